#!/bin/sh
# What git keeps at the top level is what a reader expects there, and no more.
#
#     top.sh SOURCE
set -eu
cd "$1"
if ! git rev-parse --git-dir >/dev/null 2>&1; then
    echo "no repository here"
    exit 77
fi
expected='.ci .clang-format .gitignore CMakeLists.txt CMakePresets.json LICENSE
    README.md assets lessons src tests'
status=0
for name in $(git ls-files | cut -d/ -f1 | sort -u); do
    case " $(echo $expected) " in
    *" $name "*) ;;
    *)
        echo "$name does not belong at the top level"
        status=1
        ;;
    esac
done
exit $status
