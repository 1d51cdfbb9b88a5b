/*
 * view_named.h - the lanes that a student names in answer to a question, as
 * they are marked in the picture.
 */
#ifndef VIEW_NAMED_H
#define VIEW_NAMED_H

#include "view_screen.h"

/* True while a question is open that is answered with lanes. */
bool view_named_are_asked(const ViewScreen *screen);

/* The place of a task's name among the words that were typed, from 1; 0: it is
 * not there. */
uint32_t view_named_place(const char *typed, const char *name);

/* A badge before the name of each lane that is in the answer: a check, or its
 * place where an order is asked for. */
void view_named_draw(ViewUi *ui, const ViewScreen *screen);

#endif
