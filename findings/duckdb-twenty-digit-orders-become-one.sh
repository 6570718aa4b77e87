#!/usr/bin/env bash
# DuckDB 1.5.6 (@duckdb/node-api), reading CSV by its own detection: order numbers of 20 digits become DOUBLE, so that orders
# which differ in their last digits are one group; numbers such as 12E4 and 120E3 become 120000 and are one article.
# One would have guessed: HUGEINT, which DuckDB has and which holds 38 digits, or text.
. "$(dirname "$0")/lib/packages.sh"
npm_into @duckdb/node-api@1.5.6-r.1
sql() {
  (cd "$folder" && node --input-type=module -e "
    import { DuckDBInstance } from '@duckdb/node-api';
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    console.log(JSON.stringify((await connection.runAndReadAll(process.argv[1])).getRowsJson()));" "$1")
}

printf 'order_id,amount\n34012345678901234567,10.00\n34012345678901234568,20.00\n34012345678901234569,30.00\n' >"$folder/orders.csv"
expect "three orders: type of the number" "$(sql "select typeof(order_id) from 'orders.csv' limit 1")" '[["DOUBLE"]]'
expect "three orders: groups, and their sum" \
  "$(sql "select count(distinct order_id), sum(amount) from 'orders.csv'")" '[["1",60]]'
printf 'sku,amount\n12E4,10.00\n33E2,20.00\n120E3,5.00\n' >"$folder/orders.csv"
expect "three articles" "$(sql "select sku, sum(amount) from 'orders.csv' group by sku order by sku")" \
  '[[3300,20],[120000,15]]'
expect "HUGEINT holds the same number when it is asked for" \
  "$(sql "select 34012345678901234567::hugeint::varchar")" '[["34012345678901234567"]]'
finish
