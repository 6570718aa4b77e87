# clv_unit_test(NAME SOURCES a_test.cpp ... DEPENDS layer|some::target ... [LABELS word ...])
# A doctest program, build/PRESET/tests/NAME, known to ctest as unit.NAME with the label "unit". The same sources become
# a WebAssembly program that node runs. Files of the repository are found through CLV_SOURCE_DIR (a string macro).
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

function(clv_unit_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;LABELS")
  set(target clv_unit_${name})
  add_executable(${target} ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${target} PRIVATE clv_flags clv_doctest_main)
  clv_link(${target} PRIVATE ${arg_DEPENDS})
  if(EMSCRIPTEN)
    # Test data is read from the real disk. Compiled quickly rather than small: nobody downloads a test.
    target_compile_options(${target} PRIVATE -O1)
    target_link_options(${target} PRIVATE -O1 -sNODERAWFS=1 -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH=1
      -sEXIT_RUNTIME=1 -sSTACK_SIZE=1MB)
  endif()
  add_test(NAME unit.${name} COMMAND ${target} --no-colors=true WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(unit.${name} PROPERTIES LABELS "unit;${arg_LABELS}")
endfunction()
