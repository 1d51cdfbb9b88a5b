#include "lesson_check_beliefs.h"

#include "base_words.h"
#include "lesson_show.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

typedef struct Checking {
    const LessonFolder *folder;
    const char *language;
    const LessonEntry *entry; /* that is looked at */
    LessonError *error;
} Checking;

/* Always false. */
static bool refuse(Checking *checking, int line, const char *why,
                   const char *name)
{
    return lesson_error_say(checking->error, line, 1, why, name);
}

/* The lesson's page of that name; false: it has none. */
static bool find_page(const Lesson *lesson, const char *name, size_t *page)
{
    for (*page = 0; *page < lesson->page_count; ++*page)
        if (strcmp(lesson->pages[*page].id, name) == 0)
            return true;
    return false;
}

static bool read_seed(Checking *checking, long *seed)
{
    const char *text = checking->entry->seed;
    char *end;

    *seed = checking->folder->shown->seed;
    if (!text)
        return true;
    errno = 0;
    *seed = strtol(text, &end, 10);
    return (end != text && *end == '\0' && errno == 0) ||
           refuse(checking, checking->entry->line,
                  N_("`seed`: %s is no whole number"), text);
}

/* Asks for the event in the whole of the run. */
static bool happens(Checking *checking, size_t page, long seed)
{
    LessonExpression event = checking->entry->event;
    QueryAnswer answer = {0};
    LessonShow *show = lesson_show_new(checking->folder, checking->language,
                                       (LessonSeeds){.first = seed, .count = 1},
                                       NULL, checking->error);
    if (!show)
        return false;
    bool good = lesson_show_ask(show, page, 0, true, &event, QUERY_VALUE, 1,
                                &answer, checking->error);
    bool is_event = answer.kind == QUERY_EVENT ||
                    (answer.kind == QUERY_EVENTS && answer.refer_count > 0);
    if (good && !is_event)
        good = refuse(checking, event.line,
                      N_("`event` names nothing that happens on seed %s: "
                         "`taskarium trace` shows what does"),
                      lesson_show_seed(show, 0));
    query_answer_release(&answer);
    lesson_show_free(show);
    return good;
}

static bool check_entry(Checking *checking)
{
    const LessonEntry *entry = checking->entry;
    const char *id = checking->folder->id;
    size_t length = strlen(id), page;
    long seed;

    if (!entry->page || strncmp(entry->page, id, length) != 0 ||
        entry->page[length] != '/')
        return true; /* another lesson's */
    if (!find_page(checking->folder->shown, entry->page + length + 1, &page))
        return refuse(checking, entry->line,
                      N_("`page`: the lesson has no page `%s`"),
                      entry->page + length + 1);
    if (!entry->event.text)
        return refuse(checking, entry->line,
                      N_("`%s` names no event that shows it wrong: write "
                         "`event: EXPR`"),
                      entry->id);
    return read_seed(checking, &seed) && happens(checking, page, seed);
}

bool lesson_check_beliefs(const LessonFolder *folder, const char *language,
                          LessonError *error)
{
    const LessonGlossary *list = &folder->misconceptions;
    Checking checking = {
        .folder = folder, .language = language, .error = error};
    bool good = true;

    for (size_t i = 0; i < list->count && good; i++) {
        checking.entry = &list->entries[i];
        good = check_entry(&checking);
    }
    if (!good && list->file) {
        base_text_clear(&error->file);
        base_text_append(&error->file, list->file);
    }
    return good;
}
