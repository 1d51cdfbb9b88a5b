#include "app_turns.h"

#include "base_memory.h"

static void release(AppTurn *turn)
{
    base_free(turn->before);
    base_free(turn->after);
}

void app_turns_release(AppTurns *turns)
{
    for (size_t i = 0; i < turns->count; i++)
        release(&turns->turns[i]);
    base_free(turns->turns);
    *turns = (AppTurns){0};
}

void app_turns_add(AppTurns *turns, const char *before, const char *after,
                   size_t deeds)
{
    BASE_GROW(turns->turns, turns->count, turns->capacity);
    turns->turns[turns->count++] = (AppTurn){.before = base_strdup(before),
                                             .after = base_strdup(after),
                                             .deeds = deeds};
}

bool app_turns_are_last(const AppTurns *turns, size_t deeds)
{
    return turns->count > 0 && turns->turns[turns->count - 1].deeds >= deeds;
}

bool app_turns_take_back(AppTurns *turns, size_t deeds, BaseText *before)
{
    if (!app_turns_are_last(turns, deeds))
        return false;
    AppTurn *last = &turns->turns[turns->count - 1];
    base_text_append(before, last->before);
    release(last);
    turns->count--;
    return true;
}

void app_turns_forget_deeds(AppTurns *turns)
{
    for (size_t i = 0; i < turns->count; i++)
        turns->turns[i].deeds = 0;
}
