#include <check.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base_arena.h"
#include "base_check.h"
#include "base_memory.h"

START_TEST(sizes_of_zero_are_released_like_others)
{
    base_free(NULL);
    base_free(base_alloc(0));
    base_free(base_alloc_zero(0));
    base_free(base_alloc_array(0, 8));
    base_free(base_resize(base_alloc(8), 0));
}
END_TEST

START_TEST(growing_keeps_the_elements)
{
    uint64_t *items = NULL;
    uint32_t count = 0, capacity = 0;

    while (count < 100000) {
        BASE_GROW(items, count, capacity);
        items[count] = count * 3u;
        count++;
    }
    ck_assert_uint_ge(capacity, count);
    for (count = 0; count < 100000; count++)
        if (items[count] != count * 3u)
            ck_abort_msg("element %u", (unsigned)count);
    base_free(items);
}
END_TEST

START_TEST(capacity_must_fit_its_type)
{
    char *items = NULL;
    uint8_t count = 0, capacity = 0;

    for (;;) {
        BASE_GROW(items, count, capacity);
        count++;
    }
}
END_TEST

START_TEST(overflowing_array_ends_the_process)
{
    base_free(base_alloc_array(SIZE_MAX / 4, 8));
}
END_TEST

START_TEST(broken_requirement_aborts)
{
    BASE_REQUIRE(_i == 1);
}
END_TEST

START_TEST(copies_are_separate)
{
    char text[] = "abc";
    char *copy = base_strdup(text), *part = base_strndup(text, 2);

    text[0] = 'x';
    ck_assert_str_eq(copy, "abc");
    ck_assert_str_eq(part, "ab");
    base_free(copy);
    base_free(part);
}
END_TEST

START_TEST(arena_pieces_are_zeroed_aligned_and_stay)
{
    BaseArena arena = {0};
    static const unsigned char zeros[3000];
    unsigned char *pieces[3000];
    size_t i;

    for (i = 0; i < 3000; i++) {
        pieces[i] = base_arena_alloc(&arena, i);
        ck_assert_uint_eq((uintptr_t)pieces[i] % 16, 0);
        ck_assert_int_eq(memcmp(pieces[i], zeros, i), 0);
        memset(pieces[i], (int)(i & 0xff), i);
    }
    for (i = 1; i < 3000; i++) {
        ck_assert_uint_eq(pieces[i][0], i & 0xff);
        ck_assert_uint_eq(pieces[i][i - 1], i & 0xff);
    }
    base_arena_release(&arena);
    ck_assert_uint_eq(arena.bytes, 0);
    base_arena_release(&arena);
}
END_TEST

START_TEST(arena_gives_pieces_larger_than_a_block)
{
    BaseArena arena = {0};
    size_t size = (size_t)5 << 20;
    char *large = base_arena_alloc(&arena, size);
    char *small = base_arena_strndup(&arena, "hello", 4);

    large[0] = large[size - 1] = 1;
    ck_assert_str_eq(small, "hell");
    ck_assert_str_eq(base_arena_strndup(&arena, NULL, 0), "");
    base_arena_release(&arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base_memory");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_test(cases, sizes_of_zero_are_released_like_others);
    tcase_add_test(cases, growing_keeps_the_elements);
    tcase_add_exit_test(cases, capacity_must_fit_its_type, BASE_MEMORY_STATUS);
    tcase_add_exit_test(cases, overflowing_array_ends_the_process,
                        BASE_MEMORY_STATUS);
    tcase_add_test_raise_signal(cases, broken_requirement_aborts, SIGABRT);
    tcase_add_test(cases, copies_are_separate);
    tcase_add_test(cases, arena_pieces_are_zeroed_aligned_and_stay);
    tcase_add_test(cases, arena_gives_pieces_larger_than_a_block);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
