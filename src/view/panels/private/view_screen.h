/*
 * view_screen.h - what the window's panels share: the program, the run as the
 * host gave it, where the student is in it, what is open and how far each
 * panel is scrolled.
 *
 * Plain data. Panels read it and clamp their own scroll positions; all other
 * changes are made by the window.
 */
#ifndef VIEW_SCREEN_H
#define VIEW_SCREEN_H

#include "explain_beat.h"
#include "view_beside.h"
#include "view_draw.h"
#include "view_edit.h"
#include "view_facts.h"
#include "view_host.h"
#include "view_lesson.h"
#include "view_model.h"
#include "view_rows.h"
#include "view_standing.h"
#include "view_timeline.h"
#include "view_widgets.h"

/* The program's text. All pointers are owned. */
typedef struct ViewScript {
    char *path, *name, *text, *docstring;
    char *file;          /* that the text lies in; the path if in none */
    size_t length;       /* of the text */
    uint32_t line_count; /* of the text */
    uint8_t *inks;       /* a ViewInk for each byte of the text */
    char *error;         /* NULL: it compiled */
    uint32_t error_line;
    bool is_copy;   /* the student's own */
    bool is_spoilt; /* the original, since their own cannot be read */
    bool is_fixed;  /* it comes from no file and cannot be changed */
    int python;
    ViewRows rows;   /* of the text, for the width of the panel */
    uint32_t folded; /* the docstring's last line, if rows leave it out */
    uint32_t followed_columns; /* and height: of the panel when its current */
    float followed_height;     /* line was brought into sight */
} ViewScript;

/* A text that is not the one that ran. */
typedef struct ViewDraft {
    bool on;          /* the script is one */
    uint32_t changed; /* the first line in which it differs */
} ViewDraft;

/* The run; the pointers are the host's but for the seed. */
typedef struct ViewShownRun {
    const TraceStore *trace;     /* NULL: none yet */
    const RunSnapshot *snapshot; /* the host's last one; may be of another
                                    event: see view_screen_snapshot() */
    char *seed;                  /* owned */
    const TraceFacts *facts;     /* the host's; NULL: not asked for */
    const TraceFacts *known;     /* the host's; NULL: nothing is known */
    const char *errors;          /* its stderr; not NUL-terminated */
    size_t errors_length;
    bool computing; /* it goes on, or is not all in the model yet */
    bool veiled;    /* it goes on past what may be shown */
    bool is_long;   /* it is being computed, and that takes its time */
    int exit_status;
} ViewShownRun;

/* Moving through the run by itself. */
typedef struct ViewPlay {
    bool on;
    int speed;        /* index of a speed of view_transport.h */
    ExplainBeat beat; /* where it is */
    double age;       /* seconds of the beat that have passed */
    double clock;     /* in real time: the virtual time that has come */
} ViewPlay;

typedef enum ViewOverlay {
    VIEW_OVERLAY_NONE,
    VIEW_OVERLAY_KEYS,
    VIEW_OVERLAY_FILES,
    VIEW_OVERLAY_PALETTE,
    VIEW_OVERLAY_SEARCH,
    VIEW_OVERLAY_NOTE,    /* the words of a mark */
    VIEW_OVERLAY_SAVE,    /* where to save the run */
    VIEW_OVERLAY_PICTURE, /* where to save what is shown */
    VIEW_OVERLAY_FILM,    /* where to save what plays by itself */
    VIEW_OVERLAY_RAISE,   /* what to raise in a task */
    VIEW_OVERLAY_KNOB,    /* a value for a knob */
    VIEW_OVERLAY_SLEEP,   /* how long a sleep takes */
    VIEW_OVERLAY_WORDS,   /* that the lesson's page explains */
    VIEW_OVERLAY_HAND_IN, /* under which name */
    VIEW_OVERLAY_STUDENT, /* who takes the lesson */
    VIEW_OVERLAY_COMPARE, /* what to compare with */
    VIEW_OVERLAY_LEAVE    /* whether to lose what is not saved */
} ViewOverlay;

/* What shares the left column's upper part in a narrow window. */
typedef enum ViewLeftTab { VIEW_LEFT_SOURCE, VIEW_LEFT_ABOUT } ViewLeftTab;

/* What the inspector shows. */
typedef enum ViewPanel {
    VIEW_PANEL_TASK,
    VIEW_PANEL_LOOP,
    VIEW_PANEL_ERRORS,
    VIEW_PANEL_TREE,
    VIEW_PANEL_CHANGES,
    VIEW_PANEL_COUNT
} ViewPanel;

/* What can be open or closed. */
typedef struct ViewOpen {
    ViewOverlay overlay;
    ViewLeftTab left_tab;
    ViewPanel panel;
    ViewPanel below; /* another one, under it, where the window is high */
    ViewOnly only;   /* for a picture; there is nothing to click then */
    bool drawer;
    bool no_strip;   /* of seeds */
    bool start;      /* the start page, in place of everything */
    bool projector;  /* for a class: few things, large */
    bool blank;      /* and nothing, for a while */
    bool has_drawer; /* the window is too narrow for the inspector's column */
    bool is_high;    /* the inspector shows two panels */
    bool is_scarce;  /* and so low that the lanes need all of its height */
} ViewOpen;

typedef struct ViewScrolls {
    ViewScroll source, about, output, inspector, below, keys;
} ViewScrolls;

/* Where a seed is typed. */
typedef struct ViewSeedBox {
    ViewField field;
    bool wrong; /* what was typed is no seed */
} ViewSeedBox;

/* The file chooser. */
typedef struct ViewChooser {
    char *folder; /* owned; NULL: nothing was listed yet */
    ViewFile *files;
    size_t count;
    size_t chosen;
    ViewField field;
    ViewScroll scroll;
} ViewChooser;

/* An entry of the palette or of a search. */
typedef struct ViewFound {
    ViewAction action;
    uint32_t value;
    uint32_t text, note; /* where they begin in the finder's words */
} ViewFound;

typedef struct ViewFinder {
    ViewField field;
    ViewFound *found; /* owned */
    uint32_t count, capacity;
    BaseText words;
    BaseText others;    /* of all entries of the palette, in the other language:
                           text, blank, note, NUL */
    size_t other;       /* where the next entry's begin */
    bool is_translated; /* `others` are being collected */
    uint32_t chosen;
    ViewScroll scroll;
} ViewFinder;

/* A moment that is marked. */
typedef struct ViewNote {
    TraceEventId event;
    bool given;     /* it came with the run: the student did not mark it */
    char text[120]; /* "": without words */
} ViewNote;

typedef struct ViewNotes {
    ViewNote *notes; /* owned; in the order of events */
    uint32_t count, capacity;
    bool fresh;      /* the host has not kept what the student changed */
    ViewField field; /* the words that are being typed */
} ViewNotes;

/* The lesson, and what the student is about to say to it. */
typedef struct ViewStudy {
    const ViewLesson *lesson; /* the host's; NULL: there is none */
    uint64_t serial;          /* of the page that the rest is about */
    ViewFate fate;            /* of its question, as it was shown last */
    uint64_t end;             /* a sum over what stood at the page's end */
    uint32_t chosen;          /* a choice, from 1; 0: none yet */
    ViewField field;          /* an answer that is typed */
    bool pointed;             /* keys chose a lane: Enter names it */
    bool urged;               /* to answer or skip before going on */
    bool reveal;              /* the next picture shows what is new */
    uint32_t line;            /* of the source, that the page points at; 0 */
    TraceEventId home;        /* where the page stands; TRACE_NONE */
    uint32_t lead;            /* the link that keys chose, from 1; 0: none */
    bool told;                /* what it means is told beside it */
    bool drew;                /* it drew the drawer out, for what it shows */
    ViewScroll scroll;
} ViewStudy;

/* Where playing stops by itself; see view_stops.h. */
typedef struct ViewStops {
    uint32_t kinds;
    uint32_t *lines; /* owned */
    uint32_t line_count, line_capacity;
} ViewStops;

/* What was printed, broken for the width of the panel. */
typedef struct ViewPrints {
    ViewRows rows;
    uint32_t taken; /* prints of the model that are among the rows */
} ViewPrints;

typedef struct ViewDensityBar {
    TraceState state; /* the worst in it */
    float height;     /* 0 to 1 */
} ViewDensityBar;

enum { VIEW_SEEDS_MOST = 100 };

/* What came of the program on a row of seeds. */
typedef struct ViewSeeds {
    long first;
    uint32_t count; /* 0: nothing is known */
    ViewSeedOutcome outcomes[VIEW_SEEDS_MOST];
} ViewSeeds;

/* A slider that is being dragged. */
typedef struct ViewKnobDrag {
    bool on;
    uint32_t index;    /* of the knob, in the program's order */
    char setting[128]; /* "DELAY=2" */
} ViewKnobDrag;

/* The end of a sleep that is being dragged. */
typedef struct ViewSleepDrag {
    uint32_t task;      /* 0: none is */
    TraceEventId begin; /* of the sleep */
    double seconds;     /* that it is to take */
} ViewSleepDrag;

/* The bars of the density map. */
typedef struct ViewDensity {
    ViewDensityBar *bars; /* owned */
    uint32_t stride;      /* cells for each bar */
    uint64_t generation;  /* of the model that it was made of */
} ViewDensity;

/* The program's text while it is being changed: see view_editing.h. */
typedef struct ViewEditor {
    ViewEdit edit;
    bool on;      /* the source panel is an editor */
    bool focused; /* keys are the text's */
    bool pending; /* the host does not know the text yet */
    double rest;  /* seconds since the last change */
    bool finding; /* something is looked for */
    bool missing; /* and it stands nowhere */
    ViewField find;
    bool reveal; /* the next picture brings the caret into sight */
    bool has_column;
    uint32_t column;  /* that the caret keeps on its way up and down */
    ViewPoint origin; /* of the text in the last picture */
    float advance;    /* of a column */
} ViewEditor;

/* What is lost by leaving, and for what. */
typedef struct ViewLeaving {
    bool opens;     /* something else, in the same window */
    bool loses_run; /* what was done to it is in no file */
} ViewLeaving;

typedef struct ViewScreen {
    ViewRect window;
    ViewScript script;
    ViewDraft draft;
    ViewEditor editor;
    ViewShownRun run;
    ViewModel model;   /* of the run */
    const char *whose; /* which of two runs it is; NULL: there is one */
    bool is_guest;     /* it has the panels of the lower one alone */
    char *message;     /* of the host; "" if none; owned */
    bool is_news;      /* it tells of nothing that went wrong */

    /* Where the student is. The timeline's state holds playhead and task. */
    ViewTimeline timeline;
    ViewTimelineState at;
    TraceEventId gauge; /* where what is measured begins; TRACE_NONE */
    TraceEventId why;   /* the event whose causes are shown; TRACE_NONE */
    ViewPlay play;

    bool letters_off;   /* single letters are no keys */
    float source_width; /* px that the left column gets; 0: its share */
    float names_width;  /* px that lanes' names get; 0: what they need */
    bool doc_open;      /* the docstring is not to be folded in the source */
    ViewOpen open;
    ViewScrolls scroll;
    ViewSeedBox seed;
    ViewChooser chooser;
    ViewFinder finder;
    ViewNotes notes;
    ViewStops stops;
    ViewField asked;     /* what is typed on a sheet that asks for a line */
    uint32_t asked_knob; /* VIEW_OVERLAY_KNOB: which */
    bool asked_in_vain;  /* Enter was pressed, and nothing is typed */
    ViewKnobDrag knob;
    ViewSleepDrag sleep;
    ViewBeside beside;
    ViewStudy study;
    ViewLeaving leaving;
    ViewSeeds seeds;

    /* What is worked out once for many pictures. */
    ViewPrints output;
    ViewStanding standing;
    ViewDensity density;
    ViewFacts facts;
} ViewScreen;

/* Nothing is open and nothing has run. */
void view_screen_init(ViewScreen *screen);
void view_screen_release(ViewScreen *screen);

/* Takes a copy of a program. */
void view_screen_set_script(ViewScreen *screen, const ViewProgram *program);

/* The same program with the text that its editor has: nobody has run it. */
void view_screen_take_edited(ViewScreen *screen);

/* Forgets the run, and where the student was in it. */
void view_screen_forget_run(ViewScreen *screen);

/* Forgets what was made of the part of the run that was to be seen; the student
 * stays where they are. */
void view_screen_forget_part(ViewScreen *screen);

/* Takes a copy of what the host listed; NULL forgets what there was. */
void view_screen_set_files(ViewScreen *screen, const char *folder,
                           const ViewFile *files, size_t count);

void view_screen_set_seed(ViewScreen *screen, const char *seed);
void view_screen_set_message(ViewScreen *screen, const char *message);
void view_screen_set_news(ViewScreen *screen, const char *message);

/* Shows a panel in the inspector, or in the lower half of a high one; what
 * stands in the other half gives way to what stood here. */
void view_screen_choose_panel(ViewScreen *screen, ViewPanel panel);
void view_screen_choose_below(ViewScreen *screen, ViewPanel panel);

/* Whether a panel is in sight without opening a drawer. */
bool view_screen_shows(const ViewScreen *screen, ViewPanel panel);

/* The number of events that the picture knows of. */
uint32_t view_screen_count(const ViewScreen *screen);

/* The event at the playhead; NULL if there is none. */
const TraceEvent *view_screen_event(const ViewScreen *screen);

/* The snapshot, if it is of the playhead's event; else NULL. */
const RunSnapshot *view_screen_snapshot(const ViewScreen *screen);

#endif
