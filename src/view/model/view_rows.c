#include "view_rows.h"

#include "base_memory.h"
#include "base_utf8.h"

#include <string.h>

enum { TAB = 4, LEAST_COLUMNS = 8, LOOK_BACK = 22 };

void view_rows_release(ViewRows *rows)
{
    base_free(rows->rows);
    *rows = (ViewRows){0};
}

void view_rows_begin(ViewRows *rows, uint32_t columns)
{
    rows->count = 0;
    rows->columns = columns < LEAST_COLUMNS ? LEAST_COLUMNS : columns;
}

/* Bytes of the character at `at`; 1 for what is not UTF-8. */
static size_t step(const char *text, size_t at, size_t end)
{
    uint32_t code;
    size_t n = base_utf8_next(text + at, end - at, &code);
    return n == 0 ? 1 : n;
}

static uint32_t advance(uint32_t column, char c)
{
    return c == '\t' ? column + TAB - column % TAB : column + 1;
}

uint32_t view_rows_columns(const char *text, size_t begin, size_t end)
{
    uint32_t column = 0;
    for (size_t at = begin; at < end; at += step(text, at, end))
        column = advance(column, text[at]);
    return column;
}

static bool may_break_after(char c)
{
    return c != '\0' && strchr(" ,([{", c) != NULL;
}

/* The end of the row that begins at `begin` and has `room` columns. */
static size_t row_end(const char *text, size_t begin, size_t end, uint32_t room)
{
    uint32_t column = 0, break_column = 0;
    size_t at = begin, break_at = begin;
    while (at < end) {
        uint32_t next = advance(column, text[at]);
        if (next > room && at > begin)
            break;
        at += step(text, at, end);
        column = next;
        if (may_break_after(text[at - 1])) {
            break_at = at;
            break_column = column;
        }
    }
    bool near = break_at > begin && break_column + LOOK_BACK >= column;
    return at < end && near ? break_at : at;
}

static uint32_t indent_of(const char *text, size_t begin, size_t end)
{
    size_t at = begin;
    while (at < end && (text[at] == ' ' || text[at] == '\t'))
        at++;
    return view_rows_columns(text, begin, at);
}

void view_rows_add(ViewRows *rows, uint32_t owner, const char *text,
                   size_t begin, size_t end)
{
    uint32_t hang = indent_of(text, begin, end) + TAB;
    if (hang > rows->columns / 2)
        hang = rows->columns / 2;
    uint32_t shift = 0;
    bool first = true;
    do {
        size_t stop = row_end(text, begin, end, rows->columns - shift);
        BASE_GROW(rows->rows, rows->count, rows->capacity);
        rows->rows[rows->count++] = (ViewRow){
            .owner = owner,
            .begin = (uint32_t)begin,
            .end = (uint32_t)stop,
            .shift = (uint16_t)shift,
            .first = first,
        };
        begin = stop;
        shift = hang;
        first = false;
    } while (begin < end);
}

uint32_t view_rows_find(const ViewRows *rows, uint32_t owner)
{
    uint32_t low = 0, high = rows->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (rows->rows[middle].owner < owner)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void view_rows_copy(const char *text, size_t begin, size_t end, uint32_t column,
                    char *out, size_t room)
{
    size_t used = 0;
    for (size_t at = begin; at < end && used + 5 < room;) {
        uint32_t code = 0xFFFD;
        size_t n = base_utf8_next(text + at, end - at, &code);
        uint32_t next = advance(column, text[at]);
        bool shows = n > 0 && code >= 0x20 && code != 0x7F;
        if (text[at] == '\t') {
            for (; column < next && used + 5 < room; column++)
                out[used++] = ' ';
        } else {
            used += base_utf8_encode(shows ? code : 0xFFFD, out + used);
        }
        column = next;
        at += n == 0 ? 1 : n;
    }
    out[used] = '\0';
}
