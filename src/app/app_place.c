#include "app_place.h"

#include "trace_store.h"

void app_place_take(AppPlace *place, const ViewWindow *view,
                    const TraceStore *trace)
{
    if (place->wanted)
        return;
    uint32_t task = view_window_task(view);
    *place = (AppPlace){.moved = view_window_has_moved(view) &&
                                 trace_store_count(trace) > 0};
    place->end =
        place->moved && view_window_event(view) + 1 == trace_store_count(trace);
    if (place->moved)
        place->moment = replay_moment_of(trace, view_window_event(view));
    if (task != 0)
        place->task = run_identity_of(trace, task);
    place->wanted = place->moved || task != 0;
}

void app_place_return(AppPlace *place, ViewWindow *view,
                      const TraceStore *trace)
{
    uint32_t task =
        place->task != 0 ? run_identity_task(trace, place->task) : 0;
    uint32_t event = 0;
    if (task != 0)
        view_window_select_task(view, task);
    if (place->moved && trace_store_count(trace) > 0) {
        if (place->end)
            event = trace_store_count(trace) - 1;
        else
            replay_moment_find(trace, &place->moment, &event);
        view_window_seek(view, event);
    }
    place->wanted = false;
}
