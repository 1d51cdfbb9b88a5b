/*
 * replay_json.h - replays as JSON: writing.
 *
 * What is written is read again as the same replay, on any machine. Opens no
 * file.
 */
#ifndef REPLAY_JSON_H
#define REPLAY_JSON_H

#include "base_text.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct Replay Replay;

typedef enum ReplayForm {
    REPLAY_PRETTY, /* lines for people, with a checksum: a file */
    REPLAY_COMPACT /* as short as can be, without checksum and rungs */
} ReplayForm;

/* Appends the replay. False, saying why in `error`, if it holds what JSON
 * cannot: a text that is not UTF-8. */
bool replay_json_write(const Replay *replay, ReplayForm form, BaseText *out,
                       BaseText *error);

#endif
