/*
 * view_notice.h - what is to be said when a run is not as one hopes: it does
 * not compile, is not supported, hit a limit, deadlocked, started no loop, or
 * the host could not do what it was asked.
 *
 * Says what happened and what to do next, in words. Over lanes it is a strip;
 * where there are none it takes their place.
 */
#ifndef VIEW_NOTICE_H
#define VIEW_NOTICE_H

#include "base_text.h"
#include "view_screen.h"
#include "view_widgets.h"

typedef enum ViewNoticeKind {
    VIEW_NOTICE_NONE,
    VIEW_NOTICE_INFO,
    VIEW_NOTICE_PROBLEM
} ViewNoticeKind;

/* The option that raises the limit which ended the run; "" if none did, or if
 * it is one of the machine's own. */
const char *view_notice_limit(const ViewScreen *screen);

/* True if only what came of a deed is to be said. */
bool view_notice_is_news(const ViewScreen *screen);

/* The height of the strip above the lanes; 0 if there is nothing to say. */
float view_notice_height(ViewUi *ui, const ViewScreen *screen, float width);
void view_notice_draw_strip(ViewUi *ui, const ViewScreen *screen,
                            ViewRect rect);

/* The task that was running when a limit ended the run; 0 if none was. */
uint32_t view_notice_holder(const ViewScreen *screen);

/* In place of lanes. */
void view_notice_draw_card(ViewUi *ui, const ViewScreen *screen, ViewRect rect);

/* True if the timeline has anything to show. */
bool view_notice_has_lanes(const ViewScreen *screen);

#endif
