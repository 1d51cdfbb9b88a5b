/*
 * labels.h - no text of a picture overlaps another, leaves its panel, is cut
 * without an ellipsis or is too small.
 */
#ifndef LABELS_H
#define LABELS_H

#include "stage.h"

/* Fails, and names the picture `of`, if one is. */
void labels_check(const Stage *stage, const char *of);

#endif
