#!/bin/sh
# Every C file is laid out as .clang-format says, and asks a pointer by `!x`
# whether it is there. A function of src has at most 60 lines, or the comment
# above it says that it is long on purpose, and why. A C file of src has at most
# 800 lines. A generated file says `clang-format off` inside.
#
#     test_layout.sh TREE         all C files of src and tests
#     test_layout.sh --refuses    tries the test itself on files that are not
#
# Exit status: 77 without the clang-format that .clang-format is written for;
# others lay a few things out otherwise.
set -eu

# long_functions FILE...: from the line with its name to the closing brace.
long_functions() {
    awk '
    FNR == 1 { above = ""; inside = 0 }
    /^[A-Za-z_].*\(/ && !/;$/ && !inside { first = FNR; excused = above }
    /^{/ && first { inside = 1 }
    /^}/ && inside {
        lines = FNR - first + 1
        if (lines > 60 && excused !~ /Long on purpose/)
            print FILENAME ":" first ": " lines " lines in one function"
        inside = first = 0
    }
    { above = /^( \*|\/\*)/ ? above $0 : "" }' "$@"
}

# long_files FILE...
long_files() {
    awk 'FNR == 801 { print FILENAME ": more than 800 lines" }' "$@"
}

# files_are_good TREE: says what is wrong.
files_are_good() {
    find "$1/src" "$1/tests" -name '*.[ch]' >"$list"
    [ -s "$list" ] || return 1
    good=true
    xargs -n 64 -P 2 clang-format --dry-run -Werror <"$list" || good=false
    if grep -rn --include='*.[ch]' '== NULL\b' "$1/src" "$1/tests" >&2; then
        echo "write !x" >&2
        good=false
    fi
    sources=$(find "$1/src" -name '*.c')
    long=$(long_functions $sources; long_files $sources)
    if [ -n "$long" ]; then
        echo "$long" >&2
        good=false
    fi
    $good
}

# refuses TEXT: a tree with a file of this text is not good.
refuses() {
    printf "$1" >"$tree/src/file.c"
    if files_are_good "$tree" 2>/dev/null; then
        echo "FAIL: accepted: $1" >&2
        exit 1
    fi
}

try_itself() {
    tree=$work/tree
    mkdir -p "$tree/src" "$tree/tests"
    cp "$(dirname "$0")/../../.clang-format" "$tree"
    printf 'int *f(void);\n' >"$tree/src/file.c"
    files_are_good "$tree"
    refuses 'int* f(void);\n'
    refuses 'int  *f(void);\n'
    refuses 'static int a = b == NULL;\n'
    statements=$(yes '    f();\n' | head -n 58 | tr -d '\n')
    refuses "void f(void)\n{\n$statements}\n"
    refuses "$(yes 'int f(void);\n' | head -n 801 | tr -d '\n')"
    printf "/* Long on purpose: a list. */\nvoid f(void)\n{\n$statements}\n" \
        >"$tree/src/file.c"
    files_are_good "$tree"
}

case $(clang-format --version 2>/dev/null) in
*"version 14."*) ;;
*)
    echo "skipped: no clang-format 14"
    exit 77
    ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
list=$work/list
if [ "$1" = --refuses ]; then
    try_itself
else
    files_are_good "$1"
fi
