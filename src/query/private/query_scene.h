/*
 * query_scene.h - runs and expressions, written down for query_model.py.
 */
#ifndef QUERY_SCENE_H
#define QUERY_SCENE_H

#include "base_text.h"
#include "query.h"

/* What separates records of a line, and fields of a record. */
#define QUERY_RECORD '\x1e'
#define QUERY_FIELD '\x1f'
/* Stands in the place of what was not written of a run, and of all answers
 * where an expression asks for that. */
#define QUERY_SPARED '-'
/* Stands in the place of the rest, where an answer to one scene could be seen
 * in that to another, as the number that id() gives. */
#define QUERY_FOR_ONE '='

/* How much of a run is not written. */
typedef enum QuerySpared {
    QUERY_SPARES_NOTHING,
    QUERY_SPARES_EVENTS,
    QUERY_SPARES_TRACE /* there is none: only how tasks ended is known */
} QuerySpared;

/* `pictures`: lines, one for each moment that was looked at. */
void query_scene_write_head(BaseText *out, const char *language, size_t scenes,
                            const QueryExpression *expressions, size_t count,
                            const BaseText *pictures);
void query_scene_write(BaseText *out, const QueryScene *scene,
                       QuerySpared spared);

#endif
