# Runs files of node's own test runner and counts their tests.
# shellcheck shell=bash

# node_suite NAME FILE...
node_suite() {
  local name=$1 report passed failed status=0
  shift
  report=$CLV_LOGS/$name.tap
  (cd "$CLV_ROOT" && node --test --test-reporter=tap "$@") >"$report" </dev/null || status=$?
  passed=$(sed -nE 's/^# pass ([0-9]+)/\1/p' "$report" | tail -n 1)
  failed=$(sed -nE 's/^# (fail|cancelled) ([0-9]+)/\2/p' "$report" | awk '{ sum += $1 } END { print sum + 0 }')
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  # Of a report with failures, what is not a plain success.
  if [ "$failed" -gt 0 ]; then grep -vE '^ *(ok |# Subtest|duration_ms|---|\.\.\.|type:)' "$report" || true; fi
  echo "$name: ${passed:-0} passed, $failed failed"
  [ "$failed" -eq 0 ]
}
