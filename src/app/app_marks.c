#include "app_marks.h"

#include "base_memory.h"
#include "trace_store.h"

#include <string.h>

static void forget(AppMark *mark)
{
    base_free(mark->seed);
    base_free(mark->words);
}

void app_marks_drop(AppMarks *marks)
{
    for (uint32_t i = 0; i < marks->count; i++)
        forget(&marks->marks[i]);
    marks->count = 0;
    marks->fresh = false;
}

void app_marks_release(AppMarks *marks)
{
    app_marks_drop(marks);
    base_free(marks->marks);
    base_free(marks->seed);
    *marks = (AppMarks){0};
}

void app_marks_take(AppMarks *marks, const ViewWindow *view,
                    const TraceStore *trace)
{
    uint32_t count = marks->seed ? view_window_mark_count(view) : 0;

    for (uint32_t i = 0; i < count; i++) {
        const char *words;
        uint32_t event = view_window_mark(view, i, &words);
        if (event >= trace_store_count(trace))
            continue;
        BASE_GROW(marks->marks, marks->count, marks->capacity);
        marks->marks[marks->count++] =
            (AppMark){.seed = base_strdup(marks->seed),
                      .words = base_strdup(words),
                      .moment = replay_moment_of(trace, event),
                      .given = view_window_mark_is_given(view, i)};
    }
    if (count > 0)
        marks->fresh = view_window_has_new_marks(view);
}

void app_marks_begin(AppMarks *marks, const char *seed)
{
    char *own = base_strdup(seed);

    base_free(marks->seed);
    marks->seed = own;
}

void app_marks_return(AppMarks *marks, ViewWindow *view,
                      const TraceStore *trace)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < marks->count; i++) {
        AppMark *mark = &marks->marks[i];
        uint32_t event;
        if (strcmp(mark->seed, marks->seed) != 0) {
            marks->marks[kept++] = *mark;
            continue;
        }
        replay_moment_find(trace, &mark->moment, &event);
        if (event >= trace_store_count(trace))
            ; /* a run without events has none */
        else if (mark->given)
            view_window_add_mark(view, event, mark->words);
        else
            view_window_own_mark(view, event, mark->words, marks->fresh);
        forget(mark);
    }
    marks->count = kept;
}
