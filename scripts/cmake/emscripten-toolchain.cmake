# Emscripten's own toolchain file, found through the emcc on the PATH (scripts/lib/env.sh puts it there).
find_program(CLV_EMCC NAMES emcc)
if(NOT CLV_EMCC)
  message(FATAL_ERROR "Run '. scripts/lib/env.sh' in this shell, or use 'scripts/build web', which does it.")
endif()
file(REAL_PATH ${CLV_EMCC} _emcc)
get_filename_component(_emscripten_root ${_emcc} DIRECTORY)
if(NOT EXISTS ${_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
  # A distribution's emcc is a wrapper elsewhere; em-config knows the real place.
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE _emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
include(${_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
