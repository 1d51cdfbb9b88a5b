#include "run_seed.h"

uint64_t run_seed_key(const char *seed)
{
    uint64_t key = 14695981039346656037u;

    for (const char *at = seed ? seed : "1"; *at != '\0'; at++)
        key = (key ^ (unsigned char)*at) * 1099511628211u;
    return key;
}
