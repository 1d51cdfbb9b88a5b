#include "asyncio_shelf.h"

#include "base_memory.h"

#include <string.h>

void asyncio_shelves_release(AsyncioShelves *shelves)
{
    for (uint32_t i = 0; i < shelves->count; i++)
        base_free(shelves->list[i].puts);
    base_free(shelves->list);
    *shelves = (AsyncioShelves){0};
}

static AsyncioShelf *shelf_of(AsyncioShelves *shelves, uint32_t queue)
{
    while (shelves->count <= queue) {
        BASE_GROW(shelves->list, shelves->count, shelves->capacity);
        shelves->list[shelves->count++] = (AsyncioShelf){0};
    }
    return &shelves->list[queue];
}

/* What was taken from the front makes room for what comes. */
static void move_up(AsyncioShelf *shelf)
{
    if (shelf->count < shelf->capacity || shelf->first < shelf->count / 2)
        return;
    shelf->count -= shelf->first;
    if (shelf->count != 0)
        memmove(shelf->puts, shelf->puts + shelf->first,
                shelf->count * sizeof *shelf->puts);
    shelf->first = 0;
}

void asyncio_shelves_put(AsyncioShelves *shelves, uint32_t queue, PyValue item,
                         TraceEventId event)
{
    AsyncioShelf *shelf = shelf_of(shelves, queue);

    move_up(shelf);
    BASE_GROW(shelf->puts, shelf->count, shelf->capacity);
    shelf->puts[shelf->count++] = (AsyncioPut){item, event};
}

TraceEventId asyncio_shelves_take(AsyncioShelves *shelves, uint32_t queue,
                                  PyValue item)
{
    AsyncioShelf *shelf = shelf_of(shelves, queue);

    for (uint32_t i = shelf->first; i < shelf->count; i++) {
        if (!py_is(shelf->puts[i].item, item))
            continue;
        TraceEventId event = shelf->puts[i].event;
        if (i != shelf->first)
            memmove(shelf->puts + shelf->first + 1, shelf->puts + shelf->first,
                    (i - shelf->first) * sizeof *shelf->puts);
        shelf->first++;
        return event;
    }
    return TRACE_NONE;
}
