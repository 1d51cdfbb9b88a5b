#!/bin/sh
# sweep and find: a program on many seeds.
. "$(dirname "$0")/expect.sh"

ten=$lessons/01-ten-tasks/main.py

call sweep "$ten" --by 'len(failed)' --seeds 0..199
status 0
awk '{ sum += $1 } END { exit sum != 200 }' out || fail "200 seeds are counted"
[ "$(sed -n 1p out)" = '     seeds  len(failed)' ] || fail "columns have no names"
call sweep "$ten" --by 'len(failed)' --seeds 0..99 --json
mv out first
call sweep "$ten" --by 'len(failed)' --seeds 100..199 --json
cat first out | tr -d '{}":,' | awk '{ n[$2] += $NF } END { for (k in n) print n[k], k }' \
    | sort >shards
call sweep "$ten" --by 'len(failed)' --seeds 0..199
sed 1d out | awk '{ print $1, $2 }' | sort | cmp -s - shards || fail "shards add up"

call find "$ten" --where 'not failed' --seeds 0..9
status 0
first=$(sed -n 1p out)
call run "$ten" --seed "$first"
grep -q Oops out && fail "seed $first fails"
call find "$ten" --where 'len(failed) == 10' --seeds 0..9 --lang en
status 1
no_out
one_line_of_error
err 'it holds on none of the seeds 0..9'

# find names them in order, in one go or in parts.
call find "$ten" --where 'len(failed) == 2' --seeds 0..999
mv out whole
sort -nc whole || fail "the seeds are in order"
for seeds in 0..99 100..499 500..999; do
    call find "$ten" --where 'len(failed) == 2' --seeds $seeds
    cat out
done >parts
cmp -s whole parts || fail "parts add up"

# An expression knows the knobs, also those that are turned.
four=$lessons/04-leaving-the-block/main.py
call sweep "$four" --by "knobs['PATIENCE']"
out '100  0.3'
call sweep "$four" --by "knobs.PATIENCE" --set PATIENCE=2.5
out '100  2.5'
# A seed is a number there.
call find "$ten" --where 'seed % 7 == 3' --seeds 0..20
[ "$(tr '\n' ' ' <out)" = '3 10 17 ' ] || fail "a seed is no number"
# What is wrong in one is told without what is inside of us.
wrong() {
    call sweep "$four" --seeds 0..0 --by "$1"
    status 2
    err "column 1: $2"
    one_line_of_error
    grep -qE 'Run\.|Things|<query>|MemoryError|object has' err &&
        fail "it tells what is inside"
}
wrong '"a" * 10**10' 'it needs more memory than an expression has'
wrong 'len([0] * (60 << 20))' 'it needs more memory than an expression has'
wrong 'sum(range(10**9))' 'it takes too long'
wrong '(lambda f: f(f))(lambda f: f(f))' 'it calls itself without end'
wrong 'plural(3)' 'plural() takes a number and the forms'
wrong 'plural("x", "a", "b")' 'plural() takes a number and the forms'
wrong 'why(3)' 'why() takes an event or a task'
wrong 'why()' 'why() takes an event or a task'
wrong 'seconds("x")' 'seconds() takes a number'
wrong 'ordinal("x")' 'ordinal() takes a whole number'
wrong 'names(3)' 'names() takes a list'
wrong 'first()' 'first(), last(), every() and count() take a kind'
wrong 'count(3)' 'first(), last(), every() and count() take a kind'
wrong 'first("none")' "there is no kind of event 'none'; there are: "
wrong 'state(tasks[0], 3)' 'state() takes a task and an event'
wrong 'at(3)' 'at() takes an event'
wrong 'at(now)' 'at() and state() run the program again'
wrong 'knobs["x"]' "there is no knob 'x'; there are: PATIENCE"
wrong 'knobs.x' "there is no knob 'x'; there are: PATIENCE"
wrong "plural(1, 'a', 'b', 'c', 'd')" 'plural() takes a number and the forms'
wrong "plural(1, 'one')" 'plural() takes a number and the forms of a word, two in '
wrong 'open("x")' "name 'open' is not for expressions"
wrong 'exit()' "name 'exit' is not for expressions"
wrong 'int(tasks[99].made.time)' 'what is not there is no number: write `or 0`'

# The column is where it was when that happened, also behind other letters.
wrong_at() {
    call sweep "$four" --seeds 0..0 --lang en --by "$2"
    status 2
    err "column $1: $3"
    one_line_of_error
}
wrong_at 5 '1 + int(first("failed").time)' 'what is not there is no number'
wrong_at 14 '"яя" == 3 or 1 // 0' 'ZeroDivisionError'
wrong_at 16 'seed == [tasks.nothere]' "AttributeError"
wrong_at 23 'len(tasks) + tasks[1].nosuch' "AttributeError: 'Task' object has no"
# A name is looked at also where the expression does not come to it.
wrong_at 19 'seed == 9 and len(tsks)' "name 'tsks' is not defined; there are: seed "
wrong_at 24 'seed == 9 and tasks[0].nmae' "nothing of a run has a part 'nmae'; there are: "
wrong_at 33 '"яя" == 3 and [t for t in tasks.nosuch]' "nothing of a run has a part 'nosuch'"
wrong_at 21 'seed == 9 and first("faild")' "there is no kind of event 'faild'; there are: "
wrong_at 31 'seed == 9 and first("failed", tsk=1)' "nothing of a run has a part 'tsk'; there are: kind "
wrong_at 15 'seed == 9 and open("x")' "name 'open' is not for expressions"
# What can never be equal is told, whether or not the expression comes to it.
wrong_at 35 'seed == 9 and tasks[0].outcome == "done"' "there is no outcome 'done'; there are: returned"
wrong_at 37 'seed == 9 and now.kind in ("begin", "faild")' "there is no kind of event 'faild'"
wrong_at 6 '1 or "waitin" == state(tasks[0], now)' "there is no state 'waitin'; there are: queued"
wrong_at 35 'seed == 9 and output[0].stream != "out"' "there is no stream 'out'; there are: stdout stderr"
wrong_at 13 'now.kind == 3' 'there is no kind of event 3; there are: begin'
wrong_at 28 'seed == 9 and now.kind in (3.5,)' 'there is no kind of event 3.5; there are: begin'
wrong_at 11 'python == 3.13' "a version is a text, and never equals 3.13: write python == '3.13'"
wrong_at 39 'seed == 9 and tasks[1].error.type in {KeyError, ValueError}' 'KeyError is not found in a set: write round brackets'
wrong_at 20 "tasks[1].error in {'ValueError'}" "'ValueError' is not found in a set"
wrong_at 27 'seed == 9 and now.task == "Task-1"' 'a task equals no text, number or error'
wrong_at 32 'seed == 9 and tasks[1].made == 3' 'an event equals no text, number or error'
wrong_at 19 'tasks[1].name in [2, "x"]' 'a text never equals 2: write it in quotes'
wrong_at 13 'now.time == "0.5"' "a number never equals '0.5': write it without quotes"
wrong_at 21 'tasks[1].outcome is "failed"' '`is` compares no values: write == or != before "failed"'
wrong_at 23 'tasks[1].error is not KeyError' '`is` compares no values: write == or != before KeyError'
wrong 'tasks["Task-2"]' 'TypeError: list indices must be integers or slices, not str'
wrong_at 1 'tasks[0].outcome == returned' 'a list equals no text or number: write len(failed)'
wrong_at 1 'failed == 2' 'a list equals no text or number'
wrong_at 6 '1 + ("done" in output)' 'a line of output equals no text: compare what it says'
wrong_at 1 'tasks[1] == "Task-2"' 'a task equals no text, number or error: compare what it has'
wrong_at 1 'now == "end"' 'an event equals no text, number or error'
wrong_at 1 'groups[0] == "tg"' 'a group equals no text, number or error'
# Where it is wrong in several lines.
wrong_on() {
    call sweep "$four" --seeds 0..0 --lang en --by "$3"
    status 2
    err "line $1, column $2: $4"
    one_line_of_error
}
wrong_on 2 9 'len(tasks +
failed +taskz)' "name 'taskz'"
wrong_on 3 7 '(1 and
"яя" and
1 and 1 // 0)' 'ZeroDivisionError'
wrong_on 2 10 '(len(tasks) +
tasks[0].nmae)' "AttributeError: 'Task' object has no attribute 'nmae'"
wrong_on 2 4 '
1 +' 'invalid syntax'
right() {
    call sweep "$four" --seeds 0..0 --by "$1"
    status 0
    no_err
}
right '1 // (output[0] in output and output[0] != output[1])'
right 'seed == 9 and (lambda a, *b, c=1, **d: (a, b, c, d))(other, Nothing)'
right 'seed == 9 and [(y := t.name.upper()) for t, in {1: tasks}.items()] and y'
right 'seed == 9 and ["x"].count("x") or other.first("faild")'
right 'seed == 9 and knobs.anything or "".join(str(tasks[0].error.message))'

# What is no answer is not taken for one: it is true, whatever the run.
wrong_at 28 'seed == 9 or tasks[0].name.isupper' 'isupper is a function, and no answer: call it'
wrong_at 1 'len' 'len is a function'
wrong_at 1 'first' 'first is a function'
wrong_at 1 'open' "name 'open' is not for expressions; there are: seed "
wrong_at 21 'seed == 77 and 1 or print' "name 'print' is not for expressions"
wrong_at 1 'lambda: 3' 'lambda is a function'
wrong_at 1 '(task for task in tasks if task.error)' 'this gives one value after another'
call find "$four" --where 'tasks[0].name.isupper' --lang en
status 2
err 'isupper is a function'

# A run that was stopped gives no answer, and is counted by itself; what we say
# of its end is no output of the program's.
cat >stops.py <<'END'
import asyncio, random
async def main():
    print('begins')
    case = int(random.random() * 4)
    await asyncio.sleep(1)
    if case == 0:
        while True:
            pass
    if case == 1:
        import socket
    if case == 2:
        await asyncio.get_running_loop().create_future()
asyncio.run(main())
END
for by in "[line.text for line in output]" "len(tasks)"; do
    call sweep stops.py --by "$by" --seeds 1..40 --max-instructions 9000 --lang en
    status 0
    sed 1d out >whole # without the names of the columns
    [ "$(wc -l <whole)" -eq 3 ] || fail "a value, and two kinds of stops"
    grep -q "  (ended by a limit)$" whole || fail "a limit has its row"
    grep -q "  (ended at unsupported Python)$" whole || fail "unsupported, too"
    grep -q taskarium whole && fail "a line of ours is no output"
    err 'limit: more than 9000 instructions'
    err "unsupported: import of the module 'socket'"
done
for seeds in 1..13 14..40; do
    call sweep stops.py --by 'len(tasks)' --seeds $seeds --max-instructions 9000 --json
    cat out
done | tr -d '{}":,' | awk '{ n[$1 $2] += $NF } END { for (k in n) print n[k] }' \
    | sort >shards
awk '{ print $1 }' whole | sort | cmp -s - shards || fail "stops add up"
call find stops.py --where 'output' --seeds 1..40 --max-instructions 9000
status 0
[ "$(wc -l <out)" -eq "$(awk '/ 1$/ { print $1 }' whole)" ] ||
    fail "a run that was stopped is not found"
err 'limit: more than 9000 instructions'
call find stops.py --where 'not output' --seeds 1..40 --max-instructions 9000 --lang en
status 1
err 'it holds on none of the seeds 1..40 that gave an answer'
printf 'while True:\n    pass\n' >endless.py
printf 'import socket\n' >foreign.py
call sweep endless.py --by 'len(tasks)' --seeds 1..3 --max-instructions 9000
status 4
call find endless.py --where 'True' --seeds 1..3 --max-instructions 9000
status 4
call sweep foreign.py --by 'len(tasks)' --seeds 1..3
status 5
call find foreign.py --where 'True' --seeds 1..3
status 5
call sweep "$ten" --by 'len(output)' --seeds 1..3 --max-events 20 --lang en
status 4
out '         3  (not recorded to its end)'
err '--max-events'
call sweep endless.py --by 'len(tsks)' --seeds 1..3 --max-instructions 9000
status 2
err tsks

call find "$ten" --where 'len(faild)'
status 2
grep -q "column 5.*'faild'.*there are:" err || fail "the error says where"
# Values are one where type and text are, whichever seeds are counted together.
by='[1, 1.0, True, "1", -0.0, 0.0, 10**309, 10**309 + 1, float("nan")][seed % 9]'
call sweep "$ten" --by "$by" --seeds 0..27
n309=$(printf '1%0309d' 0)
is_out "     seeds  $by
         4  1 (int)
         3  -0.0
         3  0.0
         3  1 (str)
         3  1.0
         3  $n309
         3  ${n309%0}1
         3  True
         3  nan
"
for seeds in 0..27 '0..0 1..1 2..9 10..27'; do
    for range in $seeds; do
        call sweep "$ten" --by "$by" --seeds "$range" --json
        status 0
        cat out
    done | sed 's/\(.*\), "seeds": \([0-9]*\)}$/\2 \1/' |
        awk '{ n[$2 $3 $4 $5] += $1 } END { for (k in n) print n[k], k }' |
        sort >"added $seeds"
done
cmp -s 'added 0..27' 'added 0..0 1..1 2..9 10..27' || fail "typed values add up"
[ "$(wc -l <'added 0..27')" -eq 9 ] || fail "nine values"
call sweep "$ten" --by '10**4999 + seed' --seeds 5..5 --json
is_out "{\"value\": \"1$(printf '%04998d' 0)5\", \"type\": \"int\", \"seeds\": 1}
"

# An error is of its type, also one that it comes of.
cat >errors.py <<'P'
import asyncio


class Mine(OSError):
    pass


async def fail(error):
    raise error


async def main():
    errors = Mine(1), FileNotFoundError(2, 'x'), asyncio.QueueEmpty()
    await asyncio.gather(*map(fail, errors), return_exceptions=True)

asyncio.run(main())
P
right_of() {
    call sweep errors.py --seeds 0..0 --lang en --by "$1"
    status 0
    is_out "     seeds  $1
         1  $2
"
}
right_of '[isinstance(tasks[2].error, kind) for kind in (OSError, Exception, ValueError)]' \
    '[True, True, False]'
right_of '[isinstance(tasks[3].error, kind) for kind in (Exception, (KeyError, OSError))]' \
    '[True, False]'
right_of "[tasks[2].error == one for one in (FileNotFoundError, OSError, 'FileNotFoundError')]" \
    '[True, False, True]'
right_of "tasks[1].error == 'Mine', tasks[1].error in (OSError, tasks[1].error)" '(True, True)'
right_of 'isinstance(tasks[0].error, ValueError)' False
right_of 'tasks[1].error' 'Mine(1)'
right_of '[tasks[2].error.type == one for one in (FileNotFoundError, OSError, "OSError")]' \
    '[True, False, False]'
right_of 'tasks[2].error.type in (OSError, FileNotFoundError), tasks[2].error.type != OSError' \
    '(True, True)'
right_of '{tasks[1].error.type: 1}["Mine"], tasks[1].error.type' "(1, 'Mine')"
right_of 'ordinal(-1), ordinal(-11), ordinal(-22)' "('-1st', '-11th', '-22nd')"
right_of '[plural(n, "a", "b", "c") for n in (-1, -12, -3, 1.5)]' "['a', 'c', 'b', 'b']"
right_of 'now in events, tasks[0] == Nothing, first("none" and "failed") in events' '(True, False, True)'
right_of '[type(e.error) == ValueError for e in (tasks[2], now)], type(failed) is list' \
    '([False, False], True)'
right_of 'type(tasks[2].error), type(tasks[2].error.type), isinstance(list, type)' \
    "(<class 'FileNotFoundError'>, <class 'str'>, True)"
right_of 'type(tasks[2].error) in {FileNotFoundError}' 'True'
right_of 'tasks[0] in [None, tasks[0]], failed == failed, [] != tasks' '(True, True, True)'
call sweep errors.py --seeds 0..0 --lang en --by 'seed == 0 and isinstance(tasks[1].error, OSError)'
status 2
err "column 15: Mine is a type of the program's own, and isinstance() does not know"
err "compare its name, as in tasks[1].error == 'MyError'"
one_line_of_error
call sweep errors.py --seeds 0..0 --lang en --by 'plural(tasks[1].error, 1, 2)'
err 'plural() takes a number'

# What holds NUL is not cut there.
call sweep "$ten" --by "'a\\0' + str(seed)" --seeds 0..2
is_out '     seeds  '"'a\\0' + str(seed)"'
         1  a\x000
         1  a\x001
         1  a\x002
'
call sweep "$ten" --by "seed % 2 and 'a\\x00b' or 'a\\\\x00b'" --seeds 1..5 --json
is_out '{"value": "a\u0000b", "type": "str", "seeds": 3}
{"value": "a\\x00b", "type": "str", "seeds": 2}
'
call sweep "$ten" --by "seed % 2 and 'a\\0' or 'a'" --seeds 1..5
is_out '     seeds  seed % 2 and '"'a\\0' or 'a'"'
         3  a\x00
         2  a
'
# Nor is a line of output, or a name, in what is recorded.
cat >nul.py <<'P'
import asyncio


async def main():
    print('a\0b')
    asyncio.current_task().set_name('n\0c')
    asyncio.current_task().cancel('m\0d')
    await asyncio.sleep(1)

asyncio.run(main())
P
call sweep nul.py --by "[output[0].text, tasks[0].name, tasks[0].requests[0].text]" \
    --seeds 1..3
out "3  ['a\\\\x00b', 'n\\\\x00c', 'm\\\\x00d']"
call sweep "$ten"
status 2
# Half a character is told by its place in the answer.
call sweep "$ten" --by '"ab\ud800"' --seeds 1..3
status 2
err "column 1: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 2"
# What is no text is no Python: it reaches no machine.
call sweep "$ten" --by "$(printf '\377\376')"
status 2
grep -q -e '--by' err || fail "an expression that is no text is told"
call find "$ten" --where "$(printf 'a\303')"
status 2
call sweep "$ten" --by 'len(failed)' --set "CHANCE=$(printf '\303')"
status 2
finish
