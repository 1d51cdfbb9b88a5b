#!/bin/sh
# --color: what a python3.13 writes on a terminal, recorded (color.txt) with
# FORCE_COLOR=1, ESC for the escape character.
. "$(dirname "$0")/expect.sh"

cat >raised.py <<'END'
def f(x):
    return x + g(
        1,
        'a')


def g(a, b):
    return a + b


def deep(n):
    return deep(n + 1) if n < 9 else [][n]


try:
    deep(0)
except Exception as error:
    error.add_note('a note')
    try:
        f(1)
    except TypeError as other:
        raise ExceptionGroup('both', [error, other, ValueError()]) from error
END
cat >wide.py <<'END'
def f():
    return ('漢字', 1 +
            1 + 2)[9]


f()
END
printf 'ы = (a б)\n' >place.py
printf 'def f(x):\n\tx = 1 +\n' >end.py
printf 'exec("x = (1,\\n  y z)")\n' >text.py

for name in raised wide place end text; do
    call run --color "$name.py"
    status 1
    sed "s|$PWD/||g; s/$(printf '\033')/ESC/g" err
done >all
cmp -s all "$(dirname "$0")/color.txt" || {
    failures=$((failures + 1))
    diff all "$(dirname "$0")/color.txt" | head -n 20
}

# Without it, and before 3.13, there are none; the run is the same.
call run raised.py
cp err plain
call run --color --python 3.12 raised.py
grep -q "$(printf '\033')" plain err && fail "colours where there are none"
call run --color raised.py
sed "s/$(printf '\033')\[[0-9;]*m//g" err >bare
cmp -s bare plain || fail "the text should be the same"

call timeline --color raised.py
status 2

finish
