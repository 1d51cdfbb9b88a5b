/*
 * py_exception_types.h - the builtin exceptions.
 */
#ifndef PY_EXCEPTION_TYPES_H
#define PY_EXCEPTION_TYPES_H

#include "py_object.h"

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

void py_exception_add_note(PyMachine *machine, PyValue exception, PyValue text);
bool py_exception_repr(PyMachine *machine, PyValue self, BaseText *out);
bool py_exception_str(PyMachine *machine, PyValue self, BaseText *out);

#endif
