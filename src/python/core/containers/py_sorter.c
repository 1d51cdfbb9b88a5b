#include "py_sorter.h"

#include "base_check.h"
#include "py_at_once.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_sequence.h"
#include "py_sort_numbers.h"
#include "py_sorter_merge.h"

/* A run shorter than this is made longer by insertion. */
#define LONGEST_INSERTION 64
#define FIRST_GALLOP 7

void py_sorter_init(PyMachine *machine, PySorter *sorter, PyValue *keys,
                    PyValue *values, uint32_t count)
{
    bool small = true, floats = true;
    for (uint32_t i = 0; i < count; i++) {
        small = small && py_is_small(keys[i]);
        floats = floats && py_is_float(keys[i]);
    }
    sorter->all.point = sorter->run.point = sorter->insertion.point = 0;
    sorter->pair.point = sorter->merge.point = sorter->gallop.point = 0;
    sorter->merge.is_open = false;
    sorter->spare = NULL;
    sorter->run_count = 0;
    sorter->machine = machine;
    sorter->kind = small    ? PY_SORT_SMALL_INTS
                   : floats ? PY_SORT_FLOATS
                            : PY_SORT_ANY;
    sorter->long_runs = py_machine_version(machine) >= 313;
    sorter->asks = false;
    sorter->keys = keys;
    sorter->values = values;
    sorter->count = count;
    sorter->min_gallop = FIRST_GALLOP;
}

void py_sorter_release(PySorter *sorter)
{
    if (sorter->spare)
        py_memory_free(sorter->machine, sorter->spare,
                       sorter->spare_count * sizeof *sorter->spare);
    sorter->spare = NULL;
}

PySortAnswer py_sorter_ask_now(PyMachine *machine, PyValue left, PyValue right)
{
    switch (py_compare_now(machine, PY_LT, left, right)) {
    case PY_NOW_NO:
        return PY_SORT_NOT_LESS;
    case PY_NOW_YES:
        return PY_SORT_LESS;
    case PY_NOW_ASK:
        return PY_SORT_UNKNOWN;
    case PY_NOW_ERROR:
        break;
    }
    return PY_SORT_RAISED;
}

/* --- runs -----------------------------------------------------------------
 */

static void reverse_part(PySorter *sorter, uint32_t base, uint32_t count)
{
    py_values_reverse(sorter->keys + base, count);
    if (sorter->values)
        py_values_reverse(sorter->values + base, count);
}

/* Before 3.13: the longest that goes up, or strictly down, from the base. */
static PySortNext find_run(PySorter *sorter)
{
    const PyValue *keys = sorter->keys + sorter->run.base;
    uint32_t limit = sorter->run.limit, *length = &sorter->run.length;
    bool less;
    PY_SORT_BEGIN(&sorter->run);
    *length = 1;
    if (limit > 1) {
        PY_SORT_LESS(&sorter->run, sorter->run.descending, keys[1], keys[0]);
        for (*length = 2; *length < limit; ++*length) {
            PY_SORT_LESS(&sorter->run, less, keys[*length], keys[*length - 1]);
            if (less != sorter->run.descending)
                break;
        }
        if (sorter->run.descending)
            reverse_part(sorter, sorter->run.base, *length);
    }
    PY_SORT_END(&sorter->run);
}

/* Equal items at the end of a run that goes down keep their order. */
static void reverse_equals(PySorter *sorter)
{
    uint32_t equals = sorter->run.equals + 1;
    if (equals > 1)
        reverse_part(sorter, sorter->run.base + sorter->run.length - equals,
                     equals);
    sorter->run.equals = 0;
}

/* From 3.13 on a run that goes down may hold equal items, and goes on upwards
 * if it can when it has been turned round. */
static PySortNext find_long_run(PySorter *sorter)
{
    const PyValue *keys = sorter->keys + sorter->run.base;
    uint32_t limit = sorter->run.limit, *length = &sorter->run.length;
    bool less;
    PY_SORT_BEGIN(&sorter->run);
    for (*length = 1; *length < limit; ++*length) {
        PY_SORT_LESS(&sorter->run, less, keys[*length], keys[*length - 1]);
        if (less)
            break;
    }
    if (*length == limit)
        goto found;
    if (*length > 1) {
        PY_SORT_LESS(&sorter->run, less, keys[0], keys[*length - 1]);
        if (less)
            goto found;
        reverse_part(sorter, sorter->run.base, *length); /* all are equal */
    }
    sorter->run.equals = 0;
    for (++*length; *length < limit; ++*length) {
        PY_SORT_LESS(&sorter->run, less, keys[*length], keys[*length - 1]);
        if (less) {
            reverse_equals(sorter);
            continue;
        }
        PY_SORT_LESS(&sorter->run, less, keys[*length - 1], keys[*length]);
        if (less)
            break;
        sorter->run.equals++;
    }
    reverse_equals(sorter);
    reverse_part(sorter, sorter->run.base, *length);
    for (; *length < limit; ++*length) {
        PY_SORT_LESS(&sorter->run, less, keys[*length], keys[*length - 1]);
        if (less)
            break;
    }
found:;
    PY_SORT_END(&sorter->run);
}

static void move_down(PyValue *values, uint32_t from, uint32_t to)
{
    PyValue kept = values[from];
    memmove(values + to + 1, values + to, (from - to) * sizeof *values);
    values[to] = kept;
}

static void move_item_down(PySorter *sorter, uint32_t from, uint32_t to)
{
    move_down(sorter->keys, from, to);
    if (sorter->values)
        move_down(sorter->values, from, to);
}

/* The same as insert() where no key can ask. */
static void insert_numbers(PySorter *sorter)
{
    const PyValue *keys = sorter->keys;
    for (uint32_t at = sorter->insertion.at; at < sorter->insertion.end; at++) {
        uint32_t low = sorter->insertion.base, high = at;
        PyValue key = keys[at];
        while (low < high) {
            uint32_t middle = (low + high) / 2;
            bool less = py_sorter_less(sorter, key, keys[middle]);
            high = less ? middle : high;
            low = less ? low : middle + 1;
        }
        move_item_down(sorter, at, low);
    }
}

/* Takes the items from `at` to `end` into the run that begins at the base. */
static PySortNext insert(PySorter *sorter)
{
    uint32_t middle;
    bool less;
    if (sorter->kind != PY_SORT_ANY) {
        insert_numbers(sorter);
        return PY_SORT_DONE;
    }
    PY_SORT_BEGIN(&sorter->insertion);
    for (; sorter->insertion.at < sorter->insertion.end;
         sorter->insertion.at++) {
        sorter->insertion.low = sorter->insertion.base;
        sorter->insertion.high = sorter->insertion.at;
        while (sorter->insertion.low < sorter->insertion.high) {
            middle = (sorter->insertion.low + sorter->insertion.high) / 2;
            PY_SORT_LESS(&sorter->insertion, less,
                         sorter->keys[sorter->insertion.at],
                         sorter->keys[middle]);
            middle = (sorter->insertion.low + sorter->insertion.high) / 2;
            if (less)
                sorter->insertion.high = middle;
            else
                sorter->insertion.low = middle + 1;
        }
        move_item_down(sorter, sorter->insertion.at, sorter->insertion.low);
    }
    PY_SORT_END(&sorter->insertion);
}

/* --- which runs are merged when -------------------------------------------
 */

/* Merges run `at` with the one behind it. */
static PySortNext merge_at(PySorter *sorter, uint32_t at)
{
    PySortRun *runs = sorter->runs;
    BASE_INVARIANT(at + 1 < sorter->run_count);
    BASE_INVARIANT(runs[at].base + runs[at].length == runs[at + 1].base);
    PySortNext next = py_sorter_merge(sorter, runs[at], runs[at + 1]);
    if (next != PY_SORT_DONE)
        return next;
    runs[at].length += runs[at + 1].length;
    sorter->run_count--;
    for (uint32_t i = at + 1; i < sorter->run_count; i++)
        runs[i] = runs[i + 1];
    return py_charge(sorter->machine, runs[at].length / 4) ? PY_SORT_DONE
                                                           : PY_SORT_FAILED;
}

/* How deep in a tree of halves of the whole list the middles of the last run
 * and the next one part. */
static uint32_t power_of(const PySorter *sorter)
{
    if (sorter->run_count == 0)
        return 0;
    const PySortRun *last = &sorter->runs[sorter->run_count - 1];
    uint64_t whole = sorter->count;
    uint64_t a = 2 * (uint64_t)last->base + last->length; /* twice the middle */
    uint64_t b = a + last->length + sorter->all.length;
    uint32_t power = 1;
    for (; (a >= whole) == (b >= whole); power++) {
        uint64_t half = a >= whole ? whole : 0;
        a = 2 * (a - half);
        b = 2 * (b - half);
    }
    return power;
}

/* Runs on the stack that lie deeper are merged before the next one comes. */
static PySortNext make_room(PySorter *sorter)
{
    PySortNext next = PY_SORT_DONE;
    uint32_t power = sorter->all.power;
    while (next == PY_SORT_DONE && sorter->run_count > 1 &&
           sorter->runs[sorter->run_count - 2].power > power)
        next = merge_at(sorter, sorter->run_count - 2);
    if (next == PY_SORT_DONE && sorter->run_count > 0)
        sorter->runs[sorter->run_count - 1].power = power;
    return next;
}

static PySortNext merge_rest(PySorter *sorter)
{
    PySortNext next = PY_SORT_DONE;
    while (next == PY_SORT_DONE && sorter->run_count > 1) {
        uint32_t at = sorter->run_count - 2;
        if (at > 0 && sorter->runs[at - 1].length < sorter->runs[at + 1].length)
            at--;
        next = merge_at(sorter, at);
    }
    return next;
}

/* --- the whole ------------------------------------------------------------
 */

static uint32_t least_run(uint32_t count)
{
    uint32_t lost = 0;
    for (; count >= LONGEST_INSERTION; count /= 2)
        lost |= count & 1;
    return count + lost;
}

static void begin_run(PySorter *sorter)
{
    sorter->run.base = sorter->all.base;
    sorter->run.limit = sorter->count - sorter->all.base;
    sorter->run.descending = false;
}

/* The run that was found, to the least length or the list's end. */
static void begin_insertion(PySorter *sorter)
{
    uint32_t left = sorter->run.limit, least = sorter->all.least;
    sorter->insertion.base = sorter->all.base;
    sorter->insertion.at = sorter->all.base + sorter->run.length;
    sorter->all.length = sorter->run.length;
    if (sorter->all.length < least)
        sorter->all.length = left < least ? left : least;
    sorter->insertion.end = sorter->all.base + sorter->all.length;
}

static PySortNext sort(PySorter *sorter)
{
    PY_SORT_BEGIN(&sorter->all);
    sorter->all.least = least_run(sorter->count);
    for (sorter->all.base = 0; sorter->all.base < sorter->count;
         sorter->all.base += sorter->all.length) {
        begin_run(sorter);
        PY_SORT_CALL(&sorter->all, sorter->long_runs ? find_long_run(sorter)
                                                     : find_run(sorter));
        begin_insertion(sorter);
        PY_SORT_CALL(&sorter->all, insert(sorter));
        if (!py_charge(sorter->machine, sorter->all.length))
            return PY_SORT_FAILED;
        sorter->all.power = power_of(sorter);
        PY_SORT_CALL(&sorter->all, make_room(sorter));
        BASE_REQUIRE(sorter->run_count < PY_SORT_RUNS);
        sorter->runs[sorter->run_count++] =
            (PySortRun){sorter->all.base, sorter->all.length, 0};
    }
    PY_SORT_CALL(&sorter->all, merge_rest(sorter));
    PY_SORT_END(&sorter->all);
}

PySortNext py_sorter_run(PySorter *sorter)
{
    PySortNext next = PY_SORT_ASKS;
    if (sorter->kind != PY_SORT_ANY && sorter->count >= PY_SORT_MANY)
        next = py_sort_numbers(sorter);
    if (next == PY_SORT_ASKS)
        next = sorter->count < 2 ? PY_SORT_DONE : sort(sorter);
    if (next == PY_SORT_FAILED)
        py_sorter_close_merge(sorter);
    return next;
}
