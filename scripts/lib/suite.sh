# Single packages of another Debian suite, from the mirror this machine already uses, without changing the system:
# apt is pointed at a sources file and a list folder of our own.
# shellcheck shell=bash

# Debian's own keys, which every mirror's lists are signed with.
SUITE_KEYS=/usr/share/keyrings/debian-archive-keyring.gpg

# Writes DIR/SUITE.sources for TYPE (deb, deb-src), with the address that apt has for this machine's main archive.
write_suite_sources() {
  local dir=$1 type=$2 suite=$3 codename uri
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-stable}")
  # shellcheck disable=SC2016  # apt's placeholders, not the shell's
  uri=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    sed -nE "s/^($codename|stable|testing|unstable|sid) main //p" | sed -n 1p)
  [ -n "$uri" ] || die "add Debian's main archive to apt's sources and run this again"
  {
    printf 'Types: %s\nURIs: %s\nSuites: %s\nComponents: main\n' "$type" "$uri" "$suite"
    if [ -e "$SUITE_KEYS" ]; then printf 'Signed-By: %s\n' "$SUITE_KEYS"; fi
  } >"$dir/$suite.sources"
}

# suite_apt DIR apt-get|apt-cache ARGUMENTS...: apt that knows only the suites prepared in DIR.
suite_apt() {
  local dir=$1 program=$2
  shift 2
  "$program" -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$dir/sources" \
    -o Dir::State::Lists="$dir/lists" -o Dir::Cache="$dir/cache" -o APT::Sandbox::User=root \
    -o Acquire::Retries=3 -o APT::Get::List-Cleanup=0 "$@"
}

# prepare_suite DIR TYPE SUITE...
prepare_suite() {
  local dir=$1 type=$2 suite
  shift 2
  mkdir -p "$dir/sources" "$dir/lists/partial" "$dir/cache/archives/partial"
  for suite in "$@"; do write_suite_sources "$dir/sources" "$type" "$suite"; done
  suite_apt "$dir" apt-get update
}
