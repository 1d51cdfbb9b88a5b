#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "numbers_golden.h"
#include "py_hash.h"
#include "py_random.h"
#include "py_random_seed.h"
#include "py_random_variates.h"
#include "py_seed_text.h"

static uint64_t bits_of(double value)
{
    uint64_t bits;

    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static double weighed_sample(PyRandom *random, size_t count)
{
    size_t chosen[8], sum = 0;

    py_random_sample(random, count, 8, chosen);
    for (size_t i = 0; i < 8; i++)
        sum += i * chosen[i];
    return (double)sum;
}

/* getrandbits(100) >> 50 */
static double upper_half_of_100_bits(PyRandom *random)
{
    uint32_t words[4];

    py_random_bits_words(random, 100, words);
    return (double)((uint64_t)words[1] >> 18 | (uint64_t)words[2] << 14 |
                    (uint64_t)words[3] << 46);
}

/* randrange(3 ** 60) % 1000003 */
static double big_below(PyRandom *random)
{
    uint32_t words[3], power[3] = {1, 0, 0};
    uint64_t rest = 0;

    for (int i = 0; i < 60; i++) {
        uint64_t carry = 0;
        for (int k = 0; k < 3; k++) {
            carry += (uint64_t)power[k] * 3;
            power[k] = (uint32_t)carry;
            carry >>= 32;
        }
    }
    py_random_below_words(random, power, 3, words);
    for (int k = 2; k >= 0; k--)
        rest = (rest << 32 | words[k]) % 1000003;
    return (double)rest;
}

static double draw(PyRandom *random, int which)
{
    switch (which) {
    case 0:
        return py_random_random(random);
    case 1:
        return py_random_uniform(random, 2.5, 7.0);
    case 2:
        return py_random_expovariate(random, 1.5);
    case 3:
        return py_random_gauss(random, 1.0, 2.0);
    case 4:
        return py_random_gauss(random, 0.0, 1.0);
    case 5:
        return py_random_normalvariate(random, 0.0, 1.0);
    case 6:
        return py_random_lognormvariate(random, 0.0, 0.5);
    case 7:
        return py_random_triangular(random, 1.0, 4.0, 0.5);
    case 8:
        return py_random_gammavariate(random, 2.5, 1.0);
    case 9:
        return py_random_gammavariate(random, 1.0, 3.0);
    case 10:
        return py_random_gammavariate(random, 0.4, 1.0);
    case 11:
        return py_random_betavariate(random, 2.0, 3.0);
    case 12:
        return py_random_vonmisesvariate(random, 1.0, 4.0);
    case 13:
        return py_random_paretovariate(random, 3.0);
    case 14:
        return py_random_weibullvariate(random, 1.0, 1.5);
    case 15:
        return (double)py_random_bits(random, 7);
    case 16:
        return (double)py_random_bits(random, 50);
    case 17:
        return (double)py_random_below(random, 10);
    case 18:
        return (double)py_random_below(random, (UINT64_C(1) << 33) + 1);
    case 19:
        return (double)py_random_choices_index(random, 17);
    case 20:
        return upper_half_of_100_bits(random);
    case 21:
        return big_below(random);
    case 22:
        return weighed_sample(random, 50);
    default:
        return weighed_sample(random, 9999);
    }
}

static void expect_draws(PyRandom *random, const uint64_t *first,
                         uint64_t expected)
{
    uint64_t fold = 0;

    for (int i = 0; i < GOLDEN_ROUNDS * GOLDEN_DRAWS; i++) {
        uint64_t bits = bits_of(draw(random, i % GOLDEN_DRAWS));
        if (i < 5)
            ck_assert_msg(bits == first[i], "draw %d", i);
        fold = fold * 31 + bits;
    }
    ck_assert(fold == expected);
    ck_assert(random->used_libm);
}

#define COUNT(table) (int)(sizeof(table) / sizeof((table)[0]))

START_TEST(int_seeds_are_cpythons)
{
    PyRandom random;

    ck_assert(py_random_seed_decimal(&random, GOLDEN_INT_SEEDS[_i].seed));
    expect_draws(&random, GOLDEN_INT_SEEDS[_i].first,
                 GOLDEN_INT_SEEDS[_i].fold);
}
END_TEST

START_TEST(text_seeds_are_cpythons)
{
    const char *seed = GOLDEN_TEXT_SEEDS[_i].seed;
    PyRandom random;

    py_random_seed_bytes(&random, seed, strlen(seed));
    expect_draws(&random, GOLDEN_TEXT_SEEDS[_i].first,
                 GOLDEN_TEXT_SEEDS[_i].fold);
}
END_TEST

/* As a seed is written on the command line. */
START_TEST(written_seeds_are_cpythons)
{
    static const struct {
        const char *written, *plain;
    } same[] = {{"'a\\x20b'", "a b"}, {"a b", "a b"},
                {"b'a b'", "a b"},    {" word ", "word"},
                {"''", ""},           {"'\\u0436'", "\xD0\xB6"}};
    PyRandom random, other;

    for (int i = 0; i < COUNT(same); i++) {
        ck_assert(py_seed_text_apply(same[i].written, &random));
        py_random_seed_bytes(&other, same[i].plain, strlen(same[i].plain));
        ck_assert_mem_eq(random.state, other.state, sizeof random.state);
    }
    ck_assert(py_seed_text_apply("-0xff", &random));
    py_random_seed_int64(&other, 255);
    ck_assert_mem_eq(random.state, other.state, sizeof random.state);
    for (int i = 0; i < COUNT(GOLDEN_FLOAT_SEEDS); i++) {
        char text[40];
        snprintf(text, sizeof text, "%.17e", GOLDEN_FLOAT_SEEDS[i].seed);
        ck_assert(py_seed_text_apply(text, &random));
        expect_draws(&random, GOLDEN_FLOAT_SEEDS[i].first,
                     GOLDEN_FLOAT_SEEDS[i].fold);
    }
}
END_TEST

START_TEST(float_seeds_are_cpythons)
{
    PyRandom random;

    py_random_seed_hash(&random,
                        (uint64_t)py_hash_float(GOLDEN_FLOAT_SEEDS[_i].seed));
    expect_draws(&random, GOLDEN_FLOAT_SEEDS[_i].first,
                 GOLDEN_FLOAT_SEEDS[_i].fold);
}
END_TEST

START_TEST(int64_and_decimal_seeds_agree)
{
    PyRandom a, b;

    py_random_seed_int64(&a, INT64_MIN);
    ck_assert(py_random_seed_decimal(&b, "9223372036854775808"));
    ck_assert_mem_eq(a.state, b.state, sizeof a.state);
    py_random_seed_int64(&a, -5);
    ck_assert(py_random_seed_decimal(&b, "+0005"));
    ck_assert_mem_eq(a.state, b.state, sizeof a.state);
}
END_TEST

START_TEST(a_seed_that_is_no_number_is_refused)
{
    const char *const bad[] = {"", "-", "1x", "0x10", " 1", "1.5", "--1"};
    PyRandom random = {.next = 77};

    for (int i = 0; i < COUNT(bad); i++)
        ck_assert(!py_random_seed_decimal(&random, bad[i]));
    ck_assert_uint_eq(random.next, 77);
}
END_TEST

/* Seeds above 32 bits in the middle fall back to one by one. */
START_TEST(a_batch_is_the_same_as_one_by_one)
{
    enum { MOST = 70 };
    PyRandom *batch = malloc(MOST * sizeof *batch), one;
    int64_t seeds[MOST];

    ck_assert_ptr_nonnull(batch);
    for (int i = 0; i < MOST; i++)
        seeds[i] = i == 40 ? INT64_C(-99999999999) : i * 13 - 300;
    py_random_seed_batch(batch, seeds, (size_t)_i);
    for (int i = 0; i < _i; i++) {
        py_random_seed_int64(&one, seeds[i]);
        ck_assert_mem_eq(batch[i].state, one.state, sizeof one.state);
        ck_assert(batch[i].next == one.next && !batch[i].has_spare);
    }
    free(batch);
}
END_TEST

START_TEST(seeding_forgets_the_spare_and_the_mark)
{
    PyRandom random, fresh;

    py_random_seed_int64(&random, 3);
    py_random_gauss(&random, 0.0, 1.0);
    ck_assert(random.has_spare && random.used_libm);
    py_random_seed_int64(&random, 3);
    py_random_seed_int64(&fresh, 3);
    ck_assert(!random.has_spare && !random.used_libm);
    ck_assert(py_random_gauss(&random, 0, 1) == py_random_gauss(&fresh, 0, 1));
}
END_TEST

START_TEST(plain_draws_do_not_come_from_libm)
{
    PyRandom random;

    py_random_seed_int64(&random, 1);
    py_random_uniform(&random, 0.5, 1.5);
    py_random_below(&random, 10);
    py_random_triangular(&random, 0.0, 1.0, 0.5);
    ck_assert(!random.used_libm);
}
END_TEST

START_TEST(edges_of_whole_numbers)
{
    PyRandom random, copy;

    py_random_seed_int64(&random, 1);
    copy = random;
    ck_assert_uint_eq(py_random_bits(&random, 0), 0);
    ck_assert_uint_eq(py_random_below(&random, 0), 0);
    ck_assert_uint_eq(random.next, copy.next);
    ck_assert_uint_eq(py_random_below(&random, 1), 0);
    ck_assert_uint_ne(random.next, copy.next);
    py_random_sample(&random, 0, 0, NULL);
}
END_TEST

START_TEST(a_sample_has_no_index_twice)
{
    size_t chosen[100];
    PyRandom random;

    py_random_seed_int64(&random, _i);
    py_random_sample(&random, 100, 100, chosen);
    bool seen[100] = {false};
    for (int i = 0; i < 100; i++) {
        ck_assert_uint_lt(chosen[i], 100);
        ck_assert(!seen[chosen[i]]);
        seen[chosen[i]] = true;
    }
}
END_TEST

START_TEST(weights_of_zero_are_never_chosen)
{
    const double cumulative[] = {0.0, 2.0, 2.0, 5.0};
    PyRandom random;

    py_random_seed_int64(&random, 1);
    for (int i = 0; i < 1000; i++) {
        size_t index = py_random_weighted_index(&random, cumulative, 4);
        ck_assert(index == 1 || index == 3);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random");
    TCase *seeds = tcase_create("seeds");
    TCase *draws = tcase_create("draws");

    tcase_add_loop_test(seeds, int_seeds_are_cpythons, 0,
                        COUNT(GOLDEN_INT_SEEDS));
    tcase_add_loop_test(seeds, text_seeds_are_cpythons, 0,
                        COUNT(GOLDEN_TEXT_SEEDS));
    tcase_add_test(seeds, written_seeds_are_cpythons);
    tcase_add_loop_test(seeds, float_seeds_are_cpythons, 0,
                        COUNT(GOLDEN_FLOAT_SEEDS));
    tcase_add_test(seeds, int64_and_decimal_seeds_agree);
    tcase_add_test(seeds, a_seed_that_is_no_number_is_refused);
    tcase_add_loop_test(seeds, a_batch_is_the_same_as_one_by_one, 0, 71);
    tcase_add_test(seeds, seeding_forgets_the_spare_and_the_mark);
    tcase_add_test(draws, plain_draws_do_not_come_from_libm);
    tcase_add_test(draws, edges_of_whole_numbers);
    tcase_add_loop_test(draws, a_sample_has_no_index_twice, 0, 5);
    tcase_add_test(draws, weights_of_zero_are_never_chosen);
    suite_add_tcase(suite, seeds);
    suite_add_tcase(suite, draws);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
