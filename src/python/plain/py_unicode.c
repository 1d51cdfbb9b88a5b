#include "py_unicode.h"

#include <stddef.h>

#include "base_check.h"

#include "py_unicode_characters.h"

PyUnicode py_unicode_of_python(int python)
{
    switch (python) {
    case 311:
        return PY_UNICODE_14_0;
    case 312:
        return PY_UNICODE_15_0;
    case 313:
        return PY_UNICODE_15_1;
    default:
        return PY_UNICODE_16_0;
    }
}

/* What a character was before its last change. */
static const struct Record *record_before(PyUnicode version, uint32_t code)
{
    for (size_t i = 0; i < sizeof changed / sizeof *changed; i++) {
        if (changed[i].code == code && version < changed[i].until)
            return &records[changed[i].record];
    }
    return NULL;
}

static inline const struct Record *find_record(PyUnicode version, uint32_t code)
{
    BASE_REQUIRE(code < 0x110000);
    size_t at = (size_t)block_of[code / BLOCK] * BLOCK + code % BLOCK;
    const struct Record *record = &records[record_of[at]];

    if (record->since > version)
        return &records[0]; /* not assigned yet */
    if (record->flags & PY_UNICODE_CHANGED) {
        const struct Record *before = record_before(version, code);
        return before ? before : record;
    }
    return record;
}

bool py_unicode_is(PyUnicode version, uint32_t code, unsigned properties)
{
    return (find_record(version, code)->flags & properties) != 0;
}

bool py_unicode_is_later(PyUnicode version, uint32_t code)
{
    BASE_REQUIRE(code < 0x110000);
    size_t at = (size_t)block_of[code / BLOCK] * BLOCK + code % BLOCK;
    return records[record_of[at]].since > version;
}

bool py_unicode_is_wide_space(uint32_t code)
{
    return py_unicode_is(PY_UNICODE_14_0, code, PY_UNICODE_SPACE);
}

unsigned py_unicode_digit(PyUnicode version, uint32_t code)
{
    return find_record(version, code)->digit;
}

uint32_t py_unicode_map(PyUnicode version, PyUnicodeCase to, uint32_t code,
                        uint32_t out[3])
{
    const struct Record *record = find_record(version, code);
    uint32_t count = 0;

    if (record->special == 0) {
        out[0] = code + (uint32_t)record->delta[to];
        return 1;
    }
    const uint32_t *mapped = special[record->special - 1][to];
    while (count < 3 && mapped[count] != 0) {
        out[count] = mapped[count];
        count++;
    }
    if (count != 0)
        return count;
    out[0] = code;
    return 1;
}
