#include "py_sort_numbers.h"

#include "base_check.h"
#include "py_fuel.h"
#include "py_machine_state.h"
#include "py_sequence.h"

enum { DIGIT_BITS = 8, VALUES = 1 << DIGIT_BITS, DIGITS = 64 / DIGIT_BITS };

/* A key as a number whose digits tell its place, and what is sorted by it. */
typedef struct Item {
    uint64_t key;
    PyValue value;
} Item;

/* How often each value of each digit occurs. */
typedef struct Counts {
    uint32_t of[DIGITS][VALUES];
} Counts;

static inline uint64_t key_of(PySortKind kind, PyValue value)
{
    const uint64_t sign = (uint64_t)1 << 63;
    if (kind == PY_SORT_SMALL_INTS)
        return (uint64_t)py_small_value(value) + ((uint64_t)1 << 49);
    double number = py_float_value(value);
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    if (bits == sign)
        bits = 0; /* -0.0 is no less than 0.0 */
    return bits & sign ? ~bits : bits | sign;
}

typedef enum Order { ORDER_NONE, ORDER_UP, ORDER_DOWN, ORDER_UNKNOWN } Order;

/* Unknown: there is a NaN. */
static Order order_of(PySortKind kind, const PyValue *keys, uint32_t count)
{
    bool up = true, down = true;
    uint64_t last = key_of(kind, keys[0]);
    for (uint32_t i = 0; kind == PY_SORT_FLOATS && i < count; i++)
        if (py_float_value(keys[i]) != py_float_value(keys[i]))
            return ORDER_UNKNOWN;
    for (uint32_t i = 1; i < count && (up || down); i++) {
        uint64_t key = key_of(kind, keys[i]);
        up = up && last <= key;
        down = down && last > key;
        last = key;
    }
    return up ? ORDER_UP : down ? ORDER_DOWN : ORDER_NONE;
}

static void take(const PySorter *sorter, Item *items, Counts *counts)
{
    const PyValue *values = sorter->values ? sorter->values : sorter->keys;
    BASE_INVARIANT(sorter->count > 0);
    memset(counts, 0, sizeof *counts);
    for (uint32_t i = 0; i < sorter->count; i++) {
        uint64_t key = key_of(sorter->kind, sorter->keys[i]);
        items[i] = (Item){key, values[i]};
        for (int digit = 0; digit < DIGITS; digit++)
            counts->of[digit][(key >> DIGIT_BITS * digit) % VALUES]++;
    }
}

/* Where the first item with each value of the digit goes. */
static void add_up(uint32_t *count)
{
    uint32_t sum = 0;
    for (int value = 0; value < VALUES; value++) {
        uint32_t own = count[value];
        count[value] = sum;
        sum += own;
    }
}

/* By each digit in turn, the last one first; the sorted ones' place. */
static const Item *sort(Item *items, Item *others, uint32_t count,
                        Counts *counts)
{
    for (int digit = 0; digit < DIGITS; digit++) {
        uint32_t *to = counts->of[digit];
        int shift = DIGIT_BITS * digit;
        if (to[(items[0].key >> shift) % VALUES] == count)
            continue; /* all have the same */
        add_up(to);
        for (uint32_t i = 0; i < count; i++)
            others[to[(items[i].key >> shift) % VALUES]++] = items[i];
        Item *sorted = others;
        others = items;
        items = sorted;
    }
    return items;
}

static void give_back(PySorter *sorter, const Item *items)
{
    PyValue *values = sorter->values ? sorter->values : sorter->keys;
    for (uint32_t i = 0; i < sorter->count; i++)
        values[i] = items[i].value;
}

/* About what comparing them would be charged. */
static bool charge(PySorter *sorter)
{
    uint64_t levels = 32 - (uint64_t)__builtin_clz(sorter->count | 1);
    return py_charge(sorter->machine,
                     sorter->count + sorter->count * levels / 4);
}

PySortNext py_sort_numbers(PySorter *sorter)
{
    PyMachine *machine = sorter->machine;
    uint32_t count = sorter->count;
    size_t size = 2 * (size_t)count * sizeof(Item);
    Counts counts;
    BASE_INVARIANT(sorter->kind != PY_SORT_ANY && count > 0);
    Order order = order_of(sorter->kind, sorter->keys, count);
    if (order == ORDER_UNKNOWN || size > py_memory_left(&machine->memory) / 2)
        return PY_SORT_ASKS;
    if (!charge(sorter))
        return PY_SORT_FAILED;
    if (order == ORDER_DOWN)
        py_values_reverse(sorter->values ? sorter->values : sorter->keys,
                          count);
    if (order != ORDER_NONE)
        return PY_SORT_DONE;
    Item *items = py_memory_new(machine, size);
    if (!items)
        return PY_SORT_FAILED;
    take(sorter, items, &counts);
    give_back(sorter, sort(items, items + count, count, &counts));
    py_memory_free(machine, items, size);
    return PY_SORT_DONE;
}
