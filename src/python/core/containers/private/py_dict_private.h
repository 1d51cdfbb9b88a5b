/*
 * py_dict_private.h - what the files of dict share.
 *
 * Everything that answers with a PyValue may be PY_PENDING.
 */
#ifndef PY_DICT_PRIVATE_H
#define PY_DICT_PRIVATE_H

#include "py_at_once.h"
#include "py_dict_table.h"

/* What is done with a key that was looked for. */
typedef PyValue (*PyDictUse)(PyMachine *machine, const PyDictKey *key,
                             PyValue extra);
/* Asks the key for its hash, once, and the keys with the same hash, in the
 * table's order, whether they are equal to it. */
PyValue py_dict_with_key(PyMachine *machine, PyDict *dict, PyValue key,
                         PyDictUse use, PyValue extra);
PyValue py_dict_with_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                            int64_t hash, PyDictUse use, PyValue extra);

PyValue py_dict_contains_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                                int64_t hash);
PyNow py_dict_contains_now(PyMachine *machine, PyDict *dict, PyValue key,
                           int64_t hash);
/* Of what is done: `extra` is the value; a KeyError says it was there. */
PyValue py_dict_use_set(PyMachine *machine, const PyDictKey *key,
                        PyValue extra);

/* The slots of dict that the types which derive from it have, too. */
PyValue py_dict_slot_truth(PyMachine *machine, PyValue self);
PyValue py_dict_slot_length(PyMachine *machine, PyValue self);
PyValue py_dict_slot_get_item(PyMachine *machine, PyValue self, PyValue key);
PyValue py_dict_slot_set_item(PyMachine *machine, PyValue self, PyValue key,
                              PyValue value);
PyValue py_dict_slot_contains(PyMachine *machine, PyValue self, PyValue item);
PyValue py_dict_slot_iter(PyMachine *machine, PyValue self);

#endif
