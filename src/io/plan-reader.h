#ifndef VITRI_PLAN_READER_H
#define VITRI_PLAN_READER_H

#include "read-decisions.h"
#include "read-policy.h"
#include "vitri/plan.h"

/** A plan being read: ids are kept as texts until they are resolved; the copies of policy and decisions apart. */
typedef struct {
    VitriForm form;
    char *file;
    VitriPlan *plan;
    GPtrArray *texts;
    VitriPolicyReader *policy;       /**< NULL: the plan holds no copy */
    VitriDecisionsReader *decisions; /**< likewise */
    guint levels;                    /**< bit i: level i is stated */
    guint root_line;
} VitriPlanReader;

/** The plan will belong to the case; one that is only read for its copies may be given an empty case. */
VitriPlanReader *vitri_plan_reader_new(VitriCase *vcase);
void vitri_plan_reader_free(VitriPlanReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriPlanReader, vitri_plan_reader_free)

/** Begins the file; events go to the form that is returned. */
VitriForm *vitri_plan_reader_begin(VitriPlanReader *reader, VitriSink *sink, const char *file);

#endif
