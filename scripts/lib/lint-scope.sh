# The plugin that keeps clang-tidy to our own declarations (lint_scope.cpp), compiled against the headers of Debian's clang 19.
# Those come to 650 MB and are needed once: they are unpacked, not installed, and thrown away. Without the plugin clang-tidy says
# the same and takes five times as long.
# shellcheck shell=bash

# Made anew when its source or the program that loads it changes.
lint_scope_name() {
  printf 'lint-scope-%s' "$({ cat "$CLV_ROOT/scripts/lib/lint_scope.cpp" && dpkg-query -W clang-tidy-19; } | sha256sum | cut -c1-16)"
}

setup_lint_scope() {
  have apt-get || return 0
  component "$(lint_scope_name)" fill_lint_scope
}

fill_lint_scope() {
  say "Fetching what clang-tidy's plugin is compiled with (70 MB, once)."
  run_logged lint-scope "check the network and the package sources, then run this again" compile_lint_scope "$1"
}

compile_lint_scope() {
  local dir=$1 apt=$1/apt deb
  mkdir -p "$apt"
  # From the same release as clang itself, because both must be of one version.
  (cd "$apt" && apt-get download libclang-19-dev llvm-19-dev) ||
    { as_root apt-get update && (cd "$apt" && apt-get download libclang-19-dev llvm-19-dev); }
  for deb in "$apt"/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$apt" --wildcards './usr/include/*' './usr/lib/llvm-19/include/*' 2>/dev/null || true
  done
  # The system's own C++ library, which clang's libraries are built on; ours is another.
  clang++-19 -std=c++17 -O1 -fPIC -shared -fno-rtti -w -isystem "$apt/usr/lib/llvm-19/include" -isystem "$apt/usr/include/llvm-19" \
    -isystem "$apt/usr/include/llvm-c-19" -o "$dir/lint_scope.so" "$CLV_ROOT/scripts/lib/lint_scope.cpp"
  rm -rf "$apt"
}
