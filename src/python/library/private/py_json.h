/*
 * py_json.h - the module _json: documents of the plainest kind, at once.
 *
 * load() and dump() answer NotImplemented where json's own text is to look: at
 * what is wrong, nested deeply, or of a class of the program's.
 */
#ifndef PY_JSON_H
#define PY_JSON_H

#include "py_module.h"

extern const PyModuleSpec py_json_natives;

#endif
