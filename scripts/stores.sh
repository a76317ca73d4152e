# shellcheck shell=bash
# Sourced: puts log and read models of a process into a MySQL.

# What stands in a JDBC address as a parameter. $1: its name, $2: the address.
parameter() { sed -nE "s/.*[?&]$1=([^&]*).*/\1/p" <<< "$2"; }

# Writes the settings that do so into a file: the arguments of a process can be read by everyone on the machine. $1: the address of a
# server, $2: the database to make there, $3: the file.
settings_for_mysql() {
  local url=$1 user password which
  user=$(parameter user "$url")
  password=$(parameter password "$url")
  url=${url%%\?*}
  url="${url%/*}/$2?createDatabaseIfNotExist=true&rewriteBatchedStatements=true"
  for which in sanshan.durable spring.datasource; do
    printf '%s\n' "$which.url=$url" "$which.username=$user" "$which.password=$password"
  done > "$3"
}
