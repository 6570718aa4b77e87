# What is done once in a run of several suites (scripts/test names its folder in CLV_RUN), and each time without one.
# shellcheck shell=bash

# once NAME COMMAND...: not again when it has succeeded in this run. Two suites at once: the second waits for the first.
once() {
  local name=$1
  shift
  if [ -z "${CLV_RUN:-}" ]; then
    "$@"
    return
  fi
  (
    flock 8
    [ -e "$CLV_RUN/$name.done" ] && exit 0
    "$@" 8>&-
    touch "$CLV_RUN/$name.done"
  ) 8>"$CLV_RUN/$name.lock"
}
