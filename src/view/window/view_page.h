/*
 * view_page.h - a run as one HTML file for a course page: its timeline, which
 * steps both ways, says what each mark means, and answers why.
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

/* Appends the page. False, with a sentence in `error`, if the run is too long
 * for one. */
bool view_page_write(const ViewProgram *program, const ViewRun *run,
                     const ViewMeasure *measure, ViewThemeKind theme,
                     BaseText *out, BaseText *error);

#endif
