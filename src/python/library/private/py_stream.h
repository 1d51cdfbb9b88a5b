/*
 * py_stream.h - sys.stdin, sys.stdout and sys.stderr.
 */
#ifndef PY_STREAM_H
#define PY_STREAM_H

#include "py_object.h"

typedef struct PyStream {
    PyObject object;
    int number; /* 0, 1 or 2 */
} PyStream;

extern const PyType py_stream_type;
extern const PyStream py_stdin;
extern const PyStream py_stdout;
extern const PyStream py_stderr;

/* What the program's input gives next, at most `most` characters and with
 * `by_line` one line; "" at its end. `unsupported` (`what`) if there is none.
 */
PyValue py_stream_read(PyMachine *machine, uint64_t most, bool by_line,
                       const char *what);

#endif
