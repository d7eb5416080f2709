# Sourced by whole-program cases that are about a plan.
# plan_and_verify ROSTER OPTION...: makes the plan, prints its exit status and what it decides (levels, moves, stays,
# chains, breaches; not the head with digests and policy), then what the judge says. $STANDARDS: local rules, if any.
plan_and_verify() {
    roster=$1
    shift
    rm -f "$TMP/plan.xml"
    vitri plan "$roster" $STANDARDS "$@" -o "$TMP/plan.xml"
    echo "plan: exit $?"
    [ -f "$TMP/plan.xml" ] || return 0
    sed -n '/<level /,$p' "$TMP/plan.xml" | sed '/<\/plan>/d'
    vitri verify "$roster" "$TMP/plan.xml" $STANDARDS --format text --quiet
    echo "verify: exit $?"
}
