#include "cli_lessons.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_nearest.h"
#include "base_words.h"
#include "cli_commands.h"
#include "lesson_read.h"

#include <stdio.h>
#include <string.h>

static void append_lesson(const char *name, BaseText *out)
{
    char *path = lesson_folder_called(name);
    LessonFolder folder;
    LessonError ignored = {0};

    if (path && lesson_read(&folder, path, base_words_language(), &ignored)) {
        base_text_printf(out, "  %-26s %s\n", name, folder.shown->title);
        lesson_folder_release(&folder);
    } else {
        base_text_printf(out, "  %s\n", name);
    }
    lesson_error_release(&ignored);
    base_free(path);
}

void cli_lessons_tell(void)
{
    size_t count;
    char **names = lesson_folder_names(&count);
    BaseText told = {0}, out = {0};

    if (count > 0)
        base_text_append(&told, _("LESSON is a folder, or one of these, by its "
                                  "name or number:\n"));
    for (size_t i = 0; i < count; i++)
        append_lesson(names[i], &told);
    cli_plain(base_text_str(&told), &out);
    fputs(base_text_str(&out), stderr);
    base_text_release(&told);
    base_text_release(&out);
    lesson_folder_forget_names(names, count);
}

/* Small letters, and hyphens for what is put in their place. */
static char *plain_of(const char *word)
{
    char *plain = base_strdup(word);

    for (char *at = plain; *at; at++) {
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
        else if (*at == '_' || *at == ' ')
            *at = '-';
    }
    return plain;
}

/* The one name in which the word stands; NULL: in none, or in several. */
static const char *holder_of(const char *word, char *const *names, size_t count)
{
    enum { LEAST = 4 };
    const char *holder = NULL;
    size_t holders = 0;

    for (size_t i = 0; i < count && strlen(word) >= LEAST; i++)
        if (strstr(names[i], word)) {
            holder = names[i];
            holders++;
        }
    return holders == 1 ? holder : NULL;
}

/* The words behind the number, "ten-tasks". */
static const char *words_of(const char *name)
{
    const char *words = name + strspn(name, "0123456789");

    return words > name && *words == '-' ? words + 1 : name;
}

/* Which of the names the word is near to, with its number or without. */
static const char *nearest_of(const char *word, char *const *names,
                              size_t count)
{
    const char **whole = base_alloc_array(count + 1, sizeof *whole);
    const char **words = base_alloc_array(count + 1, sizeof *words);
    const char *found, *nearest = NULL;

    for (size_t i = 0; i < count; i++) {
        whole[i] = names[i];
        words[i] = words_of(names[i]);
    }
    nearest = base_nearest(word, whole, (int)count);
    found = nearest ? NULL : base_nearest(words_of(word), words, (int)count);
    for (size_t i = 0; found && i < count; i++)
        if (words[i] == found)
            nearest = names[i];
    base_free(whole);
    base_free(words);
    return nearest ? nearest : holder_of(word, names, count);
}

static bool is_word(const char *word)
{
    return !strpbrk(word, "/.") && !base_file_exists(word);
}

bool cli_lessons_suggest(const char *word)
{
    size_t count;
    char **names = lesson_folder_names(&count);
    char *plain = plain_of(word);
    const char *near = is_word(word) ? nearest_of(plain, names, count) : NULL;

    if (near)
        cli_complain(CLI_USAGE, _("did you mean '%s'?"), near);
    base_free(plain);
    lesson_folder_forget_names(names, count);
    return near != NULL;
}

int cli_lessons_complain(int status, const char *word, const LessonError *error)
{
    char *known = is_word(word) ? lesson_folder_called(word) : NULL;

    cli_complain_of_lesson(status, error);
    if (is_word(word) && !known && !cli_lessons_suggest(word))
        cli_lessons_tell();
    base_free(known);
    return status;
}
