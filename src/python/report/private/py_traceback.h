/*
 * py_traceback.h - an uncaught exception as CPython prints it.
 *
 * Formats plain data that the machine has filled in: chains, exception groups,
 * repeated frames, source lines and the carets under them, each as the chosen
 * version does. Knows nothing of the machine's objects.
 */
#ifndef PY_TRACEBACK_H
#define PY_TRACEBACK_H

#include <stdbool.h>

#include "base_text.h"
#include "py_diagnostic.h"
#include "py_source.h"

/* One frame, outermost first in a traceback. All pointers are borrowed. */
typedef struct PyTracebackFrame {
    const char *filename;
    const char *function; /* the code's name, not qualified: "<module>" */
    int line;
    PySpan span;            /* of what was being executed; line 0: not known */
    const PySource *source; /* NULL: no source lines are shown */
    bool is_early;  /* of 3.11.2, which takes a bracket for an operator */
    bool is_logged; /* by the module traceback, which up to 3.12 marks one
                     * letter of an operator that stands behind a bracket */
} PyTracebackFrame;

/* One exception. There is one of these for each exception object, so that an
 * exception that is reached twice is the same pointer: chains may be cyclic.
 * All pointers are borrowed. */
typedef struct PyTracebackInfo {
    const char *type_name; /* "ValueError", "module.Name" */
    const char *message;   /* str(exception), suggestions included */
    size_t message_length;
    /* Of a SyntaxError that knows where it is: all of its last lines, in place
     * of the type and the message; NULL: none. */
    const char *place;
    const char *colored_place; /* the same in colours; NULL with it */
    const char *const *notes;
    int note_count;
    const PyTracebackFrame *frames;
    int frame_count;
    bool has_traceback; /* though all of its frames may be hidden */
    const struct PyTracebackInfo *cause;
    const struct PyTracebackInfo *context;
    bool suppress_context;
    bool is_group;
    const struct PyTracebackInfo *const *members; /* of a group */
    int member_count;
} PyTracebackInfo;

/* Appends what python3 writes to stderr for an uncaught exception, and no more
 * of it soon after `out` has become longer than `most` bytes. Coloured: since
 * 3.13, and not the members of a group. `is_logged`: what the module traceback
 * says, which up to 3.12 was another text than the interpreter's own. */
void py_traceback_format(const PyTracebackInfo *info, PyVersion version,
                         bool is_logged, bool is_colored, size_t most,
                         BaseText *out);

/* The same of one that was ignored: of itself alone, without its chain, its
 * notes and the members of a group; a colon stands before no message, too. */
void py_traceback_format_ignored(const PyTracebackInfo *info, PyVersion version,
                                 BaseText *out);

/* The last lines only: "ValueError: message" and the notes. */
void py_traceback_format_only(const PyTracebackInfo *info, BaseText *out);

#endif
