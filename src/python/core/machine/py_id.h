/*
 * py_id.h - which objects have been asked for their id().
 */
#ifndef PY_ID_H
#define PY_ID_H

#include "py_object.h"

typedef struct PyIdTable PyIdTable;

PyIdTable *py_ids_new(void);
void py_ids_free(PyIdTable *table); /* NULL is allowed */
void py_ids_clear(PyIdTable *table);

/* It dies. */
void py_machine_forget_id(PyMachine *machine, PyObject *object);

/* id() of an object: a serial number, never an address. */
uint64_t py_machine_id(PyMachine *machine, PyObject *object);
/* False also where nobody has asked for it, or the object is gone. */
bool py_machine_has_id(const PyMachine *machine, const PyObject *object,
                       uint64_t id);

#endif
