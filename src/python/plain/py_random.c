#include "py_random.h"

#include <math.h>
#include <string.h>

#include "base_memory.h"
#include "py_libm.h"

enum { SHIFT = 397 };

static inline uint32_t draw_word(PyRandom *random)
{
    uint32_t *state = random->state;
    uint32_t i = random->next;

    if (i >= PY_RANDOM_WORDS)
        i = 0;
    uint32_t after = state[i + 1 < PY_RANDOM_WORDS ? i + 1 : 0];
    uint32_t mixed = (state[i] & 0x80000000u) | (after & 0x7fffffffu);
    uint32_t far = i + SHIFT;
    if (far >= PY_RANDOM_WORDS)
        far -= PY_RANDOM_WORDS;
    uint32_t y = state[far] ^ (mixed >> 1) ^ (-(mixed & 1) & 0x9908b0dfu);
    state[i] = y;
    random->next = i + 1;

    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
}

uint32_t py_random_whole_state(const PyRandom *random,
                               uint32_t words[PY_RANDOM_WORDS])
{
    PyRandom whole = *random;
    uint32_t place = random->next ? random->next : PY_RANDOM_WORDS;

    while (whole.next > 0 && whole.next < PY_RANDOM_WORDS)
        draw_word(&whole);
    memcpy(words, whole.state, sizeof whole.state);
    return place;
}

/* What draw_word() has mixed for words[i], `old` being known behind i. */
static uint32_t mixed_for(const uint32_t *words, const uint32_t *old, int i)
{
    int far = i + SHIFT;
    uint32_t from =
        far < PY_RANDOM_WORDS ? old[far] : words[far - PY_RANDOM_WORDS];
    uint32_t shifted = words[i] ^ from;

    return shifted & 0x80000000u ? (shifted ^ 0x9908b0dfu) << 1 | 1
                                 : shifted << 1;
}

void py_random_set_whole_state(PyRandom *random,
                               const uint32_t words[PY_RANDOM_WORDS],
                               uint32_t place)
{
    uint32_t old[PY_RANDOM_WORDS];

    memcpy(random->state, words, sizeof old);
    random->next = place;
    /* From there on the state holds the generation before. */
    for (int i = PY_RANDOM_WORDS - 1; i >= (int)place; i--)
        old[i] = (mixed_for(words, old, i) & 0x80000000u) |
                 (mixed_for(words, old, i - 1) & 0x7fffffffu);
    for (uint32_t i = place; i < PY_RANDOM_WORDS; i++)
        random->state[i] = old[i];
}

void py_random_tape_release(PyRandomTape *tape)
{
    base_free(tape->kept);
    *tape = (PyRandomTape){0};
}

static uint32_t tape_word(PyRandom *random, PyRandomTape *tape)
{
    uint32_t word;

    if (tape->given_count > 0) {
        word = *tape->given++;
        tape->given_count--;
    } else {
        word = draw_word(tape->rest ? tape->rest : random);
    }
    if (tape->ones)
        word = UINT32_MAX;
    BASE_GROW(tape->kept, tape->kept_count, tape->kept_capacity);
    tape->kept[tape->kept_count++] = word;
    return word;
}

void py_random_forget(PyRandom *random)
{
    random->next = 0;
    random->has_spare = random->used_libm = false;
    random->spare = 0.0;
    random->tape = NULL;
}

uint32_t py_random_word(PyRandom *random)
{
    return random->tape ? tape_word(random, random->tape) : draw_word(random);
}

uint64_t py_random_bits(PyRandom *random, unsigned bits)
{
    if (bits == 0)
        return 0;
    if (bits <= 32)
        return py_random_word(random) >> (32 - bits);
    uint64_t low = py_random_word(random);
    uint64_t high = py_random_word(random) >> (64 - bits);
    return high << 32 | low;
}

void py_random_bits_words(PyRandom *random, size_t bits, uint32_t *out)
{
    for (; bits >= 32; bits -= 32)
        *out++ = py_random_word(random);
    if (bits > 0)
        *out = py_random_word(random) >> (32 - bits);
}

static unsigned bit_length(uint64_t value)
{
    return value == 0 ? 0 : 64 - (unsigned)__builtin_clzll(value);
}

uint64_t py_random_below(PyRandom *random, uint64_t limit)
{
    if (limit == 0)
        return 0;
    unsigned bits = bit_length(limit);
    uint64_t drawn = py_random_bits(random, bits);
    while (drawn >= limit)
        drawn = py_random_bits(random, bits);
    return drawn;
}

static bool words_less(const uint32_t *a, const uint32_t *b, size_t count)
{
    while (count-- > 0) {
        if (a[count] != b[count])
            return a[count] < b[count];
    }
    return false;
}

void py_random_below_words(PyRandom *random, const uint32_t *limit,
                           size_t count, uint32_t *out)
{
    size_t bits = (count - 1) * 32 + bit_length(limit[count - 1]);

    do {
        py_random_bits_words(random, bits, out);
    } while (!words_less(out, limit, count));
}

double py_random_random(PyRandom *random)
{
    bool is_plain = !random->tape;
    uint32_t high =
        (is_plain ? draw_word(random) : py_random_word(random)) >> 5;
    uint32_t low = (is_plain ? draw_word(random) : py_random_word(random)) >> 6;

    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

size_t py_random_choices_index(PyRandom *random, size_t count)
{
    return (size_t)floor(py_random_random(random) * (double)count);
}

size_t py_random_weighted_index(PyRandom *random, const double *cumulative,
                                size_t count)
{
    double target = py_random_random(random) * (cumulative[count - 1] + 0.0);
    size_t low = 0, high = count - 1;

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (target < cumulative[middle])
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Up to how many elements sample() draws from a copied pool. */
static size_t pool_limit(size_t chosen)
{
    size_t limit = 21, power = 1;

    if (chosen <= 5)
        return limit;
    while (power < chosen * 3)
        power *= 4;
    return limit + power;
}

static void sample_pool(PyRandom *random, size_t count, size_t chosen,
                        size_t *out)
{
    size_t *pool = base_alloc(count * sizeof *pool);

    for (size_t i = 0; i < count; i++)
        pool[i] = i;
    for (size_t i = 0; i < chosen; i++) {
        size_t j = (size_t)py_random_below(random, count - i);
        out[i] = pool[j];
        pool[j] = pool[count - i - 1];
    }
    base_free(pool);
}

/* Adds `index` to an open-addressed set of `mask + 1` slots (0 is free, so
 * index + 1 is kept); false if it was there. */
static bool set_add(size_t *slots, size_t mask, size_t index)
{
    size_t at = (index * (size_t)0x9e3779b97f4a7c15u) & mask;

    for (; slots[at] != 0; at = (at + 1) & mask) {
        if (slots[at] == index + 1)
            return false;
    }
    slots[at] = index + 1;
    return true;
}

static void sample_rejecting(PyRandom *random, size_t count, size_t chosen,
                             size_t *out)
{
    size_t size = 16;

    while (size < chosen * 2)
        size *= 2;
    size_t *slots = base_alloc_zero(size * sizeof *slots);
    for (size_t i = 0; i < chosen; i++) {
        do {
            out[i] = (size_t)py_random_below(random, count);
        } while (!set_add(slots, size - 1, out[i]));
    }
    base_free(slots);
}

void py_random_sample(PyRandom *random, size_t count, size_t chosen,
                      size_t *out)
{
    if (count == 0 || chosen == 0)
        return;
    if (count <= pool_limit(chosen))
        sample_pool(random, count, chosen, out);
    else
        sample_rejecting(random, count, chosen, out);
}
