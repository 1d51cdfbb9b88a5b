/*
 * base_check.h - what the program believes of itself, checked.
 *
 * BASE_REQUIRE states what a caller must have seen to; it stays in a release.
 * BASE_INVARIANT states what is true anyway and may be costly to look at; it
 * is there unless NDEBUG is set. Both end in base_check_failed(), so that one
 * breakpoint catches every broken belief. Neither is for a student's mistake
 * or for the world's (files, fonts): those are results, not checks.
 */
#ifndef BASE_CHECK_H
#define BASE_CHECK_H

#define BASE_REQUIRE(condition)                                                \
    ((condition)                                                               \
         ? (void)0                                                             \
         : base_check_failed(#condition, __FILE__, __LINE__, __func__))

#ifdef NDEBUG
#define BASE_INVARIANT(condition) ((void)sizeof(!(condition)))
#else
#define BASE_INVARIANT(condition) BASE_REQUIRE(condition)
#endif

/* Says on stderr what was expected and where, and aborts. */
_Noreturn void base_check_failed(const char *condition, const char *file,
                                 int line, const char *function);

#endif
