/*
 * py_digests.h - the module _hashlib: digests of bytes, by nettle.
 */
#ifndef PY_DIGESTS_H
#define PY_DIGESTS_H

#include "py_module.h"

extern const PyModuleSpec py_digests_natives;

#endif
