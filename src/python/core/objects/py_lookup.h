/*
 * py_lookup.h - looking names up on types, along their bases.
 */
#ifndef PY_LOOKUP_H
#define PY_LOOKUP_H

#include "py_members.h"
#include "py_object.h"

/* What the type itself has under the name, its bases left out: borrowed, not
 * bound. Undefined: nothing, or there was no memory for it. */
PyValue py_type_own(PyMachine *machine, const PyType *type, PyString *name);

/* What a builtin type has by itself or from its bases; NULL: nothing. */
const PyGetter *py_type_getter(const PyType *type, PyString *name);

/* True if a class of the program's that stands before the builtin type has the
 * name: what that one computes for it is hidden. */
bool py_type_hides(PyMachine *machine, const PyType *type, PyString *name);

/* True if the type itself, or one of its bases, says that it lacks a name. */
bool py_type_is_missing(const PyType *type, PyString *name);
/* True if CPython's type has that name, whoever of its bases: where ours has
 * not, it is `unsupported`. */
bool py_type_has_in_cpython(PyMachine *machine, const PyType *type,
                            PyString *name);

/* The same for one builtin type's own dict, and for whoever of a type's bases
 * has it, itself first (NULL: none); *member then says what lies there. Says
 * nothing of types that a module other than builtins has. */
bool py_type_own_member(const PyMachine *machine, const PyType *type,
                        const PyString *name, PyMemberName *member);
const PyType *py_type_member(const PyMachine *machine, const PyType *type,
                             const PyString *name, PyMemberName *member);

/* The type's method or class attribute called `name`, not bound, borrowed;
 * undefined if there is none, or with an exception if there was no memory for
 * it. */
PyValue py_type_lookup(PyMachine *machine, const PyType *type, PyString *name);

#endif
