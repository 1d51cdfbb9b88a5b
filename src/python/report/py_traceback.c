#include "py_traceback.h"

#include <stdint.h>
#include <string.h>

#include "base_arena.h"
#include "base_memory.h"
#include "py_traceback_parts.h"

/* CPython's limits. */
enum {
    MAX_GROUP_WIDTH = 15,
    MAX_GROUP_DEPTH = 10,
    MAX_REPEATS = 3,
    MAX_FRAMES_312 = 1000, /* of which the innermost are shown */
    MAX_RECORDS = 20000    /* ours: a group may hold another many times */
};

static const char cause_message[] =
    "\nThe above exception was the direct cause of the following exception:\n"
    "\n";
static const char context_message[] =
    "\nDuring handling of the above exception, another exception occurred:\n"
    "\n";

/* An exception at one place of what is printed. */
typedef struct Record {
    const PyTracebackInfo *info;
    struct Record *cause;
    struct Record *context;
    struct Record **members;
    int member_count;
} Record;

typedef struct Printer {
    PyVersion version;
    BaseText *out;
    BaseArena arena;              /* of the records */
    const PyTracebackInfo **seen; /* owned; a hash table, NULL: empty */
    size_t seen_count;
    size_t seen_capacity; /* a power of two, or 0 */
    int record_count;
    int depth;
    bool need_close;
} Printer;

/* ---- what is to be printed ---- */

/* Where the exception is in the table, or would be. */
static size_t seen_slot(const Printer *printer, const PyTracebackInfo *info)
{
    size_t mask = printer->seen_capacity - 1;
    size_t at = ((uintptr_t)info >> 4) & mask;

    while (printer->seen[at] && printer->seen[at] != info)
        at = (at + 1) & mask;
    return at;
}

static bool has_seen(const Printer *printer, const PyTracebackInfo *info)
{
    return printer->seen_capacity > 0 &&
           printer->seen[seen_slot(printer, info)] == info;
}

static void grow_seen(Printer *printer)
{
    const PyTracebackInfo **old = printer->seen;
    size_t capacity = printer->seen_capacity;

    printer->seen_capacity = capacity == 0 ? 64 : capacity * 2;
    printer->seen = base_alloc_array(printer->seen_capacity, sizeof *old);
    for (size_t i = 0; i < capacity; i++) {
        if (old[i])
            printer->seen[seen_slot(printer, old[i])] = old[i];
    }
    base_free((void *)old);
}

static void mark_seen(Printer *printer, const PyTracebackInfo *info)
{
    if (has_seen(printer, info))
        return;
    if (printer->seen_count * 2 >= printer->seen_capacity)
        grow_seen(printer);
    printer->seen[seen_slot(printer, info)] = info;
    printer->seen_count++;
}

static Record *add_record(Printer *printer, const PyTracebackInfo *info)
{
    Record *record = base_arena_alloc(&printer->arena, sizeof *record);

    record->info = info;
    printer->record_count++;
    if (printer->version >= PY_VERSION_313)
        mark_seen(printer, info);
    return record;
}

static void add_members(Printer *printer, Record *record)
{
    const PyTracebackInfo *info = record->info;
    int count = info->member_count;

    if (printer->record_count + count > MAX_RECORDS)
        count = 0;
    record->member_count = count;
    record->members = base_arena_alloc(&printer->arena,
                                       (size_t)(count + 1) * sizeof(Record *));
    for (int i = 0; i < count; i++)
        record->members[i] = add_record(printer, info->members[i]);
}

static bool wants_context(const Printer *printer, const Record *record)
{
    const PyTracebackInfo *info = record->info;

    if (!info->context || info->suppress_context || record->cause)
        return false;
    return !(printer->version < PY_VERSION_313 && info->cause) &&
           !has_seen(printer, info->context);
}

static void link_chain(Printer *printer, Record *record)
{
    const PyTracebackInfo *info = record->info;

    if (info->cause && !has_seen(printer, info->cause))
        record->cause = add_record(printer, info->cause);
    if (wants_context(printer, record))
        record->context = add_record(printer, info->context);
}

static Record *older(const Record *record)
{
    return record->cause ? record->cause : record->context;
}

static void push(Record ***records, int *count, int *capacity, Record *record)
{
    BASE_GROW(*records, *count, *capacity);
    (*records)[(*count)++] = record;
}

/* Up to 3.12: a chain to its end, then the members from there on back. */
static void link_old(Printer *printer, Record *record, int depth)
{
    Record **chain = NULL;
    int count = 0, capacity = 0;

    for (; record; record = older(record)) {
        push(&chain, &count, &capacity, record);
        mark_seen(printer, record->info);
        link_chain(printer, record);
    }
    while (count-- > 0 && depth <= MAX_GROUP_DEPTH) {
        record = chain[count];
        if (!record->info->is_group)
            continue;
        add_members(printer, record);
        for (int i = 0; i < record->member_count; i++)
            link_old(printer, record->members[i], depth + 1);
    }
    base_free(chain);
}

/* From 3.13 on: what was added last is looked at first. */
static void link_new(Printer *printer, Record *root)
{
    Record **queue = NULL;
    int count = 0, capacity = 0;

    push(&queue, &count, &capacity, root);
    while (count > 0) {
        Record *record = queue[--count];

        link_chain(printer, record);
        if (record->info->is_group)
            add_members(printer, record);
        if (older(record))
            push(&queue, &count, &capacity, older(record));
        for (int i = 0; i < record->member_count; i++)
            push(&queue, &count, &capacity, record->members[i]);
    }
    base_free(queue);
}

/* An exception is printed as a cause or a context only once, and it depends on
 * the order of looking which one that is. */
static Record *collect(Printer *printer, const PyTracebackInfo *info)
{
    Record *root = add_record(printer, info);

    if (printer->version < PY_VERSION_313)
        link_old(printer, root, 0);
    else
        link_new(printer, root);
    return root;
}

/* ---- printing ---- */

/* Writes each line behind the margin of the groups around it. */
static void emit(Printer *printer, const char *text, size_t length, char margin)
{
    const char *end = text + length;

    while (text < end) {
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

static bool same_place(const PyTracebackFrame *left,
                       const PyTracebackFrame *right)
{
    return left->line == right->line &&
           strcmp(left->filename, right->filename) == 0 &&
           strcmp(left->function, right->function) == 0;
}

static void append_repeated(int count, BaseText *out)
{
    count -= MAX_REPEATS;
    if (count > 0)
        base_text_printf(out, "  [Previous line repeated %d more time%s]\n",
                         count, count > 1 ? "s" : "");
}

static void append_frames(const PyTracebackInfo *info, PyVersion version,
                          BaseText *out)
{
    int first = 0, count = 0;

    if (version < PY_VERSION_313 && info->frame_count > MAX_FRAMES_312)
        first = info->frame_count - MAX_FRAMES_312;
    for (int i = first; i < info->frame_count; i++) {
        const PyTracebackFrame *frame = &info->frames[i];

        if (i == first || !same_place(frame, frame - 1)) {
            append_repeated(count, out);
            count = 0;
        }
        if (++count > MAX_REPEATS)
            continue;
        base_text_printf(out, "  File \"%s\", line %d, in %s\n",
                         frame->filename, frame->line, frame->function);
        py_traceback_append_source(frame, version, out);
    }
    append_repeated(count, out);
}

static void append_message(const PyTracebackInfo *info, BaseText *out)
{
    base_text_append(out, info->type_name);
    if (info->message_length > 0) {
        base_text_append(out, ": ");
        base_text_append_n(out, info->message, info->message_length);
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
    append_message(info, out);
    append_notes(info, out);
}

/* Up to 3.12 only the first line of a message is behind the margin. */
static void print_message(Printer *printer, const PyTracebackInfo *info)
{
    BaseText text = {0};

    append_message(info, &text);
    if (printer->version < PY_VERSION_313) {
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

/* Up to 3.12 the line that counts repeated frames has no margin. No other line
 * of the frames begins with so few blanks and a bracket. */
static void print_frames(Printer *printer, const BaseText *frames)
{
    static const char repeated[] = "  [";
    const char *at = base_text_str(frames), *end = at + frames->length;

    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        size_t length =
            newline ? (size_t)(newline - at) + 1 : (size_t)(end - at);
        if (printer->version < PY_VERSION_313 &&
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
    const char *header = info->is_group
                             ? "Exception Group Traceback (most recent call "
                               "last):\n"
                             : "Traceback (most recent call last):\n";

    if (info->frame_count > 0) {
        emit(printer, header, strlen(header),
             info->is_group && printer->depth == 1 ? '+' : '|');
        append_frames(info, printer->version, &text);
        print_frames(printer, &text);
        base_text_release(&text);
    }
    print_message(printer, info);
}

static void print_chain(Printer *printer, const Record *record);

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

static void print_member(Printer *printer, const Record *record, int index)
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

static void print_members(Printer *printer, const Record *record)
{
    int count = record->member_count;

    if (count > MAX_GROUP_WIDTH)
        count = MAX_GROUP_WIDTH + 1;
    printer->need_close = false;
    for (int i = 0; i < count; i++) {
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

static void print_group(Printer *printer, const Record *record)
{
    static const char too_deep[] = "... (max_group_depth is 10)\n";
    bool is_outermost = printer->depth == 0;

    if (printer->depth > MAX_GROUP_DEPTH) {
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
static void print_chain(Printer *printer, const Record *record)
{
    const Record **chain = NULL;
    int count = 0, capacity = 0;
    bool need_close = printer->need_close;

    for (; record; record = older(record)) {
        BASE_GROW(chain, count, capacity);
        chain[count++] = record;
    }
    while (count-- > 0) {
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
        if (count > 0 && printer->version < PY_VERSION_312)
            printer->need_close = need_close;
    }
    base_free(chain);
}

void py_traceback_format(const PyTracebackInfo *info, PyVersion version,
                         BaseText *out)
{
    Printer printer = {.version = version, .out = out};
    const Record *root = collect(&printer, info);

    print_chain(&printer, root);
    base_free((void *)printer.seen);
    base_arena_release(&printer.arena);
}
