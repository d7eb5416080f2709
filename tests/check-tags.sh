#!/bin/sh
# Every tag that the code gives to a fault or a judgement, and every tag= of the rule data, is a row of the table in
# src/base/fault.c. usage: check-tags.sh SOURCE-ROOT; prints what is not in the table and ends with status 1.
cd "$1" || exit 1
{
    find src -name '*.c' | LC_ALL=C sort | xargs cat | tr '\n' ' ' | sed 's/;/;\n/g' |
        sed -nE 's/.*(vitri_fault_add|vitri_fault_refuse|vitri_sink_add)\([^,]*,[ ]*"([a-z-]+)".*/\2/p
                 s/.*vitri_judge_say\([^,]*,[^,]*,[ ]*"([a-z-]+)".*/\1/p
                 s/.*tag = "([a-z-]+)".*/\1/p'
    find data -path '*/standards/*.xml' -o -name inspection.xml | LC_ALL=C sort | xargs sed -nE 's/.* tag="([^"]*)".*/\1/p'
} | LC_ALL=C sort -u | {
    bad=0
    while read -r tag; do
        grep -q "^    {\"$tag\"," src/base/fault.c || { echo "tag '$tag' is not in the table"; bad=1; }
    done
    exit $bad
}
