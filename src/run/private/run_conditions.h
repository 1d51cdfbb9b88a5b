/*
 * run_conditions.h - lines of a program that ask something and go on by the
 * answer, by their text.
 */
#ifndef RUN_CONDITIONS_H
#define RUN_CONDITIONS_H

#include <stdbool.h>
#include <stdint.h>

/* As in py_source.h. */
typedef struct PySource PySource;

/* True if the text of the line, without its indent, begins with a word that
 * asks. An `except` that is tried and a `with` that is left branch, too, but
 * nobody would say so. */
bool run_conditions_ask(const char *text);

/* The text of the line, without its indent; "" if there is none. Owned by the
 * caller. */
char *run_conditions_text(const PySource *source, uint32_t line);

/* What each line was found to decide; zero-initialised is valid. */
typedef struct RunConditions {
    uint32_t *lines; /* owned */
    uint32_t count;
} RunConditions;

void run_conditions_release(RunConditions *conditions);

/* The line of the `if`, `elif` or `while` for which that line is asked: it
 * itself, the one that the condition began in, or the next that asks for the
 * name that this line gives to its answer; or that of the caller if this line
 * answers it, "return seats > 0". `callers` as in py_probe.h; NULL: none are
 * known. 0: nothing is decided. */
uint32_t run_conditions_deciding(RunConditions *conditions,
                                 const PySource *source, uint32_t line,
                                 const uint32_t *callers);

/* True if it is decided in that line whether the later one is done: it lies in
 * the block, or in another branch, or behind a block that goes elsewhere. */
bool run_conditions_govern(const PySource *source, uint32_t line,
                           uint32_t later);

#endif
