/*
 * view_outcome.h - what came of a run, said at its end, and the way from there
 * to the reason.
 */
#ifndef VIEW_OUTCOME_H
#define VIEW_OUTCOME_H

#include "view_screen.h"
#include "view_widgets.h"

/* The task whose story the student probably wants: one that ran into a limit,
 * else one that was cancelled, else one that failed, else the first; 0: there
 * is none. */
uint32_t view_outcome_task(const ViewScreen *screen);

/* Appends how many tasks ended how, or that nobody fails on this seed and on
 * which one somebody does. Says nothing unless the playhead is at the end of a
 * run of which all may be seen. */
bool view_outcome_tell(const ViewScreen *screen, BaseText *out);

/* Appends where two runs part that stand beside each other. False: there is
 * nothing to tell of them. */
bool view_outcome_tell_parting(const ViewScreen *screen, BaseText *out);

/* px that the way to all that is known of the two takes beside that. */
float view_outcome_parting_room(ViewUi *ui, const ViewScreen *screen);

/* A button that asks why, or leads to the other seed; cut off `rect`. */
void view_outcome_draw_button(ViewUi *ui, const ViewScreen *screen,
                              ViewRect *rect);

#endif
