#!/usr/bin/env bash
# Starts a server that only another Debian release has (MySQL 9.7, MariaDB 10.5, MariaDB 11.8), unpacked beside its own
# libc, on 127.0.0.1, and prints its JDBC URL; ends when its standard input ends, and takes the server with it.
# Usage: .ci/debian-server.sh mariadb-10.5 PORT; or, to have it unpacked and print where: .ci/debian-server.sh mysql-9.7 unpack
set -euo pipefail
engine=$1 port=$2
cache=${SEXTANT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sextant}/ci
case "$engine" in
  mysql-9.7) release=sid packages=mysql-server-core,mysql-client-core program=/usr/sbin/mysqld ;;
  mariadb-10.5) release=bullseye packages=mariadb-server-core-10.5 program=/usr/sbin/mariadbd ;;
  mariadb-11.8) release=trixie packages=mariadb-server-core program=/usr/sbin/mariadbd ;;
  *) echo "debian-server.sh: no recipe for $engine" >&2; exit 2 ;;
esac
root=$cache/$engine
failed() {
  tail -n 5 "$data/log" >&2
  exit 1
}
if [ ! -d "$root" ]; then
  mkdir -p "$cache"
  log=$(mktemp)
  if ! debootstrap --variant=minbase --include=$packages $release "$root.part" >"$log" 2>&1; then
    tail -n 3 "$log" >&2
    rm -rf "$root.part" "$log"
    exit 1
  fi
  rm -f "$log"
  mv "$root.part" "$root"
fi
if [ "$port" = unpack ]; then
  for package in ${packages//,/ }; do # what an older cache lacks
    [ -e "$root/var/lib/dpkg/info/$package.list" ] || [ -e "$root/var/lib/dpkg/info/$package:$(dpkg --print-architecture).list" ] ||
      chroot "$root" apt-get install -y -qq --no-install-recommends "$package" >&2
  done
  echo "$root"
  exit 0
fi
data=$(mktemp -d "$root/tmp/server-XXXXXX")
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; wait; rm -rf "$data"' EXIT
inside=${data#"$root"}
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
user=sextant
{
  echo "create user $user@'%' identified by '$password';"
  echo "grant all on \`sextant\\_%\`.* to $user@'%';"
  echo "grant process on *.* to $user@'%';"
  case "$engine" in mysql-*) echo "grant select on performance_schema.* to $user@'%';" ;; esac
} >"$data/init.sql"
case "$engine" in
  mysql-*) chroot "$root" $program --no-defaults --initialize-insecure --user=root --datadir="$inside/db" >"$data/log" 2>&1 || failed ;;
  *)
    # mariadb-install-db wants client programs and a host name; this is what it does.
    mkdir "$data/db"
    {
      printf '%s\n' 'create database mysql;' 'use mysql;' "set @auth_root_socket = null, @current_hostname = 'localhost';"
      cat "$root"/usr/share/{mysql,mariadb}/{mysql,mariadb}_{system_tables,system_tables_data,performance_tables}.sql 2>/dev/null || true
    } | chroot "$root" $program --no-defaults --user=root --bootstrap --datadir="$inside/db" \
      --log-warnings=0 >"$data/log" 2>&1 || failed ;;
esac
chroot "$root" $program --no-defaults --user=root --datadir="$inside/db" --port="$port" --bind-address=127.0.0.1 \
  --socket="$inside/s" --pid-file="$inside/pid" --init-file="$inside/init.sql" --tmpdir="$inside" \
  $(case "$engine" in mysql-*) echo --mysqlx=OFF --secure-file-priv=NULL --skip-log-bin ;; esac) >>"$data/log" 2>&1 &
server=$!
for _ in $(seq 200); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    case "$engine" in mysql-*) scheme=mysql options='&sslMode=DISABLED&allowPublicKeyRetrieval=true' ;; *) scheme=mariadb options= ;; esac
    echo "jdbc:$scheme://127.0.0.1:$port/?user=$user&password=$password$options"
    cat >/dev/null
    exit 0
  fi
  kill -0 $server 2>/dev/null || break
  sleep 0.1
done
failed
