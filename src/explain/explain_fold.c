#include "explain_fold.h"

#include "base_memory.h"
#include "base_words.h"

#include <ctype.h>
#include <string.h>

enum {
    ALIKE_LEAST = 3, /* two are told one after the other */
    NAMED_MOST = 8
};

typedef struct Row {
    BaseText first, second;
    BaseText shape;  /* the sentence of whichever task */
    BaseText timing; /* that of the first one's at whichever moment */
    uint32_t tasks[NAMED_MOST + 1]; /* the first one's, then the others' */
    uint32_t count;
    BaseText once_more, last; /* of the same task: the sentence, the moment */
    uint32_t again;
} Row;

struct ExplainFold {
    Row *rows;
    uint32_t most, count, left;
};

ExplainFold *explain_fold_new(uint32_t rows)
{
    ExplainFold *fold = base_alloc_zero(sizeof *fold);

    fold->rows = base_alloc_zero(rows * sizeof *fold->rows);
    fold->most = rows;
    return fold;
}

/* Whether a whole name stands there, and not the beginning of a longer one. */
static bool is_name(const char *sentence, const char *at, size_t length)
{
    return (at == sentence || !isalnum((unsigned char)at[-1])) &&
           !isalnum((unsigned char)at[length]);
}

/* The sentence with a mark for each place where the task is named. */
static void shape_of(ExplainNames *names, uint32_t task, const char *sentence,
                     BaseText *shape)
{
    const char *whole = explain_name_task(names, task);
    const char *brief = explain_name_short(names, task);
    size_t long_one = strlen(whole), short_one = strlen(brief);
    const char *from = sentence;

    for (const char *at; task != 0 && (at = strstr(from, brief));) {
        size_t length =
            strncmp(at, whole, long_one) == 0 ? long_one : short_one;
        bool named = is_name(sentence, at, short_one);
        base_text_append_n(shape, from, (size_t)(at - from));
        if (named)
            base_text_append_char(shape, '\1');
        else
            base_text_append_n(shape, at, length);
        from = at + length;
    }
    base_text_append(shape, from);
}

/* The same with a mark for each place where the moment is named. */
static void timing_of(const char *when, const char *sentence, BaseText *timing)
{
    const char *from = sentence;

    for (const char *at; *when != '\0' && (at = strstr(from, when));) {
        base_text_append_n(timing, from, (size_t)(at - from));
        base_text_append_char(timing, '\2');
        from = at + strlen(when);
    }
    base_text_append(timing, from);
}

static bool are_equal(const BaseText *one, const BaseText *other)
{
    return strcmp(base_text_str(one), base_text_str(other)) == 0;
}

static void add_task(Row *row, uint32_t task, const char *sentence)
{
    if (row->count == 1)
        base_text_append(&row->second, sentence);
    if (row->count <= NAMED_MOST)
        row->tasks[row->count] = task;
    row->count++;
}

static void add_moment(Row *row, const char *when, const char *sentence)
{
    if (row->again++ == 0)
        base_text_append(&row->once_more, sentence);
    base_text_clear(&row->last);
    base_text_append(&row->last, when);
}

/* True if one of the rows says it already, of another task or moment. */
static bool is_in_row(ExplainFold *fold, uint32_t task, const char *when,
                      const char *sentence, const Row *fresh)
{
    for (uint32_t i = 0; i < fold->count; i++) {
        Row *row = &fold->rows[i];
        if (are_equal(&row->shape, &fresh->shape)) {
            add_task(row, task, sentence);
            return true;
        }
        if (task != 0 && row->tasks[0] == task &&
            are_equal(&row->timing, &fresh->timing)) {
            add_moment(row, when, sentence);
            return true;
        }
    }
    return false;
}

static void release_row(Row *row)
{
    base_text_release(&row->first);
    base_text_release(&row->second);
    base_text_release(&row->shape);
    base_text_release(&row->timing);
    base_text_release(&row->once_more);
    base_text_release(&row->last);
}

void explain_fold_add(ExplainFold *fold, ExplainNames *names, uint32_t task,
                      double time, const char *sentence)
{
    Row fresh = {0};
    BaseText when = {0};

    base_text_append(&when, explain_name_time(names, time));
    shape_of(names, task, sentence, &fresh.shape);
    timing_of(base_text_str(&when), sentence, &fresh.timing);
    if (is_in_row(fold, task, base_text_str(&when), sentence, &fresh)) {
        release_row(&fresh);
    } else if (fold->count == fold->most) {
        fold->left++;
        release_row(&fresh);
    } else {
        base_text_append(&fresh.first, sentence);
        add_task(&fresh, task, sentence);
        fold->rows[fold->count++] = fresh;
    }
    base_text_release(&when);
}

/* The same of the same task at other moments. */
static void write_moments(const Row *row, BaseText *out)
{
    if (row->again == 1)
        base_text_printf(out, "  %s\n", base_text_str(&row->once_more));
    else if (row->again > 1)
        base_text_printf(out,
                         _n("  So it went %u more time, the last one at %s.\n",
                            "  So it went %u more times, the last one at %s.\n",
                            row->again),
                         row->again, base_text_str(&row->last));
}

static void write_row(ExplainNames *names, const Row *row, BaseText *out)
{
    base_text_printf(out, "  %s\n", base_text_str(&row->first));
    if (row->count >= ALIKE_LEAST) {
        BaseText others = {0};
        for (uint32_t i = 1; i < row->count && i <= NAMED_MOST; i++)
            base_text_printf(&others, "%s%s", i > 1 ? ", " : "",
                             explain_name_short(names, row->tasks[i]));
        if (row->count > NAMED_MOST + 1)
            base_text_printf(&others, _(" and %u more"),
                             row->count - NAMED_MOST - 1);
        base_text_printf(out, _("  The same goes for %s.\n"),
                         base_text_str(&others));
        base_text_release(&others);
    } else if (row->count == 2) {
        base_text_printf(out, "  %s\n", base_text_str(&row->second));
    }
    write_moments(row, out);
}

void explain_fold_write(ExplainFold *fold, ExplainNames *names, uint32_t left,
                        BaseText *out)
{
    for (uint32_t i = 0; i < fold->count; i++) {
        Row *row = &fold->rows[i];
        write_row(names, row, out);
        release_row(row);
    }
    left += fold->left;
    if (left > 0)
        base_text_printf(out, _("  and %u more\n"), left);
    base_free(fold->rows);
    base_free(fold);
}
