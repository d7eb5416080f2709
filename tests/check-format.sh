#!/bin/sh
# The layout is what clang-format 14 makes of .clang-format. Another version lays out otherwise, so without 14 the
# check is skipped (77). usage: check-format.sh SOURCE-ROOT
cd "$1" || exit 1
for tool in clang-format-14 clang-format; do
    if command -v $tool >/dev/null && $tool --version | grep -q 'version 14\.'; then
        find src include tests -name '*.[ch]' | LC_ALL=C sort | xargs $tool --dry-run -Werror
        exit $?
    fi
done
echo 'clang-format 14 is not installed'
exit 77
