#include "view_page.h"

#include "base_words.h"
#include "explain_caption.h"
#include "explain_cause.h"
#include "explain_event.h"
#include "trace_store.h"
#include "view_axis_places.h"
#include "view_page_text.h"
#include "view_svg.h"
#include "view_timeline_draw.h"
#include "view_timeline_hit.h"

#include <math.h>
#include <string.h>

enum { MOST_EVENTS = 20000, WIDTH = 1080 };

typedef struct Page {
    ViewModel model;
    ViewTheme theme;
    ViewTimeline timeline;
    ViewTimelineState state;
    ViewDrawList list;
    BaseText *out;
} Page;

/* A string of JavaScript that cannot end the script either. */
static void append_string(BaseText *out, const char *text)
{
    base_text_append_char(out, '"');
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            base_text_printf(out, "\\%c", c);
        else if (c < 0x20 || c == '<')
            base_text_printf(out, "\\u%04x", c);
        else
            base_text_append_char(out, (char)c);
    }
    base_text_append_char(out, '"');
}

static void lay_out(Page *page, const ViewMeasure *measure)
{
    const ViewTheme *theme = &page->theme;
    float lanes = (float)page->model.lane_count * 38 +
                  (float)page->model.frame_count * 24 + 16;
    ViewRect rect = {0, 0, WIDTH,
                     theme->ruler_height + theme->loop_height + lanes};

    view_timeline_state_init(&page->state);
    page->state.playhead = page->model.lives.event_count - 1;
    page->state.unfolded = true; /* nobody can unfold them there */
    view_timeline_layout(&page->timeline, &page->model, &page->state, theme,
                         measure, rect);
    view_timeline_draw(&page->timeline, &page->state, &page->list);
}

static void write_colour(BaseText *out, const char *name, ViewColour colour)
{
    base_text_printf(out, "--%s:#%06x;", name, colour >> 8);
}

static void write_colours(Page *page)
{
    const ViewTheme *theme = &page->theme;
    const struct {
        const char *name;
        ViewColour colour;
    } colours[] = {{"panel", theme->panel},      {"raised", theme->raised},
                   {"edge", theme->raised_edge}, {"text", theme->text},
                   {"dim", theme->text_dim},     {"accent", theme->accent},
                   {"on", theme->on_accent},     {"mark", theme->highlight},
                   {"canvas", theme->canvas},    {"failed", theme->failed}};

    base_text_append(page->out, "<style>:root{");
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        write_colour(page->out, colours[i].name, colours[i].colour);
    base_text_append(page->out, "}</style>\n");
}

static void write_picture(Page *page)
{
    ViewRect rect = page->timeline.rect;

    base_text_printf(page->out,
                     "<svg id=\"line\" viewBox=\"0 0 %.0f %.0f\" "
                     "role=\"img\">\n",
                     (double)rect.w, (double)rect.h);
    view_svg_write_part(&page->list, 0, page->list.count, "a", page->out);
    base_text_printf(page->out,
                     "<rect id=\"later\" x=\"0\" y=\"%.0f\" width=\"%.0f\" "
                     "height=\"%.0f\"/>\n<line id=\"now\" y1=\"0\" "
                     "y2=\"%.0f\"/>\n</svg>\n",
                     (double)page->theme.ruler_height, (double)rect.w,
                     (double)(rect.h - page->theme.ruler_height),
                     (double)rect.h);
}

static void write_event(Page *page, TraceEventId id)
{
    const ExplainLives *lives = &page->model.lives;
    const TraceEvent *event = trace_store_get(lives->trace, id);
    TraceEventId cause = explain_cause(lives, id);
    double x = view_axis_after_x(&page->timeline.axis, id) +
               (double)page->timeline.plot_x;
    BaseText caption = {0}, sentence = {0};

    explain_caption_tell(lives, id, &caption);
    explain_event_tell(lives, id, &sentence);
    base_text_printf(page->out, "[%u,%.6g,%u,%.1f,%d,", event->turn,
                     event->time, event->line, x,
                     cause == TRACE_NONE ? -1 : (int)cause);
    append_string(page->out, base_text_str(&caption));
    base_text_append_char(page->out, ',');
    append_string(page->out, base_text_str(&sentence));
    base_text_append_char(page->out, ',');
    bool printed = event->kind == TRACE_STDOUT || event->kind == TRACE_STDERR;
    if (printed)
        append_string(page->out, trace_store_text(lives->trace, event->text));
    else
        base_text_append_char(page->out, '0');
    base_text_append(page->out, "],\n");
    base_text_release(&caption);
    base_text_release(&sentence);
}

/* What each mark means, by the index of its command. */
static void write_tips(Page *page)
{
    const ViewSpots *spots = &page->timeline.spots;
    BaseText tip = {0};

    base_text_append(page->out, "const tips={\n");
    for (uint32_t i = 0; i < spots->count; i++) {
        ViewTimelineHit hit = view_timeline_hit_of(
            &page->timeline, &page->state, &spots->spots[i]);
        view_timeline_tip(&page->timeline, &page->state, &hit, &tip);
        base_text_printf(page->out, "%u:", spots->spots[i].command);
        append_string(page->out, base_text_str(&tip));
        base_text_append(page->out, ",\n");
    }
    base_text_append(page->out, "};\n");
    base_text_release(&tip);
}

static void write_words(Page *page)
{
    const char *const words[] = {_("Why?"), _("turn"), _("line"), _("play"),
                                 _("pause")};

    base_text_append(page->out, "const words=[");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        append_string(page->out, words[i]);
        base_text_append_char(page->out, ',');
    }
    base_text_append(page->out, "];\n");
}

static void write_script(Page *page)
{
    base_text_append(page->out, "<script>\nconst events=[\n");
    for (TraceEventId id = 0; id < page->model.lives.event_count; id++)
        write_event(page, id);
    base_text_append(page->out, "];\n");
    write_tips(page);
    write_words(page);
    base_text_append(page->out, view_page_script);
    base_text_append(page->out, "</script>\n");
}

/* Lines as elements, so that one can be marked. */
static void write_source(Page *page, const ViewProgram *program)
{
    size_t begin = 0;

    base_text_append(page->out, "<pre id=\"code\">");
    for (uint32_t line = 1; begin < program->length; line++) {
        const char *newline =
            memchr(program->text + begin, '\n', program->length - begin);
        size_t end =
            newline ? (size_t)(newline - program->text) : program->length;
        base_text_printf(page->out, "<span data-l=\"%u\"><i>%u</i>", line,
                         line);
        base_text_append_escaped(page->out, program->text + begin, end - begin);
        base_text_append(page->out, "</span>\n");
        begin = end + 1;
    }
    base_text_append(page->out, "</pre>\n");
}

static void write_all(Page *page, const ViewProgram *program,
                      const ViewRun *run)
{
    BaseText *out = page->out;

    base_text_printf(out,
                     "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                     "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width\">\n<title>",
                     base_words_language());
    base_text_append_escaped(out, program->name, strlen(program->name));
    base_text_append(out, "</title>\n");
    write_colours(page);
    base_text_append(out, view_page_style);
    base_text_append(out, "</head>\n<body>\n<h1>");
    base_text_append_escaped(out, program->name, strlen(program->name));
    base_text_append(out, " <small>seed ");
    base_text_append_escaped(out, run->seed, strlen(run->seed));
    base_text_append(out, "</small></h1>\n");
    write_picture(page);
    base_text_append(out, view_page_body);
    write_source(page, program);
    base_text_append(out, "<pre id=\"out\"></pre></div>\n");
    write_script(page);
    base_text_append(out, "</body>\n</html>\n");
}

bool view_page_write(const ViewProgram *program, const ViewRun *run,
                     const ViewMeasure *measure, ViewThemeKind theme,
                     BaseText *out, BaseText *error)
{
    Page page = {.out = out};
    uint32_t count = trace_store_count(run->trace);

    if (count == 0 || count > MOST_EVENTS) {
        base_text_printf(error,
                         _("a page holds from 1 to %d events, and this run has "
                           "%u"),
                         MOST_EVENTS, count);
        return false;
    }
    view_model_build(&page.model, run->trace);
    view_theme_init(&page.theme, theme, 1);
    lay_out(&page, measure);
    write_all(&page, program, run);
    view_draw_release(&page.list);
    view_timeline_release(&page.timeline);
    view_timeline_state_release(&page.state);
    view_model_release(&page.model);
    return true;
}
