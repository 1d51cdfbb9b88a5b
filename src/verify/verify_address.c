#include "verify_address.h"

#include <string.h>

#include "base_memory.h"

static const char mark[] = " at 0x";

typedef struct Address {
    const char *digits; /* borrowed */
    size_t length;
} Address;

typedef struct Addresses {
    Address *list; /* owned */
    size_t count, capacity;
} Addresses;

static size_t number_of(Addresses *known, Address address)
{
    for (size_t i = 0; i < known->count; i++)
        if (known->list[i].length == address.length &&
            memcmp(known->list[i].digits, address.digits, address.length) == 0)
            return i + 1;
    BASE_GROW(known->list, known->count, known->capacity);
    known->list[known->count++] = address;
    return known->count;
}

void verify_address_number(const BaseText *text, BaseText *out)
{
    const char *at = base_text_str(text), *found;
    Addresses known = {0};

    while ((found = strstr(at, mark)) != NULL) {
        found += sizeof mark - 1;
        Address address = {found, strspn(found, "0123456789abcdef")};
        base_text_append_n(out, at, (size_t)(found - at));
        base_text_printf(out, "%zu", number_of(&known, address));
        at = found + address.length;
    }
    /* What follows a NUL is compared as it is. */
    base_text_append_n(out, at,
                       text->length - (size_t)(at - base_text_str(text)));
    base_free(known.list);
}
