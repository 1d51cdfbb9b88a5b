/*
 * explain_requests.h - who asked whom to stop in a run, and what came of it.
 *
 * Of a whole run: each request that somebody made of their own accord, not
 * those that a group, a gather() or asyncio.run() makes because of another end.
 */
#ifndef EXPLAIN_REQUESTS_H
#define EXPLAIN_REQUESTS_H

#include "explain_names.h"

/* Appends a line for each of the first such requests; nothing if there are
 * none. */
void explain_requests_tell(ExplainNames *names, BaseText *out);

#endif
