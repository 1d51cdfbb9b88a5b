#!/bin/sh
# What one build saves, the other opens, both ways.
# usage: exchange.sh FIRST COUNT ONE OTHER
set -eu
first=$1 count=$2 one=$3 other=$4
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
"$one" save "$scratch/one" "$first" "$count"
"$other" save "$scratch/other" "$first" "$count"
"$other" open "$scratch/one"
"$one" open "$scratch/other"
cmp "$scratch/one" "$scratch/other"
