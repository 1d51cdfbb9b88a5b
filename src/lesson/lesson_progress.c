#include "lesson_progress.h"

#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "lesson_line.h"

#define NAME "taskarium-progress "
#define FORMAT 1
#define HEAD NAME "1"
#define END "end"

static const char *const fates[] = {
    [LESSON_FATE_OPEN] = "open",       [LESSON_FATE_WRONG] = "wrong",
    [LESSON_FATE_RIGHT] = "right",     [LESSON_FATE_REVEALED] = "revealed",
    [LESSON_FATE_SKIPPED] = "skipped",
};

void lesson_progress_release(LessonProgress *progress)
{
    for (size_t i = 0; i < progress->count; i++) {
        base_free(progress->deeds[i].page);
        base_free(progress->deeds[i].first);
        base_free(progress->deeds[i].seed);
    }
    base_free(progress->deeds);
    base_free(progress->lesson);
    base_free(progress->page);
    base_free(progress->seed);
    *progress = (LessonProgress){0};
}

void lesson_progress_set(char **text, const char *to)
{
    char *copy = to ? base_strdup(to) : NULL;

    base_free(*text);
    *text = copy;
}

LessonDeed *lesson_progress_find(const LessonProgress *progress,
                                 const char *page)
{
    for (size_t i = 0; i < progress->count; i++)
        if (strcmp(progress->deeds[i].page, page) == 0)
            return &progress->deeds[i];
    return NULL;
}

LessonDeed *lesson_progress_deed(LessonProgress *progress, const char *page)
{
    LessonDeed *deed = lesson_progress_find(progress, page);

    if (deed)
        return deed;
    BASE_GROW(progress->deeds, progress->count, progress->capacity);
    deed = &progress->deeds[progress->count++];
    *deed = (LessonDeed){.page = base_strdup(page), .first = base_strdup("")};
    return deed;
}

void lesson_progress_join(LessonProgress *progress, const LessonProgress *kept)
{
    progress->ended = progress->ended || kept->ended;
    for (size_t i = 0; i < kept->count; i++) {
        const LessonDeed *from = &kept->deeds[i];
        bool is_new = !lesson_progress_find(progress, from->page);
        LessonDeed *deed = lesson_progress_deed(progress, from->page);
        deed->tried = deed->tried || from->tried;
        if (is_new)
            deed->fate = from->fate;
        bool given = *from->first != '\0';
        bool has_own = deed->seed || *deed->first != '\0';
        if (!given && (!from->seed || has_own))
            continue; /* nothing was answered there, or it was skipped, and
                         no answer that was given is lost */
        lesson_progress_set(&deed->first, from->first);
        lesson_progress_set(&deed->seed, from->seed);
        deed->first_right = from->first_right;
    }
}

size_t lesson_progress_asked(const LessonProgress *progress)
{
    size_t count = 0;

    for (size_t i = 0; i < progress->count; i++)
        count += progress->deeds[i].seed || *progress->deeds[i].first != '\0' ||
                 progress->deeds[i].fate != LESSON_FATE_OPEN;
    return count;
}

size_t lesson_progress_right(const LessonProgress *progress)
{
    size_t count = 0;

    for (size_t i = 0; i < progress->count; i++)
        count += progress->deeds[i].first_right;
    return count;
}

/* A line's last word may hold anything but an end of line. */
static void print_line(BaseText *out, const char *name, const char *text)
{
    if (!text)
        return;
    base_text_printf(out, "%s ", name);
    lesson_line_end(out, text);
}

static void print_deed(const LessonDeed *deed, BaseText *out)
{
    BaseText line = {0};

    base_text_printf(&line, "%s %s %s %s", deed->page, fates[deed->fate],
                     deed->first_right ? "at-once" : "-",
                     deed->tried ? "tried" : "-");
    print_line(out, "deed", base_text_str(&line));
    if (*deed->first)
        print_line(out, "first", deed->first);
    print_line(out, "on", deed->seed);
    base_text_release(&line);
}

void lesson_progress_print(const LessonProgress *progress, BaseText *out)
{
    base_text_append(out, HEAD "\n");
    print_line(out, "lesson", progress->lesson);
    print_line(out, "page", progress->page);
    print_line(out, "seed", progress->seed);
    if (progress->ended)
        base_text_append(out, "ended\n");
    for (size_t i = 0; i < progress->count; i++)
        print_deed(&progress->deeds[i], out);
    base_text_append(out, END "\n");
}

static bool read_flag(const char *word, const char *name, bool *flag)
{
    *flag = strcmp(word, name) == 0;
    return *flag || strcmp(word, "-") == 0;
}

static bool read_fate(const char *word, LessonFate *fate)
{
    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
        if (strcmp(word, fates[i]) == 0) {
            *fate = (LessonFate)i;
            return true;
        }
    return false;
}

/* `page fate at-once tried` */
static bool read_deed(LessonProgress *progress, char *rest)
{
    const char *page = lesson_line_word(&rest);
    LessonDeed *deed;

    if (*page == '\0' || lesson_progress_find(progress, page))
        return false;
    deed = lesson_progress_deed(progress, page);
    return read_fate(lesson_line_word(&rest), &deed->fate) &&
           read_flag(lesson_line_word(&rest), "at-once", &deed->first_right) &&
           read_flag(lesson_line_word(&rest), "tried", &deed->tried) &&
           *rest == '\0';
}

static bool read_once(char **text, const char *rest)
{
    if (*text || *rest == '\0')
        return false;
    *text = base_strdup(rest);
    return true;
}

static bool read_line(LessonProgress *progress, char *line)
{
    const char *name = lesson_line_word(&line);
    LessonDeed *last =
        progress->count > 0 ? &progress->deeds[progress->count - 1] : NULL;

    if (strcmp(name, "lesson") == 0)
        return read_once(&progress->lesson, line);
    if (strcmp(name, "page") == 0)
        return read_once(&progress->page, line);
    if (strcmp(name, "seed") == 0)
        return read_once(&progress->seed, line);
    if (strcmp(name, "deed") == 0)
        return read_deed(progress, line);
    if (strcmp(name, "ended") == 0)
        return progress->ended = true;
    if (strcmp(name, "on") == 0)
        return last && read_once(&last->seed, line);
    if (strcmp(name, "first") != 0 || !last || *last->first || *line == '\0')
        return false;
    lesson_progress_set(&last->first, line);
    return true;
}

/* Cuts a line off the front of *text; NULL where none ends. */
static char *take_line(char **text)
{
    char *line = *text;
    char *end = strchr(line, '\n');

    if (!end)
        return NULL;
    *end = '\0';
    *text = end + 1;
    return line;
}

static bool read_lines(LessonProgress *progress, char *text)
{
    char *line = take_line(&text);

    if (!line || strcmp(line, HEAD) != 0)
        return false;
    while ((line = take_line(&text))) {
        if (strcmp(line, END) == 0)
            return *text == '\0' && progress->lesson;
        if (!read_line(progress, line))
            return false;
    }
    return false;
}

bool lesson_progress_parse(LessonProgress *progress, const char *text)
{
    char *copy = base_strdup(text);
    bool done;

    *progress = (LessonProgress){0};
    done = read_lines(progress, copy);
    base_free(copy);
    if (!done)
        lesson_progress_release(progress);
    return done;
}

bool lesson_progress_is_newer(const char *text)
{
    size_t length = strlen(NAME);
    char *end;
    long format;

    if (strncmp(text, NAME, length) != 0 || text[length] < '1' ||
        text[length] > '9')
        return false;
    format = strtol(text + length, &end, 10);
    return format > FORMAT && *end == '\n';
}
