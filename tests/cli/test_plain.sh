#!/bin/sh
# What a stranger's program or file says gives the terminal no orders, where
# a command tells of it. Its own output, under run, is its own.
. "$(dirname "$0")/expect.sh"

escape=$(printf '\033')
plain() {
    call "$@"
    cat out err >told
    for order in "$escape" "$(printf '\302\233')" "$(printf '\r')"; do
        sed 's/\r$//' told | LC_ALL=C grep -qF "$order" &&
            fail "the terminal is given an order"
    done
    grep -qF '\x1b[31m' told || fail "what is left out is not shown"
}

cat >names.py <<'P'
import asyncio


async def work():
    print('red \x1b[31m \x9b')


async def main():
    await asyncio.create_task(work(), name='Red\x1b[31m\rname')
    raise ValueError('red \x1b[31m')

asyncio.run(main())
P
plain timeline names.py
plain why names.py
sed 's/work(), name/asyncio.sleep(1), name/' names.py >others.py
plain compare names.py others.py
plain sweep names.py --by 'tasks[1].name'
plain "$(printf 'no\033[31m.py')"
plain check "$(printf 'no\033[31m')"
mkdir class
printf '%s\n' 'taskarium-hand-in 1' "name Red$escape[31m" 'lesson 01-ten-tasks' \
    'hash 0000000000000000' 'seed 1' end >class/red.handin
plain mark class
call run names.py
out "red $escape[31m"
finish
