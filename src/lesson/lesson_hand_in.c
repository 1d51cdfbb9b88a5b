#include "lesson_hand_in.h"

#include "base_memory.h"
#include "lesson_line.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define NAME "taskarium-hand-in "
#define FORMAT 1
#define HEAD NAME "1"
#define END "end"

static void free_items(LessonHandIn *in)
{
    for (size_t i = 0; i < in->count; i++) {
        base_free(in->items[i].page);
        base_free(in->items[i].seed);
        base_free(in->items[i].text);
    }
    base_free(in->items);
}

void lesson_hand_in_release(LessonHandIn *in)
{
    free_items(in);
    base_free(in->name);
    base_free(in->account);
    base_free(in->lesson);
    base_free(in->seed);
    *in = (LessonHandIn){0};
}

static char *copy_of(const char *text)
{
    return text ? base_strdup(text) : NULL;
}

static void add(LessonHandIn *in, const char *page, const char *seed,
                const char *text)
{
    BASE_GROW(in->items, in->count, in->capacity);
    in->items[in->count++] =
        (LessonHandedIn){copy_of(page), copy_of(seed), copy_of(text)};
}

void lesson_hand_in_begin(LessonHandIn *in, const char *name, uint64_t hash,
                          const LessonProgress *progress)
{
    *in = (LessonHandIn){.name = copy_of(name),
                         .lesson = copy_of(progress->lesson),
                         .hash = hash,
                         .seed = copy_of(progress->seed)};
    for (size_t i = 0; i < progress->count; i++) {
        const LessonDeed *deed = &progress->deeds[i];
        if (*deed->first)
            add(in, deed->page, deed->seed ? deed->seed : progress->seed,
                deed->first);
        else if (deed->fate == LESSON_FATE_SKIPPED && deed->seed)
            add(in, deed->page, deed->seed, "");
    }
}

void lesson_hand_in_add_try(LessonHandIn *in, const char *page,
                            const char *line)
{
    add(in, page, NULL, line);
}

static bool has_item(const LessonHandIn *in, const LessonHandedIn *item)
{
    for (size_t i = 0; i < in->count; i++)
        if (!in->items[i].seed == !item->seed &&
            strcmp(in->items[i].page, item->page) == 0)
            return true;
    return false;
}

void lesson_hand_in_keep(LessonHandIn *in, const LessonHandIn *before)
{
    LessonHandIn now = *in;

    if (before->seed) {
        base_free(in->seed);
        in->seed = base_strdup(before->seed);
    }
    in->items = NULL;
    in->count = in->capacity = 0;
    for (size_t i = 0; i < before->count; i++) {
        const LessonHandedIn *item = &before->items[i];
        if (!has_item(in, item) && (item->seed || !has_item(&now, item)))
            add(in, item->page, item->seed, item->text);
    }
    for (size_t i = 0; i < now.count; i++) {
        const LessonHandedIn *item = &now.items[i];
        if (!item->seed || !has_item(in, item))
            add(in, item->page, item->seed, item->text);
    }
    free_items(&now);
}

void lesson_hand_in_print(const LessonHandIn *in, BaseText *out)
{
    base_text_append(out, HEAD "\n");
    base_text_append(out, "name ");
    lesson_line_end(out, in->name);
    if (in->account) {
        base_text_append(out, "account ");
        lesson_line_end(out, in->account);
    }
    base_text_printf(out, "lesson %s\nhash %016" PRIx64 "\nseed %s\n",
                     in->lesson, in->hash, in->seed);
    for (size_t i = 0; i < in->count; i++) {
        const LessonHandedIn *item = &in->items[i];
        if (item->seed && *item->text == '\0') {
            base_text_printf(out, "skipped %s %s\n", item->page, item->seed);
            continue;
        }
        if (item->seed)
            base_text_printf(out, "answer %s %s ", item->page, item->seed);
        else
            base_text_printf(out, "try %s ", item->page);
        lesson_line_end(out, item->text);
    }
    base_text_append(out, END "\n");
}

/* ---- reading ---- */

static bool read_once(char **place, const char *text)
{
    if (*place || *text == '\0')
        return false;
    *place = base_strdup(text);
    return true;
}

static bool read_hash(LessonHandIn *in, const char *text)
{
    char *end;
    errno = 0;
    in->hash = strtoull(text, &end, 16);
    return errno == 0 && *end == '\0' && strlen(text) == 16;
}

static bool read_item(LessonHandIn *in, char *rest, bool answers)
{
    const char *page = lesson_line_word(&rest);
    const char *seed = answers ? lesson_line_word(&rest) : NULL;
    if (*page == '\0' || (answers && *seed == '\0') || *rest == '\0')
        return false;
    add(in, page, seed, rest);
    return true;
}

static bool read_skipped(LessonHandIn *in, char *rest)
{
    const char *page = lesson_line_word(&rest);
    const char *seed = lesson_line_word(&rest);
    if (*page == '\0' || *seed == '\0' || *rest != '\0')
        return false;
    add(in, page, seed, "");
    return true;
}

static bool read_line(LessonHandIn *in, char *line)
{
    const char *name = lesson_line_word(&line);
    if (strcmp(name, "name") == 0)
        return read_once(&in->name, line);
    if (strcmp(name, "account") == 0)
        return read_once(&in->account, line);
    if (strcmp(name, "lesson") == 0)
        return read_once(&in->lesson, line);
    if (strcmp(name, "seed") == 0)
        return read_once(&in->seed, line);
    if (strcmp(name, "hash") == 0)
        return read_hash(in, line);
    if (strcmp(name, "answer") == 0)
        return read_item(in, line, true);
    if (strcmp(name, "skipped") == 0)
        return read_skipped(in, line);
    return strcmp(name, "try") == 0 && read_item(in, line, false);
}

/* A name is one of a folder beside the other lessons, and leads nowhere else.
 */
static bool is_whole(const LessonHandIn *in)
{
    return in->name && in->lesson && in->seed && in->lesson[0] != '.' &&
           !strchr(in->lesson, '/');
}

static bool read_lines(LessonHandIn *in, char *text)
{
    bool first = true;
    for (char *end = strchr(text, '\n'); end; end = strchr(text, '\n')) {
        *end = '\0';
        if (end > text && end[-1] == '\r') /* it came through a mail */
            end[-1] = '\0';
        if (first && strcmp(text, HEAD) != 0)
            return false;
        if (!first && strcmp(text, END) == 0)
            return is_whole(in);
        if (!first && !read_line(in, text))
            return false;
        first = false;
        text = end + 1;
    }
    return false;
}

bool lesson_hand_in_parse(LessonHandIn *in, const char *text)
{
    char *copy = base_strdup(text);
    *in = (LessonHandIn){0};
    bool good = read_lines(in, copy);
    base_free(copy);
    if (!good)
        lesson_hand_in_release(in);
    return good;
}

bool lesson_hand_in_is_newer(const char *text)
{
    char *end;

    if (strncmp(text, NAME, strlen(NAME)) != 0)
        return false;
    errno = 0;
    long format = strtol(text + strlen(NAME), &end, 10);
    return end != text + strlen(NAME) && strchr("\r\n", *end) &&
           format > FORMAT;
}
