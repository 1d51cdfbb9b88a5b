/*
 * py_key.h - keys of sequences that Python must convert: an object with an
 * __index__, or a slice with such a part.
 *
 * The slots get_item and set_item of sequences find out that they hold such a
 * key when it is no int, and then wait:
 *
 *     if (py_key_asks(key))
 *         return py_key_convert(machine, self, key, item, use);
 */
#ifndef PY_KEY_H
#define PY_KEY_H

#include "py_object.h"

bool py_key_asks(PyValue key);

/* What the slot does with the key when it is an int, or a slice of ints and
 * None. May be PY_PENDING. */
typedef PyValue (*PyKeyUse)(PyMachine *machine, PyValue self, PyValue key,
                            PyValue item);
/* IndexError if the int is larger than any index. PY_PENDING, or an error; the
 * answer is that of `use`. `item` may be PY_UNDEFINED. */
PyValue py_key_convert(PyMachine *machine, PyValue self, PyValue key,
                       PyValue item, PyKeyUse use);

/* The same of an item that is to be an int; the key is left as it is. */
PyValue py_key_convert_item(PyMachine *machine, PyValue self, PyValue key,
                            PyValue item, PyKeyUse use);

#endif
