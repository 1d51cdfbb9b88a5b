#include "py_re_first.h"

#include <string.h>

#define ASCII 128
#define MOST_STEPS 256 /* of the search; what needs more is not known */
#define MOST_WAYS 32   /* that are still to be gone */

/* The ways through the program that a match may begin with. */
typedef struct Search {
    const uint32_t *code;
    PyReFirst *first;
    uint32_t ways[MOST_WAYS], way_count, steps;
} Search;

static void add(PyReFirst *first, uint32_t byte)
{
    first->map[byte / 32] |= (uint32_t)1 << byte % 32;
}

static bool takes_ascii(const uint32_t *code, const uint32_t *op, uint32_t byte)
{
    switch (op[0]) {
    case PY_RE_ANY:
        return byte != '\n';
    case PY_RE_CHAR:
        return byte == op[1];
    case PY_RE_NOT_CHAR:
        return byte != op[1];
    case PY_RE_SET:
        return code[op[1] + PY_RE_SET_MAP + byte / 32] >> byte % 32 & 1;
    default:
        return true;
    }
}

/* What a single character's instruction takes; of those that are not ASCII, any
 * may stand for all. */
static void add_single(Search *search, const uint32_t *op)
{
    for (uint32_t byte = 0; byte < ASCII; byte++)
        if (takes_ascii(search->code, op, byte))
            add(search->first, byte);
    if (op[0] != PY_RE_CHAR || op[1] >= ASCII)
        memset(search->first->map + ASCII / 32, 0xff,
               sizeof search->first->map / 2);
}

static bool keep_way(Search *search, uint32_t at)
{
    if (search->way_count == MOST_WAYS)
        return false;
    search->ways[search->way_count++] = at;
    return true;
}

/* To the character that the way begins with. False: it may have none, or that
 * cannot be said. */
static bool go(Search *search, uint32_t at)
{
    while (search->steps++ < MOST_STEPS) {
        const uint32_t *op = search->code + at;
        switch ((PyReOp)op[0]) {
        case PY_RE_ANY:
        case PY_RE_ANY_ALL:
        case PY_RE_CHAR:
        case PY_RE_NOT_CHAR:
        case PY_RE_SET:
            add_single(search, op);
            return true;
        case PY_RE_REPEAT_ONE:
            add_single(search, op + 4);
            if (op[2] > 0)
                return true;
            at += 6;
            break;
        case PY_RE_SPLIT:
            if (!keep_way(search, op[1]))
                return false;
            at += 2;
            break;
        case PY_RE_LOOP:
            if (!keep_way(search, op[5]))
                return false;
            at += 6;
            break;
        case PY_RE_JUMP:
            at = op[1];
            break;
        case PY_RE_AT:
        case PY_RE_SAVE:
        case PY_RE_LOOP_BEGIN:
            at += 2;
            break;
        case PY_RE_ATOMIC:
        case PY_RE_ATOMIC_END:
            at += 1;
            break;
        case PY_RE_FAIL:
            return true;
        default:
            return false;
        }
    }
    return false;
}

static bool find_map(PyReFirst *first, const uint32_t *code)
{
    Search search = {.code = code, .first = first, .ways = {0}, .way_count = 1};

    while (search.way_count != 0)
        if (!go(&search, search.ways[--search.way_count]))
            return false;
    return true;
}

static void find_only(PyReFirst *first)
{
    uint32_t count = 0;

    for (uint32_t byte = 0; byte < 2 * ASCII; byte++)
        if (py_re_first_has(first, (unsigned char)byte)) {
            first->only = (uint8_t)byte;
            count++;
        }
    first->is_only = count == 1;
}

void py_re_first_find(PyReFirst *first, const uint32_t *code)
{
    const uint32_t *op = code;

    *first = (PyReFirst){0};
    first->is_known = find_map(first, code);
    if (first->is_known)
        find_only(first);
    while (op[0] == PY_RE_SAVE)
        op += 2;
    first->has_place = op[0] == PY_RE_AT;
    if (first->has_place)
        first->place = op[1];
}
