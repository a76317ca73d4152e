# shellcheck shell=bash
# Sourced by the tests' script: sees to what they need, installs what it may, and notes what cannot run.

NOT_RUN=()
STARTED_MYSQL=false

# $1: the part, $2: why.
not_run() {
  say "not run: $1: $2"
  NOT_RUN+=("$1")
}

provide_packages() {
  local wanted=() needs_java=false
  has mvn || wanted+=(maven)
  has curl || wanted+=(curl)
  find_jdk > /dev/null || needs_java=true
  find_chromium > /dev/null || wanted+=(chromium)
  has_chinese_font || wanted+=(fonts-noto-cjk)
  if may_install; then
    [ -n "${SANSHAN_TEST_MYSQL:-}" ] || has debootstrap || wanted+=(debootstrap)
    [ "${#wanted[@]}" = 0 ] || install_packages "${wanted[@]}" || say "Some packages could not be installed"
    if $needs_java && [ -z "${SANSHAN_JAVA_HOME:-}" ]; then
      install_packages "openjdk-$JAVA_NEEDED-jdk-headless" || true
    fi
  elif [ "${#wanted[@]}" -gt 0 ]; then
    say "Missing, and only root may install it: apt-get install ${wanted[*]}"
  fi
}

find_chromium() {
  local name
  if [ -n "${SANSHAN_CHROMIUM:-}" ]; then
    [ -x "$SANSHAN_CHROMIUM" ] && printf '%s\n' "$SANSHAN_CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome; do
    if has "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

has_chinese_font() { has fc-list && [ -n "$(fc-list :lang=zh family)" ]; }

provide_browser() {
  local chromium
  # The tests drive the browser named here; Playwright must not fetch one of its own.
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  if ! chromium=$(find_chromium); then
    not_run "browser tests" "${SANSHAN_CHROMIUM:-chromium} is not there"
  elif ! "$chromium" --version > /dev/null 2>&1; then
    not_run "browser tests" "$chromium does not start"
  elif ! has_chinese_font; then
    not_run "browser tests" "there is no Chinese font (Debian: fonts-noto-cjk)"
  else
    export SANSHAN_CHROMIUM=$chromium
    return
  fi
  unset SANSHAN_CHROMIUM
}

provide_mysql() {
  [ -z "${SANSHAN_TEST_MYSQL:-}" ] || return 0
  local mysql=$SANSHAN_ROOT/scripts/mysql.sh address report
  if "$mysql" url > /dev/null 2>&1; then
    SANSHAN_TEST_MYSQL=$("$mysql" url)
  else
    report=$(mktemp)
    if address=$("$mysql" start 2> "$report"); then
      SANSHAN_TEST_MYSQL=$address
      STARTED_MYSQL=true
    else
      sed '$d' -- "$report" >&2
      not_run MySQL "$(tail -n 1 -- "$report" | sed 's/^sanshan: //')"
    fi
    rm -f -- "$report"
  fi
  [ -z "${SANSHAN_TEST_MYSQL:-}" ] || export SANSHAN_TEST_MYSQL
}

# A server that the tests started ends with them; one that already ran is somebody's and stays.
stop_mysql() {
  ! $STARTED_MYSQL || "$SANSHAN_ROOT/scripts/mysql.sh" stop
}

provide_axon_server() {
  if [ -z "${SANSHAN_AXON_SERVER:-}" ]; then
    unset SANSHAN_AXON_SERVER
    say "not run: Axon Server: SANSHAN_AXON_SERVER is not set"
    return
  fi
  local host=${SANSHAN_AXON_SERVER%:*} port=${SANSHAN_AXON_SERVER##*:}
  [[ $SANSHAN_AXON_SERVER =~ ^[^:]+:[0-9]+$ ]] || fail "SANSHAN_AXON_SERVER=$SANSHAN_AXON_SERVER is not host:port."
  # shellcheck disable=SC2016
  timeout 10 bash -c 'exec 3<> "/dev/tcp/$1/$2"' _ "$host" "$port" 2> /dev/null \
    || fail "no Axon Server can be reached at $SANSHAN_AXON_SERVER (SANSHAN_AXON_SERVER)."
  export SANSHAN_AXON_SERVER
}
