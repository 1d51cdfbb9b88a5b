/*
 * base_paths.h - where the program's own files lie.
 *
 * Installed, an executable in PREFIX/bin finds PREFIX/share/taskarium and
 * PREFIX/libexec/taskarium from where it lies itself, so a prefix can be moved.
 * Run from the build tree it finds the source tree's lessons and assets. The
 * environment variable TASKARIUM_DATA overrides the data folder. Looks nowhere
 * else, and only `cli` and `app` have a use for it.
 */
#ifndef BASE_PATHS_H
#define BASE_PATHS_H

/* The folder that holds `lessons` and `assets`, released with base_free();
 * NULL if there is none. */
char *base_paths_data(void);

/* A file below the data folder ("assets/harness.py"), as above; NULL if the
 * folder or the file is not there. */
char *base_paths_data_file(const char *name);

/* The folder of the catalogues of translations, as above; NULL if there is
 * none. */
char *base_paths_catalogues(void);

/* A helper program ("taskarium-window"), as above; NULL if it is not there. */
char *base_paths_program(const char *name);

#endif
