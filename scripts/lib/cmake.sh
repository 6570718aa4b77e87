# Configure and build one preset.
# shellcheck shell=bash

# cmake_build PRESET [TARGET...]: two suites at once that build in one folder do so one after the other.
cmake_build() {
  local preset=$1
  local folder=$CLV_ROOT/build/$preset
  shift
  . "$CLV_ROOT/scripts/lib/env.sh"
  case $preset in web*) name_web_compiler_for_ccache ;; esac
  mkdir -p "$folder"
  exec 7>"$folder.lock"
  flock 7
  forget_lost_compiler "$folder"
  # What else configuring depends on, ninja knows.
  if [ ! "$folder/build.ninja" -nt "$CLV_ROOT/CMakePresets.json" ]; then
    run_logged "configure-$preset" "correct what CMake says above and run this again" \
      cmake -S "$CLV_ROOT" -B "$folder" --preset "$preset"
  fi
  run_logged "build-$preset" "correct what the compiler says above and run this again" \
    cmake --build "$folder" --parallel "$(nproc)" ${1:+--target "$@"}
  exec 7>&-
}

# ccache looks at the compiler's file alone, but em++ is a script: name what stands behind it too.
name_web_compiler_for_ccache() {
  CCACHE_COMPILERCHECK="string:$(stat -L -c '%n %Y' "$(command -v em++)" /usr/lib/llvm-19/bin/clang 2>/dev/null | tr '\n' ' ')"
  export CCACHE_COMPILERCHECK
}

# A folder configured with a compiler that is no longer there cannot be repaired, only begun anew.
# (Not asked of CMakeCache.txt: with a toolchain file the compiler does not stand there.)
forget_lost_compiler() {
  local compiler
  compiler=$(sed -nE 's/^set\(CMAKE_CXX_COMPILER "(.+)"\)$/\1/p' "$1"/CMakeFiles/*/CMakeCXXCompiler.cmake 2>/dev/null | tail -n 1) || true
  if [ -n "$compiler" ] && ! have "$compiler"; then rm -rf "$1" && mkdir "$1"; fi
}
