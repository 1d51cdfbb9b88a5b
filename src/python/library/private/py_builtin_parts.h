/*
 * py_builtin_parts.h - the functions of builtins, cut into files by theme.
 */
#ifndef PY_BUILTIN_PARTS_H
#define PY_BUILTIN_PARTS_H

#include "py_object.h"

#define PY_BUILTINS(X)                                                         \
    X(print)                                                                   \
    X(repr)                                                                    \
    X(ascii)                                                                   \
    X(format)                                                                  \
    X(chr)                                                                     \
    X(ord)                                                                     \
    X(hex)                                                                     \
    X(oct)                                                                     \
    X(bin)                                                                     \
    X(len)                                                                     \
    X(abs)                                                                     \
    X(round)                                                                   \
    X(divmod)                                                                  \
    X(pow)                                                                     \
    X(hash)                                                                    \
    X(id)                                                                      \
    X(callable)                                                                \
    X(isinstance)                                                              \
    X(issubclass)                                                              \
    X(hasattr)                                                                 \
    X(getattr)                                                                 \
    X(setattr)                                                                 \
    X(delattr)                                                                 \
    X(vars)                                                                    \
    X(sum)                                                                     \
    X(min)                                                                     \
    X(max)                                                                     \
    X(any)                                                                     \
    X(all)                                                                     \
    X(sorted)                                                                  \
    X(iter)                                                                    \
    X(next)

#define PY_DECLARE_BUILTIN(name) extern const PyNative py_builtin_##name;
PY_BUILTINS(PY_DECLARE_BUILTIN)
#undef PY_DECLARE_BUILTIN

#endif
