/*
 * view_leave.h - the sheet that keeps a student from losing what is not saved.
 */
#ifndef VIEW_LEAVE_H
#define VIEW_LEAVE_H

#include "view_screen.h"

void view_leave_draw(ViewUi *ui, const ViewScreen *screen);

#endif
