#ifndef VITRI_SCENE_H
#define VITRI_SCENE_H

#include "vitri/planner.h"
#include "vitri/rotation.h"

/**
 * The scene: what the planner knows of a case for one year, in arrays by index. Who may be moved (agents), what each
 * could do (arcs) with months and costs, and what room each post has. Private to the planner.
 */

/** Kin among the agents: kinship.h. */
typedef struct VitriKinship VitriKinship;

/** Somebody whom the plan may move, or must account for as displaced, requested or pinned. */
typedef struct {
    gint32 person;
    gint32 origin; /**< post held on the reference day; -1: none */
    VitriDuty duty;
    gboolean must_overdue, must_due, displaced, requested, enabling;
    const VitriPin *pin; /**< NULL */
    gboolean proposed_upward;
    gboolean fixed;  /**< only accounted for: takes no part in the assignment */
    guint16 months;  /**< months in which the person may leave */
    guint16 shunned; /**< of these, months after the own post has ended: taken only where nothing else serves */
    guint32 first_arc, n_arcs;
} VitriAgent;

/** One destination that is lawful in some month. */
typedef struct {
    guint32 agent;
    gint32 post;
    guint16 months;
    gint64 burden;
    guint lot;
} VitriArc;

/** The room of one post. */
typedef struct {
    gint32 seats;       /**< that exist on 31 December; 0: the post has ended */
    gint32 held;        /**< holders on the reference day, not gone */
    gint32 fixed;       /**< holders that no move of the plan takes away and that last into December */
    gint32 fixed_end;   /**< the same on 31 December */
    gint32 acting_end;  /**< acting holders on 31 December, without holders who take no part */
    gint32 acting_most; /**< most acting holders on the first of a month; counted where seats are required */
    gint32 agents;      /**< agents whose origin it is and who would hold it on 31 December */
    gint32 required;
    gint32 arcs_into; /**< arcs that end here */
    gboolean gives;   /**< FALSE: over-full, ended or closed: nobody may enter */
} VitriRoom;

typedef struct {
    VitriCase *vcase; /**< borrowed */
    VitriPlannerOptions options;
    VitriDate reference, year_end;   /**< later of 1 January and the day judged; 31 December */
    GArray *agents;                  /**< of VitriAgent, by person */
    gint32 *agent_of;                /**< by person; -1 */
    GArray *arcs;                    /**< of VitriArc, by agent, post */
    VitriRoom *rooms;                /**< by post */
    GHashTable *posts_by_profession; /**< interned profession -> GArray of gint32 posts, ascending */
    VitriKinship *kinship;           /**< NULL: no kin of anybody may be moved */
    gint64 uncovered_base;           /**< required seats that nothing in the assignment can cover */
} VitriScene;

/** Reads the case: agents, rooms and arcs. Pins that the law closes are added to `faults` as pin-conflict. Caller
 * frees. */
VitriScene *vitri_scene_new(VitriCase *vcase, const VitriPlannerOptions *options, GPtrArray *faults);
void vitri_scene_free(VitriScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriScene, vitri_scene_free)

/** What an agent does who takes no arc. */
#define VITRI_STAYS (-1)
#define VITRI_UNPLACED (-2)

#define vitri_scene_agent(scene, index) (&g_array_index((scene)->agents, VitriAgent, index))
#define vitri_scene_arc(scene, index) (&g_array_index((scene)->arcs, VitriArc, index))

/** Fills agent arcs (src/plan/arcs.c). */
void vitri_arcs_build(VitriScene *scene, GPtrArray *faults);

/** Posts of the profession of a post (all posts of the family where it has none); NULL if it has no profession. */
const GArray *vitri_arcs_posts_alike(const VitriScene *scene, gint32 post);

/**
 * Months in which an agent may go to a post, with what closes it: a standard, or NULL for a prohibition, the agent's
 * own post, or a post that has ended or gives no place. Kin who may be moved bar nothing here: see kinship.h.
 */
guint16 vitri_arcs_months(const VitriScene *scene, const VitriAgent *agent, gint32 post,
                          const VitriStandard **out_standard);

/** The burden of a move and its lot (contract, section 6, levels 5 and 6), and the burden of staying
 * (src/plan/burden.c). */
gint64 vitri_burden_of_move(const VitriScene *scene, const VitriAgent *agent, gint32 post);
guint vitri_burden_lot(guint64 seed, const char *person, const char *post);
gint64 vitri_burden_of_stay(const VitriScene *scene, const VitriAgent *agent);

/** Why an agent would go to a post: what the move is for (src/plan/burden.c). Enabling: for nobody's sake but others'.
 */
VitriMoveReason vitri_burden_reason(const VitriScene *scene, const VitriAgent *agent, gint32 post);

/** Whether one of the requests of an agent is granted by a post. */
gboolean vitri_burden_grants(const VitriScene *scene, const VitriAgent *agent, gint32 post);

/** People who cover a post on a full day without any move: holders and acting holders (or acting ones alone), not gone;
 * each once. */
gint32 vitri_scene_covered(const VitriCase *vcase, gint32 post, VitriDate on, gboolean acting_only);

/** The first day a post and its unit exist and the first day one of them does not: unset where open. */
VitriPeriod vitri_scene_post_period(const VitriRoster *roster, gint32 post);

#endif
