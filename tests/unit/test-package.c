/* Packages of parts. */
#include "../support/paper-sample.h"
#include "package.h"

Test(package, a_package_holds_its_parts_in_order)
{
    VitriPackage package;
    vitri_package_begin(&package);
    g_string_append(vitri_package_add(&package, "mimetype"), "x/y");
    g_string_append(vitri_package_add(&package, "a/b.xml"), "<b/>");
    g_autoptr(GBytes) bytes = vitri_package_end(&package, TRUE, NULL);
    cr_assert(bytes);
    cr_expect_eq(memcmp((const char *)g_bytes_get_data(bytes, NULL) + 30, "mimetypex/y", strlen("mimetypex/y")), 0);
    g_autofree char *text = paper_unpack(bytes);
    paper_expect_in(text, "== a/b.xml\n<b/>");
}
