#include "py_traceback.h"

#include <string.h>

#include "base_memory.h"
#include "py_color.h"
#include "py_traceback_chain.h"
#include "py_traceback_fold.h"

/* CPython's limit. */
enum { MAX_GROUP_WIDTH = 15 };

static const char cause_message[] =
    "\nThe above exception was the direct cause of the following exception:\n"
    "\n";
static const char context_message[] =
    "\nDuring handling of the above exception, another exception occurred:\n"
    "\n";

typedef struct Printer {
    PyVersion version;
    bool in_python;  /* CPython writes it in Python, not in C */
    bool is_colored; /* what is no member of a group */
    BaseText *out;
    size_t most; /* bytes of `out` */
    int depth;
    bool need_close;
} Printer;

static bool is_full(const Printer *printer)
{
    return printer->out->length > printer->most;
}

/* Writes each line behind the margin of the groups around it. */
static void emit(Printer *printer, const char *text, size_t length, char margin)
{
    const char *end = text + length;

    while (text < end && !is_full(printer)) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        size_t size =
            newline ? (size_t)(newline - text) + 1 : (size_t)(end - text);

        for (int i = 0; i < printer->depth; i++)
            base_text_append(printer->out, "  ");
        if (printer->depth > 0)
            base_text_printf(printer->out, "%c ", margin);
        base_text_append_n(printer->out, text, size);
        text += size;
    }
}

static void append_message(const PyTracebackInfo *info, bool is_colored,
                           BaseText *out)
{
    const char *end = is_colored ? PY_COLOR_END : "";

    if (info->place) {
        base_text_append(out, is_colored ? info->colored_place : info->place);
        return;
    }
    base_text_printf(out, "%s%s%s", is_colored ? PY_COLOR_BOLD_MAGENTA : "",
                     info->type_name, end);
    if (info->message_length > 0) {
        base_text_append(out, is_colored ? ": " PY_COLOR_MAGENTA : ": ");
        base_text_append_n(out, info->message, info->message_length);
        base_text_append(out, end);
    }
    base_text_append_char(out, '\n');
}

static void append_notes(const PyTracebackInfo *info, BaseText *out)
{
    for (int i = 0; i < info->note_count; i++) {
        base_text_append(out, info->notes[i]);
        base_text_append_char(out, '\n');
    }
}

void py_traceback_format_only(const PyTracebackInfo *info, BaseText *out)
{
    append_message(info, false, out);
    append_notes(info, out);
}

static bool is_coloring(const Printer *printer)
{
    return printer->is_colored && printer->depth <= 1;
}

/* In C only the first line of a message is behind the margin. */
static void print_message(Printer *printer, const PyTracebackInfo *info)
{
    BaseText text = {0};

    append_message(info, is_coloring(printer), &text);
    if (!printer->in_python) {
        size_t first = strcspn(base_text_str(&text), "\n") + 1;

        emit(printer, base_text_str(&text), first, '|');
        base_text_append_n(printer->out, base_text_str(&text) + first,
                           text.length - first);
        base_text_clear(&text);
    }
    append_notes(info, &text);
    emit(printer, base_text_str(&text), text.length, '|');
    base_text_release(&text);
}

/* In C the line that counts repeated frames has no margin. No other line
 * of the frames begins with so few blanks and a bracket. */
static void print_frames(Printer *printer, const BaseText *frames)
{
    static const char repeated[] = "  [";
    const char *at = base_text_str(frames), *end = at + frames->length;

    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        size_t length =
            newline ? (size_t)(newline - at) + 1 : (size_t)(end - at);
        if (!printer->in_python &&
            strncmp(at, repeated, sizeof repeated - 1) == 0)
            base_text_append_n(printer->out, at, length);
        else
            emit(printer, at, length, '|');
        at += length;
    }
}

/* The header, the frames and the message. */
static void print_one(Printer *printer, const PyTracebackInfo *info)
{
    BaseText text = {0};
    if (is_full(printer))
        return;
    const char *header = info->is_group
                             ? "Exception Group Traceback (most recent call "
                               "last):\n"
                             : "Traceback (most recent call last):\n";

    if (info->has_traceback) {
        emit(printer, header, strlen(header),
             info->is_group && printer->depth == 1 ? '+' : '|');
        py_traceback_append_frames(info, printer->version, is_coloring(printer),
                                   &text);
        print_frames(printer, &text);
        base_text_release(&text);
    }
    print_message(printer, info);
}

static void print_chain(Printer *printer, const PyTracebackRecord *record);

static void print_title(Printer *printer, int index)
{
    for (int i = 0; i < printer->depth; i++)
        base_text_append(printer->out, "  ");
    base_text_append(printer->out, index == 0 ? "+-" : "  ");
    if (index < MAX_GROUP_WIDTH)
        base_text_printf(printer->out,
                         "+---------------- %d ----------------\n", index + 1);
    else
        base_text_append(printer->out,
                         "+---------------- ... ----------------\n");
}

static void print_member(Printer *printer, const PyTracebackRecord *record,
                         int index)
{
    int more = record->member_count - MAX_GROUP_WIDTH;
    BaseText text = {0};

    if (index < MAX_GROUP_WIDTH) {
        print_chain(printer, record->members[index]);
        return;
    }
    base_text_printf(&text, "and %d more exception%s\n", more,
                     more > 1 ? "s" : "");
    emit(printer, base_text_str(&text), text.length, '|');
    base_text_release(&text);
}

static void print_members(Printer *printer, const PyTracebackRecord *record)
{
    int count = record->member_count;

    if (count > MAX_GROUP_WIDTH)
        count = MAX_GROUP_WIDTH + 1;
    printer->need_close = false;
    for (int i = 0; i < count && !is_full(printer); i++) {
        if (i == count - 1)
            printer->need_close = true;
        print_title(printer, i);
        printer->depth++;
        print_member(printer, record, i);
        if (i == count - 1 && printer->need_close) {
            for (int k = 0; k < printer->depth; k++)
                base_text_append(printer->out, "  ");
            base_text_append(printer->out,
                             "+------------------------------------\n");
            printer->need_close = false;
        }
        printer->depth--;
    }
}

static void print_group(Printer *printer, const PyTracebackRecord *record)
{
    static const char too_deep[] = "... (max_group_depth is 10)\n";
    bool is_outermost = printer->depth == 0;

    if (printer->depth > PY_TRACEBACK_GROUP_DEPTH) {
        emit(printer, too_deep, strlen(too_deep), '|');
        return;
    }
    if (is_outermost)
        printer->depth = 1;
    print_one(printer, record->info);
    print_members(printer, record);
    if (is_outermost)
        printer->depth = 0;
}

/* The oldest exception of the chain first. */
static void print_chain(Printer *printer, const PyTracebackRecord *record)
{
    const PyTracebackRecord **chain = NULL;
    int count = 0, capacity = 0;
    bool need_close = printer->need_close;

    for (; record; record = py_traceback_older(record)) {
        BASE_GROW(chain, count, capacity);
        chain[count++] = record;
    }
    while (count-- > 0 && !is_full(printer)) {
        const char *message =
            chain[count]->cause ? cause_message : context_message;

        if (chain[count]->cause || chain[count]->context)
            emit(printer, message, strlen(message), '|');
        if (chain[count]->info->is_group)
            print_group(printer, chain[count]);
        else
            print_one(printer, chain[count]->info);
        /* Debian's 3.11 forgets that a group in the chain has closed the
         * frame. */
        if (count > 0 && !printer->in_python &&
            printer->version < PY_VERSION_312)
            printer->need_close = need_close;
    }
    base_free(chain);
}

void py_traceback_format(const PyTracebackInfo *info, PyVersion version,
                         bool is_logged, bool is_colored, size_t most,
                         BaseText *out)
{
    Printer printer = {.version = version,
                       .in_python = is_logged || version >= PY_VERSION_313,
                       .is_colored = is_colored && version >= PY_VERSION_313,
                       .out = out,
                       .most = most};
    BaseArena arena = {0};

    print_chain(&printer,
                py_traceback_collect(&arena, info, printer.in_python));
    base_arena_release(&arena);
}

void py_traceback_format_ignored(const PyTracebackInfo *info, PyVersion version,
                                 BaseText *out)
{
    if (info->has_traceback) {
        base_text_append(out, "Traceback (most recent call last):\n");
        py_traceback_append_frames(info, version, false, out);
    }
    base_text_printf(out, "%s: ", info->type_name);
    base_text_append_n(out, info->message, info->message_length);
    base_text_append_char(out, '\n');
}
