#include "py_random_seed.h"

#include <string.h>

#include <nettle/sha2.h>

#include "base_memory.h"
#include "py_random_start.h"

enum { WORDS = PY_RANDOM_WORDS, LANES = 32 };

static const uint32_t FIRST_MULTIPLIER = 1664525u;
static const uint32_t SECOND_MULTIPLIER = 1566083941u;

static void finish(PyRandom *random)
{
    random->state[0] = 0x80000000u;
    random->next = WORDS;
    random->has_spare = false;
    random->tape = NULL;
    random->used_libm = false;
    random->spare = 0.0;
}

static void mix_key(uint32_t *state, const uint32_t *words, size_t count,
                    size_t *at)
{
    size_t rounds = count > WORDS ? count : WORDS;
    size_t i = 1, j = 0;
    uint32_t before = state[0];

    for (; rounds > 0; rounds--) {
        before = (state[i] ^ ((before ^ (before >> 30)) * FIRST_MULTIPLIER)) +
                 words[j] + (uint32_t)j;
        state[i] = before;
        if (++i == WORDS) {
            state[0] = before;
            i = 1;
        }
        if (++j == count)
            j = 0;
    }
    *at = i;
}

static void mix_index(uint32_t *state, size_t i)
{
    uint32_t before = state[i - 1];

    for (int rounds = WORDS - 1; rounds > 0; rounds--) {
        before = (state[i] ^ ((before ^ (before >> 30)) * SECOND_MULTIPLIER)) -
                 (uint32_t)i;
        state[i] = before;
        if (++i == WORDS) {
            state[0] = before;
            i = 1;
        }
    }
}

void py_random_seed_words(PyRandom *random, const uint32_t *words, size_t count)
{
    size_t at;

    memcpy(random->state, PY_RANDOM_START, sizeof random->state);
    mix_key(random->state, words, count, &at);
    mix_index(random->state, at);
    finish(random);
}

static uint64_t magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

void py_random_seed_hash(PyRandom *random, uint64_t hash)
{
    uint32_t words[2] = {(uint32_t)hash, (uint32_t)(hash >> 32)};

    py_random_seed_words(random, words, words[1] == 0 ? 1 : 2);
}

void py_random_seed_int64(PyRandom *random, int64_t value)
{
    py_random_seed_hash(random, magnitude(value));
}

/* words = words * 10 + digit; returns the new count. */
static size_t append_digit(uint32_t *words, size_t count, uint32_t digit)
{
    uint64_t carry = digit;

    for (size_t i = 0; i < count; i++) {
        carry += (uint64_t)words[i] * 10;
        words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry != 0)
        words[count++] = (uint32_t)carry;
    return count;
}

bool py_random_seed_decimal(PyRandom *random, const char *text)
{
    if (*text == '-' || *text == '+')
        text++;
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || text[digits] != '\0')
        return false;
    uint32_t *words = base_alloc_zero((digits / 9 + 1) * sizeof *words);
    size_t count = 0;
    for (size_t i = 0; i < digits; i++)
        count = append_digit(words, count, (uint32_t)(text[i] - '0'));
    py_random_seed_words(random, words, count == 0 ? 1 : count);
    base_free(words);
    return true;
}

void py_random_seed_bytes(PyRandom *random, const void *data, size_t length)
{
    /* The bytes and their digest are one big-endian number. */
    size_t total = length + SHA512_DIGEST_SIZE;
    uint8_t *bytes = base_alloc(total);
    uint32_t *words = base_alloc_zero((total + 3) / 4 * sizeof *words);
    struct sha512_ctx context;

    if (length > 0)
        memcpy(bytes, data, length);
    sha512_init(&context);
    sha512_update(&context, length, bytes);
    sha512_digest(&context, SHA512_DIGEST_SIZE, bytes + length);
    for (size_t i = 0; i < total; i++)
        words[i / 4] |= (uint32_t)bytes[total - 1 - i] << (i % 4 * 8);
    size_t count = (total + 3) / 4;
    while (count > 1 && words[count - 1] == 0)
        count--;
    py_random_seed_words(random, words, count);
    base_free(words);
    base_free(bytes);
}

/* ---- many seeds side by side: every line below is LANES seeds at once ---- */

typedef struct Lanes {
    uint32_t state[WORDS][LANES];
} Lanes;

#define INLINE static inline __attribute__((always_inline))

INLINE void lanes_mix_key(Lanes *lanes, const uint32_t *key)
{
    uint32_t before[LANES];

    for (int k = 0; k < LANES; k++)
        lanes->state[0][k] = before[k] = PY_RANDOM_START[0];
    for (int i = 1; i < WORDS; i++) {
        for (int k = 0; k < LANES; k++) {
            uint32_t mixed = (before[k] ^ (before[k] >> 30)) * FIRST_MULTIPLIER;
            before[k] = (PY_RANDOM_START[i] ^ mixed) + key[k];
            lanes->state[i][k] = before[k];
        }
    }
    /* The 624th round meets word 1 again. */
    for (int k = 0; k < LANES; k++) {
        uint32_t mixed = (before[k] ^ (before[k] >> 30)) * FIRST_MULTIPLIER;
        lanes->state[1][k] = (lanes->state[1][k] ^ mixed) + key[k];
    }
}

INLINE void lanes_mix_index(Lanes *lanes)
{
    uint32_t before[LANES];

    for (int k = 0; k < LANES; k++)
        before[k] = lanes->state[1][k];
    for (int round = 2; round <= WORDS; round++) {
        int i = round < WORDS ? round : 1;
        for (int k = 0; k < LANES; k++) {
            uint32_t mixed =
                (before[k] ^ (before[k] >> 30)) * SECOND_MULTIPLIER;
            before[k] = (lanes->state[i][k] ^ mixed) - (uint32_t)i;
            lanes->state[i][k] = before[k];
        }
    }
}

typedef uint32_t Eight __attribute__((vector_size(32)));

/* The same where words lie: at any address of theirs. */
typedef uint32_t EightWords
    __attribute__((vector_size(32), aligned(4), may_alias));

#define PAIRS(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#define LOW(a, b) PAIRS(a, b, 0, 8, 1, 9, 4, 12, 5, 13)
#define HIGH(a, b) PAIRS(a, b, 2, 10, 3, 11, 6, 14, 7, 15)
#define LOW_TWO(a, b) PAIRS(a, b, 0, 1, 8, 9, 4, 5, 12, 13)
#define HIGH_TWO(a, b) PAIRS(a, b, 2, 3, 10, 11, 6, 7, 14, 15)
#define LOW_HALF(a, b) PAIRS(a, b, 0, 1, 2, 3, 8, 9, 10, 11)
#define HIGH_HALF(a, b) PAIRS(a, b, 4, 5, 6, 7, 12, 13, 14, 15)

INLINE void keep(PyRandom *random, size_t from, const Eight *words)
{
    *(EightWords *)(void *)(random->state + from) = *words;
}

/* Two rows of the words [from, from + 8) of states that lie four apart. */
INLINE void keep_both(PyRandom *randoms, size_t from, const Eight *low,
                      const Eight *high)
{
    Eight first = LOW_HALF(*low, *high), second = HIGH_HALF(*low, *high);

    keep(&randoms[0], from, &first);
    keep(&randoms[4], from, &second);
}

/* The columns of the rows are the words [from, from + 8) of a state each. */
INLINE void keep_eight(PyRandom *randoms, size_t from, const Eight *rows)
{
    Eight a[4], b[4], low, high;

    for (int i = 0; i < 4; i++) {
        a[i] = LOW(rows[2 * i], rows[2 * i + 1]);
        b[i] = HIGH(rows[2 * i], rows[2 * i + 1]);
    }
    low = LOW_TWO(a[0], a[1]), high = LOW_TWO(a[2], a[3]);
    keep_both(&randoms[0], from, &low, &high);
    low = HIGH_TWO(a[0], a[1]), high = HIGH_TWO(a[2], a[3]);
    keep_both(&randoms[1], from, &low, &high);
    low = LOW_TWO(b[0], b[1]), high = LOW_TWO(b[2], b[3]);
    keep_both(&randoms[2], from, &low, &high);
    low = HIGH_TWO(b[0], b[1]), high = HIGH_TWO(b[2], b[3]);
    keep_both(&randoms[3], from, &low, &high);
}

INLINE void lanes_take(const Lanes *lanes, PyRandom *randoms)
{
    Eight rows[8];

    for (size_t i = 0; i < WORDS; i += 8) {
        for (size_t k = 0; k < LANES; k += 8) {
            const uint32_t *at = &lanes->state[i][k];
            for (size_t j = 0; j < 8; j++)
                rows[j] = *(const EightWords *)(const void *)(at + j * LANES);
            keep_eight(randoms + k, i, rows);
        }
    }
}

INLINE void lanes_seed(Lanes *lanes, const uint32_t *key, PyRandom *randoms)
{
    lanes_mix_key(lanes, key);
    lanes_mix_index(lanes);
    lanes_take(lanes, randoms);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void
lanes_seed_avx2(Lanes *lanes, const uint32_t *key, PyRandom *randoms)
{
    lanes_seed(lanes, key, randoms);
}
#endif

static void lanes_seed_plain(Lanes *lanes, const uint32_t *key,
                             PyRandom *randoms)
{
    lanes_seed(lanes, key, randoms);
}

static void lanes_seed_best(Lanes *lanes, const uint32_t *key,
                            PyRandom *randoms)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        lanes_seed_avx2(lanes, key, randoms);
        return;
    }
#endif
    lanes_seed_plain(lanes, key, randoms);
}

/* Are the next LANES seeds one word each? Fills their keys. */
static bool lanes_keys(const int64_t *seeds, uint32_t *key)
{
    uint64_t all = 0;

    for (int k = 0; k < LANES; k++) {
        uint64_t value = magnitude(seeds[k]);
        all |= value;
        key[k] = (uint32_t)value;
    }
    return all >> 32 == 0;
}

void py_random_seed_batch(PyRandom *randoms, const int64_t *seeds, size_t count)
{
    uint32_t key[LANES];
    size_t done = 0;

    if (count >= LANES) {
        Lanes *lanes = base_alloc(sizeof *lanes);
        for (; count - done >= LANES && lanes_keys(seeds + done, key);
             done += LANES) {
            lanes_seed_best(lanes, key, randoms + done);
            for (int k = 0; k < LANES; k++)
                finish(&randoms[done + (size_t)k]);
        }
        base_free(lanes);
    }
    for (; done < count; done++)
        py_random_seed_int64(&randoms[done], seeds[done]);
}
