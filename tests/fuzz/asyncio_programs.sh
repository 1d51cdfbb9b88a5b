#!/bin/sh
# Holds Taskarium against one CPython over random asyncio programs.
#
#   asyncio_programs.sh PYTHON TASKARIUM RELEASE FOLDER FIRST COUNT
#
# PYTHON writes them, a hundred to a file in FOLDER; a file with a program that
# differs stays there, and its name is told. Those that asyncio_differ.txt names
# have to differ.
set -u
python=$1 taskarium=$2 release=$3 folder=$4 first=$5 count=$6
here=$(dirname "$0")
status=0
end=$((first + count))

# hold FROM TO: the programs of the file with these seeds are equal, and that
# very release was asked.
hold() {
    [ "$1" -gt "$2" ] && return 0
    said=$("$taskarium" verify "$file" --trust --python "$release" \
        --seeds "$1..$2")
    held=$?
    echo "$said"
    case $said in
    "" | "CPython $release: "*) return "$held" ;;
    esac
    echo "not $release was asked"
    return 1
}

while [ "$first" -lt "$end" ]; do
    some=$((end - first < 100 ? end - first : 100))
    file=$folder/asyncio-$release-$first.py
    "$python" "$here/asyncio_programs.py" "$first" "$some" "$release" \
        > "$file" || exit 1
    good=true at=0
    for number in $(sed -n "s/^$release \([0-9]*\) .*/\1/p" \
        "$here/asyncio_differ.txt" | sort -n); do
        seed=$((number - first))
        [ "$seed" -ge 0 ] && [ "$seed" -lt "$some" ] || continue
        hold "$at" $((seed - 1)) || good=false
        if hold "$seed" "$seed" > /dev/null; then
            echo "program $number does not differ any more"
            good=false
        fi
        at=$((seed + 1))
    done
    hold "$at" $((some - 1)) || good=false
    if $good; then
        rm -f "$file"
    else
        status=1
        echo "differs: $file (seed N is program $first + N)"
    fi
    first=$((first + some))
done
exit $status
