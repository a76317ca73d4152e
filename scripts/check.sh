#!/usr/bin/env bash
# The guard of the shell scripts: syntax, lint, line ends, modes, and what they say when something is missing.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/base.sh
. "$here/base.sh"
# shellcheck source=scripts/totals.sh
. "$here/totals.sh"
cd -- "$SANSHAN_ROOT"

SCRIPTS=(sanshan .ci/run scripts/*.sh)
RUN_DIRECTLY=(sanshan .ci/run scripts/mysql.sh scripts/check.sh)
passed=0
failed=0

check() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    say "scripts: failed: $what" >&2
  fi
}

# What ./sanshan says and how it ends. $1: exit code, $2: words it must say, the rest: environment and arguments.
says() {
  local code=$1 words=$2 output actual=0
  shift 2
  output=$(env "$@" 2>&1 < /dev/null) || actual=$?
  if [ "$actual" != "$code" ] || [[ $output != *"$words"* ]]; then
    printf 'expected exit %s and "%s", got exit %s and:\n%s\n' "$code" "$words" "$actual" "$output" >&2
    return 1
  fi
}

lint() { shellcheck "$@"; }

lint_sees_faults() { ! lint scripts/fixtures/broken.sh > /dev/null; }

finds_crlf() { printf 'true\r\n' | grep -q $'\r'; }

has_no_crlf() { ! grep -l $'\r' "${SCRIPTS[@]}"; }

found_enough() { [ "${#SCRIPTS[@]}" -ge 11 ]; }

scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

# An application that holds its home, as far as the next start can see.
second_start_is_refused() {
  exec {held}> "$scratch/lock"
  flock "$held"
  printf 'url=http://localhost:18099\n' > "$scratch/running"
  local result=0
  says 1 "already runs on $scratch (http://localhost:18099)" "SANSHAN_HOME=$scratch" ./sanshan start || result=1
  rm -f -- "$scratch/running"
  exec {held}>&-
  return "$result"
}

task_waits_for_ready_application() {
  exec {held}> "$scratch/lock"
  flock "$held"
  local result=0
  says 1 "not ready yet" "SANSHAN_HOME=$scratch" ./sanshan rebuild || result=1
  exec {held}>&-
  return "$result"
}

# Without flock only the file named running can tell; one that a killed application left must not.
left_over_file_is_no_application() {
  printf 'url=http://localhost:1\n' > "$scratch/running"
  (
    # shellcheck source=scripts/application.sh
    . "$here/application.sh"
    # shellcheck disable=SC2034
    SANSHAN_HOME=$scratch
    has() { [ "$1" != flock ]; }
    lock_home && [ ! -e "$scratch/running" ]
  )
}

mysql_keeps_its_port() {
  mkdir -p -- "$scratch/mysql"
  printf '12345\n' > "$scratch/mysql/port"
  SANSHAN_TOOLS=$scratch scripts/mysql.sh stop
  [ -r "$scratch/mysql/port" ]
}

totals_add_up() {
  local reports=$scratch/module/target/surefire-reports
  mkdir -p -- "$reports"
  say '<testsuite name="old" tests="40" errors="0" skipped="0" failures="0">' > "$reports/TEST-old.xml"
  touch -d '1 minute ago' "$reports/TEST-old.xml"
  touch -d '1 second ago' "$scratch/began"
  say '<testsuite name="a" time="0.1" tests="5" errors="1" skipped="1" failures="1" flakes="0">' > "$reports/TEST-a.xml"
  say '<testsuite name="b" time="0.1" tests="12" errors="0" skipped="0" failures="0">' > "$reports/TEST-b.xml"
  [ "$(print_totals "$scratch" "$scratch/began")" = "14 passed, 2 failed, 1 skipped" ]
}

check "scripts were found" found_enough
for script in "${SCRIPTS[@]}"; do check "$script parses" bash -n "$script"; done
for script in "${RUN_DIRECTLY[@]}"; do check "$script may be executed" test -x "$script"; done
check "CRLF is seen" finds_crlf
check "no CRLF" has_no_crlf

if ! has shellcheck && may_install; then install_packages shellcheck || true; fi
if has shellcheck; then
  check "the linter sees faults" lint_sees_faults
  check "lint" lint "${SCRIPTS[@]}"
else
  say "not run: lint of the scripts: shellcheck is not there"
  [ "${CI:-}" != true ] || failed=$((failed + 1))
fi

check "help" says 0 "start [--empty]" ./sanshan help
check "an unknown command" says 2 "no command 'strat'" ./sanshan strat
check "an unknown option of start" says 1 "knows only --empty" ./sanshan start --full
check "a port that is none" says 1 "is no port" SANSHAN_PORT=http ./sanshan start
check "a JDK that is none" says 1 "is no JDK 25 or newer" SANSHAN_JAVA_HOME="$scratch" ./sanshan start
check "import without a folder" says 1 "needs one folder" ./sanshan import
check "import of a folder that is not there" says 1 "there is no folder" ./sanshan import "$scratch/none"
check "an unknown option of rebuild" says 1 "knows only --verify" ./sanshan rebuild --all
check "tests on production" says 1 "run it without" SANSHAN_PROFILE=production ./sanshan test
check "bench on production" says 1 "run it without" SANSHAN_PROFILE=production ./sanshan bench
check "arguments of bench" says 1 "knows embedded, mysql, axon-server, --large" ./sanshan bench --all
check "an Axon Server that is no address" says 1 "is not host:port" SANSHAN_AXON_SERVER=here ./sanshan test
check "MySQL comes back where it was" mysql_keeps_its_port
check "no MySQL runs" says 1 "no MySQL runs" "SANSHAN_TOOLS=$scratch" scripts/mysql.sh url
check "totals" totals_add_up
check "a left over file" left_over_file_is_no_application
if has flock; then
  check "a second start" second_start_is_refused
  check "a task while the application starts" task_waits_for_ready_application
fi

say "scripts: $passed passed, $failed failed"
[ "$failed" = 0 ]
