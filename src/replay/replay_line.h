/*
 * replay_line.h - a replay as one line that fits into a chat.
 *
 * `taskarium-` and then letters, digits and single hyphens alone. A lesson's
 * program goes by name and hash, any other one is inside, compressed. Spaces,
 * line breaks, hyphens, capitals, and the signs with which a mail or a chat
 * quotes mean nothing when it is read, wherever they stand; what was cut or
 * mistyped is told, never taken for another run.
 */
#ifndef REPLAY_LINE_H
#define REPLAY_LINE_H

#include "base_text.h"

#include <stdbool.h>

typedef struct Replay Replay;

/* True if it begins like one. */
bool replay_line_is_one(const char *text);

/* Appends the line, without a newline. False, saying why in `error`, as
 * replay_json_write(). */
bool replay_line_write(const Replay *replay, BaseText *out, BaseText *error);

/* Reads one. False, saying why in `error`, and *replay is all zero. */
bool replay_line_read(const char *text, Replay *replay, BaseText *error);

#endif
