/*
 * py_stream.h - sys.stdout and sys.stderr.
 */
#ifndef PY_STREAM_H
#define PY_STREAM_H

#include "py_object.h"

typedef struct PyStream {
    PyObject object;
    int number; /* 1 or 2 */
} PyStream;

extern const PyType py_stream_type;
extern const PyStream py_stdout;
extern const PyStream py_stderr;

#endif
