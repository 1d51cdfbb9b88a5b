#!/bin/sh
# sweep and find: a program on many seeds.
. "$(dirname "$0")/expect.sh"

ten=$lessons/01-ten-tasks/main.py

call sweep "$ten" --by 'len(failed)' --seeds 0..199
status 0
awk '{ sum += $1 } END { exit sum != 200 }' out || fail "200 seeds are counted"
call sweep "$ten" --by 'len(failed)' --seeds 0..99 --json
mv out first
call sweep "$ten" --by 'len(failed)' --seeds 100..199 --json
cat first out | tr -d '{}":,' | awk '{ n[$2] += $4 } END { for (k in n) print n[k], k }' \
    | sort >shards
call sweep "$ten" --by 'len(failed)' --seeds 0..199
awk '{ print $1, $2 }' out | sort | cmp -s - shards || fail "shards add up"

call find "$ten" --where 'not failed' --seeds 0..9
status 0
first=$(sed -n 1p out)
call run "$ten" --seed "$first"
grep -q Oops out && fail "seed $first fails"
call find "$ten" --where 'len(failed) == 10' --seeds 0..9
status 1

call find "$ten" --where 'len(faild)'
status 2
grep -q "column 5.*'faild'.*there are:" err || fail "the error says where"
call sweep "$ten"
status 2
# What is no text is no Python: it reaches no machine.
call sweep "$ten" --by "$(printf '\377\376')"
status 2
grep -q -e '--by' err || fail "an expression that is no text is told"
call find "$ten" --where "$(printf 'a\303')"
status 2
call sweep "$ten" --by 'len(failed)' --set "CHANCE=$(printf '\303')"
status 2
finish
