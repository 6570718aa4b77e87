# clv_layer(NAME [SOURCES a.cpp ...] [SMALL b.cpp ...] [DEPENDS other_layer | some::target ...] [OPTIMIZE Oz|Os|O2|O3]
#           [PRECOMPILE <header> ...])
# One layer: the static library clv_NAME, alias clv::NAME. Everything includes from the root src/: #include "base/date.h".
# SMALL are sources too: those of a fast layer that run once per file, and are compiled for size as WebAssembly.
# PRECOMPILE are large headers of others that most of the sources include (precompiled.cmake).
# DEPENDS names layers by their plain name and anything else by its target (third_party::json).
# Sources that a custom command makes under ${CMAKE_CURRENT_BINARY_DIR} are listed by full path;
# headers made under ${CLV_GENERATED_DIR} are found by every layer: ${CLV_GENERATED_DIR}/texts/keys.h is "texts/keys.h".
set(CLV_GENERATED_DIR ${PROJECT_BINARY_DIR}/generated)
# There before anything is compiled: ccache names a folder that is missing otherwise than one that is there.
file(MAKE_DIRECTORY ${CLV_GENERATED_DIR})

function(clv_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OPTIMIZE" "SOURCES;SMALL;DEPENDS;PRECOMPILE")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "clv_layer(${name}): not understood: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(target clv_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES} ${arg_SMALL})
    set(scope PUBLIC)
    target_link_libraries(${target} PRIVATE clv_flags clv_no_exceptions)
    clv_optimize(${target} "${arg_OPTIMIZE}")
    clv_precompile(${target} ${arg_PRECOMPILE})
    if(EMSCRIPTEN AND arg_SMALL)
      # After the layer's own level, of which the last counts.
      set_property(SOURCE ${arg_SMALL} APPEND PROPERTY COMPILE_OPTIONS $<$<CONFIG:Release>:-Oz>)
    endif()
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(clv::${name} ALIAS ${target})
  target_include_directories(${target} ${scope} ${PROJECT_SOURCE_DIR}/src ${CLV_GENERATED_DIR})
  clv_link(${target} ${scope} ${arg_DEPENDS})
endfunction()

# clv_program(NAME SOURCES main.cpp ... DEPENDS cli ...): a native program at the top of the build folder (build/native/clv).
function(clv_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  target_link_libraries(${name} PRIVATE clv_flags clv_no_exceptions)
  clv_optimize(${name} "")
  clv_link(${name} PRIVATE ${arg_DEPENDS})
endfunction()

# Links layers by plain name, other targets by their own.
function(clv_link target scope)
  foreach(dependency ${ARGN})
    if(dependency MATCHES "::")
      target_link_libraries(${target} ${scope} ${dependency})
    else()
      target_link_libraries(${target} ${scope} clv::${dependency})
    endif()
  endforeach()
endfunction()
