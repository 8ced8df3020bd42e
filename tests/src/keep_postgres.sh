# Keeps a throw-away PostgreSQL until its input ends. $1: the folder of PostgreSQL's programs.
# Prints the folder of its socket once it answers.
set -eu
folder=$(mktemp -d "${TMPDIR:-/tmp}/kith-postgres-XXXXXX")
chmod 755 "$folder"
cd "$folder"
end() {
    "$1/pg_ctl" stop --pgdata "$folder/data" --mode immediate >/dev/null 2>&1 || true
    cd /
    rm -rf "$folder"
}
trap 'end "$1"' EXIT
trap exit INT TERM HUP
"$1/initdb" --pgdata data --username kith --auth trust --encoding UTF8 --locale C --no-sync >/dev/null
"$1/pg_ctl" start --wait --pgdata data --log log --options \
    "-k $folder -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=200" >/dev/null ||
    { cat log >&2; exit 1; }
echo "$folder"
read -r _ || true
