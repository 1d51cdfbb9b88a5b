/*
 * run_places.h - the variables that tasks share, while a run goes on.
 *
 * Keeps for each variable who read it last, who wrote it last, and so knows a
 * write that takes back another's; and, of each that is shared, all that was
 * done with it.
 */
#ifndef RUN_PLACES_H
#define RUN_PLACES_H

#include "py_probe.h"
#include "run_machine.h"
#include "trace_facts.h"

typedef struct RunPlaces RunPlaces;

/* Both are borrowed. The caller owns the result. */
RunPlaces *run_places_new(Run *run, TraceFacts *facts);
void run_places_free(RunPlaces *places);

/* After the run: which variables were shared, with all that was done. */
void run_places_tell_shared(RunPlaces *places);

void run_places_read(RunPlaces *places, const PyPlace *place);
void run_places_write(RunPlaces *places, const PyPlace *place, PyValue value);
/* Of a container: a variable like others, wherever its name lies. */
void run_places_contents(RunPlaces *places, const PyContents *contents);

#endif
