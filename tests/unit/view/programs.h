/*
 * programs.h - programs that are hard to draw, for the tests that look at every
 * label and every mark: deep groups, hundreds and thousands of tasks, long and
 * wide names, threads, queues, locks, timeouts, no task at all.
 */
#ifndef PROGRAMS_H
#define PROGRAMS_H

#include <stddef.h>

typedef struct Program {
    const char *name;
    const char *source;
} Program;

extern const Program programs[];
extern const size_t program_count;

#endif
