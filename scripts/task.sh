#!/usr/bin/env bash
# ./sanshan import FOLDER | rebuild [MODEL | --verify] | verify [NOTE] | export FILE [KEYS] | import-log FILE [KEYS]
# Asks the application that runs on this home, if there is one, and does the work in a process of its own otherwise.
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

# A streamed answer has said 200 before the work is done, so its last line says how it ended.
print_progress() {
  local line='' last=''
  IFS= read -r line || [ -n "$line" ] || return 1
  if [[ $line == '<'* ]]; then
    say "The running application answers with a page: it is of another version. Stop it and start it again." >&2
    return 1
  fi
  printf '%s\n' "$line"
  last=$line
  while IFS= read -r line || [ -n "$line" ]; do
    printf '%s\n' "$line"
    last=$line
  done
  [[ $last != Failed* ]]
}

# Posts a form to the running application and prints the lines it answers, as they come. $1: path, the rest: fields.
# The token goes through a pipe: the arguments of a process can be read by everyone on the machine.
ask_running() {
  local path=$1 url token field
  shift
  url=$(running url)
  token=$(running token)
  [ -n "$url" ] && [ -n "$token" ] || fail "Sanshan is running on $SANSHAN_HOME but not ready yet; try again in a moment."
  has curl || fail "curl is needed to talk to the running application. Install it, or stop the application and run this again."
  local options=(--silent --show-error --no-buffer --fail-with-body --noproxy '*' --request POST --config -)
  for field in "$@"; do options+=(--data-urlencode "$field"); done
  # The certificate names the public host; this connection never leaves the machine.
  [[ ! $url =~ ^https://(localhost|127\.0\.0\.1)[:/] ]] || options+=(--insecure)
  curl "${options[@]}" "$url$path" <<< "header = \"X-Sanshan-Local: $token\"" | print_progress \
    || fail "the running application at $url did not finish this."
}

# Runs in the application that holds the lock, else in a process of its own. $1: task, $2: path of the local door,
# $3: how many of the following are fields for that door; what follows them are arguments for the jar.
run_or_ask() {
  local task=$1 path=$2 count=$3
  shift 3
  use_jdk
  prepare_home
  if lock_home; then
    build_if_needed
    shift "$count"
    compose_task "$task"
    exec "${JAVA_COMMAND[@]}" "$@"
  fi
  ask_running "$path" "${@:1:count}"
}

# The absolute path of a file that may not exist yet, in a folder that must.
absolute() {
  local folder
  folder=$(dirname -- "$1")
  [ -d "$folder" ] || fail "there is no folder $folder."
  printf '%s/%s\n' "$(cd -- "$folder" && pwd)" "$(basename -- "$1")"
}

task=${1:?a task}
shift
case $task in
  verify)
    [ $# -le 1 ] || fail "verify takes at most one note, as an earlier verify printed it."
    run_or_ask verify /local/verify 1 "noted=${1:-}" "--sanshan.noted-chain=${1:-}"
    ;;
  export)
    [ $# = 1 ] || [ $# = 2 ] || fail "export needs a file, and another one for the keys if they are wanted: ./sanshan export FILE [KEYS]"
    file=$(absolute "$1")
    if [ $# = 1 ]; then
      run_or_ask export /local/export 1 "file=$file" "--sanshan.log-file=$file"
    else
      keys=$(absolute "$2")
      run_or_ask export /local/export 2 "file=$file" "keys=$keys" "--sanshan.log-file=$file" "--sanshan.key-file=$keys"
    fi
    ;;
  import-log)
    [ $# = 1 ] || [ $# = 2 ] || fail "import-log needs the file of an export, and that of its keys: ./sanshan import-log FILE [KEYS]"
    use_jdk
    prepare_home
    lock_home || fail "stop the application that runs on $SANSHAN_HOME first: nothing may write while a log is read."
    build_if_needed
    compose_task import-log
    JAVA_COMMAND+=("--sanshan.log-file=$(absolute "$1")")
    [ $# = 1 ] || JAVA_COMMAND+=("--sanshan.key-file=$(absolute "$2")")
    exec "${JAVA_COMMAND[@]}"
    ;;
  import)
    [ $# = 1 ] || fail "import needs one folder: ./sanshan import FOLDER"
    [ -d "$1" ] || fail "there is no folder $1."
    folder=$(cd -- "$1" && pwd)
    run_or_ask import /local/import 1 "folder=$folder" "--sanshan.import-folder=$folder"
    ;;
  rebuild)
    case ${1:-} in
      '') run_or_ask rebuild /local/rebuild 0 ;;
      --verify) run_or_ask rebuild /local/rebuild 1 verify=true --sanshan.rebuild-verify=true ;;
      -*) fail "rebuild knows only --verify or the name of a read model, not '$1'." ;;
      *) run_or_ask rebuild /local/rebuild 1 "model=$1" "--sanshan.rebuild-model=$1" ;;
    esac
    ;;
  *) fail "there is no task '$task'." ;;
esac
