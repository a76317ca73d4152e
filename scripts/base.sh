# shellcheck shell=bash
# Sourced by every other script: where the project is, and how to say things.

SANSHAN_ROOT=${SANSHAN_ROOT:-$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)}

say() { printf '%s\n' "$*"; }

fail() {
  printf 'sanshan: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" > /dev/null 2>&1; }

may_install() { [ "$(id -u)" = 0 ] && has apt-get; }

# Installs the named Debian packages; what apt-get says is only shown when it fails.
install_packages() {
  local report
  say "Installing $*"
  if ! report=$({ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } 2>&1); then
    printf '%s\n' "$report" >&2
    return 1
  fi
}
