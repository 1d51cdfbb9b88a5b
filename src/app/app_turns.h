/*
 * app_turns.h - the knobs that a student has turned, in one history with what
 * they did to the run: each lies after so many deeds.
 */
#ifndef APP_TURNS_H
#define APP_TURNS_H

#include "base_text.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct AppTurn {
    char *before, *after; /* "DELAY=2"; owned */
    size_t deeds;         /* that had been done by then */
} AppTurn;

/* Zero: none was turned. */
typedef struct AppTurns {
    AppTurn *turns; /* owned */
    size_t count, capacity;
} AppTurns;

void app_turns_release(AppTurns *turns);

/* Copies both settings. */
void app_turns_add(AppTurns *turns, const char *before, const char *after,
                   size_t deeds);

/* Was nothing done after the last turn, of which there is one? */
bool app_turns_are_last(const AppTurns *turns, size_t deeds);

/* If nothing was done after the last turn, forgets it and appends the setting
 * from before it. False: a deed came later, or there is no turn. */
bool app_turns_take_back(AppTurns *turns, size_t deeds, BaseText *before);

/* The deeds are gone, the knobs stay as they are. */
void app_turns_forget_deeds(AppTurns *turns);

#endif
