/*
 * py_exception_report.h - an exception of a machine, as python3 prints it.
 *
 * Gathers what py_traceback.h lays out: chains, groups, frames, notes, and what
 * a mistyped name was meant to be. Frames of the library are left out.
 */
#ifndef PY_EXCEPTION_REPORT_H
#define PY_EXCEPTION_REPORT_H

#include "py_object.h"

/* Appends the traceback, without running Python: for a PyLanguage. */
void py_exception_report_format(PyMachine *machine, PyValue exception,
                                BaseText *out);

/* The same as the module traceback lays it out: up to 3.11 it does not say what
 * was meant. */
void py_exception_report_logged(PyMachine *machine, PyValue exception,
                                BaseText *out);

/* The same of one that was ignored, as in a __del__(): CPython lays it out in
 * C, since 3.13 without carets, and when the program has ended without lines.
 */
void py_exception_report_ignored(PyMachine *machine, PyValue exception,
                                 BaseText *out);

/* Writes it to stderr, or calls what the program has put in the place of
 * sys.excepthook. Python is asked where a class has a __str__ of its own: then
 * PY_PENDING, and it is written while the machine runs. PY_ERROR: there was no
 * memory for it, or the program's hook has raised SystemExit. */
PyValue py_exception_report(PyMachine *machine, PyValue exception);

#endif
