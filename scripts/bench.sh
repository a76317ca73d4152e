#!/usr/bin/env bash
# ./sanshan bench: how long the first import and a warm start take, then what the application measures of itself.
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

IMPORT_SECONDS=240
START_SECONDS=120
STOP_SECONDS=60

[ $# = 0 ] || fail "bench takes no arguments."
unset SANSHAN_TLS_CERTIFICATE SANSHAN_TLS_PRIVATE_KEY
use_jdk
# Beside the state, on the same disk, never on it; and empty, so that every run measures the same.
SANSHAN_HOME=${SANSHAN_HOME:-$SANSHAN_ROOT/data}/bench
prepare_home
lock_home || fail "another measurement runs in $SANSHAN_HOME."
bench_home=$SANSHAN_HOME
PORT=$(free_port)
application=

stop_application() {
  [ -n "$application" ] || return 0
  kill -- "$application" 2> /dev/null || true
  within "$STOP_SECONDS" has_ended || kill -9 -- "$application" 2> /dev/null || true
  wait "$application" 2> /dev/null || true
  application=
}
trap stop_application EXIT
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

# $1: what was measured, $2: when it began, $3: what is asked for, in seconds.
report() {
  awk -v what="$1" -v took="$(($(now) - $2))" -v asked="$3" \
    'BEGIN { printf "%s: %.1f s (asked: under %d s)\n", what, took / 1000, asked }'
}

empty_home() {
  SANSHAN_HOME=$bench_home/$1
  rm -rf --one-file-system -- "${SANSHAN_HOME:?}"
  mkdir -- "$SANSHAN_HOME"
}

build_if_needed
empty_home demo
compose_command true

began=$(now)
launch
within "$IMPORT_SECONDS" has_imported || give_up "the first import did not end within $IMPORT_SECONDS seconds"
report "first start with import of the demo" "$began" 60
grep '^Imported: ' "$SANSHAN_HOME/output"
within "$START_SECONDS" is_healthy || give_up "the application was not healthy after its import"
stop_application

began=$(now)
launch
within "$START_SECONDS" is_healthy || give_up "the application did not start within $START_SECONDS seconds"
report "warm start with the demo loaded" "$began" 12
stop_application

empty_home measured
compose_task bench
result=0
"${JAVA_COMMAND[@]}" < /dev/null || result=$?
rm -rf --one-file-system -- "${bench_home:?}/demo" "${bench_home:?}/measured"
exit "$result"
