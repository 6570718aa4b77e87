# The npm packages of package-lock.json, installed once per lock file into the cache; node_modules is a link to them.
# shellcheck shell=bash

npm_component() { printf 'npm-%s' "$(cd "$CLV_ROOT" && sha256sum package.json package-lock.json | sha256sum | cut -c 1-16)"; }

setup_npm() {
  local name
  name=$(npm_component)
  component "$name" fill_npm
  if [ "$(readlink "$CLV_ROOT/node_modules" || true)" != "$CLV_CACHE/$name/node_modules" ]; then
    rm -rf "$CLV_ROOT/node_modules"
    ln -s "$CLV_CACHE/$name/node_modules" "$CLV_ROOT/node_modules"
  fi
}

fill_npm() {
  say "Fetching the npm packages."
  cp "$CLV_ROOT/package.json" "$CLV_ROOT/package-lock.json" "$CLV_ROOT/.npmrc" "$1/"
  run_logged npm "check the network and run this again" \
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund
}

# What the benchmarks compare with: packages of their own, fetched only by scripts/benches.
setup_bench_npm() {
  local name
  name=bench-npm-$(cd "$CLV_ROOT/tests/bench" && sha256sum package.json package-lock.json | sha256sum | cut -c 1-16)
  component "$name" fill_bench_npm
  ln -sfn "$CLV_CACHE/$name/node_modules" "$CLV_ROOT/tests/bench/node_modules"
}

fill_bench_npm() {
  say "Fetching the npm packages of the benchmarks."
  cp "$CLV_ROOT/tests/bench/package.json" "$CLV_ROOT/tests/bench/package-lock.json" "$CLV_ROOT/.npmrc" "$1/"
  run_logged bench-npm "check the network and run this again" \
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund
}
