/*
 * py_re_scan.h - what goes through a whole text: findall, split, sub.
 *
 * All may be PY_PENDING.
 */
#ifndef PY_RE_SCAN_H
#define PY_RE_SCAN_H

#include "py_re_scanner.h"

/* The one match, or None. Steals nothing. */
PyValue py_re_find(PyMachine *machine, PyValue scanner);
PyValue py_re_find_all(PyMachine *machine, PyValue scanner);
PyValue py_re_split(PyMachine *machine, PyValue scanner, int64_t most);
/* `most` 0: all. `counted`: a tuple with how many it were. */
PyValue py_re_substitute(PyMachine *machine, PyValue scanner,
                         PyValue replacement, int64_t most, bool counted);

#endif
