#!/usr/bin/env bash
# ./sanshan bench [STORE | --large [--events N] | --members N | --audience N]
# Each store and each question has a process and a state of its own; their figures are joined in one report at the end. A missed target
# is said and is no failure; the exit status tells whether everything could be measured.
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
# shellcheck source=scripts/provision.sh
. "$here/provision.sh"
# shellcheck source=scripts/stores.sh
. "$here/stores.sh"

IMPORT_SECONDS=240
START_SECONDS=120
STOP_SECONDS=60
# With the build left out, for the run of all stores. Nothing new is begun after it, so that a slow machine ends in time too. An Axon Server
# that is named gets some minutes of its own. One store that is asked for by its name takes the time it needs.
WHOLE_SECONDS=570
AXON_SERVER_SECONDS=300
# Log, read models and the file that is read, with some room.
KILOBYTES_OF_AN_EVENT=9

large=false
only=
events=10000000
members=0
audience=0
while [ $# -gt 0 ]; do
  case $1 in
    embedded | mysql | axon-server) only=$1 ;;
    --large) large=true ;;
    --events)
      [[ ${2:-} =~ ^[0-9]+$ ]] || fail "--events needs a number."
      events=$2
      shift
      ;;
    --members)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || fail "--members needs a number."
      members=$2
      shift
      ;;
    --audience)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || fail "--audience needs a number."
      audience=$2
      shift
      ;;
    *) fail "bench knows embedded, mysql, axon-server, --large, --events N, --members N and --audience N, not '$1'." ;;
  esac
  shift
done
# Only what nobody chose has to end in time.
limited=true
if $large || [ -n "$only" ] || [ "$members" -gt 0 ] || [ "$audience" -gt 0 ]; then
  limited=false
fi

unset SANSHAN_TLS_CERTIFICATE SANSHAN_TLS_PRIVATE_KEY
use_jdk
# Beside the state, on the same disk, never on it; and empty, so that every run measures the same.
SANSHAN_HOME=${SANSHAN_HOME:-$SANSHAN_ROOT/data}/bench
prepare_home
lock_home || fail "another measurement runs in $SANSHAN_HOME."
bench_home=$SANSHAN_HOME
figures=$bench_home/figures.jsonl
results=$bench_home/measurements.json
PORT=$(free_port)
application=
began_at=0
NOT_MEASURED=()
# The port of a process that is asked by HTTP.
LISTEN=-1

stop_application() {
  [ -n "$application" ] || return 0
  kill -- "$application" 2> /dev/null || true
  within "$STOP_SECONDS" has_ended || kill -9 -- "$application" 2> /dev/null || true
  wait "$application" 2> /dev/null || true
  application=
}

finish() {
  stop_application
  stop_mysql
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

has_ended() { ! kill -0 "$application" 2> /dev/null; }

is_healthy() {
  (
    exec 3<> "/dev/tcp/127.0.0.1/$PORT"
    printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    timeout 5 grep -q '"UP"' <&3
  ) 2> /dev/null
}

has_imported() { grep -q '^Imported: ' "$SANSHAN_HOME/output"; }

now() { date +%s%3N; }

# Asks again and again, at most $1 seconds, whether $2 holds, as long as the application lives.
within() {
  local until=$(($(now) + $1 * 1000))
  until "$2"; do
    [ "$(now)" -lt "$until" ] || return 1
    [ "$2" = has_ended ] || ! has_ended || return 1
    sleep 0.05
  done
}

launch() {
  "${JAVA_COMMAND[@]}" > "$SANSHAN_HOME/output" 2>&1 < /dev/null &
  application=$!
}

give_up() {
  tail -n 20 -- "$SANSHAN_HOME/output" >&2
  fail "$1, see above."
}

report() { "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" -jar "$APP/sanshan.jar" --sanshan.task=bench-report "--sanshan.bench.figures=$figures" "$@"; }

# $1: what was measured, $2: when it began, $3: what is asked for, in seconds, $4: on what.
took() {
  local seconds
  seconds=$(awk -v took="$(($(now) - $2))" 'BEGIN { printf "%.2f", took / 1000 }')
  report "--sanshan.bench.add=${4:-embedded}|$1|$seconds|s|$3"
}

empty_home() {
  SANSHAN_HOME=$bench_home/$1
  rm -rf --one-file-system -- "${SANSHAN_HOME:?}"
  mkdir -- "$SANSHAN_HOME"
}

# Runs parts in a process of their own, on the state that is there. $1: the name in the report, $2: the parts, the rest: settings.
measure() {
  local store=$1 parts=$2
  shift 2
  if $limited && [ $((SECONDS - began_at)) -gt "$WHOLE_SECONDS" ]; then
    say "not measured: $parts on $store: the time is over"
    NOT_MEASURED+=("$parts on $store")
    return
  fi
  say "$store: $parts"
  compose_task bench "$LISTEN"
  "${JAVA_COMMAND[@]}" "--sanshan.bench.store=$store" "--sanshan.bench.parts=$parts" "--sanshan.bench.figures=$figures" "$@" < /dev/null \
    || {
      say "not measured: $parts on $store: see above"
      NOT_MEASURED+=("$parts on $store")
    }
}

first_and_warm_start() {
  empty_home demo
  compose_command true
  local began
  began=$(now)
  launch
  within "$IMPORT_SECONDS" has_imported || give_up "the first import did not end within $IMPORT_SECONDS seconds"
  took "first start with import of the demo" "$began" 60
  within "$START_SECONDS" is_healthy || give_up "the application was not healthy after its import"
  stop_application
  began=$(now)
  launch
  within "$START_SECONDS" is_healthy || give_up "the application did not start within $START_SECONDS seconds"
  took "warm start with the demo loaded" "$began" 6
  stop_application
}

embedded() {
  empty_home commands
  measure embedded redeem,stock,age --sanshan.asleep=true
  empty_home embedded
  LISTEN=$PORT
  # In one process, as in service: what comes later meets what was compiled before. All who join come from this machine's address.
  measure embedded redeem,lag,rebuild,members,footprint,joins --sanshan.bench.rebuild-all=false \
    --sanshan.joins-per-minute=100000000
  empty_home sessions
  measure embedded sessions
  LISTEN=-1
}

# A home and a database of its own, which "store" is then set to. $1: the name of the home.
empty_mysql() {
  empty_home "$1"
  settings_for_mysql "$SANSHAN_TEST_MYSQL" "sanshan_bench_${1//-/_}_$(date +%s)" "$SANSHAN_HOME/mysql.properties"
  # A server gives out some 150 connections by default.
  store=("--spring.config.additional-location=file:$SANSHAN_HOME/mysql.properties"
    --sanshan.durable.connections=40 --spring.datasource.hikari.maximum-pool-size=30)
}

mysql() {
  local store
  # The server's files are read by a user of its own.
  umask 022
  provide_mysql
  umask 077
  [ -n "${SANSHAN_TEST_MYSQL:-}" ] || return 0
  empty_mysql mysql-commands
  measure mysql redeem,stock "${store[@]}" --sanshan.asleep=true --sanshan.bench.redemptions=5000 \
    --sanshan.bench.redemptions-beside=1500 --sanshan.bench.times-stock=3
  empty_mysql mysql
  measure mysql redeem,lag,rebuild "${store[@]}" --sanshan.bench.redemptions=5000 \
    --sanshan.bench.rebuild-per-second=30000 --sanshan.bench.rebuild-all=false
  lag_across_nodes "mysql, two nodes" 250 "${store[@]}"
}

# The tills at a process whose readers stand still, so that all of them run in another: what it projects is seen here. $1: the name
# in the report, $2: the most that is asked of the lag, in milliseconds, the rest: the store.
lag_across_nodes() {
  local name=$1 millis=$2
  shift 2
  compose_command false
  JAVA_COMMAND+=("$@" --sanshan.node=other)
  launch
  if within "$START_SECONDS" is_healthy; then
    measure "$name" lag "$@" --sanshan.node=this --sanshan.asleep=true --sanshan.bench.first-coupon=2000000 \
      "--sanshan.bench.lag-millis=$millis"
  else
    say "not measured: lag on $name: the other node did not start"
    NOT_MEASURED+=("lag on $name")
  fi
  stop_application
}

# On an empty one: what another installation wrote there nobody could read.
axon_server() {
  provide_axon_server
  [ -n "${SANSHAN_AXON_SERVER:-}" ] || return 0
  if [ -n "$only" ]; then
    umask 022
    provide_mysql
    umask 077
  fi
  WHOLE_SECONDS=$((SECONDS - began_at + AXON_SERVER_SECONDS))
  local store=()
  if [ -n "${SANSHAN_TEST_MYSQL:-}" ]; then
    empty_mysql axon-server
  else
    empty_home axon-server
  fi
  store+=(--axon.axonserver.enabled=true "--axon.axonserver.servers=$SANSHAN_AXON_SERVER")
  measure axon-server redeem,stock "${store[@]}" --sanshan.asleep=true --sanshan.bench.redemptions=4000 \
    --sanshan.bench.redemptions-beside=2000 --sanshan.bench.times-stock=2
  measure axon-server redeem,lag,rebuild "${store[@]}" --sanshan.bench.first-coupon=1000000 --sanshan.bench.redemptions=4000 \
    --sanshan.bench.rebuild-per-second=0 --sanshan.bench.rebuild-all=false
  lag_across_nodes "axon-server, two nodes" 50 "${store[@]}"
}

# What stays flat while the log grows. $1: how many events.
large_log() {
  local size=$1 on began free
  on=$(printf '%.0e events' "$size" | sed 's/e+0*/e/')
  free=$(df -Pk -- "$bench_home" | awk 'NR == 2 { print $4 }')
  if [ "$((size * KILOBYTES_OF_AN_EVENT))" -gt "$free" ]; then
    say "not measured: $size events: the disk has not the $((size * KILOBYTES_OF_AN_EVENT / 1048576)) GB for them"
    NOT_MEASURED+=("$size events")
    return
  fi
  empty_home large
  measure "$on" grow --sanshan.asleep=true "--sanshan.bench.events=$size"
  measure "$on" catch-up,redeem,age,members,footprint "--sanshan.bench.members-there=$((size / 10))" \
    "--sanshan.bench.members=$((size / 10))" --sanshan.bench.first-coupon=5000000
  report "--sanshan.bench.add=$on|state on disk|$(du -sm -- "$SANSHAN_HOME" | cut -f 1)|MB"
  compose_command false
  began=$(now)
  launch
  within "$START_SECONDS" is_healthy || give_up "the application did not start within $START_SECONDS seconds"
  took "warm start" "$began" 6 "$on"
  stop_application
}

# Searches and histories among so many members. Only the read models that are asked read the log, and it holds no coupons.
many_members() {
  empty_home large
  measure "$members members" grow --sanshan.asleep=true --sanshan.bench.coupons-each=0 "--sanshan.bench.events=$((members * 4))"
  measure "$members members" search --sanshan.asleep=true --sanshan.awake=member-directory,member-timeline \
    "--sanshan.bench.members-there=$members"
}

# A coupon for each of so many members, all of whom are there; and a template that everybody wants at once.
many_coupons() {
  empty_home large
  measure "$audience coupons" grow --sanshan.asleep=true --sanshan.bench.coupons-each=0 "--sanshan.bench.events=$((audience * 4))"
  measure "$audience coupons" audience "--sanshan.bench.members-there=$audience" "--sanshan.bench.audience=$audience"
  empty_home commands
  measure embedded claims --sanshan.asleep=true
  empty_home embedded
  measure embedded claims
}

large() {
  local size
  for size in 10000 100000 1000000 10000000; do
    [ "$size" -gt "$events" ] || large_log "$size"
  done
}

# Whether a store is among those that are asked for.
measures() { [ -z "$only" ] || [ "$only" = "$1" ]; }

build_if_needed
began_at=$SECONDS
rm -f -- "$figures"
if $large; then
  large
elif [ "$members" -gt 0 ]; then
  many_members
elif [ "$audience" -gt 0 ]; then
  many_coupons
else
  if measures embedded; then
    first_and_warm_start
    embedded
  fi
  ! measures mysql || mysql
  ! measures axon-server || axon_server
fi
SANSHAN_HOME=$bench_home
report "--sanshan.bench.results=$results"
rm -rf --one-file-system -- "${bench_home:?}"/{demo,commands,embedded,sessions,mysql-commands,mysql,axon-server,large}
if [ "${#NOT_MEASURED[@]}" -gt 0 ]; then
  fail "not measured, for the reasons given above: $(IFS=';' && printf '%s' "${NOT_MEASURED[*]}")"
fi
