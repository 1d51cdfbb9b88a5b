/*
 * py_dict_methods.h - the methods of dict.
 */
#ifndef PY_DICT_METHODS_H
#define PY_DICT_METHODS_H

#include "py_dict.h"

extern const PyNative py_dict_construct;
extern const PyNative py_dict_init;
extern const PyNative py_dict_methods[];

/* What of them an OrderedDict has for its own. */
PyValue py_dict_set_default(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue py_dict_pop(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_dict_clear_all(PyMachine *machine, const PyValue *args,
                          uint32_t count);
PyValue py_dict_keys(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_dict_values(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_dict_items(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_dict_reversed(PyMachine *machine, const PyValue *args,
                         uint32_t count);

#endif
