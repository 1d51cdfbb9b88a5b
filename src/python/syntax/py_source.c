#include "py_source.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"

static void find_lines(PySource *source)
{
    int capacity = 0;

    BASE_GROW(source->line_starts, source->line_count, capacity);
    source->line_starts[source->line_count++] = 0;
    for (size_t i = 0; i < source->length; i++) {
        if (source->text[i] == '\r' && source->text[i + 1] == '\n')
            continue;
        if (source->text[i] != '\n' && source->text[i] != '\r')
            continue;
        BASE_GROW(source->line_starts, source->line_count, capacity);
        source->line_starts[source->line_count++] = (uint32_t)(i + 1);
    }
    BASE_GROW(source->line_starts, source->line_count, capacity);
    source->line_starts[source->line_count] = (uint32_t)source->length;
    if (source->line_starts[source->line_count - 1] == source->length)
        source->line_count--; /* nothing behind the last line end */
}

static int line_of(const PySource *source, size_t offset)
{
    int line = 1;

    while (line < source->line_count && source->line_starts[line] <= offset)
        line++;
    return line;
}

static bool check_nul(const PySource *source, PyDiagnostics *diagnostics)
{
    const char *nul = memchr(source->text, '\0', source->length);

    if (!nul)
        return true;
    py_diagnostics_add(
        diagnostics, PY_DIAGNOSTIC_SYNTAX,
        (PySpan){line_of(source, (size_t)(nul - source->text)), -1, 0, 0},
        "source code cannot contain null bytes", NULL);
    return false;
}

static bool check_utf8(const PySource *source, PyDiagnostics *diagnostics)
{
    size_t at = 0;
    char message[200];

    while (at < source->length) {
        uint32_t code;
        size_t used =
            base_utf8_next(source->text + at, source->length - at, &code);

        if (used == 0)
            break;
        at += used;
    }
    if (at == source->length)
        return true;
    snprintf(message, sizeof message,
             "Non-UTF-8 code starting with '\\x%02x' on line %d, but no "
             "encoding declared; see https://peps.python.org/pep-0263/ for "
             "details",
             (unsigned)(unsigned char)source->text[at], line_of(source, at));
    py_diagnostics_add(diagnostics, PY_DIAGNOSTIC_SYNTAX, (PySpan){0}, message,
                       NULL);
    return false;
}

static bool is_cookie_letter(char letter)
{
    return isalnum((unsigned char)letter) || strchr("-_.", letter);
}

/* Finds the name in `# coding: name`; NULL if the line declares nothing. */
static const char *find_cookie(const char *line, size_t length, size_t *size)
{
    const char *end = line + length;
    const char *at = line;

    while (at < end && strchr(" \t\f", *at))
        at++;
    if (at == end || *at != '#')
        return NULL;
    for (; at + 7 < end; at++) {
        const char *name = at + 7;

        if (memcmp(at, "coding", 6) != 0 || !strchr(":=", at[6]))
            continue;
        while (name < end && (*name == ' ' || *name == '\t'))
            name++;
        *size = 0;
        while (name + *size < end && is_cookie_letter(name[*size]))
            (*size)++;
        return *size > 0 ? name : NULL;
    }
    return NULL;
}

static bool is_blank_or_comment(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '#')
            return true;
        if (!strchr(" \t\f\r\n", line[i]))
            return false;
    }
    return true;
}

static bool is_utf8_name(const char *name, size_t length)
{
    char plain[12];

    if (length >= sizeof plain)
        length = sizeof plain - 1;
    for (size_t i = 0; i < length; i++)
        plain[i] = name[i] == '_' ? '-' : (char)tolower((unsigned char)name[i]);
    plain[length] = '\0';
    return strcmp(plain, "utf8") == 0 || strcmp(plain, "utf-8") == 0 ||
           strncmp(plain, "utf-8-", 6) == 0;
}

static bool is_ascii(const PySource *source)
{
    for (size_t i = 0; i < source->length; i++) {
        if ((unsigned char)source->text[i] >= 0x80)
            return false;
    }
    return true;
}

/* A declared encoding that keeps ASCII as it is does no harm to a file of
 * nothing but ASCII. */
static bool is_harmless_name(const char *name, size_t length)
{
    static const char *const names[] = {"ascii",  "us-ascii",   "latin-1",
                                        "latin1", "iso-8859-1", "cp1252",
                                        "cp1251", "koi8-r"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
            return true;
    }
    return false;
}

/* Of a few encodings CPython knows the usual spellings before it reads on. */
static const char *usual_name(const char *name, size_t length, char plain[13])
{
    static const char *const latin[] = {"latin-1", "iso-8859-1", "iso-latin-1"};
    size_t count = length < 12 ? length : 12;

    for (size_t i = 0; i < count; i++)
        plain[i] = name[i] == '_' ? '-' : (char)tolower((unsigned char)name[i]);
    plain[count] = '\0';
    if (strcmp(plain, "utf-8") == 0 || strncmp(plain, "utf-8-", 6) == 0)
        return "utf-8";
    for (size_t i = 0; i < sizeof latin / sizeof *latin; i++) {
        size_t size = strlen(latin[i]);

        if (strncmp(plain, latin[i], size) == 0 &&
            (plain[size] == '\0' || plain[size] == '-'))
            return "iso-8859-1";
    }
    return NULL;
}

/* A file that begins with the mark of UTF-8 may declare nothing else. */
static bool suits_mark(const char *name, size_t length,
                       PyDiagnostics *diagnostics)
{
    char plain[13], message[100];
    const char *usual = usual_name(name, length, plain);

    if (usual && strcmp(usual, "utf-8") == 0)
        return true;
    if (usual)
        snprintf(message, sizeof message, "encoding problem: %s with BOM",
                 usual);
    else
        snprintf(message, sizeof message, "encoding problem: %.*s with BOM",
                 (int)(length < 60 ? length : 60), name);
    py_diagnostics_add(diagnostics, PY_DIAGNOSTIC_SYNTAX, (PySpan){0}, message,
                       NULL);
    return false;
}

static bool check_cookie(PySource *source, PyDiagnostics *diagnostics)
{
    bool has_mark = source->declares_encoding;

    for (int line = 1; line <= 2 && line <= source->line_count; line++) {
        size_t length, size;
        const char *text = py_source_line(source, line, &length);
        const char *cookie = find_cookie(text, length, &size);
        char message[100];

        if (cookie && has_mark && !suits_mark(cookie, size, diagnostics))
            return false;
        if (cookie && !is_utf8_name(cookie, size) &&
            !(is_harmless_name(cookie, size) && is_ascii(source))) {
            snprintf(message, sizeof message, "source encoding %.*s",
                     (int)(size < 40 ? size : 40), cookie);
            py_diagnostics_unsupported(
                diagnostics,
                (PySpan){line, (int32_t)(cookie - text), line,
                         (int32_t)(cookie - text) + (int32_t)size},
                message, "a file in UTF-8, without this comment.");
            return false;
        }
        source->declares_encoding = source->declares_encoding || cookie;
        if (cookie || !is_blank_or_comment(text, length))
            break;
    }
    return true;
}

bool py_source_init(PySource *source, const char *name, const char *bytes,
                    size_t length, PyDiagnostics *diagnostics)
{
    *source = (PySource){.name = base_strdup(name)};
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
        bytes += 3;
        length -= 3;
        source->declares_encoding = true;
    }
    if (length > PY_SOURCE_MAX_BYTES) {
        source->text = base_strdup("");
        find_lines(source);
        py_diagnostics_unsupported(diagnostics, (PySpan){0},
                                   "a source file of more than 64 MB",
                                   "a smaller file.");
        return false;
    }
    source->text = base_strndup(bytes, length);
    source->length = length;
    find_lines(source);
    return check_nul(source, diagnostics) &&
           check_cookie(source, diagnostics) && check_utf8(source, diagnostics);
}

void py_source_release(PySource *source)
{
    base_free((char *)source->name);
    base_free((char *)source->text);
    base_free(source->line_starts);
    *source = (PySource){0};
}

const char *py_source_line(const PySource *source, int line, size_t *length)
{
    uint32_t start, end;

    *length = 0;
    if (line < 1 || line > source->line_count)
        return "";
    start = source->line_starts[line - 1];
    end = source->line_starts[line];
    while (end > start && strchr("\r\n", source->text[end - 1]))
        end--;
    *length = end - start;
    return source->text + start;
}

void py_source_quote_line(const PySource *source, int line, bool whole,
                          BaseText *out)
{
    size_t length;
    const char *text = py_source_line(source, line, &length);

    while (length != 0 && strchr(" \t\f", *text)) {
        text++;
        length--;
    }
    while (length != 0 &&
           strchr(whole ? " \t\r\n\f" : "\r\n", text[length - 1]))
        length--;
    if (length == 0)
        return;
    base_text_append(out, "  ");
    base_text_append_n(out, text, length);
    base_text_append_char(out, '\n');
}
