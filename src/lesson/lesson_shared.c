#include "lesson_shared.h"

#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "run_program.h"

struct LessonShared {
    LessonRuns runs;
    char *path; /* owned; NULL: nobody's who could ask for them */
    int python;
    LessonSeeds seeds;
    size_t holders;
};

LessonShared *lesson_shared_new(const char *path, int python, LessonSeeds seeds,
                                LessonRehearsal *rehearsal, LessonError *error)
{
    LessonShared *shared = base_alloc_zero(sizeof *shared);
    RunKept *kept =
        rehearsal && seeds.count == 1
            ? lesson_rehearsal_take(rehearsal, path, python, seeds.first)
            : NULL;
    bool done;

    *shared = (LessonShared){.path = base_strdup(path),
                             .python = python,
                             .seeds = seeds,
                             .holders = 1};
    if (kept)
        done = lesson_runs_take(&shared->runs, kept, seeds, error);
    else
        done = lesson_runs_read(&shared->runs, path, python, seeds, error);
    if (done)
        return shared;
    lesson_shared_drop(shared);
    return NULL;
}

LessonShared *lesson_shared_lend(const TraceStore *trace, const char *text,
                                 int python, const char *seed)
{
    LessonShared *shared = base_alloc_zero(sizeof *shared);

    lesson_runs_lend(&shared->runs, trace, text, python, seed);
    shared->holders = 1;
    return shared;
}

LessonShared *lesson_shared_hold(LessonShared *shared)
{
    shared->holders++;
    return shared;
}

void lesson_shared_drop(LessonShared *shared)
{
    if (!shared || --shared->holders > 0)
        return;
    lesson_runs_release(&shared->runs);
    base_free(shared->path);
    base_free(shared);
}

LessonRuns *lesson_shared_runs(LessonShared *shared)
{
    return &shared->runs;
}

static bool is_as_written(const LessonShared *shared)
{
    BaseText now = {0}, ignored = {0};
    size_t length;
    const char *text = run_program_text(shared->runs.program, &length);
    bool is = base_file_read_text(shared->path, LESSON_RUNS_PROGRAM, &now,
                                  &ignored) &&
              now.length == length &&
              memcmp(base_text_str(&now), text, length) == 0;

    base_text_release(&now);
    base_text_release(&ignored);
    return is;
}

bool lesson_shared_is(const LessonShared *shared, const char *path, int python,
                      LessonSeeds seeds, bool as_written)
{
    return shared->path && strcmp(shared->path, path) == 0 &&
           shared->python == python && shared->seeds.first == seeds.first &&
           shared->seeds.count == seeds.count &&
           shared->seeds.to_end == seeds.to_end &&
           (!as_written || is_as_written(shared));
}
