# clv_precompile(TARGET <header> ...): the standard headers that most sources name, and these, are read by the compiler once for
# the target's sources, which halves the time of a small one (docs/TEST_RUN.md). Sources still include what they use: scripts/lint
# reads each without this.
#
# CMake's own command lines would have three faults here, which the lines below mend: a cache of compiled sources that clones
# share (ccache) cannot make paths behind -Xclang relative; a precompiled header holds the time of each file it was made from;
# and it holds the path of the clone that made it, where the compiler looks whether it is still true. It need not: ninja and ccache
# make it anew when a header or a flag changes.
set(CMAKE_PCH_EXTENSION .precompiled) # clang looks by itself for a .pch beside what is included
set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -include-pch <PCH_FILE>)
set(CMAKE_CXX_COMPILE_OPTIONS_CREATE_PCH -Xclang -emit-pch -include <PCH_HEADER> -x c++-header)

set(CLV_STANDARD_HEADERS <algorithm> <array> <cmath> <cstddef> <cstdint> <expected> <functional> <optional> <span> <string>
  <string_view> <utility> <vector>)
if(NOT EMSCRIPTEN)
  # clang 19 for x86-64: with the headers above precompiled, generating code (not looking at syntax alone) for a source that is first
  # to include <locale>, as by nlohmann/json.hpp, takes va_list for two types. Precompiled too, it is one.
  list(APPEND CLV_STANDARD_HEADERS <locale>)
endif()

function(clv_precompile target)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${CLV_STANDARD_HEADERS} ${ARGN})
  target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp" "SHELL:-Xclang -fno-validate-pch")
endfunction()
