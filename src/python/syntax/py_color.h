/*
 * py_color.h - how a terminal is told the colours of 3.13's errors.
 */
#ifndef PY_COLOR_H
#define PY_COLOR_H

#define PY_COLOR_RED "\033[31m"
#define PY_COLOR_MAGENTA "\033[35m"
#define PY_COLOR_BOLD_RED "\033[1;31m"
#define PY_COLOR_BOLD_MAGENTA "\033[1;35m"
#define PY_COLOR_END "\033[0m"

#endif
