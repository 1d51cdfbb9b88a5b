/*
 * view_draw.h - a picture as a list of commands.
 *
 * Views append rectangles, lines, polygons, texts and clips, in painting
 * order; the app turns the list into pixels and view_svg into SVG. So all of
 * the user interface is tested without a window. Coordinates are logical
 * pixels (float), origin top left. Knows nothing of SDL, fonts or files.
 */
#ifndef VIEW_DRAW_H
#define VIEW_DRAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ViewRect {
    float x, y, w, h;
} ViewRect;

typedef struct ViewPoint {
    float x, y;
} ViewPoint;

/* 0xRRGGBBAA */
typedef uint32_t ViewColour;

typedef enum ViewFont {
    VIEW_FONT_SANS,
    VIEW_FONT_SANS_MEDIUM,
    VIEW_FONT_SANS_BOLD, /* semibold */
    VIEW_FONT_MONO,
    VIEW_FONT_COUNT
} ViewFont;

typedef enum ViewCommandKind {
    VIEW_COMMAND_RECT,     /* filled, with corner radius */
    VIEW_COMMAND_FRAME,    /* outline inside the rect, radius, width, dash */
    VIEW_COMMAND_HATCH,    /* diagonal stripes inside the rect */
    VIEW_COMMAND_POLYLINE, /* points, width, dash; a line has two */
    VIEW_COMMAND_POLYGON,  /* filled, convex */
    VIEW_COMMAND_CIRCLE,   /* filled; rect is its bounding box */
    VIEW_COMMAND_TEXT,     /* rect.x, rect.y = left end of the baseline */
    VIEW_COMMAND_CLIP,     /* push: intersect with the rect */
    VIEW_COMMAND_UNCLIP    /* pop */
} ViewCommandKind;

/* What a command shows, for tests and for picking; not drawn. */
typedef enum ViewRole {
    VIEW_ROLE_NONE,
    VIEW_ROLE_PANEL,
    VIEW_ROLE_BUTTON,
    VIEW_ROLE_LABEL,
    VIEW_ROLE_LANE,
    VIEW_ROLE_QUEUED,
    VIEW_ROLE_RUNNING,
    VIEW_ROLE_WAITING,
    VIEW_ROLE_CANCEL_REQUESTED,
    VIEW_ROLE_CANCELLED,
    VIEW_ROLE_FAILED,
    VIEW_ROLE_DONE,
    VIEW_ROLE_GHOST,
    VIEW_ROLE_BEFORE,      /* the run before something was done to it */
    VIEW_ROLE_COUNT,       /* cancelling() as a line of steps */
    VIEW_ROLE_SWALLOWED,   /* a request to stop that came to nothing */
    VIEW_ROLE_BUNDLE,      /* what is too small to be drawn one by one */
    VIEW_ROLE_FOLD,        /* a row that stands for many like lanes */
    VIEW_ROLE_SHARED,      /* a variable is read or written */
    VIEW_ROLE_SHARED_LANE, /* which variable that is; those without a lane */
    VIEW_ROLE_GROUP_FRAME,
    VIEW_ROLE_ARROW_SPAWN,
    VIEW_ROLE_ARROW_WAKE,
    VIEW_ROLE_ARROW_ERROR,       /* solid: it aborts the group */
    VIEW_ROLE_ARROW_ERROR_LATER, /* dashed: the group was aborting already */
    VIEW_ROLE_ARROW_ABORT,
    VIEW_ROLE_ARROW_CANCEL, /* a task's own request to another */
    VIEW_ROLE_ARROW_CAUGHT,
    VIEW_ROLE_ARROW_ITEM,
    VIEW_ROLE_ARROW_HAND_OVER,
    VIEW_ROLE_HELD,   /* a lock or a semaphore */
    VIEW_ROLE_WANTED, /* the wait for one */
    VIEW_ROLE_LIMIT,  /* of time */
    VIEW_ROLE_WALL,   /* a shield */
    VIEW_ROLE_GATHER, /* the frame of a gather() */
    VIEW_ROLE_THREAD, /* what a thread does */
    VIEW_ROLE_INSTANT,
    VIEW_ROLE_TURN,
    VIEW_ROLE_STUB, /* the shutdown of asyncio.run() */
    VIEW_ROLE_TICK,
    VIEW_ROLE_BREAK,
    VIEW_ROLE_LOOP,
    VIEW_ROLE_PLAYHEAD,
    VIEW_ROLE_GAUGE, /* what is being measured */
    VIEW_ROLE_FLAG,  /* a moment that the student marked */
    VIEW_ROLE_SEED,  /* a square of the strip of seeds */
    VIEW_ROLE_SELECTION,
    VIEW_ROLE_CAPTION,
    VIEW_ROLE_LEGEND,
    VIEW_ROLE_DENSITY,
    VIEW_ROLE_SOURCE,
    VIEW_ROLE_OUTPUT,
    VIEW_ROLE_INSPECTOR,
    VIEW_ROLE_WHY
} ViewRole;

typedef struct ViewCommand {
    ViewCommandKind kind;
    ViewRole role;
    uint32_t subject; /* task, event or other serial that it shows; 0 none */
    uint32_t mark;    /* what a pointer on it is told of: an event's number plus
                         one; 0: nothing of its own */
    uint32_t mark_end; /* the last of several such, plus one; 0: it is one */
    ViewRect rect;
    ViewColour colour;
    float radius;     /* corners of a rect */
    float width;      /* of lines */
    float dash, gap;  /* 0: solid */
    ViewFont font;    /* text */
    float size;       /* text: font size in px; hatch: stripe distance */
    float text_width; /* text: as measured, so that SVG can hold it */
    uint32_t first;   /* first point, or first byte of the text */
    uint32_t count;   /* of points, or bytes of the text */
} ViewCommand;

typedef struct ViewDrawList {
    ViewCommand *commands;
    size_t count, capacity;
    ViewPoint *points;
    size_t point_count, point_capacity;
    char *text; /* all texts, each NUL-terminated */
    size_t text_count, text_capacity;
    ViewRole role;           /* given to the commands appended from now on */
    uint32_t subject;        /* likewise */
    uint32_t mark, mark_end; /* likewise */
} ViewDrawList;

/* Advance width in px of UTF-8 text: the sum of its glyphs' unhinted
 * advances, without kerning. `context` is the measurer's own. */
typedef struct ViewMeasure {
    float (*width)(void *context, ViewFont font, float size, const char *text,
                   size_t length);
    void *context;
} ViewMeasure;

/* Zero-initialised is valid. Clear keeps the memory. */
void view_draw_clear(ViewDrawList *list);
void view_draw_release(ViewDrawList *list);

/* Sets role and subject of what follows, which has no mark. */
void view_draw_role(ViewDrawList *list, ViewRole role, uint32_t subject);

/* The same for what tells of an event. */
void view_draw_mark(ViewDrawList *list, ViewRole role, uint32_t subject,
                    uint32_t event);

void view_draw_rect(ViewDrawList *list, ViewRect rect, ViewColour colour,
                    float radius);
void view_draw_frame(ViewDrawList *list, ViewRect rect, ViewColour colour,
                     float radius, float width);
void view_draw_dashed_frame(ViewDrawList *list, ViewRect rect,
                            ViewColour colour, float radius, float width,
                            float dash, float gap);
void view_draw_hatch(ViewDrawList *list, ViewRect rect, ViewColour colour,
                     float distance, float width);
void view_draw_line(ViewDrawList *list, ViewPoint a, ViewPoint b,
                    ViewColour colour, float width);
void view_draw_dashed_line(ViewDrawList *list, ViewPoint a, ViewPoint b,
                           ViewColour colour, float width, float dash,
                           float gap);
void view_draw_polyline(ViewDrawList *list, const ViewPoint *points,
                        size_t count, ViewColour colour, float width,
                        float dash, float gap);
/* A cubic curve, flattened into a polyline here. */
void view_draw_curve(ViewDrawList *list, ViewPoint a, ViewPoint control_a,
                     ViewPoint control_b, ViewPoint b, ViewColour colour,
                     float width, float dash, float gap);
void view_draw_polygon(ViewDrawList *list, const ViewPoint *points,
                       size_t count, ViewColour colour);
void view_draw_circle(ViewDrawList *list, ViewPoint centre, float radius,
                      ViewColour colour);
/* Appends a text and returns its width. `at` is the left end of the baseline.
 */
float view_draw_text(ViewDrawList *list, const ViewMeasure *measure,
                     ViewPoint at, ViewFont font, float size, ViewColour colour,
                     const char *text);
/* The same, but cut with an ellipsis so that it is no wider than `room`. */
float view_draw_text_fit(ViewDrawList *list, const ViewMeasure *measure,
                         ViewPoint at, float room, ViewFont font, float size,
                         ViewColour colour, const char *text);
void view_draw_clip(ViewDrawList *list, ViewRect rect);
void view_draw_unclip(ViewDrawList *list);

/* NUL-terminated text of a text command; borrowed. */
const char *view_draw_text_of(const ViewDrawList *list,
                              const ViewCommand *command);

#endif
