/*
 * run_fork.h - a run to which somebody has done something.
 *
 * A fork goes as the run that it comes from until the first intervention. All
 * tasks draw from one generator, so one that draws less than before would shift
 * everybody else's luck: a fork gives each task what it drew in that run,
 * unless all are to share one stream as they do in CPython. Opens no file.
 */
#ifndef RUN_FORK_H
#define RUN_FORK_H

#include "base_text.h"
#include "run_machine.h"

typedef enum RunDeed {
    RUN_DEED_CANCEL,    /* the task is asked to stop */
    RUN_DEED_RAISE,     /* its next step begins with an exception */
    RUN_DEED_SLEEP,     /* the next sleep that it begins takes so long */
    RUN_DEED_KNOB,      /* a name of the program's module gets a value */
    RUN_DEED_INTERRUPT, /* Ctrl+C */
    RUN_DEED_SUPPRESS   /* an event does not happen: run_suppress.h */
} RunDeed;

/* Whether a deed is done to a task. */
bool run_deed_has_task(RunDeed deed);

enum { RUN_DEED_NAME = 64, RUN_DEED_TEXT = 256 };

/* Done before a callback: the first that does not lie before that moment, or
 * when its turn is over. It is left out if the task is not there then. What is
 * suppressed does not happen whenever that would be: its moment only says where
 * it was; and nothing is changed where it does not come about. */
typedef struct RunIntervention {
    uint32_t turn, callback;
    RunDeed deed;
    uint64_t task;            /* as run_identity_of(), if the deed has one */
    uint32_t nth;             /* SUPPRESS: of that kind of the task, from 0 */
    char name[RUN_DEED_NAME]; /* RAISE: a class; KNOB: the name; SUPPRESS: the
                                 kind of the event, as "failed" */
    char text[RUN_DEED_TEXT]; /* RAISE: its argument, "": none; KNOB: the value
                                 as Python writes it */
    double seconds;           /* SLEEP: finite, above 0 */
} RunIntervention;

/* False, saying why in `error`, if nothing of the kind can be done. */
bool run_intervention_is_valid(const RunIntervention *one, BaseText *error);

bool run_intervention_equals(const RunIntervention *a,
                             const RunIntervention *b);

/* A RAISE of what somebody typed: "ValueError", "ValueError: no luck" or
 * "ValueError('no luck')". False, saying why in `error`, if it cannot be. */
bool run_intervention_read_raise(RunIntervention *one, const char *text,
                                 BaseText *error);

/* Places it after the callback of that event, so that what happened up to there
 * stays; a SLEEP before it, in whose callback the sleep begins. */
void run_intervention_place(RunIntervention *one, const TraceStore *trace,
                            uint32_t event);

/* Keeps that event of a run from happening, to which the `count` deeds of
 * `list` were done before. False, saying why in `error`, if nothing can. */
bool run_intervention_suppress(RunIntervention *one, const TraceStore *trace,
                               uint32_t event, const RunIntervention *list,
                               size_t count, BaseText *error);

/* Whether an event of that trace is of a kind that can be kept from happening:
 * a failure, a request to cancel, a group's abort or the end of a time limit.
 */
bool run_intervention_can_suppress(const TraceStore *trace, uint32_t event);

/* The last event before that moment; 0 if there is none. */
uint32_t run_intervention_event(const RunIntervention *one,
                                const TraceStore *trace);

/* What is kept of a run for its forks. */
typedef struct RunOrigin RunOrigin;

RunOrigin *run_origin_new(void);
void run_origin_free(RunOrigin *origin); /* NULL is allowed */

/* The run that is made with these options becomes the origin, once it has
 * ended. Forgets the one before. */
void run_origin_begin(RunOrigin *origin, RunOptions *options);

typedef struct RunFork RunFork;

/* Of interventions in any order, which are copied. The origin is borrowed and
 * must outlive the fork. With `shared`, all tasks draw from one stream. */
RunFork *run_fork_new(const RunOrigin *origin, const RunIntervention *list,
                      size_t count, bool shared);
void run_fork_free(RunFork *fork); /* NULL is allowed */

/* Runs that are made with these options are the fork, which they borrow. */
void run_fork_apply(const RunFork *fork, RunOptions *options);

/* In a run of the fork that has ended: false if this one of its list came to
 * nothing. It could not be done there; or what it keeps from happening would
 * not have happened anyway. */
bool run_fork_came_about(const RunFork *fork, const RunIntervention *one);

/* Why one came to nothing. */
typedef enum RunVain {
    RUN_VAIN_NO_TASK,       /* this run makes no such task */
    RUN_VAIN_TOO_EARLY,     /* the task was not made by then */
    RUN_VAIN_TOO_LATE,      /* the task had ended by then */
    RUN_VAIN_AFTER_THE_END, /* the run had */
    RUN_VAIN_NO_SLEEP,      /* the task began none after that */
    RUN_VAIN_NOT_THERE      /* what is suppressed does not happen anyway */
} RunVain;

/* Of one that did not come about in the run of that trace, which has ended. */
RunVain run_intervention_in_vain(const RunIntervention *one,
                                 const TraceStore *trace);

#endif
