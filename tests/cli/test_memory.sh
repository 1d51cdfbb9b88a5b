#!/bin/sh
# Where the computer has no memory left: the whole answer or one sentence.
. "$(dirname "$0")/expect.sh"

# A sanitizer asks for addresses without end.
(ulimit -v 400000 && "$taskarium" --version) >/dev/null 2>&1 || exit 0

within() { # KILOBYTES ARGUMENT...
    called="$* (kilobytes)"
    status=0
    (ulimit -v "$1" && shift && "$taskarium" "$@") >out 2>err || status=$?
}

# From where not even the libraries fit to where the threads do.
each() {
    call "$@"
    status 0
    mv out whole
    room=13000
    while [ $room -lt 41000 ]; do
        within $room "$@"
        case $status in
        0) cmp -s out whole || fail 'not the whole answer' ;;
        6)
            ended=1
            err 'this computer has no memory left'
            [ "$(wc -l <err)" -eq 1 ] || fail 'one sentence'
            ;;
        127) ;;
        *) fail 'neither an answer nor a sentence' ;;
        esac
        room=$((room + 2000))
    done
}
ended=0

cat >many.py <<'PY'
import asyncio
async def main():
    async with asyncio.TaskGroup() as group:
        for i in range(3000):
            group.create_task(asyncio.sleep(1))
asyncio.run(main())
PY
each why many.py
each timeline many.py
each sweep "$lessons/01-ten-tasks/main.py" --seeds 1..20 --by 'len(tasks)'

[ $ended -eq 1 ] || fail 'there was memory all the time'
finish
