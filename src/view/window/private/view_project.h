/*
 * view_project.h - the window before a class: lanes, caption, the question and
 * the five lines round the current one, large; led by a clicker's keys.
 *
 * Only asks the host for the larger scale; knows nothing of pixels.
 */
#ifndef VIEW_PROJECT_H
#define VIEW_PROJECT_H

#include "view_input.h"

#include <stdbool.h>

typedef struct ViewWindow ViewWindow;

/* On, or as before. */
void view_project_toggle(ViewWindow *window);

/* PgUp and PgDn turn pages, Enter reveals, `.` and B blank, Esc leaves. False
 * if the key means what it means elsewhere. */
bool view_project_key(ViewWindow *window, const ViewInput *input);

#endif
