#!/bin/sh
# The layers whose mistakes would be taken for Python's say what they believe:
# ten checks (BASE_REQUIRE, BASE_INVARIANT) to a thousand lines of C.
#
#     beliefs.sh TREE         core, kernel, asyncio and trace of TREE/src
#     beliefs.sh --refuses    tries the test itself on a tree that says less
set -eu

layers="python/core kernel asyncio trace"
least=10

# says_enough FOLDER
says_enough() {
    lines=$(find "$1" -name '*.c' -exec cat {} + | wc -l)
    checks=$(find "$1" -name '*.[ch]' -exec cat {} + |
        grep -cE '^ *BASE_(REQUIRE|INVARIANT)\(') || true
    [ "$lines" -gt 0 ] || { echo "$1 has no C" >&2; return 1; }
    [ $((checks * 1000)) -ge $((lines * least)) ] && return
    echo "$1 has $checks checks in $lines lines," \
        "$least in a thousand are asked for" >&2
    return 1
}

tree_is_good() {
    good=0
    for layer in $layers; do
        says_enough "$1/src/$layer" || good=1
    done
    return $good
}

# makes COUNT: files of a hundred lines, COUNT of them checks, in each layer.
makes() {
    for layer in $layers; do
        mkdir -p "$tree/src/$layer"
        awk -v count="$1" 'BEGIN {
            for (i = 0; i < 100; i++)
                print i < count ? "    BASE_INVARIANT(true);" : "    go();"
        }' >"$tree/src/$layer/one.c"
    done
}

if [ "$1" != --refuses ]; then
    tree_is_good "$1"
    exit
fi
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
makes 1
tree_is_good "$tree"
makes 0
if tree_is_good "$tree" 2>/dev/null; then
    echo "FAIL: accepted a tree without a check" >&2
    exit 1
fi
