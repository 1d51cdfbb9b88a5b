#include "view_highlight.h"

#include <stdbool.h>
#include <string.h>

typedef struct Scan {
    const char *text;
    size_t length, at;
    uint8_t *inks;
    bool names_next;  /* the word before was def or class */
    bool starts_line; /* nothing but blanks before it on its line */
} Scan;

static const char *const keywords[] = {
    "False",  "None",   "True",    "and",      "as",       "assert", "async",
    "await",  "break",  "class",   "continue", "def",      "del",    "elif",
    "else",   "except", "finally", "for",      "from",     "global", "if",
    "import", "in",     "is",      "lambda",   "nonlocal", "not",    "or",
    "pass",   "raise",  "return",  "try",      "while",    "with",   "yield"};

/* Words that are keywords only where a statement begins. */
static const char *const soft_keywords[] = {"match", "case"};

static bool is_word_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (unsigned char)c >= 0x80;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
    return is_word_start(c) || is_digit(c);
}

static char peek(const Scan *scan, size_t ahead)
{
    size_t at = scan->at + ahead;
    return at < scan->length ? scan->text[at] : '\0';
}

static void paint(Scan *scan, size_t end, ViewInk ink)
{
    if (end > scan->length)
        end = scan->length;
    memset(scan->inks + scan->at, (int)ink, end - scan->at);
    scan->at = end;
}

static bool is_among(const char *word, size_t length, const char *const *list,
                     size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == length && memcmp(list[i], word, length) == 0)
            return true;
    return false;
}

/* The length of a string's prefix and opening quote at the cursor, or 0. */
static size_t string_prefix(const Scan *scan)
{
    size_t n = 0;
    while (n < 2 && peek(scan, n) != '\0' &&
           strchr("rRbBuUfFtT", peek(scan, n)))
        n++;
    char quote = peek(scan, n);
    return quote == '\'' || quote == '"' ? n + 1 : 0;
}

static void scan_string(Scan *scan, size_t prefix)
{
    char quote = peek(scan, prefix - 1);
    bool triple =
        peek(scan, prefix) == quote && peek(scan, prefix + 1) == quote;
    size_t i = scan->at + prefix + (triple ? 2 : 0);
    for (; i < scan->length; i++) {
        char c = scan->text[i];
        if (c == '\\') {
            i++;
        } else if (c == '\n' && !triple) {
            break;
        } else if (c == quote && !triple) {
            i++;
            break;
        } else if (c == quote && i + 2 < scan->length &&
                   scan->text[i + 1] == quote && scan->text[i + 2] == quote) {
            i += 3;
            break;
        }
    }
    paint(scan, i, VIEW_INK_STRING);
}

static void scan_number(Scan *scan)
{
    size_t i = scan->at;
    while (i < scan->length) {
        char c = scan->text[i];
        bool exponent_sign =
            (c == '+' || c == '-') && i > scan->at &&
            (scan->text[i - 1] == 'e' || scan->text[i - 1] == 'E') &&
            !(scan->at + 1 < scan->length && scan->text[scan->at + 1] == 'x');
        if (!is_word(c) && c != '.' && !exponent_sign)
            break;
        i++;
    }
    paint(scan, i, VIEW_INK_NUMBER);
}

/* A soft keyword begins a line that ends in a colon. */
static bool opens_block(const Scan *scan)
{
    const char *line = scan->text + scan->at;
    const char *end = memchr(line, '\n', scan->length - scan->at);
    if (!end)
        end = scan->text + scan->length;
    while (end > line && (end[-1] == ' ' || end[-1] == '\r'))
        end--;
    return end > line && end[-1] == ':';
}

static void scan_word(Scan *scan)
{
    const char *word = scan->text + scan->at;
    size_t n = 0;
    while (scan->at + n < scan->length && is_word(word[n]))
        n++;
    bool hard =
        is_among(word, n, keywords, sizeof keywords / sizeof keywords[0]);
    bool soft = scan->starts_line && opens_block(scan) &&
                is_among(word, n, soft_keywords,
                         sizeof soft_keywords / sizeof soft_keywords[0]);
    bool names = scan->names_next;
    scan->names_next = (n == 3 && memcmp(word, "def", 3) == 0) ||
                       (n == 5 && memcmp(word, "class", 5) == 0);
    if (hard || soft)
        paint(scan, scan->at + n, VIEW_INK_KEYWORD);
    else
        paint(scan, scan->at + n, names ? VIEW_INK_NAME : VIEW_INK_PLAIN);
}

static void scan_comment(Scan *scan)
{
    const char *from = scan->text + scan->at;
    const char *end = memchr(from, '\n', scan->length - scan->at);
    paint(scan, !end ? scan->length : (size_t)(end - scan->text),
          VIEW_INK_COMMENT);
}

void view_highlight_python(const char *text, size_t length, uint8_t *inks)
{
    Scan scan = {.text = text, .length = length, .inks = inks};
    scan.starts_line = true;
    while (scan.at < length) {
        char c = text[scan.at];
        bool blank = c == ' ' || c == '\t';
        bool number = is_digit(c) || (c == '.' && is_digit(peek(&scan, 1)));
        size_t prefix = string_prefix(&scan);
        if (prefix > 0)
            scan_string(&scan, prefix);
        else if (c == '#')
            scan_comment(&scan);
        else if (number)
            scan_number(&scan);
        else if (is_word_start(c))
            scan_word(&scan);
        else
            paint(&scan, scan.at + 1, VIEW_INK_PLAIN);
        if (c == '\n')
            scan.starts_line = true;
        else if (!blank)
            scan.starts_line = false;
    }
}
