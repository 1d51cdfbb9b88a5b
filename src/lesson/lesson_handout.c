#include "lesson_handout.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_player.h"
#include "lesson_runs.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char style[] =
    "@page { size: A4; margin: 16mm 18mm }\n"
    "body { font: 11pt/1.4 'Inter', 'DejaVu Sans', sans-serif; color: #000;\n"
    "  background: #fff; max-width: 46em; margin: 0 auto }\n"
    "h1 { font-size: 15pt; margin: 0 0 .3em }\n"
    "h2 { font-size: 12pt; margin: 1.2em 0 .3em }\n"
    "code, pre { font: 9.5pt/1.35 'JetBrains Mono', 'DejaVu Sans Mono',\n"
    "  monospace }\n"
    "svg { display: block; width: 100%; margin: .8em 0;\n"
    "  page-break-inside: avoid; break-inside: avoid }\n"
    "pre { border: .4pt solid #777; padding: .5em .7em;\n"
    "  white-space: pre-wrap }\n"
    "blockquote { margin: .4em 0 .4em 1em; font-style: italic }\n"
    ".overleaf { page-break-before: always; break-before: page }\n"
    ".turn { font-style: italic; text-align: right; margin-top: 1em }\n"
    ".sheet { page-break-after: always; break-after: page }\n"
    ".head { display: flex; justify-content: space-between; gap: 2em;\n"
    "  border-bottom: .8pt solid #000; padding-bottom: .4em }\n"
    ".name { flex: 1; border-bottom: .4pt dotted #000 }\n"
    ".ask { page-break-inside: avoid; break-inside: avoid;\n"
    "  border-left: 2pt solid #000; padding-left: .8em; margin: .8em 0 }\n"
    ".words { font-size: 9.5pt; border-left: .4pt solid #777;\n"
    "  padding-left: .8em; margin: .6em 0 }\n"
    ".words > p { margin: .2em 0 }\n"
    ".box { display: inline-block; width: .8em; height: .8em;\n"
    "  border: .8pt solid #000; margin-right: .6em }\n"
    ".option > p { display: inline }\n"
    ".option { margin: .35em 0 }\n"
    ".line { border-bottom: .4pt solid #000; height: 2em }\n"
    "table { border-collapse: collapse; width: 100% }\n"
    "th, td { border: .4pt solid #777; padding: .2em .5em; text-align: left;\n"
    "  vertical-align: top }\n"
    "@media screen { .sheet { border-bottom: 2px dashed #999;\n"
    "  padding: 2em 0 } }\n";

/* What the key says of one question on one seed. */
typedef struct Answer {
    long seed;
    size_t page;
    char *right; /* owned */
} Answer;

typedef struct Handout {
    const LessonFolder *folder;
    const char *language;
    LessonDraw *draw;
    void *artist;
    uint32_t shown; /* the event of the last picture on this page of paper */
    BaseText *out;
    BaseText program;
    Answer *answers; /* owned, in the order of sheets and pages */
    size_t count, capacity;
    const char **told; /* owned: words that this sheet has explained */
    size_t told_count, told_capacity;
    bool is_asked; /* the last thing on the page of paper is a question */
} Handout;

static void put(Handout *handout, const char *markup)
{
    base_text_append(handout->out, markup);
}

static void put_text(Handout *handout, const char *text)
{
    base_text_append_escaped(handout->out, text, strlen(text));
}

/* ---- running text ---- */

static void put_piece(Handout *handout, const LessonPiece *piece)
{
    bool code = piece->style & LESSON_CODE;
    bool strong = piece->style & LESSON_STRONG;
    bool emphasis = piece->style & LESSON_EMPHASIS;

    put(handout, strong ? "<b>" : "");
    put(handout, emphasis ? "<i>" : "");
    put(handout, code ? "<code>" : "");
    put_text(handout, piece->text);
    put(handout, code ? "</code>" : "");
    put(handout, emphasis ? "</i>" : "");
    put(handout, strong ? "</b>" : "");
}

static void put_paragraph(Handout *handout, const LessonParagraph *paragraph)
{
    static const char *const tags[] = {
        [LESSON_PARAGRAPH] = "p", [LESSON_HEADING] = "h3",
        [LESSON_ITEM] = "p",      [LESSON_QUOTE] = "blockquote",
        [LESSON_PROGRAM] = "pre",
    };
    const char *tag = tags[paragraph->kind];

    base_text_printf(handout->out, "<%s>", tag);
    if (paragraph->kind == LESSON_ITEM && !paragraph->goes_on) {
        if (paragraph->number > 0)
            base_text_printf(handout->out, "%d. ", paragraph->number);
        else
            put(handout, "&bull; ");
    }
    for (size_t i = 0; i < paragraph->count; i++)
        put_piece(handout, &paragraph->pieces[i]);
    base_text_printf(handout->out, "</%s>\n", tag);
}

static void put_passage(Handout *handout, LessonPassage passage)
{
    for (size_t i = 0; i < passage.count; i++)
        put_paragraph(handout, &passage.paragraphs[i]);
}

/* ---- a sheet ---- */

static void put_head(Handout *handout, const char *title, long seed)
{
    put(handout, "<section class=\"sheet\">\n<div class=\"head\"><div><h1>");
    put_text(handout, title);
    base_text_printf(handout->out, "</h1>seed %ld</div>", seed);
    put(handout, "<div class=\"name\">");
    put_text(handout, _("Name:"));
    put(handout, "</div></div>\n");
}

/* With the numbers of its lines, of which the pages speak. */
static void put_program(Handout *handout)
{
    const char *line = base_text_str(&handout->program);
    unsigned number = 1;

    put(handout, "<h2><code>");
    put_text(handout, handout->folder->shown->program);
    put(handout, "</code></h2>\n<pre>");
    while (*line != '\0') {
        size_t length = strcspn(line, "\n");
        char *copy = base_strndup(line, length);
        base_text_printf(handout->out, "%3u  ", number++);
        put_text(handout, copy);
        put(handout, "\n");
        base_free(copy);
        line += length + (line[length] == '\n');
    }
    put(handout, "</pre>\n");
}

static void put_question(Handout *handout, const LessonAsked *asked)
{
    put(handout, "<div class=\"ask\">\n");
    put_passage(handout, asked->text);
    for (size_t i = 0; i < asked->option_count; i++) {
        base_text_printf(handout->out,
                         "<div class=\"option\"><span class=\"box\"></span>"
                         "%zu) ",
                         i + 1);
        put_passage(handout, asked->options[i].text);
        put(handout, "</div>\n");
    }
    if (asked->option_count == 0)
        put(handout, "<div class=\"line\"></div>\n");
    put(handout, "</div>\n");
}

/* The answer is taken down for the key: after the question is left, since what
 * is seen before has it not. */
static void note_answer(Handout *handout, LessonPlayer *player, long seed)
{
    size_t page = lesson_player_sight(player)->page;

    lesson_player_skip(player);
    const LessonAsked *asked = lesson_player_sight(player)->asked;
    BASE_GROW(handout->answers, handout->count, handout->capacity);
    BaseText right = {0};
    if (asked)
        base_text_printf(&right,
                         asked->option_count > 0 ? _("choice %s") : "%s",
                         asked->right);
    handout->answers[handout->count++] =
        (Answer){seed, page, base_strdup(base_text_str(&right))};
    base_text_release(&right);
}

/* What comes after a question may tell what it asked: it stands on another page
 * of paper. */
static void turn_over(Handout *handout)
{
    if (!handout->is_asked)
        return;
    handout->is_asked = false;
    handout->shown = LESSON_NONE;
    put(handout, "<p class=\"turn\">");
    put_text(handout, _("Answer before you turn over: the next page may "
                        "tell."));
    put(handout, "</p>\n<div class=\"overleaf\"></div>\n");
}

/* What the run looks like where the page stands. */
static void put_picture(Handout *handout, const LessonPlayer *player, long seed)
{
    const LessonSight *sight = lesson_player_sight(player);
    const Lesson *lesson = handout->folder->shown;
    char text[24];

    if (sight->event == handout->shown)
        return;
    handout->shown = sight->event;
    snprintf(text, sizeof text, "%ld", seed);
    LessonFigure figure = {.trace = lesson_player_trace(player),
                           .event = sight->event,
                           .task = sight->focus_task,
                           .program = lesson->program,
                           .seed = text,
                           .python = lesson_runs_python(lesson)};
    handout->draw(handout->artist, &figure, handout->out);
}

static bool is_told(Handout *handout, const char *word)
{
    for (size_t i = 0; i < handout->told_count; i++)
        if (strcmp(handout->told[i], word) == 0)
            return true;
    BASE_GROW(handout->told, handout->told_count, handout->told_capacity);
    handout->told[handout->told_count++] = word; /* the folder's */
    return false;
}

/* What the page's words mean, where the sheet has not said it before. */
static void put_terms(Handout *handout, const LessonSight *sight)
{
    size_t count = 0;

    for (size_t i = 0; i < sight->term_count; i++) {
        const LessonTerm *term = &sight->terms[i];
        if (is_told(handout, term->word))
            continue;
        put(handout, count++ == 0 ? "<div class=\"words\">\n<p><b>" : "<p><b>");
        put_text(handout, term->word);
        put(handout, "</b>: ");
        put_text(handout, term->said);
        put(handout, "</p>\n");
    }
    put(handout, count > 0 ? "</div>\n" : "");
}

/* It needs the machine. */
static void put_try(Handout *handout, const LessonTried *tried)
{
    put(handout, "<div class=\"ask\">\n<p><b>");
    put_text(handout, _("To be tried at the computer:"));
    put(handout, "</b></p>\n");
    put_passage(handout, tried->text);
    put(handout, "</div>\n");
}

/* All that the page says. */
static void put_page(Handout *handout, LessonPlayer *player, long seed)
{
    const LessonSight *sight = lesson_player_sight(player);

    turn_over(handout);
    base_text_printf(handout->out, "<h2>%zu. ", sight->page + 1);
    put_text(handout, sight->title);
    put(handout, "</h2>\n");
    put_picture(handout, player, seed);
    put_passage(handout, sight->text);
    put_terms(handout, sight);
    if (sight->tried)
        put_try(handout, sight->tried);
    if (!sight->asked)
        return;
    put_question(handout, sight->asked);
    note_answer(handout, player, seed);
    handout->is_asked = true;
    const LessonAsked *asked = lesson_player_sight(player)->asked;
    if (!asked || asked->after.count == 0)
        return;
    turn_over(handout);
    put_passage(handout, asked->after);
}

/* What is wrong with a page, told as the player found it. */
static bool is_good(const LessonPlayer *player, LessonError *error)
{
    const LessonError *wrong = lesson_player_error(player);

    if (!wrong)
        return true;
    base_text_append(&error->file, base_text_str(&wrong->file));
    return lesson_error_say(error, wrong->line, wrong->column, "%s",
                            base_text_str(&wrong->text));
}

static bool put_sheet(Handout *handout, long seed, LessonError *error)
{
    char text[24];
    bool good;

    snprintf(text, sizeof text, "%ld", seed);
    LessonPlayer *player = lesson_player_new(handout->folder, handout->language,
                                             text, NULL, error);
    if (!player)
        return false;
    put_head(handout, lesson_player_sight(player)->lesson, seed);
    put_program(handout);
    handout->is_asked = false;
    handout->shown = LESSON_NONE;
    handout->told_count = 0;
    do {
        put_page(handout, player, seed);
        good = is_good(player, error);
    } while (good && lesson_player_next(player));
    put(handout, "</section>\n");
    lesson_player_free(player);
    return good;
}

/* ---- the key ---- */

static bool has_page(const Handout *handout, size_t page)
{
    for (size_t i = 0; i < handout->count; i++)
        if (handout->answers[i].page == page)
            return true;
    return false;
}

static void put_key_row(Handout *handout, long seed)
{
    base_text_printf(handout->out, "<tr><th>%ld</th>", seed);
    for (size_t page = 0; page < handout->folder->shown->page_count; page++) {
        if (!has_page(handout, page))
            continue;
        put(handout, "<td>");
        for (size_t i = 0; i < handout->count; i++)
            if (handout->answers[i].page == page &&
                handout->answers[i].seed == seed)
                put_text(handout, handout->answers[i].right);
        put(handout, "</td>");
    }
    put(handout, "</tr>\n");
}

static void put_key_head(Handout *handout, size_t page)
{
    BaseText head = {0};

    base_text_printf(&head, _("page %zu"), page + 1);
    put(handout, "<th>");
    put_text(handout, base_text_str(&head));
    put(handout, "</th>");
    base_text_release(&head);
}

static void put_key(Handout *handout, long first, long last)
{
    const Lesson *lesson = handout->folder->shown;

    put(handout, "<section>\n<h1>");
    put_text(handout, _("Key"));
    put(handout, ": ");
    put_text(handout, lesson->title);
    put(handout, "</h1>\n<table>\n<tr><th>seed</th>");
    for (size_t page = 0; page < lesson->page_count; page++)
        if (has_page(handout, page))
            put_key_head(handout, page);
    put(handout, "</tr>\n");
    for (long seed = first; seed <= last; seed++)
        put_key_row(handout, seed);
    put(handout, "</table>\n</section>\n");
}

static void put_begin(Handout *handout)
{
    base_text_printf(handout->out,
                     "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                     "<meta charset=\"utf-8\">\n<title>",
                     handout->language);
    put_text(handout, handout->folder->shown->title);
    put(handout, "</title>\n<style>\n");
    put(handout, style);
    put(handout, "</style>\n</head>\n<body>\n");
}

static bool read_program(Handout *handout, LessonError *error)
{
    char *path =
        lesson_folder_file(handout->folder, handout->folder->shown->program);
    BaseText why = {0};
    bool read =
        base_file_read_text(path, (size_t)4 << 20, &handout->program, &why);

    if (!read)
        lesson_error_say(error, 0, 0, "%s", base_text_str(&why));
    base_text_release(&why);
    base_free(path);
    return read;
}

bool lesson_handout(const LessonFolder *folder, const char *language,
                    long first, long last, LessonDraw *draw, void *artist,
                    BaseText *out, LessonError *error)
{
    Handout handout = {.folder = folder,
                       .language = language,
                       .draw = draw,
                       .artist = artist,
                       .out = out};
    bool good = read_program(&handout, error);

    put_begin(&handout);
    for (long seed = first; good && seed <= last; seed++)
        good = put_sheet(&handout, seed, error);
    if (good)
        put_key(&handout, first, last);
    put(&handout, "</body>\n</html>\n");
    for (size_t i = 0; i < handout.count; i++)
        base_free(handout.answers[i].right);
    base_free(handout.answers);
    base_free(handout.told);
    base_text_release(&handout.program);
    return good;
}
