#include "view_value.h"

#include "base_words.h"
#include "explain_words.h"
#include "run_snapshot.h"
#include "view_highlight.h"

#include <string.h>

static bool is_name_byte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

/* No attribute of something: that is no name of the frame's. */
static bool find_word(const ViewScript *script, size_t at, ViewBytes *word)
{
    const char *text = script->text;
    ViewInk ink = at < script->length ? (ViewInk)script->inks[at] : 0;

    if (at >= script->length || !is_name_byte(text[at]) ||
        (text[at] >= '0' && text[at] <= '9') || ink == VIEW_INK_STRING ||
        ink == VIEW_INK_COMMENT || ink == VIEW_INK_KEYWORD)
        return false;
    *word = (ViewBytes){at, at};
    while (word->begin > 0 && is_name_byte(text[word->begin - 1]))
        word->begin--;
    while (word->end < script->length && is_name_byte(text[word->end]))
        word->end++;
    return word->begin == 0 || text[word->begin - 1] != '.';
}

static size_t line_begin(const char *text, size_t at)
{
    while (at > 0 && text[at - 1] != '\n')
        at--;
    return at;
}

/* "async def f(" and "def f(" begin with the name "f". */
static const char *name_of_def(const char *line)
{
    if (strncmp(line, "async ", 6) == 0)
        line += 6 + strspn(line + 6, " ");
    if (strncmp(line, "def ", 4) != 0)
        return NULL;
    return line + 4 + strspn(line + 4, " ");
}

/* The name of the function that a line belongs to; NULL: it is the module's.
 * Up from the line, each line that is indented less is around it. */
static const char *function_at(const char *text, size_t at)
{
    size_t begin = line_begin(text, at), least = SIZE_MAX;

    for (;;) {
        size_t indent = strspn(text + begin, " \t");
        const char *line = text + begin + indent;
        bool blank = *line == '\n' || *line == '#' || *line == '\0';
        const char *name = name_of_def(line);
        if (!blank && indent < least && name)
            return name;
        if (!blank && indent < least)
            least = indent;
        if (begin == 0 || least == 0)
            return NULL;
        begin = line_begin(text, begin - 1);
    }
}

/* "main.<locals>.work" is called "work". */
static bool is_called(const RunFrame *frame, const char *name)
{
    const char *dot = strrchr(frame->function, '.');
    const char *own = dot ? dot + 1 : frame->function;
    size_t length = 0;

    while (is_name_byte(name[length]))
        length++;
    return strlen(own) == length && memcmp(own, name, length) == 0;
}

static const RunTask *chosen_task(const ViewScreen *screen)
{
    const RunSnapshot *snapshot = view_screen_snapshot(screen);

    return snapshot ? run_snapshot_of(snapshot, screen->at.selected_task)
                    : NULL;
}

/* The innermost of the frames of that function. */
static const RunFrame *find_frame(const RunTask *task, const char *name)
{
    for (uint32_t i = task->frame_count; i > 0; i--)
        if (is_called(&task->frames[i - 1], name))
            return &task->frames[i - 1];
    return NULL;
}

static const char *value_in(const RunFrame *frame, const char *name,
                            size_t length)
{
    for (uint32_t i = 0; i < frame->local_count; i++) {
        const RunLocal *local = &frame->locals[i];
        if (strlen(local->name) == length &&
            memcmp(local->name, name, length) == 0)
            return local->value;
    }
    return NULL;
}

bool view_value_at(const ViewScreen *screen, size_t at, ViewBytes *word,
                   BaseText *out)
{
    const ViewScript *script = &screen->script;
    const RunTask *task = screen->draft.on ? NULL : chosen_task(screen);
    BaseText name = {0};

    if (!task || !find_word(script, at, word))
        return false;
    const char *function = function_at(script->text, at);
    const RunFrame *frame = function ? find_frame(task, function) : NULL;
    const char *value = !frame ? NULL
                               : value_in(frame, script->text + word->begin,
                                          word->end - word->begin);
    if (!value)
        return false;
    explain_words_task(&screen->model.lives, screen->at.selected_task, &name);
    base_text_printf(out, _("%.*s is %s in %s, of %s, at this moment."),
                     (int)(word->end - word->begin), script->text + word->begin,
                     value, frame->function, base_text_str(&name));
    base_text_release(&name);
    return true;
}
