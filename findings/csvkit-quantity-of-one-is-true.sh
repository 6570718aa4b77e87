#!/usr/bin/env bash
# csvkit 1.0.7 (Debian 12), csvjson: a quantity column in which every order has one piece becomes `true`, and a product
# column whose names are all names of a weekday or a month becomes days of the year 1.
# One would have guessed: 1 is a number, "Sunday" is a text, and a date needs at least a year.
. "$(dirname "$0")/lib/packages.sh"
debian_into csvkit=1.0.7-1 python3-agate=1.6.3-2

printf 'order,quantity,product\nA1,1,Friday\nA2,1,Sunday\nA3,1,May\n' >"$folder/orders.csv"
expect "csvjson: quantity 1, 1, 1 and products Friday, Sunday, May" \
  "$(csvjson "$folder/orders.csv")" \
  '[{"order": "A1", "quantity": true, "product": "0001-01-05"}, {"order": "A2", "quantity": true, "product": "0001-01-07"}, {"order": "A3", "quantity": true, "product": "0001-05-01"}]'

printf 'order,quantity,product\nA1,1,Friday\nA2,2,Sunday\nA3,1,Candle\n' >"$folder/orders.csv"
expect "csvjson: one order of two pieces and one product that is no day change both columns back" \
  "$(csvjson "$folder/orders.csv")" \
  '[{"order": "A1", "quantity": 1.0, "product": "Friday"}, {"order": "A2", "quantity": 2.0, "product": "Sunday"}, {"order": "A3", "quantity": 1.0, "product": "Candle"}]'
finish
