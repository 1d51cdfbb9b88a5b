#include "view_author.h"

#include "base_words.h"
#include "trace_store.h"

/* Which event it is, by its kind and how manieth of that: what holds at no
 * earlier one, and on other seeds, too. */
static void append_moment(const ViewScreen *screen, BaseText *out)
{
    const TraceStore *trace = screen->run.trace;
    TraceKind kind =
        (TraceKind)trace_store_get(trace, screen->at.playhead)->kind;
    uint32_t count = 0;
    for (TraceEventId id = 0; id <= screen->at.playhead; id++)
        count += (TraceKind)trace_store_get(trace, id)->kind == kind;
    if (count == 1)
        base_text_printf(out, "first('%s')", trace_kind_name(kind));
    else
        base_text_printf(out, "count('%s') == %u", trace_kind_name(kind),
                         count);
}

static const char *panel_name(const ViewScreen *screen)
{
    static const char *const names[VIEW_PANEL_COUNT] = {
        [VIEW_PANEL_LOOP] = "loop",
        [VIEW_PANEL_ERRORS] = "errors",
        [VIEW_PANEL_TREE] = "tree",
    };
    return names[screen->open.panel];
}

void view_author_page(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    const char *panel = panel_name(screen);
    BaseText page = {0};
    if (view_screen_count(screen) == 0)
        return;
    base_text_printf(&page, "## %s\n<!-- page: a-name\n     until: ",
                     _("A title that gives no answer away"));
    append_moment(screen, &page);
    if (screen->at.selected_task != 0)
        base_text_printf(&page, "\n     focus: tasks[%u]",
                         screen->at.selected_task - 1);
    if (panel)
        base_text_printf(&page, "\n     show: %s", panel);
    base_text_printf(&page, " -->\n\n%s\n",
                     _("What there is to see at {now.time:.2f} s."));
    view_window_request(window, VIEW_REQUEST_COPY_TEXT, base_text_str(&page),
                        0);
    view_window_set_news(
        window, _("Copied: the beginning of a page that stands at this moment. "
                  "Paste it into your lesson.md."));
    base_text_release(&page);
}
