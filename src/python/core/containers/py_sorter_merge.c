/* Merging two neighbouring runs, with galloping where one wins for long. */
#include "py_sorter_merge.h"

#include "py_sorter.h"

/* So many wins in a row are worth galloping. */
#define WORTH_GALLOPING 7

/* --- how far one run goes before an item of the other ---------------------
 */

/* keys[at] comes before the key. The question is another one on either side, so
 * that equal items keep their order. */
#define COMES_BEFORE(result, index)                                            \
    do {                                                                       \
        PY_SORT_LESS(&sorter->gallop, less, right ? key : keys[index],         \
                     right ? keys[index] : key);                               \
        (result) = less != right;                                              \
    } while (0)

/*
 * How many of the `count` keys come before the key: with `right` those that are
 * not greater, else those that are less. Looks near the hint first, then twice
 * as far away each time, then halves what it has passed. The answer is in
 * gallop.high.
 */
static PySortNext gallop(PySorter *sorter)
{
    const PyValue *keys = sorter->gallop.keys;
    PyValue key = sorter->gallop.key;
    int64_t hint = sorter->gallop.hint, middle;
    bool right = sorter->gallop.right, less, before;
    PY_SORT_BEGIN(&sorter->gallop);
    COMES_BEFORE(before, hint);
    sorter->gallop.low = hint;
    sorter->gallop.high = hint;
    sorter->gallop.step = 1;
    if (before) {
        while (hint + sorter->gallop.step < sorter->gallop.count) {
            COMES_BEFORE(before, hint + sorter->gallop.step);
            if (!before)
                break;
            sorter->gallop.low = hint + sorter->gallop.step;
            sorter->gallop.step = 2 * sorter->gallop.step + 1;
        }
        sorter->gallop.high = hint + sorter->gallop.step;
        if (sorter->gallop.high > sorter->gallop.count)
            sorter->gallop.high = sorter->gallop.count;
    } else {
        while (hint - sorter->gallop.step >= 0) {
            COMES_BEFORE(before, hint - sorter->gallop.step);
            if (before)
                break;
            sorter->gallop.high = hint - sorter->gallop.step;
            sorter->gallop.step = 2 * sorter->gallop.step + 1;
        }
        sorter->gallop.low = hint - sorter->gallop.step;
        if (sorter->gallop.low < -1)
            sorter->gallop.low = -1;
    }
    while (sorter->gallop.low + 1 < sorter->gallop.high) {
        middle = (sorter->gallop.low + 1 + sorter->gallop.high) / 2;
        COMES_BEFORE(before, middle);
        middle = (sorter->gallop.low + 1 + sorter->gallop.high) / 2;
        if (before)
            sorter->gallop.low = middle;
        else
            sorter->gallop.high = middle;
    }
    PY_SORT_END(&sorter->gallop);
}

static void begin_gallop(PySorter *sorter, PyValue key, const PyValue *keys,
                         uint32_t count, uint32_t hint, bool right)
{
    BASE_INVARIANT(count && hint < count);
    sorter->gallop.key = key;
    sorter->gallop.keys = keys;
    sorter->gallop.count = count;
    sorter->gallop.hint = hint;
    sorter->gallop.right = right;
}

/* --- moving items ---------------------------------------------------------
 */

/*
 * The shorter run is copied to the spare room. Forwards, that is the earlier
 * one, and what is merged grows from the left; backwards it is the later one,
 * and it grows from the right. In both cases the other run lies where it can
 * only be overwritten when it has been moved.
 */
static bool copy_shorter(PySorter *sorter, PySortSide *shorter, uint32_t base)
{
    uint32_t count = shorter->left, room = sorter->count / 2;
    BASE_INVARIANT(count <= room && base + count <= sorter->count);
    if (!sorter->spare) {
        sorter->spare_count = sorter->values ? 2 * room : room;
        sorter->spare = py_memory_new(sorter->machine,
                                      sorter->spare_count * sizeof(PyValue));
        if (!sorter->spare)
            return false;
    }
    shorter->keys = sorter->spare;
    shorter->at -= base;
    memcpy(shorter->keys, sorter->keys + base, count * sizeof(PyValue));
    if (!sorter->values)
        return true;
    shorter->values = sorter->spare + room;
    memcpy(shorter->values, sorter->values + base, count * sizeof(PyValue));
    return true;
}

static PySortSide *spared(PySorter *sorter)
{
    return sorter->merge.forward ? &sorter->merge.a : &sorter->merge.b;
}

static PySortSide *other(PySorter *sorter)
{
    return sorter->merge.forward ? &sorter->merge.b : &sorter->merge.a;
}

/* Moves the next `count` items of a run to where the merge has come to. */
static void take(PySorter *sorter, PySortSide *side, uint32_t count)
{
    int64_t from = side->at, to = sorter->merge.to, step = count;
    BASE_INVARIANT(count <= side->left);
    if (!sorter->merge.forward) {
        from -= step - 1;
        to -= step - 1;
        step = -step;
    }
    memmove(sorter->keys + to, side->keys + from, count * sizeof(PyValue));
    if (sorter->values)
        memmove(sorter->values + to, side->values + from,
                count * sizeof(PyValue));
    side->at += step;
    sorter->merge.to += step;
    side->left -= count;
}

static void take_one(PySorter *sorter, PySortSide *side)
{
    int64_t step = sorter->merge.forward ? 1 : -1;
    BASE_INVARIANT(side->left && sorter->merge.to >= 0 &&
                   sorter->merge.to < sorter->count);
    sorter->keys[sorter->merge.to] = side->keys[side->at];
    if (sorter->values)
        sorter->values[sorter->merge.to] = side->values[side->at];
    side->at += step;
    sorter->merge.to += step;
    side->left--;
}

/* The spared run's last item is known to go to the far end. */
static bool is_over(PySorter *sorter)
{
    return other(sorter)->left == 0 || spared(sorter)->left <= 1;
}

void py_sorter_close_merge(PySorter *sorter)
{
    if (sorter->merge.is_open)
        take(sorter, spared(sorter), spared(sorter)->left);
    sorter->merge.is_open = false;
}

static void visit_all(const PyValue *values, uint32_t count, PyVisit visit,
                      void *context)
{
    for (uint32_t i = 0; i < count; i++)
        if (py_is_object(values[i]))
            visit(py_object(values[i]), context);
}

void py_sorter_traverse(const PySorter *sorter, PyVisit visit, void *context)
{
    if (!sorter->merge.is_open)
        return;
    bool forward = sorter->merge.forward;
    const PySortSide *side = forward ? &sorter->merge.a : &sorter->merge.b;
    int64_t first = forward ? side->at : side->at - side->left + 1;
    BASE_INVARIANT(first >= 0);
    visit_all(side->keys + first, side->left, visit, context);
    if (side->values)
        visit_all(side->values + first, side->left, visit, context);
}

static void finish(PySorter *sorter)
{
    if (spared(sorter)->left == 1)
        take(sorter, other(sorter), other(sorter)->left);
    py_sorter_close_merge(sorter);
}

/* --- merging --------------------------------------------------------------
 */

/* Looks in a whole side for the place of the other one's next item. */
static void begin_gallop_in(PySorter *sorter, const PySortSide *in,
                            const PySortSide *of, bool right)
{
    bool forward = sorter->merge.forward;
    const PyValue *keys = in->keys + in->at;
    begin_gallop(sorter, of->keys[of->at],
                 forward ? keys : keys - (in->left - 1), in->left,
                 forward ? 0 : in->left - 1, right);
}

static uint32_t galloped(const PySorter *sorter)
{
    int64_t high = sorter->gallop.high;
    BASE_INVARIANT(high >= 0 && high <= sorter->gallop.count);
    return (uint32_t)(sorter->merge.forward ? high
                                            : sorter->gallop.count - high);
}

/* Takes item by item from either run, until one wins for long, where no key can
 * ask. */
static void take_numbers(PySorter *sorter)
{
    PySortSide *spare = spared(sorter), *rest = other(sorter);
    PyValue *keys = sorter->keys, *values = sorter->values;
    const PyValue *spare_key = spare->keys + spare->at;
    const PyValue *rest_key = rest->keys + rest->at;
    uint32_t spare_left = spare->left, rest_left = rest->left;
    uint32_t from_spare = 0, from_rest = 0, most = sorter->min_gallop;
    int64_t step = sorter->merge.forward ? 1 : -1, to = sorter->merge.to;
    while (rest_left > 0 && spare_left > 1 && from_spare < most &&
           from_rest < most) {
        bool less = step > 0 ? py_sorter_less(sorter, *rest_key, *spare_key)
                             : py_sorter_less(sorter, *spare_key, *rest_key);
        if (less) {
            keys[to] = *rest_key;
            if (values)
                values[to] = rest->values[rest_key - rest->keys];
            rest_key += step;
            rest_left--;
            from_rest++;
            from_spare = 0;
        } else {
            keys[to] = *spare_key;
            if (values)
                values[to] = spare->values[spare_key - spare->keys];
            spare_key += step;
            spare_left--;
            from_spare++;
            from_rest = 0;
        }
        to += step;
    }
    spare->at = spare_key - spare->keys;
    spare->left = spare_left;
    rest->at = rest_key - rest->keys;
    rest->left = rest_left;
    sorter->merge.to = to;
}

/* Long because CPython's questions, in their order, stand here as they come. */
static PySortNext merge(PySorter *sorter)
{
    PySortSide *a = &sorter->merge.a, *b = &sorter->merge.b;
    uint32_t *from_a = &sorter->merge.from_a, *from_b = &sorter->merge.from_b;
    bool less, plain = sorter->kind != PY_SORT_ANY;
    PY_SORT_BEGIN(&sorter->merge);
    take_one(sorter, other(sorter)); /* the merge's ends are known */
    while (!is_over(sorter)) {
        *from_a = *from_b = 0;
        if (plain)
            take_numbers(sorter);
        while (!plain && *from_a < sorter->min_gallop &&
               *from_b < sorter->min_gallop) {
            PY_SORT_LESS(&sorter->merge, less, b->keys[b->at], a->keys[a->at]);
            if (less == sorter->merge.forward) {
                take_one(sorter, b);
                *from_a = 0;
                ++*from_b;
            } else {
                take_one(sorter, a);
                *from_b = 0;
                ++*from_a;
            }
            if (is_over(sorter))
                break;
        }
        if (is_over(sorter))
            break;
        sorter->min_gallop++;
        do {
            sorter->min_gallop -= sorter->min_gallop > 1;
            begin_gallop_in(sorter, a, b, true);
            PY_SORT_CALL(&sorter->merge, gallop(sorter));
            *from_a = galloped(sorter);
            take(sorter, a, *from_a);
            if (is_over(sorter))
                goto over;
            take_one(sorter, b);
            if (is_over(sorter))
                goto over;
            begin_gallop_in(sorter, b, a, false);
            PY_SORT_CALL(&sorter->merge, gallop(sorter));
            *from_b = galloped(sorter);
            take(sorter, b, *from_b);
            if (is_over(sorter))
                goto over;
            take_one(sorter, a);
            if (is_over(sorter))
                goto over;
        } while (*from_a >= WORTH_GALLOPING || *from_b >= WORTH_GALLOPING);
        sorter->min_gallop++;
    }
over:
    finish(sorter);
    PY_SORT_END(&sorter->merge);
}

/* What is left to merge of the two runs; false: no memory. */
static bool begin_merge(PySorter *sorter, uint32_t a_base, uint32_t a_count,
                        uint32_t b_base, uint32_t b_count)
{
    bool forward = a_count <= b_count;
    sorter->merge.forward = forward;
    sorter->merge.a =
        (PySortSide){sorter->keys, sorter->values,
                     forward ? a_base : a_base + a_count - 1, a_count};
    sorter->merge.b =
        (PySortSide){sorter->keys, sorter->values,
                     forward ? b_base : b_base + b_count - 1, b_count};
    sorter->merge.to = forward ? a_base : b_base + b_count - 1;
    if (!copy_shorter(sorter, spared(sorter), forward ? a_base : b_base))
        return false;
    sorter->merge.is_open = true;
    return true;
}

PySortNext py_sorter_merge(PySorter *sorter, PySortRun a, PySortRun b)
{
    PY_SORT_BEGIN(&sorter->pair);
    /* The first items of a that are not greater than b's first stay. */
    begin_gallop(sorter, sorter->keys[b.base], sorter->keys + a.base, a.length,
                 0, true);
    PY_SORT_CALL(&sorter->pair, gallop(sorter));
    sorter->pair.first = (uint32_t)sorter->gallop.high;
    if (sorter->pair.first < a.length) {
        /* So do the last ones of b that are not less than a's last. */
        begin_gallop(sorter, sorter->keys[b.base - 1], sorter->keys + b.base,
                     b.length, b.length - 1, false);
        PY_SORT_CALL(&sorter->pair, gallop(sorter));
        sorter->pair.length = (uint32_t)sorter->gallop.high;
        if (sorter->pair.length > 0) {
            if (!begin_merge(sorter, a.base + sorter->pair.first,
                             a.length - sorter->pair.first, b.base,
                             sorter->pair.length))
                return PY_SORT_FAILED;
            PY_SORT_CALL(&sorter->pair, merge(sorter));
        }
    }
    PY_SORT_END(&sorter->pair);
}
