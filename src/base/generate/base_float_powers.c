/*
 * Writes base_float_powers.h, a table that is cheaper to have than to compute.
 * Run by the build; the output is the same everywhere.
 *
 * BASE_POWERS_OF_TEN[i] is 10^k for k = i + BASE_POWER_FIRST, scaled by a power
 * of two to 128 bits and rounded up. Since 10^k is 5^k but for its scale,
 * numbers are multiplied and divided by 5 alone.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum {
    FIRST = -292,
    LAST = 324,
    WORDS = 36, /* 2^1120 / 5^292 still has more than 128 bits */
};

/* A whole number, the lowest word first. */
typedef struct Number {
    uint32_t words[WORDS];
} Number;

static void multiply_by_5(Number *number)
{
    uint64_t carry = 0;

    for (int i = 0; i < WORDS; i++) {
        carry += (uint64_t)number->words[i] * 5;
        number->words[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

/* What is left over is forgotten: a floor of a floor is the floor. */
static void divide_by_5(Number *number)
{
    uint64_t rest = 0;

    for (int i = WORDS - 1; i >= 0; i--) {
        rest = rest << 32 | number->words[i];
        number->words[i] = (uint32_t)(rest / 5);
        rest %= 5;
    }
}

static int bit_length(const Number *number)
{
    int bits = WORDS * 32;

    while (bits > 0 && !(number->words[(bits - 1) / 32] >> (bits - 1) % 32 & 1))
        bits--;
    return bits;
}

static bool bit_at(const Number *number, int at)
{
    return at >= 0 && (number->words[at / 32] >> at % 32 & 1);
}

/* The uppermost 128 bits, and one more where anything was cut off. `exact`: the
 * number is the power itself and not its floor. */
static void print_upper(const Number *number, bool exact)
{
    int top = bit_length(number) - 1;
    uint64_t upper[2] = {0, 0};
    bool rest = !exact;

    for (int i = 0; i < 128; i++)
        upper[i / 64] = upper[i / 64] << 1 | bit_at(number, top - i);
    for (int at = top - 128; at >= 0; at--)
        rest = rest || bit_at(number, at);
    upper[1] += rest;
    upper[0] += rest && upper[1] == 0;
    printf("    {0x%016" PRIx64 "u, 0x%016" PRIx64 "u},\n", upper[0], upper[1]);
}

static void print_power(int exponent)
{
    Number number = {{0}};

    number.words[exponent < 0 ? WORDS - 1 : 0] = 1;
    for (int k = exponent; k < 0; k++)
        divide_by_5(&number);
    for (int k = 0; k < exponent; k++)
        multiply_by_5(&number);
    print_upper(&number, exponent >= 0);
}

int main(void)
{
    printf("/* Written by generate/base_float_powers.c. */\n"
           "#include <stdint.h>\n\n"
           "enum { BASE_POWER_FIRST = %d };\n\n"
           "static const uint64_t BASE_POWERS_OF_TEN[%d][2] = {\n",
           FIRST, LAST - FIRST + 1);
    for (int k = FIRST; k <= LAST; k++)
        print_power(k);
    printf("};\n");
    return 0;
}
