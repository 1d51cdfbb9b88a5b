#!/bin/sh
# A file pair is one idea: each .c file of a layer has the header of its name,
# beside it or in private/, and a header declares only functions that the file
# of its name defines. For a family of files, NAME.h may also declare what
# NAME_....c define, and NAME_private.h is NAME.c's for its siblings. A header
# that nobody outside of its layer needs lies in private/.
#
#     pairs.sh TREE         all of TREE/src
#     pairs.sh --refuses    tries the test itself on trees that are not so
#
# Data are not looked at: a table may be declared where it is listed. Left out
# are main.c, which nobody calls, and programs that generate tables.
set -eu

# functions FILE...: "define FILE NAME" and "declare FILE NAME", one a line, for
# functions that are not static.
functions() {
    awk '
    function close_statement(kind) {
        if (statement !~ /^ *(static|typedef|extern)/ && statement !~ /=/ &&
            match(statement, /[A-Za-z_][A-Za-z0-9_]* ?\(/)) {
            name = substr(statement, RSTART, RLENGTH)
            gsub(/[ (]/, "", name)
            print kind, FILENAME, name
        }
        statement = ""
    }
    FNR == 1 { statement = ""; depth = 0; comment = 0; macro = 0 }
    macro || /^#/ { macro = /\\$/; next }
    {
        line = $0
        gsub(/\/\*([^*]|\*[^\/])*\*\//, "", line)
        if (comment) {
            if (!index(line, "*/")) next
            sub(/^.*\*\//, "", line)
            comment = 0
        }
        if (match(line, /\/\*/)) {
            line = substr(line, 1, RSTART - 1)
            comment = 1
        }
        gsub(/"([^"\\]|\\.)*"/, "", line)
        gsub(/\047(\\.|[^\047\\])\047/, "", line)
        count = length(line)
        for (i = 1; i <= count; i++) {
            c = substr(line, i, 1)
            if (c == "{") {
                if (depth++ == 0) close_statement("define")
            } else if (c == "}") {
                if (--depth == 0) statement = ""
            } else if (depth == 0) {
                if (c == ";") close_statement("declare")
                else statement = statement c
            }
        }
        if (depth == 0) statement = statement " "
    }' "$@"
}

# A header of its own, for each file.
has_headers() {
    for file in $files; do
        folder=${file%/*}
        name=${file##*/}
        name=${name%.c}
        [ "$name" = main ] && continue
        [ -f "$folder/$name.h" ] || [ -f "$folder/private/$name.h" ] ||
            echo "$file has no header"
    done
}

# Objects live and die in a machine's memory, and py_decref(), which is inline,
# ends them: py_object.h says so itself.
declares_its_own() {
    functions $files $headers | awk '
    function stem(path) {
        sub(/.*\//, "", path)
        sub(/\.[ch]$/, "", path)
        return path
    }
    $1 == "define" { file[$3] = $2 }
    $1 == "declare" && $2 ~ /\.h$/ { declared[++count] = $2 " " $3 }
    END {
        for (i = 1; i <= count; i++) {
            split(declared[i], word)
            header = stem(word[1])
            sub(/_private$/, "", header)
            where = stem(file[word[2]])
            if (!where || where == header || index(where, header "_") == 1)
                continue
            if (header == "py_object" && where == "py_memory") continue
            print word[1] " declares " word[2] ", which " file[word[2]] \
                " defines"
        }
    }'
}

# The layer of a path: the folder below src, of src/python the one below that.
# Unit tests see what a layer keeps private, others do not.
# What main() alone stands above, app and cli, keeps nothing private.
needs_its_public_headers() {
    grep '^#include "' $files $headers $others | awk -v headers="$(echo $headers)" '
    function layer(path, word) {
        if (!sub(/^.*\/src\//, "", path)) return "tests"
        split(path, word, "/")
        return word[1] == "python" ? word[1] "/" word[2] : word[1]
    }
    {
        path = $0
        sub(/:.*/, "", path)
        name = $0
        sub(/^[^"]*"/, "", name)
        sub(/".*/, "", name)
        users[name] = users[name] " " layer(path)
        if (path ~ /\.h$/ && path !~ /\/private\//) seen[name] = 1
    }
    END {
        count = split(headers, all, " ")
        for (i = 1; i <= count; i++) {
            own = layer(all[i])
            name = all[i]
            sub(/.*\//, "", name)
            if (all[i] ~ /\/private\// || own ~ /^(app|cli)$/ || name in seen)
                continue
            outside = 0
            many = split(users[name], user, " ")
            for (k = 1; k <= many; k++)
                if (user[k] != own) outside = 1
            if (!outside) print all[i] " is needed by nobody outside " own
        }
    }'
}

# tree_is_good TREE: says what is wrong.
tree_is_good() {
    files=$(find "$1/src" -name generate -prune -o -name '*.c' -print | sort)
    headers=$(find "$1/src" -name generate -prune -o -name '*.h' -print | sort)
    others=$(find "$1/tests" -path "$1/tests/unit" -prune -o -name '*.c' -print)
    [ -n "$files" ] && [ -n "$headers" ] || return 1
    wrong=$(has_headers; declares_its_own; needs_its_public_headers)
    [ -z "$wrong" ] || { echo "$wrong" >&2; return 1; }
}

# makes NAME TEXT: a file of the tree.
makes() {
    mkdir -p "$tree/src/${1%/*}"
    printf "$2" >"$tree/src/$1"
}

good_tree() {
    rm -rf "$tree"
    mkdir -p "$tree/tests"
    makes low/a.h '/* one (;\n * thing */\nint a(int b,\n      int c);\n'
    makes low/a.c '#include "a.h"\n\nint a(int b, int c)\n{\n    return b;\n}\n'
    makes low/a_more.c 'void a_more(void)\n{\n}\n'
    makes low/private/a_more.h 'void a_more(void);\n'
    makes high/b.c '#include "a.h"\nvoid b(void)\n{\n}\n'
    makes high/private/b.h 'void b(void);\n'
    makes high/main.c 'int main(void)\n{\n}\n'
}

refuses() {
    if tree_is_good "$tree" 2>/dev/null; then
        echo "FAIL: accepted: $1" >&2
        exit 1
    fi
}

try_itself() {
    tree=$(mktemp -d)
    trap 'rm -rf "$tree"' EXIT
    good_tree
    tree_is_good "$tree"
    rm "$tree/src/high/private/b.h"
    refuses "a file without a header"
    good_tree
    makes high/private/b.h 'void b(void);\nvoid a_more(void);\n'
    refuses "a header that declares what another file defines"
    good_tree
    makes low/private/a_more.h 'void a_more(void);\nint a(int b, int c);\n'
    refuses "a member of a family that declares what its head defines"
    good_tree
    makes low/a_more.h 'void a_more(void);\n'
    refuses "a public header that nobody needs"
}

if [ "$1" = --refuses ]; then
    try_itself
else
    tree_is_good "$1"
fi
