#include "run_parts.h"

#include "base_memory.h"

#include <string.h>

void run_parts_release(RunPart **parts, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (--parts[i]->owners > 0)
            continue;
        base_arena_release(&parts[i]->arena);
        base_free(parts[i]);
    }
    base_free(parts);
}

void run_gallery_release(RunGallery *gallery)
{
    run_parts_release(gallery->parts, gallery->count);
    *gallery = (RunGallery){0};
}

/* ---- copies ---- */

static const char *copy_text(BaseArena *arena, const char *text)
{
    return text ? base_arena_strndup(arena, text, strlen(text)) : NULL;
}

/* Of one that neighbours have in common once more, if that is so. */
static const char *copy_shared(BaseArena *arena, const char *text,
                               const char *near, const char *copied)
{
    return text && text == near ? copied : copy_text(arena, text);
}

static const RunLocal *copy_locals(BaseArena *arena, const RunFrame *frame)
{
    RunLocal *locals = base_arena_copy(arena, frame->locals,
                                       frame->local_count * sizeof *locals);

    for (uint32_t i = 0; i < frame->local_count; i++)
        locals[i] = (RunLocal){copy_text(arena, locals[i].name),
                               copy_text(arena, locals[i].value)};
    return locals;
}

/* `near` is a task of the same part, and `copied` its copy; NULL: none. */
static const RunFrame *copy_frames(BaseArena *arena, const RunTask *task,
                                   const RunTask *near, const RunTask *copied)
{
    RunFrame *frames = base_arena_copy(arena, task->frames,
                                       task->frame_count * sizeof *frames);

    for (uint32_t i = 0; i < task->frame_count; i++) {
        bool has_near = near && i < near->frame_count;
        frames[i].function =
            copy_shared(arena, frames[i].function,
                        has_near ? near->frames[i].function : NULL,
                        has_near ? copied->frames[i].function : NULL);
        if (frames[i].local_count > 0)
            frames[i].locals = copy_locals(arena, &task->frames[i]);
    }
    return frames;
}

static void copy_task(RunParts *parts, uint32_t index)
{
    const RunPart *old = parts->old;
    RunPart *made = parts->made;
    const RunTask *task = &old->tasks[index];
    const RunTask *near = NULL, *copied = NULL;

    if (index > 0 && made->count > 0 &&
        made->marks[made->count - 1] == old->marks[index - 1] &&
        old->marks[index - 1] != 0) {
        near = &old->tasks[index - 1];
        copied = &made->tasks[made->count - 1];
    }
    RunTask *copy = &made->tasks[made->count];
    made->marks[made->count++] = old->marks[index];
    *copy = *task;
    copy->name = copy_text(&made->arena, task->name);
    copy->coroutine = copy_shared(&made->arena, task->coroutine,
                                  near ? near->coroutine : NULL,
                                  copied ? copied->coroutine : NULL);
    copy->waits_for = copy_text(&made->arena, task->waits_for);
    if (task->frame_count > 0)
        copy->frames = copy_frames(&made->arena, task, near, copied);
}

/* ---- a picture is made ---- */

/* Something is no more as it was: what came before that is copied. */
static void part_from_old(RunParts *parts)
{
    if (parts->made)
        return;
    parts->made = base_alloc_zero(sizeof *parts->made);
    parts->made->owners = 1;
    parts->made->range = parts->range;
    for (uint32_t i = 0; i < parts->at; i++)
        copy_task(parts, i);
}

static void close_range(RunParts *parts)
{
    if (!parts->is_open)
        return;
    if (parts->old && parts->at < parts->old->count)
        part_from_old(parts); /* the last ones have gone */
    RunPart *part = parts->made;
    if (part)
        parts->bytes += sizeof *part + part->arena.bytes;
    else
        part = parts->before->parts[parts->next - 1];
    part->owners += !parts->made;
    BASE_GROW(parts->parts, parts->count, parts->capacity);
    parts->parts[parts->count++] = part;
    parts->tasks += part->count;
    parts->is_open = false;
}

static void open_range(RunParts *parts, uint32_t range)
{
    const RunGallery *before = parts->before;

    close_range(parts);
    parts->is_open = true;
    parts->range = range;
    parts->old = NULL;
    parts->made = NULL;
    parts->at = 0;
    while (parts->next < before->count &&
           before->parts[parts->next]->range < range)
        parts->next++;
    if (parts->next < before->count &&
        before->parts[parts->next]->range == range)
        parts->old = before->parts[parts->next++];
}

bool run_parts_know(RunParts *parts, uint32_t task, uint64_t mark)
{
    if (!parts->is_open || task / RUN_PART_MOST != parts->range)
        open_range(parts, task / RUN_PART_MOST);
    const RunPart *old = parts->old;
    uint32_t at = parts->at;
    while (old && at < old->count && old->tasks[at].id < task)
        at++;
    bool was = old && at < old->count && old->tasks[at].id == task;
    bool same = was && mark != 0 && old->marks[at] == mark;
    if (!same || at != parts->at)
        part_from_old(parts);
    if (same && parts->made)
        copy_task(parts, at);
    parts->at = at + was;
    parts->mark = mark;
    return same;
}

RunTask *run_parts_place(RunParts *parts, BaseArena **arena)
{
    RunPart *made = parts->made;

    *arena = &made->arena;
    made->marks[made->count] = parts->mark;
    return &made->tasks[made->count++];
}

void run_parts_end(RunParts *parts, RunSnapshot *snapshot, RunGallery *gallery)
{
    uint32_t *firsts;

    close_range(parts);
    snapshot->parts = parts->parts;
    snapshot->part_count = parts->count;
    snapshot->task_count = 0;
    firsts = base_arena_alloc(&snapshot->arena, parts->count * sizeof *firsts);
    run_gallery_release(gallery);
    gallery->parts = base_alloc_array(parts->count, sizeof *gallery->parts);
    gallery->count = parts->count;
    for (uint32_t i = 0; i < parts->count; i++) {
        firsts[i] = snapshot->task_count;
        snapshot->task_count += parts->parts[i]->count;
        gallery->parts[i] = parts->parts[i];
        gallery->parts[i]->owners++;
    }
    snapshot->firsts = firsts;
    snapshot->bytes += parts->bytes + parts->count * sizeof *parts->parts;
}

/* ---- a picture is read ---- */

/* The last part for which that is at most `most`. */
static uint32_t find_part(const RunSnapshot *snapshot, uint32_t most,
                          bool by_range)
{
    uint32_t low = 0, high = snapshot->part_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        uint32_t here = by_range ? snapshot->parts[middle]->range
                                 : snapshot->firsts[middle];
        if (here <= most)
            low = middle;
        else
            high = middle;
    }
    return low;
}

const RunTask *run_parts_task(const RunSnapshot *snapshot, uint32_t index)
{
    uint32_t part = find_part(snapshot, index, false);

    return &snapshot->parts[part]->tasks[index - snapshot->firsts[part]];
}

uint32_t run_parts_find(const RunSnapshot *snapshot, uint32_t task)
{
    uint32_t at = find_part(snapshot, task / RUN_PART_MOST, true);
    const RunPart *part =
        at < snapshot->part_count ? snapshot->parts[at] : NULL;

    for (uint32_t i = 0; part && i < part->count; i++)
        if (part->tasks[i].id == task)
            return snapshot->firsts[at] + i;
    return snapshot->task_count;
}
