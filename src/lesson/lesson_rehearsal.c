#include "lesson_rehearsal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base_file.h"
#include "base_memory.h"
#include "lesson_runs.h"
#include "run_companions.h"
#include "run_kept.h"
#include "run_program.h"

#include <string.h>

/* One of the lesson's runs. */
typedef struct Part {
    char *file; /* owned */
    long number;
    char seed[24]; /* the number as text */
    int python;
    RunKept *kept; /* held; NULL: it has been taken */
} Part;

struct LessonRehearsal {
    Part *parts; /* owned: the lesson's own, then those that it compares */
    size_t count, capacity, at;
};

/* NULL if it cannot be read or does not compile, which others tell of. */
static RunProgram *read_program(const char *path, int python)
{
    BaseText text = {0}, error = {0};
    RunProgram *program = NULL;

    if (python != 0 &&
        base_file_read_text(path, LESSON_RUNS_PROGRAM, &text, &error)) {
        program =
            run_program_new(path, base_text_str(&text), text.length, python);
        run_companions_find(program);
    }
    if (program && !run_program_is_valid(program)) {
        run_program_free(program);
        program = NULL;
    }
    base_text_release(&text);
    base_text_release(&error);
    return program;
}

static bool is_known(const LessonRehearsal *rehearsal, const char *path,
                     int python, long seed)
{
    for (size_t i = 0; i < rehearsal->count; i++) {
        const Part *part = &rehearsal->parts[i];
        if (strcmp(part->file, path) == 0 && part->python == python &&
            part->number == seed)
            return true;
    }
    return false;
}

static void add(LessonRehearsal *rehearsal, const LessonFolder *folder,
                const char *file, int python, long seed)
{
    char *named = lesson_folder_file(folder, file);
    char *path = base_file_whole(named);
    RunProgram *program = is_known(rehearsal, path, python, seed)
                              ? NULL
                              : read_program(path, python);
    Part *part;

    base_free(named);
    if (!program) {
        base_free(path);
        return;
    }
    BASE_GROW(rehearsal->parts, rehearsal->count, rehearsal->capacity);
    part = &rehearsal->parts[rehearsal->count++];
    *part = (Part){.file = path, .number = seed, .python = python};
    snprintf(part->seed, sizeof part->seed, "%ld", seed);
    part->kept =
        run_kept_new(program, &(RunOptions){.seed = part->seed,
                                            .limits = &lesson_runs_limits});
}

/* `seed 3`, `python 3.12`, or a file beside the lesson. */
static void add_other(LessonRehearsal *rehearsal, const LessonFolder *folder,
                      const char *what, long seed)
{
    const char *own = folder->shown->program;
    int python = lesson_runs_python(folder->shown);

    if (strncmp(what, "seed ", 5) == 0)
        add(rehearsal, folder, own, python, strtol(what + 5, NULL, 10));
    else if (strncmp(what, "python ", 7) == 0)
        add(rehearsal, folder, own, run_python_parse(what + 7), seed);
    else
        add(rehearsal, folder, what, python, seed);
}

LessonRehearsal *lesson_rehearsal_new(const LessonFolder *folder,
                                      const char *seed)
{
    LessonRehearsal *rehearsal = base_alloc_zero(sizeof *rehearsal);
    const Lesson *lesson = folder->shown;
    long number;
    char *end;

    errno = 0;
    number = strtol(seed, &end, 10);
    if (errno == 0 && end != seed && !*end)
        add(rehearsal, folder, lesson->program, lesson_runs_python(lesson),
            number);
    if (rehearsal->count == 0) {
        lesson_rehearsal_free(rehearsal);
        return NULL;
    }
    for (size_t i = 0; i < lesson->page_count; i++)
        if (lesson->pages[i].forms[0].compare)
            add_other(rehearsal, folder, lesson->pages[i].forms[0].compare,
                      number);
    return rehearsal;
}

void lesson_rehearsal_free(LessonRehearsal *rehearsal)
{
    if (!rehearsal)
        return;
    for (size_t i = 0; i < rehearsal->count; i++) {
        Part *part = &rehearsal->parts[i];
        run_kept_drop(part->kept);
        base_free(part->file);
    }
    base_free(rehearsal->parts);
    base_free(rehearsal);
}

static Part *present(const LessonRehearsal *rehearsal)
{
    return &rehearsal->parts[rehearsal->at];
}

static bool has_end(const Part *part)
{
    LessonError ignored = {0};
    bool has =
        lesson_runs_has_end(run_kept_run(part->kept), part->seed, &ignored);

    lesson_error_release(&ignored);
    return has;
}

bool lesson_rehearsal_work(LessonRehearsal *rehearsal, uint64_t budget)
{
    Part *part = present(rehearsal);
    Run *run = run_kept_run(part->kept);

    if (run_advance(run, budget) == RUN_WORKING)
        return true;
    run_rest(run); /* what it took is given back */
    if (rehearsal->at + 1 == rehearsal->count || !has_end(part))
        return false;
    rehearsal->at++;
    return true;
}

RunKept *lesson_rehearsal_take(LessonRehearsal *rehearsal, const char *path,
                               int python, long seed)
{
    char *whole = base_file_whole(path);
    RunKept *taken = NULL;

    for (size_t i = 0; i < rehearsal->count && !taken; i++) {
        Part *part = &rehearsal->parts[i];
        RunKept *kept = part->kept;
        if (!kept || !run_has_ended(run_kept_run(kept)) ||
            part->number != seed || part->python != python ||
            strcmp(part->file, whole) != 0)
            continue;
        part->kept = NULL;
        taken = kept;
    }
    base_free(whole);
    return taken;
}

uint32_t lesson_rehearsal_turn(const LessonRehearsal *rehearsal)
{
    const Part *part = present(rehearsal);

    return part->kept ? run_turn(run_kept_run(part->kept)) : 0;
}

bool lesson_rehearsal_has_end(const LessonRehearsal *rehearsal,
                              LessonError *error)
{
    const Part *part = present(rehearsal);

    return lesson_runs_has_end(run_kept_run(part->kept), part->seed, error);
}
