/*
 * view_story.h - what happened in a run, beat after beat, for a terminal.
 *
 * Under a heading for each instant of virtual time. Instants that come again
 * and again are told once and counted.
 */
#ifndef VIEW_STORY_H
#define VIEW_STORY_H

#include "base_text.h"
#include "view_model.h"

/* Appends at most some hundred sentences. */
void view_story_write(const ViewModel *model, BaseText *out);

#endif
