/*
 * py_builtins.h - all names of builtins, once, in the order in which CPython
 * has them: of two that are equally close to a mistyped one, the first is
 * meant.
 */
#ifndef PY_BUILTINS_H
#define PY_BUILTINS_H

#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_complex.h"
#include "py_exception_types.h"
#include "py_float.h"
#include "py_int.h"
#include "py_library.h"
#include "py_object.h"
#include "py_pipe.h"
#include "py_super.h"
#include "py_tuple.h"

/*
 * FUNCTION(name)        py_builtin_name, in the file of its theme
 * TYPE(name, type)
 * VALUE(name, make)     made when it is first asked for
 * MISSING(name, since)  CPython's alone: asking for it is `unsupported`
 * WORD(name, since)     never looked up here, but may have been meant
 */
#define PY_BUILTINS(FUNCTION, TYPE, VALUE, MISSING, WORD)                      \
    WORD(__name__, 0)                                                          \
    MISSING(__doc__, 0)                                                        \
    WORD(__package__, 0)                                                       \
    MISSING(__loader__, 0)                                                     \
    MISSING(__spec__, 0)                                                       \
    MISSING(__build_class__, 0)                                                \
    FUNCTION(__import__)                                                       \
    FUNCTION(abs)                                                              \
    FUNCTION(all)                                                              \
    FUNCTION(any)                                                              \
    FUNCTION(ascii)                                                            \
    FUNCTION(bin)                                                              \
    MISSING(breakpoint, 0)                                                     \
    FUNCTION(callable)                                                         \
    FUNCTION(chr)                                                              \
    FUNCTION(compile)                                                          \
    FUNCTION(delattr)                                                          \
    FUNCTION(dir)                                                              \
    FUNCTION(divmod)                                                           \
    FUNCTION(eval)                                                             \
    FUNCTION(exec)                                                             \
    FUNCTION(format)                                                           \
    FUNCTION(getattr)                                                          \
    FUNCTION(globals)                                                          \
    FUNCTION(hasattr)                                                          \
    FUNCTION(hash)                                                             \
    FUNCTION(hex)                                                              \
    FUNCTION(id)                                                               \
    FUNCTION(input)                                                            \
    FUNCTION(isinstance)                                                       \
    FUNCTION(issubclass)                                                       \
    FUNCTION(iter)                                                             \
    FUNCTION(aiter)                                                            \
    FUNCTION(len)                                                              \
    FUNCTION(locals)                                                           \
    FUNCTION(max)                                                              \
    FUNCTION(min)                                                              \
    FUNCTION(next)                                                             \
    FUNCTION(anext)                                                            \
    FUNCTION(oct)                                                              \
    FUNCTION(ord)                                                              \
    FUNCTION(pow)                                                              \
    FUNCTION(print)                                                            \
    FUNCTION(repr)                                                             \
    FUNCTION(round)                                                            \
    FUNCTION(setattr)                                                          \
    FUNCTION(sorted)                                                           \
    FUNCTION(sum)                                                              \
    FUNCTION(vars)                                                             \
    WORD(None, 0)                                                              \
    VALUE(Ellipsis, make_ellipsis)                                             \
    VALUE(NotImplemented, make_not_implemented)                                \
    WORD(False, 0)                                                             \
    WORD(True, 0)                                                              \
    TYPE(bool, py_bool_type)                                                   \
    TYPE(memoryview, py_memoryview_type)                                       \
    TYPE(bytearray, py_bytearray_type)                                         \
    TYPE(bytes, py_bytes_type)                                                 \
    TYPE(classmethod, py_classmethod_type)                                     \
    TYPE(complex, py_complex_type)                                             \
    TYPE(dict, py_dict_type)                                                   \
    TYPE(enumerate, py_enumerate_type)                                         \
    TYPE(filter, py_filter_type)                                               \
    TYPE(float, py_float_type)                                                 \
    TYPE(frozenset, py_frozenset_type)                                         \
    TYPE(property, py_property_type)                                           \
    TYPE(int, py_int_type)                                                     \
    TYPE(list, py_list_type)                                                   \
    TYPE(map, py_map_type)                                                     \
    TYPE(object, py_object_type)                                               \
    TYPE(range, py_range_type)                                                 \
    TYPE(reversed, py_reversed_type)                                           \
    TYPE(set, py_set_type)                                                     \
    TYPE(slice, py_slice_type)                                                 \
    TYPE(staticmethod, py_staticmethod_type)                                   \
    TYPE(str, py_string_type)                                                  \
    TYPE(super, py_super_type)                                                 \
    TYPE(tuple, py_tuple_type)                                                 \
    TYPE(type, py_type_type)                                                   \
    TYPE(zip, py_zip_type)                                                     \
    VALUE(__debug__, make_debug)                                               \
    TYPE(BaseException, py_BaseException)                                      \
    TYPE(BaseExceptionGroup, py_BaseExceptionGroup)                            \
    TYPE(Exception, py_Exception)                                              \
    TYPE(GeneratorExit, py_GeneratorExit)                                      \
    TYPE(KeyboardInterrupt, py_KeyboardInterrupt)                              \
    TYPE(SystemExit, py_SystemExit)                                            \
    TYPE(ArithmeticError, py_ArithmeticError)                                  \
    TYPE(AssertionError, py_AssertionError)                                    \
    TYPE(AttributeError, py_AttributeError)                                    \
    TYPE(BufferError, py_BufferError)                                          \
    TYPE(EOFError, py_EOFError)                                                \
    TYPE(ImportError, py_ImportError)                                          \
    TYPE(LookupError, py_LookupError)                                          \
    TYPE(MemoryError, py_MemoryError)                                          \
    TYPE(NameError, py_NameError)                                              \
    TYPE(OSError, py_OSError)                                                  \
    TYPE(ReferenceError, py_ReferenceError)                                    \
    TYPE(RuntimeError, py_RuntimeError)                                        \
    TYPE(StopAsyncIteration, py_StopAsyncIteration)                            \
    TYPE(StopIteration, py_StopIteration)                                      \
    TYPE(SyntaxError, py_SyntaxError)                                          \
    TYPE(SystemError, py_SystemError)                                          \
    TYPE(TypeError, py_TypeError)                                              \
    TYPE(ValueError, py_ValueError)                                            \
    TYPE(Warning, py_Warning)                                                  \
    TYPE(FloatingPointError, py_FloatingPointError)                            \
    TYPE(OverflowError, py_OverflowError)                                      \
    TYPE(ZeroDivisionError, py_ZeroDivisionError)                              \
    TYPE(BytesWarning, py_BytesWarning)                                        \
    TYPE(DeprecationWarning, py_DeprecationWarning)                            \
    TYPE(EncodingWarning, py_EncodingWarning)                                  \
    TYPE(FutureWarning, py_FutureWarning)                                      \
    TYPE(ImportWarning, py_ImportWarning)                                      \
    TYPE(PendingDeprecationWarning, py_PendingDeprecationWarning)              \
    TYPE(ResourceWarning, py_ResourceWarning)                                  \
    TYPE(RuntimeWarning, py_RuntimeWarning)                                    \
    TYPE(SyntaxWarning, py_SyntaxWarning)                                      \
    TYPE(UnicodeWarning, py_UnicodeWarning)                                    \
    TYPE(UserWarning, py_UserWarning)                                          \
    TYPE(BlockingIOError, py_BlockingIOError)                                  \
    TYPE(ChildProcessError, py_ChildProcessError)                              \
    TYPE(ConnectionError, py_ConnectionError)                                  \
    TYPE(FileExistsError, py_FileExistsError)                                  \
    TYPE(FileNotFoundError, py_FileNotFoundError)                              \
    TYPE(InterruptedError, py_InterruptedError)                                \
    TYPE(IsADirectoryError, py_IsADirectoryError)                              \
    TYPE(NotADirectoryError, py_NotADirectoryError)                            \
    TYPE(PermissionError, py_PermissionError)                                  \
    TYPE(ProcessLookupError, py_ProcessLookupError)                            \
    TYPE(TimeoutError, py_TimeoutError)                                        \
    TYPE(IndentationError, py_IndentationError)                                \
    WORD(_IncompleteInputError, 313)                                           \
    TYPE(IndexError, py_IndexError)                                            \
    TYPE(KeyError, py_KeyError)                                                \
    TYPE(ModuleNotFoundError, py_ModuleNotFoundError)                          \
    TYPE(NotImplementedError, py_NotImplementedError)                          \
    MISSING(PythonFinalizationError, 313)                                      \
    TYPE(RecursionError, py_RecursionError)                                    \
    TYPE(UnboundLocalError, py_UnboundLocalError)                              \
    TYPE(UnicodeError, py_UnicodeError)                                        \
    TYPE(BrokenPipeError, py_BrokenPipeError)                                  \
    TYPE(ConnectionAbortedError, py_ConnectionAbortedError)                    \
    TYPE(ConnectionRefusedError, py_ConnectionRefusedError)                    \
    TYPE(ConnectionResetError, py_ConnectionResetError)                        \
    TYPE(TabError, py_TabError)                                                \
    TYPE(UnicodeDecodeError, py_UnicodeDecodeError)                            \
    TYPE(UnicodeEncodeError, py_UnicodeEncodeError)                            \
    TYPE(UnicodeTranslateError, py_UnicodeTranslateError)                      \
    TYPE(ExceptionGroup, py_ExceptionGroup)                                    \
    TYPE(EnvironmentError, py_OSError)                                         \
    TYPE(IOError, py_OSError)                                                  \
    FUNCTION(open)                                                             \
    FUNCTION(quit)                                                             \
    FUNCTION(exit)                                                             \
    MISSING(copyright, 0)                                                      \
    MISSING(credits, 0)                                                        \
    MISSING(license, 0)                                                        \
    MISSING(help, 0)

#define PY_BUILTIN_NOTHING(...)

#endif
