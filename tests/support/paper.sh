# Sourced by whole-program cases that are about papers.
# paper_text ARGUMENT...: the words of a report as HTML, a line a paragraph and a line a row of a table.
paper_text() {
    vitri report "$@" --format html -o "$TMP/paper.html" || return
    tr -d '\n' < "$TMP/paper.html" |
        sed 's|<style>.*</style>||; s|<title>[^<]*</title>||; s|</p></t[dh]>| \| |g; s|</tr>|\n|g; s|</p>|\n|g; s|<br/*>| |g' |
        sed 's|<[^>]*>||g; s|&amp;|\&|g; s|&lt;|<|g; s|&gt;|>|g; s#\(Dữ liệu nhân sự\|Roster\) [0-9a-f]\{12\}#\1 …#; s| *$||' | grep -v '^[ |]*$'
}
