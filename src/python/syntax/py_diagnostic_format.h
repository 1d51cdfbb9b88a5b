/*
 * py_diagnostic_format.h - a diagnostic as it is printed.
 */
#ifndef PY_DIAGNOSTIC_FORMAT_H
#define PY_DIAGNOSTIC_FORMAT_H

#include "base_text.h"
#include "py_diagnostic.h"
#include "py_source.h"

/*
 * Appends what python3 writes to stderr for a file with this error:
 *
 *       File "x.py", line 3
 *         code here
 *              ^^^^
 *     SyntaxError: invalid syntax
 *
 * and for UNSUPPORTED
 *
 *     taskarium: unsupported: match statement
 *       File "x.py", line 3, column 5
 *         match x:
 *         ^^^^^
 *       Write instead: a chain of if and elif.
 */
void py_diagnostic_format(const PyDiagnostic *diagnostic,
                          const PySource *source, BaseText *out);

/* The same in 3.13's colours, if that is the diagnostic's version and Python's
 * own error. */
void py_diagnostic_format_colored(const PyDiagnostic *diagnostic,
                                  const PySource *source, BaseText *out);

/* The same in the chosen language, where the words are our own: UNSUPPORTED. */
void py_diagnostic_tell(const PyDiagnostic *diagnostic, const PySource *source,
                        BaseText *out);

/*
 * Appends what it writes for a warning of this category:
 *
 *     x.py:3: SyntaxWarning: message
 *       code here
 */
void py_warning_format(const PyWarning *warning, const char *category,
                       const PySource *source, PyVersion version,
                       BaseText *out);

#endif
