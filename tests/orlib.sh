#!/bin/sh
# The assignment instances of the OR-Library (J. E. Beasley, 1990) as rotation plans: n people whose posts end on 1 July
# and n posts of the same profession that begin that day, with the matrix as stated burdens. The plan must be optimal
# and its burden the known optimum. The instances lie outside the project: skipped where they are not. TAP.
# usage: orlib.sh BINARY [FOLDER]   (FOLDER: else $VITRI_ORLIB)
binary=$1 folder=${2:-$VITRI_ORLIB}
if [ ! -f "$folder/assign100.txt" ]; then
    echo '1..0 # SKIP no instances: set VITRI_ORLIB to a folder with assign100.txt'
    exit 0
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# Reads n and the n x n matrix, all numbers free-form, and prints the roster.
make_roster() {
    awk '
    BEGIN {
        print "<roster xmlns=\"urn:vitri:roster:1\" id=\"orlib\" as-of=\"2026-11-30\" jurisdiction=\"vn\">"
        print "<units><unit id=\"S\" name=\"S\" kind=\"department\"/>"
        print "<unit id=\"O\" name=\"O\" kind=\"division\" parent=\"S\"/>"
        print "<unit id=\"N\" name=\"N\" kind=\"division\" parent=\"S\"/></units>"
        print "<positions><position id=\"CV\" title=\"CV\" category=\"professional\" profession=\"p\"/></positions><posts>"
    }
    {
        for (i = 1; i <= NF; i++)
            if (n == "")
                start($i)
            else
                add($i)
    }
    END { print "</people></roster>" }
    function start(number,   k) {
        n = number + 0
        for (k = 1; k <= n; k++)
            printf "<post id=\"N%03d\" unit=\"N\" position=\"CV\" from=\"2027-07-01\"/>\n", k
        for (k = 1; k <= n; k++)
            printf "<post id=\"O%03d\" unit=\"O\" position=\"CV\" until=\"2027-07-01\" required=\"true\"/>\n", k
        print "</posts><people>"
    }
    function add(cost) {
        if (column == 0)
            printf "<person id=\"P%03d\" name=\"P\" sex=\"male\" born=\"1985-01-01\"><tenure post=\"O%03d\" from=\"2024-01-01\"/>\n",
                ++row, row
        printf "<burden post=\"N%03d\" cost=\"%d\"/>", ++column, cost
        if (column == n) {
            print "</person>"
            column = 0
        }
    }' "$1"
}

echo '1..4'
n=0
while read -r size optimum; do
    n=$((n + 1))
    bad=
    make_roster "$folder/assign$size.txt" > "$work/roster.xml"
    "$binary" plan "$work/roster.xml" --year 2027 --lang en --format xml --progress never -o "$work/plan.xml" || bad="exit $?"
    grep -q 'status="optimal"' "$work/plan.xml" || bad="$bad not optimal"
    grep -q "<level id=\"burden\" value=\"$optimum\" bound=\"$optimum\"/>" "$work/plan.xml" ||
        bad="$bad $(grep '<level id="burden"' "$work/plan.xml")"
    [ "$(grep -c '<move ' "$work/plan.xml")" -eq "$size" ] || bad="$bad people left"
    echo "${bad:+not }ok $n - assign$size has burden $optimum and is optimal"
    [ -z "$bad" ] || echo "#$bad"
done << 'END'
100 305
200 475
300 626
400 804
END
