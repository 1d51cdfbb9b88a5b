#include "lesson_student.h"

#include "lesson_answer.h"

LessonShow *lesson_student_show(const LessonPlayer *player)
{
    return player->own ? player->own : player->path;
}

LessonPlace lesson_student_place(const LessonPlayer *player)
{
    LessonPlace place = lesson_show_place(player->path, player->page, 0);

    if (player->own) { /* in which the same is looked for */
        LessonPlace own = lesson_show_place(player->own, player->page, 0);
        place.is_reached = own.is_reached;
        place.playhead = own.playhead;
    }
    return place;
}

const LessonPage *lesson_student_page(const LessonPlayer *player)
{
    return &player->lesson->pages[player->page];
}

static LessonFate fate_on(const LessonPlayer *player, size_t page)
{
    const LessonDeed *deed =
        lesson_progress_find(&player->progress, player->lesson->pages[page].id);
    return deed ? deed->fate : LESSON_FATE_OPEN;
}

LessonFate lesson_student_fate(const LessonPlayer *player)
{
    return fate_on(player, player->page);
}

LessonDeed *lesson_student_deed(LessonPlayer *player)
{
    return lesson_progress_deed(&player->progress,
                                lesson_student_page(player)->id);
}

bool lesson_student_waits(const LessonPlayer *player, size_t page)
{
    LessonFate fate = fate_on(player, page);

    return lesson_show_place(player->path, page, 0).form->question &&
           (fate == LESSON_FATE_OPEN || fate == LESSON_FATE_WRONG);
}

bool lesson_student_is_open(const LessonPlayer *player)
{
    return !player->own && lesson_student_waits(player, player->page);
}

const LessonEntry *lesson_student_misconception(const LessonPlayer *player)
{
    const LessonQuestion *question =
        lesson_student_place(player).form->question;
    size_t choice;

    if (question->kind != LESSON_CHOICE || !player->given)
        return NULL;
    choice = lesson_answer_choice(question, player->given);
    if (choice >= question->choice_count ||
        !question->choices[choice].misconception)
        return NULL;
    return lesson_folder_misconception(player->folder,
                                       question->choices[choice].misconception);
}

QueryAnswer lesson_student_ask(LessonPlayer *player,
                               const LessonExpression *expression, bool whole)
{
    LessonError ignored = {0};
    QueryAnswer answer = {0};

    if (!expression->text)
        return answer;
    lesson_show_ask(lesson_student_show(player), player->page, 0, whole,
                    expression, QUERY_VALUE, 1, &answer,
                    player->own ? &ignored : &player->error);
    lesson_error_release(&ignored);
    if (answer.is_wrong)
        query_answer_release(&answer);
    return answer;
}

uint32_t lesson_student_event(LessonPlayer *player,
                              const LessonExpression *expression, bool whole)
{
    QueryAnswer answer = lesson_student_ask(player, expression, whole);
    bool is_event = answer.kind == QUERY_EVENT || answer.kind == QUERY_EVENTS;
    uint32_t event =
        is_event && answer.refer_count > 0 ? answer.refers[0] : LESSON_NONE;

    query_answer_release(&answer);
    return event;
}

uint32_t lesson_student_settled(LessonPlayer *player)
{
    const LessonQuestion *question =
        lesson_student_place(player).form->question;
    uint32_t event = lesson_student_event(player, &question->then, true);
    const LessonEntry *entry = lesson_student_misconception(player);

    if (event == LESSON_NONE && entry)
        event = lesson_student_event(player, &entry->event, true);
    return event != LESSON_NONE ? event : lesson_student_place(player).playhead;
}
