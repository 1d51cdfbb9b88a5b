#define _POSIX_C_SOURCE 200809L

#include "base_words.h"

#include "base_memory.h"
#include "base_paths.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN "taskarium"

static const char *const languages[] = {"en", "ru"};

enum { LANGUAGES = sizeof languages / sizeof *languages };

const char *base_words(const char *english)
{
    /* The empty text is the key of the catalogue's own heading. */
    return *english == '\0' ? english : dgettext(DOMAIN, english);
}

const char *base_words_english(const char *english)
{
    return english;
}

const char *base_words_count(const char *one, const char *many,
                             unsigned long count)
{
    return dngettext(DOMAIN, one, many, count);
}

/* The language that "ru", "ru_RU.UTF-8" or "ru:en" begins with; NULL if it is
 * none of ours. */
static const char *language_of(const char *name)
{
    size_t length = strcspn(name, "_.@:");

    for (int i = 0; i < LANGUAGES; i++) {
        if (length == strlen(languages[i]) &&
            strncmp(name, languages[i], length) == 0)
            return languages[i];
    }
    return NULL;
}

static bool is_plain(const char *locale)
{
    return !locale || *locale == '\0' || strcmp(locale, "C") == 0 ||
           strcmp(locale, "POSIX") == 0;
}

/* The first language of a list "a:b:c" that we have. */
static const char *first_of(const char *list)
{
    while (list && *list != '\0') {
        const char *language = language_of(list);
        if (language)
            return language;
        list = strchr(list, ':');
        list = list ? list + 1 : NULL;
    }
    return NULL;
}

/* As gettext(3) has it: LANGUAGE, unless the locale is the plain one; then the
 * locale's own name, whether it is installed or not. */
static const char *language_of_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *locale = NULL, *language;

    for (int i = 0; i < 3 && (!locale || *locale == '\0'); i++)
        locale = getenv(names[i]);
    if (is_plain(locale))
        return "en";
    language = first_of(getenv("LANGUAGE"));
    if (!language)
        language = language_of(locale);
    return language ? language : "en";
}

/* A fresh Debian has no locale but C.UTF-8, whose catalogues LANGUAGE chooses;
 * in the plain C locale it would choose nothing. Going from one locale to
 * another makes the library forget what it found before; setting the one that
 * is set already does nothing at all. Only the category of
 * messages: numbers are written with a point in every language. */
static void use_catalogue(const char *language)
{
    char *folder = base_paths_catalogues();

    setenv("LANGUAGE", language, 1);
    setlocale(LC_MESSAGES, "C");
    setlocale(LC_MESSAGES, "C.UTF-8");
    if (folder)
        bindtextdomain(DOMAIN, folder);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
    bind_textdomain_codeset("libc", "UTF-8");
    base_free(folder);
}

bool base_words_choose(const char *language)
{
    const char *chosen =
        language ? language_of(language) : language_of_environment();

    if (!chosen || (language && strcmp(language, chosen) != 0))
        return false;
    use_catalogue(chosen);
    return true;
}

const char *base_words_language(void)
{
    /* The catalogue itself says whose it is. */
    return _("en");
}
