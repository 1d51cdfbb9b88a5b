#include "cli_figure.h"

#include "trace_store.h"
#include "view_svg.h"
#include "view_window.h"

#include <stdio.h>
#include <string.h>

/* A page of A4 is so many px wide here; with its margins, lanes that are as low
 * as they become still hold their names. */
enum { WIDTH = 1080, AROUND = 250, LANE = 26, FRAME = 24, MOST_EVENTS = 20000 };

/* ---- texts without a font ---- */

/* Of the height of a letter, in percent; a sans-serif's usual ones. */
static unsigned letter_width(unsigned char letter)
{
    if (letter >= 0xC0) /* begins a letter beyond ASCII: mostly Cyrillic */
        return 60;
    if (letter >= 0x80) /* goes on with one */
        return 0;
    if (strchr("ijl.,:;'|!", letter))
        return 27;
    if (strchr("fIrt()[] -\"/", letter))
        return 35;
    if (strchr("mwMW@%", letter))
        return 88;
    return letter >= 'A' && letter <= 'Z' ? 68 : 58;
}

static float width_of(void *context, ViewFont font, float size,
                      const char *text, size_t length)
{
    unsigned width = 0;

    (void)context;
    for (size_t i = 0; i < length; i++) {
        unsigned char letter = (unsigned char)text[i];
        bool begins = letter < 0x80 || letter >= 0xC0;
        width += font == VIEW_FONT_MONO ? 60u * begins : letter_width(letter);
    }
    return size * (float)width / 100;
}

/* ---- the picture ---- */

/* Px that all lanes need, as low as they may be. */
static float height_for(const TraceStore *trace)
{
    unsigned lanes = 0, frames = 0;

    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        uint16_t kind = trace_store_get(trace, id)->kind;
        lanes += kind == TRACE_TASK_CREATED;
        frames += kind == TRACE_GROUP_ENTER;
    }
    return (float)(AROUND + lanes * LANE + frames * FRAME);
}

static void lay_out(ViewWindow *window, const LessonFigure *figure,
                    const TraceStore *trace, float height)
{
    ViewProgram program = {.path = figure->program,
                           .name = figure->program,
                           .text = "",
                           .docstring = "",
                           .python = figure->python};
    ViewRun run = {.serial = 1,
                   .trace = trace,
                   .seed = figure->seed,
                   .veiled = trace_store_count(trace) <
                             trace_store_count(figure->trace),
                   .error = ""};
    ViewInput size = {
        .kind = VIEW_INPUT_RESIZE, .width = WIDTH, .height = height};

    view_window_set_theme(window, VIEW_THEME_PRINT);
    view_window_show_only(window, VIEW_ONLY_TIMELINE);
    view_window_input(window, &size);
    view_window_set_program(window, &program);
    view_window_set_run(window, &run);
    while (view_window_advance(window, MOST_EVENTS))
        ;
    view_window_seek(window, figure->event);
    view_window_select_task(window, figure->task);
}

void cli_figure_draw(void *artist, const LessonFigure *figure, BaseText *out)
{
    CliFigures *figures = artist;
    ViewMeasure measure = {.width = width_of};
    ViewDrawList list = {0};
    char prefix[24];

    if (figure->event >= MOST_EVENTS)
        return;
    TraceStore *trace = trace_store_part(figure->trace, figure->event + 1);
    ViewWindow *window = view_window_new(&measure);
    float height = height_for(trace);
    lay_out(window, figure, trace, height);
    view_window_draw(window, &list);
    snprintf(prefix, sizeof prefix, "f%u-", ++figures->count);
    base_text_printf(out, "<svg viewBox=\"0 0 %d %.0f\" role=\"img\">\n", WIDTH,
                     (double)height);
    view_svg_write_part(&list, 0, list.count, prefix, out);
    base_text_append(out, "</svg>\n");
    view_draw_release(&list);
    view_window_free(window);
    trace_store_free(trace);
}
