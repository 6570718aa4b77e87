#!/usr/bin/env bash
# any-date-parser 2.2.4 (npm), locale en-US: a day above 12 in front of the month does not fail and is not exchanged. The
# parser drops the first digit of the day and reads the rest as the month: 25-12-2024 becomes 12 May. With the locale "en" alone
# the day is read as the day.
# One would have guessed: an error, or 25 December because 25 can be no month.
. "$(dirname "$0")/lib/packages.sh"
npm_into any-date-parser@2.2.4
day() {
  (cd "$folder" && node --input-type=module -e "
    import parser from 'any-date-parser';
    const day = parser.fromString('$1', '$2');
    console.log(day.invalid ?? day.toISOString().slice(0, 10));")
}

expect "25-12-2024, en-US" "$(day 25-12-2024 en-US)" 2024-05-12
expect "15/01/2024, en-US" "$(day 15/01/2024 en-US)" 2024-05-01
expect "31-10-2024, en-US" "$(day 31-10-2024 en-US)" 2024-01-10
expect "15-01-2024, en" "$(day 15-01-2024 en)" 2024-01-15
expect "13.02.2024, en-US" "$(day 13.02.2024 en-US)" 2024-02-13
finish
