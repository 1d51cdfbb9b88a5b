#include "lesson_runs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "explain_names.h"
#include "run_companions.h"
#include "run_kept.h"
#include "run_knob.h"
#include "run_program.h"
#include "run_seeker.h"
#include "trace_store.h"
#include "trace_task.h"

/* Instructions of one look, at least, and of all that one evaluation takes:
 * whoever turns a page waits for it. */
enum { LOOK_SLICE = 1000, LOOK_MOST = 5000000 };

const TraceLimits lesson_runs_limits = {.turns = 100000};

/* The event that tells the limit which stopped the run; false: none did. */
static bool find_limit(const TraceStore *trace, uint32_t *limit)
{
    for (*limit = trace_store_count(trace); (*limit)-- > 0;) {
        const TraceEvent *event = trace_store_get(trace, *limit);
        if (event->kind == TRACE_LIMIT)
            return true;
        if (event->kind != TRACE_END && event->kind != TRACE_STDERR)
            break; /* it stands right before the end */
    }
    return false;
}

bool lesson_runs_stopped(const TraceStore *trace, uint32_t *line)
{
    uint32_t limit;
    bool is = find_limit(trace, &limit);

    if (is)
        *line = trace_store_get(trace, limit)->line;
    return is;
}

void lesson_runs_release(LessonRuns *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        run_seeker_free(runs->lookouts[i].seeker);
        explain_lives_release(&runs->lives[i]);
        if (runs->runs && !runs->kept)
            run_free(runs->runs[i]);
    }
    base_free(runs->runs);
    base_free(runs->lives);
    base_free(runs->lookouts);
    base_free(runs->seeds);
    base_free(runs->knobs);
    if (!runs->kept)
        run_program_free(runs->program);
    run_kept_drop(runs->kept);
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
    while (lookout->left >= LOOK_SLICE) {
        lookout->left -= LOOK_SLICE;
        if (run_seeker_advance(lookout->seeker, LOOK_SLICE) == RUN_ENDED)
            return run_seeker_snapshot(lookout->seeker);
    }
    return &query_too_far;
}

QueryRun lesson_runs_get(const LessonRuns *runs, size_t index)
{
    runs->lookouts[index].left = LOOK_MOST;
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

/* Says it about a line of the program, not of the lesson. Always false. */
static bool blame(const char *file, int line, int column, const char *why,
                  const char *seed, LessonError *error)
{
    base_text_clear(&error->file);
    base_text_append(&error->file, file);
    if (!seed)
        return lesson_error_say(error, line, column, "%s", why);
    return lesson_error_say(error, line, column, N_("%s (on seed %s)"), why,
                            seed);
}

/* Behind how many spaces the program's line begins. */
static int indent_of(const RunProgram *program, uint32_t line)
{
    size_t length;
    const char *at = run_program_text(program, &length);

    while (at && line-- > 1)
        if ((at = strchr(at, '\n')))
            at++;
    return at ? (int)strspn(at, " \t\f") : 0;
}

/* The column at which a caret stands below the line, which is shown without its
 * spaces and behind four; 1 where none does. */
static int caret_of(const RunProgram *program, const char *text, uint32_t line)
{
    enum { SHOWN_BEHIND = 4 };
    const char *caret = strstr(text, "^"), *start = caret;

    while (start && start > text && start[-1] == ' ')
        start--;
    if (!caret || start == text || start[-1] != '\n')
        return 1;
    return (int)(caret - start) - SHOWN_BEHIND + 1 + indent_of(program, line);
}

/* The last of its lines, "SyntaxError: '(' was never closed". */
static bool blame_text(const RunProgram *program, LessonError *error)
{
    uint32_t line = 1;
    const char *text = run_program_error(program, &line);
    size_t length = strlen(text);

    while (length > 0 && text[length - 1] == '\n')
        length--;
    char *all = base_strndup(text, length);
    const char *newline = strrchr(all, '\n');
    blame(run_program_name(program), (int)line, caret_of(program, text, line),
          newline ? newline + 1 : all, NULL, error);
    base_free(all);
    return false;
}

/* Behind the last place in the text at which the word stands; NULL: nowhere. */
static const char *behind_last(const char *text, const char *word)
{
    const char *found = NULL;

    for (const char *at = text; (at = strstr(at, word));)
        found = at += strlen(word);
    return found;
}

/* "unsupported: import of the module 'socket'", and what to write instead. */
static void tell_unsupported(const char *text, BaseText *why)
{
    const char *hint = behind_last(text, "\n  Write instead: ");

    base_text_append_n(why, text, strcspn(text, "\n"));
    if (hint)
        base_text_printf(why, _("; write instead: %.*s"),
                         (int)strcspn(hint, "\n"), hint);
}

/* Where it is, in this program or in a module beside it. */
static bool blame_unsupported(const LessonRuns *runs, size_t index,
                              LessonError *error)
{
    size_t length;
    const char *all = run_stderr(runs->runs[index], &length);
    const char *text = behind_last(all, "taskarium: ");
    const char *name = text ? behind_last(text, "  File \"") : NULL;
    const char *line = name ? behind_last(name, "\", line ") : NULL;
    const char *column = line ? behind_last(line, ", column ") : NULL;
    BaseText why = {0};

    tell_unsupported(text ? text : all, &why);
    char *file = line ? base_strndup(name, strcspn(name, "\""))
                      : base_strdup(run_program_name(runs->program));
    blame(file, line ? atoi(line) : 1, column ? atoi(column) : 1,
          base_text_str(&why), runs->seeds[index], error);
    base_free(file);
    base_text_release(&why);
    return false;
}

/* False, telling `error` in which line of the program, if a limit stopped it.
 */
static bool is_whole(const LessonRuns *runs, size_t index, LessonError *error)
{
    const TraceStore *trace = run_trace(runs->runs[index]);
    uint32_t line, limit;

    if (!find_limit(trace, &limit))
        return true;
    line = trace_store_get(trace, limit)->line;
    ExplainNames names = {.lives = &runs->lives[index]};
    BaseText why = {0};
    base_text_printf(&why,
                     _("a limit ended the run, let the program come to "
                       "its end: %s"),
                     explain_name_limit(&names, limit));
    blame(run_program_name(runs->program), (int)line, 1, base_text_str(&why),
          runs->seeds[index], error);
    base_text_release(&why);
    explain_names_release(&names);
    return false;
}

/* Says how the run of that number is made. */
static const RunOptions *set_seed(LessonRuns *runs, size_t index,
                                  LessonSeeds seeds)
{
    snprintf(runs->seeds[index], sizeof runs->seeds[index], "%ld",
             seeds.first + (long)index);
    runs->lookouts[index] = (LessonLookout){
        .program = runs->program,
        .options = {.seed = runs->seeds[index], .limits = &lesson_runs_limits}};
    return &runs->lookouts[index].options;
}

/* Takes the next run, which has ended. */
static bool add_run(LessonRuns *runs, Run *run, LessonSeeds seeds,
                    LessonError *error)
{
    size_t index = runs->count++;

    runs->runs[index] = run;
    explain_lives_read(&runs->lives[index], run_trace(run));
    if (!lesson_runs_has_end(run, runs->seeds[index], error))
        return false;
    if (seeds.to_end && !is_whole(runs, index, error))
        return false;
    if (run_ending(run) != TRACE_ENDING_UNSUPPORTED)
        return true;
    return blame_unsupported(runs, index, error);
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

/* Those of a program that is valid. */
static bool run_all(LessonRuns *runs, LessonSeeds seeds, LessonError *error)
{
    for (size_t i = 0; i < seeds.count; i++) {
        Run *run = run_new(runs->program, set_seed(runs, i, seeds));
        run_finish(run);
        if (!add_run(runs, run, seeds, error))
            return false;
    }
    return true;
}

bool lesson_runs_make(LessonRuns *runs, const char *name, const char *text,
                      int python, LessonSeeds seeds, LessonError *error)
{
    set_up(runs, text, python, seeds.count);
    runs->program = run_program_new(name, text, strlen(text), python);
    run_companions_find(runs->program);
    runs->runs = base_alloc_array(seeds.count, sizeof *runs->runs);
    if (!run_program_is_valid(runs->program))
        return blame_text(runs->program, error);
    return run_all(runs, seeds, error);
}

bool lesson_runs_take(LessonRuns *runs, RunKept *kept, LessonSeeds seeds,
                      LessonError *error)
{
    RunProgram *program = run_kept_program(kept);
    size_t length;

    set_up(runs, run_program_text(program, &length),
           run_program_python(program), 1);
    runs->kept = kept;
    runs->program = program;
    runs->runs = base_alloc_array(1, sizeof *runs->runs);
    set_seed(runs, 0, seeds);
    return add_run(runs, run_kept_run(kept), seeds, error);
}

bool lesson_runs_read(LessonRuns *runs, const char *path, int python,
                      LessonSeeds seeds, LessonError *error)
{
    BaseText text = {0}, why = {0};
    bool done = base_file_read_text(path, LESSON_RUNS_PROGRAM, &text, &why);

    *runs = (LessonRuns){0};
    if (done)
        done = lesson_runs_make(runs, path, base_text_str(&text), python, seeds,
                                error);
    else
        lesson_error_say(error, 0, 0, "%s", base_text_str(&why));
    base_text_release(&text);
    base_text_release(&why);
    return done;
}
