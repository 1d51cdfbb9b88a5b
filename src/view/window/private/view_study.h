/*
 * view_study.h - what a student does in a lesson: chooses, types, answers,
 * turns pages. What comes of it the host knows.
 */
#ifndef VIEW_STUDY_H
#define VIEW_STUDY_H

#include "view_window_private.h"

void view_study_take(ViewWindow *window, const ViewLesson *lesson);
void view_study_go(ViewWindow *window, const ViewPlace *place);

/* Asks for an answer first, and says so, where a question is open that what
 * comes next would answer. Returns false if nothing is hidden. */
bool view_study_urge(ViewWindow *window);

/* The same if it is this page that asks. Where a later one does, another seed
 * tells nothing: what it asks is hidden there, too. */
bool view_study_urge_here(ViewWindow *window);

/* The same for a change of the program or of the run, also beside one of the
 * student's own: where a later page asks, the run that comes of it is hidden
 * from where that would be asked in it. */
bool view_study_urge_change(ViewWindow *window);

void view_study_next(ViewWindow *window);
void view_study_back(ViewWindow *window);
void view_study_skip(ViewWindow *window);
void view_study_hint(ViewWindow *window);
void view_study_return(ViewWindow *window);
void view_study_answer(ViewWindow *window);
void view_study_edit(ViewWindow *window); /* the field gets the focus */
void view_study_choose(ViewWindow *window, uint32_t choice);
void view_study_step(ViewWindow *window, uint32_t more);
void view_study_name(ViewWindow *window, uint32_t task);
/* The student points at a lane of the picture: where lanes are asked for, it is
 * taken into the answer, or out of it. */
void view_study_point(ViewWindow *window, uint32_t task);

/* Keys that mean something else while a question is open: digits and Enter.
 * Returns false for all others. */
bool view_study_key(ViewWindow *window, const ViewInput *input);

/* Whether a text may be typed into a field: where a number is asked for, only
 * what one is made of. */
bool view_study_takes(const ViewWindow *window, const ViewField *field,
                      const char *text);

#endif
