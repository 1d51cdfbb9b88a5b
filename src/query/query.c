#include "query.h"

#include <string.h>

#include "base_check.h"
#include "base_memory.h"
#include "base_text.h"
#include "base_words.h"
#include "query_answer.h"
#include "query_model_text.h"
#include "query_picture.h"
#include "query_scene.h"
#include "run_machine.h"
#include "trace_limits.h"
#include "trace_task.h"

/* What an expression may use up, however many are asked in one go: the model
 * goes back to its loop after each. */
#define INSTRUCTIONS_EACH 20000000
/* All runs that are asked about stay where they are, taken apart as far as an
 * expression has looked at them; and what an expression makes comes beside. */
#define MEMORY_MOST ((uint64_t)1 << 30)
#define MEMORY_OWN ((uint64_t)32 << 20)
enum { MEMORY_EACH_BYTE = 32 };

/* An expression asks for what it did not know before, at most so often. */
enum { MOST_ROUNDS = 32 };

/* Who can say how things stood in a scene's run, and in the other one. */
typedef struct Sides {
    QueryRun run, other;
} Sides;

struct Query {
    char *language;
    RunProgram *model;
    BaseText scenes; /* what was added */
    Sides *sides;    /* of each scene */
    size_t scene_count, scene_capacity;
    QuerySpared spared;
};

Query *query_new(const char *language)
{
    Query *query = base_alloc_zero(sizeof *query);

    query->language = base_strdup(language);
    query->model = run_program_new("<query>", query_model_text,
                                   sizeof query_model_text, RUN_PYTHON_DEFAULT);
    return query;
}

void query_free(Query *query)
{
    if (!query)
        return;
    run_program_free(query->model);
    base_text_release(&query->scenes);
    base_free(query->sides);
    base_free(query->language);
    base_free(query);
}

/* The line in which the machine says why it gave up: its own, else the last. */
static char *find_reason(const char *text, size_t length)
{
    const char *own = strstr(text, "taskarium: ");
    size_t start = own ? (size_t)(own - text) : length;

    while (!own && length > 0 && text[length - 1] == '\n')
        start = --length;
    while (!own && start > 0 && text[start - 1] != '\n')
        start--;
    return base_strndup(text + start, strcspn(text + start, "\n"));
}

/* Why the machine gave no answer, in the reader's language. */
static char *find_why(const Run *run)
{
    size_t length;
    const char *error = run_stderr(run, &length);
    char *reason = find_reason(error ? error : "", length);
    const char *said = *reason ? reason : _("the expression gave no answer");

    if (run_ending(run) == TRACE_ENDING_LIMIT)
        said = strstr(reason, "instructions")
                   ? _("it takes too long: let it look at fewer events, and "
                       "make its ranges shorter")
                   : _("it is too much: make its texts and lists shorter");
    char *why = base_strdup(said);
    base_free(reason);
    return why;
}

/* True if an expression asks for what was not written. */
static bool lacks_something(const Query *query, const Run *run)
{
    size_t length;
    const char *out = run_stdout(run, &length);

    return query->spared != QUERY_SPARES_NOTHING && length >= 2 &&
           out[length - 2] == QUERY_SPARED &&
           (length == 2 || out[length - 3] == '\n');
}

/* Also what the expressions ask for, appended to `needs`. */
static void read_answers(const Run *run, QueryAnswer *answers, size_t count,
                         BaseText *needs)
{
    size_t length;
    const char *out = run_stdout(run, &length);
    char *why = find_why(run);
    size_t i = 0;

    while (i < count && out && (out = query_answer_read(out, &answers[i])))
        i++;
    if (i == count && out)
        base_text_append_n(needs, out, strcspn(out, "\n"));
    for (; i < count; i++)
        query_answer_refuse(&answers[i], why);
    base_free(why);
}

void query_add(Query *query, const QueryScene *scene)
{
    query_scene_write(&query->scenes, scene, query->spared);
    BASE_GROW(query->sides, query->scene_count, query->scene_capacity);
    query->sides[query->scene_count++] = (Sides){
        scene->run, scene->other ? *scene->other : (QueryRun){.look = NULL}};
}

static uint64_t memory_for(const Query *query)
{
    uint64_t runs = MEMORY_EACH_BYTE * (uint64_t)query->scenes.length;

    return runs < MEMORY_MOST - MEMORY_OWN ? runs + MEMORY_OWN : MEMORY_MOST;
}

/* False if more is needed. */
static bool run_model(Query *query, QueryAnswer *answers, size_t all,
                      BaseText *needs)
{
    TraceLimits limits = {
        .instructions = INSTRUCTIONS_EACH,
        .memory = memory_for(query),
        .output = (uint64_t)64 << 20,
    };
    RunOptions options = {.untraced = true, .limits = &limits};
    Run *run = run_new(query->model, &options);

    run_finish(run);
    bool whole = !lacks_something(query, run);
    if (whole)
        read_answers(run, answers, all, needs);
    run_free(run);
    return whole;
}

/* Looks at what is needed, appending to `pictures`; false: at nothing. */
static bool look(const Query *query, const BaseText *needs, BaseText *pictures)
{
    const char *at = base_text_str(needs);
    QueryNeed need;
    bool any = false;

    while (query_need_read(&at, &need)) {
        const Sides *sides = &query->sides[need.scene];
        query_need_answer(pictures, &need,
                          need.other ? &sides->other : &sides->run);
        any = true;
    }
    return any;
}

/* Once, with what has been looked at so far; adds what else is needed. False
 * if that is more of the runs. */
static bool answer_once(Query *query, const QueryExpression *expressions,
                        size_t count, QueryAnswer *answers,
                        const BaseText *pictures, BaseText *needs)
{
    BaseText input = {0};

    query_scene_write_head(&input, query->language, query->scene_count,
                           expressions, count, pictures);
    base_text_append_n(&input, query->scenes.data, query->scenes.length);
    run_program_give_input(query->model, base_text_str(&input), input.length);
    bool whole = run_model(query, answers, query->scene_count * count, needs);
    base_text_release(&input);
    return whole;
}

void query_spare(Query *query, bool traces_too)
{
    query->spared = traces_too ? QUERY_SPARES_TRACE : QUERY_SPARES_EVENTS;
}

bool query_needs_trace(const Query *query)
{
    return query->spared != QUERY_SPARES_TRACE;
}

bool query_answered(Query *query, const QueryExpression *expressions,
                    size_t count, QueryAnswer *answers)
{
    BaseText pictures = {0}, needs = {0};
    bool whole =
        answer_once(query, expressions, count, answers, &pictures, &needs);

    if (!whole) /* a little more each time */
        query->spared = query->spared == QUERY_SPARES_TRACE
                            ? QUERY_SPARES_EVENTS
                            : QUERY_SPARES_NOTHING;
    for (int i = 0; i < MOST_ROUNDS && whole && look(query, &needs, &pictures);
         i++) {
        for (size_t j = 0; j < query->scene_count * count; j++)
            query_answer_release(&answers[j]);
        base_text_clear(&needs);
        answer_once(query, expressions, count, answers, &pictures, &needs);
    }
    base_text_release(&pictures);
    base_text_release(&needs);
    base_text_clear(&query->scenes);
    query->scene_count = 0;
    return whole;
}

void query_answer(Query *query, const QueryExpression *expressions,
                  size_t count, QueryAnswer *answers)
{
    BASE_REQUIRE(query->spared == QUERY_SPARES_NOTHING);
    query_answered(query, expressions, count, answers);
}

void query_ask(Query *query, const QueryScene *scenes, size_t scene_count,
               const QueryExpression *expressions, size_t count,
               QueryAnswer *answers)
{
    for (size_t i = 0; i < scene_count; i++)
        query_add(query, &scenes[i]);
    query_answer(query, expressions, count, answers);
}
