/*
 * py_native_table.h - short forms for the constant tables of natives.
 */
#ifndef PY_NATIVE_TABLE_H
#define PY_NATIVE_TABLE_H

#include "py_object.h"

/* A method of `type` whose arguments (at least `least`, at most `most`, not
 * counting self) are given by position alone. */
#define PY_METHOD(type, text, function, least, most)                           \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = (least) + 1,             \
        .positional = (most) + 1, .positional_only = (most) + 1,               \
        .parameter_count = (most) + 1, .is_method = true, .owner = (type)      \
    }

/* The same, of which older versions know nothing. */
#define PY_METHOD_SINCE(version, type, text, function, least, most)            \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = (least) + 1,             \
        .positional = (most) + 1, .positional_only = (most) + 1,               \
        .parameter_count = (most) + 1, .is_method = true, .owner = (type),     \
        .since = (version)                                                     \
    }

/* The same; CPython took the arguments out of a tuple up to 3.12. */
#define PY_METHOD_TUPLE(type, text, function, least, most)                     \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = (least) + 1,             \
        .positional = (most) + 1, .positional_only = (most) + 1,               \
        .parameter_count = (most) + 1, .is_method = true, .owner = (type),     \
        .parses_tuple = true                                                   \
    }

/* A method that gets the class, and its arguments as above. */
#define PY_CLASS_METHOD(text, function, least, most)                           \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = (least) + 1,             \
        .positional = (most) + 1, .positional_only = (most) + 1,               \
        .parameter_count = (most) + 1, .is_method = true, .of_class = true     \
    }

/* A method that takes any number of arguments by position. */
#define PY_METHOD_VARIADIC(type, text, function)                               \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = 1, .positional = 1,      \
        .positional_only = 1, .parameter_count = 1, .variadic = true,          \
        .is_method = true, .owner = (type)                                     \
    }

/* The same, and its arguments are a tuple in CPython, too. */
#define PY_METHOD_VARIADIC_KEYS(type, text, function)                          \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = 1, .positional = 1,      \
        .positional_only = 1, .parameter_count = 1, .variadic = true,          \
        .is_method = true, .owner = (type), .gets_tuple_in = 0xff              \
    }

/* A method with named parameters: `least` of `total` must be given, the first
 * `placed` may be given by position. None of the counts holds self; the names
 * do not either. */
#define PY_METHOD_NAMED(type, text, function, least, placed, total, ...)       \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = (least) + 1,             \
        .positional = (placed) + 1, .positional_only = 1,                      \
        .parameter_count = (total) + 1, .is_method = true, .owner = (type),    \
        .clinic = 1, .names = {                                                \
            "self",                                                            \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

/* Functions: the same without self. */
#define PY_FUNCTION(text, function, least, most)                               \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .required = (least), .positional = (most),           \
        .positional_only = (most), .parameter_count = (most)                   \
    }

#define PY_FUNCTION_OF(of_type, text, function, least, most)                   \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .required = (least), .positional = (most),           \
        .positional_only = (most), .parameter_count = (most),                  \
        .bound_to = (of_type)                                                  \
    }

#define PY_FUNCTION_VARIADIC(text, function)                                   \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .variadic = true                                     \
    }

#define PY_FUNCTION_NAMED(text, function, least, placed, only, total, ...)     \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .required = (least), .positional = (placed),         \
        .positional_only = (only), .parameter_count = (total), .clinic = 1,    \
        .names = {                                                             \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

/* The same for what is Python text in CPython, whose errors speak as such. */
/* `only`: how many have no keyword, 1 if it has no parameters and is C. */
#define PY_FEWER(only, total) ((only) < (total) ? (only) : (total))
#define PY_METHOD_PYTHON(type, text, function, least, placed, only, total,     \
                         ...)                                                  \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = (least) + 1,             \
        .positional = (placed) + 1,                                            \
        .positional_only = PY_FEWER(only, total) + 1,                          \
        .parameter_count = (total) + 1, .is_method = true, .owner = (type),    \
        .is_python = (only) == 0, .names = {                                   \
            "self",                                                            \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

#define PY_FUNCTION_PYTHON(text, function, least, placed, only, total, ...)    \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .required = (least), .positional = (placed),         \
        .positional_only = (only), .parameter_count = (total), .names = {      \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

/* A function that CPython's module takes from a hidden object of `of_type`. */
#define PY_FUNCTION_BOUND(of_type, text, function, least, placed, only, total, \
                          ...)                                                 \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .required = (least), .positional = (placed),         \
        .positional_only = PY_FEWER(only, total), .parameter_count = (total),  \
        .is_python = (only) == 0, .bound_to = (of_type), .names = {            \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

/* What takes whatever it is given: the keywords' dict comes first (after self),
 * then what was given by position. */
#define PY_FUNCTION_ANY(text, function)                                        \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .parameter_count = 1, .variadic = true,              \
        .keywords = true                                                       \
    }

#define PY_METHOD_ANY(type, text, function)                                    \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = 1, .positional = 1,      \
        .positional_only = 1, .parameter_count = 2, .variadic = true,          \
        .is_method = true, .keywords = true, .owner = (type)                   \
    }

/* The same, and its keywords are a dict in CPython, too, with any keys. */
#define PY_METHOD_ANY_KEYS(type, text, function)                               \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = 1, .positional = 1,      \
        .positional_only = 1, .parameter_count = 2, .variadic = true,          \
        .is_method = true, .keywords = true, .owner = (type),                  \
        .gets_tuple_in = 0xff                                                  \
    }

/* The same with at most one argument by position, which comes before the
 * keywords' dict. */
#define PY_METHOD_ONE_AND_KEYWORDS(type, text, function)                       \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (text), .fn = (function), .required = 1, .positional = 2,      \
        .positional_only = 2, .parameter_count = 3, .is_method = true,         \
        .keywords = true, .owner = (type), .gets_tuple_in = 0xff               \
    }

#endif
