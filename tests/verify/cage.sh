#!/bin/sh
# Programs that know CPython when they see it, and then try to get out of the
# cage: each gets nowhere, and verify says that it tried.
#
#     cage.sh TASKARIUM
set -u
taskarium=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failed=0
trust=

fail() {
    echo "$1"
    cat out err
    failed=1
}

echo 'print("equal on both sides")' >calm.py
"$taskarium" verify calm.py --seeds 0..1 >out 2>err </dev/null
status=$?
if grep -q 'has no cage' err; then
    echo "skipped: this kernel has no cage"
    exit 77
fi
[ $status -eq 0 ] || fail "a calm program: status $status"
cp out calm.out

# A standard file that is closed is none whose place another takes.
"$taskarium" verify calm.py --seeds 0..0 >out 2>err <&-
[ $? -eq 0 ] || fail 'with a closed input it does not work'

# What the interpreter began with is the same as what the program sees first.
printf '%s\n' 'import sys' 'sys.__stdout__.write("to the first\n")' \
    'print(sys.__stdout__ is sys.stdout, sys.__stdin__ is sys.stdin)' \
    'sys.__stderr__.write("and this\n")' >first.py
"$taskarium" verify first.py --seeds 0..0 >out 2>err </dev/null
[ $? -eq 0 ] || fail 'sys.__stdout__ is not the first'

# Each attempt is made under one of the interpreters, by turns.
pythons=$(sed -n 's/^CPython \([0-9.]*\):.*/\1/p' calm.out)
next_python() {
    [ -n "$left" ] || left=$pythons
    python=${left%%"$newline"*}
    case $left in
    *"$newline"*) left=${left#*"$newline"} ;;
    *) left= ;;
    esac
}
newline='
'
left=

# try NAME TEXT...: the lines run under CPython alone, with no audit hook left.
try() {
    name=$1
    {
        echo 'print("the same")'
        echo 'if id(None) > 1000000:'
        echo '    import os, sys'
        echo '    frame = sys._getframe()'
        echo '    while "Guard" not in frame.f_globals:'
        echo '        frame = frame.f_back'
        echo '    frame.f_globals["Guard"].__call__ = lambda *a: None'
        echo '    try:'
        shift
        for line; do
            printf '        %s\n' "$line"
        done
        echo '    except BaseException:'
        echo '        pass'
    } >"$name.py"
    next_python
    timeout 120 "$taskarium" verify "$name.py" --seeds 0..0 --python "$python" $trust \
        >out 2>err </dev/null
    status=$?
    [ $status -eq 6 ] || fail "$name: status $status"
    grep -q 'not comparable' err || fail "$name: it is compared"
    grep -q 'equal' out && fail "$name: it is equal"
}

# The hook says no, too, and the program is none the wiser.
{
    echo 'if id(None) > 1000000:'
    echo '    try:'
    echo '        open("/etc/passwd")'
    echo '    except OSError:'
    echo '        pass'
} >hook.py
"$taskarium" verify hook.py --seeds 0..0 >out 2>err </dev/null
[ $? -eq 6 ] || fail 'hook: it is compared'
grep -q 'reach out of its cage (open)' err || fail 'hook: nobody says that it tried'

here=$(pwd)
echo 'kept' >kept
mkdir room
try read "open('/etc/passwd').read()"
try read_beside "open('$here/kept').read()"
try write "open('$here/made', 'w').write('x')"
try append "open('$here/kept', 'a').write('x')"
try truncate "os.truncate('$here/kept', 0)"
try unlink "os.unlink('$here/kept')"
try rename "os.rename('$here/kept', '$here/made')"
try fifo "os.mkfifo('$here/made')"
try folder "os.mkdir('$here/made')"
try chmod "os.chmod('$here/kept', 0)"
try list "os.listdir('$here')"
try process "import subprocess" "subprocess.run(['/bin/touch', '$here/made'])"
try fork "os.fork() or os._exit(0)"
try become "os.execv('/bin/touch', ['touch', '$here/made'])"
try socket "import socket" "socket.socket().connect(('127.0.0.1', 9))"
try kill_parent "os.kill(os.getppid(), 9)"
try stop_all "os.kill(-1, 19)"
try memory "os.memfd_create('x')"
try limits "import resource" "resource.setrlimit(resource.RLIMIT_CPU, (1, 1))"
try priority "os.setpriority(0, os.getppid(), 5)"
try processors "os.sched_setaffinity(os.getppid(), {0})"
try scheduler "os.sched_setscheduler(os.getppid(), 3, os.sched_param(0))"
try copy "os.sendfile(1, 0, 0, 9)"
try clock "import time" "time.clock_settime(0, 0)"
try descriptors "for n in range(3, 30):" "    try: os.write(n, b'run 0 0 9 0 0\n')" \
    "    except OSError: pass"
try own_answer "import gc" \
    "frame = sys._getframe()" \
    "while 'channel' not in frame.f_locals: frame = frame.f_back" \
    "seed = frame.f_locals['seed']" \
    "channel = frame.f_locals['channel']" \
    "channel.write(('run %s 0 9 0 0\n' % seed).encode() + b'the same\n')" \
    "channel.flush()"
try leave "os._exit(0)"
try output "os.write(1, b'x')"
try errors "os.write(2, b'x')"
try copied_output "os.write(os.dup(1), b'x')"
try own_pipe "os.write(os.pipe()[1], b'x')"
try written_parts "os.writev(1, [b'x'])"
try written_at "os.pwrite(1, b'x', 0)"
try input "os.read(0, 1)"
try replaced "os.dup2(os.dup(0), 1)"
try replaced_errors "os.dup2(os.dup(0), 2, inheritable=False)"
try closed "os.close(1)"
try alarm "import signal" "signal.alarm(1)"
try timer "import signal" "signal.setitimer(signal.ITIMER_REAL, 1)"

# Who trusts the program hears of it nevertheless.
trust=--trust
try trusted_output "os.write(1, b'x')"
try trusted_errors "os.write(2, b'x')"
try trusted_replaced "os.dup2(os.dup(0), 1)"
try trusted_closed "os.close(2)"
trust=

[ "$(cat kept)" = kept ] || fail 'a file was changed'
[ ! -e made ] || fail 'a file was made'
exit $failed
