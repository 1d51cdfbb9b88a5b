#include "replay_stage.h"

#include "replay.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_companions.h"
#include "run_fork.h"
#include "run_knob.h"
#include "run_limits.h"
#include "run_machine.h"
#include "trace_limits.h"

struct ReplayStage {
    RunProgram *program; /* owned, as all of it */
    char *seed;
    TraceLimits limits;
    RunOrigin *origin; /* NULL: nothing is done to the run */
    RunFork *fork;     /* the same */
    Run *before;       /* the run without it; NULL once it has ended */
};

/* The text with all knobs turned; false: one cannot be. */
static bool turn_knobs(const Replay *replay, BaseText *text, BaseText *error)
{
    base_text_append_n(text, base_text_str(&replay->text), replay->text.length);
    for (uint32_t i = 0; i < replay->knob_count; i++) {
        BaseText turned = {0};
        if (!run_knob_turn(base_text_str(text), replay->knobs[i].name,
                           replay->knobs[i].value, &turned, error)) {
            base_text_release(&turned);
            return false;
        }
        base_text_release(text);
        *text = turned;
    }
    return true;
}

bool replay_stage_limit(const Replay *replay, TraceLimits *limits,
                        BaseText *error)
{
    for (uint32_t i = 0; i < replay->limit_count; i++) {
        const ReplayLimit *limit = &replay->limits[i];
        if (run_limit_is_option(limit->option) &&
            run_limit_parse(limits, limit->option, limit->value))
            continue;
        base_text_printf(error, _("there is no limit %s %s"), limit->option,
                         limit->value);
        return false;
    }
    return true;
}

RunProgram *replay_stage_compile(const Replay *replay, const char *path,
                                 BaseText *error)
{
    RunProgram *program = NULL;
    BaseText text = {0};

    BASE_REQUIRE(replay->has_text);
    if (turn_knobs(replay, &text, error))
        program =
            run_program_new(path ? path : replay->name, base_text_str(&text),
                            text.length, replay->python);
    base_text_release(&text);
    if (!program)
        return NULL;
    for (uint32_t i = 0; i < replay->module_count; i++) {
        const ReplayModule *module = &replay->modules[i];
        run_companions_give(program, module->name, module->file,
                            base_text_str(&module->text), module->text.length);
    }
    if (replay->has_input)
        run_program_give_input(program, base_text_str(&replay->input),
                               replay->input.length);
    return program;
}

/* A knob that is set in the middle of the run can be turned as far as one that
 * is set before it. */
static bool check_deeds(const Replay *replay, BaseText *error)
{
    bool good = true;

    for (uint32_t i = 0; i < replay->deed_count && good; i++) {
        const RunIntervention *deed = &replay->deeds[i];
        BaseText turned = {0};
        if (deed->deed == RUN_DEED_KNOB &&
            run_knob_is(base_text_str(&replay->text), deed->name))
            good = run_knob_turn(base_text_str(&replay->text), deed->name,
                                 deed->text, &turned, error);
        base_text_release(&turned);
    }
    return good;
}

static void make_fork(ReplayStage *stage, const Replay *replay)
{
    RunOptions options = {
        .seed = stage->seed, .limits = &stage->limits, .untraced = true};

    if (replay->deed_count == 0)
        return;
    stage->origin = run_origin_new();
    run_origin_begin(stage->origin, &options);
    stage->fork = run_fork_new(stage->origin, replay->deeds, replay->deed_count,
                               replay->shared);
    if (!replay->shared)
        stage->before = run_new(stage->program, &options);
}

ReplayStage *replay_stage_new(const Replay *replay, const char *path,
                              BaseText *error)
{
    ReplayStage *stage = base_alloc_zero(sizeof *stage);

    stage->program = replay_stage_compile(replay, path, error);
    if (!stage->program || !check_deeds(replay, error) ||
        !replay_stage_limit(replay, &stage->limits, error)) {
        replay_stage_free(stage);
        return NULL;
    }
    replay_set_text(&stage->seed, replay->seed);
    make_fork(stage, replay);
    return stage;
}

void replay_stage_free(ReplayStage *stage)
{
    if (!stage)
        return;
    run_free(stage->before);
    run_fork_free(stage->fork);
    run_origin_free(stage->origin);
    run_program_free(stage->program);
    base_free(stage->seed);
    base_free(stage);
}

const RunProgram *replay_stage_program(const ReplayStage *stage)
{
    return stage->program;
}

const RunFork *replay_stage_fork(const ReplayStage *stage)
{
    return stage->fork;
}

bool replay_stage_advance(ReplayStage *stage, uint64_t budget)
{
    if (!stage->before)
        return false;
    if (run_advance(stage->before, budget) == RUN_WORKING)
        return true;
    run_free(stage->before);
    stage->before = NULL;
    return false;
}

void replay_stage_prepare(ReplayStage *stage, RunOptions *options)
{
    while (replay_stage_advance(stage, UINT64_MAX / 4))
        continue;
    options->seed = stage->seed;
    options->limits = &stage->limits;
    if (stage->fork)
        run_fork_apply(stage->fork, options);
}
