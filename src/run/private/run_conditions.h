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

/* True if that line is an `if`, `elif` or `while`. */
bool run_conditions_decide(const PySource *source, uint32_t line);

/* True if it is decided in that line whether the later one is done: it lies in
 * the block, or in another branch, or behind a block that goes elsewhere. */
bool run_conditions_govern(const PySource *source, uint32_t line,
                           uint32_t later);

#endif
