/* The shapes of states as the legend shows them. */
#include "view_timeline_sample.h"

#include "base_words.h"
#include "explain_words.h"
#include "view_painter.h"
#include "view_timeline_shared.h"
#include "view_timeline_ties.h"

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

/* The line that rises with a request, and the cup in which one is kept. */
static void draw_count_sign(const ViewTheme *theme, ViewRect box,
                            ViewDrawList *list)
{
    float scale = theme->scale, r = 3 * scale, x = box.x + box.w - r - scale;
    float low = box.y + box.h - 3 * scale, high = box.y + 4 * scale;
    ViewPoint steps[4] = {
        {box.x, low}, {box.x, high}, {x - r, high}, {x - r, low - r}};
    ViewPoint cup[4] = {{x - r, low - r},
                        {x - r * 0.5f, low},
                        {x + r * 0.5f, low},
                        {x + r, low - r}};

    view_draw_polyline(list, steps, 4, theme->cancel, 1.4f * scale, 0, 0);
    view_draw_polyline(list, cup, 4, theme->cancel, 1.5f * scale, 0, 0);
    view_draw_circle(list, (ViewPoint){x, low - r}, r * 0.45f, theme->cancel);
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

static const char *arrow_name(unsigned bit)
{
    switch (bit) {
    case VIEW_SHOWN_SPAWN:
        return _("makes");
    case VIEW_SHOWN_WAKE:
        return _("wakes");
    case VIEW_SHOWN_ERROR:
        return _("error");
    case VIEW_SHOWN_REQUEST:
        return _("asks to stop");
    case VIEW_SHOWN_ITEM:
        return _("item");
    default:
        return _("is caught");
    }
}

static void draw_arrow_sign(const ViewTheme *theme, unsigned bit, ViewRect box,
                            ViewDrawList *list)
{
    float x = box.x + box.w / 2, scale = theme->scale;
    float top = box.y, bottom = box.y + box.h;
    bool up = bit == VIEW_SHOWN_CAUGHT || bit == VIEW_SHOWN_ERROR;
    ViewColour colour = bit == VIEW_SHOWN_SPAWN     ? theme->spawn
                        : bit == VIEW_SHOWN_WAKE    ? theme->waiting
                        : bit == VIEW_SHOWN_REQUEST ? theme->cancel
                        : bit == VIEW_SHOWN_ITEM    ? theme->item
                                                    : theme->failed;

    view_draw_line(list, (ViewPoint){x, top}, (ViewPoint){x, bottom}, colour,
                   1.6f * scale);
    if (bit == VIEW_SHOWN_SPAWN || bit == VIEW_SHOWN_ERROR)
        view_draw_circle(list, (ViewPoint){x, up ? top : bottom}, 2.6f * scale,
                         colour);
    else
        view_mark_head(list, x, up ? top : bottom, up ? -1 : 1, 3 * scale,
                       colour, 1.6f * scale);
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
    if (bit == VIEW_SHOWN_BREAK) {
        draw_break_sign(theme, box, list);
        return _("time left out");
    }
    if (bit == VIEW_SHOWN_BEFORE) {
        ViewPoint along[2] = {{box.x, box.y + box.h / 2},
                              {box.x + box.w, box.y + box.h / 2}};
        view_draw_polyline(list, along, 2, theme->waiting, 1.3f * theme->scale,
                           4 * theme->scale, 3 * theme->scale);
        return _("the run before");
    }
    if (bit == VIEW_SHOWN_NEVER) {
        view_mark_never(list, theme, box.x, box.x + box.w, box.y + box.h / 2);
        return _("never started");
    }
    if (bit == VIEW_SHOWN_COUNT) {
        draw_count_sign(theme, box, list);
        return _("open requests");
    }
    if (bit == VIEW_SHOWN_CLOSING) {
        view_draw_rect(list, box, theme->raised, 0);
        view_draw_hatch(list, box, theme->text_dim, 6 * theme->scale, 1);
        return _("closing");
    }
    if (bit == VIEW_SHOWN_GATHER) {
        view_mark_gather(list, theme, box);
        return _("gather");
    }
    if (bit & (VIEW_SHOWN_READ | VIEW_SHOWN_WRITE | VIEW_SHOWN_LOST))
        return view_timeline_shared_sample(theme, bit, box, list);
    if (bit & (VIEW_SHOWN_LOCK | VIEW_SHOWN_LIMIT | VIEW_SHOWN_WALL))
        return view_timeline_draw_tie_sample(theme, bit, box, list);
    draw_arrow_sign(theme, bit, box, list);
    return arrow_name(bit);
}

static const char *const tips[VIEW_SHOWN_BITS] = {
    [TRACE_STATE_QUEUED] =
        N_("The task is ready: its next step comes in a later turn."),
    [TRACE_STATE_RUNNING] =
        N_("A step of the task: its code has the thread, from one await to "
           "the next."),
    [TRACE_STATE_WAITING] =
        N_("The task stands at an await until what it awaits is done."),
    [TRACE_STATE_CANCEL_REQUESTED] =
        N_("Somebody has called cancel(), and the task has not been told "
           "yet."),
    [TRACE_STATE_CANCELLED] = N_("CancelledError left the task: it has ended."),
    [TRACE_STATE_FAILED] = N_("Another exception left the task: it has ended."),
    [TRACE_STATE_RETURNED] = N_("The task has come to its end by itself."),
    [TRACE_STATE_COUNT] =
        N_("How long a sleep would have gone on, had it not been cut "
           "short."),
    [TRACE_STATE_COUNT + 1] =
        N_("Here a long time in which nothing happens is left out."),
    [TRACE_STATE_COUNT + 2] =
        N_("Who made the task: it is queued from then on."),
    [TRACE_STATE_COUNT + 3] =
        N_("The end of one task, or of a group's last child, makes another "
           "one ready."),
    [TRACE_STATE_COUNT + 4] =
        N_("A failed child is heard of by its group. The first one, drawn "
           "whole, makes it abort."),
    [TRACE_STATE_COUNT + 5] =
        N_("A request to stop: cancel() is called for the task."),
    [TRACE_STATE_COUNT + 6] =
        N_("The group's error is taken by an except* of its owner."),
    [TRACE_STATE_COUNT + 7] =
        N_("How the task went before the last thing was done to the run, "
           "where that was otherwise."),
    [TRACE_STATE_COUNT + 8] =
        N_("An item of a queue: from who puts it in to who takes it out."),
    [TRACE_STATE_COUNT + 9] =
        N_("A lock or a semaphore: drawn whole who holds it, dotted who "
           "waits for it."),
    [TRACE_STATE_COUNT + 10] =
        N_("A time limit, from its setting to its deadline or to the end "
           "of its block."),
    [TRACE_STATE_COUNT + 11] =
        N_("A shield: a request to stop who waits does not get through to "
           "the task behind it."),
    [TRACE_STATE_COUNT + 12] =
        N_("What one gather() waits for: it ends with the first error, and "
           "cancels nobody."),
    [TRACE_STATE_COUNT + 13] =
        N_("Somebody reads a variable that tasks share."),
    [TRACE_STATE_COUNT + 14] =
        N_("Somebody gives a new value to a variable that tasks share."),
    [TRACE_STATE_COUNT + 15] =
        N_("What is written here is lost: another one writes over it, who "
           "had read the variable before and made of that what it writes."),
    [TRACE_STATE_COUNT + 16] =
        N_("The task was queued, and ended before its first line ran."),
    [TRACE_STATE_COUNT + 17] =
        N_("What cancelling() gives: how many requests to stop stand against "
           "the task. In the cup: CancelledError was caught here, and not "
           "raised again."),
    [TRACE_STATE_COUNT + 18] =
        N_("The main task has ended, and asyncio.run() closes its loop: no "
           "task of the program does anything here."),
};

const char *view_timeline_sample_tip(unsigned bit)
{
    for (unsigned i = 0; i < VIEW_SHOWN_BITS; i++)
        if (bit == 1u << i)
            return _(tips[i]);
    return "";
}
