/*
 * py_id.h - what is known of single objects: the id() that was asked for, when
 * they were born, who refers to them weakly. Few objects have an entry.
 */
#ifndef PY_ID_H
#define PY_ID_H

#include "py_object.h"

typedef struct PyIdTable PyIdTable;

PyIdTable *py_ids_new(void);
void py_ids_free(PyIdTable *table); /* NULL is allowed */
void py_ids_clear(PyIdTable *table);

/* Its place among all that are born in this run, given when it is first asked
 * for; 0 from the second: nobody has asked. */
uint64_t py_machine_birth(PyMachine *machine, PyObject *object);
uint64_t py_machine_known_birth(const PyMachine *machine,
                                const PyObject *object);

/* Some class has a __del__ now: see py_machine_has_last_words(). */
void py_machine_has_finalizer(PyMachine *machine);

/* The next such place, for an object that keeps it itself. */
uint32_t py_machine_next_birth(PyMachine *machine);

/* Where the first of the weak references to the object stands; NULL from the
 * second: there has been none. Until another entry is made. */
struct PyWeakref **py_machine_weakrefs(PyMachine *machine, PyObject *object);
struct PyWeakref *py_machine_known_weakrefs(const PyMachine *machine,
                                            const PyObject *object);

/* It dies. */
void py_machine_forget_id(PyMachine *machine, PyObject *object);

/* id() of an object: a serial number, never an address. */
uint64_t py_machine_id(PyMachine *machine, PyObject *object);
/* False also where nobody has asked for it, or the object is gone. */
bool py_machine_has_id(const PyMachine *machine, const PyObject *object,
                       uint64_t id);

#endif
