/*
 * view_facts.h - what explain says of the run and of the chosen task, asked for
 * once and kept as long as the answer is the same.
 *
 * Some answers need a walk through the trace, which a picture has no time for.
 */
#ifndef VIEW_FACTS_H
#define VIEW_FACTS_H

#include "base_text.h"
#include "view_model.h"

/* A sentence and the event that it leads to; TRACE_NONE: to none. */
typedef struct ViewSentence {
    TraceEventId event;
    uint32_t text; /* where it begins in `words` */
} ViewSentence;

/* Zero-initialised is valid and empty. */
typedef struct ViewSentences {
    ViewSentence *sentences; /* owned */
    uint32_t count, capacity;
    BaseText words; /* each NUL-terminated */
} ViewSentences;

const char *view_sentence(const ViewSentences *sentences, uint32_t index);

/* Zero-initialised is valid. */
typedef struct ViewFacts {
    ViewSentences ledger; /* of the task's requests to stop */
    ViewSentences waits;  /* who waits for whom, at the end of the run */
    ViewSentences root;   /* why the run failed; empty if it did not */
    ViewSentences absent; /* what did not happen, though one might expect it */
    ViewSentences lost;   /* of these: whose updates were lost */
    ViewSentences stuck;  /* who waits for ever; empty unless in a deadlock */
    uint64_t generation;  /* of the model that they are of */
    uint64_t of_task;     /* generation of ledger and waits */
    uint32_t task;
    TraceEventId until; /* of the ledger */
    bool made, whole;
} ViewFacts;

void view_facts_release(ViewFacts *facts);

/* Makes `root` and `stuck` those of the model, `absent` and `lost` if the whole
 * run is known. `known` is what else is known of the run, or NULL. */
void view_facts_of_run(ViewFacts *facts, const ViewModel *model,
                       const TraceFacts *known, bool whole);

/* Makes `ledger` and `waits` those of a task, which exists, up to an event. */
void view_facts_of_task(ViewFacts *facts, const ViewModel *model,
                        const TraceFacts *known, uint32_t task,
                        TraceEventId until);

#endif
