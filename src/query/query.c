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
    size_t start; /* of the scene, among those that were added */
} Sides;

/* Scenes of which is asked in one go. */
typedef struct Part {
    size_t first, count;
} Part;

/* What came of it: answers only where it is whole. */
typedef enum Course {
    IS_WHOLE,
    IS_CUT,          /* by a limit: nothing is asked behind an answer refused */
    LACKS_SOMETHING, /* of the runs, that was not written */
    IS_FOR_ONE       /* each scene must be asked of in a machine of its own */
} Course;

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

/* The sign that stands alone in the last line. */
static bool ends_with(const Run *run, char sign)
{
    size_t length;
    const char *out = run_stdout(run, &length);

    return length >= 2 && out[length - 2] == sign &&
           (length == 2 || out[length - 3] == '\n');
}

static Course find_course(const Query *query, const Run *run)
{
    if (query->spared != QUERY_SPARES_NOTHING && ends_with(run, QUERY_SPARED))
        return LACKS_SOMETHING;
    if (ends_with(run, QUERY_FOR_ONE))
        return IS_FOR_ONE;
    return run_ending(run) == TRACE_ENDING_LIMIT ? IS_CUT : IS_WHOLE;
}

/* Did scenes have, in company, more of something than one has alone? Then the
 * answers would depend on how many were asked. */
static bool was_shared(const Run *run, Course course)
{
    return course == IS_CUT || run_memory_peak(run) > MEMORY_OWN;
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
    BASE_GROW(query->sides, query->scene_count, query->scene_capacity);
    query->sides[query->scene_count++] = (Sides){
        scene->run, scene->other ? *scene->other : (QueryRun){.look = NULL},
        query->scenes.length};
    query_scene_write(&query->scenes, scene, query->spared);
}

static size_t start_of(const Query *query, size_t scene)
{
    return scene < query->scene_count ? query->sides[scene].start
                                      : query->scenes.length;
}

static uint64_t memory_for(size_t length)
{
    uint64_t runs = MEMORY_EACH_BYTE * (uint64_t)length;

    return runs < MEMORY_MOST - MEMORY_OWN ? runs + MEMORY_OWN : MEMORY_MOST;
}

static Course run_model(Query *query, const Part *part, size_t length,
                        QueryAnswer *answers, size_t all, BaseText *needs)
{
    TraceLimits limits = {
        .instructions = INSTRUCTIONS_EACH,
        .memory = memory_for(length),
        .output = (uint64_t)64 << 20,
    };
    RunOptions options = {.untraced = true, .limits = &limits};
    Run *run = run_new(query->model, &options);

    run_finish(run);
    Course course = find_course(query, run);
    if (course <= IS_CUT && part->count > 1 && was_shared(run, course))
        course = IS_FOR_ONE;
    if (course <= IS_CUT)
        read_answers(run, answers, all, needs);
    run_free(run);
    return course;
}

/* Looks at what is needed, appending to `pictures`; false: at nothing. */
static bool look(const Query *query, const Part *part, const BaseText *needs,
                 BaseText *pictures)
{
    const char *at = base_text_str(needs);
    QueryNeed need;
    bool any = false;

    while (query_need_read(&at, &need)) {
        const Sides *sides = &query->sides[part->first + need.scene];
        query_need_answer(pictures, &need,
                          need.other ? &sides->other : &sides->run);
        any = true;
    }
    return any;
}

/* Once, with what has been looked at so far; adds what else is needed. */
static Course answer_once(Query *query, const Part *part,
                          const QueryExpression *expressions, size_t count,
                          QueryAnswer *answers, const BaseText *pictures,
                          BaseText *needs)
{
    BaseText input = {0};
    size_t start = start_of(query, part->first);
    size_t length = start_of(query, part->first + part->count) - start;

    query_scene_write_head(&input, query->language, part->count, expressions,
                           count, pictures);
    if (length > 0)
        base_text_append_n(&input, query->scenes.data + start, length);
    run_program_give_input(query->model, base_text_str(&input), input.length);
    Course course =
        run_model(query, part, length, answers, part->count * count, needs);
    base_text_release(&input);
    return course;
}

static void release_answers(QueryAnswer *answers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        query_answer_release(&answers[i]);
}

/* As often as something must be looked at. */
static Course answer_part(Query *query, const Part *part,
                          const QueryExpression *expressions, size_t count,
                          QueryAnswer *answers)
{
    BaseText pictures = {0}, needs = {0};
    Course course = answer_once(query, part, expressions, count, answers,
                                &pictures, &needs);

    for (int i = 0; i < MOST_ROUNDS && course == IS_WHOLE &&
                    look(query, part, &needs, &pictures);
         i++) {
        release_answers(answers, part->count * count);
        base_text_clear(&needs);
        course = answer_once(query, part, expressions, count, answers,
                             &pictures, &needs);
    }
    base_text_release(&pictures);
    base_text_release(&needs);
    return course;
}

/* As the last one, which was too much. */
static void refuse_behind(QueryAnswer *answers, size_t count, size_t all)
{
    for (size_t i = count; i < all; i++)
        query_answer_refuse(&answers[i], answers[count - 1].text);
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
    Part part = {0, query->scene_count};
    Course course = answer_part(query, &part, expressions, count, answers);

    if (course == IS_FOR_ONE) {
        part.count = 1;
        do {
            course = answer_part(query, &part, expressions, count,
                                 answers + part.first * count);
        } while (course == IS_WHOLE && ++part.first < query->scene_count);
        BASE_REQUIRE(course != IS_FOR_ONE);
        if (course > IS_CUT)
            release_answers(answers, part.first * count);
        else if (course == IS_CUT)
            refuse_behind(answers, (part.first + 1) * count,
                          query->scene_count * count);
    }
    if (course > IS_CUT) /* a little more each time */
        query->spared = query->spared == QUERY_SPARES_TRACE
                            ? QUERY_SPARES_EVENTS
                            : QUERY_SPARES_NOTHING;
    base_text_clear(&query->scenes);
    query->scene_count = 0;
    return course <= IS_CUT;
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
