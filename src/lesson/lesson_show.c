#include "lesson_show.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_shared.h"
#include "run_program.h"
#include "trace_store.h"

struct LessonShow {
    const LessonShow *path; /* whose forms the pages have; NULL: its own */
    const LessonFolder *folder;
    const Lesson *lesson;
    Query *query;
    int python;
    LessonSeeds seeds;
    LessonShared *runs;       /* of the lesson's program */
    LessonShared **others;    /* by page: what it is compared with; or NULL */
    const LessonStock *stock; /* while it is made: runs that there are */
    LessonPlace *places;      /* by page and seed */
};

void lesson_show_free(LessonShow *show)
{
    if (!show)
        return;
    for (size_t i = 0; i < show->lesson->page_count; i++)
        lesson_shared_drop(show->others[i]);
    lesson_shared_drop(show->runs);
    base_free(show->others);
    base_free(show->places);
    query_free(show->query);
    base_free(show);
}

static LessonPlace *place_of(const LessonShow *show, size_t page, size_t seed)
{
    return &show->places[page * show->seeds.count + seed];
}

LessonPlace lesson_show_place(const LessonShow *show, size_t page, size_t seed)
{
    return *place_of(show, page, seed);
}

const ExplainLives *lesson_show_lives(const LessonShow *show, size_t seed)
{
    return &lesson_show_runs(show)->lives[seed];
}

const LessonRuns *lesson_show_others(const LessonShow *show, size_t page)
{
    LessonShared *others = show->others[page];

    return others ? lesson_shared_runs(others) : NULL;
}

const ExplainLives *lesson_show_other(const LessonShow *show, size_t page,
                                      size_t seed)
{
    const LessonRuns *others = lesson_show_others(show, page);

    return others ? &others->lives[others->count == 1 ? 0 : seed] : NULL;
}

const LessonRuns *lesson_show_runs(const LessonShow *show)
{
    return lesson_shared_runs(show->runs);
}

const char *lesson_show_seed(const LessonShow *show, size_t seed)
{
    return lesson_show_runs(show)->seeds[seed];
}

/* About a line of the lesson, unless something else was said. */
static bool refuse(const LessonShow *show, size_t page, const char *format,
                   const char *what, LessonError *error)
{
    LessonSpot spot = show->folder->original.pages[page].forms[0].compare_spot;

    if (error->text.length == 0)
        base_text_append(&error->file, show->folder->original.file);
    return lesson_error_say(error, spot.line, spot.column, format, what);
}

/* Before it is run on many seeds: a run that was stopped shows no difference
 * that there is. */
static bool has_end(LessonShow *show, size_t page, const char *path, int python,
                    long seed, LessonError *error)
{
    LessonRuns runs;
    uint32_t line = 0;
    bool done = lesson_runs_read(
        &runs, path, python, (LessonSeeds){.first = seed, .count = 1}, error);

    if (done && lesson_runs_stopped(run_trace(runs.runs[0]), &line)) {
        char text[16];
        snprintf(text, sizeof text, "%u", line);
        done = refuse(show, page,
                      N_("`compare`: the other program does not come to its "
                         "end, it was stopped in line %s: let its loops end"),
                      text, error);
    }
    lesson_runs_release(&runs);
    return done;
}

/* Those of a show, NULL allowed, that it has of that file on those seeds; one
 * more holds them. NULL: it has none. */
static LessonShared *find_runs(const LessonShow *show, const char *path,
                               int python, LessonSeeds seeds, bool as_written)
{
    size_t count = show ? show->lesson->page_count : 0;

    for (size_t i = 0; i <= count && show; i++) {
        LessonShared *runs = i == 0 ? show->runs : show->others[i - 1];
        if (runs && lesson_shared_is(runs, path, python, seeds, as_written))
            return lesson_shared_hold(runs);
    }
    return NULL;
}

/* What was rehearsed is what the files said last. */
static LessonShared *get_runs(const LessonShow *show, const char *path,
                              int python, LessonSeeds seeds, LessonError *error)
{
    LessonRehearsal *rehearsal = show->stock ? show->stock->rehearsal : NULL;
    LessonShared *runs = find_runs(show, path, python, seeds, false);

    if (!runs && !rehearsal && show->stock)
        runs = find_runs(show->stock->before, path, python, seeds, true);
    return runs ? runs
                : lesson_shared_new(path, python, seeds, rehearsal, error);
}

/* `seed 3`, `python 3.12`, or a file beside the lesson. */
static bool run_other(LessonShow *show, size_t page, const char *what,
                      LessonError *error)
{
    const char *file = show->lesson->program;
    int python = show->python;
    char *path;

    if (strncmp(what, "python ", 7) == 0)
        python = run_python_parse(what + 7);
    else if (strncmp(what, "seed ", 5) != 0)
        file = what;
    if (python == 0)
        return refuse(show, page,
                      N_("`compare`: there is no Python %s; write 3.11, 3.12, "
                         "3.13 or 3.14"),
                      what + 7, error);
    path = lesson_folder_file(show->folder, file);
    if (!base_file_exists(path)) {
        base_free(path);
        return refuse(show, page,
                      N_("`compare`: there is no %s beside the lesson; write "
                         "a program's file, `seed N` or `python V`"),
                      file, error);
    }
    LessonSeeds seeds = show->seeds;
    if (strncmp(what, "seed ", 5) == 0) {
        seeds.first = atol(what + 5);
        seeds.count = 1;
    }
    if (!seeds.to_end || has_end(show, page, path, python, seeds.first, error))
        show->others[page] = get_runs(show, path, python, seeds, error);
    base_free(path);
    return show->others[page] != NULL;
}

static bool run_program(LessonShow *show, LessonError *error)
{
    char *path = lesson_folder_file(show->folder, show->lesson->program);

    show->runs = get_runs(show, path, show->python, show->seeds, error);
    base_free(path);
    return show->runs != NULL;
}

static bool run_others(LessonShow *show, LessonError *error)
{
    bool done = true;

    for (size_t i = 0; i < show->lesson->page_count && done; i++) {
        const char *what = show->lesson->pages[i].forms[0].compare;
        if (what)
            done = run_other(show, i, what, error);
    }
    return done;
}

/* Both runs of a page on a seed; `other` has room for the second, which a
 * question hides as it hides what is past the playhead. */
static QueryScene make_scene(const LessonShow *show, size_t page, size_t seed,
                             uint32_t playhead, QueryRun *other)
{
    const LessonRuns *others = lesson_show_others(show, page);
    const LessonForm *form = place_of(show, page, seed)->form;
    bool is_veiled = playhead != TRACE_NONE && form && form->question;
    QueryScene scene = {
        .run = lesson_runs_get(lesson_show_runs(show), seed),
        .playhead = playhead,
    };

    if (others && !is_veiled) {
        *other = lesson_runs_get(others, others->count == 1 ? 0 : seed);
        scene.other = other;
    }
    return scene;
}

static bool tell_wrong(const LessonShow *show, const LessonExpression *at,
                       const QueryAnswer *answer, size_t seed,
                       LessonError *error)
{
    if (error->file.length == 0)
        base_text_append(&error->file, show->lesson->file);
    return lesson_error_at(error, at, answer->column, answer->text,
                           lesson_show_seed(show, seed));
}

bool lesson_show_ask(LessonShow *show, size_t page, size_t seed, bool whole,
                     const LessonExpression *expressions, QueryMode mode,
                     size_t count, QueryAnswer *answers, LessonError *error)
{
    QueryExpression *asked = base_alloc_array(count, sizeof *asked);
    QueryRun other;
    QueryScene scene = make_scene(
        show, page, seed,
        whole ? TRACE_NONE : place_of(show, page, seed)->playhead, &other);
    bool good = true;

    for (size_t i = 0; i < count; i++)
        asked[i] = (QueryExpression){mode, expressions[i].text};
    query_ask(show->query, &scene, 1, asked, count, answers);
    for (size_t i = 0; i < count && good; i++)
        if (answers[i].is_wrong)
            good = tell_wrong(show, &expressions[i], &answers[i], seed, error);
    base_free(asked);
    return good;
}

void lesson_answers_release(LessonAnswers *answers)
{
    for (size_t i = 0; i < answers->rows * answers->width; i++)
        query_answer_release(&answers->items[i]);
    base_free(answers->items);
    base_free(answers->seeds);
    *answers = (LessonAnswers){0};
}

bool lesson_show_ask_form(LessonShow *show, size_t page, const LessonForm *form,
                          bool whole, const QueryExpression *expressions,
                          const LessonExpression *places, size_t count,
                          LessonAnswers *answers, LessonError *error)
{
    bool good = true;

    *answers = (LessonAnswers){.width = count};
    answers->seeds =
        base_alloc_array(show->seeds.count, sizeof *answers->seeds);
    for (size_t seed = 0; seed < show->seeds.count; seed++) {
        const LessonPlace *place = place_of(show, page, seed);
        QueryRun other;
        if (place->form != form)
            continue;
        QueryScene scene = make_scene(
            show, page, seed, whole ? TRACE_NONE : place->playhead, &other);
        query_add(show->query, &scene);
        answers->seeds[answers->rows++] = seed;
    }
    answers->items =
        base_alloc_array(answers->rows * count, sizeof *answers->items);
    query_answer(show->query, expressions, count, answers->items);
    for (size_t i = 0; i < answers->rows * count && good; i++)
        if (answers->items[i].is_wrong)
            good = tell_wrong(show, &places[i % count], &answers->items[i],
                              answers->seeds[i / count], error);
    return good;
}

/* The page has the form on the seed; NULL: any. */
static bool is_asked(const LessonShow *show, size_t page, size_t seed,
                     const LessonForm *form)
{
    return !form || place_of(show, page, seed)->form == form;
}

/* For every seed on which the page has the form the expression's answer, in one
 * go; answers[seed]. */
static bool ask_all(LessonShow *show, size_t page,
                    const LessonExpression *expression, QueryMode mode,
                    const LessonForm *form, QueryAnswer *answers,
                    LessonError *error)
{
    QueryExpression asked = {mode, expression->text};
    QueryAnswer *rows = base_alloc_array(show->seeds.count, sizeof *rows);
    size_t row = 0;
    bool good = true;

    for (size_t seed = 0; seed < show->seeds.count; seed++) {
        QueryRun other;
        if (!is_asked(show, page, seed, form))
            continue;
        QueryScene scene = make_scene(show, page, seed, TRACE_NONE, &other);
        query_add(show->query, &scene);
    }
    query_answer(show->query, &asked, 1, rows);
    for (size_t seed = 0; seed < show->seeds.count; seed++) {
        if (!is_asked(show, page, seed, form))
            continue;
        answers[seed] = rows[row++];
        if (answers[seed].is_wrong && good)
            good = tell_wrong(show, expression, &answers[seed], seed, error);
    }
    base_free(rows);
    return good;
}

static void release_all(QueryAnswer *answers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        query_answer_release(&answers[i]);
    base_free(answers);
}

/* Which form the page has on each seed. */
static bool find_forms(LessonShow *show, size_t index, LessonError *error)
{
    const LessonPage *page = &show->lesson->pages[index];
    bool done = true;

    if (show->path) {
        place_of(show, index, 0)->form = place_of(show->path, index, 0)->form;
        return true;
    }
    QueryAnswer *answers = base_alloc_array(show->seeds.count, sizeof *answers);
    if (page->form_count == 2)
        done = ask_all(show, index, &page->forms[0].when, QUERY_VALUE, NULL,
                       answers, error);
    for (size_t seed = 0; seed < show->seeds.count; seed++)
        place_of(show, index, seed)->form =
            &page->forms[page->form_count == 2 && !answers[seed].truth];
    release_all(answers, show->seeds.count);
    return done;
}

static void set_playhead(LessonShow *show, size_t page, size_t seed,
                         const QueryAnswer *answer)
{
    LessonPlace *place = place_of(show, page, seed);

    place->is_reached = !answer || answer->refer_count > 0;
    if (answer && answer->refer_count > 0)
        place->playhead = answer->refers[0];
    else if (page > 0)
        place->playhead = place_of(show, page - 1, seed)->playhead;
}

/* Where each seed's run stands on a page that has this form there. */
static bool find_playheads(LessonShow *show, size_t page,
                           const LessonForm *form, LessonError *error)
{
    QueryAnswer *answers = base_alloc_array(show->seeds.count, sizeof *answers);
    bool asked = form->until.text;
    bool done = !asked || ask_all(show, page, &form->until, QUERY_UNTIL, form,
                                  answers, error);

    for (size_t seed = 0; seed < show->seeds.count; seed++)
        if (place_of(show, page, seed)->form == form)
            set_playhead(show, page, seed, asked ? &answers[seed] : NULL);
    release_all(answers, show->seeds.count);
    return done;
}

static bool find_places(LessonShow *show, LessonError *error)
{
    bool good = true;

    for (size_t i = 0; i < show->lesson->page_count; i++) {
        const LessonPage *page = &show->lesson->pages[i];
        good = find_forms(show, i, error) && good;
        for (size_t form = 0; form < page->form_count; form++)
            good = find_playheads(show, i, &page->forms[form], error) && good;
        if (!good && !show->path)
            return false;
    }
    return good;
}

static LessonShow *make_show(const LessonFolder *folder, const char *language,
                             LessonSeeds seeds)
{
    LessonShow *show = base_alloc_zero(sizeof *show);

    show->folder = folder;
    show->lesson = folder->shown;
    show->query = query_new(language);
    show->seeds = seeds;
    show->python = lesson_runs_python(show->lesson);
    show->others =
        base_alloc_array(show->lesson->page_count, sizeof *show->others);
    show->places = base_alloc_array(show->lesson->page_count * seeds.count,
                                    sizeof *show->places);
    return show;
}

LessonShow *lesson_show_new(const LessonFolder *folder, const char *language,
                            LessonSeeds seeds, const LessonStock *stock,
                            LessonError *error)
{
    LessonShow *show = make_show(folder, language, seeds);
    bool done = false;

    show->stock = stock;
    if (show->python == 0)
        lesson_error_say(error, 1, 1, "`python`: write 3.11, 3.12 or 3.13");
    else
        done = run_program(show, error) && run_others(show, error) &&
               find_places(show, error);
    show->stock = NULL;
    if (done)
        return show;
    lesson_show_free(show);
    return NULL;
}

LessonShow *lesson_show_lend(const LessonFolder *folder, const char *language,
                             const LessonShow *path, const LessonOwn *own)
{
    LessonShow *show =
        make_show(folder, language,
                  (LessonSeeds){.first = path->seeds.first, .count = 1});
    const char *seed = lesson_show_seed(path, 0);
    LessonError ignored = {0};

    show->path = path;
    show->runs = lesson_shared_lend(own->trace, own->text, show->python, seed);
    lesson_runs_tell_seen(lesson_shared_runs(show->runs), own->look, own->eyes);
    for (size_t i = 0; i < show->lesson->page_count; i++)
        if (path->others[i])
            show->others[i] = lesson_shared_hold(path->others[i]);
    find_places(show, &ignored);
    show->path = NULL; /* nobody asks it any more */
    lesson_error_release(&ignored);
    return show;
}
