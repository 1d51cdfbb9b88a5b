/*
 * view_inspector.h - the right column: the chosen task and why it is as it is,
 * the event loop, the errors, who awaits whom; each under a tab, or two of them
 * one under the other where the window is high.
 */
#ifndef VIEW_INSPECTOR_H
#define VIEW_INSPECTOR_H

#include "view_screen.h"
#include "view_widgets.h"

void view_inspector_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

#endif
