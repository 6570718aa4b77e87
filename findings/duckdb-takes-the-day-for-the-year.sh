#!/usr/bin/env bash
# DuckDB 1.5.6 (@duckdb/node-api), reading CSV by its own detection: a column of days as DD-MM-YY is read as YY-MM-DD
# wherever every day is also a possible year, which is always so up to day 31. Orders of three weeks spread over thirteen years.
# One would have guessed: DD-MM-YY, because DuckDB 1.5.6 reads an ambiguous DD-MM-YYYY with the day first, or text.
. "$(dirname "$0")/lib/packages.sh"
npm_into @duckdb/node-api@1.5.6-r.1
days() {
  printf 'order,day\nA1,%s\nA2,%s\nA3,%s\n' "$@" >"$folder/orders.csv"
  (cd "$folder" && node --input-type=module -e "
    import { DuckDBInstance } from '@duckdb/node-api';
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = await connection.runAndReadAll(\"select day::varchar from 'orders.csv' order by \\\"order\\\"\");
    console.log(rows.getRowsJson().flat().join(' '));")
}

expect "15-01-24 16-01-24 03-02-24" "$(days 15-01-24 16-01-24 03-02-24)" "2015-01-24 2016-01-24 2003-02-24"
expect "15-01-2024 16-01-2024 03-02-2024" "$(days 15-01-2024 16-01-2024 03-02-2024)" "2024-01-15 2024-01-16 2024-02-03"
finish
