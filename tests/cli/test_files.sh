#!/bin/sh
# Files that are no programs, given to every command: one clear error each.
. "$(dirname "$0")/expect.sh"

each() {
    for command in run timeline trace "draw -o x.svg" verify; do
        # The words of the command are meant to be split.
        # shellcheck disable=SC2086
        call $command "$1"
        check
    done
    call why "$1" Task-1
    check
}

world() {
    status 6
    no_out
    one_line_of_error
    err "$wanted"
}
check() { world; }

wanted='cannot read missing.py: No such file or directory'
each missing.py
call missing.py
world
wanted='cannot read no/such/folder.py: No such file or directory'
each no/such/folder.py

mkdir folder.py
wanted='cannot read folder.py: Is a directory'
each folder.py

printf 'x = 1\ny = "\377"\n' >latin.py
wanted='cannot read latin.py: line 2 is not UTF-8 (byte 0xff)'
each latin.py

head -c 10000000 /dev/zero | tr '\0' '#' >large.py
wanted='cannot read large.py: it is larger than'
each large.py

wanted='cannot read /dev/zero: not a regular file'
each /dev/zero

if [ "$(id -u)" -ne 0 ]; then
    printf 'print(1)\n' >closed.py
    chmod 0 closed.py
    wanted='cannot read closed.py: Permission denied'
    each closed.py
fi

# These are programs, if bad ones: python3's error, and python3's status; who
# is to tell of the run says that nothing ran.
syntax() {
    for command in run timeline trace why; do
        call $command "$1"
        [ $command = run ] && status 1 || status 5
        err "$2"
        [ "$(wc -l <err)" -le 6 ] || fail 'six lines of error at most'
    done
}
printf 'x = (1,\n' >short.py
syntax short.py 'SyntaxError'
printf 'x = 1\0\n' >nul.py
syntax nul.py 'null bytes'
printf 'print(1)\n\0print(2)\nprint(3) #\0x\n' >lost.py
call run lost.py --python 3.11.2
status 0
is_out '1
3
'
printf 'def f(:\n    pass\n' >wrong.py
syntax wrong.py "File \"$scene/wrong.py\", line 1"
{ head -c 20000 /dev/zero | tr '\0' '('; echo; } >brackets.py
syntax brackets.py 'too many nested parentheses'

# A folder with a main.py is a lesson.
mkdir lesson
printf 'print("lesson")\n' >lesson/main.py
call run lesson
status 0
is_out 'lesson
'
call run lesson/
status 0

# Names that look like options, and names with a blank.
printf 'print("dash")\n' >-dash.py
call run -- -dash.py
status 0
is_out 'dash
'
printf 'print("blank")\n' >'a b.py'
call run 'a b.py'
is_out 'blank
'
: >empty.py
call run empty.py
status 0
no_out
no_err
# Nobody waits for a writer that never comes, or reads without end.
mkfifo pipe
call run pipe
status 6
err 'not a regular file'
call run /dev/zero
status 6
err 'not a regular file'

finish
