#!/bin/sh
# vitri plan on sample rosters, beside a bare streaming parse of the same file in the same run: seconds, peak memory, ratio.
# usage: tests/bench/plan.sh [PEOPLE...]     (default 5000 50000; needs build/vitri and xmllint)
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -o "$work/measure" tests/bench/measure.c
[ $# -gt 0 ] || set -- 5000 50000
printf '%8s %8s %10s %10s %8s %10s\n' people MB parse-s plan-s ratio peak-MiB
for people in "$@"; do
    build/vitri sample --people "$people" --seed 1 -o "$work/roster.xml" --quiet
    runs=5
    [ "$people" -lt 20000 ] || runs=3
    parse=$("$work/measure" $runs xmllint --stream --noout "$work/roster.xml")
    plan=$("$work/measure" $runs build/vitri plan "$work/roster.xml" --year 2027 --threads 2 --quiet -o "$work/plan.xml")
    bytes=$(wc -c <"$work/roster.xml")
    echo "$people $bytes $parse $plan" |
        awk '{ printf "%8d %8.1f %10.3f %10.3f %8.1f %10.1f\n", $1, $2 / 1e6, $3, $5, $5 / $3, $6 }'
    grep -o 'status="[a-z]*"' "$work/plan.xml" | head -1
done
