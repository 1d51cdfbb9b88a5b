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

/* Writes to stdout (1) or stderr (2). Half of a surrogate pair is told on
 * stderr, and raises on stdout. */
bool py_stream_write(PyMachine *machine, int number, const PyString *string);
/* Where its first half of a surrogate pair is, in bytes; its size: nowhere. */
size_t py_stream_find_half(const PyString *string);

#endif
