#!/bin/sh
# Every paper of the sample department as .docx, .odt and .xlsx, and the workbooks, opened by LibreOffice. Expected: each
# becomes a PDF with text on every page, none blank; .docx and .odt of a report have the same words, those of
# tests/documents/NAME.txt (the first lines of it; digests do not count); the .docx, ours and those that LibreOffice saves
# from our .odt, are laid out as the decree asks. UPDATE=1 rewrites the texts; read the difference like code. TAP: one line
# a file. usage: check-documents.sh BINARY SOURCE-ROOT
binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") source=$2
for program in soffice pdftotext pdftoppm; do
    command -v $program > /dev/null || { echo "1..0 # SKIP $program is not installed, so documents are not opened"; exit 0; }
done
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export VITRI_DATA_DIR="$source" LC_ALL=C.UTF-8 LANGUAGE= HOME="$work"
samples=$source/data/samples roster=$source/data/samples/so-noi-vu.xml
# Lines of a text that are kept.
kept=250
mkdir "$work/made" "$work/pdf" "$work/text" "$work/saved" "$work/pictures"

vitri() { "$binary" "$@" --lang vi --quiet --fail-on never; }
complain() { echo "# $*" >> "$work/why"; }
open_all() { # FORMAT FOLDER FILE...: what LibreOffice makes of the files, in one start of it
    format=$1 folder=$2
    shift 2
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$format" --outdir "$folder" "$@" > "$work/log" 2>&1 ||
        { sed 's/^/# /' "$work/log"; echo "Bail out! LibreOffice does not run"; exit 1; }
}

# What a report needs beside the roster; of reviews one post, or they fill hundreds of pages.
inputs_of() {
    case $1 in
    plan) echo "$work/plan.xml" ;;
    results) echo "$work/plan.xml $samples/so-noi-vu-progress.xml" ;;
    review) echo "--post $post --candidates 2" ;;
    esac
}
# The file is named NAME.FORMAT.FORMAT, so that what is made of it is named NAME.FORMAT.
make_report() { # NAME OF FORMAT
    # shellcheck disable=SC2046
    "$binary" report "$roster" "$samples/so-noi-vu-office.xml" $(inputs_of "$2") -t "$1" --format "$3" --lang vi --quiet \
        -o "$work/made/$1.$3.$3" 2> "$work/log"
    status=$?
    # a paper without a table is no workbook
    [ $status -eq 0 ] || { [ "$3" = xlsx ] && [ $status -eq 64 ]; } ||
        { sed 's/^/# /' "$work/log"; echo "Bail out! $1 as $3 ends with $status"; exit 1; }
}
check_pages() { # NAME
    pdf=$work/pdf/$1.pdf
    [ -s "$pdf" ] || { complain "LibreOffice makes no PDF of it"; return; }
    rm -f "$work"/pictures/*
    pdftoppm -r 20 -gray "$pdf" "$work/pictures/page"
    pages=$(pdftotext "$pdf" - | tr -cd '\f' | wc -c)
    [ "$pages" -ge 1 ] && [ "$pages" -eq "$(find "$work/pictures" -type f | wc -l)" ] || complain "$pages pages of text"
    for picture in "$work"/pictures/*; do
        dots=$(LC_ALL=C tr -d '\300-\377' < "$picture" | wc -c)
        [ "$dots" -gt 0 ] || complain "$(basename "$picture" .pgm) is blank"
    done
    # The line at the foot and the number of the page are no text.
    pdftotext "$pdf" - | awk 'BEGIN { RS = "\f"; FS = "\n" }
        NF { words = 0; for (i = 1; i <= NF; i++) words += $i ~ /[^0-9 ]/ && $i !~ / · /; if (!words) print "# page " NR " holds no text" }' >> "$work/why"
}
read_text() { sed -E 's/^\xef\xbb\xbf//; s/[0-9a-f]{12}/…/; s/[ \t]+/ /g; s/^ //; s/ $//' "$work/text/$1.txt" | grep -v '^$'; }
check_text() { # NAME, without format
    read_text "$1.docx" > "$work/docx.txt" && read_text "$1.odt" > "$work/odt.txt" || complain "no text"
    diff "$work/docx.txt" "$work/odt.txt" > "$work/diff" || { complain "other words than .docx:"; sed 's/^/# /' "$work/diff" | head -n 20 >> "$work/why"; }
    head -n $kept "$work/odt.txt" > "$work/kept.txt"
    [ -z "$UPDATE" ] || cp "$work/kept.txt" "$source/tests/documents/$1.txt"
    diff -u "$source/tests/documents/$1.txt" "$work/kept.txt" > "$work/diff" 2>&1 || { complain "another text:"; sed 's/^/# /' "$work/diff" | head -n 40 >> "$work/why"; }
}
check_layout() { # FILE: laid out as the decree asks, or a list, which has no letterhead
    "$binary" report --check "$1" --lang en > "$work/check" 2>&1 && return
    grep -q 'without a letterhead' "$work/check" && [ "$(grep -c '\[layout-' "$work/check")" -eq 1 ] && return
    sed "s|$work/|# |" "$work/check" >> "$work/why"
}

vitri plan "$roster" "$samples/so-noi-vu-policy.xml" "$samples/so-noi-vu-decisions.xml" --year 2027 -o "$work/plan.xml"
post=$(vitri review "$roster" --format xml | sed -n '/<post /{s/.* id="\([^"]*\)".*/\1/p;q}')
"$binary" report --list --lang en | awk '/ docx /{print $1, $2}' > "$work/reports"
[ -s "$work/reports" ] || { echo "Bail out! no report is a paper"; exit 1; }
while read -r name of; do
    for format in docx odt xlsx; do make_report "$name" "$of" $format || exit 1; done
done < "$work/reports" || exit 1
vitri import --template "$work/made/template.xlsx" > /dev/null
vitri export "$roster" -o "$work/made/roster.xlsx"
vitri export "$work/plan.xml" "$roster" -o "$work/made/plan.xlsx"
open_all pdf "$work/pdf" "$work"/made/*
open_all txt:Text:UTF8 "$work/text" "$work"/made/*.docx "$work"/made/*.odt
open_all docx "$work/saved" "$work"/made/*.odt

echo "1..$(find "$work/made" -type f | wc -l)"
n=0
for file in "$work"/made/*; do
    n=$((n + 1)) name=$(basename "${file%.*}")
    : > "$work/why"
    check_pages "$name"
    case $file in
    *.docx) check_layout "$file" ;;
    *.odt) check_text "${name%.odt}"; check_layout "$work/saved/$name.docx" ;;
    esac
    if [ -s "$work/why" ]; then echo "not ok $n - $name"; cat "$work/why"; else echo "ok $n - $name"; fi
done
