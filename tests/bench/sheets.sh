#!/bin/sh
# A roster as a workbook and back, beside LibreOffice turning the same workbook into CSV (its first sheet alone) in the same
# run: seconds, peak memory of vitri, ratio. usage: tests/bench/sheets.sh [PEOPLE...]     (default 5000; needs build/vitri
# and soffice)
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -o "$work/measure" tests/bench/measure.c
[ $# -gt 0 ] || set -- 5000
printf '%8s %8s %10s %10s %10s %8s %10s\n' people MB export-s import-s office-s ratio peak-MiB
for people in "$@"; do
    build/vitri sample --people "$people" --seed 1 -o "$work/roster.xml" --quiet
    out=$("$work/measure" 3 build/vitri export "$work/roster.xml" -o "$work/book.xlsx" --quiet)
    in=$("$work/measure" 3 build/vitri import "$work/book.xlsx" -o "$work/back.xml" --quiet --fail-on never)
    office=$("$work/measure" 3 soffice "-env:UserInstallation=file://$work/office" --headless --convert-to csv \
        --outdir "$work" "$work/book.xlsx")
    bytes=$(wc -c <"$work/book.xlsx")
    echo "$people $bytes $out $in $office" |
        awk '{ printf "%8d %8.1f %10.2f %10.2f %10.2f %8.2f %10.1f\n", $1, $2 / 1e6, $3, $5, $7, $5 / $7, $6 }'
    build/vitri diff "$work/roster.xml" "$work/back.xml" --format text --lang en --fail-on never | head -1
done
