#include "run_seed.h"

#include "run_machine.h"

uint64_t run_seed_key(const char *seed)
{
    uint64_t key = 14695981039346656037u;
    BaseText text = {0};

    run_seed_read(seed ? seed : "1", &text);
    for (size_t i = 0; i < text.length; i++)
        key = (key ^ (unsigned char)text.data[i]) * 1099511628211u;
    base_text_release(&text);
    return key;
}
