/*
 * view_leads.h - what the words of a lesson's page lead to, one after the
 * other: links to events and tasks, addresses, words that are explained.
 */
#ifndef VIEW_LEADS_H
#define VIEW_LEADS_H

#include "view_lesson.h"

#include <stdint.h>

/* The `nth` of the page, from 1, in the order in which they are drawn. False:
 * it has fewer. What it says is borrowed from the page. */
bool view_leads_find(const ViewLesson *lesson, uint32_t nth,
                     ViewProsePiece *lead);

uint32_t view_leads_count(const ViewLesson *lesson);

/* By what one is known again in a picture, as ViewUi's `lead`; NULL: it leads
 * nowhere. */
const void *view_leads_key(const ViewProsePiece *piece);

#endif
