#!/bin/sh
# Every header compiles alone, with all warnings. usage: check-headers.sh SOURCE-ROOT BUILD-ROOT
# TAP: one line a header.
cd "$1" || exit 1
flags="$(pkg-config --cflags glib-2.0 gio-2.0 libxml-2.0 libxslt) -std=gnu11 -Wall -Wextra -Werror -Iinclude -I$2 -I$2/src/cli -DVITRI_VERSION=\"\""
flags="$flags -Wno-unused-parameter -Wno-missing-field-initializers"
headers=$(find include src tests -name '*.h' | LC_ALL=C sort)
echo "1..$(echo "$headers" | wc -l)"
n=0
for header in $headers; do
    n=$((n + 1)) rooms=
    case $header in tests/*) rooms=$(for room in src/*/; do printf ' -I%s' "$room"; done) ;; esac
    if problems=$(${CC:-cc} $flags $rooms -I"$(dirname "$header")" -fsyntax-only -x c "$header" 2>&1); then
        echo "ok $n - $header"
    else
        echo "not ok $n - $header"
        echo "$problems" | sed 's/^/# /'
    fi
done
