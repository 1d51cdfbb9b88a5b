/*
 * programs.h - programs that are hard to draw, for the tests that look at every
 * label and every mark: deep groups, hundreds and thousands of tasks, long and
 * wide names, threads, queues, locks, timeouts, no task at all.
 */
#ifndef PROGRAMS_H
#define PROGRAMS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Program {
    const char *name;
    const char *source;
} Program;

extern const Program programs[];
extern const size_t program_count;

/* How a program is looked at. A larger text is a smaller window. */
typedef struct Look {
    const char *language;
    float width, height;
    float scale; /* of texts */
    unsigned nth;
} Look;

enum { LOOK_SIZES = 5, LOOK_SCALES = 3, LOOK_LANGUAGES = 2 };
enum { LOOKS = LOOK_SIZES * LOOK_SCALES * LOOK_LANGUAGES };

/* One of LOOKS: first all sizes, then all texts, then all languages. */
Look program_look(unsigned nth);

/* Gives `show` each of them, each question of tests/explain and each lesson's
 * program. */
void programs_each(void (*show)(const Program *program, unsigned nth));

/* A target asks for all of what there is: TASKARIUM_WHOLE is set. */
bool programs_whole(void);

#endif
