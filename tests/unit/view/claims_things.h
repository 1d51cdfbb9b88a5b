/*
 * claims_things.h - whether what a sentence says of queues, locks, semaphores,
 * conditions and events is so.
 */
#ifndef CLAIMS_THINGS_H
#define CLAIMS_THINGS_H

#include "claims.h"

/* Like claims_check(), of those claims alone. */
unsigned claims_things_check(const ClaimsAbout *about, const char *sentence,
                             BaseText *wrong);

#endif
