#ifndef VITRI_TRAINING_H
#define VITRI_TRAINING_H

#include "vitri/need.h"
#include "vitri/standard.h"

/** Courses that people lack: for the post held, for the re-appointment to it, for the titles they are planned for. */

typedef enum {
    VITRI_TRAINING_HOLDING,       /**< needed now */
    VITRI_TRAINING_REAPPOINTMENT, /**< by the end of the term */
    VITRI_TRAINING_SUCCESSION,    /**< by the day on which time has done its part (forecast.h) */
} VitriTrainingReason;

/** One person behind in one course. */
typedef struct {
    gint32 person, unit; /**< unit of the post held */
    gint32 post;         /**< that it is needed for */
    VitriTrainingReason reason;
    const VitriRequirement *course; /**< borrowed: need.h gives kind, level and field */
    const VitriStandard *standard;
    const VitriVersion *version;
    VitriDate needed_on; /**< full; unset: no day is known */
} VitriTrainingNeed;

typedef struct {
    VitriCase *vcase; /**< a reference */
    gint32 within_months;
    GArray *needs; /**< of VitriTrainingNeed: by unit, course, day, person; a person and course once, the earliest */
} VitriTraining;

/** Terms that end within the months count, and titles whose time is done within them (but at least five years). */
VitriTraining *vitri_training(VitriCase *vcase, gint32 within_months);
void vitri_training_free(VitriTraining *training);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriTraining, vitri_training_free)

/** holding, re-appointment, succession. */
static inline const char *vitri_training_reason_name(VitriTrainingReason reason)
{
    static const char *const names[] = {"holding", "re-appointment", "succession"};
    return names[reason];
}

#endif
