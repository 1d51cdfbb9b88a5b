/*
 * query_picture.h - the state of a run at one event, for query_model.py.
 *
 * A trace says what happened, not how things stood. An expression that asks
 * for that is put aside until the run has been looked at, and is asked again.
 */
#ifndef QUERY_PICTURE_H
#define QUERY_PICTURE_H

#include "base_text.h"
#include "query.h"

#include <stdint.h>

typedef struct RunSnapshot RunSnapshot;

/* Appends the snapshot as a Python expression on one line; NULL: as None. */
void query_picture_write(BaseText *out, const RunSnapshot *snapshot);

/* What an expression asks for: "SCENE SIDE EVENT". Reads one from *at on and
 * moves it past; false: there is none. */
typedef struct QueryNeed {
    size_t scene;
    bool other; /* of the run beside */
    uint32_t event;
} QueryNeed;

bool query_need_read(const char **at, QueryNeed *need);

/* Appends the line with what was seen where the need is. */
void query_need_answer(BaseText *out, const QueryNeed *need,
                       const QueryRun *run);

#endif
