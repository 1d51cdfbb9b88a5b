#include "py_base_prefix.h"

int py_base_prefix(const char *text, size_t length)
{
    if (length < PY_BASE_PREFIX_SIZE || text[0] != '0')
        return 0;
    switch (text[1] | 0x20) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 0;
    }
}
