#include "lesson_veil.h"

static const LessonForm *form_of(const LessonPlayer *player, size_t page)
{
    return lesson_show_place(player->path, page, 0).form;
}

/* All of the run has been seen on such a page, or has to be. */
static bool shows_all(const LessonPlayer *player, size_t page)
{
    const LessonForm *form = form_of(player, page);

    return form->question || form->attempt ||
           player->lesson->pages[page].forms[0].compare;
}

static uint32_t veil_of_question(const LessonPlayer *player, size_t page)
{
    LessonPlace place = lesson_show_place(player->path, page, 0);

    return lesson_student_is_open_on(player, page) &&
                   !place.form->question->recall
               ? place.playhead
               : LESSON_NONE;
}

/* Before the first question the run goes no further than it will where that is
 * asked: else it would answer it. A page sees its own moment all the same. */
static uint32_t veil_ahead(const LessonPlayer *player)
{
    uint32_t own = lesson_student_place(player).playhead, asked;
    size_t page = 0;

    while (page < player->lesson->page_count && !shows_all(player, page))
        page++;
    if (page <= player->page || page == player->lesson->page_count ||
        !form_of(player, page)->question)
        return LESSON_NONE;
    asked = veil_of_question(player, page);
    return asked < own ? own : asked;
}

uint32_t lesson_veil_of(const LessonPlayer *player)
{
    if (player->own)
        return LESSON_NONE;
    return form_of(player, player->page)->question
               ? veil_of_question(player, player->page)
               : veil_ahead(player);
}
