#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "numbers_golden.h"
#include "py_hash.h"

#define COUNT(table) (int)(sizeof(table) / sizeof((table)[0]))

START_TEST(ints_are_cpythons)
{
    ck_assert(py_hash_int64(GOLDEN_INT_HASHES[_i].value) ==
              GOLDEN_INT_HASHES[_i].hash);
}
END_TEST

START_TEST(big_ints_are_cpythons)
{
    size_t count = COUNT(GOLDEN_BIG);
    uint64_t one = 1;

    ck_assert(py_hash_limbs(GOLDEN_BIG, count, 0) == GOLDEN_BIG_HASH);
    ck_assert(py_hash_limbs(GOLDEN_BIG, count, 1) == GOLDEN_BIG_MINUS_HASH);
    ck_assert(py_hash_limbs(&one, 1, 1) == -2);
    ck_assert(py_hash_limbs(NULL, 0, 0) == 0);
}
END_TEST

START_TEST(floats_are_cpythons)
{
    double value;

    memcpy(&value, &GOLDEN_FLOAT_HASHES[_i].bits, sizeof value);
    ck_assert(py_hash_float(value) == GOLDEN_FLOAT_HASHES[_i].hash);
}
END_TEST

START_TEST(equal_numbers_have_equal_hashes)
{
    for (int64_t i = -1000; i < 1000; i++) {
        int64_t value = i * INT64_C(9007199254740992);
        ck_assert(py_hash_float((double)i) == py_hash_int64(i));
        ck_assert(py_hash_float((double)value) == py_hash_int64(value));
    }
}
END_TEST

START_TEST(texts_and_bytes_are_cpythons)
{
    const char *text = GOLDEN_TEXT_HASHES[_i].text;

    ck_assert(py_hash_text(text, strlen(text)) == GOLDEN_TEXT_HASHES[_i].hash);
    ck_assert(py_hash_bytes(text, strlen(text)) ==
              GOLDEN_TEXT_HASHES[_i].of_bytes);
}
END_TEST

START_TEST(tuples_are_cpythons)
{
    PyHashTuple tuple = py_hash_tuple_begin();
    int count = GOLDEN_TUPLE_HASHES[_i].count;

    for (int i = 0; i < count; i++)
        py_hash_tuple_add(&tuple,
                          py_hash_int64(GOLDEN_TUPLE_HASHES[_i].first + i));
    ck_assert(py_hash_tuple_end(&tuple, (size_t)count) ==
              GOLDEN_TUPLE_HASHES[_i].hash);
}
END_TEST

START_TEST(frozensets_are_cpythons_in_any_order)
{
    PyHashFrozenset up = py_hash_frozenset_begin(), down = up;
    int count = GOLDEN_SET_HASHES[_i].count;
    int first = GOLDEN_SET_HASHES[_i].first;

    for (int i = 0; i < count; i++) {
        py_hash_frozenset_add(&up, py_hash_int64(first + i));
        py_hash_frozenset_add(&down, py_hash_int64(first + count - 1 - i));
    }
    ck_assert(py_hash_frozenset_end(&up, (size_t)count) ==
              GOLDEN_SET_HASHES[_i].hash);
    ck_assert(py_hash_frozenset_end(&down, (size_t)count) ==
              GOLDEN_SET_HASHES[_i].hash);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hash");
    TCase *hashes = tcase_create("hashes");

    tcase_add_loop_test(hashes, ints_are_cpythons, 0, COUNT(GOLDEN_INT_HASHES));
    tcase_add_test(hashes, big_ints_are_cpythons);
    tcase_add_loop_test(hashes, floats_are_cpythons, 0,
                        COUNT(GOLDEN_FLOAT_HASHES));
    tcase_add_test(hashes, equal_numbers_have_equal_hashes);
    tcase_add_loop_test(hashes, texts_and_bytes_are_cpythons, 0,
                        COUNT(GOLDEN_TEXT_HASHES));
    tcase_add_loop_test(hashes, tuples_are_cpythons, 0,
                        COUNT(GOLDEN_TUPLE_HASHES));
    tcase_add_loop_test(hashes, frozensets_are_cpythons_in_any_order, 0,
                        COUNT(GOLDEN_SET_HASHES));
    suite_add_tcase(suite, hashes);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
