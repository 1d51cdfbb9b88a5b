#include "lesson_see.h"

#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "explain_compare.h"
#include "explain_root.h"
#include "lesson_answer.h"
#include "lesson_passage.h"
#include "lesson_student.h"
#include "lesson_veil.h"
#include "trace_store.h"
#include "trace_task.h"

static LessonReader reader_of(LessonPlayer *player, bool whole)
{
    return (LessonReader){.show = player->path,
                          .page = player->page,
                          .whole = whole,
                          .is_apart = player->own != NULL,
                          .arena = &player->arena};
}

static LessonPassage say(LessonPlayer *player, LessonText text, bool whole)
{
    LessonReader reader = reader_of(player, whole);
    LessonPassage passage;

    lesson_passage_make(&reader, text, &passage, &player->error);
    return passage;
}

static const char *keep(LessonPlayer *player, const char *text)
{
    return base_arena_strndup(&player->arena, text, strlen(text));
}

static void see_options(LessonPlayer *player, const LessonRight *right)
{
    const LessonQuestion *question =
        lesson_student_place(player).form->question;
    LessonOption *options = base_arena_alloc(
        &player->arena, (question->choice_count + 1) * sizeof *options);
    size_t given = player->given ? lesson_answer_choice(question, player->given)
                                 : question->choice_count;

    for (size_t i = 0; i < question->choice_count; i++) {
        options[i].text = say(player, question->choices[i].text, false);
        options[i].is_given = i == given;
        options[i].is_right = right && right->answers[i].truth;
    }
    player->asked.options = options;
    player->asked.option_count = question->choice_count;
}

/* What an answer is made of: "len(cancelled)" counts those tasks. False: it is
 * of another form. */
static bool counted(const LessonExpression *answer, char *text, size_t room)
{
    size_t length = answer->text ? strlen(answer->text) : 0;
    if (length < 6 || length >= room || strncmp(answer->text, "len(", 4) != 0 ||
        strcspn(answer->text, ")") != length - 1)
        return false;
    memcpy(text, answer->text + 4, length - 5);
    text[length - 5] = '\0';
    return true;
}

static void light(LessonPlayer *player, const QueryAnswer *answer)
{
    bool tasks = answer->kind == QUERY_TASK || answer->kind == QUERY_TASKS;
    size_t count = tasks ? answer->refer_count : 0;
    uint32_t *lit = base_arena_alloc(&player->arena, (count + 1) * sizeof *lit);
    for (size_t i = 0; i < count; i++)
        if (answer->refers[i] != LESSON_NONE)
            lit[player->asked.lit_count++] = answer->refers[i];
    if (count == 0) /* else it is the event that settles it */
        lit[player->asked.lit_count++] = explain_task_of(
            lesson_show_lives(lesson_student_show(player), 0), player->event);
    player->asked.lit = lit;
}

/* The tasks that make the right answer true. */
static void see_lit(LessonPlayer *player, const LessonRight *right)
{
    const LessonQuestion *question =
        lesson_student_place(player).form->question;
    char text[256];
    if (question->kind == LESSON_NUMBER &&
        counted(&question->answer, text, sizeof text)) {
        LessonExpression inner = question->answer;
        inner.text = text;
        QueryAnswer answer = lesson_student_ask(player, &inner, true);
        light(player, &answer);
        query_answer_release(&answer);
    } else if (right->count > 0) {
        light(player, &right->answers[0]);
    }
}

/* What is told once the question is no longer open. */
static void see_answer(LessonPlayer *player)
{
    const LessonQuestion *question =
        lesson_student_place(player).form->question;
    LessonRight right;
    BaseText told = {0};

    lesson_right_find(&right, lesson_student_show(player), player->page,
                      question, &player->error);
    lesson_right_tell(&right, &told);
    player->asked.right = keep(player, base_text_str(&told));
    player->asked.after = say(player, question->after, true);
    see_options(player, &right);
    see_lit(player, &right);
    base_text_release(&told);
    lesson_right_release(&right);
}

/* Of what form an answer is. */
static void see_form(LessonPlayer *player)
{
    const LessonQuestion *question =
        lesson_student_place(player).form->question;
    LessonRight right;

    if (question->kind != LESSON_NUMBER)
        return;
    player->asked.is_whole =
        lesson_right_find(&right, lesson_student_show(player), player->page,
                          question, &player->error) &&
        lesson_right_is_whole(&right);
    lesson_right_release(&right);
}

/* What the answer believes; once the question is settled, what is so, too. */
static LessonPassage tell_belief(LessonPlayer *player, const LessonEntry *entry)
{
    bool settled = player->asked.fate == LESSON_FATE_REVEALED;
    LessonPassage said =
        settled ? say(player, entry->text, true) : (LessonPassage){0};
    LessonPiece *pieces = base_arena_alloc(&player->arena, 2 * sizeof *pieces);
    LessonParagraph *all =
        base_arena_alloc(&player->arena, (said.count + 1) * sizeof *all);

    pieces[0] = (LessonPiece){.text = _("Whoever answers so believes: ")};
    pieces[1] = (LessonPiece){.text = entry->title, .style = LESSON_EMPHASIS};
    all[0] = (LessonParagraph){.pieces = pieces, .count = 2};
    for (size_t i = 0; i < said.count; i++)
        all[i + 1] = said.paragraphs[i];
    return (LessonPassage){all, said.count + 1};
}

static void see_question(LessonPlayer *player)
{
    const LessonQuestion *question =
        lesson_student_place(player).form->question;
    const LessonEntry *entry;

    player->asked = (LessonAsked){.kind = question->kind,
                                  .recall = question->recall,
                                  .fate = lesson_student_fate(player),
                                  .right = ""};
    player->asked.text = say(player, question->text, false);
    player->asked.given = player->given ? keep(player, player->given) : "";
    if (lesson_student_is_open(player)) {
        see_options(player, NULL);
        see_form(player);
    } else {
        see_answer(player);
    }
    entry = lesson_student_misconception(player);
    if (entry && (player->asked.fate == LESSON_FATE_WRONG ||
                  player->asked.fate == LESSON_FATE_REVEALED))
        player->asked.verdict = tell_belief(player, entry);
    player->sight.asked = &player->asked;
}

static void see_try(LessonPlayer *player)
{
    const LessonTry *attempt = lesson_student_place(player).form->attempt;
    const LessonDeed *deed = lesson_progress_find(
        &player->progress, lesson_student_page(player)->id);
    LessonPassage *hints = base_arena_alloc(
        &player->arena, (attempt->hint_count + 1) * sizeof *hints);

    for (size_t i = 0; i < player->hints; i++)
        hints[i] = say(player, attempt->hints[i], false);
    player->tried = (LessonTried){
        .state = player->trial ? LESSON_TRYING_RUNS : player->trying,
        .is_by_run = !player->trial && player->trying == LESSON_TRYING_DONE,
        .seed = player->where ? keep(player, player->where) : "",
        .why = player->why ? keep(player, player->why) : "",
        .missed = player->missed ? keep(player, player->missed) : "",
        .refused = player->refused ? player->refused : "",
        .allowed = attempt->allowed,
        .text = say(player, attempt->text, false),
        .hints = hints,
        .hint_count = player->hints,
        .hints_left = attempt->hint_count - player->hints,
    };
    if (deed && deed->tried && !player->trial &&
        player->trying == LESSON_TRYING_NOTHING) {
        player->tried.state = LESSON_TRYING_DONE;
        player->tried.is_before = true;
    }
    player->sight.tried = &player->tried;
}

/* A task, a group's owner, an event's task, or a line. */
static void see_focus(LessonPlayer *player)
{
    const ExplainLives *lives =
        lesson_show_lives(lesson_student_show(player), 0);
    QueryAnswer answer = lesson_student_ask(
        player, &lesson_student_place(player).form->focus, false);
    uint32_t refer = answer.refer_count > 0 ? answer.refers[0] : LESSON_NONE;
    uint32_t group;

    switch (answer.kind) {
    case QUERY_TASK:
    case QUERY_TASKS:
        player->sight.focus_task = refer == LESSON_NONE ? 0 : refer;
        break;
    case QUERY_GROUP:
    case QUERY_GROUPS:
        group =
            refer == LESSON_NONE ? EXPLAIN_NONE : explain_group(lives, refer);
        if (group != EXPLAIN_NONE)
            player->sight.focus_task = lives->groups[group].owner;
        break;
    case QUERY_EVENT:
    case QUERY_EVENTS:
        if (refer != LESSON_NONE)
            player->sight.focus_task = explain_task_of(lives, refer);
        break;
    case QUERY_NUMBER:
        if (answer.number >= 1 && answer.number < 1e9)
            player->sight.focus_line = (uint32_t)answer.number;
        break;
    default:
        break;
    }
    query_answer_release(&answer);
}

/* The first sentence of what `compare` says of the two. */
static void see_comparison(LessonPlayer *player)
{
    const LessonForm *form = &lesson_student_page(player)->forms[0];
    const ExplainLives *other =
        lesson_show_other(lesson_student_show(player), player->page, 0);
    const char *names[2] = {
        player->own ? _("your run") : player->lesson->program, form->compare};
    BaseText out = {0};
    size_t length;

    player->sight.parts = "";
    player->sight.compare = form->compare;
    if (!other || lesson_student_is_open(player) ||
        player->sight.veil != LESSON_NONE)
        return;
    explain_compare_tell(lesson_show_lives(lesson_student_show(player), 0),
                         other, names, &out);
    length = strcspn(base_text_str(&out), "\n");
    player->sight.parts =
        base_arena_strndup(&player->arena, base_text_str(&out), length);
    base_text_release(&out);
}

/* The entry's text as one, for a tip. */
static const char *tell_entry(const LessonEntry *entry, BaseArena *arena)
{
    BaseText out = {0};
    char *told;

    for (size_t i = 0; i < entry->text.count; i++) {
        if (i > 0)
            base_text_append_char(&out, '\n');
        for (size_t j = 0; j < entry->text.blocks[i].span_count; j++) {
            const LessonSpan *span = &entry->text.blocks[i].spans[j];
            base_text_append(&out, span->text ? span->text : "");
        }
    }
    told = base_arena_strndup(arena, base_text_str(&out), out.length);
    base_text_release(&out);
    return told;
}

static void explain_terms(LessonPlayer *player)
{
    const LessonForm *form = lesson_student_place(player).form;
    LessonTerm *terms = base_arena_alloc(
        &player->arena, (form->term_count + 1) * sizeof *terms);
    size_t count = 0;

    for (size_t i = 0; i < form->term_count; i++) {
        const LessonEntry *entry =
            lesson_folder_term(player->folder, form->terms[i].text);
        if (!entry)
            continue;
        terms[count].word = entry->title;
        terms[count].said = tell_entry(entry, &player->arena);
        terms[count].is_in_text = lesson_passage_explain(
            &player->sight.text, &terms[count], &player->arena);
        count++;
    }
    player->sight.terms = terms;
    player->sight.term_count = count;
}

/* What ended the lesson's run before it came there is said where it was no
 * ending of its own. */
static const char *tell_lost(LessonPlayer *player)
{
    const ExplainLives *lives =
        lesson_show_lives(lesson_student_show(player), 0);
    ExplainNames names = {.lives = lives};
    BaseText out = {0};

    base_text_append(
        &out, _("On this seed the run does not come to where this page stands: "
                "it is where it was before, and not all that is said here is "
                "so."));
    if (!player->own &&
        trace_store_ending(lives->trace) != TRACE_ENDING_RETURNED) {
        base_text_append_char(&out, '\n');
        explain_root_tell(&names, &out);
        explain_names_release(&names);
    }
    const char *told =
        base_arena_strndup(&player->arena, base_text_str(&out), out.length);
    base_text_release(&out);
    return told;
}

static bool is_bare(const LessonPlayer *player)
{
    bool shown = !player->lesson->grows || player->own;

    for (size_t i = 0; i <= player->page && !shown; i++)
        shown = lesson_show_place(player->path, i, 0).form->show;
    return !shown;
}

static void see_page(LessonPlayer *player)
{
    LessonPlace place = lesson_student_place(player);
    LessonSight *sight = &player->sight;

    sight->about = say(player, player->lesson->about, false);
    sight->text = say(player, place.form->text, false);
    explain_terms(player);
    if (place.form->question && !player->own)
        see_question(player);
    if (place.form->attempt)
        see_try(player);
    sight->is_reached = place.is_reached;
    sight->lost = place.is_reached ? "" : tell_lost(player);
    sight->veil = lesson_veil_of(player);
    see_focus(player);
    sight->open = lesson_student_event(player, &place.form->open, false);
    sight->show = place.form->show;
    sight->is_bare = is_bare(player);
    see_comparison(player);
}

void lesson_see(LessonPlayer *player)
{
    const Lesson *lesson = player->lesson;
    bool is_last = player->page + 1 == lesson->page_count;

    base_arena_release(&player->arena);
    player->sight = (LessonSight){
        .lesson = lesson->title,
        .title = lesson_student_page(player)->title,
        .page = player->page,
        .page_count = lesson->page_count,
        .event = player->event,
        .is_own = player->own != NULL,
        .open = LESSON_NONE,
        .has_back = player->page > 0,
        .has_next = !is_last && !lesson_student_waits(player, player->page),
        .waits = lesson_student_waits(player, player->page),
        .asked_count = lesson_progress_asked(&player->progress),
        .right_count = lesson_progress_right(&player->progress),
    };
    see_page(player);
}
