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
PyValue py_dict_set_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                           int64_t hash, PyValue value);
/* Of what is done: `extra` is the value; a KeyError says it was there. */
PyValue py_dict_use_set(PyMachine *machine, const PyDictKey *key,
                        PyValue extra);

/* py_dict_update.c: `into` gets the entries of `other`; what they answer means
 * nothing. */
typedef enum PyDictTwice {
    PY_DICT_REPLACE, /* an entry that is there already */
    PY_DICT_REFUSE   /* KeyError with its key */
} PyDictTwice;
/* Walked as a dict walks, whatever its class is called. */
bool py_dict_is_plain(PyValue value);
/* As a mapping: of a dict, or one with keys() and __getitem__(). */
PyValue py_dict_merge(PyMachine *machine, PyDict *into, PyValue other,
                      PyDictTwice twice);
/* As dict.update() does: also pairs. */
PyValue py_dict_update(PyMachine *machine, PyDict *into, PyValue other);

/* py_dict_make.c */
PyValue py_dict_copy(PyMachine *machine, PyValue dict);
PyValue py_dict_or(PyMachine *machine, PyValue a, PyValue b);
PyValue py_dict_inplace(PyMachine *machine, PyBinaryOp op, PyValue a,
                        PyValue b);
/* dict.fromkeys(): `args` are the class, the iterable and a value. */
PyValue py_dict_from_keys(PyMachine *machine, const PyValue *args,
                          uint32_t count);

/* py_dict_compare.c */
PyValue py_dict_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                        PyValue b);

/* py_dict_methods.c */
extern const PyNative py_dict_construct;
extern const PyNative py_dict_init;
extern const PyNative py_dict_methods[];

#endif
