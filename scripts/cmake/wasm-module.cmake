# clv_wasm_module(NAME SOURCES main.cpp ... DEPENDS layer|some::target ... EXPORTS function ...
#                 [ENVIRONMENT web|worker|node[,...]] [JS_LIBRARIES file.js ...] [FLAGS -s... ...] [OPTIMIZE Oz|O2|O3])
# A WebAssembly module without main: build/web/modules/NAME.mjs (ES module, default export a factory) and NAME.wasm.
# EXPORTS are C names without underscore. Nothing is evaluated from text at run time, so a page needs only
# script-src 'wasm-unsafe-eval'.
function(clv_wasm_module name)
  if(NOT EMSCRIPTEN)
    message(FATAL_ERROR "clv_wasm_module(${name}) belongs inside if(EMSCRIPTEN)")
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ENVIRONMENT;OPTIMIZE" "SOURCES;DEPENDS;EXPORTS;FLAGS;JS_LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "clv_wasm_module(${name}): not understood: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_ENVIRONMENT)
    set(arg_ENVIRONMENT web,worker,node)
  endif()
  if(NOT arg_OPTIMIZE)
    set(arg_OPTIMIZE Oz)
  endif()

  set(target clv_${name}_module)
  add_executable(${target} ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${name} SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/modules)
  target_link_libraries(${target} PRIVATE clv_flags clv_no_exceptions)
  clv_optimize(${target} ${arg_OPTIMIZE})
  clv_link(${target} PRIVATE ${arg_DEPENDS})

  list(TRANSFORM arg_EXPORTS PREPEND _)
  list(JOIN arg_EXPORTS , exports)
  target_link_options(${target} PRIVATE
    --no-entry -fno-exceptions -fno-rtti
    $<$<CONFIG:Release>:-${arg_OPTIMIZE}>
    $<$<CONFIG:Debug>:-sASSERTIONS=1> $<$<CONFIG:Debug>:-g2>
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=${arg_ENVIRONMENT}
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sDYNAMIC_EXECUTION=0
    -sSTACK_SIZE=256KB -sINCOMING_MODULE_JS_API=[wasmBinary,instantiateWasm,locateFile,print,printErr,onAbort]
    -sEXPORTED_FUNCTIONS=${exports}
    ${arg_FLAGS})
  foreach(library ${arg_JS_LIBRARIES})
    file(REAL_PATH ${library} library BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_options(${target} PRIVATE "SHELL:--js-library ${library}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${library})
  endforeach()
endfunction()
