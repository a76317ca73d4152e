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
# shellcheck source=scripts/totals.sh
. "$here/totals.sh"

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

totals=$(print_totals "$SANSHAN_ROOT" "$began")
say "$totals"
if [ "$result" = 0 ] && [[ $totals == 0\ passed* ]]; then
  fail "no test was run."
fi
if [ "${#NOT_RUN[@]}" -gt 0 ]; then
  say "Not tested, for the reasons given above: $(IFS=, && printf '%s' "${NOT_RUN[*]}")"
  [ "$result" != 0 ] || [ "${CI:-}" != true ] || fail "CI=true allows no part to be left out."
fi
exit "$result"
