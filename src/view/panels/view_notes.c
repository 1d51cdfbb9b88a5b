#include "view_notes.h"

#include "base_memory.h"
#include "base_words.h"
#include "view_axis_places.h"
#include "view_sheet.h"

#include <string.h>

static uint32_t place_of(const ViewNotes *notes, TraceEventId event)
{
    uint32_t i = 0;
    while (i < notes->count && notes->notes[i].event < event)
        i++;
    return i;
}

static bool is_at(const ViewNotes *notes, uint32_t place, TraceEventId event)
{
    return place < notes->count && notes->notes[place].event == event;
}

void view_notes_add(ViewNotes *notes, TraceEventId event)
{
    uint32_t place = place_of(notes, event);
    if (is_at(notes, place, event))
        return;
    BASE_GROW(notes->notes, notes->count, notes->capacity);
    memmove(&notes->notes[place + 1], &notes->notes[place],
            (notes->count - place) * sizeof *notes->notes);
    notes->notes[place] = (ViewNote){.event = event};
    notes->count++;
}

bool view_notes_remove(ViewNotes *notes, TraceEventId event)
{
    uint32_t place = place_of(notes, event);
    if (!is_at(notes, place, event))
        return false;
    notes->count--;
    memmove(&notes->notes[place], &notes->notes[place + 1],
            (notes->count - place) * sizeof *notes->notes);
    return true;
}

void view_notes_write(ViewNotes *notes, TraceEventId event, const char *text)
{
    uint32_t place = place_of(notes, event);
    if (!is_at(notes, place, event))
        return;
    ViewNote *note = &notes->notes[place];
    size_t length = strlen(text);
    if (length >= sizeof note->text) {
        length = sizeof note->text - 1;
        while (length > 0 && (text[length] & 0xC0) == 0x80)
            length--;
    }
    memcpy(note->text, text, length);
    note->text[length] = '\0';
}

void view_notes_give(ViewNotes *notes, TraceEventId event)
{
    uint32_t place = place_of(notes, event);
    if (is_at(notes, place, event))
        notes->notes[place].given = true;
}

bool view_notes_is_given(const ViewNotes *notes, TraceEventId event)
{
    uint32_t place = place_of(notes, event);
    return is_at(notes, place, event) && notes->notes[place].given;
}

const char *view_notes_at(const ViewNotes *notes, TraceEventId event)
{
    uint32_t place = place_of(notes, event);
    return is_at(notes, place, event) ? notes->notes[place].text : "";
}

TraceEventId view_notes_after(const ViewNotes *notes, TraceEventId event)
{
    uint32_t place = place_of(notes, event + 1);
    if (notes->count == 0)
        return TRACE_NONE;
    return notes->notes[place < notes->count ? place : 0].event;
}

void view_notes_draw_flags(ViewUi *ui, const ViewScreen *screen)
{
    const ViewTimeline *timeline = &screen->timeline;
    ViewRect ruler = timeline->ruler;
    for (uint32_t i = 0; i < screen->notes.count; i++) {
        const ViewNote *note = &screen->notes.notes[i];
        float x = (float)(view_axis_after_x(&timeline->axis, note->event) -
                          screen->at.axis.pan) +
                  timeline->plot_x;
        if (note->event >= view_screen_count(screen) || x < timeline->plot_x ||
            x > timeline->plot_x + timeline->plot_width)
            continue;
        ViewPoint flag[3] = {{x, ruler.y + ruler.h - 16},
                             {x + 9, ruler.y + ruler.h - 12},
                             {x, ruler.y + ruler.h - 8}};
        view_draw_role(ui->list, VIEW_ROLE_FLAG, note->event + 1);
        view_ui_zone_said(ui, view_rect(x - 4, ruler.y + ruler.h - 18, 16, 18),
                          VIEW_ACTION_SEEK, note->event,
                          note->text[0] != '\0' ? note->text
                          : note->given         ? _("a moment that is marked")
                                                : _("a moment you marked"));
        view_draw_rect(ui->list,
                       view_rect(x - 0.75f, ruler.y + ruler.h - 16, 1.5f, 16),
                       ui->theme->accent, 0);
        view_draw_polygon(ui->list, flag, 3, ui->theme->accent);
    }
    view_draw_role(ui->list, VIEW_ROLE_NONE, 0);
}

void view_notes_draw_sheet(ViewUi *ui, const ViewScreen *screen,
                           ViewRect window)
{
    ViewRect rest = view_sheet_open(ui, window, 520, 148);
    view_sheet_title(ui, view_rect_cut_top(&rest, VIEW_SHEET_HEADER),
                     _("This moment is marked"));
    ViewRect row = view_rect_cut_top(&rest, 42);
    view_ui_field(ui,
                  view_rect(row.x + VIEW_SHEET_PAD - 8, row.y,
                            row.w - 2 * VIEW_SHEET_PAD + 16, 32),
                  &screen->notes.field, _("a few words"), VIEW_ACTION_SWALLOW,
                  false);
    ViewFace dim = {VIEW_FONT_SANS, ui->theme->size_small, ui->theme->text_dim};
    view_ui_text(ui,
                 view_rect(rest.x + VIEW_SHEET_PAD, rest.y,
                           rest.w - 2 * VIEW_SHEET_PAD, 26),
                 dim, _("Enter keeps them; M at the same moment unmarks it."));
}
