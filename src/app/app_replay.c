#include "app_replay.h"

#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"
#include "explain_event.h"
#include "explain_lives.h"
#include "replay_stage.h"
#include "trace_store.h"

void app_replay_release(AppReplay *replay)
{
    if (replay->is_one)
        replay_release(&replay->replay);
    base_text_release(&replay->notice);
    *replay = (AppReplay){0};
}

void app_replay_leave(AppReplay *replay, bool all)
{
    replay->is_resumed = replay->is_resumed || all;
    replay->is_told = true;
}

static char *find_on_shelf(const char *lesson, const char *file)
{
    BaseText name = {0};
    base_text_printf(&name, "lessons/%s/%s", lesson, file);
    char *path = base_paths_data_file(name.data);
    base_text_release(&name);
    return path;
}

ReplayOpening app_replay_open(AppReplay *replay, const char *path, int python,
                              RunProgram **program, TraceLimits *limits,
                              BaseText *error)
{
    char *place = NULL;
    *replay = (AppReplay){0};
    ReplayOpening opening = replay_open(path, find_on_shelf, &replay->replay,
                                        &place, &replay->notice, error);
    replay->is_one = opening == REPLAY_OPENED;
    if (replay->is_one) {
        if (python != 0)
            replay->replay.python = python;
        bool limited = replay_stage_limit(&replay->replay, limits, error);
        *program = limited ? replay_stage_compile(&replay->replay, place, error)
                           : NULL;
        if (!*program)
            opening = REPLAY_WRONG;
    }
    if (opening != REPLAY_OPENED)
        app_replay_release(replay);
    base_free(place);
    return opening;
}

static void tell_parting(const ReplayParting *parting, const TraceStore *trace,
                         BaseText *out)
{
    if (parting->at_end || parting->first >= trace_store_count(trace)) {
        base_text_append(out, _("This is not the run that was saved: it ends "
                                "otherwise."));
        return;
    }
    ExplainLives lives = {0};
    explain_lives_read(&lives, trace);
    base_text_printf(out,
                     _("This is not the run that was saved. It differs "
                       "first at event %u, turn %u, or soon after: "),
                     parting->first,
                     trace_store_get(trace, parting->first)->turn);
    explain_event_tell(&lives, parting->first, out);
    explain_lives_release(&lives);
}

void app_replay_tell(const AppReplay *replay, const Run *run, BaseText *out)
{
    base_text_append_n(out, base_text_str(&replay->notice),
                       replay->notice.length);
    ReplayParting parting = replay_print_compare(&replay->replay.print, run);
    if (parting.verdict != REPLAY_PARTS)
        return;
    if (out->length > 0)
        base_text_append_char(out, ' ');
    tell_parting(&parting, run_trace(run), out);
}
