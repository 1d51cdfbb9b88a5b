#include "view_knobs.h"

#include "base_words.h"
#include "run_knob.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROW = 24, TRACK = 22, STEPS = 100 };

static bool find(const ViewScreen *screen, uint32_t index, RunKnob *knob)
{
    size_t from = 0;
    for (uint32_t i = 0; run_knob_next(screen->script.text, &from, knob); i++) {
        if (i == index)
            return true;
    }
    return false;
}

bool view_knobs_name(const ViewScreen *screen, uint32_t index, BaseText *out)
{
    RunKnob knob;
    if (!find(screen, index, &knob))
        return false;
    base_text_append(out, knob.name);
    return true;
}

void view_knobs_value(const ViewScreen *screen, uint32_t index, BaseText *out)
{
    RunKnob knob;
    if (find(screen, index, &knob))
        base_text_append(out, knob.value);
}

void view_knobs_range(const ViewScreen *screen, uint32_t index, BaseText *out)
{
    RunKnob knob;
    if (find(screen, index, &knob) && knob.least < knob.most)
        base_text_printf(out, _("from %.10g to %.10g"), knob.least, knob.most);
}

/* One of a hundred steps, or a whole number. */
static double value_at(const RunKnob *knob, float part)
{
    double span = knob->most - knob->least;
    double step = knob->whole ? 1 : pow(10, floor(log10(span / STEPS)));
    double value = knob->least + (double)part * span;
    value = round(value / step) * step;
    return value < knob->least  ? knob->least
           : value > knob->most ? knob->most
                                : value;
}

bool view_knobs_setting(const ViewScreen *screen, uint32_t index, ViewRect rect,
                        float x, BaseText *out)
{
    RunKnob knob;
    if (!find(screen, index, &knob))
        return false;
    float part = (x - rect.x) / rect.w;
    double value = value_at(&knob, part < 0 ? 0 : part > 1 ? 1 : part);
    base_text_printf(out, "%s=%.10g%s", knob.name, value,
                     !knob.whole && value == floor(value) ? ".0" : "");
    return true;
}

static void draw_slider(ViewColumn *column, const RunKnob *knob, uint32_t index,
                        double value)
{
    ViewUi *ui = column->ui;
    const ViewTheme *theme = ui->theme;
    ViewRect rect = view_rect(column->x, column->y, column->w, TRACK);
    float part = (float)((value - knob->least) / (knob->most - knob->least));
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    float y = rect.y + rect.h / 2, x = rect.x + part * rect.w;
    view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_KNOB);
    bool hover = view_ui_zone(ui, rect, VIEW_ACTION_KNOB, index,
                              _("drag to turn it: the program runs again"));
    view_draw_rect(ui->list, view_rect(rect.x, y - 2, rect.w, 4),
                   theme->separator, 2);
    view_draw_rect(ui->list, view_rect(rect.x, y - 2, x - rect.x, 4),
                   theme->accent, 2);
    view_draw_circle(ui->list, (ViewPoint){x, y}, hover ? 8 : 6.5f,
                     theme->accent);
    view_draw_role(ui->list, VIEW_ROLE_INSPECTOR, 0);
    column->y += TRACK + 8;
}

static void draw_knob(ViewColumn *column, const RunKnob *knob, uint32_t index)
{
    ViewUi *ui = column->ui;
    const ViewKnobDrag *drag = &column->screen->knob;
    bool dragged = drag->on && drag->index == index;
    const char *value = dragged ? strchr(drag->setting, '=') + 1 : knob->value;
    ViewRect row = view_rect(column->x, column->y, column->w, ROW);
    ViewFace name = view_column_mono(column), note = view_column_mono(column);
    note.colour = dragged ? ui->theme->accent : ui->theme->text;
    view_ui_zone(ui, row, VIEW_ACTION_KNOB_ASK, index,
                 _("type a value for it"));
    view_ui_text(ui, row, name, knob->name);
    view_ui_text_right(ui, row, note, value);
    column->y += ROW;
    if (knob->least < knob->most)
        draw_slider(column, knob, index, atof(value));
}

void view_knobs_draw(ViewColumn *column)
{
    RunKnob knob;
    size_t from = 0;
    uint32_t count = 0;
    while (run_knob_next(column->screen->script.text, &from, &knob)) {
        if (count == 0)
            view_column_heading(column, _("KNOBS OF THE PROGRAM"),
                                column->ui->theme->text_dim);
        draw_knob(column, &knob, count++);
    }
    if (count > 0)
        view_column_divide(column);
}
