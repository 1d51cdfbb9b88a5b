/*
 * py_mro.h - the order in which a class and its bases are asked for a name.
 */
#ifndef PY_MRO_H
#define PY_MRO_H

#include "py_list.h"
#include "py_object.h"
#include "py_tuple.h"

/* `self` and what it inherits from; `bases` is a tuple of types, none twice.
 * The caller owns *mro (base_free), also on false: there is no such order, and
 * these are the classes that stand in one another's way. */
bool py_mro_merge(const PyType *self, const PyTuple *bases, const PyType ***mro,
                  uint32_t *mro_count);

#endif
