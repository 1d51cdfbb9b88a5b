#include "lesson_try.h"

#include "base_memory.h"
#include "trace_store.h"

static bool tell_wrong(const LessonExpression *at, const QueryAnswer *answer,
                       const char *seed, LessonError *error)
{
    return lesson_error_at(error, at, answer->column, answer->text, seed);
}

bool lesson_try_count(const LessonTry *attempt, const char *language,
                      const LessonRuns *runs, LessonTryCount *counted,
                      LessonError *error)
{
    const LessonExpression *places[2] = {&attempt->goal, &attempt->keep};
    QueryExpression asked[2] = {{QUERY_VALUE, attempt->goal.text},
                                {QUERY_VALUE, attempt->keep.text}};
    size_t width = attempt->keep.text ? 2 : 1;
    size_t count = runs->count * width;
    QueryAnswer *answers = base_alloc_array(count, sizeof *answers);
    Query *query = query_new(language);
    bool good = true;

    for (size_t i = 0; i < runs->count; i++) {
        QueryScene scene = {.run = lesson_runs_get(runs, i),
                            .playhead = TRACE_NONE};
        query_add(query, &scene);
    }
    query_answer(query, asked, width, answers);
    *counted = (LessonTryCount){.missing = runs->count};
    for (size_t i = 0; i < count; i++)
        if (answers[i].is_wrong)
            good = tell_wrong(places[i % width], &answers[i],
                              runs->seeds[i / width], error);
    for (size_t i = count; i > 0; i -= width) {
        bool done = answers[i - 1].truth && answers[i - width].truth;
        counted->done += done;
        *(done ? &counted->found : &counted->missing) = i / width - 1;
    }
    for (size_t i = 0; i < count; i++)
        query_answer_release(&answers[i]);
    base_free(answers);
    query_free(query);
    return good;
}
