/*
 * Writes py_random_start.h: MT19937's state after init_genrand(19650218), from
 * which every seeding by an array begins. Run by the build; the output is the
 * same everywhere.
 */
#include <stdint.h>
#include <stdio.h>

enum { STATE_WORDS = 624 };

int main(void)
{
    uint32_t word = 19650218u;

    printf("/* Written by generate/py_random_start.c. */\n"
           "#include <stdint.h>\n\n"
           "static const uint32_t PY_RANDOM_START[%d] = {\n",
           STATE_WORDS);
    for (uint32_t i = 0; i < STATE_WORDS; i++) {
        if (i > 0)
            word = 1812433253u * (word ^ (word >> 30)) + i;
        printf("    0x%08xu,\n", (unsigned)word);
    }
    printf("};\n");
    return 0;
}
