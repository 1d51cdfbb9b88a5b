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

/* A version may name its patch, as 31107 for 3.11.7: of these two functions the
 * version, and the patch, which is that of the release that was measured where
 * none is named. */
static inline int py_version_of(int python)
{
    return python >= 10000 ? python / 100 : python;
}

static inline int py_patch_of(int python)
{
    if (python >= 10000)
        return python % 100;
    return python == 311 ? 7 : python == 312 ? 1 : python == 313 ? 0 : 2;
}

#endif
