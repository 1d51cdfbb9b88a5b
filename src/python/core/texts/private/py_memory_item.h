/*
 * py_memory_item.h - an item of a memoryview: one C value in some bytes.
 */
#ifndef PY_MEMORY_ITEM_H
#define PY_MEMORY_ITEM_H

#include "py_object.h"

/* The size of a native format, one letter perhaps behind an '@'; 0: it is none.
 */
int py_memory_item_size(const char *format);
/* 'B', 'b' or 'c', perhaps behind an '@'. */
bool py_memory_item_is_byte(const char *format);

/* What the bytes stand for. */
PyValue py_memory_item_read(PyMachine *machine, const char *format,
                            const char *data);
/* False with an exception, and nothing written. */
bool py_memory_item_write(PyMachine *machine, const char *format, PyValue value,
                          char *data);

#endif
