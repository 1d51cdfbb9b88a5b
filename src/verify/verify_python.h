/*
 * verify_python.h - the CPythons of this machine.
 *
 * Looks for python3 and python3.11 to python3.14 on PATH and among pyenv's
 * versions, and asks each who it is: a name on PATH may be a stub that starts
 * nothing. Knows nothing of programs.
 */
#ifndef VERIFY_PYTHON_H
#define VERIFY_PYTHON_H

#include <stdbool.h>

/* Versions that Taskarium can be held against: 3.11 to 3.14. */
enum {
    VERIFY_FIRST_PYTHON = 311,
    VERIFY_LAST_PYTHON = 314,
    VERIFY_PYTHONS = 4
};

typedef struct VerifyPython {
    int version;      /* 313 for 3.13 */
    char release[16]; /* "3.13.0" */
    char *path;       /* the executable itself, owned */
} VerifyPython;

/* Fills at most one entry for each version, in ascending order, and returns
 * how many. `wanted` is 313 and so on, or 0 for all; or a release, 31107, which
 * goes before other releases of its version. */
int verify_python_find(VerifyPython found[VERIFY_PYTHONS], int wanted);

void verify_python_release(VerifyPython *pythons, int count);

#endif
