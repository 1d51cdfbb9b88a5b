/*
 * py_construct.h - where a construct stands that our Python lacks, what the
 * student called it, and what to write instead.
 *
 * The machine knows the expression that it was in; a person wants the name in
 * it, as they wrote it. Reads the source alone.
 */
#ifndef PY_CONSTRUCT_H
#define PY_CONSTRUCT_H

#include "base_text.h"
#include "py_source.h"
#include "py_span.h"

/* The place in `span` of the name that `what` ("socket.socket", "import of the
 * module 'os'") is about; `span` itself, if it does not stand there. */
PySpan py_construct_place(const PySource *source, PySpan span,
                          const char *what);

/* The place of that name in the whole program, for who knows of no expression:
 * what a thread or a callback is made of runs by itself. All zero if it stands
 * nowhere or more than once. */
PySpan py_construct_only(const PySource *source, const char *what);

/* Appends `what`; of an attribute ("_UnixSelectorEventLoop.add_reader") the
 * expression that is in `span`, as "loop.add_reader", if it is short. */
void py_construct_append_name(const PySource *source, PySpan span,
                              const char *what, BaseText *out);

/* What runs here and does about the same; NULL: nothing that we know of. */
const char *py_construct_instead(const char *what);

#endif
