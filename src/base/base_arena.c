#include "base_arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include "base_check.h"
#include "base_memory.h"
#include "base_poison.h"

#define ALIGNMENT 16
#define FIRST_BLOCK ((size_t)4096)
#define LARGEST_BLOCK ((size_t)1 << 18)

struct BaseArenaBlock {
    BaseArenaBlock *older;
    size_t used, size; /* of `bytes` */
    alignas(ALIGNMENT) unsigned char bytes[];
};

static BaseArenaBlock *new_block(size_t size)
{
    BaseArenaBlock *block = base_alloc(sizeof *block + size);

    *block = (BaseArenaBlock){.size = size};
    base_poison(block->bytes, size);
    return block;
}

/* Blocks double up to a limit, so a small phase costs one page and a large one
 * few calls. What would take much of one gets a block of its own, behind the
 * one that is filled: of neither a large part stays empty. */
static BaseArenaBlock *add_block(BaseArena *arena, size_t needed)
{
    size_t size = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    BaseArenaBlock *block;

    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    if (arena->blocks && needed > size / 4) {
        block = new_block(needed);
        block->older = arena->blocks->older;
        arena->blocks->older = block;
        return block;
    }
    block = new_block(size > needed ? size : needed);
    block->older = arena->blocks;
    arena->blocks = block;
    return block;
}

/* A piece with whatever was there before. */
static void *take(BaseArena *arena, size_t size)
{
    BaseArenaBlock *block = arena->blocks;
    size_t rounded, taken;
    void *piece;

    BASE_REQUIRE(size <= SIZE_MAX / 2);
    rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (rounded == 0)
        rounded = ALIGNMENT;
    taken = rounded + BASE_RED_ZONE;
    if (!block || block->size - block->used < taken)
        block = add_block(arena, taken);
    piece = block->bytes + block->used;
    base_unpoison(piece, size);
    block->used += taken;
    arena->bytes += rounded;
    return piece;
}

void *base_arena_alloc(BaseArena *arena, size_t size)
{
    return memset(take(arena, size), 0, size);
}

void *base_arena_copy(BaseArena *arena, const void *bytes, size_t size)
{
    void *copy = take(arena, size);

    if (size != 0)
        memcpy(copy, bytes, size);
    return copy;
}

char *base_arena_strndup(BaseArena *arena, const char *text, size_t length)
{
    char *copy = take(arena, length + 1);

    if (length != 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

void base_arena_release(BaseArena *arena)
{
    while (arena->blocks) {
        BaseArenaBlock *older = arena->blocks->older;

        base_free(arena->blocks);
        arena->blocks = older;
    }
    arena->bytes = 0;
}
