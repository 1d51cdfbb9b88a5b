#include "py_unicode_database.h"

#include <stddef.h>
#include <string.h>

#include "py_unicode_database_tables.h"

/* Where `code` is in a list that is sorted by it, or its end. */
#define FIND(list, wanted, at)                                                 \
    do {                                                                       \
        size_t high_ = sizeof(list) / sizeof *(list);                          \
        (at) = 0;                                                              \
        while ((at) < high_) {                                                 \
            size_t middle_ = (at) + (high_ - (at)) / 2;                        \
            if ((list)[middle_].code < (wanted))                               \
                (at) = middle_ + 1;                                            \
            else                                                               \
                high_ = middle_;                                               \
        }                                                                      \
        if ((at) < sizeof(list) / sizeof *(list) &&                            \
            (list)[at].code != (wanted))                                       \
            (at) = sizeof(list) / sizeof *(list);                              \
    } while (0)
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* CPython 3.11 calls what is not assigned full; the newer ones call it wide
 * where ideographs may come. */
static const char *width_of_none(PyUnicode version, uint32_t code,
                                 const char *known)
{
    if (version == PY_UNICODE_14_0)
        return "F";
    if (!py_unicode_is_later(PY_UNICODE_15_1, code) &&
        py_unicode_is_later(PY_UNICODE_15_0, code))
        return code >= 0x20000 ? "W" : "N";
    return known;
}

bool py_unicode_record(PyUnicode version, uint32_t code, PyUnicodeRecord *out)
{
    uint32_t at = block_of[code / BLOCK] * (uint32_t)BLOCK + code % BLOCK;
    uint16_t kind = record_of[at];

    *out = (PyUnicodeRecord){records[kind].category, records[kind].direction,
                             records[kind].width, records[kind].combining,
                             records[kind].is_mirrored};
    if (py_unicode_is_later(version, code))
        *out = (PyUnicodeRecord){"Cn", "", out->width, 0, false};
    else if (py_unicode_is_later(PY_UNICODE_15_1, code))
        return false;
    if (strcmp(out->category, "Cn") == 0)
        out->width = width_of_none(version, code, out->width);
    return true;
}

bool py_unicode_number(PyUnicode version, uint32_t code, double *out)
{
    size_t at;

    if (py_unicode_is_later(version, code))
        return false;
    FIND(newer_numbers, code, at);
    if (version >= PY_UNICODE_15_1 && at < COUNT(newer_numbers)) {
        *out = newer_numbers[at].top;
        return true;
    }
    FIND(numbers, code, at);
    if (at == COUNT(numbers))
        return false;
    *out = numbers[at].top / numbers[at].bottom;
    return true;
}

const char *py_unicode_parts(PyUnicode version, uint32_t code)
{
    size_t at;

    FIND(decompositions, code, at);
    return at < COUNT(decompositions) && !py_unicode_is_later(version, code)
               ? decompositions[at].parts
               : "";
}
