/*
 * py_exception.h - exceptions, groups, and how C raises them.
 *
 * A raised exception is a value that the machine holds until somebody takes
 * it. `unsupported` and limits are not exceptions: they end the run and no
 * `except` sees them. Knows nothing of asyncio's own exceptions beyond
 * registering native types.
 */
#ifndef PY_EXCEPTION_H
#define PY_EXCEPTION_H

#include "py_exception_types.h"

typedef struct PyHandled PyHandled;

typedef struct PyTraceback PyTraceback;

/* Every exception instance, groups included, starts like this. */
typedef struct PyException {
    PyObject object;
    PyValue args;           /* tuple */
    PyValue cause;          /* exception, None or undefined; odd up to 3.12 */
    PyValue context;        /* exception or undefined */
    PyTraceback *traceback; /* owned; NULL: none */
    PyDict *dict;           /* attributes that the program set; may be NULL */
    PyValue detail;     /* groups: the message; else py_exception_fields.h */
    PyValue exceptions; /* groups: tuple of exceptions; else undefined */
    uint32_t mark;      /* the host's: 0 until it has marked it */
    bool suppress_context;
    bool has_odd_cause; /* set already, by what is raising it */
} PyException;

/* For layers above that define exception types of their own: the slots that a
 * `static const PyType` of an exception needs. */
void py_exception_destroy(PyMachine *machine, PyObject *self);
void py_exception_traverse(PyObject *self, PyVisit visit, void *context);
PyValue py_exception_get_attribute(PyMachine *machine, PyValue self,
                                   PyString *name);
PyValue py_exception_set_attribute(PyMachine *machine, PyValue self,
                                   PyString *name, PyValue value);
/* Where an exception keeps the attributes that the program gives it. */
#define PY_EXCEPTION_DICT ((int32_t)offsetof(PyException, dict))
/* A constant exception type. */
#define PY_EXCEPTION_TYPE(type_name, type_module, type_base)                   \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_type_type), .name = (type_name),        \
        .module = (type_module), .base = (type_base),                          \
        .size = sizeof(PyException),                                           \
        .flags = PY_TYPE_EXCEPTION | PY_TYPE_BASE,                             \
        .dict_offset = PY_EXCEPTION_DICT,                                      \
        .get_attribute = py_exception_get_attribute,                           \
        .set_attribute = py_exception_set_attribute,                           \
        .destroy = py_exception_destroy, .traverse = py_exception_traverse,    \
        .repr = py_exception_repr, .str = py_exception_str                     \
    }

/* The attribute `__notes__`, borrowed; undefined: there is none. */
PyValue py_exception_notes(const PyException *exception);
bool py_exception_set_notes(PyMachine *machine, PyException *exception,
                            PyValue notes);

/* Sets the machine's exception: printf-style message. Returns PY_ERROR, so
 * that a native can `return py_raise(...)`. */
PyValue py_raise(PyMachine *machine, const PyType *type, const char *format,
                 ...) __attribute__((format(printf, 3, 4)));
/* Raises an instance (borrowed). A class is called first by the VM, not here.
 */
PyValue py_raise_value(PyMachine *machine, PyValue exception);
/* KeyError(key) and the like: one argument of any kind. */
PyValue py_raise_with(PyMachine *machine, const PyType *type, PyValue argument);

/* Ends the run: something that our Python does not have. `what` names it,
 * `instead` says what to write instead (may be NULL). Nothing catches it. */
PyValue py_unsupported(PyMachine *machine, const char *instead,
                       const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same of a constant text, a `name` (or NULL) in the place of its "%s". */
PyValue py_unsupported_text(PyMachine *machine, const char *instead,
                            const char *text, const char *name);

/* The same in the words that tell of it already, with its place. */
void py_unsupported_as_told(PyMachine *machine, const char *text);

/* True while an exception (or the end of the run) is on its way. */
bool py_is_raising(const PyMachine *machine);
/* True while an exception is on its way, whatever becomes of the run. */
bool py_holds_exception(const PyMachine *machine);
/* What a native or a slot may answer: an error only with an exception, or when
 * the run is to end, and a value only without one. A frame that was pushed may
 * begin with one. */
bool py_is_answer(const PyMachine *machine, PyValue answer);
/* Takes the exception out of the machine (owned). PY_UNDEFINED if there is
 * none, or if what is on its way cannot be caught. */
PyValue py_take_exception(PyMachine *machine);
/* Around what must not meet the exception that is on its way, nor lose it: the
 * first takes it away, the second (which steals it) brings it back. */
PyValue py_hold_exception(PyMachine *machine);
void py_restore_exception(PyMachine *machine, PyValue held);
/* Like py_take_exception, but only if it is an instance of `type`. */
bool py_catch(PyMachine *machine, const PyType *type);

/* New exception objects, without raising. `message` NULL: no arguments. */
PyValue py_exception_new(PyMachine *machine, const PyType *type,
                         const char *message);
PyValue py_exception_with(PyMachine *machine, const PyType *type,
                          PyValue argument);
bool py_is_exception(PyValue value);
bool py_is_group(PyValue value);
static inline PyException *py_exception(PyValue value)
{
    BASE_INVARIANT(py_is_exception(value));
    return (PyException *)py_object(value);
}

/* The traceback as CPython prints it for the program's version, library
 * frames left out. */
void py_exception_print(PyMachine *machine, PyValue exception, BaseText *out);
/* The same as the module traceback prints it: of what is logged. */
void py_exception_print_logged(PyMachine *machine, PyValue exception,
                               BaseText *out);
/* The same of one that is ignored, since nobody could be given it. */
void py_exception_print_ignored(PyMachine *machine, PyValue exception,
                                BaseText *out);

/* Calls an exception type with positional arguments. */
PyValue py_exception_make(PyMachine *machine, const PyType *type,
                          const PyValue *args, uint32_t count);
/* What __new__() of a class of the program makes: an __init__() of its own will
 * say what the arguments are for. */
PyValue py_exception_make_heap(PyMachine *machine, const PyType *type,
                               const PyValue *args, uint32_t count);
void py_set_exception(PyMachine *machine, PyValue exception); /* steals */
/* Steals `value`: StopIteration(value), without arguments for None. */
PyValue py_raise_stop(PyMachine *machine, PyValue value);
PyValue py_handled(const PyMachine *machine); /* borrowed; or undefined */
/* What was thrown in goes on as it is: what is handled is no context of it. */
void py_rethrow(PyMachine *machine, PyValue exception);
/* What is being handled becomes the context of the exception on its way. */
void py_exception_meets_handled(PyMachine *machine);
/* The same with what is handled further in than `outer`. */
void py_exception_meets_within(PyMachine *machine, const PyHandled *outer);
bool py_exception_matches(PyMachine *machine, PyValue exception, PyValue type,
                          bool star, bool *out);
PyValue py_exception_from(PyMachine *machine, PyValue raised);
/* What throw() was given, as an exception. */
PyValue py_exception_thrown(PyMachine *machine, PyValue value);
/* What throw() was given in parts: a class is called with its value, or with
 * those in a tuple, unless the value is of that class. The traceback is only
 * looked at. None: not given. May be PY_PENDING. */
PyValue py_exception_of(PyMachine *machine, PyValue class, PyValue value,
                        PyValue traceback);
/* What a class has made to be thrown, or, where that is no exception, and is
 * given up, the TypeError that says so. */
PyValue py_exception_or_instead(PyMachine *machine, PyValue class,
                                PyValue made);

/* `cause` becomes cause and context. */
void py_exception_chain(PyMachine *machine, PyValue exception, PyValue cause);

/* Makes `exception` (stolen; undefined: none) what the running code handles,
 * so that what is raised meanwhile has it as its context. Returns what it
 * handled before (owned), to be put back. */
PyValue py_swap_handled(PyMachine *machine, PyValue exception);

#endif
