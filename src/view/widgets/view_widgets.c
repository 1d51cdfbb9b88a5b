#include "view_widgets.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void view_ui_begin(ViewUi *ui, ViewRect window)
{
    ui->zone_count = 0;
    base_arena_release(&ui->tips);
    ui->clip_depth = 0;
    ui->clip[0] = window;
}

void view_ui_release(ViewUi *ui)
{
    base_free(ui->zones);
    base_arena_release(&ui->tips);
    *ui = (ViewUi){0};
}

void view_ui_clip(ViewUi *ui, ViewRect rect)
{
    BASE_REQUIRE(ui->clip_depth + 1 <
                 (int)(sizeof ui->clip / sizeof *ui->clip));
    ViewRect inner = view_rect_intersect(ui->clip[ui->clip_depth], rect);
    ui->clip[++ui->clip_depth] = inner;
    view_draw_clip(ui->list, rect);
}

void view_ui_unclip(ViewUi *ui)
{
    BASE_REQUIRE(ui->clip_depth > 0);
    ui->clip_depth--;
    view_draw_unclip(ui->list);
}

static ViewCursor cursor_of(ViewAction action)
{
    switch (action) {
    case VIEW_ACTION_SCROLL:
    case VIEW_ACTION_SWALLOW:
    case VIEW_ACTION_TELL:
    case VIEW_ACTION_SLIDE:
    case VIEW_ACTION_TIMELINE:
    case VIEW_ACTION_LINE:
        return VIEW_CURSOR_ARROW;
    case VIEW_ACTION_EDIT_SEED:
    case VIEW_ACTION_EDIT_PATH:
    case VIEW_ACTION_EDIT_FIND:
    case VIEW_ACTION_EDITOR:
    case VIEW_ACTION_EDITOR_FIND:
        return VIEW_CURSOR_TEXT;
    case VIEW_ACTION_SCRUB:
    case VIEW_ACTION_NAMES:
    case VIEW_ACTION_SOURCE_EDGE:
    case VIEW_ACTION_RANGE:
        return VIEW_CURSOR_SIZE_X;
    default:
        return VIEW_CURSOR_HAND;
    }
}

bool view_ui_zone(ViewUi *ui, ViewRect rect, ViewAction action, uint32_t value,
                  const char *tip)
{
    ViewRect seen = view_rect_intersect(ui->clip[ui->clip_depth], rect);
    if (seen.w <= 0 || seen.h <= 0)
        return false;
    BASE_GROW(ui->zones, ui->zone_count, ui->zone_capacity);
    ui->zones[ui->zone_count++] = (ViewZone){
        .rect = seen,
        .action = action,
        .value = value,
        .cursor = cursor_of(action),
        .tip = tip,
    };
    return view_rect_has(seen, ui->mouse_x, ui->mouse_y);
}

bool view_ui_zone_said(ViewUi *ui, ViewRect rect, ViewAction action,
                       uint32_t value, const char *tip)
{
    enum { TIP_MOST = 800 };
    size_t length = strlen(tip);
    if (length > TIP_MOST) {
        length = TIP_MOST;
        while (length > 0 && (tip[length] & 0xC0) == 0x80)
            length--;
    }
    return view_ui_zone(ui, rect, action, value,
                        base_arena_strndup(&ui->tips, tip, length));
}

const ViewZone *view_ui_zone_at(const ViewUi *ui, float x, float y, bool wheel)
{
    for (size_t i = ui->zone_count; i > 0; i--) {
        const ViewZone *zone = &ui->zones[i - 1];
        bool scrolls = zone->action == VIEW_ACTION_SCROLL;
        bool stops = zone->action == VIEW_ACTION_SWALLOW ||
                     zone->action == VIEW_ACTION_TIMELINE;
        if ((wheel ? scrolls || stops : !scrolls) &&
            view_rect_has(zone->rect, x, y))
            return zone;
    }
    return NULL;
}

float view_ui_width(const ViewUi *ui, ViewFace face, const char *text)
{
    return ui->measure->width(ui->measure->context, face.font, face.size, text,
                              strlen(text));
}

/* The baseline that centres capitals in a rectangle. */
static float baseline(ViewRect rect, float size)
{
    return rect.y + rect.h / 2 + size * 0.36f;
}

float view_ui_text(ViewUi *ui, ViewRect rect, ViewFace face, const char *text)
{
    ViewPoint at = {rect.x, baseline(rect, face.size)};
    return view_draw_text_fit(ui->list, ui->measure, at, rect.w, face.font,
                              face.size, face.colour, text);
}

float view_ui_text_centred(ViewUi *ui, ViewRect rect, ViewFace face,
                           const char *text)
{
    float width = view_ui_width(ui, face, text);
    if (width < rect.w) {
        rect.x += (rect.w - width) / 2;
        rect.w = width + 1;
    }
    return view_ui_text(ui, rect, face, text);
}

float view_ui_text_right(ViewUi *ui, ViewRect rect, ViewFace face,
                         const char *text)
{
    float width = view_ui_width(ui, face, text);
    if (width < rect.w) {
        rect.x += rect.w - width;
        rect.w = width + 1;
    }
    return view_ui_text(ui, rect, face, text);
}

/* Whether a row may end at this blank: not between a number and its unit. */
static bool is_break(const char *text, size_t at, size_t length)
{
    static const char *const units[] = {"s", "ms", "\xD1\x81",
                                        "\xD0\xBC\xD1\x81"};
    const char *word = text + at + 1;
    size_t left = length - at - 1;

    if (text[at] != ' ' || at == 0 || text[at - 1] < '0' || text[at - 1] > '9')
        return text[at] == ' ';
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t n = strlen(units[i]);
        if (n <= left && memcmp(word, units[i], n) == 0 &&
            (n == left || strchr(" \n.,;:!?)", word[n])))
            return false;
    }
    return true;
}

size_t view_ui_row(const ViewUi *ui, ViewFace face, const char *text,
                   size_t length, float room)
{
    const ViewMeasure *measure = ui->measure;
    size_t at = 0, blank = 0;
    float width = 0;
    while (at < length && text[at] != '\n') {
        uint32_t point;
        size_t n = (size_t)base_utf8_next(text + at, length - at, &point);
        if (n == 0)
            n = 1;
        if (is_break(text, at, length))
            blank = at;
        width += measure->width(measure->context, face.font, face.size,
                                text + at, n);
        if (width > room && at > 0)
            return blank == 0 ? at : blank;
        at += n;
    }
    return at;
}

/* Draws `length` bytes of `text`, which need not end there. */
static void draw_slice(ViewUi *ui, ViewPoint at, ViewFace face,
                       const char *text, size_t length)
{
    char row[1024];
    if (length >= sizeof row)
        length = sizeof row - 1;
    memcpy(row, text, length);
    row[length] = '\0';
    view_draw_text(ui->list, ui->measure, at, face.font, face.size, face.colour,
                   row);
}

float view_ui_paragraph(ViewUi *ui, ViewRect rect, ViewFace face, float row,
                        const char *text, bool paint)
{
    size_t length = strlen(text);
    float y = rect.y;
    ViewRect clip = ui->clip[ui->clip_depth];
    while (length > 0) {
        size_t n = view_ui_row(ui, face, text, length, rect.w);
        bool seen = y + row > clip.y && y < clip.y + clip.h;
        if (paint && n > 0 && seen) {
            ViewRect line = view_rect(rect.x, y, rect.w, row);
            draw_slice(ui, (ViewPoint){rect.x, baseline(line, face.size)}, face,
                       text, n);
        }
        y += n == 0 ? row / 2 : row;
        bool ended = n < length && text[n] == '\n';
        while (!ended && n < length && text[n] == ' ')
            n++;
        if (n < length && text[n] == '\n')
            n++;
        text += n;
        length -= n;
    }
    return y - rect.y;
}

static ViewFace label_face(const ViewUi *ui, ViewColour colour)
{
    return (ViewFace){VIEW_FONT_SANS_MEDIUM, ui->theme->size_small, colour};
}

static ViewFace key_face(const ViewUi *ui, ViewColour colour)
{
    return (ViewFace){VIEW_FONT_SANS, ui->theme->size_tiny, colour};
}

enum {
    ICON_SIZE = 10,
    ICON_GAP = 6,
    KEY_GAP = 8,
    BUTTON_PAD = 11,
    BUTTON_PAD_TIGHT = 9
};

/* Width of label, icon and key together. */
static float inner_width(const ViewUi *ui, const ViewButtonSpec *spec)
{
    float width = 0;
    if (spec->label)
        width += view_ui_width(ui, label_face(ui, 0), spec->label);
    if (spec->icon != VIEW_ICON_NONE)
        width += (float)(ICON_SIZE + (spec->label ? ICON_GAP : 0));
    if (spec->key)
        width += KEY_GAP + view_ui_width(ui, key_face(ui, 0), spec->key);
    return width;
}

float view_ui_button_width(const ViewUi *ui, const ViewButtonSpec *spec)
{
    float width = inner_width(ui, spec);
    if (spec->second) {
        float second = view_ui_width(ui, key_face(ui, 0), spec->second);
        if (second > width)
            width = second;
        return width + 2 * BUTTON_PAD_TIGHT;
    }
    return width + 2 * BUTTON_PAD;
}

static void button_face(ViewUi *ui, ViewRect rect, unsigned look, bool hover)
{
    const ViewTheme *theme = ui->theme;
    if (look & VIEW_BUTTON_PRIMARY) {
        view_draw_rect(ui->list, rect, theme->accent, theme->corner);
        return;
    }
    if ((look & VIEW_BUTTON_BARE) && !hover)
        return;
    view_draw_rect(ui->list, rect,
                   hover ? theme->control_hover : theme->control,
                   theme->corner);
    view_draw_frame(ui->list, rect, theme->control_edge, theme->corner, 1);
}

/* Icon, label and key side by side, centred in `row`. */
static void button_row(ViewUi *ui, ViewRect row, const ViewButtonSpec *spec,
                       ViewColour ink, ViewColour dim)
{
    float x = row.x + (row.w - inner_width(ui, spec)) / 2;
    float middle = row.y + row.h / 2;
    float icon_x = x + ICON_SIZE / 2.0f;
    if (spec->label) {
        ViewFace face = label_face(ui, ink);
        float width = view_ui_width(ui, face, spec->label);
        float shift = spec->icon != VIEW_ICON_NONE && !spec->icon_after
                          ? ICON_SIZE + ICON_GAP
                          : 0;
        view_ui_text(ui, view_rect(x + shift, row.y, width + 1, row.h), face,
                     spec->label);
        if (spec->icon_after)
            icon_x = x + width + ICON_GAP + ICON_SIZE / 2.0f;
    }
    view_icon_draw(ui->list, spec->icon, (ViewPoint){icon_x, middle}, ICON_SIZE,
                   ink);
    if (spec->key) {
        ViewFace face = key_face(ui, dim);
        float width = view_ui_width(ui, face, spec->key);
        float right = row.x + (row.w + inner_width(ui, spec)) / 2;
        view_ui_text(ui, view_rect(right - width, row.y, width + 1, row.h),
                     face, spec->key);
    }
}

void view_ui_button(ViewUi *ui, ViewRect rect, const ViewButtonSpec *spec)
{
    const ViewTheme *theme = ui->theme;
    bool disabled = (spec->look & VIEW_BUTTON_DISABLED) != 0;
    bool primary = (spec->look & VIEW_BUTTON_PRIMARY) != 0;
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, (uint32_t)spec->action);
    bool hover = false;
    if (!disabled)
        hover = view_ui_zone(ui, rect, spec->action, spec->value, spec->tip);
    button_face(ui, rect, spec->look, hover);
    ViewColour ink = primary ? theme->on_accent : theme->text;
    ViewColour dim = primary ? theme->on_accent : theme->text_dim;
    if (disabled)
        ink = dim = view_theme_fade(theme->text_dim, 0.55f);
    ViewRect row = rect;
    if (spec->second) {
        ViewRect under = view_rect(rect.x + 2, rect.y + rect.h / 2 + 1,
                                   rect.w - 4, rect.h / 2 - 5);
        view_ui_text_centred(ui, under, key_face(ui, dim), spec->second);
        row = view_rect(rect.x, rect.y + 4, rect.w, rect.h / 2 - 2);
    }
    button_row(ui, row, spec, ink, dim);
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
}

void view_ui_field(ViewUi *ui, ViewRect rect, const ViewField *field,
                   const char *label, ViewAction action, bool wrong)
{
    const ViewTheme *theme = ui->theme;
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, (uint32_t)action);
    bool hover = view_ui_zone(ui, rect, action, 0, NULL);
    ViewColour edge = wrong            ? theme->failed
                      : field->focused ? theme->accent
                      : hover          ? theme->text_dim
                                       : theme->control_edge;
    view_draw_rect(ui->list, rect, theme->control, theme->corner);
    view_draw_frame(ui->list, rect, edge, theme->corner,
                    field->focused ? 2 : 1);
    ViewRect inner = view_rect(rect.x + 10, rect.y, rect.w - 20, rect.h);
    ViewFace dim = {VIEW_FONT_SANS, theme->size_small, theme->text_dim};
    view_rect_cut_left(&inner, view_ui_text(ui, inner, dim, label) + 6);
    ViewFace face = {VIEW_FONT_MONO, theme->size_mono, theme->text};
    float width = view_ui_width(ui, face, field->text);
    if (!field->focused) {
        view_ui_text(ui, inner, face, field->text);
        return;
    }
    ViewRect room = view_rect_inset(rect, 2); /* the label stays */
    view_rect_cut_left(&room, inner.x - 3 - room.x);
    view_ui_clip(ui, room);
    float shift = width + 2 > inner.w ? width + 2 - inner.w : 0;
    ViewRect shown = view_rect(inner.x - shift, inner.y, width + 2, inner.h);
    if (field->fresh && width > 0)
        view_draw_rect(
            ui->list,
            view_rect(shown.x - 2, rect.y + rect.h / 2 - 9, width + 4, 18),
            view_theme_fade(theme->accent, 0.35f), 2);
    view_ui_text(ui, shown, face, field->text);
    view_draw_rect(
        ui->list,
        view_rect(shown.x + width + 1, rect.y + rect.h / 2 - 8, 1.5f, 16),
        theme->accent, 0);
    view_ui_unclip(ui);
}

float view_ui_scroll_begin(ViewUi *ui, ViewRect rect, ViewScroll *scroll,
                           float content)
{
    scroll->limit = content > rect.h ? content - rect.h : 0;
    if (scroll->offset > scroll->limit)
        scroll->offset = scroll->limit;
    if (scroll->offset < 0)
        scroll->offset = 0;
    view_ui_clip(ui, rect);
    view_ui_zone(ui, rect, VIEW_ACTION_SCROLL, 0, NULL);
    if (ui->zone_count > 0 &&
        ui->zones[ui->zone_count - 1].action == VIEW_ACTION_SCROLL)
        ui->zones[ui->zone_count - 1].scroll = scroll;
    ui->scrolled = rect;
    ui->content = content;
    ui->scroll = scroll;
    return rect.y - scroll->offset;
}

enum { BAR_LEAST = 24, BAR_WIDTH = 3, BAR_GRIP = 10 };

void view_ui_scroll_bar(ViewUi *ui, ViewRect area, float content, float *offset)
{
    float hidden = content - area.h;
    if (hidden < 0.5f)
        return;
    float share = area.h * area.h / content;
    float h = share > BAR_LEAST ? share : BAR_LEAST;
    float y = area.y + (area.h - h) * *offset / hidden;
    ViewRect grip = view_rect(area.x + area.w - BAR_GRIP, y, BAR_GRIP, h);
    size_t before = ui->zone_count;
    bool hover =
        view_ui_zone(ui, grip, VIEW_ACTION_SLIDE, 0, _("drag to scroll"));
    if (ui->zone_count > before) {
        ui->zones[before].slides = offset;
        ui->zones[before].step = hidden / fmaxf(area.h - h, 1);
    }
    float width = hover ? BAR_WIDTH + 2 : BAR_WIDTH;
    view_draw_rect(ui->list,
                   view_rect(area.x + area.w - 2 - width, y + 2, width, h - 4),
                   hover ? ui->theme->text_dim
                         : view_theme_fade(ui->theme->text_dim, 0.6f),
                   1.5f);
}

void view_ui_scroll_end(ViewUi *ui)
{
    view_ui_scroll_bar(ui, ui->scrolled, ui->content, &ui->scroll->offset);
    view_ui_unclip(ui);
}

void view_scroll_reveal(ViewScroll *scroll, float top, float bottom,
                        float height)
{
    if (bottom - scroll->offset > height)
        scroll->offset = bottom - height;
    if (top < scroll->offset)
        scroll->offset = top;
}

void view_ui_heading(ViewUi *ui, ViewRect rect, const char *text,
                     ViewColour colour)
{
    ViewFace face = {VIEW_FONT_SANS_BOLD, ui->theme->size_tiny, colour};
    view_ui_text(ui, rect, face, text);
}

void view_ui_tip(ViewUi *ui, ViewRect window, const char *text)
{
    view_ui_tip_at(ui, window,
                   view_rect(ui->mouse_x + 12, ui->mouse_y - 4, 0, 18), text);
}

void view_ui_tip_at(ViewUi *ui, ViewRect window, ViewRect at, const char *text)
{
    const ViewTheme *theme = ui->theme;
    ViewFace face = {VIEW_FONT_SANS, theme->size_small, theme->text};
    float most = window.w < 380 ? window.w - 40 : 340;
    float width = view_ui_width(ui, face, text);
    if (width > most)
        width = most;
    ViewRect rows = view_rect(0, 0, width + 1, 0);
    float height = view_ui_paragraph(ui, rows, face, 17, text, false);
    ViewRect box = view_rect(at.x, at.y + at.h + 4, width + 20, height + 12);
    if (box.x + box.w > window.x + window.w - 4)
        box.x = window.x + window.w - 4 - box.w;
    if (box.y + box.h > window.y + window.h - 4)
        box.y = at.y - box.h - 4;
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    view_draw_rect(ui->list, box, theme->raised, 6);
    view_draw_frame(ui->list, box, theme->text_dim, 6, 1);
    view_ui_paragraph(ui, view_rect(box.x + 10, box.y + 6, width + 1, height),
                      face, 17, text, true);
}

uint32_t view_list_step(uint32_t chosen, uint32_t count, int step)
{
    uint32_t back = step < 0 ? (uint32_t)-step : 0;
    uint32_t on = step > 0 ? (uint32_t)step : 0;

    if (count == 0)
        return 0;
    chosen -= back < chosen ? back : chosen;
    return on < count - 1 - chosen ? chosen + on : count - 1;
}
