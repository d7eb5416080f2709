#ifndef VITRI_DATA_EXAMPLE_H
#define VITRI_DATA_EXAMPLE_H

#include "vitri/data-check.h"
#include "vitri/kind.h"

/** One example of a version, read and ready to be judged. */
typedef struct {
    const VitriStandard *standard;
    const VitriVersion *version;
    const VitriExample *example;
    VitriCase vcase; /**< the case of the data with the roster and the day of the example */
    VitriSubject subject;
    VitriVerdict verdict; /**< what the standard comes to */
} VitriScene;

/** Reads the roster and finds who is judged (data-check.h); NULL: the reason is in `faults`. Caller frees. */
VitriScene *vitri_scene_open(const VitriStandard *standard, const VitriVersion *version, const VitriExample *example,
                             const VitriCase *vcase, VitriDataReadRoster read_roster, GPtrArray *faults);
void vitri_scene_close(VitriScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriScene, vitri_scene_close)

/** Judges the scene; reports (example-failed) what was promised otherwise. FALSE if something was. */
gboolean vitri_scene_judge(VitriScene *scene, GPtrArray *faults);

#endif
