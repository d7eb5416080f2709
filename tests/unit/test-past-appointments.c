/* Appointments of the past: which tenures are one, on which days, and which are judged. */
#include "../../src/inspection/past-appointments.h"
#include "../support/inspect-case.h"

#define PERSON(facts) INSPECT_ROSTER("<person id='P1' name='Mai' sex='female' born='1980-05-01'>" facts "</person>")
#define FORMER PERSON("<tenure post='D1-TP' from='2021-12-31' until='2023-01-01'/>")

Test(past_appointments, listed_by_the_day_they_were_taken)
{
    static const struct {
        const char *name, *roster;
        gint32 months;
        guint n;
        const char *from, *until, *missing;
    } rows[] = {
        {"in office", PERSON("<tenure post='D1-TP' from='2010-01-01'/>"), -1, 1, "2010-01-01", "2010-01-02", NULL},
        {"no leader", PERSON("<tenure post='D1-CV' from='2010-01-01'/>"), 60, 0, "", "", NULL},
        {"decided before it began", PERSON("<tenure post='D1-TP' from='2020-03-01' decided-on='2020-02-20'/>"), 60, 1,
         "2020-02-20", "2020-02-21", NULL},
        {"decided in a month", PERSON("<tenure post='D1-TP' from='2020-03-01' decided-on='2020-02'/>"), 60, 1,
         "2020-02-01", "2020-03-01", "tenure/decided-on"},
        {"began in a month", PERSON("<tenure post='D1-TP' from='2020-03'/>"), 60, 1, "2020-03-01", "2020-04-01",
         "tenure/from"},
        {"an extension", PERSON("<tenure post='D1-TP' from='2020-03-01' act='extension'/>"), 60, 0, "", "", NULL},
        {"begins on the day", PERSON("<tenure post='D1-TP' from='2026-12-31'/>"), 60, 1, "2026-12-31", "2027-01-01",
         NULL},
        {"a day later", PERSON("<tenure post='D1-TP' from='2027-01-01'/>"), 60, 0, "", "", NULL},
        {"out of office, within the months", FORMER, 60, 1, "2021-12-31", "2022-01-01", NULL},
        {"a month less", FORMER, 59, 0, "", "", NULL},
        {"no months given", FORMER, -1, 0, "", "", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(VitriCase) vcase = make_case(rows[i].roster, vitri_date(2026, 12, 31));
        VitriInspected inspected = {vcase, NULL, NULL};
        g_autoptr(GArray) list = vitri_appointments_list(&inspected, rows[i].months);
        cr_expect_eq(list->len, rows[i].n, "%s: %u", rows[i].name, list->len);
        if (list->len != 1 || rows[i].n != 1)
            continue;
        const VitriAppointment *appointment = &g_array_index(list, VitriAppointment, 0);
        g_autofree char *from = vitri_date_to_string(appointment->days.from);
        g_autofree char *until = vitri_date_to_string(appointment->days.until);
        cr_expect_str_eq(from, rows[i].from, "%s: from '%s'", rows[i].name, from);
        cr_expect_str_eq(until, rows[i].until, "%s: until '%s'", rows[i].name, until);
        cr_expect_eq(g_strcmp0(appointment->missing, rows[i].missing), 0, "%s: missing", rows[i].name);
        cr_expect_eq(vitri_date_compare(appointment->subject.on, appointment->days.from), 0, "%s: on", rows[i].name);
    }
}

Test(past_appointments, the_first_is_the_one_without_a_leadership_post_before)
{
    g_autoptr(VitriCase) vcase = make_case(PERSON("<tenure post='D1-CV' from='2010-01-01' until='2015-01-01'/>"
                                                  "<tenure post='D1-PTP' from='2015-01-01' until='2020-01-01'/>"
                                                  "<tenure post='D1-TP' from='2020-01-01'/>"),
                                           vitri_date(2026, 12, 31));
    const VitriTenure *tenures = vcase->roster->tenures;
    cr_expect_not(vitri_appointments_is_one(vcase, &tenures[0]));
    cr_expect(vitri_appointments_is_one(vcase, &tenures[1]));
    cr_expect(vitri_appointments_is_first(vcase->roster, &tenures[1]));
    cr_expect_not(vitri_appointments_is_first(vcase->roster, &tenures[2]));
}

Test(past_appointments, standards_are_those_that_name_the_code)
{
    g_autoptr(VitriCase) vcase = make_case(INSPECT_ROSTER(""), vitri_date(2026, 12, 31));
    VitriInspected inspected = {vcase, NULL, NULL};
    g_autoptr(GPtrArray) some = vitri_appointments_standards(&inspected, "A01");
    g_autoptr(GPtrArray) none = vitri_appointments_standards(&inspected, "A0");
    cr_expect_gt(some->len, 0u);
    cr_expect_eq(none->len, 0u);
    for (guint i = 0; i < some->len; i++)
        cr_expect_str_eq(((const VitriStandard *)g_ptr_array_index(some, i))->defect, "A01");
}
