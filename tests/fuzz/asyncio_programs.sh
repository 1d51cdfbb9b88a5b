#!/bin/sh
# Holds Taskarium against one CPython over random asyncio programs.
#
#   asyncio_programs.sh PYTHON TASKARIUM RELEASE FOLDER FIRST COUNT
#
# PYTHON writes them, a hundred to a file in FOLDER; a file with a program that
# differs stays there, and its name is told.
set -u
python=$1 taskarium=$2 release=$3 folder=$4 first=$5 count=$6
writer=$(dirname "$0")/asyncio_programs.py
status=0
end=$((first + count))
while [ "$first" -lt "$end" ]; do
    some=$((end - first < 100 ? end - first : 100))
    file=$folder/asyncio-$release-$first.py
    "$python" "$writer" "$first" "$some" "$release" > "$file" || exit 1
    if "$taskarium" verify "$file" --trust --python "$release" \
        --seeds 0..$((some - 1)); then
        rm -f "$file"
    else
        status=1
        echo "differs: $file (seed N is program $first + N)"
    fi
    first=$((first + some))
done
exit $status
