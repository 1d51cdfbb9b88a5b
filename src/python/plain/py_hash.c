#include "py_hash.h"

#include "py_eight.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { MODULUS_BITS = 61, INFINITE = 314159 };

static const uint64_t MODULUS = (UINT64_C(1) << MODULUS_BITS) - 1;

static int64_t never_minus_one(uint64_t hash)
{
    return hash == UINT64_MAX ? -2 : (int64_t)hash;
}

/* ---- numbers: the value modulo the prime 2^61 - 1 ---- */

static int64_t with_sign(uint64_t remainder, bool negative)
{
    return never_minus_one(negative ? 0 - remainder : remainder);
}

int64_t py_hash_int64(int64_t value)
{
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

    return with_sign(size % MODULUS, value < 0);
}

int64_t py_hash_limbs(const uint64_t *limbs, size_t count, int negative)
{
    uint64_t remainder = 0;

    while (count-- > 0) {
        unsigned __int128 wide =
            (unsigned __int128)remainder << 64 | limbs[count];
        remainder = (uint64_t)(wide % MODULUS);
    }
    return with_sign(remainder, negative != 0);
}

static uint64_t rotate_modulus(uint64_t value, int bits)
{
    return (value << bits & MODULUS) | value >> (MODULUS_BITS - bits);
}

int64_t py_hash_float(double value)
{
    int exponent;

    if (isinf(value))
        return value > 0 ? INFINITE : -INFINITE;
    double fraction = frexp(fabs(value), &exponent);
    uint64_t remainder = 0;
    while (fraction != 0.0) {
        remainder = rotate_modulus(remainder, 28);
        fraction *= 268435456.0; /* 2^28 */
        exponent -= 28;
        uint64_t part = (uint64_t)fraction;
        fraction -= (double)part;
        remainder += part;
        if (remainder >= MODULUS)
            remainder -= MODULUS;
    }
    /* 2^61 is 1, so the exponent counts modulo 61. */
    int turns = exponent % MODULUS_BITS;
    if (turns < 0)
        turns += MODULUS_BITS;
    if (turns != 0)
        remainder = rotate_modulus(remainder, turns);
    return with_sign(remainder, value < 0);
}

/* ---- bytes: SipHash-1-3 with the key 0 ---- */

typedef struct Sip {
    uint64_t v0, v1, v2, v3;
    uint64_t pending; /* bytes not yet hashed, little end first */
    size_t length;    /* of all bytes so far */
} Sip;

static uint64_t rotate(uint64_t value, int bits)
{
    return value << bits | value >> (64 - bits);
}

static inline __attribute__((always_inline)) void sip_round(Sip *sip)
{
    sip->v0 += sip->v1;
    sip->v1 = rotate(sip->v1, 13) ^ sip->v0;
    sip->v0 = rotate(sip->v0, 32);
    sip->v2 += sip->v3;
    sip->v3 = rotate(sip->v3, 16) ^ sip->v2;
    sip->v0 += sip->v3;
    sip->v3 = rotate(sip->v3, 21) ^ sip->v0;
    sip->v2 += sip->v1;
    sip->v1 = rotate(sip->v1, 17) ^ sip->v2;
    sip->v2 = rotate(sip->v2, 32);
}

static Sip sip_begin(void)
{
    return (Sip){.v0 = UINT64_C(0x736f6d6570736575),
                 .v1 = UINT64_C(0x646f72616e646f6d),
                 .v2 = UINT64_C(0x6c7967656e657261),
                 .v3 = UINT64_C(0x7465646279746573)};
}

static void sip_word(Sip *sip, uint64_t word)
{
    sip->v3 ^= word;
    sip_round(sip);
    sip->v0 ^= word;
}

static void sip_byte(Sip *sip, unsigned byte)
{
    sip->pending |= (uint64_t)byte << (sip->length % 8 * 8);
    if (++sip->length % 8 == 0) {
        sip_word(sip, sip->pending);
        sip->pending = 0;
    }
}

static int64_t sip_end(Sip *sip)
{
    sip_word(sip, sip->pending | (uint64_t)sip->length << 56);
    sip->v2 ^= 0xff;
    sip_round(sip);
    sip_round(sip);
    sip_round(sip);
    return never_minus_one(sip->v0 ^ sip->v1 ^ sip->v2 ^ sip->v3);
}

int64_t py_hash_bytes(const void *data, size_t length)
{
    const char *bytes = data;
    Sip sip = sip_begin();

    if (length == 0)
        return 0;
    sip.length = length;
    for (; length >= 8; length -= 8, bytes += 8)
        sip_word(&sip, py_eight_read(bytes));
    if (length > 0)
        sip.pending = py_eight_read_few(bytes, length);
    return sip_end(&sip);
}

/* ---- text ---- */

static bool is_ascii(const char *text, size_t length)
{
    uint64_t all = 0;

    for (; length >= 8; length -= 8, text += 8)
        all |= py_eight_read(text);
    if (length > 0)
        all |= py_eight_read_few(text, length);
    return !(all & PY_EIGHT_TOPS);
}

/* The bytes a character that CPython would store the text with. */
static unsigned character_width(const unsigned char *text, size_t length)
{
    unsigned char highest = 0;

    for (size_t i = 0; i < length; i++) {
        if (text[i] > highest)
            highest = text[i];
    }
    if (highest < 0xc4) /* C3 BF is U+00FF */
        return 1;
    return highest < 0xf0 ? 2 : 4;
}

/* Decodes one character of valid UTF-8 and moves `*at` behind it. */
static uint32_t next_character(const unsigned char **at)
{
    const unsigned char *s = *at;

    if (s[0] < 0x80) {
        *at += 1;
        return s[0];
    }
    if (s[0] < 0xe0) {
        *at += 2;
        return (uint32_t)(s[0] & 0x1f) << 6 | (s[1] & 0x3f);
    }
    if (s[0] < 0xf0) {
        *at += 3;
        return (uint32_t)(s[0] & 0x0f) << 12 | (uint32_t)(s[1] & 0x3f) << 6 |
               (s[2] & 0x3f);
    }
    *at += 4;
    return (uint32_t)(s[0] & 0x07) << 18 | (uint32_t)(s[1] & 0x3f) << 12 |
           (uint32_t)(s[2] & 0x3f) << 6 | (s[3] & 0x3f);
}

int64_t py_hash_text(const char *text, size_t length)
{
    const unsigned char *at = (const unsigned char *)text;
    const unsigned char *end = at + length;

    if (is_ascii(text, length))
        return py_hash_bytes(text, length);
    unsigned width = character_width(at, length);
    Sip sip = sip_begin();
    while (at < end) {
        uint32_t character = next_character(&at);
        for (unsigned i = 0; i < width; i++)
            sip_byte(&sip, character >> (8 * i) & 0xff);
    }
    return sip_end(&sip);
}

/* ---- tuples: rounds of xxHash; frozensets: a sum in which order is lost ----
 */

static const uint64_t PRIME_1 = UINT64_C(11400714785074694791);
static const uint64_t PRIME_2 = UINT64_C(14029467366897019727);
static const uint64_t PRIME_5 = UINT64_C(2870177450012600261);

PyHashTuple py_hash_tuple_begin(void)
{
    return (PyHashTuple){PRIME_5};
}

void py_hash_tuple_add(PyHashTuple *tuple, int64_t hash)
{
    tuple->state += (uint64_t)hash * PRIME_2;
    tuple->state = rotate(tuple->state, 31) * PRIME_1;
}

static int64_t valid(uint64_t hash)
{
    return hash == UINT64_MAX ? INT64_C(1546275796) : (int64_t)hash;
}

int64_t py_hash_tuple_end(const PyHashTuple *tuple, size_t count)
{
    return valid(tuple->state + (count ^ PRIME_5 ^ UINT64_C(3527539)));
}

int64_t py_hash_slice_end(const PyHashTuple *parts)
{
    return valid(parts->state);
}

PyHashFrozenset py_hash_frozenset_begin(void)
{
    return (PyHashFrozenset){0};
}

void py_hash_frozenset_add(PyHashFrozenset *set, int64_t hash)
{
    uint64_t h = (uint64_t)hash;

    set->state ^= (h ^ UINT64_C(89869747) ^ h << 16) * UINT64_C(3644798167);
}

int64_t py_hash_frozenset_end(const PyHashFrozenset *set, size_t count)
{
    uint64_t hash = set->state ^ (count + 1) * UINT64_C(1927868237);

    hash ^= hash >> 11 ^ hash >> 25;
    hash = hash * 69069 + 907133923;
    return hash == UINT64_MAX ? INT64_C(590923713) : (int64_t)hash;
}
