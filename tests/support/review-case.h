#ifndef VITRI_TEST_REVIEW_CASE_H
#define VITRI_TEST_REVIEW_CASE_H

#include "vitri/fault.h"
#include "vitri/read-case.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>

/** A case of a whole roster document and the rule data of the source tree, judged on a day. */
static inline VitriCase *make_case(const char *xml, VitriDate on)
{
    g_autofree char *path = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) faults = vitri_fault_list_new();
    int fd = g_file_open_tmp("review-XXXXXX.xml", &path, &error);
    cr_assert(fd >= 0, "%s", error ? error->message : "");
    g_close(fd, NULL);
    cr_assert(g_file_set_contents(path, xml, -1, &error), "%s", error ? error->message : "");
    char *files[] = {path, NULL};
    VitriReadOptions options = {.files = files, .data_dir = g_getenv("VITRI_SOURCE_ROOT"), .on = on};
    VitriCase *vcase = vitri_read_case(&options, faults, &error);
    for (guint i = 0; i < faults->len && !vcase; i++) {
        g_autofree char *text = vitri_fault_to_string(g_ptr_array_index(faults, i));
        cr_log_error("%s", text);
    }
    cr_assert(vcase, "%s", error ? error->message : "");
    g_unlink(path);
    return vcase;
}

/** Head of the small department that the tests of the review share: units, positions, posts. */
#define REVIEW_HEAD                                                                                                    \
    "<roster xmlns='urn:vitri:roster:1' id='r' as-of='2026-12-31' jurisdiction='vn'><units>"                           \
    "<unit id='S' name='Sở' kind='department'/><unit id='D1' name='Phòng 1' kind='division' parent='S'/>"           \
    "<unit id='D2' name='Phòng 2' kind='division' parent='S'/><unit id='T' name='Sở khác' kind='department'/>"     \
    "</units><positions>"                                                                                              \
    "<position id='PGD' title='Phó Giám đốc' category='leadership' level='department-deputy'/>"                   \
    "<position id='TP' title='Trưởng phòng' category='leadership' level='division-head'/>"                         \
    "<position id='PTP' title='Phó Trưởng phòng' category='leadership' level='division-deputy'/>"                 \
    "<position id='CV' title='Chuyên viên' category='professional' profession='personnel' rank='01.003'/>"           \
    "</positions><posts><post id='D1-CV' unit='D1' position='CV' seats='9'/>"                                          \
    "<post id='D1-PTP' unit='D1' position='PTP' seats='2'/><post id='D1-TP' unit='D1' position='TP'/>"                 \
    "<post id='D2-PTP' unit='D2' position='PTP'/><post id='D2-TP' unit='D2' position='TP'/>"                           \
    "<post id='S-PGD' unit='S' position='PGD'/><post id='T-PGD' unit='T' position='PGD'/></posts><people>"
#define REVIEW_FOOT "</people></roster>"

/** What makes a person meet all conditions that rest on records. */
#define GOOD_RECORD                                                                                                    \
    "<rank code='01.002' from='2015-01-01'/><qualification kind='degree' level='master' on='2005'/>"                   \
    "<qualification kind='political-theory' level='advanced' on='2012'/>"                                              \
    "<qualification kind='state-management' level='principal' on='2012'/>"                                             \
    "<rating year='2021' level='good'/><rating year='2022' level='good'/><rating year='2023' level='good'/>"           \
    "<rating year='2024' level='good'/><rating year='2025' level='good'/><rating year='2026' level='good'/>"

#endif
