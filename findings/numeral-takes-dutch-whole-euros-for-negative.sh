#!/usr/bin/env bash
# Numeral 2.0.6 (npm), locale nl-nl: "€ 5,-", the Dutch and German way to write whole euros, is read as -5. A dash anywhere
# in the text makes the number negative, and two dashes make it positive again.
# One would have guessed: 5, since the locale is Dutch, or null.
. "$(dirname "$0")/lib/packages.sh"
npm_into numeral@2.0.6
number() {
  (cd "$folder" && node -e "
    const numeral = require('numeral'); require('numeral/locales/nl-nl'); numeral.locale('nl-nl');
    console.log(numeral('$1').value());")
}

expect "€ 1.234,56" "$(number '€ 1.234,56')" 1234.56
expect "€ 5,-" "$(number '€ 5,-')" -5
expect "€ 1.234,-" "$(number '€ 1.234,-')" -1234
expect "5,--" "$(number '5,--')" 5
finish
