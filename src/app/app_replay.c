#include "app_replay.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "explain_event.h"
#include "explain_lives.h"
#include "lesson_folder.h"
#include "replay_line.h"
#include "replay_stage.h"
#include "run_fork.h"
#include "run_limits.h"
#include "run_program.h"
#include "trace_store.h"

#include <string.h>

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
    replay->is_marked = replay->is_marked || all;
}

/* A line that was typed where a name is looked up in a folder is no name. */
static const char *without_folder(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash && replay_line_is_one(slash + 1) && !base_file_exists(path)
               ? slash + 1
               : path;
}

ReplayOpening app_replay_open(AppReplay *replay, const char *path, int python,
                              RunProgram **program, TraceLimits *limits,
                              BaseText *error)
{
    char *place = NULL;
    *replay = (AppReplay){0};
    ReplayOpening opening =
        replay_open(without_folder(path), lesson_folder_own, &replay->replay,
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

bool app_replay_is_of(const char *path, const char *text)
{
    Replay replay;
    BaseText ignored = {0};
    char *place = NULL;
    bool opened = replay_open(without_folder(path), lesson_folder_own, &replay,
                              &place, &ignored, &ignored) == REPLAY_OPENED;
    bool is_of = opened && strcmp(base_text_str(&replay.text), text) == 0;
    if (opened)
        replay_release(&replay);
    base_free(place);
    base_text_release(&ignored);
    return is_of;
}

static void add_limits(Replay *replay, const TraceLimits *limits)
{
    const char *option;
    for (int i = 0; (option = run_limit_option(i)); i++) {
        BaseText value = {0};
        if (run_limit_write(limits, option, &value))
            replay_add_limit(replay, option, value.data);
        base_text_release(&value);
    }
}

void app_replay_make(const AppShown *shown, Replay *replay)
{
    replay_init(replay);
    replay_take_program(replay, shown->program);
    replay_find_lesson(replay, shown->path, lesson_folder_own);
    replay_set_text(&replay->seed, shown->seed);
    add_limits(replay, shown->limits);
    for (size_t i = 0; i < shown->deed_count; i++)
        replay_add_deed(replay, &shown->deeds[i]);
    replay->shared = shown->shared;
    replay_print_take(shown->run, 0, &replay->print);
    replay->used_libm = run_used_libm(shown->run);
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

void app_replay_show_marks(AppReplay *replay, const TraceStore *trace,
                           ViewWindow *view)
{
    bool shown = replay->is_marked || !replay->is_one;
    replay->is_marked = true;
    for (uint32_t i = 0; !shown && i < replay->replay.mark_count; i++) {
        const ReplayMark *mark = &replay->replay.marks[i];
        uint32_t event;
        replay_moment_find(trace, &mark->at, &event);
        view_window_add_mark(view, event, mark->note);
    }
}

void app_replay_take_marks(Replay *replay, const TraceStore *trace,
                           const ViewWindow *view)
{
    for (uint32_t i = 0; i < view_window_mark_count(view); i++) {
        const char *words;
        uint32_t event = view_window_mark(view, i, &words);
        if (event >= trace_store_count(trace))
            continue;
        ReplayMoment at = replay_moment_of(trace, event);
        replay_add_mark(replay, &at, words);
    }
    uint32_t event = view_window_event(view);
    if (event < trace_store_count(trace))
        replay->shown = replay_moment_of(trace, event);
}
