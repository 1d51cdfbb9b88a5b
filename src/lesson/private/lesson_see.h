/*
 * lesson_see.h - makes what a student sees out of where they are.
 */
#ifndef LESSON_SEE_H
#define LESSON_SEE_H

#include "lesson_player.h"

/* Makes the player's sight anew. */
void lesson_see(LessonPlayer *player);

#endif
