/*
 * app_script.h - a program's text, as the view shows it.
 */
#ifndef APP_SCRIPT_H
#define APP_SCRIPT_H

#include "app_source.h"
#include "run_program.h"
#include "view_window.h"

/* The part of a path that is a file's name; within it. */
const char *app_script_name(const char *path);

/* A text of the source's, with the modules beside it; it reads what the one
 * `before` it was given to read (NULL: nothing). The caller owns the result. */
RunProgram *app_script_compile(const AppSource *source, const BaseText *text,
                               int python, const RunProgram *before);

/* Borrows from both until one of them changes. */
ViewProgram app_script_of(const AppSource *source, const RunProgram *program);

/* Shows the view a text that does not compile, while the program before goes on
 * being the one that ran. */
void app_script_show_draft(ViewWindow *view, const AppSource *source,
                           const RunProgram *before, const RunProgram *draft);

/* Says that the file is not on the disk any more. */
void app_script_tell_of_loss(ViewWindow *view, const AppSource *source);

#endif
