/*
 * view_column.h - what the inspector's panels are written in: one thing below
 * the other in a narrow column.
 */
#ifndef VIEW_COLUMN_H
#define VIEW_COLUMN_H

#include "view_screen.h"
#include "view_widgets.h"

enum {
    VIEW_COLUMN_PAD = 16,
    VIEW_COLUMN_ROW = 22,
    VIEW_COLUMN_LABEL = 104 /* px of the labels of facts */
};

/* Where the next thing goes, from top to bottom. */
typedef struct ViewColumn {
    ViewUi *ui;
    const ViewScreen *screen;
    float x, y, w;
} ViewColumn;

ViewFace view_column_dim(const ViewColumn *column);
ViewFace view_column_mono(const ViewColumn *column);

/* A label and its value, which may take several rows. `tip`, which is static,
 * says what the label means. */
void view_column_fact(ViewColumn *column, const char *label, const char *value,
                      const char *tip);

void view_column_title(ViewColumn *column, const char *text);
void view_column_heading(ViewColumn *column, const char *text,
                         ViewColour colour);
void view_column_paragraph(ViewColumn *column, const char *text);

/* A line across the column. */
void view_column_divide(ViewColumn *column);

/* Something that can be gone to. */
typedef struct ViewLink {
    const char *title, *note; /* the note may be "" */
    ViewColour colour;        /* of the dot before it */
    ViewAction action;
    uint32_t value;
    const char *tip; /* static */
    float indent;    /* px */
    bool mono;       /* the title is code */
    bool dim;        /* it is still to come */
    bool now;        /* the playhead stands there */
    bool goes_on;    /* a line leads from its dot to the next */
} ViewLink;

void view_column_link(ViewColumn *column, const ViewLink *link);

/* As wide as its words ask for, at most as the column. */
void view_column_button(ViewColumn *column, const ViewButtonSpec *spec);

#endif
