# Programs of hosts that the tests need but that must not be installed, because Debian's packages would start a server or bring
# one along: nginx and WordPress (with its library getid3), unpacked into the cache.
# shellcheck shell=bash

setup_hosts() {
  component_ready hosts && return 0
  have apt-get || die "install what is called here (Debian's names): nginx wordpress php-getid3"
  say "Fetching nginx and WordPress for tests (9 MB, once)."
  component hosts fill_hosts
}

fill_hosts() {
  run_logged hosts "check the network and the package sources, then run this again" unpack_hosts "$1"
}

unpack_hosts() {
  local dir=$1 package
  mkdir "$dir/debs"
  # apt's lists may be missing or older than the archive.
  download_hosts "$dir/debs" || { as_root apt-get update && download_hosts "$dir/debs"; }
  for package in "$dir"/debs/*.deb; do dpkg -x "$package" "$dir"; done
  rm -rf "$dir/debs"
}

download_hosts() { (cd "$1" && apt-get -o APT::Sandbox::User=root -o Acquire::Retries=3 download nginx wordpress php-getid3); }
