/*
 * py_string_quick.h - short ASCII texts made in place.
 *
 * Most texts that a program makes are short and ASCII: such a one costs no
 * charge and needs no marks, and its cell is often free. All others go the
 * usual way, with the same result.
 */
#ifndef PY_STRING_QUICK_H
#define PY_STRING_QUICK_H

#include "py_machine_state.h"
#include "py_string.h"

#define PY_STRING_QUICK 64 /* bytes; from there on texts are charged for */

/* An ASCII str of 2 to PY_STRING_QUICK - 1 bytes, which are the caller's to
 * fill in; NULL: it has to be made the usual way. */
static inline PyString *py_string_quick(PyMachine *machine, size_t size)
{
    if (size - 2 >= PY_STRING_QUICK - 2)
        return NULL;
    PyString *string =
        py_memory_reuse_object(&machine->memory, &py_string_type, size + 1);
    if (string) {
        string->size = string->length = (uint32_t)size;
        string->hash = -1;
        string->text[size] = 0;
    }
    return string;
}

/* Two bytes or more, with no branch for each size: the two halves overlap in
 * the middle. */
static inline void py_string_copy_quick(char *to, const char *from, size_t size)
{
    BASE_INVARIANT(size >= 2);
    if (size > 32) {
        memcpy(to, from, size);
    } else if (size >= 16) {
        memcpy(to, from, 16);
        memcpy(to + size - 16, from + size - 16, 16);
    } else if (size >= 8) {
        memcpy(to, from, 8);
        memcpy(to + size - 8, from + size - 8, 8);
    } else if (size >= 4) {
        memcpy(to, from, 4);
        memcpy(to + size - 4, from + size - 4, 4);
    } else {
        memcpy(to, from, 2);
        memcpy(to + size - 2, from + size - 2, 2);
    }
}

/* py_string_part(), of an ASCII str. */
static inline PyValue py_string_ascii_part(PyMachine *machine,
                                           const PyString *whole,
                                           const char *text, size_t size)
{
    PyString *string = py_string_quick(machine, size);
    if (!string)
        return py_string_part(machine, whole, text, size);
    py_string_copy_quick(string->text, text, size);
    return py_from_object(string);
}

#endif
