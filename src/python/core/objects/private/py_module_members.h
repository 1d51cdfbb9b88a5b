/*
 * py_module_members.h - which names the classes that CPython has in C in its
 * modules have in their own dicts, whether ours is of C or of Python text.
 */
#ifndef PY_MODULE_MEMBERS_H
#define PY_MODULE_MEMBERS_H

/* `type` with its module: "datetime.date". Where to begin with its names, for
 * py_members_next(); NULL if it is not known. */
const char *py_module_members_of(const char *type);

#endif
