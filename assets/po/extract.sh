#!/bin/sh
# Brings a catalogue up to date with the sentences in src: adds new ones without
# a translation, and moves those that are said no more to its end.
#
#     extract.sh LANGUAGE.po      from the top of the source tree
#     extract.sh --template       prints all sentences as a catalogue
set -eu

template() {
    find src -name '*.[ch]' | LC_ALL=C sort |
        xgettext --files-from=- --language=C --from-code=UTF-8 \
            --keyword --keyword=_ --keyword=N_ --keyword=_n:1,2 \
            --package-name=taskarium --add-comments=words: --no-wrap \
            --sort-by-file --add-location=file --output=-
}

case $1 in
--template) template ;;
*)
    merged=$(mktemp)
    trap 'rm -f "$merged" "$merged.pot"' EXIT
    template >"$merged.pot"
    msgmerge --quiet --no-fuzzy-matching --no-wrap --add-location=file \
        -o "$merged" "$1" "$merged.pot"
    grep -v '^"POT-Creation-Date' "$merged" >"$1"
    ;;
esac
