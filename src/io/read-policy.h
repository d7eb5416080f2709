#ifndef VITRI_READ_POLICY_H
#define VITRI_READ_POLICY_H

#include "reference.h"

/** A policy being read: ids are kept as texts until the roster is known. */
typedef struct {
    VitriForm form;
    VitriPolicy *policy;
    GPtrArray *texts;
} VitriPolicyReader;

VitriPolicyReader *vitri_policy_reader_new(void);
void vitri_policy_reader_free(VitriPolicyReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPolicyReader, vitri_policy_reader_free)

/** Begins the file, or the element inside a plan; events go to the form that is returned. */
VitriForm *vitri_policy_reader_begin(VitriPolicyReader *reader, VitriSink *sink, const char *file);

/** Resolves the references and holds circumstances to the codes; faults go to `sink`. The policy is the caller's. */
VitriPolicy *vitri_policy_reader_finish(VitriPolicyReader *reader, const VitriRoster *roster, const VitriCodes *codes,
                                        VitriSink *sink);

#endif
