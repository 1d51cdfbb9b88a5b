#include "app_student.h"

#include "replay.h"

#include <stdlib.h>
#include <string.h>

enum { NAME_MAX = 200 };

static const char name_in_store[] = "student";

/* The part of the text that is a name; 0 bytes if there is none. */
static size_t find_name(const char **text)
{
    *text += strspn(*text, " \t");
    size_t length = strlen(*text);
    while (length > 0 && strchr(" \t\r\n", (*text)[length - 1]))
        length--;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)(*text)[i] < ' ')
            return 0;
    return length <= NAME_MAX ? length : 0;
}

/* False if there is none. */
static bool read_name(AppStore *store, BaseText *name)
{
    BaseText kept = {0};
    if (!store || !app_store_read(store, name_in_store, &kept)) {
        base_text_release(&kept);
        return false;
    }
    const char *at = base_text_str(&kept);
    size_t length = find_name(&at);
    if (length == 0)
        app_store_set_aside(store, name_in_store);
    base_text_append_n(name, at, length);
    base_text_release(&kept);
    return length > 0;
}

void app_student_append(AppStore *store, BaseText *name)
{
    const char *account = getenv("USER");
    if (!read_name(store, name) && account)
        base_text_append(name, account);
}

void app_student_apart(AppStore *store, const Lesson *lesson, BaseText *apart)
{
    BaseText name = {0};
    if (lesson->seed_by_name && read_name(store, &name))
        base_text_printf(
            apart, "@%016llx",
            (unsigned long long)replay_hash(base_text_str(&name), name.length));
    base_text_release(&name);
}

bool app_student_is_named(AppStore *store)
{
    BaseText ignored = {0};
    bool named = read_name(store, &ignored);
    base_text_release(&ignored);
    return named;
}

bool app_student_name(AppStore *store, const char *name)
{
    BaseText line = {0};
    size_t length = find_name(&name);
    if (length > 0 && store) {
        base_text_append_n(&line, name, length);
        base_text_append_char(&line, '\n');
        app_store_write(store, name_in_store, line.data, line.length);
    }
    base_text_release(&line);
    return length > 0;
}
