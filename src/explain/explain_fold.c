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
    BaseText first, second, shape;
    uint32_t tasks[NAMED_MOST + 1]; /* the first one's, then the others' */
    uint32_t count;
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

static Row *row_like(ExplainFold *fold, const BaseText *shape)
{
    for (uint32_t i = 0; i < fold->count; i++)
        if (strcmp(base_text_str(&fold->rows[i].shape), base_text_str(shape)) ==
            0)
            return &fold->rows[i];
    return NULL;
}

void explain_fold_add(ExplainFold *fold, ExplainNames *names, uint32_t task,
                      const char *sentence)
{
    BaseText shape = {0};

    shape_of(names, task, sentence, &shape);
    Row *row = row_like(fold, &shape);
    if (!row && fold->count == fold->most) {
        fold->left++;
        base_text_release(&shape);
        return;
    }
    if (!row) {
        row = &fold->rows[fold->count++];
        row->shape = shape;
        base_text_append(&row->first, sentence);
    } else {
        if (row->count == 1)
            base_text_append(&row->second, sentence);
        base_text_release(&shape);
    }
    if (row->count <= NAMED_MOST)
        row->tasks[row->count] = task;
    row->count++;
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
}

void explain_fold_write(ExplainFold *fold, ExplainNames *names, uint32_t left,
                        BaseText *out)
{
    for (uint32_t i = 0; i < fold->count; i++) {
        Row *row = &fold->rows[i];
        write_row(names, row, out);
        base_text_release(&row->first);
        base_text_release(&row->second);
        base_text_release(&row->shape);
    }
    left += fold->left;
    if (left > 0)
        base_text_printf(out, _("  and %u more\n"), left);
    base_free(fold->rows);
    base_free(fold);
}
