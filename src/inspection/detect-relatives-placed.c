/*
 * A11: kin in posts that a ban keeps apart, by the standards of this code: on the day of the case for everybody in a
 * post, and on the day of the appointment for leaders, where they no longer are. Kin whose tenure has dates known in
 * part are unknown; a person without kin on record has none.
 */
#include "past-appointments.h"

static char *name_finding(const VitriFinding *finding)
{
    return g_strdup_printf("%d %d %s", finding->person, finding->post, finding->standard->id);
}

static void detect(const VitriInspected *inspected, const VitriDefect *defect, GPtrArray *items)
{
    guint before = items->len;
    vitri_appointments_detect_holding(inspected, defect, items);
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = before; i < items->len; i++)
        g_hash_table_add(told, name_finding(g_ptr_array_index(items, i)));
    g_autoptr(GPtrArray) past = g_ptr_array_new_with_free_func((GDestroyNotify)vitri_finding_free);
    vitri_appointments_detect(inspected, defect, past);
    while (past->len > 0) {
        g_autoptr(VitriFinding) finding = g_ptr_array_steal_index_fast(past, 0);
        g_autofree char *name = name_finding(finding);
        if (!g_hash_table_contains(told, name))
            g_ptr_array_add(items, g_steal_pointer(&finding));
    }
}

const VitriDetector vitri_detector_relatives_placed = {"relatives-placed", detect};
