/*
 * claims.h - whether what a mark says of itself is so.
 *
 * Reads the sentence, in English, and looks into the events alone for what it
 * claims: no code that makes sentences is asked.
 */
#ifndef CLAIMS_H
#define CLAIMS_H

#include "base_text.h"
#include "trace_store.h"

#include <stdbool.h>

/* Who a sentence tells of, and what had happened by then. */
typedef struct ClaimsAbout {
    const TraceStore *trace;
    uint32_t task;      /* whose mark it is; 0 nobody's */
    uint32_t count;     /* of the events that had happened */
    TraceEventId event; /* that the mark stands for */
} ClaimsAbout;

/* How many claims of a sentence were held against the events; says in `wrong`
 * which is not so. */
unsigned claims_check(const ClaimsAbout *about, const char *sentence,
                      BaseText *wrong);

#endif
