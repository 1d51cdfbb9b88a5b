#include "view_threads.h"

#include "base_memory.h"

enum { LOOKED_AT = 256 }; /* threads among which one is sought */

/* The latest one first: a thread that ended long ago does nothing more. */
static ViewThread *find(ViewModel *model, uint32_t serial)
{
    for (uint32_t i = 0; i < model->thread_count && i < LOOKED_AT; i++) {
        ViewThread *thread = &model->threads[model->thread_count - 1 - i];
        if (thread->serial == serial)
            return thread;
    }
    return NULL;
}

static void begin_stretch(ViewModelBuilder *builder, ViewThread *thread,
                          TraceEventId id, bool is_blocked)
{
    ViewModel *model = &builder->model;
    uint32_t index = model->thread_stretch_count;

    if (thread->last != VIEW_NONE)
        model->thread_stretches[thread->last].end = id;
    BASE_GROW(model->thread_stretches, model->thread_stretch_count,
              builder->thread_stretch_capacity);
    model->thread_stretches[model->thread_stretch_count++] =
        (ViewThreadStretch){.begin = id,
                            .end = TRACE_NONE,
                            .is_blocked = is_blocked,
                            .next = VIEW_NONE};
    if (thread->last != VIEW_NONE)
        model->thread_stretches[thread->last].next = index;
    else
        thread->first = index;
    thread->last = index;
}

/* One that asyncio.run() starts for its own shutdown has no lane. */
static void start(ViewModelBuilder *builder, TraceEventId id,
                  const TraceEvent *event)
{
    ViewModel *model = &builder->model;

    if (builder->ended_once)
        return;
    BASE_GROW(model->threads, model->thread_count, builder->thread_capacity);
    ViewThread *thread = &model->threads[model->thread_count++];
    *thread = (ViewThread){.serial = event->thread,
                           .name = event->text,
                           .started = id,
                           .ended = TRACE_NONE,
                           .first = VIEW_NONE,
                           .last = VIEW_NONE};
    begin_stretch(builder, thread, id, false);
}

static void end(ViewModel *model, ViewThread *thread, TraceEventId id)
{
    thread->ended = id;
    if (model->thread_stretches[thread->last].end == TRACE_NONE)
        model->thread_stretches[thread->last].end = id;
}

void view_threads_add(ViewModelBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    ViewModel *model = &builder->model;

    if (event->thread == 0)
        return;
    if (event->kind == TRACE_THREAD_STARTED) {
        start(builder, id, event);
        return;
    }
    ViewThread *thread = find(model, event->thread);
    if (!thread || thread->ended != TRACE_NONE)
        return;
    if (event->kind == TRACE_THREAD_BLOCKED)
        begin_stretch(builder, thread, id, true);
    else if (event->kind == TRACE_THREAD_RESUMED)
        begin_stretch(builder, thread, id, false);
    else if (event->kind == TRACE_THREAD_FAILED)
        thread->failed = true;
    else if (event->kind == TRACE_THREAD_ENDED)
        end(model, thread, id);
}
