#!/usr/bin/env bash
# ./sanshan faults [embedded | mysql | axon-server] [--rounds N] [--seed N]
# Lets things go wrong under load, again and again, on a state of its own, and holds the log to what was answered: nodes are
# killed and stopped, clocks stepped, connections cut, a database stopped and started, a disk filled.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/base.sh
. "$here/base.sh"
# shellcheck source=scripts/java.sh
. "$here/java.sh"
# shellcheck source=scripts/build.sh
. "$here/build.sh"
# shellcheck source=scripts/application.sh
. "$here/application.sh"
# shellcheck source=scripts/stores.sh
. "$here/stores.sh"

NODES=2
started_mysql=

DISK_MEGABYTES=400
small_disk=

tidy_up() {
  [ -z "$small_disk" ] || umount -- "$small_disk" || true
  [ -z "$started_mysql" ] || "$here/mysql.sh" stop
}
trap tidy_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Puts log and read models into a new database, which the nodes share. A node has fewer connections than in service, as all of them
# are on one machine.
use_mysql() {
  local url=${SANSHAN_TEST_MYSQL:-}
  if [ -z "$url" ]; then
    # Its files are read by a user of its own.
    (umask 022 && "$here/mysql.sh" start)
    started_mysql=yes
    url=$("$here/mysql.sh" url)
  fi
  settings_for_mysql "$url" "sanshan_faults_$(date +%s)" "$SANSHAN_HOME/mysql.properties"
  if [ "$1" = by-cable ]; then
    # The address is filled in by the process that can cut it.
    # shellcheck disable=SC2016
    sed -i 's|//[^/]*/|//${faults.cable}/|' "$SANSHAN_HOME/mysql.properties"
    local server=${url#*//}
    LOAD+=("--faults.store=${server%%/*}")
    [ -z "$started_mysql" ] || LOAD+=("--faults.store-script=$here/mysql.sh")
  fi
  STORE=(
    "--spring.config.additional-location=file:$SANSHAN_HOME/mysql.properties"
    --sanshan.durable.connections=12 --spring.datasource.hikari.maximum-pool-size=20 "--faults.nodes=$NODES"
  )
}

store=embedded
case ${1:-} in
  embedded | mysql | axon-server)
    store=$1
    shift
    ;;
esac
LOAD=()
while [ $# -gt 0 ]; do
  case $1 in
    --rounds | --seed)
      [[ ${2:-} =~ ^[0-9]+$ ]] || fail "$1 needs a number."
      LOAD+=("--faults.${1#--}=$2")
      shift 2
      ;;
    *) fail "faults knows embedded, mysql, axon-server, --rounds N and --seed N, not '$1'." ;;
  esac
done

use_jdk
# Beside the state, on the same disk, never on it; and empty, so that every run begins alike.
SANSHAN_HOME=${SANSHAN_HOME:-$SANSHAN_ROOT/data}/faults
rm -rf -- "$SANSHAN_HOME"
prepare_home
build_if_needed
STORE=()
case $store in
  mysql) use_mysql by-cable ;;
  axon-server)
    [ -n "${SANSHAN_AXON_SERVER:-}" ] || fail "SANSHAN_AXON_SERVER=host:port must name an Axon Server that is empty."
    use_mysql direct
    # shellcheck disable=SC2016
    STORE+=(--axon.axonserver.enabled=true '--axon.axonserver.servers=${faults.cable}')
    LOAD+=("--faults.store=$SANSHAN_AXON_SERVER")
    ;;
esac
compose_command false
"${JAVA_COMMAND[@]}" --sanshan.task=faults "${LOAD[@]}" "${STORE[@]}"

# A disk that is small enough to be filled, in memory: only root may make one.
if [ "$store" = embedded ]; then
  mkdir -- "$SANSHAN_HOME/small"
  if mount -t tmpfs -o "size=${DISK_MEGABYTES}m,mode=700" tmpfs "$SANSHAN_HOME/small" 2> /dev/null; then
    small_disk=$SANSHAN_HOME/small
    "${JAVA_COMMAND[@]}" --sanshan.task=faults "--sanshan.home=$small_disk" "--faults.disk=$small_disk"
  else
    say "No round with a full disk: only root can make a small one."
  fi
fi
