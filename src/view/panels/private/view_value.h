/*
 * view_value.h - what a name of the source is worth at this moment, to the
 * chosen task.
 */
#ifndef VIEW_VALUE_H
#define VIEW_VALUE_H

#include "base_text.h"
#include "view_screen.h"

/* The bytes of a name. */
typedef struct ViewBytes {
    size_t begin, end;
} ViewBytes;

/* The name that holds byte `at` of the source, and its value in the frame of
 * the function that the line belongs to. False, and nothing said, if the task
 * is in no such function, or knows no such name. */
bool view_value_at(const ViewScreen *screen, size_t at, ViewBytes *word,
                   BaseText *out);

#endif
