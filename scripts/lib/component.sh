# A component is one folder of the cache that exists either whole or not at all.
# shellcheck shell=bash

component_dir() { printf '%s/%s' "$CLV_CACHE" "$1"; }

component_ready() { [ -e "$CLV_CACHE/$1/.complete" ]; }

# component NAME FUNCTION: calls FUNCTION with an empty folder to fill and then moves that folder into place.
# An interrupted run leaves only a folder in tmp/, which the next run removes.
component() {
  local name=$1 fill=$2 work
  component_ready "$name" && return 0
  work=$CLV_CACHE/tmp/$name
  rm -rf "$work"
  mkdir -p "$work"
  "$fill" "$work"
  touch "$work/.complete"
  rm -rf "${CLV_CACHE:?}/$name"
  mv "$work" "$CLV_CACHE/$name"
}

# Two set-ups at once would fill the same folder: the second waits, then finds everything there.
lock_cache() {
  mkdir -p "$CLV_CACHE" || die "make $CLV_CACHE writable, or set XDG_CACHE_HOME to a folder that is"
  exec 9>"$CLV_CACHE/lock"
  if ! flock --nonblock 9; then
    say "Another set-up is running; waiting for it."
    flock 9
  fi
}
