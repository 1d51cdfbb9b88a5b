#include "py_diagnostic_format.h"

#include <string.h>

#include "base_utf8.h"
#include "base_words.h"
#include "py_color.h"

/* From 3.13 on a tab is shown as it is. */
static bool is_hidden(const PyDiagnostic *diagnostic, char letter)
{
    if (letter == '\t')
        return diagnostic->version != 0 && diagnostic->version < PY_VERSION_313;
    return letter == ' ' || letter == '\f';
}

/* Where CPython reads the file again for the line, it does so in pieces of that
 * many bytes, and shows the last one. Its tokenizer has the line at hand. */
enum { PIECE = 999 };

static size_t left_out(const PyDiagnostic *diagnostic, const PySource *source,
                       const char *line, size_t length)
{
    if (length < PIECE || !diagnostic->is_read_again || diagnostic->excerpt)
        return 0;
    bool has_end = line + length < source->text + source->length;
    size_t all = length + (has_end ? 1 : 0);

    return all > PIECE ? (all - 1) / PIECE * PIECE : 0;
}

/* The line that is shown, without the blanks around it; *skipped is the number
 * of bytes cut off in front. */
static const char *shown_line(const PyDiagnostic *diagnostic,
                              const PySource *source, size_t *length,
                              size_t *skipped)
{
    const char *line, *nul;

    if (diagnostic->excerpt) {
        line = diagnostic->excerpt;
        *length = strlen(line);
    } else {
        line = py_source_line(source, diagnostic->span.line, length);
        size_t before = left_out(diagnostic, source, line, *length);
        line += before;
        *length -= before;
    }
    *skipped = 0;
    while (*length > 0 && is_hidden(diagnostic, line[0])) {
        line++;
        (*length)--;
        (*skipped)++;
    }
    nul = memchr(line, '\0', *length);
    if (nul)
        *length = (size_t)(nul - line);
    return line;
}

/* Characters in the first `bytes` bytes of the line; what lies beyond its end
 * counts too. */
static size_t characters(const PyDiagnostic *diagnostic, const char *line,
                         size_t length, size_t bytes)
{
    if (diagnostic->counts_bytes && diagnostic->version >= PY_VERSION_313)
        return bytes < length ? bytes : base_utf8_count(line, length);
    if (diagnostic->counts_bytes)
        return bytes;
    if (bytes <= length)
        return base_utf8_count(line, bytes);
    return base_utf8_count(line, length) + (bytes - length);
}

/* The characters that have carets; false: none has. */
static bool find_carets(const PyDiagnostic *diagnostic, const char *line,
                        size_t length, size_t skipped, bool is_piece,
                        size_t *first, size_t *behind)
{
    PySpan span = diagnostic->span;
    size_t start, end;

    if (span.column < 0 || (size_t)span.column < skipped)
        return false;
    start = characters(diagnostic, line, length, (size_t)span.column - skipped);
    end = start + 1;
    if (diagnostic->is_narrow)
        end = start + 1;
    else if (span.end_line > span.line && !diagnostic->excerpt)
        end = characters(diagnostic, line, length, length);
    else if (span.end_line == span.line && span.end_column > span.column)
        end = characters(diagnostic, line, length,
                         (size_t)span.end_column - skipped);
    if (is_piece && start > length)
        start = length;
    if (is_piece && end > length)
        end = length;
    *first = start;
    *behind = end > start ? end : start + 1;
    return true;
}

/* The bytes of so many characters. */
static size_t bytes_of(const char *line, size_t length, size_t count)
{
    size_t at = 0;

    while (at < length && count-- > 0) {
        at++;
        while (at < length && ((unsigned char)line[at] & 0xc0) == 0x80)
            at++;
    }
    return at;
}

/* What stands before the carets, under so many characters. Python's own text,
 * which writes it since 3.13, keeps what is blank in the line; so does the
 * module traceback, which is asked where the line is the exception's own. */
static void append_blanks(const PyDiagnostic *diagnostic, const char *line,
                          size_t length, size_t count, BaseText *out)
{
    bool keeps = diagnostic->excerpt || !diagnostic->version ||
                 diagnostic->version >= PY_VERSION_313;
    size_t at = 0;

    while (count-- > 0) {
        char letter = keeps && at < length ? line[at] : ' ';
        bool is_blank = letter >= '\t' && letter <= '\r';
        base_text_append_char(out, is_blank ? letter : ' ');
        at += at < length ? bytes_of(line + at, length - at, 1) : 1;
    }
}

static void append_place(const PyDiagnostic *diagnostic, const PySource *source,
                         bool is_colored, BaseText *out)
{
    const char *color = is_colored ? PY_COLOR_BOLD_RED : "";
    const char *end = is_colored ? PY_COLOR_END : "";
    size_t length, skipped, first = 0, behind = 0;
    const char *line = shown_line(diagnostic, source, &length, &skipped);

    size_t all;
    const char *whole = py_source_line(source, diagnostic->span.line, &all);
    bool is_piece = left_out(diagnostic, source, whole, all) > 0;
    bool is_last = diagnostic->span.line >= source->line_count;
    if (length == 0) {
        if (diagnostic->is_bare || !diagnostic->excerpt)
            base_text_append(out, "    \n");
        if (!is_last && !diagnostic->excerpt && !diagnostic->is_bare &&
            diagnostic->span.column >= 0)
            base_text_printf(out, "    %s^%s\n", color, end);
        return;
    }
    bool has_carets = find_carets(diagnostic, line, length, skipped, is_piece,
                                  &first, &behind);
    size_t left = bytes_of(line, length, first);
    size_t right = bytes_of(line, length, behind);
    base_text_append(out, "    ");
    base_text_append_n(out, line, left);
    base_text_append(out, has_carets ? color : "");
    base_text_append_n(out, line + left, right - left);
    base_text_append(out, has_carets ? end : "");
    base_text_append_n(out, line + right, length - right);
    base_text_append_char(out, '\n');
    if (!has_carets)
        return;
    base_text_append(out, "    ");
    append_blanks(diagnostic, line, length, first, out);
    base_text_append(out, color);
    for (size_t i = first; i < behind; i++)
        base_text_append_char(out, '^');
    base_text_append(out, end);
    base_text_append_char(out, '\n');
}

static void append_unsupported(const PyDiagnostic *diagnostic,
                               const PySource *source, BaseWords say,
                               BaseText *out)
{
    size_t length;
    const char *line = py_source_line(source, diagnostic->span.line, &length);
    size_t before = (size_t)diagnostic->span.column;

    base_text_printf(out, say(N_("taskarium: unsupported: %s\n")),
                     say(diagnostic->message));
    if (diagnostic->span.line > 0) {
        base_text_printf(out, say(N_("  File \"%s\", line %d, column %d\n")),
                         source->name, (int)diagnostic->span.line,
                         (int)characters(diagnostic, line, length, before) + 1);
        append_place(diagnostic, source, false, out);
    }
    if (diagnostic->hint)
        base_text_printf(out, say(N_("  Write instead: %s\n")),
                         say(diagnostic->hint));
}

static void format(const PyDiagnostic *diagnostic, const PySource *source,
                   bool is_colored, BaseText *out)
{
    const char *end = is_colored ? PY_COLOR_END : "";
    const char *magenta = is_colored ? PY_COLOR_MAGENTA : "";
    if (diagnostic->kind == PY_DIAGNOSTIC_UNSUPPORTED) {
        append_unsupported(diagnostic, source, base_words_english, out);
        return;
    }
    if (diagnostic->kind == PY_DIAGNOSTIC_MEMORY) {
        base_text_printf(out, "MemoryError%s\n",
                         diagnostic->version < PY_VERSION_312
                             ? ""
                             : ": Parser stack overflowed - Python source too "
                               "complex to parse");
        return;
    }
    bool has_place = diagnostic->span.line > 0 || diagnostic->excerpt;
    if (has_place && diagnostic->kind != PY_DIAGNOSTIC_RECURSION) {
        base_text_printf(out, "  File %s\"%s\"%s, line %s%d%s\n", magenta,
                         source->name, end, magenta, (int)diagnostic->span.line,
                         end);
        append_place(diagnostic, source, is_colored, out);
    }
    base_text_printf(
        out, "%s%s%s: %s%s%s\n", is_colored ? PY_COLOR_BOLD_MAGENTA : "",
        diagnostic->type_name ? diagnostic->type_name
                              : py_diagnostic_kind_name(diagnostic->kind),
        end, magenta, diagnostic->message, end);
}

void py_diagnostic_format(const PyDiagnostic *diagnostic,
                          const PySource *source, BaseText *out)
{
    format(diagnostic, source, false, out);
}

void py_diagnostic_format_colored(const PyDiagnostic *diagnostic,
                                  const PySource *source, BaseText *out)
{
    format(diagnostic, source,
           !diagnostic->version || diagnostic->version >= PY_VERSION_313, out);
}

void py_diagnostic_tell(const PyDiagnostic *diagnostic, const PySource *source,
                        BaseText *out)
{
    if (diagnostic->kind == PY_DIAGNOSTIC_UNSUPPORTED)
        append_unsupported(diagnostic, source, base_words, out);
    else
        py_diagnostic_format(diagnostic, source, out);
}

void py_warning_format(const PyWarning *warning, const char *category,
                       const PySource *source, PyVersion version, BaseText *out)
{
    base_text_printf(out, "%s:%d: %s: %s\n", source->name, warning->line,
                     category, warning->message);
    py_source_quote_line(source, warning->line, version >= PY_VERSION_313, out);
}
