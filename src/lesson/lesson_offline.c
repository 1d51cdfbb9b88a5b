#include "lesson_offline.h"

#include <stdio.h>
#include <string.h>

#include "base_memory.h"
#include "lesson_answer.h"
#include "lesson_player.h"
#include "trace_store.h"

/* What is asked on a page of this seed. */
typedef enum Asks {
    ASKS_NOTHING,
    ASKS_RECALL, /* what the run shows already: nothing is hidden */
    ASKS_KEPT
} Asks;

typedef struct Offline {
    LessonPlayer *player;
    const LessonFolder *folder;
    const LessonStudio *studio;
    BaseText *out;
    Asks *asks; /* by page; owned */
    size_t page_count;
} Offline;

static const LessonSight *sight_of(const Offline *offline)
{
    return lesson_player_sight(offline->player);
}

/* ---- JSON ---- */

static void put(Offline *offline, const char *text)
{
    base_text_append(offline->out, text);
}

static void put_string(Offline *offline, const char *text)
{
    base_text_append_json(offline->out, text, strlen(text));
}

static void put_member(Offline *offline, const char *name, const char *text)
{
    base_text_printf(offline->out, "\"%s\":", name);
    put_string(offline, text);
    put(offline, ",");
}

static void put_flag(Offline *offline, const char *name, bool flag)
{
    base_text_printf(offline->out, "\"%s\":%s,", name, flag ? "true" : "false");
}

static void put_event(Offline *offline, const char *name, uint32_t event)
{
    base_text_printf(offline->out, "\"%s\":%d,", name,
                     event == LESSON_NONE ? -1 : (int)event);
}

/* Its text and style, and where it leads. */
static void put_piece(Offline *offline, const LessonPiece *piece)
{
    put(offline, "[");
    put_string(offline, piece->text);
    base_text_printf(offline->out, ",%u,%d", piece->style, (int)piece->link);
    if (piece->link == LESSON_LINK_EVENT || piece->link == LESSON_LINK_TASK)
        base_text_printf(offline->out, ",%u", piece->target);
    if (piece->link == LESSON_LINK_OUT || piece->link == LESSON_LINK_TERM) {
        put(offline, ",");
        put_string(offline, piece->said);
    }
    put(offline, "]");
}

static void put_passage(Offline *offline, LessonPassage passage)
{
    put(offline, "[");
    for (size_t i = 0; i < passage.count; i++) {
        const LessonParagraph *paragraph = &passage.paragraphs[i];
        base_text_printf(offline->out, "%s[%d,%d,%d,%d,[", i > 0 ? "," : "",
                         (int)paragraph->kind, paragraph->depth,
                         paragraph->number, (int)paragraph->goes_on);
        for (size_t k = 0; k < paragraph->count; k++) {
            put(offline, k > 0 ? "," : "");
            put_piece(offline, &paragraph->pieces[k]);
        }
        put(offline, "]]");
    }
    put(offline, "]");
}

static void put_text(Offline *offline, const char *name, LessonPassage passage)
{
    base_text_printf(offline->out, "\"%s\":", name);
    put_passage(offline, passage);
    put(offline, ",\n");
}

/* ---- where a student can be ---- */

/* Puts the student on a page: all questions before it are settled, and this
 * one, if it is to be; so are those that follow up to the one of page `kept`,
 * which waits with all after it. */
static void stand(Offline *offline, size_t page, bool settled, size_t kept)
{
    const LessonPage *pages = offline->folder->shown->pages;
    LessonProgress progress = {0};

    lesson_progress_set(&progress.page, pages[page].id);
    for (size_t i = 0; i < offline->page_count; i++) {
        bool done = i == page ? settled : i < kept || i < page;
        lesson_progress_deed(&progress, pages[i].id)->fate =
            done ? LESSON_FATE_SKIPPED : LESSON_FATE_OPEN;
    }
    lesson_player_resume(offline->player, &progress);
    lesson_progress_release(&progress);
}

/* ---- a page ---- */

/* The question that waits next, the picture then, and where two runs part. */
static void put_view(Offline *offline, size_t kept, bool *any)
{
    const LessonSight *sight = sight_of(offline);
    bool compares = sight->compare && *sight->parts;
    LessonScene scene = {
        .trace = lesson_player_trace(offline->player),
        .other = compares ? lesson_player_other(offline->player) : NULL,
        .compare = sight->compare,
        .end = sight->veil == LESSON_NONE ? UINT32_MAX : sight->veil + 1,
        .open = sight->open,
    };

    base_text_printf(offline->out, *any ? ",[%zu,%u," : "[%zu,%u,", kept,
                     offline->studio->draw(offline->studio->context, &scene));
    put_string(offline, compares ? sight->parts : "");
    put(offline, "]");
    *any = true;
}

/* What the page shows of the run while its own question waits, or does not: it
 * depends on which of those behind it waits. */
static void put_views(Offline *offline, const char *name, size_t page,
                      bool settled)
{
    bool any = false;

    base_text_printf(offline->out, "\"%s\":[", name);
    for (size_t kept = page; kept <= offline->page_count; kept++) {
        bool is_end = kept == offline->page_count;
        bool is_mine = kept == page && !settled;
        if (!is_end &&
            (offline->asks[kept] != ASKS_KEPT || (kept == page && settled)))
            continue;
        stand(offline, page, settled, kept);
        put_view(offline, kept, &any);
        if (is_mine)
            break;
    }
    put(offline, "],\n");
}

static void put_terms(Offline *offline, const LessonSight *sight)
{
    put(offline, "\"terms\":[");
    for (size_t i = 0; i < sight->term_count; i++) {
        put(offline, i > 0 ? ",[" : "[");
        put_string(offline, sight->terms[i].word);
        put(offline, ",");
        put_string(offline, sight->terms[i].said);
        put(offline, sight->terms[i].is_in_text ? ",1]" : ",0]");
    }
    put(offline, "],\n");
}

/* ---- a question ---- */

/* What is said to each wrong choice, given first or after another one. */
static void put_verdicts(Offline *offline, const char *name, size_t page,
                         size_t count, bool settled)
{
    char answer[24];

    base_text_printf(offline->out, "\"%s\":[", name);
    for (size_t i = 0; i < count; i++) {
        stand(offline, page, false, page);
        snprintf(answer, sizeof answer, "%zu", i + 1);
        lesson_player_answer(offline->player, answer);
        if (settled)
            lesson_player_answer(offline->player, answer);
        put(offline, i > 0 ? "," : "");
        put_passage(offline, sight_of(offline)->asked->verdict);
    }
    put(offline, "],\n");
}

static void put_lit(Offline *offline, const LessonAsked *asked)
{
    put(offline, "\"lit\":[");
    for (size_t i = 0; i < asked->lit_count; i++)
        base_text_printf(offline->out, i > 0 ? ",%u" : "%u", asked->lit[i]);
    put(offline, "],\n");
}

/* What is told once it is settled. */
static void put_answer(Offline *offline, size_t page)
{
    stand(offline, page, false, page);
    lesson_player_skip(offline->player);
    const LessonSight *sight = sight_of(offline);
    put_member(offline, "right", sight->asked->right);
    put_event(offline, "event", sight->event);
    put_lit(offline, sight->asked);
    put_text(offline, "after", sight->asked->after);
    put_views(offline, "views", page, true);
}

static void put_question(Offline *offline, size_t page)
{
    const LessonAsked *asked = sight_of(offline)->asked;
    size_t count = asked->option_count;

    base_text_printf(offline->out, "\"asked\":{\"kind\":%d,\"near\":%g,",
                     (int)asked->kind, LESSON_CLOSE_ENOUGH);
    put_flag(offline, "whole", asked->is_whole);
    put_flag(offline, "recall", asked->recall);
    put_text(offline, "text", asked->text);
    put(offline, "\"options\":[");
    for (size_t i = 0; i < count; i++) {
        put(offline, i > 0 ? "," : "");
        put_passage(offline, asked->options[i].text);
    }
    put(offline, "],\n");
    put_verdicts(offline, "verdicts", page, count, false);
    put_verdicts(offline, "refuted", page, count, true);
    put_answer(offline, page);
    put(offline, "\"end\":0},\n");
}

/* ---- something to try ---- */

static void put_try(Offline *offline)
{
    const LessonTried *tried;

    while (lesson_player_hint(offline->player))
        ;
    tried = sight_of(offline)->tried;
    base_text_printf(offline->out, "\"tried\":{\"allowed\":%u,",
                     tried->allowed);
    put_text(offline, "text", tried->text);
    put(offline, "\"hints\":[");
    for (size_t i = 0; i < tried->hint_count; i++) {
        put(offline, i > 0 ? "," : "");
        put_passage(offline, tried->hints[i]);
    }
    put(offline, "]},\n");
}

/* ---- all of it ---- */

static void put_page(Offline *offline, size_t page)
{
    bool asks = offline->asks[page] != ASKS_NOTHING;

    stand(offline, page, !asks, page);
    const LessonSight *sight = sight_of(offline);
    put(offline, page > 0 ? ",\n{" : "{");
    put_member(offline, "id", offline->folder->shown->pages[page].id);
    put_member(offline, "title", sight->title);
    put_text(offline, "text", sight->text);
    put_terms(offline, sight);
    put_member(offline, "lost", sight->lost);
    put_event(offline, "event", sight->event);
    base_text_printf(offline->out, "\"task\":%u,\"line\":%u,",
                     sight->focus_task, sight->focus_line);
    put_member(offline, "show", sight->show ? sight->show : "");
    if (asks)
        put_question(offline, page);
    else if (sight->tried)
        put_try(offline);
    put_views(offline, "views", page, !asks);
    put(offline, "\"end\":0}");
}

static void find_questions(Offline *offline)
{
    for (size_t i = 0; i < offline->page_count; i++) {
        stand(offline, i, false, i);
        const LessonAsked *asked = sight_of(offline)->asked;
        offline->asks[i] = !asked          ? ASKS_NOTHING
                           : asked->recall ? ASKS_RECALL
                                           : ASKS_KEPT;
    }
}

static void put_lesson(Offline *offline)
{
    find_questions(offline);
    stand(offline, 0, false, 0);
    put(offline, "{");
    put_member(offline, "id", offline->folder->id);
    put_member(offline, "title", sight_of(offline)->lesson);
    put_text(offline, "about", sight_of(offline)->about);
    put(offline, "\"pages\":[\n");
    for (size_t i = 0; i < offline->page_count; i++)
        put_page(offline, i);
    put(offline, "]}");
}

bool lesson_offline(const LessonFolder *folder, const char *language,
                    const char *seed, const LessonStudio *studio, BaseText *out,
                    LessonError *error)
{
    Offline offline = {
        .player = lesson_player_new(folder, language, seed, NULL, error),
        .folder = folder,
        .studio = studio,
        .out = out,
        .page_count = folder->shown->page_count,
    };
    const LessonError *wrong;

    if (!offline.player)
        return false;
    offline.asks = base_alloc_array(offline.page_count, sizeof *offline.asks);
    put_lesson(&offline);
    wrong = lesson_player_error(offline.player);
    if (wrong)
        lesson_error_copy(wrong, error);
    base_free(offline.asks);
    lesson_player_free(offline.player);
    return error->text.length == 0;
}
