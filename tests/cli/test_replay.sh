#!/bin/sh
# save, and replays in place of programs: as a file and as one line.
. "$(dirname "$0")/expect.sh"

ten=$lessons/01-ten-tasks/main.py

# same COMMAND ARGUMENT...: with the replay it says what it says of the program
# on that seed. The commands for many seeds take none.
same() {
    command=$1
    shift
    case $command in
    find | sweep) call "$command" "$ten" "$@" ;;
    *) call "$command" "$ten" --seed 5 "$@" ;;
    esac
    mv out wanted_out
    mv err wanted_err
    wanted=$status
    for replay in ten.replay "$line" line; do
        call "$command" "$replay" "$@"
        status "$wanted"
        cmp -s out wanted_out || fail "the output is the program's"
        sed "s|$lessons/01-ten-tasks/||" err >err_here
        sed "s|$lessons/01-ten-tasks/||" wanted_err | cmp -s - err_here ||
            fail "the errors are the program's"
    done
}

call save "$ten" --seed 5 -o ten.replay
status 0
no_out
call save "$ten" --seed 5
status 0
line=$(cat out)
cp out line
grep -qx 'taskarium\(-[0-9a-z]\{1,8\}\)*' line || fail "letters and digits"
[ "${#line}" -lt 300 ] || fail "a lesson's line is short"
same run
same trace
same timeline
same why Task-6
same find --where 'len(failed) > 2' --seeds 0..20
same sweep --by 'len(failed)' --seeds 0..20

# A file that the lesson does not have is inside the line; so is all it needs.
mkdir away
printf '%s\n' 'import helper' 'P = 1  # knob: 0..9' 'print(P, helper.N, input())' \
    'raise ValueError(P)' >own.py
echo 'N = 7' >helper.py
echo 'good day' >said
call save own.py --set P=4 --input said
status 0
cp out away/line
call save own.py --set P=4 --input said -o away/own.replay
cd away || exit 1
for replay in line own.replay "$(cat line)"; do
    call run "$replay"
    status 1
    is_out '4 7 good day
'
    grep -q '^  File "own.py", line 4, in <module>$' "$scene/err" ||
        fail "it stands under its name in the traceback"
    call run "$replay" --set P=5
    out '5 7 good day'
done
cd ..

# Saving again what was saved is the same.
call save away/own.replay -o again.replay
cmp -s away/own.replay again.replay || fail "it is saved as it was"

# Marks and the moment shown.
call save "$ten" --at 2.5.failed --note 'look here' -o marked.replay
status 0
call timeline marked.replay
out 'look here'
out '2.5.failed.1'
call save "$ten" --note 'look here'
status 2
err '--note needs --at'
call save "$ten" --at 2.5.failed.9
status 2
err 'the nearest is'

# Without an event the run goes on as it would have; also without two.
call save "$ten" --without 2.5.failed -o without.replay
status 0
call why without.replay
out 'One real error'
call timeline without.replay
cp out wanted
call save without.replay
cp out line.without
call timeline line.without
cmp -s out wanted || fail "the line says the same as the file"
call save without.replay --without 2.4.failed
cp out line.two
call run line.two
status 0
no_err
[ "$(grep -c . out)" = 10 ] || fail "nobody fails"
call save "$ten" --without 2.1.first_step
status 2
err 'cannot be kept from happening: try failed'

# What is done to a run is told with it, and of whom; on another seed it stays
# done, and what of it came to nothing is said by every command.
call why without.replay Task-7 --lang en
out 'the failure of Task-7 do_it() in turn 2 is kept from happening: it returns None there'
call why without.replay Task-6 --lang en
grep -q 'kept from' out && fail "another task's is not told of this one"
for command in why run timeline trace save 'draw -o in-vain.svg'; do
    # shellcheck disable=SC2086
    call $command without.replay --seed 2 --lang en
    status 0
    err 'this came to nothing, since that does not happen in this run anyway: the failure of Task-7'
    one_line_of_error
    # shellcheck disable=SC2086
    call $command without.replay
    no_err
done
call verify without.replay --seed 2 --lang en
status 6
err 'what was done to this run cannot be done in CPython: nothing was compared'
call compare --help
out 'A replay by itself is'
call compare without.replay --seed 1 2 --lang en
err 'this came to nothing, since that does not happen in this run anyway'

# in_vain REASON DEED...: what came to nothing is told also where nothing else
# is known of the run.
seven=$(sed -n 's/.*"task": "\(.*\)",/\1/p' without.replay)
in_vain() {
    reason=$1
    shift
    sed -e '/"fingerprint"/,$d' -e '/"interventions"/,$d' without.replay >deed.replay
    printf '"interventions": [{%s}]}' "$*" >>deed.replay
    call run deed.replay --lang en
    err "this came to nothing, since $reason: "
    one_line_of_error
}
in_vain 'the task had ended by then' '"do": "cancel", "at": "3.0", "task": "'"$seven"'"'
in_vain 'the task was not made by then' '"do": "cancel", "at": "1.0", "task": "'"$seven"'"'
in_vain 'the run had ended by then' '"do": "raise", "at": "99.0", "name": "OSError", "task": "'"$seven"'"'
in_vain 'this run has no such task' '"do": "cancel", "at": "2.0", "task": "0123456789abcdef"'
in_vain 'the task began no sleep there' '"do": "sleep", "at": "2.0", "seconds": 2, "task": "'"$seven"'"'
in_vain 'the run had ended by then' '"do": "knob", "at": "88.0", "name": "X", "text": "3"'
in_vain 'the run had ended by then' '"do": "interrupt", "at": "77.0"'

# A knob is turned no further in the middle of a run than before it.
printf 'import asyncio\nN = 2  # knob: 0..9\nasync def main():\n    %s\n    %s\n%s\n' \
    'await asyncio.sleep(1)' 'print(N)' 'asyncio.run(main())' >turned.py
call save turned.py -o turned.replay
turn() {
    sed -e '/"fingerprint"/,$d' -e '/"interventions"/,$d' turned.replay >deed.replay
    printf '"interventions": [{"do": "knob", "at": "2.0", "name": "%s", "text": "%s"}]}' \
        "$1" "$2" >>deed.replay
    call run deed.replay --lang en
}
turn N 5
is_out '5
'
turn N 10
status 6
err 'N can be turned from 0 to 9'
turn N 2.5
err "N takes a whole number as 2, not '2.5'"
turn OTHER "'text'"
is_out '2
'

# The picture is that of the moment.
call draw "$ten" --at 2.5.failed -o program.svg
status 0
call save "$ten" --at 2.5.failed
cp out marked
call draw marked -o replay.svg
status 0
cmp -s program.svg replay.svg || fail "it is the picture of the program"
call draw "$ten" -o end.svg
cmp -s end.svg replay.svg && fail "it is not the picture of the end"

# Your own Python.
call save "$ten" --seed -3 --command
is_out "python3 -c \"import random, runpy; random.seed(-3); runpy.run_path('main.py', run_name='__main__')\"
"
call save away/own.replay --command
status 6
err 'set P to 4 in the file first'

# A seed that is a text goes along, and through the shell.
call save "$ten" --seed "'\"\$5 !\`'" --command
is_out "python3 -c \"import random, runpy; random.seed('\\\"\\\$5\\\\x20\\\\x21\\\`'); runpy.run_path('main.py', run_name='__main__')\"
"
printf 'import random\nprint(random.random())\n' >draws.py
call run draws.py --seed 'lecture 4'
mv out first
call save draws.py --seed "'lecture 4'" -o draws.replay
call run draws.replay
cmp -s out first || fail "a seed that is a text is saved"

# What is wrong with it is told.
printf '%s' "$line" | cut -c 1-80 >cut
call run cut
status 6
err 'cannot open cut: the line is cut off: 63 characters of '
one_line_of_error
call run "${line}0"
status 6
err 'mistyped or damaged'
spaced=$(printf '%s' "$line" | sed 's/^task/task /; s/-/ - /; s/..../& /g')
for broken in "> $(printf '%s' "$line" | sed 's/^tas/tas\n> /')" "$spaced"; do
    call timeline "$broken"
    status 0
    no_err
done
printf 'Look:\n' >chat
call run chat
status 1
# What is neither a file nor a line is never said whole.
long=$(printf '%0450d' 0 | tr 0 z)
for command in run trace why timeline verify save sweep find study page; do
    case $command in
    why) call why "$long" 3 ;;
    sweep) call sweep "$long" --seeds 1..2 --by seed ;;
    find) call find "$long" --seeds 1..2 --where 1 ;;
    page) call page "$long" -o x.html ;;
    *) call $command "$long" ;;
    esac
    status 6
    err 'zzz...zzz'
    [ "$(head -n 1 err | wc -c)" -lt 300 ] || fail "it is long"
done
call compare "$ten" "$long"
err 'zzz...zzz'
# Nor is what is one: two of them are the first and the second.
call compare "$spaced" "$("$taskarium" save "$ten" --seed 4)"
status 1
out 'on the first replay: '
out 'on the second replay: '
grep -q 'taskarium-' out && fail "the line is said whole"
call draw "$long" -o x.svg
err 'zzz...zzz'
call "$long"
status 2
err 'zzz...zzz'
# Nor is a hand-in a line, though it begins like one.
printf 'taskarium-hand-in 1\nname Ann\n' >ann.txt
call run ann.txt
status 6
err 'is a lesson that somebody handed in'
call run taskarium-nothing
status 6
one_line_of_error
sed 's/"seed": "5"/"seed": "6"/' ten.replay >edited.replay
call run edited.replay
status 6
err 'cannot open edited.replay: the file was damaged or edited'
head -c 300 ten.replay >half.replay
call run half.replay
status 6
err 'the JSON breaks off or is damaged there'
call run missing.replay
status 6
err 'missing.replay'
call save "$ten" -o ten.svg
status 2
err 'ends in .replay here'

# Edited on purpose it opens, and the first difference is told.
grep -v checksum ten.replay | sed 's/"seed": "5"/"seed": "6"/
    s/\("rungs": "[0-9a-f]*"\)$/&/' | sed '$!N;s/,\n}$/\n}/;P;D' >other.replay
call run other.replay
call run "$ten" --seed 6
mv out wanted
call run other.replay
cmp -s out wanted || fail "the student may go on"
err 'this is not the run that was saved; here it differs first: event '
call run other.replay --lang ru
err 'это не тот запуск'
call verify other.replay
status 1
err 'this is not the run that was saved'
call run other.replay --seed 7
no_err

# A lesson that has changed since: as near as it can.
mkdir -p data/lessons/01-ten-tasks
cp -r "$lessons/../assets" data
sed 's/range(10)/range(11)/' "$ten" >data/lessons/01-ten-tasks/main.py
grep -q 'range(11)' data/lessons/01-ten-tasks/main.py || fail "it is changed"
TASKARIUM_DATA=$scene/data
export TASKARIUM_DATA
call timeline "$line"
status 0
err 'main.py of the lesson 01-ten-tasks has changed since this was saved'
err 'this is not the run that was saved'
out 'Task-12'
rm -r data/lessons
mkdir data/lessons
call run "$line"
status 6
err 'main.py in the lesson 01-ten-tasks, which is not here'
finish
