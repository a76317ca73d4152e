# shellcheck shell=bash
# Sourced: what the tests of all modules came to.

# Adds up what Surefire and Failsafe reported below folder $1 since file $2 was made, as one closing line for all modules.
print_totals() {
  find "$1" -path '*/target/*-reports/TEST-*.xml' -newer "$2" -exec grep -h -m 1 '<testsuite ' {} + \
    | awk '
        function count(name) {
          return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
        }
        { tests += count("tests"); bad += count("errors") + count("failures"); skipped += count("skipped") }
        END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped }'
}
