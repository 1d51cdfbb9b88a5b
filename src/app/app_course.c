#include "app_course.h"

#include "base_check.h"
#include "base_memory.h"
#include "run_facts.h"
#include "trace_limits.h"

/* Instructions of one look: the window waits for it. */
enum { LOOK_MOST = 2000000 };

/* A run and what it borrows. */
typedef struct Branch {
    RunFork *fork; /* owned; NULL: the program's own run */
    Run *run;      /* owned */
} Branch;

struct AppCourse {
    const RunProgram *program; /* borrowed */
    RunOptions options;        /* of the program's own run */
    TraceLimits limits;
    char *seed; /* owned */
    RunOrigin *origin;
    RunIntervention *deeds; /* owned */
    size_t deed_count, deed_capacity;
    bool shared;
    Branch now, before;
    RunSeeker *seeker; /* of now */
    RunSeeker *looker; /* the same, for app_course_look(); NULL before */
};

AppCourse *app_course_new(void)
{
    AppCourse *course = base_alloc_zero(sizeof *course);

    course->origin = run_origin_new();
    return course;
}

static void free_branch(Branch *branch)
{
    run_free(branch->run);
    run_fork_free(branch->fork);
    *branch = (Branch){0};
}

static void free_seekers(AppCourse *course)
{
    run_seeker_free(course->seeker);
    run_seeker_free(course->looker);
    course->seeker = course->looker = NULL;
}

static void free_runs(AppCourse *course)
{
    free_seekers(course);
    free_branch(&course->now);
    free_branch(&course->before);
}

void app_course_free(AppCourse *course)
{
    if (!course)
        return;
    free_runs(course);
    run_origin_free(course->origin);
    base_free(course->deeds);
    base_free(course->seed);
    base_free(course);
}

/* The run with the first `count` things done to it. */
static Branch branch_with(AppCourse *course, size_t count)
{
    RunOptions options = course->options;
    Branch branch = {0};

    if (count > 0) {
        branch.fork =
            run_fork_new(course->origin, course->deeds, count, course->shared);
        run_fork_apply(branch.fork, &options);
    }
    branch.run = run_new(course->program, &options);
    return branch;
}

static RunSeeker *seeker_of_now(const AppCourse *course)
{
    RunOptions options = course->options;

    if (course->now.fork)
        run_fork_apply(course->now.fork, &options);
    return run_seeker_new(course->program, &options);
}

static void seek_now(AppCourse *course)
{
    free_seekers(course);
    course->seeker = seeker_of_now(course);
}

void app_course_begin(AppCourse *course, const RunProgram *program,
                      const RunOptions *options)
{
    char *seed = options->seed ? base_strdup(options->seed) : NULL;

    free_runs(course);
    base_free(course->seed);
    course->seed = seed;
    course->program = program;
    course->options = *options;
    course->options.seed = seed;
    if (options->limits)
        course->limits = *options->limits;
    course->options.limits = options->limits ? &course->limits : NULL;
    course->deed_count = 0;
    course->shared = false;
    RunOptions own = course->options;
    run_origin_begin(course->origin, &own);
    course->now.run = run_new(program, &own);
    seek_now(course);
}

static void add(AppCourse *course, const RunIntervention *one)
{
    BASE_GROW(course->deeds, course->deed_count, course->deed_capacity);
    course->deeds[course->deed_count++] = *one;
}

void app_course_do(AppCourse *course, const RunIntervention *one)
{
    BASE_REQUIRE(run_has_ended(course->now.run));
    add(course, one);
    free_branch(&course->before);
    course->before = course->now;
    course->now = branch_with(course, course->deed_count);
    seek_now(course);
}

/* Runs again with all that is done. */
static void branch_anew(AppCourse *course)
{
    free_branch(&course->now);
    free_branch(&course->before);
    course->now = branch_with(course, course->deed_count);
    if (course->deed_count > 0)
        course->before = branch_with(course, course->deed_count - 1);
    seek_now(course);
}

void app_course_resume(AppCourse *course, const RunIntervention *list,
                       size_t count, bool shared)
{
    run_finish(course->now.run);
    course->shared = shared;
    course->deed_count = 0;
    for (size_t i = 0; i < count; i++)
        add(course, &list[i]);
    branch_anew(course);
}

bool app_course_take_back(AppCourse *course, RunIntervention *taken)
{
    if (course->deed_count == 0)
        return false;
    *taken = course->deeds[--course->deed_count];
    free_branch(&course->now);
    course->now = course->before;
    course->before = (Branch){0};
    if (course->deed_count > 0)
        course->before = branch_with(course, course->deed_count - 1);
    seek_now(course);
    return true;
}

void app_course_share(AppCourse *course, bool shared)
{
    if (course->shared == shared)
        return;
    course->shared = shared;
    if (course->deed_count > 0)
        branch_anew(course);
}

bool app_course_is_shared(const AppCourse *course)
{
    return course->shared;
}

const RunIntervention *app_course_deeds(const AppCourse *course, size_t *count)
{
    *count = course->deed_count;
    return course->deeds;
}

Run *app_course_run(const AppCourse *course)
{
    return course->now.run;
}

RunSeeker *app_course_seeker(const AppCourse *course)
{
    return course->seeker;
}

const RunSnapshot *app_course_look(void *course, uint32_t event)
{
    AppCourse *own = course;

    if (!own->looker)
        own->looker = seeker_of_now(own);
    run_seeker_want(own->looker, event);
    return run_seeker_advance(own->looker, LOOK_MOST) == RUN_ENDED
               ? run_seeker_snapshot(own->looker)
               : NULL;
}

void app_course_find_facts(const AppCourse *course, TraceFacts *facts)
{
    RunOptions options = course->options;

    if (course->now.fork)
        run_fork_apply(course->now.fork, &options);
    run_facts_find(course->program, &options, facts);
}

Run *app_course_before(const AppCourse *course)
{
    return course->before.run;
}
