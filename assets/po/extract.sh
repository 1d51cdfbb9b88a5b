#!/bin/sh
# Brings a catalogue up to date with the sentences in src: adds new ones without
# a translation, and moves those that are said no more to its end.
#
#     extract.sh LANGUAGE.po      from the top of the source tree
#     extract.sh --template       prints all sentences as a catalogue
set -eu
scene=$(mktemp -d)
trap 'rm -rf "$scene"' EXIT

# The sentences that those words mark.
extract() {
    out=$1
    shift
    find src -name '*.[ch]' | LC_ALL=C sort |
        xgettext --files-from=- --language=C --from-code=UTF-8 --keyword "$@" \
            --package-name=taskarium --add-comments=words: --no-wrap \
            --sort-by-file --add-location=file --output=- |
        sed 's/charset=CHARSET/charset=UTF-8/' >"$out"
}

# Likewise of the library's own text: an argument of unsupported().
extract_library() {
    find src -name '*.py' | LC_ALL=C sort |
        xgettext --files-from=- --language=Python --from-code=UTF-8 \
            --keyword --keyword="unsupported:$1" --package-name=taskarium \
            --no-wrap --sort-by-file --add-location=file --output=- |
        sed 's/charset=CHARSET/charset=UTF-8/' >"$2"
}

# What is not supported is named where it is found, and what to write instead
# beside it: a function's one argument, then its other.
template() {
    extract "$scene/said" --keyword=_ --keyword=N_ --keyword=_n:1,2 \
        --keyword=py_unsupported:3 --keyword=asyncio_hit_limit:3 \
        --keyword=py_diagnostics_unsupported:3 \
        --keyword=py_parser_raise_unsupported:3 \
        --keyword=py_compiler_refuse:3 --keyword=lesson_error_say:4
    extract "$scene/instead" --keyword=py_unsupported:2 \
        --keyword=py_diagnostics_unsupported:4 \
        --keyword=py_parser_raise_unsupported:4 --keyword=py_compiler_refuse:4
    extract_library 1 "$scene/library"
    extract_library 2 "$scene/library-instead"
    msgcat --use-first --no-wrap --add-location=file "$scene/said" \
        "$scene/instead" "$scene/library" "$scene/library-instead"
}

case $1 in
--template) template ;;
*)
    template >"$scene/template"
    msgmerge --quiet --no-fuzzy-matching --no-wrap --add-location=file \
        -o "$scene/merged" "$1" "$scene/template"
    grep -v '^"POT-Creation-Date' "$scene/merged" >"$1"
    ;;
esac
