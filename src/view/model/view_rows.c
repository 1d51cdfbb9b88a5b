#include "view_rows.h"

#include "base_memory.h"
#include "base_utf8.h"

#include <string.h>

enum { TAB = 4, LEAST_COLUMNS = 8, LOOK_BACK = 22, ROOM = 24, DEEP = 12 };

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

/* First and last of characters that take two columns, and of those that take
 * none since they change the one before. */
typedef struct Span {
    uint32_t first, last;
} Span;

static const Span wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26A1, 0x26A1},
    {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x2705, 0x2705},
    {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x2B50, 0x2B50},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F3FA}, {0x1F400, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F7E0, 0x1F7EB}, {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD}};

static const Span none[] = {{0x0300, 0x036F}, {0x200B, 0x200F},
                            {0x20D0, 0x20FF}, {0x302A, 0x302F},
                            {0xFE00, 0xFE0F}, {0x1F3FB, 0x1F3FF}};

static bool is_among(const Span *spans, size_t count, uint32_t code)
{
    for (size_t i = 0; i < count && spans[i].first <= code; i++)
        if (code <= spans[i].last)
            return true;
    return false;
}

uint32_t view_rows_width(uint32_t code)
{
    if (code < 0x300)
        return 1;
    if (is_among(none, sizeof none / sizeof *none, code))
        return 0;
    return is_among(wide, sizeof wide / sizeof *wide, code) ? 2 : 1;
}

/* The column past the character at `at`. */
static uint32_t advance(uint32_t column, const char *text, size_t at,
                        size_t end)
{
    uint32_t code = '?';
    if (text[at] == '\t')
        return column + TAB - column % TAB;
    if ((text[at] & 0x80) != 0)
        base_utf8_next(text + at, end - at, &code);
    return column + view_rows_width(code);
}

uint32_t view_rows_columns(const char *text, size_t begin, size_t end)
{
    uint32_t column = 0;
    for (size_t at = begin; at < end; at += step(text, at, end))
        column = advance(column, text, at, end);
    return column;
}

static bool may_break_after(char c)
{
    return c != '\0' && strchr(" ,([{", c) != NULL;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* Before an attribute, or behind the sign between a name and its value. */
static bool may_part(const char *text, size_t begin, size_t at, size_t end)
{
    if (at <= begin || at + 1 >= end)
        return false;
    if (text[at] == '.')
        return is_letter(text[at + 1]) &&
               (is_letter(text[at - 1]) || text[at - 1] == ')');
    return text[at - 1] == '=' && (is_letter(text[at]) || text[at] == '\'');
}

/* Whether a row may end behind the character before `at`: what closes a bracket
 * stays with what it closes. */
static bool may_break_at(const char *text, size_t at, size_t end)
{
    bool closes = at < end && strchr(")]},", text[at]);
    return may_break_after(text[at - 1]) && !closes;
}

/* Columns of the word at `at`, up to where a row may break behind it; not more
 * than one past `most`. */
static uint32_t word_columns(const char *text, size_t at, size_t end,
                             uint32_t most)
{
    uint32_t column = 0;
    while (at < end && column <= most) {
        column = advance(column, text, at, end);
        at += step(text, at, end);
        if (may_break_after(text[at - 1]))
            break;
    }
    return column;
}

/* Columns of the longest piece that no row need break, of those that have room
 * in a whole row. */
static uint32_t longest_piece(const char *text, size_t begin, size_t end,
                              uint32_t columns)
{
    uint32_t longest = 0, column = 0;
    size_t first = begin;
    for (size_t at = begin; at < end;) {
        if (may_part(text, first, at, end)) {
            first = at;
            column = 0;
        }
        column = advance(column, text, at, end);
        at += step(text, at, end);
        bool ends = at >= end || may_break_at(text, at, end) ||
                    may_part(text, first, at, end);
        if (ends && column <= columns && column > longest)
            longest = column;
        if (ends) {
            first = at;
            column = 0;
        }
    }
    return longest;
}

/* The end of the row that begins at `begin` and has `room` columns, as the next
 * one has `next_room`. It is not broken within its indentation. */
static size_t row_end(const char *text, size_t begin, size_t end, uint32_t room,
                      uint32_t next_room)
{
    uint32_t column = 0, break_column = 0;
    size_t at = begin, break_at = begin, part_at = begin;
    bool blank = true;
    while (at < end) {
        uint32_t next = advance(column, text, at, end);
        if (!blank && may_part(text, begin, at, end))
            part_at = at;
        if (next > room && at > begin)
            break;
        blank = blank && (text[at] == ' ' || text[at] == '\t');
        at += step(text, at, end);
        column = next;
        if (!blank && may_break_at(text, at, end)) {
            break_at = at;
            break_column = column;
        }
    }
    if (at >= end)
        return at;
    if (break_at > begin &&
        (break_column + LOOK_BACK >= column ||
         word_columns(text, break_at, end, next_room) <= next_room))
        return break_at;
    return part_at > begin ? part_at : at;
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
    uint32_t indent = indent_of(text, begin, end), hang = indent + TAB;
    /* What is indented deeply must not become a column of single words, but
     * stays deeper than its line while there is room for one. */
    if (hang > rows->columns / 2)
        hang = rows->columns / 2;
    if (hang > DEEP && hang + ROOM > rows->columns)
        hang = rows->columns > ROOM + DEEP ? rows->columns - ROOM : DEEP;
    if (hang < indent + 2 && indent + 2 <= rows->columns / 2)
        hang = indent + 2;
    uint32_t piece = longest_piece(text, begin, end, rows->columns);
    if (hang > rows->columns - piece) /* no name is broken for it */
        hang = rows->columns - piece;
    uint32_t shift = 0;
    bool first = true;
    do {
        size_t stop = row_end(text, begin, end, rows->columns - shift,
                              rows->columns - hang);
        BASE_GROW(rows->rows, rows->count, rows->capacity);
        rows->rows[rows->count++] = (ViewRow){
            .owner = owner,
            .begin = (uint32_t)begin,
            .end = (uint32_t)stop,
            .shift = (uint16_t)shift,
            .first = first,
        };
        begin = stop;
        /* A blank that had no room any more moves nothing to the right. */
        shift = hang > 0 && begin < end && text[begin] == ' ' ? hang - 1 : hang;
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
        uint32_t next = advance(column, text, at, end);
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
