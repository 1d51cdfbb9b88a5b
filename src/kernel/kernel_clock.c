#include "kernel_clock.h"

#include "base_check.h"

void kernel_clock_advance(KernelClock *clock, KernelTime seconds)
{
    BASE_REQUIRE(seconds >= 0);
    BASE_REQUIRE(seconds <= __DBL_MAX__);
    clock->now += seconds;
}

void kernel_clock_move(KernelClock *clock, KernelTime when)
{
    BASE_REQUIRE(when >= clock->now);
    BASE_REQUIRE(when <= __DBL_MAX__);
    clock->now = when;
}
