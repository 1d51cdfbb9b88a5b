#include "view_notice.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"
#include "view_carets.h"

#include <stdio.h>
#include <string.h>

enum { PAD = 14, ROW = 19, MONO_ROW = 17, MOST_DETAILS = 6 };

bool view_notice_has_lanes(const ViewScreen *screen)
{
    return screen->model.lane_count > 0;
}

static TraceEventId find_last(const ViewScreen *screen, TraceKind kind)
{
    uint32_t count = view_screen_count(screen);
    /* It is among the last: nothing but endings follow. */
    uint32_t least = count > 4096 ? count - 4096 : 0;
    for (uint32_t i = count; i > least; i--)
        if (trace_store_get(screen->run.trace, i - 1)->kind == kind)
            return i - 1;
    return TRACE_NONE;
}

/* The last rows of the program's error stream, which say what ended it. */
static void append_error_tail(const ViewScreen *screen, BaseText *out)
{
    const char *text = screen->run.errors;
    size_t length = screen->run.errors_length;
    while (length > 0 && text[length - 1] == '\n')
        length--;
    size_t begin = length;
    int rows = 0;
    while (begin > 0 && rows < MOST_DETAILS) {
        begin--;
        if (text[begin] == '\n')
            rows++;
    }
    if (rows == MOST_DETAILS)
        begin++;
    base_text_append_n(out, text + begin, length - begin);
}

/* Sentences as rows. */
static void append_sentences(const ViewSentences *sentences, uint32_t first,
                             BaseText *out)
{
    for (uint32_t i = first; i < sentences->count; i++)
        base_text_printf(out, "%s%s", i > first ? "\n" : "",
                         view_sentence(sentences, i));
}

static void append_event_text(const ViewScreen *screen, TraceKind kind,
                              BaseText *out)
{
    TraceEventId id = find_last(screen, kind);
    if (id != TRACE_NONE)
        base_text_append(
            out,
            trace_store_text(screen->run.trace,
                             trace_store_get(screen->run.trace, id)->text));
}

static const char *how_to_correct(const ViewScreen *screen)
{
    return screen->script.is_copy
               ? _("This is your own copy. Correct it with E, or take the "
                   "original back.")
               : _("Correct it in your editor and open it again, or open "
                   "another one with Ctrl+O.");
}

static void say_broken(const ViewScreen *screen, BaseText *title,
                       BaseText *details, BaseText *advice)
{
    if (screen->script.error_line > 0)
        base_text_printf(title, _("This program does not compile: line %u"),
                         screen->script.error_line);
    else
        base_text_append(title, _("This program does not compile"));
    base_text_append(details, screen->script.error);
    base_text_append(advice, how_to_correct(screen));
}

/* What ran is not what is shown. */
static void say_draft(const ViewScreen *screen, BaseText *title,
                      BaseText *details, BaseText *advice)
{
    base_text_printf(title, _("Line %u changed; this is the run before"),
                     screen->draft.changed);
    base_text_append(details, screen->script.error);
    base_text_append(advice, _("The new text runs as soon as it compiles."));
}

static void say_unsupported(const ViewScreen *screen, BaseText *title,
                            BaseText *details, BaseText *advice)
{
    base_text_append(title,
                     _("This program uses Python that Taskarium does not "
                       "run yet"));
    append_error_tail(screen, details);
    base_text_append(advice,
                     _("Nothing is guessed: the run ends there. Write it "
                       "another way, or open another program with "
                       "Ctrl+O."));
}

static void say_deadlock(const ViewScreen *screen, BaseText *title,
                         BaseText *details, BaseText *advice)
{
    base_text_append(title,
                     _("Deadlock: nothing is ready, and no timer is set"));
    append_sentences(&screen->facts.stuck, 0, advice);
    if (advice->length == 0)
        append_event_text(screen, TRACE_DEADLOCK, details);
    base_text_append(advice, advice->length > 0 ? "\n" : "");
    base_text_append(advice,
                     _("Choose a waiting lane to see what it waits for, "
                       "and go back from here with [."));
}

/* A program that an exception ended: its root cause, and what came of it. */
static void say_failed(const ViewScreen *screen, BaseText *title,
                       BaseText *advice)
{
    const ViewSentences *root = &screen->facts.root;
    base_text_append(title, view_sentence(root, 0));
    append_sentences(root, 1, advice);
    if (screen->facts.lost.count > 0 && advice->length > 0)
        base_text_append_char(advice, '\n');
    append_sentences(&screen->facts.lost, 0, advice);
}

/* How the run has ended, if it has. */
static TraceEnding ending_of(const ViewScreen *screen)
{
    return screen->run.trace && !screen->run.computing
               ? trace_store_ending(screen->run.trace)
               : TRACE_ENDING_NONE;
}

uint32_t view_notice_holder(const ViewScreen *screen)
{
    TraceEventId id = ending_of(screen) == TRACE_ENDING_LIMIT
                          ? find_last(screen, TRACE_STDERR)
                          : TRACE_NONE;
    if (id == TRACE_NONE)
        return 0;
    uint32_t task = trace_store_get(screen->run.trace, id)->task;
    uint32_t segment;
    bool runs = explain_task(&screen->model.lives, task) &&
                explain_state_at(&screen->model.lives, task, id, &segment) ==
                    TRACE_STATE_RUNNING;
    return runs ? task : 0;
}

const char *view_notice_limit(const ViewScreen *screen)
{
    TraceEventId id = ending_of(screen) == TRACE_ENDING_LIMIT
                          ? find_last(screen, TRACE_LIMIT)
                          : TRACE_NONE;
    return id == TRACE_NONE
               ? ""
               : trace_store_text(
                     screen->run.trace,
                     trace_store_get(screen->run.trace, id)->detail);
}

static void say_limit(const ViewScreen *screen, BaseText *title,
                      BaseText *details, BaseText *advice)
{
    const char *option = view_notice_limit(screen);
    uint32_t task = *option == '\0' ? view_notice_holder(screen) : 0;
    if (task != 0) {
        BaseText name = {0};
        explain_words_task(&screen->model.lives, task, &name);
        base_text_printf(title,
                         _("The run hit a limit and was ended: %s was running "
                           "and never gave way"),
                         base_text_str(&name));
        base_text_release(&name);
    } else {
        base_text_append(title, _("The run hit a limit and was ended"));
    }
    append_event_text(screen, TRACE_LIMIT, details);
    if (details->length == 0)
        append_error_tail(screen, details);
    if (*option == '\0')
        base_text_append(advice,
                         _("All that happened before can be looked at. "
                           "An endless loop never comes to an await that "
                           "waits."));
    else
        base_text_printf(
            advice,
            _("All that happened before can be looked at. A program "
              "that needs more can be run again with ten times as "
              "much (%s)."),
            option);
}

/* Nothing went wrong that anybody was told of. */
static void say_lost(const ViewScreen *screen, BaseText *title,
                     BaseText *advice)
{
    base_text_append(title, screen->facts.lost.count == 1
                                ? _("An update was lost")
                                : _("Updates were lost"));
    append_sentences(&screen->facts.lost, 0, advice);
}

static void say_no_loop(const ViewScreen *screen, BaseText *title,
                        BaseText *details, BaseText *advice)
{
    if (screen->run.exit_status != 0) {
        base_text_append(title, _("The program failed before any event loop "
                                  "was started"));
        append_error_tail(screen, details);
        base_text_append(advice, how_to_correct(screen));
        return;
    }
    base_text_append(title, _("This program starts no event loop"));
    base_text_append(advice,
                     _("There are no tasks to draw. A program that ends "
                       "with asyncio.run(main()) has some."));
}

/* Appends a title, the details (rows of fixed advance, may be empty) and what
 * to do next. */
static ViewNoticeKind say(const ViewScreen *screen, BaseText *title,
                          BaseText *details, BaseText *advice)
{
    if (screen->message[0] != '\0') {
        base_text_append(title, screen->message);
        return screen->is_news ? VIEW_NOTICE_INFO : VIEW_NOTICE_PROBLEM;
    }
    TraceEnding ending = ending_of(screen);
    if (screen->draft.on && screen->script.error)
        say_draft(screen, title, details, advice);
    else if (screen->script.error)
        say_broken(screen, title, details, advice);
    else if (ending == TRACE_ENDING_UNSUPPORTED)
        say_unsupported(screen, title, details, advice);
    else if (ending == TRACE_ENDING_DEADLOCK)
        say_deadlock(screen, title, details, advice);
    else if (ending == TRACE_ENDING_LIMIT)
        say_limit(screen, title, details, advice);
    else if (ending == TRACE_ENDING_RAISED && view_notice_has_lanes(screen) &&
             screen->facts.root.count > 0)
        say_failed(screen, title, advice);
    else if (ending != TRACE_ENDING_NONE && !view_notice_has_lanes(screen))
        say_no_loop(screen, title, details, advice);
    else if (screen->facts.lost.count > 0)
        say_lost(screen, title, advice);
    if (title->length > 0)
        return screen->run.exit_status != 0 || screen->script.error
                   ? VIEW_NOTICE_PROBLEM
                   : VIEW_NOTICE_INFO;
    if (!screen->run.trace) {
        base_text_append(title, _("No program is open"));
        base_text_append(advice, _("Open one with Ctrl+O."));
        return VIEW_NOTICE_INFO;
    }
    if (screen->run.computing) {
        base_text_append(title, _("The run is still being computed"));
        return VIEW_NOTICE_INFO;
    }
    return VIEW_NOTICE_NONE;
}

typedef struct Notice {
    ViewNoticeKind kind;
    BaseText title, details, advice;
} Notice;

static Notice take(const ViewScreen *screen)
{
    Notice notice = {0};
    notice.kind = say(screen, &notice.title, &notice.details, &notice.advice);
    return notice;
}

static void release(Notice *notice)
{
    base_text_release(&notice->title);
    base_text_release(&notice->details);
    base_text_release(&notice->advice);
}

/* All three parts below one another; returns the height. */
static float lay_out(ViewUi *ui, const Notice *notice, ViewRect rect,
                     bool paint)
{
    const ViewTheme *theme = ui->theme;
    ViewFace title = {VIEW_FONT_SANS_BOLD, theme->size_text, theme->text};
    ViewFace mono = {VIEW_FONT_MONO, theme->size_mono, theme->text};
    ViewFace dim = {VIEW_FONT_SANS, theme->size_small, theme->text_dim};
    float top = rect.y;
    rect.y += view_ui_paragraph(ui, rect, title, ROW,
                                base_text_str(&notice->title), paint);
    if (notice->details.length > 0) {
        rect.y += 4;
        rect.y += view_carets_report(ui, rect, mono, MONO_ROW,
                                     base_text_str(&notice->details), paint);
    }
    if (notice->advice.length > 0) {
        rect.y += 4;
        rect.y += view_ui_paragraph(ui, rect, dim, ROW - 1,
                                    base_text_str(&notice->advice), paint);
    }
    return rect.y - top;
}

static ViewColour notice_colour(const ViewUi *ui, const Notice *notice)
{
    return notice->kind == VIEW_NOTICE_PROBLEM ? ui->theme->failed
                                               : ui->theme->waiting;
}

/* Room for the words beside the coloured bar. */
static ViewRect strip_text(ViewRect rect)
{
    return view_rect(rect.x + PAD + 8, rect.y + 8, rect.w - 2 * PAD - 8, 0);
}

/* A button to stop the run, to raise its limit, or to see who writes what,
 * stands below the words. */
enum { BUTTON_ROW = 36 };

static bool offers_lanes(const ViewScreen *screen)
{
    return screen->facts.lost.count > 0 && !screen->run.facts &&
           screen->message[0] == '\0' && !screen->script.error;
}

static bool has_button(const ViewScreen *screen)
{
    return screen->run.is_long || *view_notice_limit(screen) != '\0' ||
           offers_lanes(screen);
}

bool view_notice_is_news(const ViewScreen *screen)
{
    return screen->is_news && screen->message[0] != '\0' && !has_button(screen);
}

float view_notice_height(ViewUi *ui, const ViewScreen *screen, float width)
{
    Notice notice = take(screen);
    float height = 0;
    if (notice.kind != VIEW_NOTICE_NONE)
        height = 16 + lay_out(ui, &notice,
                              strip_text(view_rect(0, 0, width, 0)), false);
    if (has_button(screen))
        height += BUTTON_ROW;
    release(&notice);
    return height;
}

/* A click on the words leads to what they are about. */
static void draw_strip_zone(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewSentences *about = screen->facts.root.count > 0
                                     ? &screen->facts.root
                                     : &screen->facts.lost;
    TraceEventId event =
        about->count > 0 ? about->sentences[0].event : TRACE_NONE;
    if (event != TRACE_NONE && screen->message[0] == '\0')
        view_ui_zone(ui, rect, VIEW_ACTION_STORY, event,
                     _("to where that happened"));
}

static void draw_strip_button(ViewUi *ui, const ViewScreen *screen,
                              ViewRect rect)
{
    ViewButtonSpec spec = {.label = _("raise the limit and run again"),
                           .action = VIEW_ACTION_RAISE_LIMIT,
                           .tip = _("ten times as much as now")};
    if (screen->run.is_long)
        spec = (ViewButtonSpec){.label = _("stop the run here"),
                                .action = VIEW_ACTION_STOP_RUN,
                                .tip = _("what has happened stays")};
    else if (offers_lanes(screen))
        spec = (ViewButtonSpec){.label = _("who reads and writes it"),
                                .key = "Y",
                                .action = VIEW_ACTION_SHARED,
                                .tip = _("lanes of what is shared")};
    if (!has_button(screen))
        return;
    ViewRect row = strip_text(rect);
    if (view_ui_button_width(ui, &spec) > row.w) { /* beside a drawer */
        spec.label = screen->run.is_long ? _("stop") : _("go on");
        spec.key = NULL;
    }
    float width = view_ui_button_width(ui, &spec);
    view_ui_button(
        ui, view_rect(row.x, rect.y + rect.h - BUTTON_ROW, width, 28), &spec);
}

void view_notice_draw_strip(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    Notice notice = take(screen);
    draw_strip_zone(ui, screen, rect);
    view_draw_role(ui->list, VIEW_ROLE_CAPTION, 0);
    view_draw_rect(ui->list, rect, ui->theme->raised, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, 4, rect.h),
                   notice_colour(ui, &notice), 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   ui->theme->separator, 0);
    ViewRect words = rect;
    if (has_button(screen)) /* which words without room are not to run into */
        view_rect_cut_bottom(&words, BUTTON_ROW);
    view_ui_clip(ui, words);
    lay_out(ui, &notice, strip_text(rect), true);
    view_ui_unclip(ui);
    view_ui_clip(ui, rect);
    draw_strip_button(ui, screen, rect);
    view_ui_unclip(ui);
    release(&notice);
}

/* Before the first turn there is no lane to show. */
static void draw_nothing_yet(ViewUi *ui, const ViewScreen *screen,
                             ViewRect rect)
{
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_heading,
                     ui->theme->text_dim};

    if (screen->run.computing || view_screen_count(screen) == 0)
        return;
    view_draw_role(ui->list, VIEW_ROLE_CAPTION, 0);
    view_ui_text_centred(ui, view_rect(rect.x, rect.y, rect.w, rect.h * 0.8f),
                         face, _("Nothing has happened yet."));
}

void view_notice_draw_card(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, rect, theme->canvas, 0);
    Notice notice = take(screen);
    if (notice.kind != VIEW_NOTICE_NONE) {
        float width = rect.w - 60 < 560 ? rect.w - 60 : 560;
        ViewRect text =
            view_rect(rect.x + (rect.w - width) / 2 + 20, 0, width - 40, 0);
        float height = lay_out(ui, &notice, text, false) + 40;
        float y = rect.y + (rect.h - height) * 0.4f;
        ViewRect card = view_rect(text.x - 20, y > rect.y + 8 ? y : rect.y + 8,
                                  width, height);
        view_draw_role(ui->list, VIEW_ROLE_CAPTION, 0);
        view_draw_rect(ui->list, card, theme->raised, theme->corner);
        view_draw_frame(ui->list, card, notice_colour(ui, &notice),
                        theme->corner, 1.5f);
        text.y = card.y + 20;
        view_ui_clip(ui, view_rect_inset(rect, 4));
        lay_out(ui, &notice, text, true);
        view_ui_unclip(ui);
    } else {
        draw_nothing_yet(ui, screen, rect);
    }
    release(&notice);
}
