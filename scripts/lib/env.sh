# Source this after a set-up: the web compiler on the PATH, ccache in the project's cache.
#   . scripts/lib/env.sh && cmake --preset web && cmake --build --preset web
# shellcheck shell=bash

_clv_lib=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CLV_ROOT=$(cd "$_clv_lib/../.." && pwd)
CLV_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/klantwaarde/1
export CLV_ROOT CLV_CACHE
_clv_emscripten=$CLV_CACHE/emscripten-3.1.69

if [ -e "$_clv_emscripten/.complete" ]; then
  export EM_CONFIG=$_clv_emscripten/config
  case :$PATH: in *":$_clv_emscripten/emscripten:"*) ;; *) PATH=$_clv_emscripten/emscripten:$PATH ;; esac
  export PATH
  # A python3 on the PATH may be a version manager's shell script, which costs more than the compiler's own start.
  if [ -x /usr/bin/python3 ]; then export EMSDK_PYTHON=${EMSDK_PYTHON:-/usr/bin/python3}; fi
fi

# Two clones share what they compile: paths are taken relative to the clone.
export CCACHE_DIR=$CLV_CACHE/ccache
export CCACHE_BASEDIR=$CLV_ROOT
export CCACHE_NOHASHDIR=1
# What a source includes is read off the compiler's own list, so a miss is not preprocessed once more.
export CCACHE_DEPEND=1
# scripts/cmake/precompiled.cmake
export CCACHE_SLOPPINESS=pch_defines,time_macros
export CCACHE_MAXSIZE=2G
unset _clv_lib _clv_emscripten
