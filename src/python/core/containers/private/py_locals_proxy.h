/*
 * py_locals_proxy.h - what a function's frame tells of its variables since
 * 3.13, where writing to it sets them.
 *
 * Here it is a dict of its own that was true when it was asked for; a write is
 * `unsupported`.
 */
#ifndef PY_LOCALS_PROXY_H
#define PY_LOCALS_PROXY_H

#include "py_object.h"

/* Of the very shape of a dict: one becomes such a proxy by its type. */
extern const PyType py_locals_proxy_type;

#endif
