# The web compiler: the emcc on the PATH when it is new enough, else Debian 13's Emscripten 3.1.69 unpacked into the cache.
# It works with Debian 12's own clang 19; only binaryen's programs want a newer C library, which comes along for them alone.
# shellcheck shell=bash

EMSCRIPTEN_NAME=emscripten-3.1.69
EMSCRIPTEN_OLDEST=3.1.50

emcc_on_path_is_enough() {
  local emcc version
  emcc=$(command -v emcc) || return 1
  [ "$emcc" != "$CLV_CACHE/$EMSCRIPTEN_NAME/emscripten/emcc" ] || return 1
  version=$(emcc --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p')
  [ -n "$version" ] && [ "$(printf '%s\n' "$EMSCRIPTEN_OLDEST" "$version" | sort -V | head -n 1)" = "$EMSCRIPTEN_OLDEST" ]
}

setup_emscripten() {
  component_ready "$EMSCRIPTEN_NAME" && return 0
  emcc_on_path_is_enough && return 0
  have apt-get || die "put emcc $EMSCRIPTEN_OLDEST or newer on the PATH, because only Debian's packages can be fetched automatically"
  say "Fetching the web compiler (240 MB, once)."
  component "$EMSCRIPTEN_NAME" fill_emscripten
}

fill_emscripten() {
  run_logged emscripten "check the network and run this again, or put emcc $EMSCRIPTEN_OLDEST or newer on the PATH" \
    unpack_emscripten "$1"
  write_emscripten_config "$1/config"
  EM_CONFIG=$1/config run_logged emscripten-trial "report this, and meanwhile put emcc $EMSCRIPTEN_OLDEST or newer on the PATH" \
    try_emscripten "$1"
}

unpack_emscripten() {
  local dir=$1 apt=$1/apt program
  set -x
  prepare_suite "$apt" deb trixie
  mkdir "$dir/debs"
  (cd "$dir/debs" && suite_apt "$apt" apt-get download \
    {emscripten,node-acorn,binaryen,libc6,libstdc++6,libgcc-s1}/trixie)

  # Left out: tests, documents, and the prebuilt libraries for threads, position independence and sanitizers.
  dpkg-deb --fsys-tarfile "$dir"/debs/emscripten_*.deb | tar -x -C "$dir" --strip-components=3 \
    --exclude='*/emscripten/test' --exclude='*/emscripten/docs' --exclude='*/emscripten/media' \
    --exclude='*/wasm32-emscripten/*pic' --exclude='*-ww*.a' --exclude='*-mt*.a' --exclude='*-asan*.a' \
    ./usr/share/emscripten
  dpkg-deb --fsys-tarfile "$dir"/debs/node-acorn_*.deb | tar -x -C "$dir" ./usr/share/nodejs/acorn
  mkdir "$dir/emscripten/node_modules"
  mv "$dir/usr/share/nodejs/acorn" "$dir/emscripten/node_modules/acorn"

  mkdir -p "$dir/binaryen/programs" "$dir/binaryen/bin" "$dir/binaryen/lib" "$dir/unpacked"
  for program in binaryen libc6 libstdc++6 libgcc-s1; do dpkg -x "$dir"/debs/"$program"_*.deb "$dir/unpacked"; done
  mv "$dir"/unpacked/usr/bin/wasm* "$dir/binaryen/programs/"
  find "$dir/unpacked" -path '*/lib/*-linux-gnu*' \( -name '*.so' -o -name '*.so.*' \) -not -path '*/gconv/*' \
    -exec mv -t "$dir/binaryen/lib" {} +
  for program in "$dir"/binaryen/programs/*; do
    write_binaryen_wrapper "$dir/binaryen/bin/${program##*/}"
  done
  rm -rf "$dir/debs" "$dir/apt" "$dir/usr" "$dir/unpacked"
}

# The program's own loader and libraries, found beside the wrapper: the folder may be moved.
write_binaryen_wrapper() {
  cat >"$1" <<'WRAPPER'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")/..
exec "$here"/lib/ld-linux-*.so.* --library-path "$here/lib" "$here/programs/$(basename "$0")" "$@"
WRAPPER
  chmod +x "$1"
}

# Frozen: the package brings every library prebuilt, also for link-time optimisation, and no build ever changes them.
write_emscripten_config() {
  cat >"$1" <<CONFIG
import os, shutil
_here = os.path.dirname(os.environ['EM_CONFIG'])
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = _here + '/binaryen'
NODE_JS = shutil.which('node') or '/usr/bin/node'
CACHE = _here + '/emscripten/cache'
FROZEN_CACHE = True
CONFIG
}

try_emscripten() {
  local dir=$1/trial
  mkdir "$dir"
  cat >"$dir/trial.cpp" <<'TRIAL'
#include <cstdio>
#include <expected>
#include <format>
#include <string>
int main() {
  std::expected<int, int> seven = 7;
  std::puts(std::format("{}", *seven).c_str());
}
TRIAL
  "$1/emscripten/em++" -std=c++23 -Oz -flto -fno-exceptions -fno-rtti -sMALLOC=emmalloc -sFILESYSTEM=0 \
    -o "$dir/trial.js" "$dir/trial.cpp"
  [ "$(node "$dir/trial.js")" = 7 ]
  rm -rf "$dir"
}
