#include "app_course.h"

#include "base_check.h"
#include "base_memory.h"
#include "run_facts.h"
#include "run_kept.h"
#include "trace_limits.h"
#include "view_host.h"

#include <string.h>

/* Instructions of one look: the window waits for it. */
enum { LOOK_MOST = 2000000 };

/* A run and what it borrows. */
typedef struct Branch {
    RunFork *fork; /* owned; NULL: the program's own run */
    Run *run;      /* owned, but for a kept one */
    RunKept *kept; /* held; NULL: it was computed here */
} Branch;

/* What was done in a fork. */
typedef struct Left {
    RunIntervention *deeds; /* owned */
    size_t count;
} Left;

/* More than that nobody looks through. */
enum { LEFT_MOST = 12 };

struct AppCourse {
    const RunProgram *program; /* borrowed */
    RunOptions options;        /* of the program's own run */
    TraceLimits limits;
    char *seed;        /* owned */
    RunOrigin *origin; /* of what was computed here */
    RunKept *kept;     /* held: its origin counts; NULL: the one here does */
    RunIntervention *deeds; /* owned */
    size_t deed_count, deed_capacity;
    bool shared;
    Left left[LEFT_MOST]; /* forks that were left, the newest last */
    size_t left_count;
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
    if (!branch->kept)
        run_free(branch->run);
    run_kept_drop(branch->kept);
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

static void forget_left(AppCourse *course)
{
    while (course->left_count > 0)
        base_free(course->left[--course->left_count].deeds);
}

static void drop_left(AppCourse *course, size_t index)
{
    base_free(course->left[index].deeds);
    course->left_count--;
    for (size_t i = index; i < course->left_count; i++)
        course->left[i] = course->left[i + 1];
}

/* True if taking back the other's deeds leads to this fork. */
static bool begins(const AppCourse *course, const Left *other)
{
    if (other->count < course->deed_count)
        return false;
    for (size_t i = 0; i < course->deed_count; i++)
        if (!run_intervention_equals(&course->deeds[i], &other->deeds[i]))
            return false;
    return true;
}

/* The present fork can be gone back to from now on. */
static void leave(AppCourse *course)
{
    size_t size = course->deed_count * sizeof *course->deeds;
    bool known = course->deed_count == 0;

    for (size_t i = 0; i < course->left_count && !known; i++)
        known = begins(course, &course->left[i]);
    if (known)
        return;
    if (course->left_count == LEFT_MOST)
        drop_left(course, 0);
    Left *left = &course->left[course->left_count++];
    *left = (Left){base_alloc(size), course->deed_count};
    memcpy(left->deeds, course->deeds, size);
}

void app_course_free(AppCourse *course)
{
    if (!course)
        return;
    free_runs(course);
    forget_left(course);
    run_kept_drop(course->kept);
    run_origin_free(course->origin);
    base_free(course->deeds);
    base_free(course->seed);
    base_free(course);
}

static const RunOrigin *origin_of(const AppCourse *course)
{
    return course->kept ? run_kept_origin(course->kept) : course->origin;
}

/* The one that was computed elsewhere. */
static Branch own_branch(const AppCourse *course)
{
    return (Branch){.run = run_kept_run(course->kept),
                    .kept = run_kept_hold(course->kept)};
}

/* The run with the first `count` things done to it. */
static Branch branch_with(AppCourse *course, size_t count)
{
    RunOptions options = course->options;
    Branch branch = {0};

    if (count > 0) {
        branch.fork = run_fork_new(origin_of(course), course->deeds, count,
                                   course->shared);
        run_fork_apply(branch.fork, &options);
    } else if (course->kept) {
        return own_branch(course);
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
    run_seeker_list(course->seeker, VIEW_MOST_LISTED);
}

static void set_up(AppCourse *course, const RunProgram *program,
                   const RunOptions *options)
{
    char *seed = options->seed ? base_strdup(options->seed) : NULL;

    free_runs(course);
    forget_left(course);
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
    run_kept_drop(course->kept);
    course->kept = NULL;
}

void app_course_begin(AppCourse *course, const RunProgram *program,
                      const RunOptions *options)
{
    set_up(course, program, options);
    RunOptions own = course->options;
    run_origin_begin(course->origin, &own);
    course->now.run = run_new(program, &own);
    seek_now(course);
}

void app_course_begin_with(AppCourse *course, const RunProgram *program,
                           const RunOptions *options, RunKept *kept)
{
    set_up(course, program, options);
    course->kept = run_kept_hold(kept);
    course->now = own_branch(course);
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
    leave(course);
    *taken = course->deeds[--course->deed_count];
    free_branch(&course->now);
    course->now = course->before;
    course->before = (Branch){0};
    if (course->deed_count > 0)
        course->before = branch_with(course, course->deed_count - 1);
    seek_now(course);
    return true;
}

size_t app_course_left_count(const AppCourse *course)
{
    return course->left_count;
}

const RunIntervention *app_course_left(const AppCourse *course, size_t index,
                                       size_t *count)
{
    BASE_REQUIRE(index < course->left_count);
    *count = course->left[index].count;
    return course->left[index].deeds;
}

void app_course_return(AppCourse *course, size_t index)
{
    BASE_REQUIRE(index < course->left_count);
    Left chosen = course->left[index];

    course->left[index].deeds = NULL;
    drop_left(course, index);
    leave(course);
    course->deed_count = 0;
    for (size_t i = 0; i < chosen.count; i++)
        add(course, &chosen.deeds[i]);
    base_free(chosen.deeds);
    branch_anew(course);
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

bool app_course_came_about(const AppCourse *course, size_t index)
{
    const RunIntervention *one = &course->deeds[index];

    BASE_REQUIRE(index < course->deed_count);
    return run_fork_came_about(course->now.fork, one);
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

RunLook *app_course_begin_look(const AppCourse *course)
{
    RunOptions options = course->options;

    if (course->now.fork)
        run_fork_apply(course->now.fork, &options);
    return run_look_new(course->program, &options);
}

Run *app_course_before(const AppCourse *course)
{
    return course->before.run;
}
