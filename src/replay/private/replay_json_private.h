/*
 * replay_json_private.h - what reading and writing share.
 */
#ifndef REPLAY_JSON_PRIVATE_H
#define REPLAY_JSON_PRIVATE_H

#include "run_fork.h"

#include <jansson.h>

typedef struct ReplayChecksum {
    char text[12]; /* 8 hexadecimal digits */
} ReplayChecksum;

/* Of what the object says, however it is laid out, but for its "checksum". */
ReplayChecksum replay_json_checksum(json_t *root);

enum { REPLAY_DEED_COUNT = RUN_DEED_SUPPRESS + 1 };

/* "cancel" and so on, by RunDeed. */
extern const char *const replay_json_deeds[REPLAY_DEED_COUNT];

#endif
