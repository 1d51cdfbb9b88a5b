/* taskarium timeline, trace, why: a finished run in text. */
#define _DEFAULT_SOURCE

#include "cli_show.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base_words.h"
#include "cli_commands.h"
#include "cli_deeds.h"
#include "cli_program.h"
#include "cli_prove.h"
#include "cli_replay.h"
#include "explain_lives.h"
#include "explain_report.h"
#include "run_facts.h"
#include "trace_facts.h"
#include "trace_json.h"
#include "trace_store.h"
#include "trace_task.h"
#include "view_text.h"

enum { DEFAULT_WIDTH = 80 };

uint32_t cli_show_width(void)
{
    struct winsize size;

    if (!isatty(STDOUT_FILENO) ||
        ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return DEFAULT_WIDTH;
    return size.ws_col;
}

/* True if the program did not come to its own end, or never began. */
static bool ended_early(const CliFinishedRun *finished)
{
    TraceEnding ending = run_ending(finished->run);

    return ending == TRACE_ENDING_DEADLOCK || ending == TRACE_ENDING_LIMIT ||
           ending == TRACE_ENDING_UNSUPPORTED ||
           ending == TRACE_ENDING_UNCOMPILED;
}

/* Such a program says why. */
static void tell_of_the_end(const CliFinishedRun *finished)
{
    size_t length;
    const char *text = run_stderr(finished->run, &length);

    if (ended_early(finished)) {
        fflush(stdout);
        fwrite(text, 1, length, stderr);
    }
}

/* Of a deadlock the text has said all: who waits, where, and for what. */
static int print_and_end(CliFinishedRun *finished, BaseText *text, int status)
{
    if (!cli_print_plain(text))
        status = CLI_WORLD;
    if (run_ending(finished->run) != TRACE_ENDING_DEADLOCK)
        tell_of_the_end(finished);
    cli_deeds_complain(&finished->program, finished->run);
    base_text_release(text);
    cli_program_forget(finished);
    return status;
}

/* A command that tells of a run has done so whatever came of it. */
static int status_of(const CliFinishedRun *finished)
{
    return run_has_run(finished->run) ? CLI_DONE : CLI_UNSUPPORTED;
}

bool cli_show_has_place(const Options *options, const TraceStore *trace)
{
    const ReplayMoment at = options_moment(options);
    const char *task = options->value[OPTION_TASK];
    BaseText said = {0};
    uint32_t event;
    bool has = true;

    if ((options->given & OPTION_BIT(OPTION_AT)) != 0)
        has = replay_moment_look(trace, &at, &event, &said);
    if (has && (options->given & OPTION_BIT(OPTION_EVENT)) != 0)
        has = explain_report_event(trace, options->event, &said);
    if (has)
        base_text_clear(&said);
    if (has && task)
        has = explain_report_why(trace, task, &said);
    if (!has)
        cli_complain(CLI_USAGE, "%s", base_text_str(&said));
    base_text_release(&said);
    return has;
}

int cli_timeline(const Options *options)
{
    CliFinishedRun finished;
    BaseText text = {0};
    const ReplayMoment at = options_moment(options);

    if (!cli_program_finish(&finished, options))
        return CLI_WORLD;
    if (!cli_show_has_place(options, run_trace(finished.run))) {
        cli_program_forget(&finished);
        return CLI_USAGE;
    }
    view_text_timeline(run_trace(finished.run),
                       options->width != 0 ? options->width : cli_show_width(),
                       &text);
    cli_deeds_tell(&finished.program, finished.run, 0, &text);
    cli_replay_tell_marks(finished.program.is_replay ? &finished.program.replay
                                                     : NULL,
                          &at, run_trace(finished.run), &text);
    return print_and_end(&finished, &text, status_of(&finished));
}

/* The events of a run that is not over yet, on their way to stdout. */
typedef struct TraceOutput {
    TraceJson json;
    BaseText text; /* the lines of the last events */
    bool failed;
} TraceOutput;

static void write_events(void *context, const TraceStore *trace, uint32_t first,
                         uint32_t end)
{
    TraceOutput *output = context;

    base_text_clear(&output->text);
    trace_json_events(&output->json, trace, first, end, &output->text);
    if (!output->failed)
        output->failed = !cli_print(output->text.data, output->text.length);
}

int cli_trace(const Options *options)
{
    CliFinishedRun finished;
    TraceOutput output = {0};

    if (!cli_program_read_events(&finished, options, write_events, &output))
        return CLI_WORLD;
    int status = output.failed ? CLI_WORLD : status_of(&finished);
    tell_of_the_end(&finished);
    cli_deeds_complain(&finished.program, finished.run);
    base_text_release(&output.text);
    trace_json_release(&output.json);
    cli_program_forget(&finished);
    return status;
}

/* A task's story, or the run's, with what running it again brings out. */
static bool tell_story(CliFinishedRun *finished, const Options *options,
                       BaseText *out)
{
    const TraceStore *trace = run_trace(finished->run);
    TraceFacts facts = {0};
    RunOptions how = {0};
    bool found = true;

    cli_program_prepare(&finished->program, options, &how);
    run_facts_find(finished->program.compiled, &how, &facts);
    if (options->word_count > 1)
        found = explain_report_known(trace, options->words[1],
                                     &(ExplainBeside){.facts = &facts}, out);
    else
        explain_report_run(trace, &facts, out);
    trace_facts_release(&facts);
    return found;
}

/* The task that is asked about, by its name; 0: all of them. */
static uint32_t asked_task(const TraceStore *trace, const Options *options)
{
    ExplainLives lives = {0};
    uint32_t task = 0;

    if (options->word_count > 1) {
        explain_lives_read(&lives, trace);
        task = explain_task_called(&lives, options->words[1]);
        explain_lives_release(&lives);
    }
    return task;
}

/* A task's story, an event's chain, or the run's story; and what was done to
 * the task that it is about. */
static bool tell_why(CliFinishedRun *finished, const Options *options,
                     BaseText *out)
{
    const TraceStore *trace = run_trace(finished->run);
    const ReplayMoment at = options_moment(options);
    uint32_t event = TRACE_NONE;
    bool found;

    if ((options->given & OPTION_BIT(OPTION_AT)) != 0)
        found = replay_moment_look(trace, &at, &event, out) &&
                explain_report_event(trace, event, out);
    else if ((options->given & OPTION_BIT(OPTION_EVENT)) != 0)
        found = explain_report_event(trace, event = options->event, out);
    else if (options->word_count > 1 &&
             (options->given & OPTION_BIT(OPTION_PROVE)) != 0)
        found = cli_prove(finished, options, out);
    else
        found = tell_story(finished, options, out);
    if (found)
        cli_deeds_tell(&finished->program, finished->run,
                       event == TRACE_NONE
                           ? asked_task(trace, options)
                           : trace_store_get(trace, event)->task,
                       out);
    return found;
}

/* What the program did is the question here, not an error of ours: the status
 * is 0 unless the answer is missing. Then what ended the program early is the
 * error to tell, since the task might have come later. */
/* Is one thing asked about? False, saying what to leave out. */
static bool asks_one_thing(const Options *options)
{
    bool at_event = options->value[OPTION_AT] || options->value[OPTION_EVENT];
    bool proves = (options->given & OPTION_BIT(OPTION_PROVE)) != 0;

    if (at_event && options->word_count > 1)
        cli_complain(
            CLI_USAGE,
            _("either TASK, here %s, or %s says what is asked about"),
            options->words[1],
            options_name(options->value[OPTION_AT] ? OPTION_AT : OPTION_EVENT));
    else if (proves && options->word_count < 2)
        cli_complain(CLI_USAGE, _("--prove needs TASK, whose chain it tests"));
    else
        return true;
    return false;
}

int cli_why(const Options *options)
{
    CliFinishedRun finished;
    BaseText text = {0};

    if (!asks_one_thing(options))
        return CLI_USAGE;
    if (!cli_program_finish(&finished, options))
        return CLI_WORLD;
    bool found = tell_why(&finished, options, &text);
    if (found)
        return print_and_end(&finished, &text, status_of(&finished));
    int status = CLI_USAGE;
    if (ended_early(&finished))
        status = run_exit_status(finished.run);
    else
        cli_complain(CLI_USAGE, "%s", base_text_str(&text));
    base_text_clear(&text);
    return print_and_end(&finished, &text, status);
}
