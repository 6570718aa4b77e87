#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12): a date format takes 31-02-2024 for 2 March 2024, without a warning, while 32-02-2024 is refused.
# One would have guessed: missing with a warning for both, as for any other field that is not what its format says.
. "$(dirname "$0")/lib/packages.sh"
debian_into pspp=1.6.2-2
read_day() {
  printf 'DATA LIST LIST /day (EDATE10).\nBEGIN DATA.\n%s\nEND DATA.\nFORMATS day (SDATE10).\nLIST.\n' "$1" >"$folder/day.sps"
  (cd "$folder" && pspp day.sps 2>&1 | sed -nE 's/^\|(([0-9]{4}\/|[ .]+).*)\|$/\1/p' | tr -d ' ' | tail -n 1)
}

expect "31-02-2024" "$(read_day 31-02-2024)" 2024/03/02
expect "31-04-2024" "$(read_day 31-04-2024)" 2024/05/01
expect "32-02-2024 (a dot: missing)" "$(read_day 32-02-2024)" .
finish
