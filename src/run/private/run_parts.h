/*
 * run_parts.h - the tasks of a picture in parts, which pictures share.
 *
 * A step changes a few of a hundred thousand tasks. Those of a part are kept
 * together, and as long as none of them has changed a picture takes the part
 * of the picture before.
 */
#ifndef RUN_PARTS_H
#define RUN_PARTS_H

#include "run_snapshot_private.h"

/* Which part a task lies in goes by its serial, so that what ends or comes
 * moves no other. */
enum { RUN_PART_MOST = 128 };

struct RunPart {
    uint32_t owners;
    uint32_t range; /* serials from this times RUN_PART_MOST on */
    uint32_t count;
    uint64_t marks[RUN_PART_MOST]; /* as in asyncio_inspect.h */
    RunTask tasks[RUN_PART_MOST];
    BaseArena arena;
};

/* The parts of a picture while they are made; zero-initialised, but for what
 * came before. */
typedef struct RunParts {
    const RunGallery *before; /* borrowed */
    uint32_t next;            /* of these: the first that may still be of use */
    bool is_open;             /* a range is gone through */
    uint32_t range;
    const RunPart *old; /* of that range, in the picture before; NULL */
    uint32_t at;        /* of its tasks: those that are behind */
    RunPart *made;      /* NULL: so far all is as in the old one */
    uint64_t mark;      /* of the task that comes */
    RunPart **parts;    /* owned */
    uint32_t count, capacity;
    uint32_t tasks;
    size_t bytes; /* of those made */
} RunParts;

/* The next task, by its serial. True: it is as it was, and is in its place. */
bool run_parts_know(RunParts *parts, uint32_t task, uint64_t mark);

/* The place of a task that was not known; its texts go into that arena. */
RunTask *run_parts_place(RunParts *parts, BaseArena **arena);

/* After the last one: gives the parts to the snapshot, and to the gallery. */
void run_parts_end(RunParts *parts, RunSnapshot *snapshot, RunGallery *gallery);

void run_gallery_release(RunGallery *gallery);

/* What a snapshot does with its parts. */
void run_parts_release(RunPart **parts, uint32_t count);
const RunTask *run_parts_task(const RunSnapshot *snapshot, uint32_t index);
uint32_t run_parts_find(const RunSnapshot *snapshot, uint32_t task);

#endif
