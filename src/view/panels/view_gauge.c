#include "view_gauge.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_axis_places.h"

#include <math.h>

void view_gauge_begin(ViewScreen *screen, TraceEventId event)
{
    if (event < view_screen_count(screen))
        screen->gauge = event;
}

void view_gauge_end(ViewScreen *screen)
{
    screen->gauge = TRACE_NONE;
}

bool view_gauge_is_on(const ViewScreen *screen)
{
    return screen->gauge < view_screen_count(screen);
}

static void tell_counts(uint32_t turns, uint32_t events, BaseText *out)
{
    base_text_printf(out, _n("%u turn", "%u turns", turns), turns);
    base_text_append(out, ", ");
    base_text_printf(out, _n("%u event", "%u events", events), events);
}

void view_gauge_tell(const ViewScreen *screen, BaseText *out)
{
    TraceEventId from = screen->gauge, to = screen->at.playhead;
    if (!view_gauge_is_on(screen))
        return;
    if (from > to) {
        from = screen->at.playhead;
        to = screen->gauge;
    }
    const TraceEvent *first = trace_store_get(screen->run.trace, from);
    const TraceEvent *last = trace_store_get(screen->run.trace, to);
    BaseText time = {0}, counts = {0};
    explain_words_time(last->time - first->time, &time);
    tell_counts(last->turn - first->turn, to - from, &counts);
    if (from == to)
        base_text_printf(out,
                         _("Measuring from turn %u: go to where it is to end."),
                         first->turn);
    else
        base_text_printf(out, _("From turn %u to turn %u: %s, %s."),
                         first->turn, last->turn, base_text_str(&time),
                         base_text_str(&counts));
    base_text_release(&time);
    base_text_release(&counts);
}

static float x_of(const ViewScreen *screen, TraceEventId event)
{
    const ViewTimeline *timeline = &screen->timeline;
    return (float)(view_axis_after_x(&timeline->axis, event) -
                   screen->at.axis.pan + (double)timeline->plot_x);
}

void view_gauge_draw(ViewUi *ui, const ViewScreen *screen)
{
    if (!view_gauge_is_on(screen))
        return;
    ViewRect lanes = screen->timeline.lanes;
    ViewColour accent = ui->theme->accent;
    float from = x_of(screen, screen->gauge);
    float to = x_of(screen, screen->at.playhead);
    ViewRect band =
        view_rect(fminf(from, to), lanes.y, fabsf(to - from), lanes.h);
    view_ui_clip(ui, lanes);
    view_draw_role(ui->list, VIEW_ROLE_GAUGE, screen->gauge + 1);
    view_draw_rect(ui->list, band, view_theme_fade(accent, 0.13f), 0);
    view_draw_dashed_line(ui->list, (ViewPoint){from, lanes.y},
                          (ViewPoint){from, lanes.y + lanes.h}, accent, 1.5f, 6,
                          4);
    view_ui_unclip(ui);
}
