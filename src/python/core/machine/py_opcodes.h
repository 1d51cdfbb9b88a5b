/*
 * py_opcodes.h - the instructions, in one table.
 *
 * X(name, words, effect): `words` is 2 if a second word follows; `effect` is
 * the change of the stack's depth when the instruction goes on to the next
 * one, PY_EFFECT_ARG when it depends on the argument (py_emit.c).
 *
 * A TRY_ instruction stands in front of plain ones that do the same: it does
 * their work and skips them when its operands are small ints or floats, the
 * attribute or method is where it was the last time, or the item is at hand,
 * and else does nothing. One with _TOP_ in its name has its left operand on the
 * stack.
 *
 * A word is the opcode in its low 8 bits and the argument in the upper 24. A
 * jump says how many words it goes from its own place: forwards, JUMP_BACK
 * backwards, and a compare's second word, which is signed, either way.
 */
#ifndef PY_OPCODES_H
#define PY_OPCODES_H

#define PY_EFFECT_ARG 99

/* In the dispatch loop itself. */
#define PY_LOOP_OPCODES(X)                                                     \
    X(NOP, 1, 0)                                                               \
    X(POP, 1, -1)                                                              \
    X(COPY, 1, 1) /* push a copy of the arg-th from the top, from 1 */         \
    X(SWAP, 1, 0) /* exchange the top with the arg-th from the top */          \
    X(LOAD_CONST, 1, 1)                                                        \
    X(LOAD_LOCAL, 1, 1)                                                        \
    X(STORE_LOCAL, 1, -1)                                                      \
    X(LOAD_CELL, 1, 1)                                                         \
    X(STORE_CELL, 1, -1)                                                       \
    X(LOAD_CLOSURE, 1, 1)                                                      \
    X(LOAD_GLOBAL, 2, 1) /* word: cache */                                     \
    X(STORE_GLOBAL, 1, -1)                                                     \
    X(LOAD_ATTRIBUTE, 2, 0)   /* word: cache */                                \
    X(STORE_ATTRIBUTE, 2, -2) /* word: cache */                                \
    X(LOAD_METHOD, 2, 1) /* word: cache; [obj] -> [fn][self or nothing] */     \
    X(LOAD_SUBSCRIPT, 1, -1)                                                   \
    X(STORE_SUBSCRIPT, 1, -3) /* [value][container][key] */                    \
    X(ADD, 1, -1)                                                              \
    X(SUBTRACT, 1, -1)                                                         \
    X(MULTIPLY, 1, -1)                                                         \
    X(BINARY, 1, -1)  /* arg: PyBinaryOp */                                    \
    X(INPLACE, 1, -1) /* arg: PyBinaryOp */                                    \
    X(INPLACE_ADD, 1, -1)                                                      \
    X(INPLACE_SUBTRACT, 1, -1)                                                 \
    X(UNARY, 1, 0)                                                             \
    X(NOT, 1, 0)                                                               \
    X(COMPARE, 1, -1)       /* arg: PyCompareOp */                             \
    X(TRY_ADD_LOCALS, 1, 0) /* arg: a | b << 12; LOAD LOAD op */               \
    X(TRY_ADD_CONST, 1, 0)  /* arg: local | constant << 12 */                  \
    X(TRY_SUBTRACT_LOCALS, 1, 0)                                               \
    X(TRY_SUBTRACT_CONST, 1, 0)                                                \
    X(TRY_MULTIPLY_LOCALS, 1, 0)                                               \
    X(TRY_MULTIPLY_CONST, 1, 0)                                                \
    X(TRY_MODULO_LOCALS, 1, 0)                                                 \
    X(TRY_MODULO_CONST, 1, 0)                                                  \
    X(TRY_ADD_TOP_LOCAL, 1, 0) /* arg: local; LOAD op */                       \
    X(TRY_ADD_TOP_CONST, 1, 0) /* arg: constant */                             \
    X(TRY_SUBTRACT_TOP_LOCAL, 1, 0)                                            \
    X(TRY_SUBTRACT_TOP_CONST, 1, 0)                                            \
    X(TRY_MULTIPLY_TOP_LOCAL, 1, 0)                                            \
    X(TRY_MULTIPLY_TOP_CONST, 1, 0)                                            \
    X(TRY_INCREASE_LOCALS, 1, 0) /* LOAD a LOAD b INPLACE STORE a */           \
    X(TRY_INCREASE_CONST, 1, 0)                                                \
    X(TRY_DECREASE_LOCALS, 1, 0)                                               \
    X(TRY_DECREASE_CONST, 1, 0)                                                \
    X(TRY_COMPARE_LOCALS, 1, 0) /* LOAD LOAD COMPARE_JUMP */                   \
    X(TRY_COMPARE_CONST, 1, 0)                                                 \
    X(TRY_COMPARE_TOP_LOCAL, 1, 0) /* LOAD COMPARE_JUMP */                     \
    X(TRY_COMPARE_TOP_CONST, 1, 0)                                             \
    X(TRY_ATTRIBUTE, 1, 0)        /* arg: local; LOAD LOAD_ATTRIBUTE */        \
    X(TRY_STORE_ATTRIBUTE, 1, 0)  /* arg: local; LOAD STORE_ATTRIBUTE */       \
    X(TRY_METHOD, 1, 0)           /* arg: local; LOAD LOAD_METHOD */           \
    X(TRY_SUPER_METHOD, 2, 0)     /* arg: name; word: cache; super().name: */  \
                                  /* LOAD_GLOBAL CALL LOAD_METHOD */           \
    X(TRY_SUBSCRIPT_LOCALS, 1, 0) /* LOAD LOAD LOAD_SUBSCRIPT */               \
    X(TRY_SUBSCRIPT_CONST, 1, 0)                                               \
    X(TRY_STORE_SUBSCRIPT_LOCALS, 1, 0) /* LOAD LOAD STORE_SUBSCRIPT */        \
    X(TRY_STORE_SUBSCRIPT_CONST, 1, 0)                                         \
    X(TRY_SHORT, 1, 0) /* arg: the bool that ends it; COPY POP_JUMP POP */     \
    X(IS, 1, -1)       /* arg: 1 inverts */                                    \
    X(CONTAINS, 1, -1)                                                         \
    X(COMPARE_JUMP, 2, -2) /* arg: op | sense << 4 | relations of numbers that \
                              jump << 8; word: distance */                     \
    X(JUMP, 1, 0)                                                              \
    X(JUMP_BACK, 1, 0)                                                         \
    X(POP_JUMP_IF_FALSE, 1, -1)                                                \
    X(POP_JUMP_IF_TRUE, 1, -1)                                                 \
    X(POP_JUMP_IF_NONE, 1, -1)                                                 \
    X(GET_ITER, 1, 0)                                                          \
    X(FOR_ITER, 1, 1) /* arg: where to when exhausted, iterator popped */      \
    X(BUILD_LIST, 1, PY_EFFECT_ARG)                                            \
    X(BUILD_TUPLE, 1, PY_EFFECT_ARG)                                           \
    X(BUILD_SET, 1, PY_EFFECT_ARG)                                             \
    X(BUILD_CONSTANT_SET, 1,                                                   \
      PY_EFFECT_ARG) /* CPython's order is another; arg:                       \
                      * count | 1 << 12 to walk it */                          \
    X(BUILD_DICT, 1, PY_EFFECT_ARG)                                            \
    X(BUILD_STRING, 1, PY_EFFECT_ARG)                                          \
    X(BUILD_SLICE, 1, PY_EFFECT_ARG)                                           \
    X(FORMAT, 1, PY_EFFECT_ARG) /* arg: conversion | 256 with a spec */        \
    X(LIST_APPEND, 1, -1)       /* arg: depth of the list below the item */    \
    X(UNPACK, 1, PY_EFFECT_ARG)                                                \
    X(CALL, 1, PY_EFFECT_ARG)          /* [fn][args] */                        \
    X(CALL_METHOD, 1, PY_EFFECT_ARG)   /* [fn][self or nothing][args] */       \
    X(CALL_KEYWORDS, 2, PY_EFFECT_ARG) /* word: constant with the names */     \
    X(CALL_METHOD_KEYWORDS, 2, PY_EFFECT_ARG)                                  \
    X(CALL_SPREAD, 1, PY_EFFECT_ARG) /* [fn][tuple]([dict] if arg) */          \
    X(RETURN, 1, -1)                                                           \
    X(YIELD, 1, 0)                                                             \
    X(ASYNC_YIELD, 1, 0)    /* of an async generator: its awaiter's answer */  \
    X(GET_AWAITABLE, 1, 0)  /* arg: PyAwaited */                               \
    X(SEND, 1, -1)          /* [awaitable][value] -> [result] */               \
    X(END_ASYNC_FOR, 1, -2) /* [iterator][exc]: StopAsyncIteration ends */     \
    X(INSTANTIATE, 1, 0) /* a class of the program's is called; arg: role */   \
    X(RAISE, 1, PY_EFFECT_ARG)                                                 \
    X(RERAISE, 1, -1)

/* Functions (py_vm_table.h) whose answer takes the place of the operands. */
#define PY_STEP_OPCODES(X)                                                     \
    X(LOAD_NAME, 1, 1)                                                         \
    X(LOAD_NAME_OR_CELL, 2, 1) /* word: cell */                                \
    X(LIST_TO_TUPLE, 1, 0)                                                     \
    X(BUILD_CLASS, 1, -2) /* [body][bases][keywords or None] */                \
    X(IMPORT, 1, 1)                                                            \
    X(IMPORT_STAR, 1, 0) /* [module] -> [None] */                              \
    X(IMPORT_FROM, 1, 1)                                                       \
    X(DISPLAY, 1, 0) /* [value] -> [None]: what a prompt shows */              \
    X(REFUSE, 1, 0)  /* arg: PyRefusal, of the literal on top */               \
    X(GET_YIELD_FROM, 1, 0)                                                    \
    X(GET_ASYNC_ITER, 1, 0)                                                    \
    X(GET_ASYNC_NEXT, 1, 1)                                                    \
    X(MATCH_GROUP, 1, 0)     /* [rest][type] -> [rest][match or None] */       \
    X(FINISH_STAR, 1, -2)    /* [exc][list][rest] -> [exc or None] */          \
    X(GET_LENGTH, 1, 1)      /* [value] -> [value][its length] */              \
    X(MATCH_SEQUENCE, 1, 1)  /* [subject] -> [subject][bool] */                \
    X(MATCH_MAPPING, 1, 1)   /* the same */                                    \
    X(MATCH_KEYS, 1, 1)      /* [subject][keys] -> ... [values or None] */     \
    X(MATCH_CLASS, 1, -2)    /* [subject][class][names] -> [parts or None] */  \
    X(MATCH_EXCEPTION, 1, 0) /* [exc][type] -> [exc][bool] */                  \
    X(WITH_ENTER, 1, 1)      /* [manager] -> [exit][enter] */                  \
    X(ASSERTION_ERROR, 1, 1)

/* Functions whose answer means nothing. */
#define PY_STORE_OPCODES(X)                                                    \
    X(MAKE_CELL, 1, 0) /* arg: cell; second half: 1 + local, or 0 */           \
    X(DELETE_LOCAL, 1, 0)                                                      \
    X(DELETE_CELL, 1, 0)                                                       \
    X(DELETE_GLOBAL, 1, 0)                                                     \
    X(STORE_NAME, 1, -1)                                                       \
    X(DELETE_NAME, 1, 0)                                                       \
    X(BEGIN_ANNOTATIONS, 1, 0)                                                 \
    X(DELETE_ATTRIBUTE, 1, -1)                                                 \
    X(DELETE_SUBSCRIPT, 1, -2)                                                 \
    X(LIST_EXTEND, 1, -1) /* [list] ... [iterable]; arg: depth | 1 << 12 if    \
                             [callee] stands under the list */                 \
    X(SET_ADD, 1, -1)     /* arg: depth of the set below the item */           \
    X(DICT_ADD, 1, -2)                                                         \
    X(SET_UPDATE, 1, -1)                                                       \
    X(DICT_UPDATE, 1, -1)                                                      \
    X(DICT_MERGE, 1, -1) /* for **kwargs: refuses duplicates */                \
    X(TAKE_MATCH, 1, 0)  /* [rest][pair] -> [left][match or None] */

/* Functions that move what is on the stack themselves. */
#define PY_STACK_OPCODES(X)                                                    \
    X(PUSH_HANDLED, 1, 1) /* [exc] -> [previous][exc] */                       \
    X(POP_HANDLED, 1, -1) /* [previous] ->; arg: the line of what keeps the    \
                             exception, 0 if it goes on */                     \
    X(MAKE_FUNCTION, 2, PY_EFFECT_ARG) /* arg: flags; word: code constant */   \
    X(UNPACK_STAR, 1, PY_EFFECT_ARG)   /* arg: before | after << 12 */         \
    X(WRAP_STAR, 1, 2)                 /* [exc] -> [exc][list][exc] */         \
    X(WITH_ERROR, 1, 4) /* [exit][prev][exc] -> ... [exit][type][exc][tb] */

#define PY_OPCODES(X)                                                          \
    PY_LOOP_OPCODES(X)                                                         \
    PY_STEP_OPCODES(X) PY_STORE_OPCODES(X) PY_STACK_OPCODES(X)

/* Whose answer GET_AWAITABLE is given. */
typedef enum PyAwaited {
    PY_AWAITED,
    PY_AWAITED_ENTER, /* of __aenter__ */
    PY_AWAITED_EXIT,  /* of __aexit__ */
    PY_AWAITED_NEXT   /* of __anext__ */
} PyAwaited;

typedef enum PyOpcode {
#define PY_OPCODE_ENUM(name, words, effect) PY_OP_##name,
    PY_OPCODES(PY_OPCODE_ENUM)
#undef PY_OPCODE_ENUM
        PY_OP_COUNT
} PyOpcode;

#endif
