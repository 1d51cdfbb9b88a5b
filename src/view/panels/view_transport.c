#include "view_transport.h"

#include "base_memory.h"
#include "base_text.h"
#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_density.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    PAD = 14,
    MAP_TOP = 10,
    MAP_HEIGHT = 28,
    MAP_LOW_TOP = 5,
    MAP_LOW = 18,
    BUTTON_HEIGHT = 42,
    GAP = 6
};

static const double speeds[VIEW_SPEEDS] = {0.25, 0.5, 1, 2, 4, 8, 16, 32, 64};
static const char *const speed_names[VIEW_SPEEDS] = {
    "1/4 x", "1/2 x", "1 x",  "2 x",  "4 x",
    "8 x",   "16 x",  "32 x", "64 x", N_("real time")};

double view_transport_speed(int index)
{
    return speeds[index];
}

ViewRect view_transport_map(ViewRect rect)
{
    bool low = rect.h < VIEW_TRANSPORT_HEIGHT;
    return view_rect(rect.x + PAD, rect.y + (low ? MAP_LOW_TOP : MAP_TOP),
                     rect.w - 2 * PAD, low ? MAP_LOW : MAP_HEIGHT);
}

/* Two rows, right aligned. */
static void draw_two_rows(ViewUi *ui, ViewRect rect, const char *upper,
                          const char *lower)
{
    const ViewTheme *theme = ui->theme;
    ViewFace bright = {VIEW_FONT_MONO, theme->size_mono, theme->text};
    ViewFace dim = {VIEW_FONT_MONO, theme->size_tiny, theme->text_dim};
    if (view_ui_width(ui, bright, upper) > rect.w)
        bright.size = theme->size_tiny;
    float half = rect.h / 2 - 3;
    view_ui_text_right(ui, view_rect(rect.x, rect.y + 3, rect.w, half), bright,
                       upper);
    view_ui_text_right(ui, view_rect(rect.x, rect.y + rect.h / 2, rect.w, half),
                       dim, lower);
}

/* The position in words: "turn 4, t = 0.000 s" over "event 66 of 92"; where
 * that is too wide, the time over "turn 4, 66/92", or over "66/92". */
static void draw_position(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const TraceEvent *event = view_screen_event(screen);
    if (!event)
        return;
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    ViewFace tiny = {VIEW_FONT_MONO, ui->theme->size_tiny, 0};
    uint32_t last = view_screen_count(screen) - 1;
    BaseText upper = {0}, lower = {0};
    base_text_append(&upper, "t = ");
    explain_words_time(event->time, &upper);
    char *time = base_text_take(&upper);
    base_text_printf(&upper, _("turn %u \xC2\xB7 %s"), event->turn, time);
    base_text_printf(&lower, _("event %u of %u"), screen->at.playhead, last);
    if (view_ui_width(ui, tiny, base_text_str(&upper)) > rect.w ||
        view_ui_width(ui, tiny, base_text_str(&lower)) > rect.w) {
        base_text_clear(&upper);
        base_text_clear(&lower);
        base_text_append(&upper, time);
        base_text_printf(&lower, _("turn %u \xC2\xB7 %u/%u"), event->turn,
                         screen->at.playhead, last);
    }
    if (view_ui_width(ui, tiny, base_text_str(&upper)) > rect.w) {
        base_text_clear(&upper);
        explain_words_time(event->time, &upper);
    }
    if (view_ui_width(ui, tiny, base_text_str(&lower)) > rect.w) {
        base_text_clear(&lower);
        base_text_printf(&lower, "%u/%u", screen->at.playhead, last);
    }
    draw_two_rows(ui, rect, base_text_str(&upper), base_text_str(&lower));
    base_free(time);
    base_text_release(&upper);
    base_text_release(&lower);
}

static ViewButtonSpec move(const ViewScreen *screen, ViewAction action,
                           const char *label, const char *key, ViewIcon icon)
{
    TraceEventId target = view_screen_count(screen) == 0
                              ? screen->at.playhead
                              : view_transport_target(screen, action);
    bool asks = screen->run.veiled && screen->at.playhead > 0 &&
                target + 1 == view_screen_count(screen);
    bool stays = target == screen->at.playhead && !asks;
    return (ViewButtonSpec){
        .label = label,
        .second = key,
        .icon = icon,
        .icon_after = icon == VIEW_ICON_NEXT,
        .action = action,
        .look = stays ? VIEW_BUTTON_DISABLED : 0u,
    };
}

/* Of the button that plays and of that which pauses one after another: those
 * beside it stay where they are. */
static float button_width(const ViewUi *ui, const ViewButtonSpec *spec)
{
    ViewButtonSpec other = *spec;
    float width = fmaxf(view_ui_button_width(ui, spec), 40);
    if (spec->action != VIEW_ACTION_PLAY)
        return width;
    other.label = spec->icon == VIEW_ICON_PLAY ? _("pause") : _("play");
    return fmaxf(width, view_ui_button_width(ui, &other));
}

static float add_button(ViewUi *ui, float x, float y,
                        const ViewButtonSpec *spec)
{
    float width = button_width(ui, spec);
    view_ui_button(ui, view_rect(x, y, width, BUTTON_HEIGHT), spec);
    return x + width + GAP;
}

/* What the position needs, and with how little it gets by. */
enum { POSITION_ROOM = 104, POSITION_LEAST = 84 };

static float row_width(const ViewUi *ui, const ViewButtonSpec *row,
                       size_t count)
{
    float width = 0;
    for (size_t i = 0; i < count; i++)
        width += button_width(ui, &row[i]) + GAP;
    return width;
}

/* Long words leave the position no room: the key under an arrow says as much,
 * and the tip all of it. */
static void make_narrow(ViewButtonSpec *row, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (row[i].icon == VIEW_ICON_BACK || row[i].icon == VIEW_ICON_NEXT)
            row[i].label = NULL;
}

static void draw_buttons(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    ViewButtonSpec play = {
        .label = screen->play.on ? _("pause") : _("play"),
        .second = "Space",
        .icon = screen->play.on ? VIEW_ICON_PAUSE : VIEW_ICON_PLAY,
        .action = VIEW_ACTION_PLAY,
        .look = view_screen_count(screen) == 0 ? VIEW_BUTTON_DISABLED
                                               : VIEW_BUTTON_PRIMARY,
    };
    ViewButtonSpec speed = {.label = _(speed_names[screen->play.speed]),
                            .second = "- =",
                            .action = VIEW_ACTION_FASTER,
                            .look = VIEW_BUTTON_BARE};
    ViewButtonSpec row[] = {
        move(screen, VIEW_ACTION_FIRST, NULL, "Home", VIEW_ICON_FIRST),
        move(screen, VIEW_ACTION_TURN_BACK, _("turn"), "Ctrl \xE2\x86\x90",
             VIEW_ICON_BACK),
        move(screen, VIEW_ACTION_EVENT_BACK, _("event"), "\xE2\x86\x90",
             VIEW_ICON_BACK),
        play,
        move(screen, VIEW_ACTION_EVENT_NEXT, _("event"), "\xE2\x86\x92",
             VIEW_ICON_NEXT),
        move(screen, VIEW_ACTION_TURN_NEXT, _("turn"), "Ctrl \xE2\x86\x92",
             VIEW_ICON_NEXT),
        move(screen, VIEW_ACTION_LAST, NULL, "End", VIEW_ICON_LAST),
        speed};
    size_t first = 0, count = sizeof row / sizeof row[0];
    float x = rect.x;
    if (rect.w - row_width(ui, row, count) < POSITION_ROOM)
        make_narrow(row, count);
    if (rect.w - row_width(ui, row, count) < POSITION_LEAST) {
        first = 1; /* the map leads to both ends, keys set the speed */
        count -= 2;
    }
    for (size_t i = first; i < count; i++)
        x = add_button(ui, x, rect.y, &row[i]);
    ViewRect left =
        view_rect(x + 4, rect.y, rect.x + rect.w - x - 4, BUTTON_HEIGHT);
    draw_position(ui, screen, left);
}

void view_transport_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, rect, ui->theme->panel, 0);
    ViewRect map = view_transport_map(rect);
    view_density_draw(ui, screen, map);
    float y = map.y + map.h + (rect.h < VIEW_TRANSPORT_HEIGHT ? 10 : 12);
    draw_buttons(ui, screen, view_rect(map.x, y, map.w, BUTTON_HEIGHT));
}

static TraceEventId notable_from(const ViewScreen *screen, int direction)
{
    const ViewModel *model = &screen->model;
    TraceEventId id = screen->at.playhead;
    TraceEventId last = model->lives.event_count - 1;
    while (direction > 0 ? id < last : id > 0) {
        id = direction > 0 ? id + 1 : id - 1;
        if (explain_is_notable(&model->lives, id))
            return id;
    }
    return id;
}

/* The end of the next turn, or of the one before. */
static TraceEventId turn_from(const ViewScreen *screen, int direction)
{
    const ViewModel *model = &screen->model;
    uint32_t cell = view_model_cell_of(model, screen->at.playhead);
    TraceEventId end = model->cells[cell].end - 1;
    if (direction < 0)
        return cell == 0 ? model->cells[0].begin
                         : model->cells[cell - 1].end - 1;
    if (screen->at.playhead < end)
        return end;
    return cell + 1 < model->cell_count ? model->cells[cell + 1].end - 1 : end;
}

TraceEventId view_transport_target(const ViewScreen *screen, ViewAction action)
{
    TraceEventId at = screen->at.playhead;
    TraceEventId last = screen->model.lives.event_count - 1;
    uint32_t tenth = screen->model.lives.event_count / 10 + 1;
    switch (action) {
    case VIEW_ACTION_EVENT_NEXT:
        return at < last ? at + 1 : last;
    case VIEW_ACTION_EVENT_BACK:
        return at > 0 ? at - 1 : 0;
    case VIEW_ACTION_NOTABLE_NEXT:
        return notable_from(screen, 1);
    case VIEW_ACTION_NOTABLE_BACK:
        return notable_from(screen, -1);
    case VIEW_ACTION_TURN_NEXT:
        return turn_from(screen, 1);
    case VIEW_ACTION_TURN_BACK:
        return turn_from(screen, -1);
    case VIEW_ACTION_FIRST:
        return 0;
    case VIEW_ACTION_LAST:
        return last;
    case VIEW_ACTION_TENTH_NEXT:
        return last - at > tenth ? at + tenth : last;
    case VIEW_ACTION_TENTH_BACK:
        return at > tenth ? at - tenth : 0;
    default:
        return at;
    }
}
