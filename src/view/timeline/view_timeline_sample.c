/* The shapes of states as the legend shows them. */
#include "view_timeline_sample.h"

#include "base_words.h"
#include "explain_words.h"
#include "view_painter.h"

static void draw_state(const ViewTheme *theme, const ViewMarkSizes *sizes,
                       TraceState state, ViewRect box, ViewDrawList *list)
{
    float y = box.y + box.h / 2, left = box.x, right = box.x + box.w;
    float middle = (left + right) / 2;

    switch (state) {
    case TRACE_STATE_QUEUED:
        view_mark_queued(list, theme, left, right, y);
        break;
    case TRACE_STATE_RUNNING:
        view_mark_tick(list, sizes, theme->running,
                       middle - sizes->tick_width / 2,
                       middle + sizes->tick_width / 2, y);
        break;
    case TRACE_STATE_WAITING:
        view_mark_waiting(list, theme, left, right, y);
        break;
    case TRACE_STATE_CANCEL_REQUESTED:
        view_mark_cancel_requested(list, theme, sizes, left, right, y);
        break;
    case TRACE_STATE_CANCELLED:
        view_mark_tick(list, sizes, theme->cancelled,
                       middle - sizes->tick_width, middle, y);
        view_mark_torn(list, theme, sizes, middle + 2 * theme->scale, y);
        break;
    case TRACE_STATE_FAILED:
        view_mark_failed(list, theme, sizes, middle, y);
        break;
    default:
        view_mark_done(list, theme, sizes, middle, y);
        break;
    }
}

static void draw_break_sign(const ViewTheme *theme, ViewRect box,
                            ViewDrawList *list)
{
    float x = box.x + box.w / 2, gap = 2.5f * theme->scale;
    float lean = 2 * theme->scale;

    for (int side = -1; side <= 1; side += 2) {
        float at = x + (float)side * gap;
        view_draw_line(list, (ViewPoint){at + lean, box.y + box.h * 0.2f},
                       (ViewPoint){at - lean, box.y + box.h * 0.8f},
                       theme->text_dim, 1.3f * theme->scale);
    }
}

const char *view_timeline_draw_sample(const ViewTheme *theme, unsigned bit,
                                      ViewRect box, ViewDrawList *list)
{
    ViewMarkSizes sizes = view_mark_sizes(theme, box.h * 1.5f);

    for (unsigned i = 0; i < TRACE_STATE_COUNT; i++) {
        if (bit == 1u << i) {
            draw_state(theme, &sizes, i, box, list);
            return explain_words_state(i);
        }
    }
    if (bit == VIEW_SHOWN_GHOST) {
        view_mark_ghost(list, theme, &sizes, box.x, box.x + box.w,
                        box.y + box.h / 2);
        return _("would have run");
    }
    draw_break_sign(theme, box, list);
    return _("time left out");
}
