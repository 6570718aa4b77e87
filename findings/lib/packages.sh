# Sourced by the findings: a temporary folder, and pinned public packages in it. Nothing is left behind.
#   npm_into NAME@VERSION...       below $folder/node_modules
#   debian_into NAME=VERSION...    unpacked in $folder, with what the system lacks of their dependencies
#   expect WHAT SEEN EXPECTED      prints what was seen; notes a failure when it is not what is expected
#   finish                         says whether the behaviour still stands; exits 1 when it does not
# shellcheck shell=bash
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
changed=0

npm_into() {
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" "$@" >/dev/null
}

debian_into() {
  mkdir -p "$folder/debs/partial"
  apt-get install -y -qq --no-install-recommends --reinstall --download-only \
    -o Dir::Cache::archives="$folder/debs" -o Debug::NoLocking=1 -o APT::Sandbox::User=root "$@" >/dev/null
  local package
  for package in "$folder"/debs/*.deb; do dpkg -x "$package" "$folder"; done
  export PATH=$folder/usr/bin:$PATH
  export PYTHONPATH=$folder/usr/lib/python3/dist-packages
  export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
}

expect() {
  printf '%s\n  %s\n' "$1" "$2"
  if [ "$2" != "$3" ]; then
    printf '  expected: %s\n' "$3"
    changed=1
  fi
}

finish() {
  if [ "$changed" -ne 0 ]; then echo "The behaviour has changed."; exit 1; fi
  echo "The behaviour still stands."
}
