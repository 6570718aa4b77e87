#!/usr/bin/env bash
# jStat 1.9.6 (npm): the negative binomial distribution is NaN for every shape that is no whole number, and Poisson's is
# Infinity or NaN for counts well within reach (150, 200). Buying behaviour (the NBD) has shapes such as 0.55; a good customer has 200 orders.
# One would have guessed: the value, through log-gamma, as jStat's own beta function does it.
. "$(dirname "$0")/lib/packages.sh"
npm_into jstat@1.9.6
js() { (cd "$folder" && node -e "const { jStat } = require('jstat'); console.log($1)"); }

expect "negbin.pdf(3, 0.55, 0.3) (dnbinom of R: 0.0640905690825262)" "$(js 'jStat.negbin.pdf(3, 0.55, 0.3)')" NaN
expect "negbin.cdf(3, 0.55, 0.3) (pnbinom of R: 0.886082478353365)" "$(js 'jStat.negbin.cdf(3, 0.55, 0.3)')" NaN
expect "negbin.pdf(3, 2, 0.3), a whole shape, is right" "$(js 'jStat.negbin.pdf(3, 2, 0.3).toFixed(6)')" 0.123480
expect "poisson.pdf(100, 100) is right" "$(js 'jStat.poisson.pdf(100, 100).toFixed(6)')" 0.039861
expect "poisson.pdf(150, 150) (dpois of R: 0.0325554094568366)" "$(js 'jStat.poisson.pdf(150, 150)')" Infinity
expect "poisson.pdf(200, 200) (dpois of R: 0.0281977276859208)" "$(js 'jStat.poisson.pdf(200, 200)')" NaN
expect "poisson.cdf(900, 1000) (ppois of R: 0.000697767327796307)" "$(js 'jStat.poisson.cdf(900, 1000)')" NaN
expect "betafn(200, 200), by way of logarithms" "$(js 'jStat.betafn(200, 200).toExponential(4)')" 9.7132e-122
finish
