/*
 * view_actions.h - everything that can be asked of the window, with its key.
 *
 * One table serves the keyboard, the buttons' key hints and the overlay that
 * lists the keys, so they cannot disagree. Knows what things are called, not
 * how they are done.
 */
#ifndef VIEW_ACTIONS_H
#define VIEW_ACTIONS_H

#include "view_input.h"

#include <stddef.h>

typedef enum ViewAction {
    VIEW_ACTION_NONE,
    /* With a key of their own, in the order of the overlay. */
    VIEW_ACTION_PLAY,
    VIEW_ACTION_EVENT_NEXT,
    VIEW_ACTION_EVENT_BACK,
    VIEW_ACTION_NOTABLE_NEXT,
    VIEW_ACTION_NOTABLE_BACK,
    VIEW_ACTION_TURN_NEXT,
    VIEW_ACTION_TURN_BACK,
    VIEW_ACTION_FIRST,
    VIEW_ACTION_LAST,
    VIEW_ACTION_TENTH_NEXT,
    VIEW_ACTION_TENTH_BACK,
    VIEW_ACTION_SLOWER,
    VIEW_ACTION_FASTER,
    VIEW_ACTION_ZOOM_IN,
    VIEW_ACTION_ZOOM_OUT,
    VIEW_ACTION_PAN_LEFT,
    VIEW_ACTION_PAN_RIGHT,
    VIEW_ACTION_NAMES_WIDER,
    VIEW_ACTION_NAMES_NARROWER,
    VIEW_ACTION_INSTANT,    /* the playhead's: open it, or fold it */
    VIEW_ACTION_PANEL_DOWN, /* scrolls it */
    VIEW_ACTION_PANEL_UP,
    VIEW_ACTION_PAGE_DOWN, /* of a lesson */
    VIEW_ACTION_PAGE_UP,
    VIEW_ACTION_LETTERS, /* single letters are keys, or not */
    VIEW_ACTION_SOURCE_WIDER,
    VIEW_ACTION_SOURCE_NARROWER,
    VIEW_ACTION_NEXT_TAB, /* of the left column */
    VIEW_ACTION_DOCSTRING,
    VIEW_ACTION_FIT_TASK,
    VIEW_ACTION_FIT,
    VIEW_ACTION_TASK_ABOVE,
    VIEW_ACTION_TASK_BELOW,
    VIEW_ACTION_SHARED,
    VIEW_ACTION_FOLD,
    VIEW_ACTION_ONLY_NEXT,
    VIEW_ACTION_DRAWER,
    VIEW_ACTION_NEXT_PANEL,
    VIEW_ACTION_CAUSE,
    VIEW_ACTION_EFFECT,
    VIEW_ACTION_NEXT_SEED,
    VIEW_ACTION_SEED_BEFORE,
    VIEW_ACTION_EDIT_SEED,
    VIEW_ACTION_CHOOSE_FILE,
    VIEW_ACTION_SAVE,
    VIEW_ACTION_SAVE_PICTURE,
    VIEW_ACTION_SAVE_FILM,
    VIEW_ACTION_COPY_LINE,
    VIEW_ACTION_COPY_COMMAND,
    VIEW_ACTION_START,
    VIEW_ACTION_EDIT,
    VIEW_ACTION_EDIT_OUTSIDE,
    VIEW_ACTION_UNDO,
    VIEW_ACTION_REDO,
    VIEW_ACTION_SEARCH,
    VIEW_ACTION_PALETTE,
    VIEW_ACTION_MARK,
    VIEW_ACTION_NEXT_MARK,
    VIEW_ACTION_MEASURE,
    VIEW_ACTION_NEXT_STOP,
    VIEW_ACTION_STOP_BEFORE,
    VIEW_ACTION_CANCEL_TASK,
    VIEW_ACTION_RAISE,
    VIEW_ACTION_INTERRUPT,
    VIEW_ACTION_SUPPRESS,
    VIEW_ACTION_TAKE_BACK,
    VIEW_ACTION_SHARE,
    VIEW_ACTION_COMPARE,
    VIEW_ACTION_GUEST,
    VIEW_ACTION_LESSON_NEXT,
    VIEW_ACTION_LESSON_BACK,
    VIEW_ACTION_LESSON_SKIP,
    VIEW_ACTION_LESSON_HINT,
    VIEW_ACTION_LESSON_RETURN,
    VIEW_ACTION_LEAD_NEXT, /* link of the page, for the keys */
    VIEW_ACTION_LEAD_BACK,
    VIEW_ACTION_LESSON_WORDS,
    VIEW_ACTION_STRIP,
    VIEW_ACTION_LANGUAGE,
    VIEW_ACTION_THEME,
    VIEW_ACTION_LARGER,
    VIEW_ACTION_SMALLER,
    VIEW_ACTION_NORMAL_SIZE,
    VIEW_ACTION_FULL_SCREEN,
    VIEW_ACTION_PROJECTOR,
    VIEW_ACTION_KEYS,
    VIEW_ACTION_CLOSE,
    VIEW_ACTION_QUIT,
    /* By the mouse, with a value. */
    VIEW_ACTION_SEEK,    /* to an event */
    VIEW_ACTION_WALK,    /* to an event of the chain of causes */
    VIEW_ACTION_WHY,     /* of the task that came off worst */
    VIEW_ACTION_FORK,    /* back to a fork that was left */
    VIEW_ACTION_STORY,   /* to an event, and its task is chosen */
    VIEW_ACTION_RESTORE, /* the original of the student's own copy */
    VIEW_ACTION_EDITOR,  /* the text that is being changed */
    VIEW_ACTION_EDITOR_FIND,
    VIEW_ACTION_EDITOR_NEXT,
    VIEW_ACTION_EDITOR_UNFIND,
    VIEW_ACTION_EDITOR_CLOSE,
    VIEW_ACTION_STOP_RUN,    /* that is being computed */
    VIEW_ACTION_RAISE_LIMIT, /* that ended the run */
    VIEW_ACTION_LINE,        /* to the next event of a source line */
    VIEW_ACTION_SELECT_TASK, /* a task */
    VIEW_ACTION_ONLY,        /* lanes in a TraceState, or no longer */
    VIEW_ACTION_NAMES,       /* the edge of the names' column */
    VIEW_ACTION_SOURCE_EDGE, /* of the left column */
    VIEW_ACTION_RANGE,       /* what of the run is in sight */
    VIEW_ACTION_ALL_LANES,   /* whatever their state */
    VIEW_ACTION_SCRUB,       /* along the density map */
    VIEW_ACTION_TIMELINE,    /* whatever is under the pointer there */
    VIEW_ACTION_OTHER,       /* the same in the run that is compared with */
    VIEW_ACTION_SEED,        /* a square of the strip of seeds */
    VIEW_ACTION_KNOB,        /* a slider, by its index */
    VIEW_ACTION_KNOB_ASK,    /* the value of a knob */
    VIEW_ACTION_SLEEP_ASK,   /* how long a sleep takes */
    VIEW_ACTION_LEFT_TAB,    /* a ViewLeftTab */
    VIEW_ACTION_PANEL, /* a ViewPanel; for the lower half plus their number */
    VIEW_ACTION_OPEN_ENTRY, /* of the file chooser */
    VIEW_ACTION_EDIT_PATH,
    VIEW_ACTION_OPEN_START, /* an entry of the start page */
    VIEW_ACTION_FOUND,      /* an entry of the palette or the search */
    VIEW_ACTION_EDIT_FIND,
    VIEW_ACTION_LESSON_CHOOSE, /* a choice, from 1 */
    VIEW_ACTION_LESSON_LANE,   /* a task's name in the answer; 0: "none" */
    VIEW_ACTION_LESSON_FIELD,
    VIEW_ACTION_LESSON_STEP, /* the number typed: 1 more, 0 less */
    VIEW_ACTION_LESSON_ANSWER,
    VIEW_ACTION_HAND_IN,
    VIEW_ACTION_TURN_KNOB,
    VIEW_ACTION_STUDENT,
    VIEW_ACTION_PAGE_FROM_HERE,
    VIEW_ACTION_STOP_KIND, /* a bit of ViewStops.kinds */
    VIEW_ACTION_STOP_LINE, /* a line of the source */
    VIEW_ACTION_SLIDE,     /* a scroll bar */
    VIEW_ACTION_SCROLL,    /* swallows the wheel for a panel */
    VIEW_ACTION_TELL,      /* nothing but a tip */
    VIEW_ACTION_SWALLOW,   /* nothing, but nothing under it either */
    VIEW_ACTION_COUNT
} ViewAction;

typedef struct ViewActionInfo {
    ViewAction action;
    const char *what;  /* "one event forward" */
    const char *keys;  /* all of its keys as people say them: ". or right" */
    const char *brief; /* one key, for a button: "." */
    ViewKey key;
    unsigned modifiers;
    ViewKey other_key; /* VIEW_KEY_NONE: it has one only */
    unsigned other_modifiers;
} ViewActionInfo;

/* The actions that have a key, in the order of the overlay. */
const ViewActionInfo *view_actions(size_t *count);

/* NULL if the action has no key. */
const ViewActionInfo *view_action_info(ViewAction action);

/* VIEW_ACTION_NONE if the key means nothing. */
ViewAction view_action_of_key(ViewKey key, unsigned modifiers);

/* What the tip of an action says: "one event forward  (. or right)". */
void view_action_tip(ViewAction action, char *out, size_t room);

#endif
