#include "query.h"

#include <string.h>

#include "base_memory.h"
#include "base_text.h"
#include "query_answer.h"
#include "query_model_text.h"
#include "query_scene.h"
#include "run_machine.h"
#include "trace_limits.h"

/* What an expression may use up; a batch has this much for each. */
#define INSTRUCTIONS_EACH 20000000
#define MEMORY ((uint64_t)1 << 30)

struct Query {
    char *language;
    RunProgram *model;
    BaseText scenes; /* what was added */
    size_t scene_count;
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

static void read_answers(const Run *run, QueryAnswer *answers, size_t count)
{
    size_t length;
    const char *out = run_stdout(run, &length);
    const char *error = run_stderr(run, &length);
    char *why = find_reason(error ? error : "", length);
    size_t i = 0;

    while (i < count && out && (out = query_answer_read(out, &answers[i])))
        i++;
    for (; i < count; i++)
        query_answer_refuse(&answers[i],
                            *why ? why : "the expression gave no answer");
    base_free(why);
}

void query_add(Query *query, const QueryScene *scene)
{
    query_scene_write(&query->scenes, scene);
    query->scene_count++;
}

static void run_model(Query *query, QueryAnswer *answers, size_t all)
{
    TraceLimits limits = {
        .instructions = INSTRUCTIONS_EACH * (uint64_t)(all > 0 ? all : 1),
        .memory = MEMORY,
        .output = (uint64_t)64 << 20,
    };
    RunOptions options = {.untraced = true, .limits = &limits};
    Run *run = run_new(query->model, &options);

    run_finish(run);
    read_answers(run, answers, all);
    run_free(run);
}

void query_answer(Query *query, const QueryExpression *expressions,
                  size_t count, QueryAnswer *answers)
{
    BaseText input = {0};

    query_scene_write_head(&input, query->language, query->scene_count,
                           expressions, count);
    base_text_append_n(&input, query->scenes.data, query->scenes.length);
    run_program_give_input(query->model, base_text_str(&input), input.length);
    run_model(query, answers, query->scene_count * count);
    base_text_release(&input);
    base_text_clear(&query->scenes);
    query->scene_count = 0;
}

void query_ask(Query *query, const QueryScene *scenes, size_t scene_count,
               const QueryExpression *expressions, size_t count,
               QueryAnswer *answers)
{
    for (size_t i = 0; i < scene_count; i++)
        query_add(query, &scenes[i]);
    query_answer(query, expressions, count, answers);
}
