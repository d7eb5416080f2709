#!/bin/sh
# The Vietnamese catalogue is whole: every text of the program is in po/vi.po, translated and not fuzzy, and its
# placeholders agree. usage: check-po.sh SOURCE-ROOT
cd "$1" || exit 1
pot=$(mktemp) || exit 1
trap 'rm -f "$pot"' EXIT
sh po/extract.sh > "$pot" || exit 1
msgfmt --check --output-file=/dev/null po/vi.po && msgcmp po/vi.po "$pot"
