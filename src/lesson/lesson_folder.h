/*
 * lesson_folder.h - a lesson on disk: a folder with lesson.md, its translations
 * lesson.LANGUAGE.md, and its programs.
 *
 * Beside the folder may lie terms.md and misconceptions.md, which all lessons
 * there share, with translations of their own; a term that they lack is looked
 * up in the terms.md that comes with the program. What is in the files,
 * lesson_read.h knows.
 */
#ifndef LESSON_FOLDER_H
#define LESSON_FOLDER_H

#include "lesson.h"

/* An entry of terms.md or misconceptions.md. */
typedef struct LessonEntry {
    const char *id;    /* of a misconception; a term's word in English */
    const char *title; /* the word, or the misconception in one sentence */
    LessonText text;
    int line;
    const char *page;       /* LESSON/PAGE that shows it wrong, or NULL */
    const char *seed;       /* on which, or NULL: on the lesson's own */
    LessonExpression event; /* that shows it; may be left out */
} LessonEntry;

typedef struct LessonGlossary {
    const char *file; /* its path; NULL: there is none */
    const LessonEntry *entries;
    size_t count;
    BaseArena arena;
} LessonGlossary;

typedef struct LessonFolder {
    char *path; /* of the folder, without a slash at its end; owned */
    char *id;   /* the folder's own name; owned */
    Lesson original;
    Lesson translation;                   /* all zero where there is none */
    const Lesson *shown;                  /* one of the two */
    LessonGlossary terms, misconceptions; /* in the language shown */
    /* Those that come with the program, where the folder is another one's. */
    LessonGlossary shipped_terms, shipped_misconceptions;
} LessonFolder;

/* True if the path is a lesson's folder, its lesson.md, or a translation of
 * that (lesson.ru.md). Only looks whether the file is there. */
bool lesson_folder_is(const char *path);

/* The folder of a lesson that comes with the program, by its name
 * ("01-ten-tasks"), its number ("1") or what stands behind that ("ten-tasks"),
 * released with base_free(); NULL: there is none. */
char *lesson_folder_called(const char *word);

/* The names of all of them, in order; given back to the other. */
char **lesson_folder_names(size_t *count);
void lesson_folder_forget_names(char **names, size_t count);

/* Sets path and id to those of the lesson that `path` is. */
void lesson_folder_name(LessonFolder *folder, const char *path);

void lesson_folder_release(LessonFolder *folder);

/* The path of a file beside the lesson, released with base_free(). */
char *lesson_folder_file(const LessonFolder *folder, const char *name);

/* Whether that file lies in the folder itself, and is no link out of it. A file
 * that is not there does. */
bool lesson_folder_holds(const char *folder, const char *name);

/* The same of a lesson that comes with the program, by its id; NULL: it does
 * not. */
char *lesson_folder_own(const char *id, const char *name);

/* NULL if there is no such entry. */
const LessonEntry *lesson_folder_find(const LessonGlossary *glossary,
                                      const char *id);

/* What explains the word: the terms beside the folder, and where they do not,
 * those that come with the program. NULL: neither does. */
const LessonEntry *lesson_folder_term(const LessonFolder *folder,
                                      const char *word);

/* The same of what a wrong choice believes. */
const LessonEntry *lesson_folder_misconception(const LessonFolder *folder,
                                               const char *id);

/* Whether it lies beside the lessons that come with the program. */
bool lesson_folder_is_shipped(const LessonFolder *folder);

#endif
