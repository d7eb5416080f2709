#!/bin/sh
# Whole-program tests: each folder of tests/cases is a sentence that must be true. It holds cmd (a shell script, run
# inside the folder with vitri in its path and $TMP an empty folder), out and err (what it prints; absent: nothing) and
# status (absent: 0). UPDATE=1 rewrites out, err and status; read the difference like code. TAP: one line a case.
# usage: run-cases.sh BINARY SOURCE-ROOT [CASE...]
binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") source=$2
shift 2
cases=$(cd "$source/tests/cases" && { [ $# -gt 0 ] && printf '%s\n' "$@" || find . -name cmd | sed 's|^\./||; s|/cmd$||'; } | LC_ALL=C sort)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" && ln -s "$binary" "$work/bin/vitri"
export PATH="$work/bin:$PATH" SOURCE="$source" LC_ALL=C LANGUAGE= NO_COLOR=1 VITRI_DATA_DIR="$source"
echo "1..$(echo "$cases" | wc -l)"
n=0
echo "$cases" | while read -r name; do
    n=$((n + 1)) folder=$source/tests/cases/$name
    rm -rf "$work/tmp" && mkdir "$work/tmp"
    (cd "$folder" && TMP=$work/tmp sh ./cmd) > "$work/out" 2> "$work/err" < /dev/null
    echo $? > "$work/status"
    bad=
    for part in out err status; do
        wanted=$folder/$part
        if [ -n "$UPDATE" ]; then
            if [ -s "$work/$part" ] && [ "$part $(cat "$work/$part")" != 'status 0' ]; then cp "$work/$part" "$wanted"; else rm -f "$wanted"; fi
        else
            [ -f "$wanted" ] || { wanted=$work/none; if [ $part = status ]; then echo 0; fi > "$wanted"; }
            diff -u "$wanted" "$work/$part" > "$work/diff" || { bad=1; sed "s|^|# $part: |" "$work/diff" >> "$work/why"; }
        fi
    done
    echo "${bad:+not }ok $n - $name"
    if [ -n "$bad" ]; then head -n 60 "$work/why"; rm -f "$work/why"; fi
done
