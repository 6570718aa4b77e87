# The system packages each part needs, with the reason, and their installation in one apt call.
# "package=command": the package also counts as there when the command is on the PATH (from elsewhere).
# shellcheck shell=bash

packages_for() {
  case $1 in
    native)
      echo cmake=cmake              # configures every build
      echo ninja-build=ninja        # runs every build
      echo ccache                   # unchanged sources are not compiled again, not even in a second clone
      echo libc++-19-dev libc++abi-19-dev # the C++ library the web compiler uses too: same formatting, same order everywhere
      echo clang-19 lld-19 llvm-19  # the native compiler: the twin of the web compiler; LTO linker and archiver
      echo libclang-rt-19-dev       # address and undefined-behaviour sanitizers
      echo python3=python3          # generators of sources (texts, presets, catalogues)
      echo zlib1g-dev               # .csv.gz on the command line
      echo ca-certificates xz-utils # downloads and their unpacking
      ;;
    web)
      packages_for native
      packages_for npm              # the scripts' bundler
      # node also runs Emscripten’s JavaScript side and the module tests
      echo brotli=brotli            # precompressed files of the site, and the size budget
      echo fonts-inter fonttools    # the interface's typeface and its subsetting
      ;;
    npm)
      echo nodejs=node npm=npm      # the packages of package-lock.json
      ;;
    browser)
      packages_for npm
      echo chromium                 # browser tests
      echo fonts-liberation         # the page around the widget needs some font to be drawn with
      ;;
    hosts)
      packages_for browser          # the frameworks' apps are driven in Chromium
      echo apache2-bin media-types  # the programs alone: nothing is configured or started
      echo libpcre2-8-0             # nginx itself is unpacked beside the system (scripts/lib/hosts.sh)
      echo php-cli=php php-mysql    # WordPress, unpacked as well; it refuses to start without MySQL's extension
      echo hugo=hugo                # renders the documentation’s shortcode
      echo ruby ruby-liquid         # Shopify's template language; the library does not ask for its interpreter
      ;;
    engines)
      packages_for npm
      echo firefox-esr webkit2gtk-driver # the other two engines
      echo xvfb                     # without a screen neither draws WebGL
      echo libgl1-mesa-dri libegl1 libglx-mesa0 # software GL: no graphics card is needed
      ;;
    check)
      echo clang-format-19 clang-tidy-19 # formatting and static analysis, the same version everywhere
      ;;
  esac
}

# Prints the packages of the named parts that are not there.
missing_packages() {
  local part entry wanted installed
  wanted=$(for part in "$@"; do packages_for "$part"; done | tr ' ' '\n' | sort -u)
  installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null || true)"
  for entry in $wanted; do
    case $installed in *" installed:${entry%%=*} "*) continue ;; esac
    if [ "$entry" != "${entry#*=}" ] && have "${entry#*=}"; then continue; fi
    printf '%s ' "${entry%%=*}"
  done
}

install_packages() {
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  have apt-get || die "install what is called here (Debian's names): $missing"
  say "Installing system packages: $missing"
  # shellcheck disable=SC2086  # a list of words
  run_logged apt "check the network and the package sources, then run this again" apt_install $missing
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
  as_root "${apt[@]}" update || true # an unreachable extra source must not stop us; a missing package will
  as_root "${apt[@]}" install -y --no-install-recommends "$@"
}
