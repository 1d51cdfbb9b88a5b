#define _POSIX_C_SOURCE 200809L

#include "app_clock.h"

#include <time.h>

uint64_t app_clock_salt(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t mixed = (uint64_t)now.tv_sec * 1000000007u + (uint64_t)now.tv_nsec;
    mixed *= UINT64_C(0x9e3779b97f4a7c15);
    return mixed ^ (mixed >> 29);
}

double app_clock_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}
