/*
 * app_headless.h - what is done without a window: pictures, and the text
 * timeline where there is no display. Starts no video driver.
 */
#ifndef APP_HEADLESS_H
#define APP_HEADLESS_H

#include "app_font.h"
#include "app_lesson.h"
#include "app_session.h"

/* Writes options->draw, a PNG or SVG. The program is open already, of a lesson
 * or of none (NULL). On failure returns false and says why. */
bool app_headless_draw(AppSession *session, AppLesson *lesson, AppFonts *fonts,
                       const AppOptions *options, BaseText *error);

/* Runs the program to its end and prints its timeline on stdout; its errors go
 * to stderr. Returns false and says why in `error` if the file cannot be read;
 * else `status` is the run's exit status. */
bool app_headless_timeline(const char *path, const AppOptions *options,
                           int *status, BaseText *error);

#endif
