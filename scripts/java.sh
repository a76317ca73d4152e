# shellcheck shell=bash
# Sourced: finds a JDK that is new enough and sets JAVA_HOME to it.

JAVA_NEEDED=25

# The feature version of the JDK in a folder, or nothing. The release file answers without starting a JVM.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_new_enough() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$JAVA_NEEDED" ]
}

usual_jdk_folders() {
  local on_path
  if on_path=$(command -v javac); then
    dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")"
  fi
  local folder
  for folder in /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -d "$folder" ] || printf '%s\n' "$folder"
  done
}

find_jdk() {
  if [ -n "${SANSHAN_JAVA_HOME:-}" ]; then
    is_new_enough "$SANSHAN_JAVA_HOME" && printf '%s\n' "$SANSHAN_JAVA_HOME"
    return
  fi
  if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  local folder
  while IFS= read -r folder; do
    if is_new_enough "$folder"; then
      printf '%s\n' "$folder"
      return
    fi
  done < <(usual_jdk_folders)
  return 1
}

use_jdk() {
  local jdk
  if ! jdk=$(find_jdk); then
    [ -z "${SANSHAN_JAVA_HOME:-}" ] || fail "SANSHAN_JAVA_HOME=$SANSHAN_JAVA_HOME is no JDK $JAVA_NEEDED or newer."
    fail "no JDK $JAVA_NEEDED or newer was found in JAVA_HOME, on the PATH, or in the usual folders.
Install one (for example Eclipse Temurin $JAVA_NEEDED, or your system's openjdk-$JAVA_NEEDED-jdk package) and run this again,
or name the folder it is in: SANSHAN_JAVA_HOME=/path/to/jdk ./sanshan …"
  fi
  export JAVA_HOME=$jdk
  # Maven 3 and its plugins still use what this JDK warns about at every start.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}
