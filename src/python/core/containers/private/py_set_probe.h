/*
 * py_set_probe.h - where in a set's table an item may lie, place after place.
 *
 * In CPython's order, which is the one that a set is printed in. Knows a hash
 * and the table's mask; refuses to know what lies at the places.
 */
#ifndef PY_SET_PROBE_H
#define PY_SET_PROBE_H

#include <stdint.h>

/* Steps through the places that CPython tries: some side by side, then a
 * jump. */
typedef struct PySetProbe {
    uint64_t perturb;
    uint32_t line;  /* where the places side by side begin */
    uint32_t left;  /* so many more of them */
    uint32_t place; /* the one it is at */
} PySetProbe;

/* At each jump `perturb`, the hash at first, is shifted by so much. */
#define PY_SET_PERTURB_SHIFT 5

/* At the first place of a table with mask + 1 of them, a power of two. */
PySetProbe py_set_probe(int64_t hash, uint32_t mask);
/* On to the next place of the same table. */
void py_set_probe_on(PySetProbe *probe, uint32_t mask);

#endif
