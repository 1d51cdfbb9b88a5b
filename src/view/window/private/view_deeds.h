/*
 * view_deeds.h - what the student does to a run, and compares it with.
 */
#ifndef VIEW_DEEDS_H
#define VIEW_DEEDS_H

#include "view_window_private.h"

void view_deeds_cancel(ViewWindow *window);
void view_deeds_raise(ViewWindow *window);
void view_deeds_interrupt(ViewWindow *window);
void view_deeds_suppress(ViewWindow *window);
void view_deeds_take_back(ViewWindow *window);
void view_deeds_return(ViewWindow *window, uint32_t fork);
void view_deeds_share(ViewWindow *window);

/* Asks for the name under which the lesson is handed in. */
void view_deeds_hand_in(ViewWindow *window);
void view_deeds_ask_name(ViewWindow *window); /* of whoever takes it */

/* Asks what to compare with, or compares no longer. */
void view_deeds_compare(ViewWindow *window);

/* Asks for the value of a knob. */
void view_deeds_turn_knob(ViewWindow *window); /* whichever there is */
void view_deeds_ask_knob(ViewWindow *window, uint32_t index);

/* Asks how long the chosen task's sleep takes: the one that it is in at the
 * playhead, or the last one before. */
void view_deeds_ask_sleep(ViewWindow *window);

/* What was asked for has been typed. */
void view_deeds_submit(ViewWindow *window);

/* A slider or the end of a sleep is dragged to where the pointer is, and let
 * go. */
void view_deeds_drag(ViewWindow *window);
void view_deeds_drop(ViewWindow *window);

/* The sleep whose end is under the pointer on a lane; task 0: none. */
ViewSleepDrag view_deeds_sleep_at(const ViewWindow *window);

#endif
