/*
 * py_sorter_merge.h - two neighbouring runs of a sort merged.
 */
#ifndef PY_SORTER_MERGE_H
#define PY_SORTER_MERGE_H

#include "py_sorter.h"

/* The two neighbours become one run. */
PySortNext py_sorter_merge(PySorter *sorter, PySortRun a, PySortRun b);
/* Puts the items of a merge that is given up back to the others. */
void py_sorter_close_merge(PySorter *sorter);

/* What is not (only) in the arrays. */
void py_sorter_traverse(const PySorter *sorter, PyVisit visit, void *context);

#endif
