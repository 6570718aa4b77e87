# Third-party sources compiled with the project, each in an include folder of its own: with -I/usr/include a web build
# would take this machine's C headers. Their versions stand in scripts/cmake/third-party.cmake too, pinned to upstream's tags;
# CMake fetches from there what is not in the cache. The folders inside are laid out as upstream does.
# shellcheck shell=bash

IMGUI_NAME=imgui-1.92.2b
IMGUI_SHA256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
LBFGS_NAME=liblbfgs-1.10
LBFGS_SHA256=e2a4085a8568e84268bcf0a40a5319f6591eefb30574c71f7ff4723ba35930f7
HEADERS_NAME=headers-2
HEADER_PACKAGES=(nlohmann-json3-dev doctest-dev)

setup_sources() {
  component_ready "$IMGUI_NAME" && component_ready "$HEADERS_NAME" && component_ready "$LBFGS_NAME" && return 0
  if ! have apt-get; then
    say "No apt-get here: CMake will fetch Dear ImGui, libLBFGS and the header libraries from their upstream tags."
    return 0
  fi
  component "$HEADERS_NAME" fill_headers
  component "$LBFGS_NAME" fill_lbfgs
  component "$IMGUI_NAME" fill_imgui
}

fill_headers() {
  say "Fetching the header libraries."
  run_logged headers "check the network and run this again" unpack_headers "$1"
}

# The suite is named, so that every machine compiles the same versions: json 3.11.3 and doctest 2.4.11.
unpack_headers() {
  local dir=$1 apt=$1/apt deb
  prepare_suite "$apt" deb trixie
  (cd "$apt" && suite_apt "$apt" apt-get download "${HEADER_PACKAGES[@]/%//trixie}")
  for deb in "$apt"/*.deb; do dpkg -x "$deb" "$apt/unpacked"; done
  mkdir -p "$dir"/json/include "$dir/doctest"
  mv "$apt/unpacked/usr/include/nlohmann" "$dir/json/include/"
  mv "$apt/unpacked/usr/include/doctest" "$dir/doctest/"
  rm -rf "$apt"
}

fill_imgui() {
  say "Fetching Dear ImGui."
  run_logged imgui "check the network and run this again, or unpack Dear ImGui 1.92.2b into $CLV_CACHE/$IMGUI_NAME and touch .complete there" \
    unpack_imgui "$1"
}

# Newer than any stable Debian; the source package is in testing, and stays longest in one of these two suites.
unpack_imgui() {
  local dir=$1 apt=$1/apt tarball
  prepare_suite "$apt" deb-src forky sid
  (cd "$apt" && suite_apt "$apt" apt-get source --download-only --only-source imgui=1.92.2b+ds-1)
  tarball=$(echo "$apt"/imgui_*.orig.tar.xz)
  echo "$IMGUI_SHA256  $tarball" | sha256sum --check
  tar -xf "$tarball" -C "$dir" --strip-components=1
  rm -rf "$apt"
}

fill_lbfgs() {
  say "Fetching libLBFGS."
  run_logged lbfgs "check the network and run this again, or unpack libLBFGS 1.10 into $CLV_CACHE/$LBFGS_NAME and touch .complete there" \
    unpack_lbfgs "$1"
}

# Its source, because WebAssembly needs it compiled anew. Without Debian's own patches: they concern its packaging.
unpack_lbfgs() {
  local dir=$1 apt=$1/apt tarball
  prepare_suite "$apt" deb-src trixie
  (cd "$apt" && suite_apt "$apt" apt-get source --download-only --tar-only liblbfgs=1.10-8)
  tarball=$(echo "$apt"/liblbfgs_*.orig.tar.gz)
  echo "$LBFGS_SHA256  $tarball" | sha256sum --check
  tar -xf "$tarball" -C "$dir" --strip-components=1
  rm -rf "$apt"
}
