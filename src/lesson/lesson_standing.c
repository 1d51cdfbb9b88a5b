#include "lesson_standing.h"

#include <string.h>

/* In how many forms of a page there is one. */
typedef struct Has {
    size_t questions, tries;
} Has;

static Has has(const LessonPage *page)
{
    Has found = {0};

    for (size_t i = 0; i < page->form_count; i++) {
        found.questions += page->forms[i].question != NULL;
        found.tries += page->forms[i].attempt != NULL;
    }
    return found;
}

static bool is_answered(const LessonDeed *deed)
{
    return deed && (*deed->first != '\0' || deed->fate == LESSON_FATE_RIGHT ||
                    deed->fate == LESSON_FATE_REVEALED);
}

static bool is_begun(const LessonDeed *deed)
{
    return deed && (deed->seed || deed->fate != LESSON_FATE_OPEN);
}

/* Adds what a page has; true if something of it is left. */
static bool count(LessonStanding *standing, const LessonPage *page,
                  const LessonDeed *deed)
{
    Has found = has(page);
    bool asks = found.questions == page->form_count ||
                (found.questions > 0 && (is_begun(deed) || is_answered(deed)));
    bool tries = found.tries == page->form_count ||
                 (found.tries > 0 && deed && deed->tried);
    bool answered = asks && is_answered(deed);
    bool tried = tries && deed && deed->tried;

    standing->questions += asks;
    standing->answered += answered;
    standing->tries += tries;
    standing->tried += tried;
    return asks != answered || tries != tried;
}

LessonStanding lesson_standing(const Lesson *lesson,
                               const LessonProgress *progress)
{
    LessonStanding standing = {0};

    for (size_t i = 0; i < lesson->page_count; i++) {
        const LessonPage *page = &lesson->pages[i];
        bool left =
            count(&standing, page, lesson_progress_find(progress, page->id));
        if (left && !standing.left)
            standing.left = page->id;
    }
    return standing;
}

const char *lesson_standing_goal(const Lesson *lesson,
                                 const LessonProgress *progress)
{
    LessonStanding here = {0};

    for (size_t i = 0; i < lesson->page_count; i++) {
        const LessonPage *page = &lesson->pages[i];
        if (progress->page && strcmp(page->id, progress->page) == 0 &&
            count(&here, page, lesson_progress_find(progress, page->id)))
            return NULL;
    }
    return progress->ended ? lesson_standing(lesson, progress).left : NULL;
}

bool lesson_standing_is_done(const Lesson *lesson,
                             const LessonProgress *progress)
{
    return progress->ended && !lesson_standing(lesson, progress).left;
}
