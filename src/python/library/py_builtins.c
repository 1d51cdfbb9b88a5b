#include "py_library.h"

#include "py_attribute.h"
#include "py_builtin_parts.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_range.h"
#include "py_set.h"
#include "py_slice.h"
#include "py_string.h"

static PyValue make_not_implemented(PyMachine *machine)
{
    (void)machine;
    return PY_NOT_IMPLEMENTED;
}

static PyValue make_ellipsis(PyMachine *machine)
{
    (void)machine;
    return PY_ELLIPSIS;
}

static PyValue make_debug(PyMachine *machine)
{
    (void)machine;
    return PY_TRUE;
}

#define FUNCTION_ENTRY(function)                                               \
    {#function, &py_builtin_##function, NULL, 0, 0, 0},
#define EXCEPTION_ENTRY(type, base) {#type, &py_##type, NULL, 0, 0, 0},
#define TYPE_ENTRY(text, type)                                                 \
    {                                                                          \
        text, &type, NULL, 0, 0, 0                                             \
    }
#define VALUE_ENTRY(text, function)                                            \
    {                                                                          \
        text, NULL, function, 0, 0, 0                                          \
    }

static const PyModuleEntry entries[] = {
    /* clang-format off */
    FUNCTION_ENTRY(print)
    FUNCTION_ENTRY(repr)
    FUNCTION_ENTRY(ascii)
    FUNCTION_ENTRY(format)
    FUNCTION_ENTRY(chr)
    FUNCTION_ENTRY(ord)
    FUNCTION_ENTRY(hex)
    FUNCTION_ENTRY(oct)
    FUNCTION_ENTRY(bin)
    FUNCTION_ENTRY(len)
    FUNCTION_ENTRY(abs)
    FUNCTION_ENTRY(round)
    FUNCTION_ENTRY(divmod)
    FUNCTION_ENTRY(pow)
    FUNCTION_ENTRY(hash)
    FUNCTION_ENTRY(id)
    FUNCTION_ENTRY(callable)
    FUNCTION_ENTRY(isinstance)
    FUNCTION_ENTRY(issubclass)
    FUNCTION_ENTRY(hasattr)
    FUNCTION_ENTRY(getattr)
    FUNCTION_ENTRY(setattr)
    FUNCTION_ENTRY(delattr)
    FUNCTION_ENTRY(vars)
    FUNCTION_ENTRY(sum)
    FUNCTION_ENTRY(min)
    FUNCTION_ENTRY(max)
    FUNCTION_ENTRY(any)
    FUNCTION_ENTRY(all)
    FUNCTION_ENTRY(sorted)
    FUNCTION_ENTRY(iter)
    FUNCTION_ENTRY(next)
    PY_EXCEPTIONS(EXCEPTION_ENTRY)
    /* clang-format on */
    TYPE_ENTRY("BaseException", py_BaseException),
    TYPE_ENTRY("BaseExceptionGroup", py_BaseExceptionGroup),
    TYPE_ENTRY("ExceptionGroup", py_ExceptionGroup),
    TYPE_ENTRY("IOError", py_OSError),
    TYPE_ENTRY("EnvironmentError", py_OSError),
    TYPE_ENTRY("object", py_object_type),
    TYPE_ENTRY("type", py_type_type),
    TYPE_ENTRY("super", py_super_type),
    TYPE_ENTRY("property", py_property_type),
    TYPE_ENTRY("classmethod", py_classmethod_type),
    TYPE_ENTRY("staticmethod", py_staticmethod_type),
    TYPE_ENTRY("int", py_int_type),
    TYPE_ENTRY("bool", py_bool_type),
    TYPE_ENTRY("float", py_float_type),
    TYPE_ENTRY("str", py_string_type),
    TYPE_ENTRY("bytes", py_bytes_type),
    TYPE_ENTRY("list", py_list_type),
    TYPE_ENTRY("tuple", py_tuple_type),
    TYPE_ENTRY("dict", py_dict_type),
    TYPE_ENTRY("set", py_set_type),
    TYPE_ENTRY("frozenset", py_frozenset_type),
    TYPE_ENTRY("range", py_range_type),
    TYPE_ENTRY("slice", py_slice_type),
    TYPE_ENTRY("enumerate", py_enumerate_type),
    TYPE_ENTRY("zip", py_zip_type),
    TYPE_ENTRY("map", py_map_type),
    TYPE_ENTRY("filter", py_filter_type),
    TYPE_ENTRY("reversed", py_reversed_type),
    VALUE_ENTRY("NotImplemented", make_not_implemented),
    VALUE_ENTRY("Ellipsis", make_ellipsis),
    VALUE_ENTRY("__debug__", make_debug),
    {NULL, NULL, NULL, 0, 0, 0}};

static const char *const missing[] = {"__build_class__",
                                      "__doc__",
                                      "__import__",
                                      "__loader__",
                                      "__spec__",
                                      "aiter",
                                      "anext",
                                      "breakpoint",
                                      "bytearray",
                                      "compile",
                                      "complex",
                                      "copyright",
                                      "credits",
                                      "dir",
                                      "eval",
                                      "exec",
                                      "exit",
                                      "globals",
                                      "help",
                                      "input",
                                      "license",
                                      "locals",
                                      "memoryview",
                                      "open",
                                      "quit",
                                      "PythonFinalizationError",
                                      NULL};

const PyModuleSpec py_builtins_module = {
    .name = "builtins", .entries = entries, .missing = missing};
