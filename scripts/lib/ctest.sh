# Runs the tests of one build folder and counts test cases, not programs.
# shellcheck shell=bash

# ctest_suite NAME PRESET [ctest arguments...]
ctest_suite() {
  local name=$1 folder=$CLV_ROOT/build/$2
  shift 2
  (cd "$folder" && ctest --output-on-failure --no-tests=error --test-output-size-passed 1000000 --timeout 600 -j "$(nproc)" --output-junit "$folder/junit.xml" "$@" </dev/null) || true
  python3 "$CLV_ROOT/scripts/lib/count_cases.py" "$name" "$folder/junit.xml"
}
