#!/bin/sh
# Holds each program of a folder against every CPython found, for so many seeds.
#
#   verify_asyncio.sh TASKARIUM FOLDER SEEDS
#
# What is not comparable (Python that we do not support, a run that has to be
# trusted to stop) is told; a difference is an error.
set -u
taskarium=$1 folder=$2 seeds=$3
held=0 left=0 failed=0
for program in "$folder"/*.py; do
    said=$("$taskarium" verify "$program" --trust --seeds "1..$seeds" 2>&1)
    case $? in
    0) held=$((held + 1)) ;;
    1)
        failed=$((failed + 1))
        printf '%s\n%s\n' "DIFFERS $program" "$said"
        ;;
    *)
        left=$((left + 1))
        echo "not comparable: $program"
        ;;
    esac
done
echo "$held equal, $failed different, $left not comparable"
[ "$failed" -eq 0 ] && [ "$held" -gt 0 ]
