# What the scripts share: the tools and libraries that a build needs, and the build of the program.
# To be sourced by a script that has set -euo pipefail; it leaves the working directory alone.

unset CDPATH # else cd could lead elsewhere and print where
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
binary=$project/.build/release/baocao

# The Debian packages that the program and its tests are built with. This is the only list of them.
packages=(
  libedit-dev
  libncurses-dev
  libutf8proc-dev
  libxlsxwriter-dev
  libxml2-dev
  libxxhash-dev
  libzip-dev
  libcairo2
  libpangocairo-1.0-0
  fonts-liberation2
)

# 4 is what baocao itself exits with when the system is at fault; 1 would say that a check found errors.
fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 4
}

say() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
}

require_swift() {
  command -v swift >/dev/null 2>&1 ||
    fail "Swift 6.2 or newer is needed and no 'swift' is in PATH; see https://www.swift.org/install/linux/"
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
  [[ $version =~ ^([0-9]+)\.([0-9]+)$ ]] || fail "cannot tell the version of $(command -v swift); Swift 6.2 or newer is needed"
  if ((BASH_REMATCH[1] < 6 || (BASH_REMATCH[1] == 6 && BASH_REMATCH[2] < 2))); then
    fail "Swift 6.2 or newer is needed, this is $version; see https://www.swift.org/install/linux/"
  fi
}

# Prints those of $packages that are not installed.
missing_packages() {
  local installed package
  # dpkg-query fails when it does not know one of them; what it knows it prints all the same.
  installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null || true)
  for package in "${packages[@]}"; do
    grep -qxF "installed $package" <<<"$installed" || printf '%s\n' "$package"
  done
}

# Installs what is missing; asks nothing of the network when all is there.
require_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "this is no Debian: these packages, or their like, must be installed by hand: ${packages[*]}"
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages)
  ((${#missing[@]} > 0)) || return 0
  local as_root=()
  if ((EUID != 0)); then
    # sudo may ask for a password, but only where somebody can answer.
    if ! command -v sudo >/dev/null 2>&1 || { [[ ! -t 0 || ! -t 2 ]] && ! sudo -n true 2>/dev/null; }; then
      fail "these packages are missing; have an administrator run: apt-get install ${missing[*]}"
    fi
    as_root=(sudo)
  fi
  say "installing ${missing[*]}"
  if ! install_packages "${missing[@]}"; then
    say "asking for newer package lists"
    "${as_root[@]}" apt-get update </dev/null >&2 || true # one broken source need not matter
    install_packages "${missing[@]}" || fail "apt-get could not install: ${missing[*]}"
  fi
}

# Waits a little for another apt-get; reads nothing of what is meant for the program.
install_packages() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=120 "$@" </dev/null >&2
}

set_up() {
  require_swift
  require_packages
}

# True if a source, a manifest or a folder of sources (files come and go) is newer than the last good build.
needs_build() {
  local stamp=$project/.build/baocao.stamp
  [[ -x $binary && -f $stamp ]] || return 0
  [[ -n $(find "$project/Sources" "$project/Package.swift" "$project/Package.resolved" -newer "$stamp" -print -quit 2>/dev/null) ]]
}

# Makes the release build of the program, if it is not there already. One at a time: others wait and find it done.
build_release() {
  needs_build || return 0
  mkdir -p "$project/.build"
  (
    flock 9
    needs_build || exit 0
    set_up
    [[ ! -t 2 ]] || say "building baocao (the first time takes some minutes)"
    # The time of the stamp is that of the start, so that what is changed during the build is built next time.
    stamp=$(mktemp "$project/.build/baocao.stamp.XXXXXX")
    log=$(mktemp "$project/.build/baocao.log.XXXXXX")
    trap 'rm -f "$stamp" "$log"' EXIT
    if ! swift build --package-path "$project" -c release --static-swift-stdlib --product baocao </dev/null >"$log" 2>&1; then
      cat "$log" >&2
      fail "the build failed"
    fi
    mv -f "$stamp" "$project/.build/baocao.stamp"
  ) 9>"$project/.build/baocao.lock"
}
