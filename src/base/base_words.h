/*
 * base_words.h - sentences in the language that was chosen.
 *
 * A sentence is written in English where it is said, and is the key under which
 * its translation lies in the catalogue (assets/po). One sentence is one
 * template: it is never put together from parts, since another language puts
 * them in another order. What Python itself says, traces and files are never
 * translated.
 *
 * The language is the process's, as the C library keeps it. It is chosen on the
 * main thread while no other thread asks for words.
 */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include <stdbool.h>

/* The sentence in the chosen language: English until one is chosen. Lives as
 * long as the process. */
const char *base_words(const char *english) __attribute__((format_arg(1)));

/* The same for a sentence with a number of things in it: the form that `count`
 * asks for. */
const char *base_words_count(const char *one, const char *many,
                             unsigned long count)
    __attribute__((format_arg(1), format_arg(2)));

/* What a text that is made twice is said in: base_words, or this, which leaves
 * the English as it is: for traces. */
typedef const char *(*BaseWords)(const char *english)
    __attribute__((format_arg(1)));

const char *base_words_english(const char *english)
    __attribute__((format_arg(1)));

/* The names that xgettext looks for. N_() marks a text in a table, which is
 * translated by _() when it is said. */
#define _(english) base_words(english)
#define N_(english) english
#define _n(one, many, count) base_words_count(one, many, count)

/* Chooses "en" or "ru"; NULL: what the environment asks for, English if that is
 * none of them. False, and nothing changed, for any other language. */
bool base_words_choose(const char *language);

/* "en" or "ru" */
const char *base_words_language(void);

#endif
