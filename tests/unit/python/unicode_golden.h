/* Check sums by tests/golden/unicode.py, of what CPython 3.11 to 3.13 say. That
 * of 3.14 is made from Unicode 16.0 and has not been held against CPython. */
#include <stdint.h>

static const struct {
    int python;
    uint32_t characters, forms;
} UNICODE_GOLDEN[] = {
    {311, 0xa0c3133b, 0xb5ff4bff},
    {312, 0xd6a11f5e, 0x97060f05},
    {313, 0xdd9b1670, 0x97060f05},
    {314, 0x9c7d3e59, 0x3a589ede},
};
