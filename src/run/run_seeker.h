/*
 * run_seeker.h - the state of a run at any event, by executing the run again.
 *
 * Going forward continues a parked machine, going back continues one that is
 * parked further back, or starts another. The output of a re-execution goes
 * nowhere.
 */
#ifndef RUN_SEEKER_H
#define RUN_SEEKER_H

#include "run_machine.h"

typedef struct RunSeeker RunSeeker;
RunSeeker *run_seeker_new(const RunProgram *program, const RunOptions *options);
void run_seeker_free(RunSeeker *seeker); /* NULL is allowed */

/* Of what is ready and of the timers answers list so many from now on; 10 000
 * unless this says otherwise. */
void run_seeker_list(RunSeeker *seeker, uint32_t most);

/* If more tasks are alive than these, answers share what has not changed, and
 * have the locals of the chosen task alone; 1000 unless this says otherwise. */
void run_seeker_share(RunSeeker *seeker, uint32_t plain);

/* That task from the next request on; 0: none. */
void run_seeker_choose(RunSeeker *seeker, uint32_t task);

/* Asks for the state at `event`; earlier requests are forgotten. */
void run_seeker_want(RunSeeker *seeker, uint32_t event);

/* Works on the request. RUN_ENDED: run_seeker_snapshot() has the answer. */
RunStatus run_seeker_advance(RunSeeker *seeker, uint64_t budget);

/* For whoever has time: parks machines behind the last request, at most eight
 * and under a cap of memory, so that a request a little before it costs little.
 * Never while one is worked on. RUN_ENDED: there is nothing more to do until
 * the next request. */
RunStatus run_seeker_park(RunSeeker *seeker, uint64_t budget);

/* The last answer, borrowed until the next one; NULL before the first. */
const RunSnapshot *run_seeker_snapshot(const RunSeeker *seeker);

#endif
