#include "asyncio_fork.h"

static uint64_t mix(uint64_t value)
{
    value ^= value >> 30;
    value *= 0xbf58476d1ce4e5b9u;
    value ^= value >> 27;
    value *= 0x94d049bb133111ebu;
    return value ^ value >> 31;
}

AsyncioIdentity asyncio_identity(AsyncioIdentity parent, uint32_t before)
{
    AsyncioIdentity identity = mix(parent + (before + 1) * 0x9e3779b97f4a7c15u);

    return identity != 0 ? identity : 1;
}
