/*
 * view_task_panel.h - the chosen task: its state, what it waits for and who
 * waits for it, what became of requests that it should stop, stack and locals.
 */
#ifndef VIEW_TASK_PANEL_H
#define VIEW_TASK_PANEL_H

#include "view_column.h"

/* Its state and the facts about it. `serial` is that of a task. */
void view_task_panel_draw(ViewColumn *column, uint32_t serial);

/* Below the chain of causes: the ledger, what would have been, the stack. */
void view_task_panel_draw_more(ViewColumn *column, uint32_t serial);

#endif
