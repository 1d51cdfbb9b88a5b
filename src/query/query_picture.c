#include "query_picture.h"

#include "query_scene.h"
#include "run_snapshot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* As Python writes a text: on one line, whatever is in it. */
static void write_text(BaseText *out, const char *text)
{
    if (!text) {
        base_text_append(out, "None");
        return;
    }
    base_text_append_char(out, '\'');
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte < 0x20 || byte == 0x7f)
            base_text_printf(out, "\\x%02x", byte);
        else if (byte == '\'' || byte == '\\')
            base_text_printf(out, "\\%c", byte);
        else
            base_text_append_char(out, *text);
    }
    base_text_append_char(out, '\'');
}

static void write_time(BaseText *out, double time)
{
    if (isfinite(time))
        base_text_printf(out, "%.17g", time);
    else
        base_text_append(out, isnan(time) ? "None" : "inf");
}

static void write_frame(BaseText *out, const RunFrame *frame)
{
    base_text_append_char(out, '(');
    write_text(out, frame->function);
    base_text_printf(out, ", %u, {", frame->line);
    for (uint32_t i = 0; i < frame->local_count; i++) {
        write_text(out, frame->locals[i].name);
        base_text_append(out, ": ");
        write_text(out, frame->locals[i].value);
        base_text_append(out, ", ");
    }
    base_text_append(out, "}), ");
}

static void write_task(BaseText *out, const RunTask *task)
{
    base_text_printf(out, "(%u, %u, %u, %u, ", task->id, task->state,
                     task->cancelling, task->waits_on_task);
    write_text(out, task->waits_for);
    base_text_append(out, ", ");
    write_time(out, task->wakes_at);
    base_text_append(out, ", [");
    for (uint32_t i = 0; i < task->frame_count; i++)
        write_frame(out, &task->frames[i]);
    base_text_append(out, "]), ");
}

/* The queue and the timers. */
static void write_loop(BaseText *out, const RunSnapshot *snapshot)
{
    base_text_append(out, "], [");
    for (uint32_t i = 0; i < snapshot->ready_count; i++) {
        base_text_append_char(out, '(');
        write_text(out, snapshot->ready[i].what);
        base_text_printf(out, ", %u), ", snapshot->ready[i].task);
    }
    base_text_append(out, "], [");
    for (uint32_t i = 0; i < snapshot->timer_count; i++) {
        base_text_append_char(out, '(');
        write_text(out, snapshot->timers[i].what);
        base_text_printf(out, ", %u, ", snapshot->timers[i].task);
        write_time(out, snapshot->timers[i].when);
        base_text_append(out, "), ");
    }
}

const RunSnapshot query_too_far;

void query_picture_write(BaseText *out, const RunSnapshot *snapshot)
{
    if (!snapshot || !snapshot->filled) {
        base_text_append(out, "None");
        return;
    }
    base_text_printf(out, "(%u, ", snapshot->running);
    base_text_append(out, "[");
    for (uint32_t i = 0; i < snapshot->task_count; i++)
        write_task(out, run_snapshot_task(snapshot, i));
    write_loop(out, snapshot);
    base_text_append(out, "])");
}

bool query_need_read(const char **at, QueryNeed *need)
{
    unsigned long parts[3];
    char *end;

    for (int i = 0; i < 3; i++) {
        *at += strspn(*at, " ");
        parts[i] = strtoul(*at, &end, 10);
        if (end == *at)
            return false;
        *at = end;
    }
    *need = (QueryNeed){parts[0], parts[1] != 0, (uint32_t)parts[2]};
    return true;
}

void query_need_answer(BaseText *out, const QueryNeed *need,
                       const QueryRun *run)
{
    base_text_printf(out, "%zu %d %u%c", need->scene, need->other, need->event,
                     QUERY_FIELD);
    const RunSnapshot *seen =
        run->look ? run->look(run->lookout, need->event) : NULL;
    if (!run->look)
        base_text_append(out, "refused");
    else if (seen == &query_too_far)
        base_text_append(out, "far");
    else
        query_picture_write(out, seen);
    base_text_append_char(out, '\n');
}
