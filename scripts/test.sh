#!/usr/bin/env bash
# ./sanshan test [MAVEN ARGUMENTS]
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/base.sh
. "$here/base.sh"
# shellcheck source=scripts/java.sh
. "$here/java.sh"
# shellcheck source=scripts/provision.sh
. "$here/provision.sh"

# Adds up what Surefire and Failsafe reported since $1 was made, as one closing line for all modules.
print_totals() {
  find "$SANSHAN_ROOT" -path '*/target/*-reports/TEST-*.xml' -newer "$1" -exec grep -h -m 1 '<testsuite ' {} + \
    | awk '
        function count(name) {
          return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
        }
        { tests += count("tests"); bad += count("errors") + count("failures"); skipped += count("skipped") }
        END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped }'
}

began=$(mktemp)
finish() {
  stop_mysql
  rm -f -- "$began"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

provide_axon_server
provide_packages
use_jdk
has mvn || fail "Maven is needed, and there is no mvn on the PATH. Install Maven 3.8 or newer."
provide_browser
provide_mysql

# Removed rather than overwritten: an application that runs from it keeps it whole.
rm -f -- "$SANSHAN_ROOT/ui/target/sanshan.jar"
result=0
(cd -- "$SANSHAN_ROOT" && mvn -B -ntp verify "$@") || result=$?

for part in ${NOT_RUN[@]+"${NOT_RUN[@]}"}; do say "not run: $part"; done
totals=$(print_totals "$began")
say "$totals"
if [ "$result" = 0 ] && [[ $totals == 0\ passed* ]]; then
  fail "no test was run."
fi
if [ "$result" = 0 ] && [ "${#NOT_RUN[@]}" -gt 0 ] && [ "${CI:-}" = true ]; then
  fail "parts of the tests were not run, and CI=true allows that for none of them."
fi
exit "$result"
