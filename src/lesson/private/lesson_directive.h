/*
 * lesson_directive.h - the lines of a comment: `name: value`, or a name alone.
 *
 * Knows which names there are, not what they mean.
 */
#ifndef LESSON_DIRECTIVE_H
#define LESSON_DIRECTIVE_H

#include "base_arena.h"
#include "lesson.h"
#include "lesson_error.h"

/* name, whether a translation has it */
#define LESSON_DIRECTIVES(X)                                                   \
    X(lesson, true)                                                            \
    X(format, false)                                                           \
    X(title, true)                                                             \
    X(program, false)                                                          \
    X(compare, false)                                                          \
    X(seed, false)                                                             \
    X(python, false)                                                           \
    X(needs, false)                                                            \
    X(panels, false)                                                           \
    X(page, true)                                                              \
    X(until, false)                                                            \
    X(focus, false)                                                            \
    X(show, false)                                                             \
    X(open, false)                                                             \
    X(term, true)                                                              \
    X(note, true)                                                              \
    X(when, true)                                                              \
    X(otherwise, true)                                                         \
    X(ask, true)                                                               \
    X(recall, false)                                                           \
    X(answer, false)                                                           \
    X(choice, true)                                                            \
    X(right, false)                                                            \
    X(not, false)                                                              \
    X(then, true)                                                              \
    X(try, true)                                                               \
    X(allow, false)                                                            \
    X(keep, false)                                                             \
    X(seeds, false)                                                            \
    X(solution, false)                                                         \
    X(hint, true)                                                              \
    X(missing, true)                                                           \
    X(misconception, true)                                                     \
    X(event, false)

typedef enum LessonDirectiveName {
#define LESSON_NAME(name, translated) LESSON_IS_##name,
    LESSON_DIRECTIVES(LESSON_NAME)
#undef LESSON_NAME
} LessonDirectiveName;

typedef struct LessonDirective {
    LessonDirectiveName name;
    const char *value; /* "" where nothing follows the name */
    int line;
    int column;              /* of the value */
    const LessonBreak *last; /* the last line of it; NULL: it has one */
} LessonDirective;

typedef struct LessonDirectives {
    LessonDirective *items; /* owned; their values are the arena's */
    size_t count, capacity;
} LessonDirectives;

/* Cuts the comments in `html`, whose first line is `line`. A line that begins
 * with no name goes on with the value before it. False, telling `error`, for
 * what is not a comment and for a name that there is not. */
bool lesson_directives_cut(LessonDirectives *directives, const char *html,
                           int line, BaseArena *arena, LessonError *error);

void lesson_directives_release(LessonDirectives *directives);

/* The name, borrowed, that a line with a value of one begins with, as `keep:
 * x`; NULL: with none. */
const char *lesson_directive_of_line(const char *line);

const char *lesson_directive_text(LessonDirectiveName name);
bool lesson_directive_is_translated(LessonDirectiveName name);

/* A translation has it without the expression that may follow it. */
bool lesson_directive_is_bare(LessonDirectiveName name);

#endif
