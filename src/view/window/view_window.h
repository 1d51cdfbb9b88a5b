/*
 * view_window.h - the whole window: a function of a run and of what the
 * student did, giving a list of draw commands and a few requests.
 *
 * The host owns the program, the run, its seeker and the real window; it hands
 * in what it has and asks, after every input, what is wanted. This module
 * steps no run, opens no file, reads no clock and knows nothing of SDL.
 *
 * One round of a host:
 *
 *     view_window_set_run(window, &run);       as the run advances
 *     view_window_advance(window, budget);     while it returns true
 *     view_window_input(window, &input);       for each event
 *     while (view_window_take_request(...))    open, seed, quit ...
 *     if (view_window_wanted_event(...))       seek; then set_snapshot
 *     if (view_window_take_dirty(window))      draw, show
 *     sleep, unless view_window_wants_ticks()
 */
#ifndef VIEW_WINDOW_H
#define VIEW_WINDOW_H

#include "view_cursor.h"
#include "view_draw.h"
#include "view_host.h"
#include "view_input.h"
#include "view_lesson.h"
#include "view_theme.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct RunSnapshot RunSnapshot;
typedef struct TraceFacts TraceFacts;
typedef struct ViewWindow ViewWindow;

/* The smallest size for which everything has its place, in logical px. The
 * host should not let its window become smaller. */
#define VIEW_WINDOW_MIN_WIDTH 960
#define VIEW_WINDOW_MIN_HEIGHT 600

/* The measurer is copied, its context borrowed. The caller owns the result.
 * The first size is 1280 x 800, the theme dark. */
ViewWindow *view_window_new(const ViewMeasure *measure);
void view_window_free(ViewWindow *window); /* NULL is allowed */

/* Another program, of which everything is copied. Forgets the run, its
 * snapshot, whatever was selected and, unless it is another text of the same
 * path, all scrolling; a view_window_set_run()
 * should follow. */
void view_window_set_program(ViewWindow *window, const ViewProgram *program);

/* Another text of the same program, which does not compile: it is shown with
 * its error, and the run before stays, dimmed. `changed` is the first line in
 * which it differs from that run's text. Ends with view_window_set_program().
 */
void view_window_set_draft(ViewWindow *window, const ViewProgram *program,
                           uint32_t changed);

/* The run as it stands now; see ViewRun for what is borrowed how long. */
void view_window_set_run(ViewWindow *window, const ViewRun *run);

/* The run is to be freed: nothing is borrowed from it any more. */
void view_window_forget_run(ViewWindow *window);

/* The run beside this one, which has ended as well; NULL takes it away. */
void view_window_set_other(ViewWindow *window, const ViewOther *other);

/* What the student has done to the run, in that order; copied. With `shared`,
 * all tasks draw from one stream. */
void view_window_set_deeds(ViewWindow *window, const ViewDeed *deeds,
                           size_t count, bool shared);

/* The forks that the student has left and can go back to; copied. */
void view_window_set_forks(ViewWindow *window, const ViewFork *forks,
                           size_t count);

/* What comes of the program on a row of seeds from `first` on; copied. NULL:
 * nothing is known. */
void view_window_set_seeds(ViewWindow *window, long first,
                           const ViewSeedOutcome *outcomes, uint32_t count);

/* Puts the run's trace in order for drawing: looks at about `budget` events.
 * Returns true if there is more to do; meanwhile the window shows what it knew
 * before, and that it is not up to date. A short trace needs no such call. */
bool view_window_advance(ViewWindow *window, uint32_t budget);

/* The event whose state is on show. Returns false if no snapshot is needed:
 * there is no event, or the one that was given is the right one. */
bool view_window_wanted_event(const ViewWindow *window, uint32_t *event);

/* The task whose locals are on show, if there are so many that a snapshot has
 * those of one alone; 0: none. */
uint32_t view_window_chosen_task(const ViewWindow *window);

/* Borrowed until the next call, set_run with another serial or set_program.
 * NULL takes it away. A snapshot of an event that is no longer wanted may be
 * given too: it is ignored. */
void view_window_set_snapshot(ViewWindow *window, const RunSnapshot *snapshot);

/* The answer to VIEW_REQUEST_FACTS: borrowed until the run is another or is
 * forgotten; NULL takes them away. */
void view_window_set_facts(ViewWindow *window, const TraceFacts *facts);

/* The window cannot show what was asked for: a file that does not open, a seed
 * that is none. Shown until the next input that does something. Copied. */
void view_window_set_message(ViewWindow *window, const char *message);

/* The same for what went well, or is to be known. */
void view_window_set_news(ViewWindow *window, const char *message);

/* The answer to VIEW_REQUEST_LIST: the folders and Python files of `folder`
 * (absolute), in the order in which they are shown. Copied. */
void view_window_set_files(ViewWindow *window, const char *folder,
                           const ViewFile *files, size_t count);

/* What the start page shows, and the answer to VIEW_REQUEST_SHELF. Copied. */
void view_window_set_shelf(ViewWindow *window, const ViewShelf *shelf);

/* Shows the start page in place of the program, or goes back to it. */
void view_window_show_start(ViewWindow *window, bool shown);

/* The page of a lesson that stands beside the run, borrowed until the next
 * call; NULL: none does. */
void view_window_set_lesson(ViewWindow *window, const ViewLesson *lesson);

/* In place of a task: the one whose story the event belongs to. */
#define VIEW_TASK_OF_EVENT UINT32_MAX

/* Goes where a page wants the student to look: an event, a task (0: leave it),
 * a line of the source (0: that of the event), a panel of the inspector by its
 * name (NULL: leave it), an instant to be open (of an event; UINT32_MAX: none).
 * The event must be known by now. */
typedef struct ViewPlace {
    uint32_t event, task, open, line;
    const char *panel;
} ViewPlace;

void view_window_go(ViewWindow *window, const ViewPlace *place);

void view_window_input(ViewWindow *window, const ViewInput *input);

/* Appends the picture of the whole window to `list`, which the caller has
 * cleared. Takes what the last inputs left; changes nothing but scroll
 * positions that no longer fit. */
void view_window_draw(ViewWindow *window, ViewDrawList *list);

/* What the window wants from its host. */
typedef enum ViewRequestKind {
    VIEW_REQUEST_OPEN,  /* text: the path of a program */
    VIEW_REQUEST_LIST,  /* text: a folder; "" the current program's */
    VIEW_REQUEST_SHELF, /* look again what there is to open */
    VIEW_REQUEST_EDIT,  /* the student's copy, if there is one: it is going
                           to be changed in the window */
    VIEW_REQUEST_EDIT_OUTSIDE, /* a copy of the program, in another editor */
    VIEW_REQUEST_WRITE,        /* text: of the student's copy from now on */
    VIEW_REQUEST_COPY_TEXT,    /* text: to the clipboard */
    VIEW_REQUEST_RESTORE,      /* the program without that copy */
    VIEW_REQUEST_SEED,         /* text: run again with this seed */
    VIEW_REQUEST_STOP,         /* steps: the turn in which the run, which takes
                                  its time, ends */
    VIEW_REQUEST_RAISE,        /* text: the option of a limit to make ten times
                                  as large; then run again */
    VIEW_REQUEST_CANCEL,       /* task, event: cancel it there */
    VIEW_REQUEST_RAISE_IN,     /* task, event, text: raise that there */
    VIEW_REQUEST_SLEEP,     /* task, event, seconds: its sleep takes so long */
    VIEW_REQUEST_INTERRUPT, /* event: Ctrl+C reaches the program there */
    VIEW_REQUEST_SUPPRESS,  /* event: it does not happen */
    VIEW_REQUEST_KNOB,      /* text: "DELAY=2": turn it so */
    VIEW_REQUEST_TAKE_BACK, /* the last of these */
    VIEW_REQUEST_FORK,      /* back to the fork of that number: `steps` */
    VIEW_REQUEST_SHARE,     /* all draw from one stream, or no longer */
    VIEW_REQUEST_COMPARE,   /* text: a seed, a version or a file to compare
                               with; "": no longer */
    VIEW_REQUEST_SAVE,      /* text: the file for what brings the run back */
    VIEW_REQUEST_PICTURE,   /* text: the file for what is shown */
    VIEW_REQUEST_FILM,      /* text: the file for what plays by itself */
    VIEW_REQUEST_FACTS,     /* who reads and writes what tasks share */
    VIEW_REQUEST_COPY_LINE, /* the same as a line, to the clipboard */
    VIEW_REQUEST_COPY_COMMAND, /* what runs it in the student's Python */
    VIEW_REQUEST_THEME,        /* theme: remember it */
    VIEW_REQUEST_LANGUAGE,     /* text: choose it, then tell the window */
    VIEW_REQUEST_TEXT_SIZE,    /* steps: everything larger or smaller */
    VIEW_REQUEST_FULL_SCREEN,  /* on, or off again */
    VIEW_REQUEST_NAMES,        /* steps: px for the lanes' names, to be
                                  remembered; 0: what they need */
    VIEW_REQUEST_SOURCE_WIDTH, /* steps: px for the source's column, the same;
                                  0: its share of the window */
    VIEW_REQUEST_LETTERS,      /* steps: 1 if single letters are no keys any
                                  more, to be remembered; 0 if they are */
    VIEW_REQUEST_PROJECTOR,    /* steps: 1 everything as large as a class needs
                                  it, 0 as before */
    VIEW_REQUEST_LESSON,       /* steps: a ViewLessonWish, with its text */
    VIEW_REQUEST_HAND_IN,      /* text: the name to hand the lesson in under */
    VIEW_REQUEST_STUDENT,      /* text: the name of whoever takes the lesson */
    VIEW_REQUEST_QUIT,
    VIEW_REQUEST_GO_ON /* with what view_window_ask_to_leave() held up */
} ViewRequestKind;

typedef struct ViewRequest {
    ViewRequestKind kind;
    const char *text; /* borrowed until the next view_window_input() */
    ViewThemeKind theme;
    int steps; /* 1 larger, -1 smaller, 0 the normal size */
    uint32_t task, event;
    double seconds;
} ViewRequest;

/* The oldest request that was not taken yet. Returns false if there is none. */
bool view_window_take_request(ViewWindow *window, ViewRequest *request);

/* True once after something changed that shows. */
bool view_window_take_dirty(ViewWindow *window);

/* True while something moves by itself: send VIEW_INPUT_TICK every frame. */
bool view_window_wants_ticks(const ViewWindow *window);

/* True while a text field has the focus: send VIEW_INPUT_TEXT. */
bool view_window_wants_text(const ViewWindow *window);

ViewCursor view_window_cursor(const ViewWindow *window);

/* For pictures and for the host's own start. An event past the last one means
 * the last one. A task of 0 selects nothing. */
void view_window_seek(ViewWindow *window, uint32_t event);
void view_window_select_task(ViewWindow *window, uint32_t task);
void view_window_set_theme(ViewWindow *window, ViewThemeKind kind);
ViewThemeKind view_window_theme(const ViewWindow *window);

/* Room for the lanes' names, in logical px; 0: what they need. */
void view_window_set_names(ViewWindow *window, int width);

/* With `off` single letters are no keys. */
void view_window_set_letters(ViewWindow *window, bool off);

/* Room for the column of source and output; 0: its share of the window. */
void view_window_set_source_width(ViewWindow *window, int width);

/* A picture of one part of the window alone. */
void view_window_show_only(ViewWindow *window, ViewOnly only);

/* The words are those of another language from now on. */
void view_window_set_language(ViewWindow *window);

/* The moments that are marked, in the order of events. The event of
 * the `nth`, from 0, and its words; borrowed until the next input. */
uint32_t view_window_mark_count(const ViewWindow *window);
uint32_t view_window_mark(const ViewWindow *window, uint32_t nth,
                          const char **words);
/* One more, of the run that is shown: it came with it, and is not the student's
 * own. */
void view_window_add_mark(ViewWindow *window, uint32_t event,
                          const char *words);

/* Whether the `nth` came with the run. */
bool view_window_mark_is_given(const ViewWindow *window, uint32_t nth);

/* One of the student's own comes back; `fresh` if nobody has kept it yet. */
void view_window_own_mark(ViewWindow *window, uint32_t event, const char *words,
                          bool fresh);

/* True if the student has marked or written since the last view_window_marks_
 * kept(), and a mark is left. */
bool view_window_has_new_marks(const ViewWindow *window);
void view_window_marks_kept(ViewWindow *window);

/* Asks to answer a question or to skip it first, if one hides something of what
 * would be shown; false: none does. */
bool view_window_urge(ViewWindow *window);

/* Asks the student, who wants to leave, or to open something else, whether to
 * lose what is not saved: marks, or what was done to the run. Who leaves all
 * the same asks once more: returns false if it is asked already. */
bool view_window_ask_to_leave(ViewWindow *window, bool opens, bool loses_run);

/* Whether the student is being asked that. */
bool view_window_asks_to_leave(const ViewWindow *window);

/* Asks who takes the lesson that is shown. */
void view_window_ask_name(ViewWindow *window);

/* True if a text of several lines may be typed or pasted. */
bool view_window_wants_lines(const ViewWindow *window);

/* The window is about to be closed: what the host does not know yet is among
 * the requests. */
void view_window_close(ViewWindow *window);

/* True while the path of a file is typed. */
bool view_window_wants_path(const ViewWindow *window);

/* Whether the student has gone to a moment of their own. */
bool view_window_has_moved(const ViewWindow *window);

/* The task that the student has chosen; 0: none. */
uint32_t view_window_task(const ViewWindow *window);

/* The event under the playhead; 0 while there is none. */
uint32_t view_window_event(const ViewWindow *window);

/* The events that the picture knows of. */
uint32_t view_window_event_count(const ViewWindow *window);

#endif
