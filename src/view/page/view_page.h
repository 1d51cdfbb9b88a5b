/*
 * view_page.h - a run, or a lesson on one seed, as one HTML file: the timeline,
 * which steps both ways, says what each mark means, and answers why; a lesson's
 * pages beside it.
 *
 * The file is whole by itself and asks for nothing from anywhere. Writes none.
 */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "base_text.h"
#include "view_draw.h"
#include "view_host.h"
#include "view_theme.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct ViewPage ViewPage;

/* In place of a run or an event. */
#define VIEW_PAGE_NONE UINT32_MAX

/* What a picture shows. */
typedef struct ViewPageScene {
    uint32_t run;
    uint32_t other;             /* the run below it; VIEW_PAGE_NONE */
    const char *const names[2]; /* of the two, where there are two */
    uint32_t end;  /* so many events of the run are told of and hinted at */
    uint32_t open; /* the instant of this event is open; VIEW_PAGE_NONE */
} ViewPageScene;

/* What is written about a lesson, and what a student can do with it elsewhere;
 * borrowed for the call. */
typedef struct ViewPageLesson {
    const char *data;    /* JSON, for page.js */
    const char *window;  /* a command that opens the lesson in the window */
    const char *study;   /* one for the terminal */
    const char *python3; /* one that runs its program; NULL: there is none */
} ViewPageLesson;

/* An empty page of that title. `width` is that of its pictures, in px. The
 * measurer's context is borrowed. */
ViewPage *view_page_new(const char *title, float width,
                        const ViewMeasure *measure);
void view_page_free(ViewPage *page);

/* Of that theme, whatever its reader prefers. */
void view_page_fix_theme(ViewPage *page, ViewThemeKind theme);

/* Adds a run that has ended, and returns its number. Its trace is borrowed
 * until the last picture of it is added. The first one is what the page is
 * about. VIEW_PAGE_NONE, with a sentence in `error`, if it is empty or too
 * long. */
uint32_t view_page_add_run(ViewPage *page, const ViewProgram *program,
                           const ViewRun *run, BaseText *error);

/* Adds a picture, unless there is one just like it, and returns its number. */
uint32_t view_page_add_picture(ViewPage *page, const ViewPageScene *scene);

/* Appends the page. Without a lesson (NULL) it shows the first picture. What it
 * says of a lesson's run cannot be read at a glance in the file. */
void view_page_write(const ViewPage *page, const ViewPageLesson *lesson,
                     BaseText *out);

#endif
