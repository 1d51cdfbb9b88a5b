/*
 * replay_json_read.h - replays as JSON: reading.
 *
 * Strict: a field that is not known, or twice there, a value of the wrong kind
 * or out of its bounds, a file that was cut or changed, each is an error that
 * says where and what to try. Opens no file.
 */
#ifndef REPLAY_JSON_READ_H
#define REPLAY_JSON_READ_H

#include "base_text.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct Replay Replay;

/* Files of more bytes are refused. */
#define REPLAY_JSON_LIMIT ((size_t)16 << 20)

/* Reads one. False, saying why in `error`, and *replay is all zero. */
bool replay_json_read(const char *text, size_t length, Replay *replay,
                      BaseText *error);

#endif
