/*
 * Writes py_special_places.h: a seed with which no two special names have the
 * same key, and which of them has each key. Run by the build.
 */
#include "py_special.h"
#include "py_special_key.h"

#include <stdbool.h>
#include <stdio.h>

enum { ALL = 1 << PY_SPECIAL_KEY_BITS, TRIES = 1 << 24 };

static const char *const names[] = {
#define NAME(id, name, slot) name,
    PY_SPECIALS(NAME)
#undef NAME
};

_Static_assert(PY_SPECIAL_COUNT < UINT8_MAX, "a place is a byte");

static bool is_good(uint32_t seed, uint8_t *places)
{
    memset(places, PY_SPECIAL_COUNT, ALL);
    for (int i = 0; i < PY_SPECIAL_COUNT; i++) {
        uint32_t key =
            py_special_key(names[i], (uint32_t)strlen(names[i]), seed);
        if (places[key] != PY_SPECIAL_COUNT)
            return false;
        places[key] = (uint8_t)i;
    }
    return true;
}

int main(void)
{
    uint8_t places[ALL];
    uint32_t seed = 1;

    while (seed < TRIES && !is_good(seed, places))
        seed += 2;
    if (seed >= TRIES) {
        fprintf(stderr, "py_special_places: no seed tells the names apart\n");
        return 1;
    }
    printf("/* Written by generate/py_special_places.c. */\n"
           "#define PY_SPECIAL_SEED %uu\n\n"
           "static const uint8_t py_special_places[%d] = {\n",
           (unsigned)seed, ALL);
    for (int i = 0; i < ALL; i++)
        printf("%u,%s", places[i], i % 16 == 15 ? "\n" : " ");
    printf("};\n");
    return 0;
}
