/*
 * py_special.h - the special names: what a class may define, and which slot
 * of its type then asks it.
 *
 * X(id, "__name__", slot): `slot` is the field of PyType that is filled when a
 * class of the program defines the name, or NONE where something else asks
 * (an operator's two sides, a class statement, a call of the class).
 *
 * A name that stands here is honoured wherever CPython honours it. Any other
 * name with two underscores is a plain attribute.
 */
#ifndef PY_SPECIAL_H
#define PY_SPECIAL_H

#include "py_object.h"

/* In the order of PyBinaryOp. */
#define PY_SPECIAL_BINARY(X, prefix, letter, slot)                             \
    X(prefix##ADD, "__" letter "add__", slot)                                  \
    X(prefix##SUBTRACT, "__" letter "sub__", slot)                             \
    X(prefix##MULTIPLY, "__" letter "mul__", slot)                             \
    X(prefix##DIVIDE, "__" letter "truediv__", slot)                           \
    X(prefix##FLOOR_DIVIDE, "__" letter "floordiv__", slot)                    \
    X(prefix##MODULO, "__" letter "mod__", slot)                               \
    X(prefix##POWER, "__" letter "pow__", slot)                                \
    X(prefix##SHIFT_LEFT, "__" letter "lshift__", slot)                        \
    X(prefix##SHIFT_RIGHT, "__" letter "rshift__", slot)                       \
    X(prefix##AND, "__" letter "and__", slot)                                  \
    X(prefix##OR, "__" letter "or__", slot)                                    \
    X(prefix##XOR, "__" letter "xor__", slot)                                  \
    X(prefix##MATRIX_MULTIPLY, "__" letter "matmul__", slot)

#define PY_SPECIALS(X)                                                         \
    PY_SPECIAL_BINARY(X, , "", NONE)                                           \
    PY_SPECIAL_BINARY(X, R, "r", NONE)                                         \
    PY_SPECIAL_BINARY(X, I, "i", NONE)                                         \
    /* In the order of PyCompareOp. */                                         \
    X(LT, "__lt__", NONE)                                                      \
    X(LE, "__le__", NONE)                                                      \
    X(EQ, "__eq__", NONE)                                                      \
    X(NE, "__ne__", NONE)                                                      \
    X(GT, "__gt__", NONE)                                                      \
    X(GE, "__ge__", NONE)                                                      \
    /* In the order of PyUnaryOp. */                                           \
    X(NEGATE, "__neg__", unary)                                                \
    X(PLUS, "__pos__", unary)                                                  \
    X(INVERT, "__invert__", unary)                                             \
    X(ABS, "__abs__", NONE)                                                    \
    X(DIVMOD, "__divmod__", NONE)                                              \
    X(RDIVMOD, "__rdivmod__", NONE)                                            \
    X(ROUND, "__round__", NONE)                                                \
    X(TRUNC, "__trunc__", NONE)                                                \
    X(FLOOR, "__floor__", NONE)                                                \
    X(CEIL, "__ceil__", NONE)                                                  \
    X(INT, "__int__", NONE)                                                    \
    X(FLOAT, "__float__", NONE)                                                \
    X(COMPLEX, "__complex__", NONE)                                            \
    X(INDEX, "__index__", NONE)                                                \
    X(REPR, "__repr__", NONE)                                                  \
    X(STR, "__str__", NONE)                                                    \
    X(FORMAT, "__format__", NONE)                                              \
    X(BYTES, "__bytes__", NONE)                                                \
    X(BUFFER, "__buffer__", NONE)                                              \
    X(HASH, "__hash__", hash)                                                  \
    X(BOOL, "__bool__", truth)                                                 \
    X(LEN, "__len__", length)                                                  \
    X(LENGTH_HINT, "__length_hint__", NONE)                                    \
    X(GETITEM, "__getitem__", get_item)                                        \
    X(SETITEM, "__setitem__", set_item)                                        \
    X(DELITEM, "__delitem__", set_item)                                        \
    X(MISSING, "__missing__", NONE)                                            \
    X(CONTAINS, "__contains__", contains)                                      \
    X(ITER, "__iter__", iter)                                                  \
    X(NEXT, "__next__", next)                                                  \
    X(REVERSED, "__reversed__", NONE)                                          \
    X(CALL, "__call__", call)                                                  \
    X(GETATTRIBUTE, "__getattribute__", NONE)                                  \
    X(GETATTR, "__getattr__", NONE)                                            \
    X(SETATTR, "__setattr__", NONE)                                            \
    X(DELATTR, "__delattr__", NONE)                                            \
    X(DIR, "__dir__", NONE)                                                    \
    X(GET, "__get__", NONE)                                                    \
    X(SET, "__set__", NONE)                                                    \
    X(DELETE, "__delete__", NONE)                                              \
    X(SET_NAME, "__set_name__", NONE)                                          \
    X(NEW, "__new__", NONE)                                                    \
    X(INIT, "__init__", NONE)                                                  \
    X(DEL, "__del__", NONE)                                                    \
    X(INIT_SUBCLASS, "__init_subclass__", NONE)                                \
    X(CLASS_GETITEM, "__class_getitem__", NONE)                                \
    X(INSTANCECHECK, "__instancecheck__", NONE)                                \
    X(SUBCLASSCHECK, "__subclasscheck__", NONE)                                \
    X(SUBCLASSHOOK, "__subclasshook__", NONE)                                  \
    X(PREPARE, "__prepare__", NONE)                                            \
    X(MRO_ENTRIES, "__mro_entries__", NONE)                                    \
    X(ENTER, "__enter__", NONE)                                                \
    X(EXIT, "__exit__", NONE)                                                  \
    X(AENTER, "__aenter__", NONE)                                              \
    X(AEXIT, "__aexit__", NONE)                                                \
    X(AWAIT, "__await__", NONE)                                                \
    X(AITER, "__aiter__", NONE)                                                \
    X(ANEXT, "__anext__", NONE)

typedef enum PySpecial {
#define PY_SPECIAL_ENUM(id, name, slot) PY_SPECIAL_##id,
    PY_SPECIALS(PY_SPECIAL_ENUM)
#undef PY_SPECIAL_ENUM
        PY_SPECIAL_COUNT
} PySpecial;

/* "__add__" */
const char *py_special_name(PySpecial special);
/* PY_SPECIAL_COUNT for any other name. */
PySpecial py_special_find(const PyString *name);

/* Calls what py_special() found with args[0] as its self. */
PyValue py_special_call(PyMachine *machine, PyValue function,
                        const PyValue *args, uint32_t count);

/* The same for `special` of args[0], where the method is bound first. Where
 * CPython takes a method whose __get__ raises for none at all, so does this. */
PyValue py_special_ask(PyMachine *machine, PySpecial special, PyValue function,
                       const PyValue *args, uint32_t count);

/* Fills `specials` (PY_SPECIAL_COUNT of them) and the slots of a heap type from
 * the classes in its mro, and charges for their names. */
void py_special_collect(PyMachine *machine, PyType *type);
/* Whether that has to be done again for a type, and those that derive from it,
 * after it was given the value under that name; undefined: it was taken. */
bool py_special_has_say(const PyString *name, PyValue value);

#endif
