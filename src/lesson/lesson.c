#include "lesson.h"

#include <stdint.h>

void lesson_release(Lesson *lesson)
{
    base_arena_release(&lesson->arena);
    *lesson = (Lesson){0};
}

LessonSpot lesson_spot_of(const LessonExpression *expression)
{
    return (LessonSpot){expression->line, expression->column, expression->file};
}

LessonSpot lesson_spot_in(const LessonExpression *expression, int character)
{
    const LessonBreak *at = expression->last;
    LessonSpot spot = lesson_spot_of(expression);

    while (at && at->at > character)
        at = at->before;
    spot.column += character - 1;
    if (at) {
        spot.line = at->line;
        spot.column = at->column + character - at->at;
    }
    return spot;
}

long lesson_seed_for(const Lesson *lesson, const char *name)
{
    uint64_t hash = 14695981039346656037u;

    if (!lesson->seed_by_name)
        return lesson->seed;
    for (; name && *name; name++)
        hash = (hash ^ (unsigned char)*name) * 1099511628211u;
    /* Names that differ in their last letter alone are not to lie in a row. */
    hash = (hash ^ hash >> 32) * 0x9e3779b97f4a7c15u;
    uint64_t count = (uint64_t)(lesson->last_seed - lesson->first_seed) + 1;
    return lesson->first_seed + (long)((hash >> 16) % count);
}
