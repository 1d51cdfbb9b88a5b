/*
 * Does what C leaves undefined. Where this passes, no other test would find a
 * program that does so.
 *
 *     canary_undefined overflow|shift|index|alignment
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int overflow_of(int number)
{
    return number + INT_MAX;
}

static int shift_of(int number)
{
    return number << (number + 31);
}

static int index_of(int number)
{
    static const int table[2] = {3, 4};

    return table[number + 1];
}

static int alignment_of(int number)
{
    static const int table[2] = {3, 4};

    return *(const int *)(const void *)((const char *)table + number);
}

int main(int count, char **words)
{
    static const struct {
        const char *name;
        int (*does)(int);
    } ways[] = {{"overflow", overflow_of},
                {"shift", shift_of},
                {"index", index_of},
                {"alignment", alignment_of}};
    volatile int one = 1;

    for (size_t i = 0; count == 2 && i < sizeof ways / sizeof *ways; i++)
        if (strcmp(words[1], ways[i].name) == 0)
            return printf("%d\n", ways[i].does(one)) < 0;
    return EXIT_FAILURE;
}
