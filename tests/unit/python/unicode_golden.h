/* Check sums by tests/golden/unicode.py, of what CPython 3.11 to 3.13 say. That
 * of 3.14 is made from Unicode 16.0 and has not been held against CPython. */
#include <stdint.h>

static const struct {
    int python;
    uint32_t characters, forms;
} UNICODE_GOLDEN[] = {
    {311, 0x5d9309c8, 0x77e360b8},
    {312, 0x20ed527b, 0xf91c62cd},
    {313, 0x8c1a8e0a, 0xf91c62cd},
    {314, 0x93b506b9, 0xf9deff48},
};
