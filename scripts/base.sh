# shellcheck shell=bash
# Sourced by every other script: where the project is, and how to say things.

SANSHAN_ROOT=${SANSHAN_ROOT:-$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)}

say() { printf '%s\n' "$*"; }

fail() {
  printf 'sanshan: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" > /dev/null 2>&1; }

port_is_free() { ! (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

# A port of the loopback on which nothing listens now.
free_port() {
  local port try
  for try in {1..20}; do
    port=$((20000 + (RANDOM + try) % 12000))
    if port_is_free "$port"; then
      printf '%s\n' "$port"
      return
    fi
  done
  return 1
}

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
