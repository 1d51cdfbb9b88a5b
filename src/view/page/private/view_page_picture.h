/*
 * view_page_picture.h - a timeline as data: its drawing, where each event lies
 * in it, and what each of its marks means.
 */
#ifndef VIEW_PAGE_PICTURE_H
#define VIEW_PAGE_PICTURE_H

#include "base_text.h"
#include "view_page.h"
#include "view_svg.h"

#include "view_model.h"
#include "view_page_links.h"

/* What a picture is made with. */
typedef struct ViewPagePainter {
    const ViewTheme *dark, *light; /* the same one: there is but one */
    const ViewMeasure *measure;
    float width;
    ViewSvgColours *colours;
} ViewPagePainter;

/* A run in a picture; `number` is that of the whole run. */
typedef struct ViewPagePart {
    ViewModel *model;
    const ExplainLives *whole;
    ViewPageLinks *links; /* of the whole run */
    uint32_t number;
    uint32_t open;            /* the instant of this event; VIEW_PAGE_NONE */
    const ViewModel *open_in; /* whose event that is; NULL: its own */
    bool without_loop;
    const bool *differs; /* by serial: lives another life; NULL */
    float labels, tail;  /* px for the names, and for texts past the axis' end;
                            0: what they want */
} ViewPagePart;

/* Puts two on one axis: what one wants, the other has too. */
void view_page_share(const ViewPagePainter *painter, ViewPagePart *upper,
                     ViewPagePart *lower);

/* Appends one part as an object. `prefix` is no other part's. */
void view_page_append_part(const ViewPagePainter *painter,
                           const ViewPagePart *part, const char *prefix,
                           BaseText *out);

#endif
