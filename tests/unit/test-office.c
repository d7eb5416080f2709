/* Who issues documents, as plain facts. */
#include "vitri/office.h"

#include <criterion/criterion.h>

Test(office, a_new_one_says_nothing_and_is_freed_with_all_it_holds)
{
    VitriOffice *office = vitri_office_new();
    cr_expect(!office->body && !office->parent && !office->place && office->copies == 0);
    cr_expect_eq(office->signers->len + office->recipients->len + office->numbers->len, 0);
    VitriSigner *signer = g_new0(VitriSigner, 1);
    signer->name = g_strdup("Lê Ba");
    g_ptr_array_add(office->signers, signer);
    VitriNumbering *number = g_new0(VitriNumbering, 1);
    number->type = g_strdup("QĐ");
    g_ptr_array_add(office->numbers, number);
    g_ptr_array_add(office->recipients, g_strdup("Các phòng"));
    cr_expect_eq(office->signers->len, 1);
    vitri_office_free(office);
    vitri_office_free(NULL);
}
