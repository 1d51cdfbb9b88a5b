#include "lesson_error.h"

#include "base_memory.h"
#include "base_words.h"
#include "lesson.h"

#include <stdarg.h>

void lesson_error_release(LessonError *error)
{
    base_text_release(&error->file);
    base_text_release(&error->text);
    for (LessonError *one = error->next, *next; one; one = next) {
        next = one->next;
        base_text_release(&one->file);
        base_text_release(&one->text);
        base_free(one);
    }
    *error = (LessonError){0};
}

void lesson_error_add(LessonError *error, LessonError *other)
{
    LessonError *last = error;

    if (other->text.length == 0)
        return;
    while (last->next)
        last = last->next;
    if (error->text.length > 0) {
        last->next = base_alloc(sizeof *last->next);
        last = last->next;
    } else {
        base_text_release(&error->file);
    }
    *last = *other;
    *other = (LessonError){0};
}

void lesson_error_copy(const LessonError *from, LessonError *to)
{
    if (to->text.length > 0)
        return;
    to->line = from->line;
    to->column = from->column;
    base_text_append(&to->text, base_text_str(&from->text));
    if (to->file.length == 0)
        base_text_append(&to->file, base_text_str(&from->file));
}

bool lesson_error_say(LessonError *error, int line, int column,
                      const char *format, ...)
{
    va_list arguments;

    if (error->text.length > 0)
        return false;
    error->line = line;
    error->column = column;
    va_start(arguments, format);
    base_text_vprintf(&error->text, _(format), arguments);
    va_end(arguments);
    return false;
}

void lesson_error_in(LessonError *error, const char *file)
{
    if (!file || error->text.length > 0)
        return;
    base_text_clear(&error->file);
    base_text_append(&error->file, file);
}

bool lesson_error_at(LessonError *error, const LessonExpression *where,
                     int character, const char *why, const char *seed)
{
    LessonSpot spot = lesson_spot_in(where, character);

    lesson_error_in(error, spot.file);
    return lesson_error_say(error, spot.line, spot.column,
                            N_("%s (on seed %s)"), why, seed);
}
