#!/bin/sh
# The layers whose mistakes would be taken for Python's say what they believe,
# each for itself: ten checks (BASE_REQUIRE, BASE_INVARIANT) to a thousand lines
# of its C, headers among them.
#
#     beliefs.sh TREE         core, kernel, asyncio and trace of TREE/src
#     beliefs.sh --refuses    tries the test itself on a tree that says less
set -eu

layers="python/core kernel asyncio trace"
least=10

# says_enough FOLDER
says_enough() {
    lines=$(find "$1" -name '*.[ch]' -exec cat {} + | wc -l)
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

# makes LAYER COUNT: a file of a hundred lines, COUNT of them checks.
makes() {
    mkdir -p "$tree/src/$1"
    awk -v count="$2" 'BEGIN {
        for (i = 0; i < 100; i++)
            print i < count ? "    BASE_INVARIANT(true);" : "    go();"
    }' >"$tree/src/$1/one.c"
}

if [ "$1" != --refuses ]; then
    tree_is_good "$1"
    exit
fi
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
for layer in $layers; do
    makes "$layer" 1
done
tree_is_good "$tree"

# What the others say more than they need does not help the one that is short.
for short in $layers; do
    for layer in $layers; do
        makes "$layer" 50
    done
    makes "$short" 0
    if tree_is_good "$tree" 2>/dev/null; then
        echo "FAIL: accepted a tree where $short has no check" >&2
        exit 1
    fi
done

# A header's lines count, too.
makes "$short" 1
yes 'int go(void);' | head -n 100 >"$tree/src/$short/one.h"
if tree_is_good "$tree" 2>/dev/null; then
    echo "FAIL: did not count a header's lines" >&2
    exit 1
fi
