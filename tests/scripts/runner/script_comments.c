#define _GNU_SOURCE /* memmem */

#include "script_comments.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script_text.h"

void script_comments_release(ScriptComments *comments)
{
    base_text_release(&comments->out);
    base_text_release(&comments->errors);
}

/* The text after `mark` in the line, if it is there. */
static const char *after(const char *line, size_t length, const char *mark,
                         size_t *left)
{
    const char *at = memmem(line, length, mark, strlen(mark));

    if (!at)
        return NULL;
    at += strlen(mark);
    if (at < line + length && *at == ' ')
        at++;
    *left = (size_t)(line + length - at);
    return at;
}

static void read_comment(ScriptComments *comments, const char *line,
                         size_t length)
{
    const char *text;
    size_t left;

    if ((text = after(line, length, "# expect:", &left))) {
        base_text_append_n(&comments->out, text, left);
        base_text_append_char(&comments->out, '\n');
        comments->has_out = true;
    } else if ((text = after(line, length, "# expect error:", &left))) {
        base_text_append_n(&comments->errors, text, left);
        base_text_append_char(&comments->errors, '\n');
        if (!comments->has_status)
            comments->status = 1;
    } else if ((text = after(line, length, "# expect status:", &left))) {
        comments->status = atoi(text);
        comments->has_status = true;
    } else {
        return;
    }
    comments->has_any = true;
}

void script_comments_read(ScriptComments *comments, const BaseText *script)
{
    const char *rest = base_text_str(script), *line;
    size_t length;

    while ((line = script_text_line(&rest, &length)))
        read_comment(comments, line, length);
}

bool script_comments_are_ours_alone(const ScriptComments *comments)
{
    return comments->status > 1;
}

/* True if `wanted` stands in one of the lines: a traceback's margin, or the
 * place in front of a warning, need not be said. */
static bool has_line(const char *text, const char *wanted, size_t length)
{
    const char *line;
    size_t found;

    while ((line = script_text_line(&text, &found))) {
        if (memmem(line, found, wanted, length))
            return true;
    }
    return false;
}

bool script_comments_hold(const ScriptComments *comments,
                          const ScriptOutcome *outcome)
{
    const char *rest = base_text_str(&comments->errors), *line;
    bool holds = comments->status == outcome->status;
    size_t length;

    if (!holds)
        printf("    exit status: expected %d, got %d\n    stderr:\n%s",
               comments->status, outcome->status, base_text_str(&outcome->err));
    if (comments->has_out &&
        script_text_report("stdout", &comments->out, &outcome->out))
        holds = false;
    while ((line = script_text_line(&rest, &length))) {
        if (has_line(base_text_str(&outcome->err), line, length))
            continue;
        printf("    stderr has no line: %.*s\n", (int)length, line);
        printf("    but:\n%s", base_text_str(&outcome->err));
        holds = false;
    }
    return holds;
}
