/*
 * base_arena.h - memory for one phase of work, given back all at once.
 *
 * Pieces are zeroed or copies, aligned to 16 bytes, and never move. They are
 * not released one by one and have no destructors: what is put here must own
 * nothing else.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

typedef struct BaseArenaBlock BaseArenaBlock;

/* All zero is the empty arena. */
typedef struct BaseArena {
    BaseArenaBlock *blocks; /* the newest first; owned */
    size_t bytes;           /* handed out so far, with padding */
} BaseArena;

/* Borrowed from the arena until it is released. */
void *base_arena_alloc(BaseArena *arena, size_t size);

/* A copy of so many bytes. */
void *base_arena_copy(BaseArena *arena, const void *bytes, size_t size);

/* A copy of `length` bytes and a NUL. */
char *base_arena_strndup(BaseArena *arena, const char *text, size_t length);

/* Gives everything back; the arena is empty and usable. */
void base_arena_release(BaseArena *arena);

#endif
