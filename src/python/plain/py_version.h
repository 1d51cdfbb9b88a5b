/*
 * py_version.h - which CPython is imitated.
 *
 * Newer ones are greater: a layer compares where versions differ.
 */
#ifndef PY_VERSION_H
#define PY_VERSION_H

typedef enum PyVersion {
    PY_VERSION_311 = 311,
    PY_VERSION_312 = 312,
    PY_VERSION_313 = 313,
    PY_VERSION_314 = 314
} PyVersion;

#endif
