# The size budget (src/README.md): functions up to 80 lines, files up to 500, braces inside a function up to 4 deep.
# A function is what stands between a brace in column 0 and its closing brace in column 0; the format sees to that.
# usage: awk -f check-size.awk FILE...; prints what is over and ends with status 1.
function complain(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; bad = 1 }
FNR == 1 && NR > 1 { if (lines > 500) { printf "%s: %d lines, more than 500\n", last, lines; bad = 1 } }
{ lines = FNR; last = FILENAME; code = $0; gsub(/"([^"\\]|\\.)*"/, "", code); gsub(/'([^'\\]|\\.)*'/, "", code) }
code ~ /(^|[^a-z_])goto [a-z_]+;/ { complain("goto") }
/^\{/ { inside = FNR; depth = told = 0 }
inside { gsub(/[^{}]/, "", code); deepest = depth
         for (at = 1; at <= length(code); at++) {
             depth += substr(code, at, 1) == "{" ? 1 : -1
             if (depth > deepest) deepest = depth
         }
         if (deepest > 5 && !told) { complain("nested more than 4 deep"); told = 1 } }
/^\}/ && inside { if (FNR - inside + 2 > 80) complain("function of " FNR - inside + 2 " lines, more than 80"); inside = 0 }
END { if (lines > 500) { printf "%s: %d lines, more than 500\n", last, lines; bad = 1 } exit bad }
