#include "lesson_settings.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static bool read_number(const char **at, long *number)
{
    char *end;

    if (!isdigit((unsigned char)**at))
        return false;
    errno = 0;
    *number = strtol(*at, &end, 10);
    if (errno != 0)
        return false;
    *at = end;
    return true;
}

bool lesson_settings_range(const char *value, long *first, long *last)
{
    if (!read_number(&value, first) || strncmp(value, "..", 2) != 0)
        return false;
    value += 2;
    return read_number(&value, last) && !*value && *first <= *last;
}

bool lesson_settings_seeds(const char *value, long *first, long *last)
{
    return lesson_settings_range(value, first, last) &&
           *last - *first < LESSON_SEEDS_MOST;
}

bool lesson_settings_is_file(const char *value)
{
    return *value && *value != '.' && !strchr(value, '/');
}

bool lesson_settings_is_program(const char *value)
{
    const char *file = strncmp(value, "../", 3) == 0 ? value + 3 : value;
    size_t folder = strcspn(file, "/");

    if (file > value && *file != '.' && folder > 0 && file[folder] == '/')
        return lesson_settings_is_file(file + folder + 1);
    return lesson_settings_is_file(value);
}

/* What follows the word and a space in `value`; NULL if it begins otherwise. */
static const char *after_word(const char *value, const char *word)
{
    size_t length = strlen(word);

    if (strncmp(value, word, length) != 0 || value[length] != ' ')
        return NULL;
    return value + length + strspn(value + length, " ");
}

bool lesson_settings_seed(const char *value, Lesson *lesson)
{
    const char *range = after_word(value, "by-name");

    lesson->seed_by_name = range;
    if (range)
        return lesson_settings_range(range, &lesson->first_seed,
                                     &lesson->last_seed);
    return read_number(&value, &lesson->seed) && !*value;
}

bool lesson_settings_is_compared(const char *value)
{
    const char *rest;
    long seed;

    if ((rest = after_word(value, "seed")))
        return read_number(&rest, &seed) && !*rest;
    return after_word(value, "python") || lesson_settings_is_file(value);
}

bool lesson_settings_allow(const char *value, unsigned *allowed)
{
    static const char *const words[] = {"knob",   "seed",  "edit",
                                        "cancel", "raise", "sleep"};
    size_t i;

    *allowed = 0;
    while (*value) {
        size_t length = strcspn(value, " ");

        for (i = 0; i < sizeof words / sizeof words[0]; i++)
            if (strlen(words[i]) == length &&
                memcmp(words[i], value, length) == 0)
                break;
        if (i == sizeof words / sizeof words[0] || (*allowed & 1u << i))
            return false;
        *allowed |= 1u << i;
        value += length;
        value += strspn(value, " ");
    }
    return *allowed != 0;
}

bool lesson_settings_question(const char *value, LessonQuestion *question,
                              BaseArena *arena)
{
    static const char *const kinds[] = {"choice", "number", "lanes", "order",
                                        "output"};
    size_t i;

    for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        const char *id = after_word(value, kinds[i]);

        if (!id || !*id)
            continue;
        question->kind = (LessonQuestionKind)i;
        question->id = base_arena_strndup(arena, id, strlen(id));
        return strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") ==
               strlen(id);
    }
    return false;
}

/* A part of the value, as an expression of its own. */
static LessonExpression cut_part(LessonExpression whole, const char *from,
                                 size_t length, BaseArena *arena)
{
    return (LessonExpression){
        .text = base_arena_strndup(arena, from, length),
        .line = whole.line,
        .column = whole.column + (int)(from - whole.text),
        .file = whole.file,
    };
}

/* `TASK at EVENT`, the last ` at ` being the one that counts. */
static bool read_place(LessonExpression whole, const char *from,
                       LessonSolution *solution, BaseArena *arena)
{
    const char *at = NULL, *next = from;

    while ((next = strstr(next, " at ")))
        at = next++;
    if (!at || at == from || !at[4])
        return false;
    solution->task = cut_part(whole, from, (size_t)(at - from), arena);
    solution->at = cut_part(whole, at + 4, strlen(at + 4), arena);
    return true;
}

static bool read_knob(const char *value, LessonSolution *solution,
                      BaseArena *arena)
{
    size_t name = strcspn(value, " =");
    const char *equals = value + name + strspn(value + name, " ");

    if (name == 0 || *equals != '=')
        return false;
    equals += 1 + strspn(equals + 1, " ");
    solution->kind = LESSON_SOLVED_BY_KNOB;
    solution->what = base_arena_strndup(arena, value, name);
    solution->value = base_arena_strndup(arena, equals, strlen(equals));
    return *equals;
}

static bool read_raise(LessonExpression whole, const char *value,
                       LessonSolution *solution, BaseArena *arena)
{
    const char *in = strstr(value, " in ");

    if (!in || in == value)
        return false;
    solution->kind = LESSON_SOLVED_BY_RAISE;
    solution->what = base_arena_strndup(arena, value, (size_t)(in - value));
    return read_place(whole, in + 4, solution, arena);
}

/* "2.5 of TASK at EVENT". */
static bool read_sleep(LessonExpression whole, const char *value,
                       LessonSolution *solution, BaseArena *arena)
{
    const char *of = strstr(value, " of ");

    if (!of || of == value)
        return false;
    solution->kind = LESSON_SOLVED_BY_SLEEP;
    solution->what = base_arena_strndup(arena, value, (size_t)(of - value));
    return read_place(whole, of + 4, solution, arena);
}

bool lesson_settings_is_panel(const char *value)
{
    static const char *const panels[] = {"why", "task", "loop", "errors",
                                         "tree"};

    for (size_t i = 0; i < sizeof panels / sizeof *panels; i++)
        if (strcmp(value, panels[i]) == 0)
            return true;
    return false;
}

bool lesson_settings_solution(LessonExpression value, LessonSolution *solution,
                              BaseArena *arena)
{
    const char *rest;
    long seed;

    if ((rest = after_word(value.text, "knob")))
        return read_knob(rest, solution, arena);
    if ((rest = after_word(value.text, "raise")))
        return read_raise(value, rest, solution, arena);
    if ((rest = after_word(value.text, "sleep")))
        return read_sleep(value, rest, solution, arena);
    if ((rest = after_word(value.text, "cancel"))) {
        solution->kind = LESSON_SOLVED_BY_CANCEL;
        return read_place(value, rest, solution, arena);
    }
    if ((rest = after_word(value.text, "seed"))) {
        solution->kind = LESSON_SOLVED_BY_SEED;
        solution->value = base_arena_strndup(arena, rest, strlen(rest));
        return read_number(&rest, &seed) && !*rest;
    }
    solution->kind = LESSON_SOLVED_BY_PROGRAM;
    solution->what = base_arena_strndup(arena, value.text, strlen(value.text));
    return lesson_settings_is_file(value.text) && !strchr(value.text, ' ');
}
