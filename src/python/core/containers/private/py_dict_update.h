/*
 * py_dict_update.h - what one mapping puts into another.
 */
#ifndef PY_DICT_UPDATE_H
#define PY_DICT_UPDATE_H

#include "py_dict.h"

/* `into` gets the entries of `other`; what they answer means
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
/* As dict(other, **keywords) does, of which either may be undefined, to a dict
 * that is there already. Answers with `answer`. */
PyValue py_dict_fill(PyMachine *machine, PyValue dict, PyValue other,
                     PyValue keywords, PyValue answer);

#endif
