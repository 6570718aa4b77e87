# Our own C++ files, as git knows them: committed or new, not ignored.
# shellcheck shell=bash

own_sources() {
  (cd "$CLV_ROOT" && git ls-files --cached --others --exclude-standard -- 'src/*.h' 'src/*.cpp' 'src/*.inc' 'tests/*.h' 'tests/*.cpp' 'scripts/*.cpp' |
    while read -r file; do if [ -e "$file" ]; then printf '%s\n' "$file"; fi; done)
}
