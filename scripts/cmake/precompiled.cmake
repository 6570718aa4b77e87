# clv_precompile(TARGET <header> ...): the standard headers that most sources name, and these, are read by the compiler once for
# the target's sources, which halves the time of a small one (docs/TEST_RUN.md). Sources still include what they use: scripts/lint
# reads each without this.
#
# CMake's own target_precompile_headers does not go together with a cache of compiled sources that clones share (ccache). A
# precompiled header holds the path of the text it was made from, and clang opens that text again when it is used; CMake writes it
# into the build folder, so what one clone precompiled is useless, or worse, in the next. Here the text lies in the project's cache
# under a name made of its content: the same path in every clone. The headers it includes are the compiler's, and those of packages
# that lie beside it; none of ours, whose path is the clone's (also imgui.h has one: its configuration). What is precompiled also
# holds no times and is not validated: ninja and ccache make it anew when a header or a flag changes.
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
  list(TRANSFORM CLV_STANDARD_HEADERS PREPEND "#include " OUTPUT_VARIABLE lines)
  list(TRANSFORM ARGN PREPEND "#include " OUTPUT_VARIABLE own_lines)
  list(JOIN lines "\n" text)
  list(JOIN own_lines "\n" own_text)
  string(APPEND text "\n" "${own_text}" "\n")
  string(SHA256 name "${text}")
  string(SUBSTRING ${name} 0 16 name)
  set(header ${CLV_CACHE}/precompiled/${name}.hxx)
  if(NOT EXISTS ${header})
    file(WRITE ${header} "${text}")
  endif()

  # An object library whose one object is the precompiled header, compiled as the target is.
  set(precompiled ${target}_precompiled)
  add_library(${precompiled} OBJECT ${header})
  set_source_files_properties(${header} PROPERTIES LANGUAGE CXX)
  set(unchecked "SHELL:-Xclang -fno-pch-timestamp" "SHELL:-Xclang -fno-validate-pch")
  target_compile_options(${precompiled} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_OPTIONS> "SHELL:-Xclang -emit-pch"
    "SHELL:-x c++-header")
  target_compile_definitions(${precompiled} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>)
  target_include_directories(${precompiled} SYSTEM PRIVATE $<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>)

  target_compile_options(${target} PRIVATE ${unchecked})
  # Where CMake puts it. $<TARGET_OBJECTS:...> is the same, but OBJECT_DEPENDS, which makes sources wait for it, takes a path alone.
  set(object ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${precompiled}.dir${header}${CMAKE_CXX_OUTPUT_EXTENSION})
  # When the folder has been read whole: sources may come from folders below, and have options of their own.
  cmake_language(EVAL CODE "cmake_language(DEFER CALL clv_use_precompiled [[${target}]] [[${object}]])")
endfunction()

function(clv_use_precompiled target object)
  get_target_property(sources ${target} SOURCES)
  set_property(SOURCE ${sources} APPEND PROPERTY COMPILE_OPTIONS -include-pch ${object})
  set_property(SOURCE ${sources} APPEND PROPERTY OBJECT_DEPENDS ${object})
endfunction()
