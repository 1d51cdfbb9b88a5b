#include "view_leaves.h"

#include "explain_words.h"

#include <ctype.h>
#include <string.h>

enum { LEAF_ROOM = 60, LEAVES_MOST = 12 };

/* Past a text in quotes that begins at `at`. */
static size_t past_quotes(const char *repr, size_t at)
{
    char quote = repr[at++];

    while (repr[at] != '\0' && repr[at] != quote)
        at += repr[at] == '\\' && repr[at + 1] != '\0' ? 2 : 1;
    return repr[at] == '\0' ? at : at + 1;
}

static bool is_quote(char c)
{
    return c == '\'' || c == '"';
}

static bool is_of_name(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (c & 0x80) != 0;
}

/* "Name(" */
static bool is_call(const char *repr)
{
    size_t at = 0;

    while (is_of_name(repr[at]))
        at++;
    return at > 0 && repr[at] == '(';
}

/* Past "Name('message', [" where a group begins; `at` if none does. */
static size_t past_head(const char *repr, size_t at)
{
    size_t begin = at;

    while (is_of_name(repr[at]))
        at++;
    if (at == begin || repr[at] != '(' || !is_quote(repr[at + 1]))
        return begin;
    at = past_quotes(repr, at + 1);
    return strncmp(repr + at, ", [", 3) == 0 && is_call(repr + at + 3) ? at + 3
                                                                       : begin;
}

/* Past an error: to a comma or a bracket that is not its own. */
static size_t past_leaf(const char *repr, size_t at)
{
    int depth = 0;

    while (repr[at] != '\0') {
        char c = repr[at];
        if (is_quote(c)) {
            at = past_quotes(repr, at);
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']'))
            break;
        depth += c == '(' || c == '[' || c == '{';
        depth -= c == ')' || c == ']' || c == '}';
        at++;
    }
    return at;
}

size_t view_leaves_next(const char *repr, size_t *at, size_t *begin)
{
    size_t from = *at;

    if (from == 0 && past_head(repr, 0) == 0) { /* it is no group */
        *begin = 0;
        return *at = strlen(repr);
    }
    while (repr[from] != '\0' && strchr("]), ", repr[from]))
        from++;
    for (size_t inner; (inner = past_head(repr, from)) > from;)
        from = inner;
    *begin = from;
    *at = past_leaf(repr, from);
    return *at - from;
}

bool view_leaves_has(const char *repr, const char *leaf)
{
    size_t at = 0, begin, length;

    while ((length = view_leaves_next(repr, &at, &begin)) > 0)
        if (strlen(leaf) == length && memcmp(repr + begin, leaf, length) == 0)
            return true;
    return false;
}

void view_leaves_tell(const char *repr, BaseText *out)
{
    size_t at = 0, begin, length;
    int count = 0;

    while ((length = view_leaves_next(repr, &at, &begin)) > 0) {
        BaseText leaf = {0};
        if (count++ == LEAVES_MOST) {
            base_text_append(out, ", \xE2\x80\xA6");
            return;
        }
        if (count > 1)
            base_text_append(out, ", ");
        base_text_append_n(&leaf, repr + begin, length);
        explain_words_value(base_text_str(&leaf), LEAF_ROOM, out);
        base_text_release(&leaf);
    }
}
