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
  run_logged npm "check the network and run this again" npm_ci "$1"
}

# Exactly what the lock file in FOLDER names. The network may fail for a moment: what came stays in npm's cache, so trying again
# fetches the rest.
npm_ci() {
  local attempt
  for attempt in 1 2 3; do
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --prefer-offline && return 0
    echo "attempt $attempt failed"
  done
  return 1
}

# What the benchmarks compare with: packages of their own, fetched only by scripts/benches.
setup_bench_npm() { setup_npm_of tests/bench; }

# The frameworks that the package is tried in.
setup_frameworks_npm() { setup_npm_of tests/hosts/frameworks; }

# setup_npm_of FOLDER: the packages of the lock file in that folder, which gets its own link to them.
setup_npm_of() {
  local folder=$CLV_ROOT/$1 name
  name=$(basename "$1")-npm-$(cd "$folder" && sha256sum package.json package-lock.json | sha256sum | cut -c 1-16)
  npm_folder=$folder component "$name" fill_npm_of
  ln -sfn "$CLV_CACHE/$name/node_modules" "$folder/node_modules"
}

fill_npm_of() {
  say "Fetching the npm packages of ${npm_folder#"$CLV_ROOT"/}."
  cp "$npm_folder/package.json" "$npm_folder/package-lock.json" "$CLV_ROOT/.npmrc" "$1/"
  run_logged "npm-$(basename "$npm_folder")" "check the network and run this again" npm_ci "$1"
}
