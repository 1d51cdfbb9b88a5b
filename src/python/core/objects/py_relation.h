/*
 * py_relation.h - how two numbers lie to each other, and which comparisons
 * hold then.
 */
#ifndef PY_RELATION_H
#define PY_RELATION_H

#include "py_object.h"

typedef enum PyRelation {
    PY_IS_LESS,
    PY_IS_SAME,
    PY_IS_MORE,
    PY_IS_UNORDERED, /* one of them is NaN */
    PY_NO_RELATION   /* they are no two numbers */
} PyRelation;

/* Those for which `op` holds, a bit each. Without a branch: which operator it
 * is changes from one instruction to the next. */
static inline uint32_t py_relations_of(PyCompareOp op)
{
    enum { LESS = 1, SAME = 2, MORE = 4, UNORDERED = 8, ALL = 15 };
    const uint32_t holds = LESS << 4 * PY_LT | (LESS | SAME) << 4 * PY_LE |
                           SAME << 4 * PY_EQ |
                           (LESS | MORE | UNORDERED) << 4 * PY_NE |
                           MORE << 4 * PY_GT | (MORE | SAME) << 4 * PY_GE;
    return holds >> 4 * (int)op & ALL;
}

#endif
