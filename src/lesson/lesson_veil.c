#include "lesson_veil.h"

/* What the page is about is all of a run: one that the student makes, or two
 * beside one another. */
static bool needs_all(const LessonPlayer *player)
{
    return lesson_student_place(player).form->attempt ||
           lesson_student_page(player)->forms[0].compare;
}

/* A question of the page waits for an answer that the run would give away: it
 * comes to where that is asked. */
static bool is_kept(const LessonPlayer *player, size_t page)
{
    LessonPlace place = lesson_show_place(player->path, page, 0);

    return lesson_student_waits(player, page) && place.is_reached &&
           !place.form->question->recall;
}

/* The page of the first such question, from the present page on: whoever stands
 * here has come past those before it. The number of pages: there is none. */
static size_t kept_page(const LessonPlayer *player)
{
    size_t page = player->page;

    while (page < player->lesson->page_count && !is_kept(player, page))
        page++;
    return page;
}

/* What the page itself shows: where it stands, and what has settled its
 * question. */
static uint32_t own_moment(LessonPlayer *player)
{
    LessonPlace place = lesson_student_place(player);
    uint32_t settled = place.playhead;

    if (place.form->question && !player->own && !lesson_student_is_open(player))
        settled = lesson_student_settled(player);
    return settled > place.playhead ? settled : place.playhead;
}

static bool is_last(LessonShow *show, uint32_t event)
{
    return event + 1 >= lesson_show_lives(show, 0)->event_count;
}

uint32_t lesson_veil_of(LessonPlayer *player)
{
    LessonShow *show = lesson_student_show(player);
    size_t page = kept_page(player);
    uint32_t asked, own;

    if (page == player->lesson->page_count ||
        (page > player->furthest && needs_all(player)))
        return LESSON_NONE;
    asked = lesson_show_place(show, page, 0).playhead;
    if (page == player->page)
        return asked;
    own = own_moment(player);
    if (!player->own && is_last(show, asked < own ? own : asked))
        return LESSON_NONE;
    return asked < own ? own : asked;
}
