/* taskarium save, and replays in place of programs. */
#include "cli_replay.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_deeds.h"
#include "cli_program.h"
#include "explain_event.h"
#include "explain_lives.h"
#include "lesson_folder.h"
#include "replay.h"
#include "replay_command.h"
#include "replay_json.h"
#include "replay_line.h"
#include "replay_stage.h"
#include "run_fork.h"
#include "run_machine.h"
#include "trace_store.h"

#include <string.h>

ReplayOpening cli_replay_open(const char *word, Replay *replay, char **place)
{
    BaseText notice = {0}, error = {0};
    ReplayOpening opening =
        replay_open(word, lesson_folder_own, replay, place, &notice, &error);

    if (opening == REPLAY_WRONG)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
    else if (notice.length > 0)
        cli_complain(CLI_DONE, "%s", notice.data);
    base_text_release(&notice);
    base_text_release(&error);
    return opening;
}

/* "event 41, turn 3: Task-6 fails ..." */
static void describe_event(const TraceStore *trace, uint32_t event,
                           BaseText *out)
{
    ExplainLives lives = {0};

    explain_lives_read(&lives, trace);
    base_text_printf(out, _("event %u, turn %u: "), event,
                     trace_store_get(trace, event)->turn);
    explain_event_tell(&lives, event, out);
    explain_lives_release(&lives);
}

static void tell_parting(const ReplayParting *parting, const TraceStore *trace)
{
    BaseText place = {0};

    if (parting->at_end) {
        cli_complain(CLI_RAISED, _("this is not the run that was saved: what "
                                   "happens is the same, and output or exit "
                                   "status are not"));
        return;
    }
    if (parting->first >= trace_store_count(trace)) {
        cli_complain(CLI_RAISED, _("this is not the run that was saved: that "
                                   "one went on after this one's end"));
        return;
    }
    describe_event(trace, parting->first, &place);
    if (parting->first == parting->last)
        cli_complain(CLI_RAISED,
                     _("this is not the run that was saved; here it differs "
                       "first: %s"),
                     place.data);
    else
        cli_complain(CLI_RAISED,
                     _("this is not the run that was saved; it differs first "
                       "somewhere from here to event %u: %s"),
                     parting->last, place.data);
    base_text_release(&place);
}

bool cli_replay_check(const Replay *replay, const Run *run)
{
    ReplayParting parting = replay_print_compare(&replay->print, run);

    if (parting.verdict == REPLAY_UNPRINTED && replay->print.version != 0)
        cli_complain(CLI_DONE, _("this replay's fingerprint is of another "
                                 "version, and was not compared"));
    if (parting.verdict != REPLAY_PARTS)
        return true;
    tell_parting(&parting, run_trace(run));
    if (replay->used_libm || run_used_libm(run))
        cli_complain(CLI_RAISED,
                     _("it uses functions as math.log(), whose last digits "
                       "are not the same on every machine"));
    return false;
}

/* "2.5.failed.1: Task-6 fails ..." and the note below it. */
static void tell_mark(const ExplainLives *lives, const ReplayMoment *at,
                      const char *note, BaseText *out)
{
    uint32_t event;
    BaseText error = {0};

    base_text_append(out, "\n");
    if (replay_moment_look(lives->trace, at, &event, &error)) {
        replay_moment_write(at, out);
        base_text_append(out, ": ");
        explain_event_tell(lives, event, out);
    } else {
        base_text_append(out, error.data);
    }
    base_text_printf(out, *note != '\0' ? "\n  %s\n" : "\n", note);
    base_text_release(&error);
}

static bool is_marked(const Replay *replay, const ReplayMoment *at)
{
    for (uint32_t i = 0; replay && i < replay->mark_count; i++)
        if (replay_moment_equals(&replay->marks[i].at, at))
            return true;
    return false;
}

void cli_replay_tell_marks(const Replay *replay, const ReplayMoment *at,
                           const TraceStore *trace, BaseText *out)
{
    ExplainLives lives = {0};
    const ReplayMoment *shown =
        at->turn == REPLAY_ANY && replay ? &replay->shown : at;

    explain_lives_read(&lives, trace);
    for (uint32_t i = 0; replay && i < replay->mark_count; i++)
        tell_mark(&lives, &replay->marks[i].at, replay->marks[i].note, out);
    if (shown->turn != REPLAY_ANY && !is_marked(replay, shown))
        tell_mark(&lives, shown, "", out);
    explain_lives_release(&lives);
}

void cli_replay_add_knob(Replay *replay, const char *setting)
{
    const char *equals = strchr(setting, '=');
    char *name = base_strndup(setting, (size_t)(equals - setting));

    replay_add_knob(replay, name, equals + 1);
    base_free(name);
}

/* The program of a file, with what the options say, as a replay. */
static void make_replay(const CliProgram *program, const Options *options,
                        Replay *replay)
{
    const char *seed = options->value[OPTION_SEED];

    replay_init(replay);
    replay_take_program(replay, program->compiled);
    if (program->untuned.length > 0) {
        base_text_clear(&replay->text);
        base_text_append_n(&replay->text, program->untuned.data,
                           program->untuned.length);
    }
    replay_find_lesson(replay, program->path, lesson_folder_own);
    for (int i = 0; i < options->setting_count; i++)
        cli_replay_add_knob(replay, options->settings[i]);
    replay_set_text(&replay->seed, seed ? seed : "1");
    for (int i = OPTION_MAX_INSTRUCTIONS; i <= OPTION_INTERRUPT_AT; i++)
        if (options->value[i])
            replay_add_limit(replay, options_name((Option)i),
                             options->value[i]);
}

/* Puts in what --at and --note say; false: there is no such moment. */
static bool add_moment(const Options *options, const TraceStore *trace,
                       Replay *replay)
{
    const char *note = options->value[OPTION_NOTE];
    BaseText error = {0};
    uint32_t event;

    if (options->given & OPTION_BIT(OPTION_AT)) {
        const ReplayMoment at = options_moment(options);
        if (!replay_moment_look(trace, &at, &event, &error)) {
            cli_complain(CLI_USAGE, "%s", error.data);
            base_text_release(&error);
            return false;
        }
        replay->shown = replay_moment_of(trace, event);
    }
    if (note && replay->shown.turn == REPLAY_ANY) {
        cli_complain(CLI_USAGE, _("--note needs --at MOMENT: a note is about "
                                  "a moment"));
        return false;
    }
    if (note)
        replay_add_mark(replay, &replay->shown, note);
    return true;
}

/* What --command, -o or neither of them asks for. */
static int put_out(const Options *options, const Replay *replay)
{
    const char *path = options->value[OPTION_OUTPUT];
    BaseText text = {0}, error = {0};
    bool good;

    if (options->given & OPTION_BIT(OPTION_COMMAND))
        good = replay_command_write(replay, NULL, &text, &error);
    else if (path)
        good = replay_json_write(replay, REPLAY_PRETTY, &text, &error);
    else
        good = replay_line_write(replay, &text, &error);
    if (good && path)
        good = base_file_write(path, text.data, text.length, &error);
    else if (good)
        base_text_append_char(&text, '\n');
    if (!good)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
    else if (!path)
        good = cli_print(text.data, text.length);
    base_text_release(&text);
    base_text_release(&error);
    return good ? CLI_DONE : CLI_WORLD;
}

/* Puts in what --without says; false: nothing of the kind can be kept from
 * happening. */
static bool suppress(const Options *options, const TraceStore *trace,
                     Replay *replay)
{
    const ReplayMoment at = options_without(options);
    RunIntervention deed;
    BaseText error = {0};
    uint32_t event;
    bool can = replay_moment_look(trace, &at, &event, &error) &&
               run_intervention_suppress(&deed, trace, event, replay->deeds,
                                         replay->deed_count, &error);

    if (can)
        replay_add_deed(replay, &deed);
    else
        cli_complain(CLI_USAGE, "%s", error.data);
    base_text_release(&error);
    return can;
}

/* The run of a replay that has just been changed; NULL, complaining, if it
 * cannot be. */
static Run *run_anew(const Replay *replay, ReplayStage **stage)
{
    BaseText error = {0};
    RunOptions how = {0};

    *stage = replay_stage_new(replay, NULL, &error);
    if (!*stage) {
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
        base_text_release(&error);
        return NULL;
    }
    replay_stage_prepare(*stage, &how);
    Run *run = run_new(replay_stage_program(*stage), &how);
    run_finish(run);
    return run;
}

/* Puts in what the options say of the run, and how it is known again; returns
 * the exit status. */
static int save_run(const Options *options, Replay *replay, Run *run)
{
    ReplayStage *stage = NULL;
    Run *without = NULL;
    int status = CLI_USAGE;

    if (options->value[OPTION_WITHOUT]) {
        if (suppress(options, run_trace(run), replay))
            without = run_anew(replay, &stage);
        run = without;
    }
    if (run) {
        replay_print_release(&replay->print);
        replay_print_take(run, 0, &replay->print);
        replay->used_libm = run_used_libm(run);
        if (add_moment(options, run_trace(run), replay))
            status = put_out(options, replay);
    }
    run_free(without);
    replay_stage_free(stage);
    return status;
}

int cli_save(const Options *options)
{
    CliProgram program;
    RunOptions how = {0};
    Replay made, *replay = &made;

    if (options->value[OPTION_OUTPUT] && !options_writes(options, ".replay"))
        return cli_complain(CLI_USAGE,
                            _("-o takes a file name that ends in %s here"),
                            ".replay");

    if (!cli_program_read(&program, options))
        return CLI_WORLD;
    replay_init(&made);
    if (program.is_replay)
        replay = &program.replay;
    else
        make_replay(&program, options, replay);
    cli_program_prepare(&program, options, &how);
    Run *run = run_new(program.compiled, &how);
    run_finish(run);
    cli_deeds_complain(&program, run);
    int status = save_run(options, replay, run);
    run_free(run);
    replay_release(&made);
    cli_program_release(&program);
    return status;
}
