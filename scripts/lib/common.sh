# Sourced by every script: where things are, how they speak and how they fail.
# shellcheck shell=bash
set -euo pipefail

CLV_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# Bump the number when the layout inside the cache changes; single components carry versions of their own.
CLV_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/klantwaarde/1
CLV_LOGS=$CLV_ROOT/build/logs
export CLV_ROOT CLV_CACHE CLV_LOGS

say() { printf '%s\n' "$*" >&2; }

# One sentence that says what to do, and out.
die() {
  say "klantwaarde: $*"
  exit 1
}

# run_logged NAME SENTENCE COMMAND...: quiet when it works; the log's tail and one sentence when it does not.
run_logged() {
  local log=$CLV_LOGS/$1.log sentence=$2 status
  shift 2
  mkdir -p "$CLV_LOGS"
  # Not `if ! (...)`: inside a condition bash would ignore `set -e` in the functions called here.
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null
  status=$?
  set -e
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log" >&2
    die "$sentence (the whole log: ${log#"$CLV_ROOT"/})"
  fi
}

have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "become root or install sudo, because system packages are missing: $*"
  fi
}
