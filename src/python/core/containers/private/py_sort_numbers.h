/*
 * py_sort_numbers.h - sorting where every key is a small int or a float.
 *
 * Nobody sees how such keys are compared, so any sort that keeps equal ones in
 * their order comes to what CPython's comes to: this one goes by their digits.
 */
#ifndef PY_SORT_NUMBERS_H
#define PY_SORT_NUMBERS_H

#include "py_sorter.h"

/* Fewer are sorted as quickly by comparing. */
#define PY_SORT_MANY 64

/* PY_SORT_ASKS: nothing was done, for a key is no number that has an order, or
 * there is not much memory left. Keys that values follow stay where they are.
 */
PySortNext py_sort_numbers(PySorter *sorter);

#endif
