#!/usr/bin/env bash
# R 4.2.2 (Debian 12), as.Date() without a format: a day written day-month-year with dashes is read as a day of the years 1
# to 31, without a warning. The two formats that it tries begin with the year, and a year may have two digits there.
# One would have guessed: an error, as for "15.01.2024", or a wrong month at worst.
. "$(dirname "$0")/lib/packages.sh"
debian_into r-base-core=4.2.2.20221110-2
export R_HOME=$folder/usr/lib/R LD_LIBRARY_PATH=$folder/usr/lib/R/lib:$LD_LIBRARY_PATH
r() { "$R_HOME/bin/exec/R" --no-echo --vanilla -e "$1" 2>&1 | head -n 2; }

expect 'as.Date("07-08-2024"): year, month, day' \
  "$(r 'd <- as.POSIXlt(as.Date("07-08-2024")); cat(d$year + 1900, d$mon + 1, d$mday, "\n")')" '7 8 20 '
expect 'the days between two orders on 15-01-2024 and 03-02-2024 (19 in the calendar)' \
  "$(r 'cat(as.numeric(as.Date("03-02-2024") - as.Date("15-01-2024")), "\n")')" '-4352 '
expect 'the same day with dots is refused' \
  "$(r 'cat(tryCatch(as.character(as.Date("15.01.2024")), error = function(e) conditionMessage(e)), "\n")')" \
  'character string is not in a standard unambiguous format '
finish
