#!/bin/sh
# What `portable` packs runs in a root that has the C library and nothing else,
# without network, fonts or locales.
# usage: portable.sh PORTABLE_FOLDER
set -u
packed=$1
command -v unshare >/dev/null 2>&1 || { echo "skipped: no unshare"; exit 77; }
unshare --user --map-root-user --net --mount true 2>/dev/null ||
    { echo "skipped: no namespaces here"; exit 77; }
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
trap 'exit 1' HUP INT TERM
fail() {
    echo "FAIL: $*"
    cat "$root/home/err" 2>/dev/null
    exit 1
}

mkdir -p "$root/proc" "$root/tmp" "$root/home" "$root/dev"
# The C library, and what loads programs.
ldd "$packed/bin/taskarium" "$packed"/libexec/taskarium/taskarium-window \
    "$packed"/lib/* 2>/dev/null |
    sed -n 's,.* \(/[^ ]*\) (.*,\1,p;s,^\t\(/[^ ]*\) (.*,\1,p' |
    sort -u |
    grep -E '/(ld-linux[^/]*|lib(c|m|dl|rt|util|pthread|resolv)\.so[.0-9]*)$' |
    while read -r file; do
        mkdir -p "$root$(dirname "$file")"
        cp -L "$file" "$root$file"
    done
# A fresh machine has this one locale.
if [ -d /usr/lib/locale/C.utf8 ]; then
    mkdir -p "$root/usr/lib/locale"
    cp -R /usr/lib/locale/C.utf8 "$root/usr/lib/locale"
fi
cp -R "$packed" "$root/home/stick"

# run OUTPUT ARGUMENT...
run() {
    out=$1
    shift
    unshare --user --map-root-user --net --mount sh -c '
        root=$1 out=$2
        shift 2
        mount --rbind /proc "$root/proc" || exit 99
        exec env -i HOME=/home LANG="$language" PATH=/nowhere \
            "$chroot" "$root" /home/stick/bin/taskarium "$@" \
            >"$root/home/$out" 2>"$root/home/err"' \
        sh "$root" "$out" "$@"
    status=$?
    [ $status != 99 ] || { echo "skipped: no /proc to be had"; exit 77; }
    [ $status = 0 ] || fail "status $status: $*"
}
PATH=$PATH:/usr/sbin:/sbin
chroot=$(command -v chroot) || { echo "skipped: no chroot"; exit 77; }
language=ru_RU.UTF-8
export chroot language

lesson=/home/stick/share/taskarium/lessons/01-ten-tasks
run timeline timeline "$lesson/main.py"
grep -q 'строка 17' "$root/home/timeline" || fail "no Russian"
run run run "$lesson/main.py"
[ "$(cat "$root/home/run")" = "Oops
Oops" ] || fail "another run"
run check check "$lesson" --seeds 0..2
# The window's program draws with fonts of its own.
run draw draw "$lesson/main.py" -o /home/out.png
[ "$(wc -c <"$root/home/out.png")" -gt 20000 ] || fail "no picture"
[ ! -s "$root/home/err" ] || fail "something is complained of"
echo passed
