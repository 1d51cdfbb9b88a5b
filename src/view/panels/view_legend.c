#include "view_legend.h"

#include "base_words.h"
#include "trace_task.h"
#include "view_beside.h"
#include "view_timeline_sample.h"

#include <stdio.h>

enum {
    PAD = 14,
    LEGEND_ROW = 23,
    SAMPLE = 20,
    SAMPLE_NARROW = 14,
    SAMPLE_GAP = 5,
    ITEM_GAP = 9,
    REST = 28, /* px of "+5" */
    BITS = VIEW_SHOWN_BITS
};

static ViewFace legend_face(const ViewUi *ui)
{
    return (ViewFace){VIEW_FONT_SANS, ui->theme->size_small,
                      ui->theme->text_dim};
}

/* Lines need length to be known by; ticks, signs and arrows do not. */
static float sample_width(unsigned bit)
{
    const unsigned lines =
        1u << TRACE_STATE_QUEUED | 1u << TRACE_STATE_WAITING |
        1u << TRACE_STATE_CANCEL_REQUESTED | VIEW_SHOWN_GHOST |
        VIEW_SHOWN_BEFORE | VIEW_SHOWN_LOCK | VIEW_SHOWN_LIMIT |
        VIEW_SHOWN_WALL | VIEW_SHOWN_GATHER | VIEW_SHOWN_NEVER |
        VIEW_SHOWN_COUNT | VIEW_SHOWN_CLOSING;
    return bit & lines ? SAMPLE : SAMPLE_NARROW;
}

/* The state that a bit stands for; COUNT: it is no state's. */
static TraceState state_of(unsigned bit)
{
    TraceState state = 0;
    while (state < TRACE_STATE_COUNT && bit != 1u << state)
        state++;
    return state;
}

/* How tasks have ended is counted. */
static bool is_counted(unsigned bit)
{
    const unsigned counted = 1u << TRACE_STATE_CANCELLED |
                             1u << TRACE_STATE_FAILED |
                             1u << TRACE_STATE_RETURNED;
    return (bit & counted) != 0;
}

/* One entry: a shape, its name, how many lanes it is about. */
typedef struct Item {
    unsigned bit;
    ViewRect box; /* all of it */
    float sample; /* width of the shape */
    char count[16];
    const char *label;
} Item;

/* An entry keeps its width when its count changes: that of all lanes. */
static void measure(const ViewUi *ui, const ViewScreen *screen, Item *item)
{
    ViewDrawList scratch = {0};
    char most[16] = "";
    item->sample = sample_width(item->bit);
    item->label = view_timeline_draw_sample(
        ui->theme, item->bit, view_rect(0, 0, item->sample, 14), &scratch);
    view_draw_release(&scratch);
    item->count[0] = '\0';
    if (is_counted(item->bit)) {
        const ViewBeside *beside = &screen->beside;
        uint32_t lanes = screen->model.lane_count;
        uint32_t count = screen->timeline.folds.in_state[state_of(item->bit)];
        if (view_beside_compares(beside)) { /* it is of both runs */
            lanes += beside->model.lane_count;
            count += beside->timeline.folds.in_state[state_of(item->bit)];
        }
        snprintf(most, sizeof most, " %u", lanes);
        snprintf(item->count, sizeof item->count, " %u", count);
    }
    item->box.w = item->sample + SAMPLE_GAP +
                  view_ui_width(ui, legend_face(ui), item->label) +
                  view_ui_width(ui, legend_face(ui), most);
}

static void add_zone(ViewUi *ui, const ViewScreen *screen, const Item *item)
{
    ViewRect zone = view_rect(item->box.x - 4, item->box.y - 5, item->box.w + 8,
                              LEGEND_ROW);
    TraceState state = state_of(item->bit);
    const char *tip = view_timeline_sample_tip(item->bit);
    if (state == TRACE_STATE_COUNT) {
        view_ui_zone(ui, zone, VIEW_ACTION_TELL, 0, tip);
        return;
    }
    BaseText text = {0};
    uint32_t lanes = screen->timeline.folds.in_state[state];
    base_text_printf(&text, "%s ", tip);
    base_text_printf(&text,
                     _n("%u lane is in this state now.",
                        "%u lanes are in this state now.", lanes),
                     lanes);
    base_text_printf(&text, " %s",
                     screen->at.only & 1u << state
                         ? _("A click shows the others again.")
                         : _("A click shows these lanes alone."));
    view_ui_zone_said(ui, zone, VIEW_ACTION_ONLY, state, base_text_str(&text));
    base_text_release(&text);
}

static void draw_item(ViewUi *ui, const ViewScreen *screen, const Item *item)
{
    const ViewTheme *theme = ui->theme;
    ViewFace face = legend_face(ui);
    TraceState state = state_of(item->bit);
    unsigned only = screen->at.only;
    bool chosen = state < TRACE_STATE_COUNT && (only & 1u << state) != 0;
    ViewRect box = item->box;
    add_zone(ui, screen, item);
    if (chosen) {
        ViewRect chip = view_rect(box.x - 5, box.y - 4, box.w + 9, 22);
        view_draw_rect(ui->list, chip, theme->highlight, 6);
        view_draw_frame(ui->list, chip, theme->accent, 6, 1.5f);
        face.colour = theme->text;
    }
    view_timeline_draw_sample(
        theme, item->bit, view_rect(box.x, box.y, item->sample, 14), ui->list);
    float x = box.x + item->sample + SAMPLE_GAP;
    float y = box.y + 7 + face.size * 0.36f;
    view_draw_text(ui->list, ui->measure, (ViewPoint){x, y}, face.font,
                   face.size, face.colour, item->label);
    x += view_ui_width(ui, face, item->label);
    view_draw_text(ui->list, ui->measure, (ViewPoint){x, y},
                   VIEW_FONT_SANS_MEDIUM, face.size, theme->text, item->count);
}

/* The way back from some lanes to all. */
static ViewButtonSpec all_lanes(void)
{
    return (ViewButtonSpec){.label = _("all lanes"),
                            .icon = VIEW_ICON_CROSS,
                            .action = VIEW_ACTION_ALL_LANES,
                            .tip = _("show lanes in all states again"),
                            .look = VIEW_BUTTON_BARE};
}

/* "+5" for the entries from bit `from` on that have no room; they are named
 * where the pointer rests. */
static void draw_rest(ViewUi *ui, const ViewScreen *screen, unsigned shown,
                      int from, ViewRect room)
{
    BaseText names = {0};
    unsigned count = 0;
    char text[16];
    for (int i = from; i < BITS; i++) {
        Item item = {.bit = 1u << i};
        if (!(shown & item.bit))
            continue;
        measure(ui, screen, &item);
        base_text_printf(&names, "%s%s", count > 0 ? ", " : "", item.label);
        count++;
    }
    snprintf(text, sizeof text, "+%u", count);
    base_text_append(&names, ".");
    view_draw_frame(ui->list, room, ui->theme->raised_edge, 4, 1);
    view_ui_text_centred(ui, room, legend_face(ui), text);
    view_ui_zone_said(ui, room, VIEW_ACTION_TELL, 0, base_text_str(&names));
    base_text_release(&names);
}

/* Whether any of the bits past `bit` is shown. */
static bool more_follow(unsigned shown, int bit)
{
    return bit + 1 < BITS && (shown >> (bit + 1)) != 0;
}

/* One row, and how many there is no room for. */
static void lay_out_row(ViewUi *ui, const ViewScreen *screen, unsigned shown,
                        ViewRect rect)
{
    float right = rect.x + rect.w, x = rect.x;
    ViewButtonSpec all = all_lanes();
    if (screen->at.only != 0)
        right -= view_ui_button_width(ui, &all) + ITEM_GAP;
    for (int i = 0; i < BITS; i++) {
        Item item = {.bit = 1u << i};
        if (!(shown & item.bit))
            continue;
        measure(ui, screen, &item);
        float needs =
            item.box.w + (more_follow(shown, i) ? REST + ITEM_GAP : 0);
        if (x + needs > right) {
            draw_rest(ui, screen, shown, i,
                      view_rect(right - REST, rect.y + 3, REST, 18));
            break;
        }
        item.box.x = x;
        item.box.y = rect.y + 5;
        draw_item(ui, screen, &item);
        x += item.box.w + ITEM_GAP;
    }
    if (screen->at.only != 0)
        view_ui_button(ui,
                       view_rect(right + ITEM_GAP, rect.y,
                                 view_ui_button_width(ui, &all),
                                 LEGEND_ROW - 1),
                       &all);
}

/* Lays the items out; draws them if `paint`. Returns the rows used. */
static int lay_out(ViewUi *ui, const ViewScreen *screen, unsigned shown,
                   ViewRect rect, bool paint)
{
    float right = rect.x + rect.w, x = rect.x;
    int row = 0;
    if (screen->open.is_scarce) {
        if (paint)
            lay_out_row(ui, screen, shown, rect);
        return 1;
    }
    for (int i = 0; i < BITS; i++) {
        Item item = {.bit = 1u << i};
        if (!(shown & item.bit))
            continue;
        measure(ui, screen, &item);
        bool wraps = x + item.box.w > right && x > rect.x;
        if (wraps && row > 0 && item.bit == VIEW_SHOWN_CLOSING)
            continue; /* it costs no lane its room: the ruler names it */
        if (wraps) {
            row++;
            x = rect.x;
        }
        item.box.x = x;
        item.box.y = rect.y + (float)row * LEGEND_ROW + 5;
        if (paint)
            draw_item(ui, screen, &item);
        x += item.box.w + ITEM_GAP;
    }
    if (screen->at.only == 0)
        return row + 1;
    ViewButtonSpec all = all_lanes();
    float width = view_ui_button_width(ui, &all);
    if (x + width > right) {
        row++;
        x = rect.x;
    }
    if (paint)
        view_ui_button(ui,
                       view_rect(x, rect.y + (float)row * LEGEND_ROW, width,
                                 LEGEND_ROW - 1),
                       &all);
    return row + 1;
}

static ViewRect legend_inner(ViewRect rect)
{
    return view_rect(rect.x + PAD, rect.y + 1, rect.w - 2 * PAD, rect.h - 2);
}

float view_legend_height(ViewUi *ui, const ViewScreen *screen, unsigned shown,
                         float width)
{
    ViewRect inner = legend_inner(view_rect(0, 0, width, 0));
    return (float)(lay_out(ui, screen, shown, inner, false) * LEGEND_ROW) + 2;
}

void view_legend_draw(ViewUi *ui, const ViewScreen *screen, unsigned shown,
                      ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_LEGEND, 0);
    view_draw_rect(ui->list, rect, ui->theme->panel, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, rect.w, 1),
                   ui->theme->separator, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   ui->theme->separator, 0);
    lay_out(ui, screen, shown, legend_inner(rect), true);
}
