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

#include "py_object.h"

typedef struct PyTraceback PyTraceback;

/* Every exception instance, groups included, starts like this. */
typedef struct PyException {
    PyObject object;
    PyValue args;           /* tuple */
    PyValue cause;          /* exception, None or undefined */
    PyValue context;        /* exception or undefined */
    PyTraceback *traceback; /* owned; NULL: none */
    PyDict *dict;           /* attributes that the program set; may be NULL */
    PyValue notes;          /* list or undefined */
    PyValue detail;     /* groups: the message; else py_exception_fields.h */
    PyValue exceptions; /* groups: tuple of exceptions; else undefined */
    bool suppress_context;
} PyException;

/* Name, base: every builtin exception but BaseException and the two groups,
 * bases before what derives from them. */
#define PY_EXCEPTIONS(X)                                                       \
    X(Exception, BaseException)                                                \
    X(SystemExit, BaseException)                                               \
    X(KeyboardInterrupt, BaseException)                                        \
    X(GeneratorExit, BaseException)                                            \
    X(ArithmeticError, Exception)                                              \
    X(FloatingPointError, ArithmeticError)                                     \
    X(OverflowError, ArithmeticError)                                          \
    X(ZeroDivisionError, ArithmeticError)                                      \
    X(AssertionError, Exception)                                               \
    X(AttributeError, Exception)                                               \
    X(BufferError, Exception)                                                  \
    X(EOFError, Exception)                                                     \
    X(ImportError, Exception)                                                  \
    X(ModuleNotFoundError, ImportError)                                        \
    X(LookupError, Exception)                                                  \
    X(IndexError, LookupError)                                                 \
    X(KeyError, LookupError)                                                   \
    X(MemoryError, Exception)                                                  \
    X(NameError, Exception)                                                    \
    X(UnboundLocalError, NameError)                                            \
    X(OSError, Exception)                                                      \
    X(BlockingIOError, OSError)                                                \
    X(ChildProcessError, OSError)                                              \
    X(ConnectionError, OSError)                                                \
    X(BrokenPipeError, ConnectionError)                                        \
    X(ConnectionAbortedError, ConnectionError)                                 \
    X(ConnectionRefusedError, ConnectionError)                                 \
    X(ConnectionResetError, ConnectionError)                                   \
    X(FileExistsError, OSError)                                                \
    X(FileNotFoundError, OSError)                                              \
    X(InterruptedError, OSError)                                               \
    X(IsADirectoryError, OSError)                                              \
    X(NotADirectoryError, OSError)                                             \
    X(PermissionError, OSError)                                                \
    X(ProcessLookupError, OSError)                                             \
    X(TimeoutError, OSError)                                                   \
    X(ReferenceError, Exception)                                               \
    X(RuntimeError, Exception)                                                 \
    X(NotImplementedError, RuntimeError)                                       \
    X(RecursionError, RuntimeError)                                            \
    X(StopAsyncIteration, Exception)                                           \
    X(StopIteration, Exception)                                                \
    X(SyntaxError, Exception)                                                  \
    X(IndentationError, SyntaxError)                                           \
    X(TabError, IndentationError)                                              \
    X(SystemError, Exception)                                                  \
    X(TypeError, Exception)                                                    \
    X(ValueError, Exception)                                                   \
    X(UnicodeError, ValueError)                                                \
    X(UnicodeDecodeError, UnicodeError)                                        \
    X(UnicodeEncodeError, UnicodeError)                                        \
    X(UnicodeTranslateError, UnicodeError)                                     \
    X(Warning, Exception)                                                      \
    X(BytesWarning, Warning)                                                   \
    X(DeprecationWarning, Warning)                                             \
    X(EncodingWarning, Warning)                                                \
    X(FutureWarning, Warning)                                                  \
    X(ImportWarning, Warning)                                                  \
    X(PendingDeprecationWarning, Warning)                                      \
    X(ResourceWarning, Warning)                                                \
    X(RuntimeWarning, Warning)                                                 \
    X(SyntaxWarning, Warning)                                                  \
    X(UnicodeWarning, Warning)                                                 \
    X(UserWarning, Warning)

extern const PyType py_BaseException;
extern const PyType py_BaseExceptionGroup;
extern const PyType py_ExceptionGroup; /* of BaseExceptionGroup, Exception */
#define PY_DECLARE_EXCEPTION(name, base) extern const PyType py_##name;
PY_EXCEPTIONS(PY_DECLARE_EXCEPTION)
#undef PY_DECLARE_EXCEPTION

/* For layers above that define exception types of their own: the slots that a
 * `static const PyType` of an exception needs. */
void py_exception_destroy(PyMachine *machine, PyObject *self);
void py_exception_traverse(PyObject *self, PyVisit visit, void *context);
bool py_exception_repr(PyMachine *machine, PyValue self, BaseText *out);
bool py_exception_str(PyMachine *machine, PyValue self, BaseText *out);
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

/* True while an exception (or the end of the run) is on its way. */
bool py_is_raising(const PyMachine *machine);
/* What a slot may answer: an error only with an exception, or when the run is
 * to end. */
static inline bool py_is_answer(const PyMachine *machine, PyValue answer)
{
    return !py_is_error(answer) || py_is_raising(machine);
}
/* Takes the exception out of the machine (owned). PY_UNDEFINED if there is
 * none, or if what is on its way cannot be caught. */
PyValue py_take_exception(PyMachine *machine);
/* Like py_take_exception, but only if it is an instance of `type`. */
bool py_catch(PyMachine *machine, const PyType *type);

/* New exception objects, without raising. `message` NULL: no arguments. */
PyValue py_exception_new(PyMachine *machine, const PyType *type,
                         const char *message);
PyValue py_exception_with(PyMachine *machine, const PyType *type,
                          PyValue argument);
/* BaseExceptionGroup, or ExceptionGroup when all members are Exceptions. */
PyValue py_group_new(PyMachine *machine, const char *message,
                     const PyValue *members, uint32_t count);
bool py_is_exception(PyValue value);
bool py_is_group(PyValue value);
static inline PyException *py_exception(PyValue value)
{
    BASE_INVARIANT(py_is_exception(value));
    return (PyException *)py_object(value);
}

/* "ValueError('Oops')" for traces, without running Python. */
void py_exception_show(const PyMachine *machine, PyValue exception,
                       BaseText *out);

/* The traceback as CPython prints it for the program's version, library
 * frames left out. */
void py_exception_print(PyMachine *machine, PyValue exception, BaseText *out);

/* Calls an exception type with positional arguments. */
PyValue py_exception_make(PyMachine *machine, const PyType *type,
                          const PyValue *args, uint32_t count);
void py_set_exception(PyMachine *machine, PyValue exception); /* steals */
/* Steals `value`: StopIteration(value), without arguments for None. */
PyValue py_raise_stop(PyMachine *machine, PyValue value);
PyValue py_handled(const PyMachine *machine); /* borrowed; or undefined */
bool py_exception_matches(PyMachine *machine, PyValue exception, PyValue type,
                          bool star, bool *out);
PyValue py_exception_from(PyMachine *machine, PyValue raised);

void py_exception_add_note(PyMachine *machine, PyValue exception, PyValue text);
/* `cause` becomes cause and context. */
void py_exception_chain(PyMachine *machine, PyValue exception, PyValue cause);

/* Makes `exception` (stolen; undefined: none) what the running code handles,
 * so that what is raised meanwhile has it as its context. Returns what it
 * handled before (owned), to be put back. */
PyValue py_swap_handled(PyMachine *machine, PyValue exception);

#endif
