/*
 * view_page_links.h - the links of a run's chains of causes, each told once.
 *
 * What a link says hangs on the chain that it is in, and on how much of the run
 * is known: an event's link has one form or a few, numbered from 0.
 */
#ifndef VIEW_PAGE_LINKS_H
#define VIEW_PAGE_LINKS_H

#include "base_text.h"

#include <stdint.h>

typedef struct ViewPageForm {
    char *data;    /* JSON; owned */
    uint32_t next; /* the event's next form, plus one; 0: the last */
} ViewPageForm;

typedef struct ViewPageLinks {
    uint32_t *first; /* owned: by event, its first form plus one; 0: none */
    uint32_t event_count;
    ViewPageForm *forms; /* owned */
    uint32_t count, capacity;
} ViewPageLinks;

void view_page_links_init(ViewPageLinks *links, uint32_t event_count);
void view_page_links_release(ViewPageLinks *links);

/* The number of that form of the event's link, which is added if it is new. */
uint32_t view_page_links_form(ViewPageLinks *links, uint32_t event,
                              const char *data);

/* Appends all of them: an object, by event. */
void view_page_links_append(const ViewPageLinks *links, BaseText *out);

#endif
