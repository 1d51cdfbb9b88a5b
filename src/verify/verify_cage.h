/*
 * verify_cage.h - what the kernel keeps a strange program from.
 *
 * A process in the cage reads the files that it is given and writes nothing but
 * /dev/null (Landlock), and is refused sockets, processes, signals to others,
 * shared memory and all else that reaches out of it (seccomp). What it tries
 * nevertheless is told to the process that started it. It keeps its memory,
 * its threads, its clock and the pipes that it was started with: the standard
 * ones are out of its reach as soon as a program runs in it.
 */
#ifndef VERIFY_CAGE_H
#define VERIFY_CAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base_text.h"

/* The files and folders that may be read, with all that is in them. */
typedef struct VerifyCage {
    char **paths; /* owned, each too */
    uint32_t count, capacity;
} VerifyCage;

/* The one file that it may write to, once a program runs in it: the harness
 * (assets/verify_harness.py) has put there what leads to us. */
enum { VERIFY_CAGE_ANSWERS = 9 };

/* Whether this kernel has both. */
bool verify_cage_is_possible(void);

/* For an interpreter (the path of its executable), its script and a program. */
void verify_cage_init(VerifyCage *cage, const char *python, const char *script,
                      const char *program);
/* One file more (copied). */
void verify_cage_add(VerifyCage *cage, const char *path);
void verify_cage_release(VerifyCage *cage);

/* In the child, before it becomes the interpreter: false if there is no cage.
 * Sends the listener through `channel`, a socket. */
bool verify_cage_enter(const VerifyCage *cage, int channel);

/* In the parent: the child's listener, or -1. */
int verify_cage_take_listener(int channel, double seconds);

/* Answers one call that the child makes and waits in. `has_begun` is set by
 * the one that makes it the interpreter. What it may not do is appended to
 * `tried`, which is NULL as long as nothing of a program runs in it. */
void verify_cage_answer(const VerifyCage *cage, int listener, bool *has_begun,
                        BaseText *tried);

#endif
