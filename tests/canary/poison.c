/*
 * Reads memory that is no one's. Where this passes, no other test would find a
 * machine that does so.
 *
 *     canary_poison cell|behind|arena
 */
#include <stdio.h>
#include <string.h>

#include "asyncio_host.h"
#include "base_arena.h"
#include "py_object.h"
#include "run_machine.h"
#include "run_state.h"

enum { SIZE = 24 };

static int read_of(const unsigned char *memory, size_t at)
{
    return ((const volatile unsigned char *)memory)[at];
}

static int read_cell(bool freed)
{
    RunProgram *program = run_program_new("test.py", "", 0, 313);
    Run *run = run_new(program, &(RunOptions){0});
    PyMachine *machine = asyncio_machine(run->asyncio);
    unsigned char *cell = py_memory_new(machine, SIZE);

    memset(cell, 1, SIZE);
    if (freed)
        py_memory_free(machine, cell, SIZE);
    int read = read_of(cell, freed ? 8 : SIZE);
    run_free(run);
    run_program_free(program);
    return read;
}

static int read_arena(void)
{
    BaseArena arena = {0};
    unsigned char *piece = base_arena_alloc(&arena, SIZE);
    int read = read_of(piece, SIZE);

    base_arena_release(&arena);
    return read;
}

int main(int count, char **words)
{
    const char *what = count == 2 ? words[1] : "";
    int read = strcmp(what, "cell") == 0     ? read_cell(true)
               : strcmp(what, "behind") == 0 ? read_cell(false)
                                             : read_arena();

    printf("nobody minded: %d\n", read);
    return 0;
}
