#!/usr/bin/env bash
# A real MySQL server in a folder, for the tests: scripts/mysql.sh start | stop | url
#
# MySQL and not MariaDB, and few systems package it, so the server comes with a minimal Debian sid in a folder of
# its own. It listens on the loopback only and keeps its durable defaults (every commit is forced to disk).
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/base.sh
. "$here/base.sh"

FOLDER=${SANSHAN_TOOLS:-$SANSHAN_ROOT/.tools}/mysql
SYSTEM=$FOLDER/system
# Inside the system folder, where the server is confined to.
DATA=/var/lib/sanshan-mysql
LOG=$FOLDER/mysql.log
DEBIAN_SUITE=sid
START_SECONDS=60
STOP_SECONDS=30

installed() { [ -x "$SYSTEM/usr/sbin/mysqld" ] && [ -e "$FOLDER/installed" ]; }

# The mirror that this machine's own package manager uses.
# shellcheck disable=SC2016
mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' 2> /dev/null | head -n 1
}

install_server() {
  installed && return 0
  [ "$(id -u)" = 0 ] || fail "MySQL can only be set up and run by root. Or name a running one: SANSHAN_TEST_MYSQL=jdbc:mysql://…"
  has debootstrap || fail "debootstrap is needed to set up MySQL: apt-get install debootstrap"
  local from
  from=$(mirror)
  if [ -z "$from" ]; then
    apt-get update -qq > /dev/null 2>&1 || true
    from=$(mirror)
  fi
  [ -n "$from" ] || fail "this machine's package sources name no Debian mirror to take MySQL from."
  say "Setting up MySQL in $FOLDER"
  rm -rf --one-file-system -- "$SYSTEM"
  mkdir -p -- "$SYSTEM"
  if ! debootstrap --variant=minbase --include=mysql-server-core "$DEBIAN_SUITE" "$SYSTEM" "$from" > "$FOLDER/install.log" 2>&1; then
    tail -n 20 -- "$FOLDER/install.log" >&2
    fail "debootstrap could not set up MySQL, see $FOLDER/install.log"
  fi
  rm -f -- "$SYSTEM"/var/cache/apt/archives/*.deb
  touch -- "$FOLDER/installed"
}

# Runs as nobody, confined to the system folder.
in_system() { chroot --userspec=65534:65534 "$SYSTEM" "$@"; }

initialise_data() {
  [ -e "$FOLDER/initialised" ] && return 0
  rm -rf --one-file-system -- "${SYSTEM:?}$DATA"
  install -d -m 700 -o 65534 -g 65534 "$SYSTEM$DATA"
  if ! in_system /usr/sbin/mysqld --no-defaults --initialize-insecure --datadir="$DATA" --secure-file-priv=NULL > "$LOG" 2>&1; then
    tail -n 20 -- "$LOG" >&2
    fail "MySQL could not make its data folder, see $LOG"
  fi
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n' | install -m 600 /dev/stdin "$FOLDER/password"
  touch -- "$FOLDER/initialised"
}

# Read by the server before it takes connections. Tests may make databases of their own, named sanshan_…
write_setup() {
  local password
  password=$(cat -- "$FOLDER/password")
  install -m 600 -o 65534 -g 65534 /dev/stdin "$SYSTEM$DATA.sql" << SQL
CREATE DATABASE IF NOT EXISTS sanshan;
CREATE USER IF NOT EXISTS 'sanshan'@'%' IDENTIFIED BY '$password';
ALTER USER 'sanshan'@'%' IDENTIFIED BY '$password';
GRANT ALL ON \`sanshan\`.* TO 'sanshan'@'%';
GRANT ALL ON \`sanshan\\_%\`.* TO 'sanshan'@'%';
SQL
}

# The process id of our server, when it runs: a process confined to our system folder, not one that inherited its number.
server_pid() {
  local pid
  [ -r "$FOLDER/pid" ] || return 1
  pid=$(cat -- "$FOLDER/pid")
  [[ $pid =~ ^[0-9]+$ ]] && [ "$(readlink -- "/proc/$pid/root" 2> /dev/null)" = "$(readlink -f -- "$SYSTEM")" ] || return 1
  printf '%s\n' "$pid"
}

# A server that takes connections greets with a packet whose fifth byte is its protocol's version, 10.
answers() {
  local greeting
  # shellcheck disable=SC2016
  greeting=$(timeout 2 bash -c 'exec 3<> "/dev/tcp/127.0.0.1/$1" && head -c 5 <&3 | od -An -tu1' _ "$1" 2> /dev/null) || return 1
  [ "${greeting##* }" = 10 ]
}

launch() {
  local port=$1
  # setsid: an interrupt at the terminal ends the tests, which then stop the server in good order.
  setsid chroot --userspec=65534:65534 "$SYSTEM" /usr/sbin/mysqld --no-defaults --datadir="$DATA" \
    --init-file="$DATA.sql" --secure-file-priv=NULL --bind-address=127.0.0.1 --port="$port" \
    --socket="$DATA/mysql.sock" --pid-file="$DATA/mysql.pid" --mysqlx=OFF --skip-name-resolve \
    --max-connections=300 --innodb-buffer-pool-size=512M >> "$LOG" 2>&1 < /dev/null &
  printf '%s\n' "$!" > "$FOLDER/pid"
  printf '%s\n' "$port" > "$FOLDER/port"
}

# A server that comes back is where it was, if it can: those who wait for it know no other place. $1: the try.
port_of_before() {
  [ "$1" = 1 ] && [ -r "$FOLDER/port" ] && cat -- "$FOLDER/port"
}

start() {
  mkdir -p -- "$FOLDER"
  exec {lock}> "$FOLDER/lock"
  flock -w 600 "$lock" || fail "another process has been setting up MySQL in $FOLDER for ten minutes."
  if server_pid > /dev/null; then
    url
    return
  fi
  install_server >&2
  initialise_data
  write_setup
  local port try waited
  for try in 1 2 3; do
    port=$(port_of_before "$try") || port=$(free_port)
    : > "$LOG"
    # The lock is not handed down: it would be held for as long as the server runs.
    launch "$port" {lock}>&-
    for ((waited = 0; waited < START_SECONDS * 5; waited++)); do
      if answers "$port"; then
        url
        return
      fi
      kill -0 "$(cat -- "$FOLDER/pid")" 2> /dev/null || break
      sleep 0.2
    done
    tail -n 20 -- "$LOG" >&2
    say "MySQL did not answer on port $port (try $try of 3)" >&2
    stop
  done
  fail "MySQL does not start, see $LOG"
}

stop() {
  local pid waited
  if pid=$(server_pid); then
    kill -- "$pid"
    for ((waited = 0; waited < STOP_SECONDS * 5; waited++)); do
      server_pid > /dev/null || break
      sleep 0.2
    done
    if server_pid > /dev/null; then
      say "MySQL did not stop within $STOP_SECONDS seconds and is killed" >&2
      kill -9 -- "$pid"
    fi
  fi
  rm -f -- "$FOLDER/pid"
}

url() {
  server_pid > /dev/null || fail "no MySQL runs in $FOLDER. Start it: scripts/mysql.sh start"
  say "jdbc:mysql://127.0.0.1:$(cat -- "$FOLDER/port")/sanshan?user=sanshan&password=$(cat -- "$FOLDER/password")&rewriteBatchedStatements=true"
}

case ${1:-} in
  start | stop | url) "$1" ;;
  *) fail "usage: scripts/mysql.sh start | stop | url" ;;
esac
