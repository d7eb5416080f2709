#!/bin/sh
# Each room includes only what it may (src/README.md). A public header belongs to the room of the .c of its name, to
# base if it has none; a private header stays in its room; verify shares nothing with the rest of its room.
# usage: check-layers.sh SOURCE-ROOT; prints what is out of order and ends with status 1.
cd "$1" || exit 1
{
    find src -name '*.[ch]' | sort
    echo
    find src -name '*.[ch]' | LC_ALL=C sort | xargs grep -H '^ *# *include *"'
} | awk '
    BEGIN { # rooms that a room may include, and single headers of others
        may["base"] = " base "
        may["sheet"] = " base sheet "
        may["model"] = " base model rules/kind "                    # a requirement is freed by its kind
        may["rules"] = " base model rules "
        may["io"] = " base model rules io review/review review/due quality/quality " # the types that it writes
        may["plan"] = " base model rules plan "
        may["review"] = " base model rules review "
        may["year"] = " base sheet model rules io year "
        may["inspection"] = " base model rules inspection review/review review/deadlines plan/verify "
        may["quality"] = " base model rules quality "
        may["report"] = " base model rules report review/review review/due year/results quality/quality " # the types that it lays out
        may["paper"] = " base sheet paper "
        may["exchange"] = " base sheet model rules io exchange "
        may["cli"] = " base sheet model rules io plan review year inspection quality report paper exchange cli "
    }
    function say(text) { print file ": " text; bad = 1 }
    !listed && NF == 0 { listed = 1; next }
    !listed { # src/ROOM/NAME.EXT
        split($0, part, "/")
        exists[part[2] "/" part[3]] = 1
        if (sub(/\.c$/, "", part[3])) owner[part[3]] = part[2]
        next
    }
    {
        file = substr($0, 1, index($0, ":") - 1)
        split(file, part, "/")
        room = part[2]
        header = $0
        sub(/^[^"]*"/, "", header)
        sub(/".*/, "", header)
        judge = room == "plan" && part[3] ~ /^verify/
        if (header ~ /^vitri\//) {
            name = substr(header, 7)
            sub(/\.h$/, "", name)
            from = name in owner ? owner[name] : "base"
            if (!index(may[room], " " from " ") && !index(may[room], " " from "/" name " "))
                say(room " may not include " header " of " from)
            if (judge && from == "plan" && name != "verify")
                say("the judge may not include " header)
            next
        }
        if (header ~ /-config\.h$/ || header == "kinds.h" || header == "detectors.h" || header == "commands.h") next # generated
        if (!((room "/" header) in exists)) say(header " is not a header of " room)
        if (judge && header !~ /^verify/) say("the judge may not include " header)
        if (room == "plan" && !judge && header ~ /^verify/) say("the planner may not include " header " of the judge")
    }
    END { exit bad }'
