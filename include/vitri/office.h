#ifndef VITRI_OFFICE_H
#define VITRI_OFFICE_H

#include "vitri/date.h"

/**
 * Who issues documents (urn:vitri:office:1, data/schema/office.xsd): what a letterhead, a number, a signature and a
 * list of recipients need and no roster holds. A user's file; without one these places stay open.
 */

typedef struct {
    char *authority; /**< "KT. GIÁM ĐỐC"; NULL: signs in their own right */
    char *office;    /**< "PHÓ GIÁM ĐỐC" */
    char *name;      /**< NULL: left open */
    char *type;      /**< signs documents of this type alone ("QĐ"); NULL: the others */
} VitriSigner;

/** Where the numbers of documents begin. */
typedef struct {
    char *report;   /**< of this report; NULL: of the type */
    char *type;     /**< of documents of this type ("QĐ"); NULL: of the report */
    gint32 first;   /**< 0: left open */
    VitriDate date; /**< unset: left open */
} VitriNumbering;

typedef struct {
    char *parent; /**< body above; NULL: none */
    char *body;   /**< NULL: the topmost unit of the roster */
    char *symbol; /**< short name in symbols: "SNV" */
    char *place;
    char *archive;         /**< unit that keeps a copy: "CCVC" */
    gint32 copies;         /**< 0: not said */
    GPtrArray *signers;    /**< of VitriSigner* */
    GPtrArray *recipients; /**< of char* */
    GPtrArray *numbers;    /**< of VitriNumbering* */
} VitriOffice;

VitriOffice *vitri_office_new(void);
void vitri_office_free(VitriOffice *office);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriOffice, vitri_office_free)

#endif
