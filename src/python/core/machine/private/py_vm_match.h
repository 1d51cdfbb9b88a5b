/*
 * py_vm_match.h - what patterns ask of a match statement's subject.
 */
#ifndef PY_VM_MATCH_H
#define PY_VM_MATCH_H

#include "py_object.h"

/* Whether its class passes for a sequence, or a mapping, in patterns. */
bool py_match_is_sequence(PyValue subject);
bool py_match_is_mapping(PyValue subject);
/* A tuple of the values of the keys (a tuple), or None if one is not there. */
PyValue py_match_keys(PyMachine *machine, PyValue subject, PyValue keys);
/* A tuple of the attributes that the patterns in the parentheses are held
 * against: `placed` by position, then those in `names`; None: no match. */
PyValue py_match_class(PyMachine *machine, PyValue subject, PyValue class_value,
                       PyValue names, uint32_t placed);

#endif
