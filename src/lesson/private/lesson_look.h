/*
 * lesson_look.h - what a student in a terminal may look at beside a page: the
 * program, the run so far, why a task is where it is.
 *
 * Shows nothing past the event at which the page stands. Reads the program;
 * changes nothing of what the player knows.
 */
#ifndef LESSON_LOOK_H
#define LESSON_LOOK_H

#include "lesson_player.h"
#include "lesson_study.h"

/* Tells what the line asks for: "p", "t", "w Task-4" or "?". False, and nothing
 * told: it asks for none of these. */
bool lesson_look(const LessonFolder *folder, const LessonPlayer *player,
                 const LessonDesk *desk, const char *line);

/* Tells the lesson's program, its lines numbered. */
void lesson_look_program(const LessonFolder *folder, const LessonPlayer *player,
                         const LessonDesk *desk);

/* Says a text in lines that the screen has room for; those that begin with a
 * blank stay whole. */
void lesson_look_say(const LessonDesk *desk, const char *text);

/* A letter as it comes out where the keyboard is set to Russian, as the one
 * that was meant; else the line itself. */
const char *lesson_look_meant(const char *line);

#endif
