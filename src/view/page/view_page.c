#include "view_page.h"

#include "base_memory.h"
#include "base_words.h"
#include "trace_store.h"
#include "view_beside.h"
#include "view_page_files.h"
#include "view_page_picture.h"
#include "view_page_run.h"
#include "view_page_words.h"

#include <string.h>

enum { MOST_EVENTS = 20000 };

typedef struct PageRun {
    ViewModel model;     /* of the whole run */
    ViewPageLinks links; /* grow with each picture */
    BaseText data;       /* all but the links */
} PageRun;

/* What was asked for, and the picture that it got: scenes may look alike. */
typedef struct PageScene {
    uint32_t run, other, end, open;
    uint32_t picture;
} PageScene;

struct ViewPage {
    char *title; /* owned */
    float width;
    const ViewMeasure *measure;
    ViewTheme themes[2]; /* the dark one, the light one */
    bool is_fixed;       /* both are the same */
    PageRun *runs;       /* owned */
    size_t run_count, run_capacity;
    PageScene *scenes; /* owned */
    size_t scene_count, scene_capacity;
    BaseText *pictures; /* owned */
    size_t picture_count, picture_capacity;
    ViewSvgColours colours;
};

ViewPage *view_page_new(const char *title, float width,
                        const ViewMeasure *measure)
{
    ViewPage *page = base_alloc_zero(sizeof *page);

    page->title = base_strdup(title);
    page->width = width;
    page->measure = measure;
    view_theme_init(&page->themes[0], VIEW_THEME_DARK, 1);
    view_theme_init(&page->themes[1], VIEW_THEME_LIGHT, 1);
    return page;
}

void view_page_free(ViewPage *page)
{
    if (!page)
        return;
    for (size_t i = 0; i < page->run_count; i++) {
        view_model_release(&page->runs[i].model);
        view_page_links_release(&page->runs[i].links);
        base_text_release(&page->runs[i].data);
    }
    for (size_t i = 0; i < page->picture_count; i++)
        base_text_release(&page->pictures[i]);
    view_svg_release_colours(&page->colours);
    base_free(page->runs);
    base_free(page->scenes);
    base_free(page->pictures);
    base_free(page->title);
    base_free(page);
}

void view_page_fix_theme(ViewPage *page, ViewThemeKind theme)
{
    page->is_fixed = true;
    for (int i = 0; i < 2; i++)
        view_theme_init(&page->themes[i], theme, 1);
}

uint32_t view_page_add_run(ViewPage *page, const ViewProgram *program,
                           const ViewRun *run, BaseText *error)
{
    uint32_t count = trace_store_count(run->trace);

    if (count == 0 || count > MOST_EVENTS) {
        base_text_printf(error,
                         _("a page holds from 1 to %d events, and this run has "
                           "%u"),
                         MOST_EVENTS, count);
        return VIEW_PAGE_NONE;
    }
    BASE_GROW(page->runs, page->run_count, page->run_capacity);
    PageRun *added = &page->runs[page->run_count];
    *added = (PageRun){0};
    view_model_build(&added->model, run->trace);
    view_page_links_init(&added->links, count);
    view_page_append_run(&added->model.lives, &added->links, program, run->seed,
                         &added->data);
    return (uint32_t)page->run_count++;
}

/* ---- pictures ---- */

static ViewPagePainter painter_of(ViewPage *page)
{
    return (ViewPagePainter){&page->themes[0], &page->themes[1], page->measure,
                             page->width, &page->colours};
}

/* One picture is shown at a time: ids differ within it alone. */
static void append_part(ViewPage *page, const ViewPagePart *part, bool lower,
                        BaseText *out)
{
    ViewPagePainter painter = painter_of(page);

    view_page_append_part(&painter, part, lower ? "b-" : "a-", out);
}

static void append_one(ViewPage *page, const PageScene *scene, BaseText *out)
{
    const ExplainLives *whole = &page->runs[scene->run].model.lives;
    TraceStore *trace = trace_store_part(whole->trace, scene->end);
    ViewModel model = {0};
    ViewPagePart part = {.model = &model,
                         .whole = whole,
                         .links = &page->runs[scene->run].links,
                         .number = scene->run,
                         .open = scene->open};

    view_model_build(&model, trace);
    append_part(page, &part, false, out);
    view_model_release(&model);
    trace_store_free(trace);
}

/* Both on one axis. */
static void append_two(ViewPage *page, const PageScene *scene,
                       const char *const *names, BaseText *out)
{
    const ExplainLives *whole = &page->runs[scene->run].model.lives;
    const ExplainLives *others = &page->runs[scene->other].model.lives;
    ViewOther other = {.trace = others->trace, .names = {names[0], names[1]}};
    ViewModel model = {0};
    ViewBeside beside = {0};
    uint32_t budget;

    view_model_build(&model, whole->trace);
    view_beside_set(&beside, &other);
    do
        budget = UINT32_MAX;
    while (view_beside_advance(&beside, &model, &budget));
    ViewPagePart upper = {.model = &model,
                          .whole = whole,
                          .links = &page->runs[scene->run].links,
                          .number = scene->run,
                          .open = scene->open,
                          .without_loop = true,
                          .differs = beside.differs};
    ViewPagePart lower = {.model = &beside.model,
                          .whole = others,
                          .links = &page->runs[scene->other].links,
                          .number = scene->other,
                          .open = VIEW_PAGE_NONE,
                          .without_loop = true,
                          .differs = beside.differs_there};
    ViewPagePainter painter = painter_of(page);
    view_page_share(&painter, &upper, &lower);
    append_part(page, &upper, false, out);
    base_text_append(out, ",\n");
    append_part(page, &lower, true, out);
    view_beside_release(&beside);
    view_model_release(&model);
}

static void append_picture(ViewPage *page, const PageScene *scene,
                           const char *const *names, BaseText *out)
{
    bool is_two = scene->other != VIEW_PAGE_NONE;

    base_text_append(out, "{\"names\":[");
    for (int i = 0; i < 2 && is_two; i++) {
        base_text_append(out, i > 0 ? "," : "");
        view_page_append_string(out, names[i]);
    }
    base_text_append(out, "],\"parts\":[\n");
    if (is_two)
        append_two(page, scene, names, out);
    else
        append_one(page, scene, out);
    base_text_append(out, "]}");
}

static bool is_same(const PageScene *a, const PageScene *b)
{
    return a->run == b->run && a->other == b->other && a->end == b->end &&
           a->open == b->open;
}

/* The number of a picture, which is taken over, or of one that is like it. */
static uint32_t keep_picture(ViewPage *page, BaseText *picture)
{
    for (size_t i = 0; i < page->picture_count; i++) {
        if (page->pictures[i].length != picture->length ||
            memcmp(page->pictures[i].data, picture->data, picture->length) != 0)
            continue;
        base_text_release(picture);
        return (uint32_t)i;
    }
    BASE_GROW(page->pictures, page->picture_count, page->picture_capacity);
    page->pictures[page->picture_count] = *picture;
    return (uint32_t)page->picture_count++;
}

uint32_t view_page_add_picture(ViewPage *page, const ViewPageScene *wanted)
{
    uint32_t count = page->runs[wanted->run].model.lives.event_count;
    PageScene scene = {
        .run = wanted->run,
        .other = wanted->other,
        .end = wanted->end < count ? wanted->end : count,
        .open = wanted->open,
    };
    BaseText picture = {0};

    for (size_t i = 0; i < page->scene_count; i++)
        if (is_same(&page->scenes[i], &scene))
            return page->scenes[i].picture;
    append_picture(page, &scene, wanted->names, &picture);
    scene.picture = keep_picture(page, &picture);
    BASE_GROW(page->scenes, page->scene_count, page->scene_capacity);
    page->scenes[page->scene_count++] = scene;
    return scene.picture;
}

/* ---- the data ---- */

static void append_lesson(const ViewPageLesson *lesson, BaseText *out)
{
    base_text_append(out, "\"lesson\":");
    base_text_append(out, lesson->data);
    base_text_append(out, ",\n\"window\":");
    view_page_append_string(out, lesson->window);
    base_text_append(out, ",\"study\":");
    view_page_append_string(out, lesson->study);
    base_text_append(out, ",\"python3\":");
    view_page_append_string(out, lesson->python3 ? lesson->python3 : "");
    base_text_append(out, ",\n");
}

static void append_data(const ViewPage *page, const ViewPageLesson *lesson,
                        BaseText *out)
{
    base_text_append(out, "{");
    if (lesson)
        append_lesson(lesson, out);
    view_page_append_words(out);
    base_text_append(out, ",\n\"runs\":[\n");
    for (size_t i = 0; i < page->run_count; i++) {
        base_text_append(out, i > 0 ? ",\n{" : "{");
        base_text_append(out, base_text_str(&page->runs[i].data));
        base_text_append(out, ",\n\"links\":");
        view_page_links_append(&page->runs[i].links, out);
        base_text_append(out, "}");
    }
    base_text_append(out, "],\n\"pictures\":[\n");
    for (size_t i = 0; i < page->picture_count; i++) {
        base_text_append(out, i > 0 ? ",\n" : "");
        base_text_append(out, base_text_str(&page->pictures[i]));
    }
    base_text_append(out, "]}");
}

/* In JSON `<` stands within strings alone: written so, it ends no script. */
static void append_open(const BaseText *data, BaseText *out)
{
    for (size_t i = 0; i < data->length; i++) {
        if (data->data[i] == '<')
            base_text_append(out, "\\u003c");
        else
            base_text_append_char(out, data->data[i]);
    }
}

/* As base64: an answer is not read by looking at the file. */
static void append_sealed(const BaseText *data, BaseText *out)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < data->length; i += 3) {
        size_t left = data->length - i;
        uint32_t bits = 0;
        char four[5] = "====";
        for (size_t k = 0; k < 3; k++)
            bits =
                bits << 8 | (k < left ? (unsigned char)data->data[i + k] : 0u);
        for (size_t k = 0; k < 4 && k <= left; k++)
            four[k] = digits[bits >> (18 - 6 * k) & 63];
        base_text_append(out, four);
        if (i % 57 == 54)
            base_text_append_char(out, '\n');
    }
}

/* ---- the file ---- */

static void append_variables(const ViewTheme *theme, BaseText *out)
{
    const struct {
        const char *name;
        ViewColour colour;
    } colours[] = {
        {"panel", theme->panel},       {"raised", theme->raised},
        {"edge", theme->raised_edge},  {"separator", theme->separator},
        {"control", theme->control},   {"hover", theme->control_hover},
        {"text", theme->text},         {"dim", theme->text_dim},
        {"accent", theme->accent},     {"on", theme->on_accent},
        {"mark", theme->highlight},    {"canvas", theme->canvas},
        {"failed", theme->failed},     {"done", theme->done},
        {"ink0", theme->code_text},    {"ink1", theme->code_keyword},
        {"ink2", theme->code_string},  {"ink3", theme->code_number},
        {"ink4", theme->code_comment}, {"ink5", theme->code_definition}};

    base_text_printf(out, ":root{color-scheme:%s;",
                     theme->kind == VIEW_THEME_DARK ? "dark" : "light");
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        base_text_printf(out, "--%s:#%06x;", colours[i].name,
                         colours[i].colour >> 8);
    base_text_append(out, "}\n");
}

static void append_theme(const ViewPage *page, bool light, BaseText *out)
{
    append_variables(&page->themes[light], out);
    view_svg_append_colours(&page->colours, light, out);
}

static void append_style(const ViewPage *page, BaseText *out)
{
    base_text_append(out, "<style>\n");
    append_theme(page, false, out);
    if (!page->is_fixed) {
        base_text_append(out, "@media print,(prefers-color-scheme:light){\n");
        append_theme(page, true, out);
        base_text_append(out, "}\n");
    }
    view_svg_append_fonts(out);
    base_text_append(out, VIEW_PAGE_CSS);
    base_text_append(out, "</style>\n");
}

static void append_head(const ViewPage *page, BaseText *out)
{
    base_text_printf(out,
                     "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                     "<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" "
                     "content=\"width=device-width,initial-scale=1\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" "
                     "content=\"default-src 'none';"
                     "style-src 'unsafe-inline';"
                     "script-src 'unsafe-inline'\">\n<title>",
                     base_words_language());
    base_text_append_escaped(out, page->title, strlen(page->title));
    base_text_append(out, "</title>\n");
    append_style(page, out);
    base_text_append(out, "</head>\n");
}

static void append_script(const ViewPage *page, const ViewPageLesson *lesson,
                          BaseText *out)
{
    BaseText data = {0};

    append_data(page, lesson, &data);
    base_text_printf(out, "<script type=\"%s\" id=\"data\">\n",
                     lesson ? "text/plain" : "application/json");
    if (lesson)
        append_sealed(&data, out);
    else
        append_open(&data, out);
    base_text_append(out, "\n</script>\n<script>\n");
    base_text_append(out, VIEW_PAGE_JS);
    if (lesson)
        base_text_append(out, VIEW_LESSON_JS);
    base_text_append(out, "begin();\n</script>\n");
    base_text_release(&data);
}

void view_page_write(const ViewPage *page, const ViewPageLesson *lesson,
                     BaseText *out)
{
    append_head(page, out);
    base_text_append(out, "<body>\n<noscript><p>");
    base_text_append(out, _("This page needs JavaScript, which is switched off "
                            "here."));
    base_text_append(out, "</p></noscript>\n");
    base_text_append(out, VIEW_PAGE_HTML);
    append_script(page, lesson, out);
    base_text_append(out, "</body>\n</html>\n");
}
