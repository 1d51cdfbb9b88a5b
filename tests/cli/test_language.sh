#!/bin/sh
# Sentences in English and in Russian, as the environment or --lang has it.
. "$(dirname "$0")/expect.sh"

# speaks LANGUAGE NAME=value...: with that environment.
speaks() {
    language=$1
    shift
    unset LC_ALL LC_MESSAGES LANG LANGUAGE
    for setting; do
        export "${setting?}"
    done
    call help
    case $language in
    en) out 'usage: taskarium' ;;
    ru) out 'запуск: taskarium' ;;
    esac
}

speaks en
speaks en LANG=C
speaks en LANG=de_DE.UTF-8
speaks en LANG=C.UTF-8
speaks en LANG=C LANGUAGE=ru
speaks en LC_ALL=C LANG=ru_RU.UTF-8
speaks en LANG=ru_RU.UTF-8 LANGUAGE=en
speaks en LANG=ru_RU.UTF-8 LANGUAGE=de:en:ru
speaks ru LANG=ru_RU.UTF-8
speaks ru LANG=ru_RU.KOI8-R
speaks ru LC_MESSAGES=ru_RU LANG=en_US.UTF-8
speaks ru LC_ALL=ru_UA.UTF-8 LC_MESSAGES=en_US.UTF-8
speaks ru LANG=C.UTF-8 LANGUAGE=ru
speaks ru LANG=en_US.UTF-8 LANGUAGE=de:ru
unset LC_ALL LC_MESSAGES LANG LANGUAGE

call help --lang ru
out 'запуск: taskarium'
call run --help --lang ru
out 'запуск: taskarium run FILE.py'
call run --lang de a.py
status 2
err '--lang'

# An error of ours, before the options and after them.
LANG=ru_RU.UTF-8
export LANG
call rum
err "нет команды"
call run nowhere.py
err "nowhere.py"
call run --lang en nowhere.py
err "cannot read"
unset LANG

# Numbers, Python's own texts and traces are the same in every language.
printf 'print(1.5)\nprint(1/0)\n' >a.py
call run a.py
cp out plain.out
cp err plain.err
call run --lang ru a.py
cmp -s out plain.out || fail "the program prints something else in Russian"
cmp -s err plain.err || fail "Python's traceback is translated"
call trace "$lessons/01-ten-tasks"
cp out plain.out
call trace --lang ru "$lessons/01-ten-tasks"
cmp -s out plain.out || fail "the trace is translated"
call timeline "$lessons/01-ten-tasks" --lang ru
out 't = 0.000'
finish
