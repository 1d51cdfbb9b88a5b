/*
 * run_names.h - the names that an expression mentions, found without running
 * it: also where an `and` or an `if` keeps it from coming there.
 */
#ifndef RUN_NAMES_H
#define RUN_NAMES_H

#include <stdint.h>

typedef enum RunMention {
    RUN_MENTION_NAME,     /* `tasks`; not what the expression itself binds */
    RUN_MENTION_PART,     /* `name` of tasks[0].name */
    RUN_MENTION_WORD,     /* `failed` of first('failed'): the first argument */
    RUN_MENTION_ARGUMENT, /* `task` of first('failed', task=tasks[1]) */
    RUN_MENTION_COMPARED, /* `failed` of now.kind == 'failed' or in ('failed',):
                             `of` is the part, or what is called */
    RUN_MENTION_NO_TEXT,  /* `3` of now.kind == 3, as it is written: likewise,
                             `of` may be a name, too */
    RUN_MENTION_SOUGHT,   /* `ValueError` or `'x'` of error.type in {ValueError}
                             or in {'x'}, as it is written: in a set */
    RUN_MENTION_IS        /* `'failed'` of outcome is 'failed', or `KeyError` of
                             error is KeyError, as it is written */
} RunMention;

/* `of`: the name before the dot, or of what is called; "" if that is none.
 * `column` is in characters of the text, from 0. All is borrowed. */
typedef void RunMentionTaker(void *context, RunMention kind, const char *name,
                             const char *of, uint32_t column);

/* In the order in which they stand; none of a text that is no expression. */
void run_names_each(const char *expression, RunMentionTaker *taker,
                    void *context);

#endif
