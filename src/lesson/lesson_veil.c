#include "lesson_veil.h"

uint32_t lesson_veil_of(const LessonPlayer *player)
{
    LessonPlace place = lesson_student_place(player);

    return lesson_student_is_open(player) && !place.form->question->recall
               ? place.playhead
               : LESSON_NONE;
}
