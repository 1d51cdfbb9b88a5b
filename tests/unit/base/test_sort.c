#include "base_memory.h"
#include "base_sort.h"

#include <check.h>
#include <stdlib.h>

typedef struct Record {
    char before[3];
    uint32_t key, order;
} Record;

enum { RECORDS = 500, KEYS = 37 };

static Record *make_records(void)
{
    Record *records = base_alloc_array(RECORDS, sizeof *records);
    uint32_t state = 1;

    for (uint32_t i = 0; i < RECORDS; i++) {
        state = state * 1103515245u + 12345u;
        records[i].key = (state >> 16) % KEYS;
        records[i].order = i;
    }
    return records;
}

START_TEST(records_are_together_and_in_order)
{
    static const uint32_t portions[] = {1, 2, 13, 499, 500, 5000};
    uint32_t portion = portions[_i], calls = 1;
    BaseSort sort;

    base_sort_begin(&sort, make_records(), RECORDS, sizeof(Record),
                    offsetof(Record, key), KEYS);
    for (uint32_t budget = portion; !base_sort_advance(&sort, &budget);
         budget = portion) {
        ck_assert_uint_eq(budget, 0);
        calls++;
    }
    ck_assert_uint_ge(calls, (2 * RECORDS + KEYS) / portion);
    uint32_t at = 0;
    Record *sorted = base_sort_take(&sort);
    for (uint32_t key = 0; key < KEYS; key++) {
        ck_assert_uint_eq(base_sort_first(&sort, key), at);
        for (; at < base_sort_end(&sort, key); at++) {
            ck_assert_uint_eq(sorted[at].key, key);
            ck_assert(at == base_sort_first(&sort, key) ||
                      sorted[at].order > sorted[at - 1].order);
        }
    }
    ck_assert_uint_eq(at, RECORDS);
    base_free(sorted);
    base_sort_release(&sort);
}
END_TEST

START_TEST(nothing_is_sorted_at_once)
{
    BaseSort sort;
    uint32_t budget = 0;

    base_sort_begin(&sort, NULL, 0, sizeof(Record), offsetof(Record, key), 0);
    ck_assert(base_sort_advance(&sort, &budget));
    base_free(base_sort_take(&sort));
    base_sort_release(&sort);
    base_sort_release(&sort);
}
END_TEST

START_TEST(a_sort_may_be_given_up)
{
    BaseSort sort;
    uint32_t budget = 700;

    base_sort_begin(&sort, make_records(), RECORDS, sizeof(Record),
                    offsetof(Record, key), KEYS);
    ck_assert(!base_sort_advance(&sort, &budget));
    base_sort_release(&sort);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sort");
    TCase *tests = tcase_create("sort");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, records_are_together_and_in_order, 0, 6);
    tcase_add_test(tests, nothing_is_sorted_at_once);
    tcase_add_test(tests, a_sort_may_be_given_up);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
