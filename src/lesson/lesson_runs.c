#include "lesson_runs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_companions.h"
#include "run_knob.h"
#include "run_program.h"
#include "run_seeker.h"
#include "trace_store.h"
#include "trace_task.h"

const TraceLimits lesson_runs_limits = {.turns = 100000};

bool lesson_runs_stopped(const TraceStore *trace, uint32_t *line)
{
    for (uint32_t i = trace_store_count(trace); i-- > 0;) {
        const TraceEvent *event = trace_store_get(trace, i);
        if (event->kind == TRACE_LIMIT) {
            *line = event->line;
            return true;
        }
        if (event->kind != TRACE_END && event->kind != TRACE_STDERR)
            break; /* it stands right before the end */
    }
    return false;
}

void lesson_runs_release(LessonRuns *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        run_seeker_free(runs->lookouts[i].seeker);
        explain_lives_release(&runs->lives[i]);
        if (runs->runs)
            run_free(runs->runs[i]);
    }
    base_free(runs->runs);
    base_free(runs->lives);
    base_free(runs->lookouts);
    base_free(runs->seeds);
    base_free(runs->knobs);
    run_program_free(runs->program);
    *runs = (LessonRuns){0};
}

static const RunSnapshot *look_again(void *context, uint32_t event)
{
    LessonLookout *lookout = context;

    if (lookout->look)
        return lookout->look(lookout->eyes, event);
    if (!lookout->program)
        return NULL;
    if (!lookout->seeker)
        lookout->seeker = run_seeker_new(lookout->program, &lookout->options);
    run_seeker_want(lookout->seeker, event);
    while (run_seeker_advance(lookout->seeker, UINT64_MAX) == RUN_WORKING)
        ;
    return run_seeker_snapshot(lookout->seeker);
}

QueryRun lesson_runs_get(const LessonRuns *runs, size_t index)
{
    return (QueryRun){
        .trace = runs->lent ? runs->lent : run_trace(runs->runs[index]),
        .lives = &runs->lives[index],
        .seed = runs->seeds[index],
        .python = runs->python,
        .knobs = runs->knobs,
        .look = look_again,
        .lookout = &runs->lookouts[index],
    };
}

int lesson_runs_python(const Lesson *lesson)
{
    return lesson->python ? run_python_parse(lesson->python)
                          : RUN_PYTHON_DEFAULT;
}

static char *list_knobs(const char *text)
{
    BaseText out = {0};
    RunKnob knob;
    size_t from = 0;

    while (run_knob_next(text, &from, &knob))
        base_text_printf(&out, "%s=%s\n", knob.name, knob.value);
    return base_text_take(&out);
}

/* One that is busy without end has few events, and may be what is taught. */
static bool is_too_long(const Run *run, uint32_t *line)
{
    const TraceStore *trace = run_trace(run);

    return lesson_runs_stopped(trace, line) &&
           trace_store_get(trace, trace_store_count(trace) - 1)->turn >
               lesson_runs_limits.turns;
}

bool lesson_runs_has_end(const Run *run, const char *seed, LessonError *error)
{
    uint32_t line;

    if (!is_too_long(run, &line))
        return true;
    base_text_clear(&error->file);
    base_text_append(&error->file, run_program_name(run_program_of(run)));
    return lesson_error_say(error, (int)line, 1,
                            N_("after %d turns of the event loop the program "
                               "has not ended (on seed %ld): let its loops "
                               "come to an end"),
                            (int)lesson_runs_limits.turns,
                            strtol(seed, NULL, 10));
}

static bool run_one(LessonRuns *runs, size_t index, long seed,
                    LessonError *error)
{
    Run *run;
    size_t length;

    snprintf(runs->seeds[index], sizeof runs->seeds[index], "%ld", seed);
    runs->lookouts[index] = (LessonLookout){
        .program = runs->program,
        .options = {.seed = runs->seeds[index], .limits = &lesson_runs_limits}};
    run = run_new(runs->program, &runs->lookouts[index].options);
    runs->runs[index] = run;
    runs->count = index + 1;
    run_finish(run);
    explain_lives_read(&runs->lives[index], run_trace(run));
    if (!lesson_runs_has_end(run, runs->seeds[index], error))
        return false;
    if (run_ending(run) != TRACE_ENDING_UNSUPPORTED)
        return true;
    return lesson_error_say(error, 0, 0, "%s (seed %ld)\n%s",
                            run_program_name(runs->program), seed,
                            run_stderr(run, &length));
}

static void set_up(LessonRuns *runs, const char *text, int python, size_t count)
{
    *runs = (LessonRuns){0};
    snprintf(runs->python, sizeof runs->python, "%d.%d", python / 100,
             python % 100);
    runs->knobs = list_knobs(text);
    runs->lives = base_alloc_array(count, sizeof *runs->lives);
    runs->seeds = base_alloc_array(count, sizeof *runs->seeds);
    runs->lookouts = base_alloc_zero((count + 1) * sizeof *runs->lookouts);
}

void lesson_runs_lend(LessonRuns *runs, const TraceStore *trace,
                      const char *text, int python, const char *seed)
{
    set_up(runs, text, python, 1);
    runs->lent = trace;
    runs->count = 1;
    snprintf(runs->seeds[0], sizeof runs->seeds[0], "%s", seed);
    explain_lives_read(&runs->lives[0], trace);
}

void lesson_runs_tell_made(LessonRuns *runs, const RunProgram *program,
                           const RunOptions *options)
{
    runs->lookouts[0] =
        (LessonLookout){.program = program, .options = *options};
}

void lesson_runs_tell_seen(LessonRuns *runs, LessonLook *look, void *eyes)
{
    runs->lookouts[0] = (LessonLookout){.look = look, .eyes = eyes};
}

bool lesson_runs_make(LessonRuns *runs, const char *name, const char *text,
                      int python, long first, size_t count, LessonError *error)
{
    set_up(runs, text, python, count);
    runs->program = run_program_new(name, text, strlen(text), python);
    run_companions_find(runs->program);
    runs->runs = base_alloc_array(count, sizeof *runs->runs);
    if (!run_program_is_valid(runs->program))
        return lesson_error_say(error, 0, 0, "%s",
                                run_program_error(runs->program, NULL));
    for (size_t i = 0; i < count; i++)
        if (!run_one(runs, i, first + (long)i, error))
            return false;
    return true;
}

bool lesson_runs_read(LessonRuns *runs, const char *path, int python,
                      long first, size_t count, LessonError *error)
{
    BaseText text = {0}, why = {0};
    bool done = base_file_read_text(path, LESSON_RUNS_PROGRAM, &text, &why);

    *runs = (LessonRuns){0};
    if (done)
        done = lesson_runs_make(runs, path, base_text_str(&text), python, first,
                                count, error);
    else
        lesson_error_say(error, 0, 0, "%s", base_text_str(&why));
    base_text_release(&text);
    base_text_release(&why);
    return done;
}
