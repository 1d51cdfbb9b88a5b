#!/bin/sh
# In Russian, raise is one word everywhere: an exception is "поднимают". Fails
# on each other verb for it, in the catalogue and in the lessons.
#
#     raise.sh CATALOGUE LESSONS
#     raise.sh --refuses              tries the test on texts that say otherwise
set -eu
other='(^|[^[:alpha:]])(брос(ает|ают|ил|ила|или|ит|ить|ать)|выбр(осил|осила|асывает)|возбу(ждает|ждаете|дил|дила|дит|дить))([^[:alpha:]]|$)'

# Prints lines that say it otherwise.
find_others() {
    grep -hnE "$other" "$@" | grep -v '^[0-9]*:#~' || true
}

if [ "$1" = --refuses ]; then
    scene=$(mktemp)
    trap 'rm -f "$scene"' EXIT
    for said in 'msgstr "%s бросила исключение"' 'Блок возбуждает ошибку.' \
        'выбросил'; do
        printf '%s\n' "$said" >"$scene"
        [ -n "$(find_others "$scene")" ] || { echo "accepts: $said"; exit 1; }
    done
    printf 'подняла исключение и отбросила его\n' >"$scene"
    [ -z "$(find_others "$scene")" ]
    exit
fi
found=$(find_others "$1" $(find "$2" -name '*.ru.md'))
[ -z "$found" ] || { printf 'raise is "поднимать":\n%s\n' "$found"; exit 1; }
