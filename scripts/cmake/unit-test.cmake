# clv_unit_test(NAME [ALONE] [RELEASE] SOURCES a_test.cpp ... DEPENDS layer|some::target ... [LABELS word ...]
#               [PRECOMPILE <header> ...])
# A doctest program, build/PRESET/tests/NAME, known to ctest as unit.NAME with the label "unit". Files of the repository are
# found through CLV_SOURCE_DIR (a string macro). Each folder of tests has one.
#   RELEASE  also in the native release build: what the optimiser, the processor's own instructions or the last bit of a
#            number could change. Everything runs under the sanitizers and as WebAssembly.
#   ALONE    as WebAssembly a program of its own. All others are one program there, clv_unit, of which ctest runs each folder's
#            cases: linking it takes minutes, for each program anew.
option(CLV_RELEASE_TESTS_ONLY "Of the tests only those marked RELEASE: the others run in another build" OFF)

if(EMSCRIPTEN)
  # Node takes .js below this folder for CommonJS, although the repository's package.json says otherwise.
  file(WRITE ${PROJECT_BINARY_DIR}/package.json "{ \"type\": \"commonjs\" }\n")
endif()

add_library(clv_doctest_main STATIC EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/scripts/cmake/doctest-main.cpp)
target_link_libraries(clv_doctest_main PUBLIC third_party::doctest)
# Shipped code has no exceptions, so tests need none: a failed REQUIRE ends the program, which counts as failed.
target_compile_definitions(clv_doctest_main PUBLIC DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
  DOCTEST_CONFIG_NO_POSIX_SIGNALS CLV_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_compile_options(clv_doctest_main PUBLIC -fno-exceptions)
# What tests of several layers share lies at the top of tests/unit.
target_include_directories(clv_doctest_main PUBLIC ${PROJECT_SOURCE_DIR}/tests/unit)

# How a test program becomes WebAssembly. Test data is read from the real disk. Compiled quickly rather than small: nobody
# downloads a test.
set(CLV_WASM_TEST_FLAGS -O1 -sNODERAWFS=1 -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1 -sSTACK_SIZE=1MB)

if(EMSCRIPTEN)
  file(WRITE ${PROJECT_BINARY_DIR}/no_source.cpp "")
  add_executable(clv_unit ${PROJECT_BINARY_DIR}/no_source.cpp)
  set_target_properties(clv_unit PROPERTIES OUTPUT_NAME unit RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(clv_unit PRIVATE clv_doctest_main)
  target_link_options(clv_unit PRIVATE ${CLV_WASM_TEST_FLAGS})
endif()

function(clv_unit_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ALONE;RELEASE" "" "SOURCES;DEPENDS;LABELS;PRECOMPILE")
  set(target clv_unit_${name})
  set(program ${target})
  set(cases "")
  if(EMSCRIPTEN AND NOT arg_ALONE)
    add_library(${target} OBJECT ${arg_SOURCES})
    target_link_libraries(clv_unit PRIVATE ${target})
    clv_link(clv_unit PRIVATE ${arg_DEPENDS})
    set(program clv_unit)
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    set(cases --source-file=*${folder}/*)
  else()
    add_executable(${target} ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES
      OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  endif()
  target_link_libraries(${target} PRIVATE clv_flags clv_doctest_main)
  list(LENGTH arg_SOURCES count)
  if(count GREATER 3)
    clv_precompile(${target} <doctest/doctest.h> ${arg_PRECOMPILE})
  endif()
  clv_link(${target} PRIVATE ${arg_DEPENDS})
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -O1 -fno-lto)
    if(arg_ALONE)
      target_link_options(${target} PRIVATE ${CLV_WASM_TEST_FLAGS})
    endif()
  endif()
  if(CLV_RELEASE_TESTS_ONLY AND NOT arg_RELEASE)
    set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
    return()
  endif()
  add_test(NAME unit.${name} COMMAND ${program} --no-colors=true --duration=true ${cases} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(unit.${name} PROPERTIES LABELS "unit;${arg_LABELS}")
endfunction()

# clv_script_test(NAME FILE): a Python program that tests a generator. It does not depend on how anything is compiled.
function(clv_script_test name file)
  if(EMSCRIPTEN OR CLV_RELEASE_TESTS_ONLY)
    return()
  endif()
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  add_test(NAME unit.${name} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/${file} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(unit.${name} PROPERTIES LABELS unit)
endfunction()
