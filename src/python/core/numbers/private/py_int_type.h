/*
 * py_int_type.h - the types int and bool.
 */
#ifndef PY_INT_TYPE_H
#define PY_INT_TYPE_H

#include "py_int.h"

/* hash() of any int. */
int64_t py_int_hash(PyValue value);

#endif
