#include "lesson_check_needs.h"

#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "lesson_read.h"

/* Lessons, each of which needs the next one. */
typedef struct Chain {
    char **ids; /* owned, each too */
    size_t count, capacity;
} Chain;

static void chain_release(Chain *chain)
{
    for (size_t i = 0; i < chain->count; i++)
        base_free(chain->ids[i]);
    base_free(chain->ids);
}

/* False: it is one of them already. */
static bool chain_add(Chain *chain, const char *id)
{
    bool is_new = true;

    for (size_t i = 0; i < chain->count; i++)
        is_new = is_new && strcmp(chain->ids[i], id) != 0;
    BASE_GROW(chain->ids, chain->count, chain->capacity);
    chain->ids[chain->count++] = base_strdup(id);
    return is_new;
}

/* The folder of what the lesson needs, beside it or of those that come along;
 * NULL: there is none. Owned. */
static char *find_needed(const LessonFolder *folder, const char *needs)
{
    BaseText name = {0};

    base_text_printf(&name, "../%s", needs);
    char *beside = lesson_folder_file(folder, base_text_str(&name));
    base_text_release(&name);
    if (lesson_folder_is(beside))
        return beside;
    base_free(beside);
    return lesson_folder_called(needs);
}

/* Always false. */
static bool refuse_circle(LessonChecker *checker, const Chain *chain,
                          LessonSpot spot)
{
    BaseText all = {0};

    for (size_t i = 0; i < chain->count; i++)
        base_text_printf(&all, "%s%s", i > 0 ? " -> " : "", chain->ids[i]);
    lesson_checker_refuse_name(
        checker, spot,
        N_("`needs`: this goes round in a circle, %s: leave `needs` out of the "
           "one that comes first"),
        all.data);
    base_text_release(&all);
    return false;
}

/* Follows what is needed to a lesson that needs none. One that cannot be read
 * is told where it is checked itself. */
static bool follow(LessonChecker *checker, Chain *chain, const char *path,
                   LessonSpot spot)
{
    LessonFolder folder;
    LessonError ignored = {0};
    bool good = true;

    if (!lesson_read(&folder, path, checker->language, &ignored)) {
        lesson_error_release(&ignored);
        return true;
    }
    if (!chain_add(chain, folder.id))
        good = refuse_circle(checker, chain, spot);
    for (size_t i = 0; i < folder.original.need_count && good; i++) {
        char *next = find_needed(&folder, folder.original.needs[i].text);
        good = !next || follow(checker, chain, next, spot);
        base_free(next);
    }
    base_free(chain->ids[--chain->count]);
    lesson_folder_release(&folder);
    return good;
}

static bool check_one(LessonChecker *checker, const LessonWord *need)
{
    Chain chain = {0};
    char *needed = find_needed(checker->folder, need->text);

    if (!needed)
        return lesson_checker_refuse_name(
            checker, need->spot,
            N_("`needs`: there is no lesson `%s` beside this one"), need->text);
    chain_add(&chain, checker->folder->id);
    bool good = follow(checker, &chain, needed, need->spot);
    chain_release(&chain);
    base_free(needed);
    return good;
}

bool lesson_check_needs(LessonChecker *checker)
{
    const Lesson *lesson = &checker->folder->original;

    for (size_t i = 0; i < lesson->need_count; i++)
        if (!check_one(checker, &lesson->needs[i]))
            return false;
    return true;
}
