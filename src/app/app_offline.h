/*
 * app_offline.h - a lesson as a page of HTML, for machines that we do not run
 * on.
 *
 * Leads the lesson's pages past the painter of its runs. Writes no file.
 */
#ifndef APP_OFFLINE_H
#define APP_OFFLINE_H

#include "app_options.h"

#include "view_draw.h"

/* Appends the page of the lesson in that folder, on the seed that an option
 * names, or on its own. On failure returns false and says why in `error`. */
bool app_offline_write(const char *path, const AppOptions *options,
                       const ViewMeasure *measure, BaseText *out,
                       BaseText *error);

#endif
