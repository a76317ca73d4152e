# shellcheck shell=bash
# Sourced: builds the jar when it is older than what it is made of, and unpacks it so that it starts fast.

JAR=$SANSHAN_ROOT/ui/target/sanshan.jar
# The same jar unpacked, and what the Java machine learnt from a first run of it: a start takes a third of the time, an import three
# quarters.
APP=$SANSHAN_ROOT/ui/target/app
AOT_CACHE=$APP/sanshan.aot

# The same for the run that fills the cache as for those that use it.
JAVA_OPTIONS=(
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
  -XX:+ExitOnOutOfMemoryError
  -Dstdout.encoding=UTF-8
  -Dstderr.encoding=UTF-8
  -Daxoniq.update-checker.disabled=true
  -Ddisable-axoniq-console-message=true
  # A cache that does not fit is left aside; that is nothing to warn of.
  '-Xlog:aot*=off'
)
read -r -a CHOSEN_OPTIONS <<< "${SANSHAN_JAVA_OPTS:--XX:+UseParallelGC}"
JAVA_OPTIONS+=("${CHOSEN_OPTIONS[@]}")

jar_is_current() {
  [ -f "$JAR" ] || return 1
  local newer
  # The frontend folder is written by the build itself.
  newer=$(find "$SANSHAN_ROOT/pom.xml" "$SANSHAN_ROOT"/*/pom.xml "$SANSHAN_ROOT"/*/src/main \
    -name frontend -prune -o -newer "$JAR" -print -quit)
  [ -z "$newer" ]
}

build_jar() {
  has mvn || fail "Maven is needed to build, and there is no mvn on the PATH. Install Maven 3.8 or newer and run this again."
  say "Building Sanshan (the first time this loads its libraries and takes some minutes) …"
  # Removed rather than overwritten: a process that runs from the old file keeps it whole.
  rm -f -- "$JAR"
  (cd -- "$SANSHAN_ROOT" && umask 022 && mvn -B -ntp -q -DskipTests -Dquick -Dspotless.check.skip=true package) \
    || fail "the build failed, see above."
  [ -f "$JAR" ] || fail "the build made no $JAR."
}

unpack_jar() {
  rm -rf -- "$APP"
  (umask 022 && "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$APP" > /dev/null) \
    || fail "the jar could not be unpacked into $APP."
}

# Every twentieth household of the demo, with the goods and coupons that these meet. $1: the folder to fill.
sample_of_the_demo() {
  local demo=$SANSHAN_ROOT/demo/complete-journey
  cp -- "$demo/campaign_descriptions.csv" "$1"
  local file
  for file in demographics coupon_redemptions transactions; do
    awk -F, 'FNR == 1 || $1 % 20 == 0' "$demo/$file.csv" > "$1/$file.csv"
  done
  awk -F, 'FNR == 1 || $2 % 20 == 0' "$demo/campaigns.csv" > "$1/campaigns.csv"
  awk -F, 'NR == FNR { redeemed[$2]; next } FNR == 1 || $1 in redeemed' \
    "$1/coupon_redemptions.csv" "$demo/coupons.csv" > "$1/coupons.csv"
  awk -F, 'FILENAME != ARGV[3] { met[FILENAME == ARGV[1] ? $4 : $2]; next } FNR == 1 || $1 in met' \
    "$1/transactions.csv" "$1/coupons.csv" "$demo/products.csv" > "$1/products.csv"
}

# Asks a page of a process on this machine until it answers or the process has ended. $1: the port, $2: the process, $3: the path.
ask() {
  until (
    exec 3<> "/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$3" >&3
    timeout 10 grep -q '^HTTP/1' <&3
  ) 2> /dev/null; do
    kill -0 "$2" 2> /dev/null || return 0
    sleep 0.2
  done
}

# A small import on a state of its own, and the first requests: what the Java machine learns from it holds for the first minutes of
# every start, when it would otherwise spend a third of its time on compiling.
fill_aot_cache() {
  say "Preparing fast starts …"
  local nowhere port run page
  nowhere=$(mktemp -d)
  port=$(free_port) || port=0
  mkdir -- "$nowhere/sample"
  sample_of_the_demo "$nowhere/sample"
  # Whatever the operator set is not for this run.
  (umask 022 && unset "${!SANSHAN_@}" "${!OTEL_@}" && exec "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" -XX:AOTCacheOutput="$AOT_CACHE" \
    "-Dsanshan.home=$nowhere" -Dsanshan.demo=false "-Dserver.port=$port" -jar "$APP/sanshan.jar" \
    --sanshan.task=import "--sanshan.import-folder=$nowhere/sample" > "$APP/preparing.log" 2>&1 < /dev/null) &
  run=$!
  if [ "$port" != 0 ]; then
    for page in /actuator/health /actuator/health/readiness /login; do
      ask "$port" "$run" "$page"
    done
  fi
  wait "$run" || true
  rm -rf -- "$nowhere"
  [ -f "$AOT_CACHE" ] || say "Fast starts could not be prepared (see $APP/preparing.log); starts take longer."
}

build_if_needed() {
  jar_is_current || build_jar
  [ "$APP/ready" -nt "$JAR" ] && return 0
  unpack_jar
  [ "${SANSHAN_FAST_START:-true}" = false ] || fill_aot_cache
  touch -- "$APP/ready"
}
