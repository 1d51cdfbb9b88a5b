/*
 * Writes tables of numbers that are cheaper to have than to compute:
 * py_float_powers.h and py_random_start.h. Run by the build with the name of
 * one; its output is the same everywhere.
 *
 * PY_POWERS_OF_TEN[i] is 10^k for k = i + PY_POWER_FIRST, scaled by a power of
 * two to 128 bits and rounded up. PY_RANDOM_START is MT19937's state after
 * init_genrand(19650218), from which every seeding by an array begins.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <gmp.h>

enum { FIRST = -292, LAST = 324, STATE_WORDS = 624 };

static void print_words(const mpz_t value)
{
    mpz_t low;

    mpz_init(low);
    mpz_fdiv_q_2exp(low, value, 64);
    gmp_printf("    { 0x%Zxu, ", low);
    mpz_fdiv_r_2exp(low, value, 64);
    gmp_printf("0x%Zxu },\n", low);
    mpz_clear(low);
}

/* The power 10^exponent for exponent >= 0, cut or widened to 128 bits. */
static void print_power(unsigned exponent)
{
    mpz_t value;

    mpz_init(value);
    mpz_ui_pow_ui(value, 10, exponent);
    size_t bits = mpz_sizeinbase(value, 2);
    if (bits > 128)
        mpz_cdiv_q_2exp(value, value, bits - 128);
    else
        mpz_mul_2exp(value, value, 128 - bits);
    print_words(value);
    mpz_clear(value);
}

/* The power 10^-exponent: 2^n / 10^exponent with 128 bits before the point. */
static void print_reciprocal(unsigned exponent)
{
    mpz_t value, power;

    mpz_inits(value, power, NULL);
    mpz_ui_pow_ui(power, 10, exponent);
    mpz_set_ui(value, 1);
    mpz_mul_2exp(value, value, mpz_sizeinbase(power, 2) + 127);
    mpz_cdiv_q(value, value, power);
    print_words(value);
    mpz_clears(value, power, NULL);
}

static void print_powers(void)
{
    printf("enum { PY_POWER_FIRST = %d };\n\n", FIRST);
    printf("static const uint64_t PY_POWERS_OF_TEN[%d][2] = {\n",
           LAST - FIRST + 1);
    for (int k = FIRST; k <= LAST; k++) {
        if (k < 0)
            print_reciprocal((unsigned)-k);
        else
            print_power((unsigned)k);
    }
    printf("};\n");
}

static void print_random_start(void)
{
    uint32_t word = 19650218u;

    printf("static const uint32_t PY_RANDOM_START[%d] = {\n", STATE_WORDS);
    for (uint32_t i = 0; i < STATE_WORDS; i++) {
        if (i > 0)
            word = 1812433253u * (word ^ (word >> 30)) + i;
        printf("    0x%08xu,\n", (unsigned)word);
    }
    printf("};\n");
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 1;
    printf("/* Written by generate/py_number_tables.c. */\n"
           "#include <stdint.h>\n\n");
    if (strcmp(argv[1], "random_start") == 0)
        print_random_start();
    else
        print_powers();
    return 0;
}
