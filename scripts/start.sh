#!/usr/bin/env bash
# ./sanshan start [--empty]
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

demo=true
case ${1:-} in
  '') ;;
  --empty) demo=false ;;
  *) fail "start knows only --empty, not '$1'." ;;
esac

[[ $PORT =~ ^[0-9]{1,5}$ ]] && [ "$PORT" -le 65535 ] || fail "SANSHAN_PORT=$PORT is no port."
use_jdk
prepare_home
lock_home || already_running
port_is_free "$PORT" || fail "port $PORT is taken by another program. Choose a free one: SANSHAN_PORT=… ./sanshan start"
build_if_needed
compose_command "$demo"
if in_production; then
  say "Sanshan starts on port $PORT in production; its log file is in $SANSHAN_HOME" >&2
else
  say "Sanshan starts on $SCHEME://localhost:$PORT (QR codes carry $PUBLIC_URL); state and log are in $SANSHAN_HOME"
fi
exec "${JAVA_COMMAND[@]}"
