#include "replay_command.h"

#include "replay.h"

#include "base_words.h"

#include <string.h>

/* As a text of Python's in single quotes, inside the shell's double ones: what
 * means something to either of them is written by its number. */
static void append_path(BaseText *out, const char *path)
{
    for (; *path != '\0'; path++) {
        unsigned char byte = (unsigned char)*path;
        if (strchr("'\"\\$`!", *path) || byte < ' ')
            base_text_printf(out, "\\\\x%02x", byte);
        else
            base_text_append_char(out, *path);
    }
}

/* Inside the shell's double quotes, where a "!" has no other way out. */
static void append_seed(BaseText *out, const char *seed)
{
    for (; *seed != '\0'; seed++) {
        if (*seed == '!')
            base_text_append(out, "\\\\x21");
        else if (strchr("\"\\$`", *seed))
            base_text_printf(out, "\\%c", *seed);
        else
            base_text_append_char(out, *seed);
    }
}

bool replay_command_write(const Replay *replay, const char *path, BaseText *out,
                          BaseText *error)
{
    if (replay->deed_count > 0) {
        base_text_append(error, _("what was done to this run cannot be done "
                                  "in CPython"));
        return false;
    }
    if (replay->knob_count > 0) {
        base_text_printf(error,
                         _("set %s to %s in the file first: a knob is no "
                           "option of CPython"),
                         replay->knobs[0].name, replay->knobs[0].value);
        return false;
    }
    base_text_append(out, "python3 -c \"import random, runpy; random.seed(");
    append_seed(out, replay->seed);
    base_text_append(out, "); runpy.run_path('");
    append_path(out, path ? path : replay->name);
    base_text_append(out, "', run_name='__main__')\"");
    return true;
}
