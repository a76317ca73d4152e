# shellcheck shell=bash
# Sourced: holds the lock on the state, and says how the application is run on it.

PORT=${SANSHAN_PORT:-8080}

in_production() { [ "${SANSHAN_PROFILE:-}" = production ]; }

# Absolute, so that it means the same to the application; private, since it holds the master key and members' data.
prepare_home() {
  # For all that the application writes there.
  umask 077
  local home=${SANSHAN_HOME:-$SANSHAN_ROOT/data}
  mkdir -p -- "$home" || fail "the folder $home cannot be made."
  SANSHAN_HOME=$(cd -- "$home" && pwd)
  chmod 700 -- "$SANSHAN_HOME" || fail "the folder $SANSHAN_HOME belongs to someone else."
  [ -w "$SANSHAN_HOME" ] || fail "the folder $SANSHAN_HOME cannot be written to."
}

# The value of a name in the file that a running application keeps in its home.
running() {
  local file=$SANSHAN_HOME/running
  [ ! -r "$file" ] || sed -n "s/^$1=//p" "$file"
}

# One process per home. The lock stays with the Java process that replaces this shell, so it ends with that
# process, however that ends. Who holds it removes the file named running, which a killed process leaves behind.
lock_home() {
  if has flock; then
    exec {home_lock}> "$SANSHAN_HOME/lock"
    flock -n "$home_lock" || return 1
  elif answers_at "$(running url)"; then
    return 1
  fi
  rm -f -- "$SANSHAN_HOME/running"
}

# Without flock (macOS) an application is taken as running when it answers where it said it would.
answers_at() {
  local address=${1#*://}
  address=${address%%/*}
  [[ $address =~ :[0-9]+$ ]] && (exec 3<> "/dev/tcp/${address%:*}/${address##*:}") 2> /dev/null
}

already_running() {
  local url
  url=$(running url)
  fail "Sanshan already runs on $SANSHAN_HOME${url:+ (${url})}.
Stop that one first, or start a second one with a state and a port of its own: SANSHAN_HOME=… SANSHAN_PORT=… ./sanshan start"
}

lan_address() {
  local address=
  if has ip; then
    # Asks the routing table only; nothing is sent.
    address=$(ip -4 route get 192.0.2.1 2> /dev/null | sed -n 's/.* src \([0-9.]*\).*/\1/p')
  elif has ipconfig; then
    address=$(ipconfig getifaddr en0 2> /dev/null || true)
  fi
  if [ -z "$address" ] && has hostname; then
    address=$(hostname -I 2> /dev/null | cut -d ' ' -f 1 || true)
  fi
  printf '%s\n' "${address:-localhost}"
}

tls_options() {
  TLS_OPTIONS=()
  SCHEME=http
  local certificate=${SANSHAN_TLS_CERTIFICATE:-} key=${SANSHAN_TLS_PRIVATE_KEY:-}
  [ -n "$certificate$key" ] || return 0
  [ -n "$certificate" ] && [ -n "$key" ] || fail "SANSHAN_TLS_CERTIFICATE and SANSHAN_TLS_PRIVATE_KEY must be given together."
  local file
  for file in "$certificate" "$key"; do
    [ -r "$file" ] || fail "the TLS file $file cannot be read."
  done
  SCHEME=https
  TLS_OPTIONS=(
    "-Dspring.ssl.bundle.pem.web.keystore.certificate=file:$(readlink -f -- "$certificate")"
    "-Dspring.ssl.bundle.pem.web.keystore.private-key=file:$(readlink -f -- "$key")"
    -Dspring.ssl.bundle.pem.web.reload-on-update=true
    -Dserver.ssl.bundle=web
  )
}

# Sets JAVA_COMMAND to what runs the jar on this home. $1: with the demo brand, true or false; in production it is never there.
compose_command() {
  tls_options
  local cache=() demo=$1 address=()
  if in_production; then
    # The application reads its settings from the environment itself, and says what is missing.
    PUBLIC_URL=${SANSHAN_PUBLIC_URL:-}
    demo=false
  else
    PUBLIC_URL=${SANSHAN_PUBLIC_URL:-$SCHEME://$(lan_address):$PORT}
    address=("-Dsanshan.public-url=$PUBLIC_URL")
  fi
  # Another JDK than the one that filled the cache leaves it aside.
  [ ! -f "$AOT_CACHE" ] || cache=("-XX:AOTCache=$AOT_CACHE")
  # shellcheck disable=SC2034
  JAVA_COMMAND=(
    "$JAVA_HOME/bin/java"
    "${JAVA_OPTIONS[@]}"
    ${cache[@]+"${cache[@]}"}
    ${TLS_OPTIONS[@]+"${TLS_OPTIONS[@]}"}
    "-Dsanshan.home=$SANSHAN_HOME"
    ${address[@]+"${address[@]}"}
    "-Dserver.port=$PORT"
    "-Dsanshan.demo=$demo"
    "-Dsanshan.demo-data=$SANSHAN_ROOT/demo/complete-journey"
    -jar "$APP/sanshan.jar"
  )
}

# The same for a process that does one task and ends: the terminal shows what the task says, the log file the rest. It
# listens nowhere, so that it works beside an application that has the port, unless a port is given as $2.
compose_task() {
  compose_command false
  JAVA_COMMAND=("${JAVA_COMMAND[0]}" -Dlogging.threshold.console=error -Dspring.main.banner-mode=off \
    "${JAVA_COMMAND[@]:1}" "--sanshan.task=$1" "--server.port=${2:--1}")
}
