#include "lesson.h"

void lesson_release(Lesson *lesson)
{
    base_arena_release(&lesson->arena);
    *lesson = (Lesson){0};
}
