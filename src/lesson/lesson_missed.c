#include "lesson_missed.h"

#include <ctype.h>
#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "explain_report.h"
#include "trace_store.h"

/* Lines of output that are shown. */
enum { LINES_MOST = 12 };

/* An expression's parts between its `and`s. */
typedef struct Parts {
    char **items; /* owned, and each of them */
    size_t count, capacity;
} Parts;

/* What of a part is compared with what; both NULL if nothing is. */
typedef struct Sides {
    char *left, *right; /* owned */
    char comparison[3];
} Sides;

static void add_part(Parts *parts, const char *start, const char *end)
{
    while (start < end && isspace((unsigned char)*start))
        start++;
    while (start < end && isspace((unsigned char)end[-1]))
        end--;
    BASE_GROW(parts->items, parts->count, parts->capacity);
    parts->items[parts->count++] = base_strndup(start, (size_t)(end - start));
}

static void release_parts(Parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        base_free(parts->items[i]);
    base_free(parts->items);
}

/* Behind what belongs together: a text in quotes, or all between brackets. */
static const char *skip(const char *at)
{
    char quote = *at == '\'' || *at == '"' ? *at : '\0';
    int depth = 0;

    if (quote) {
        for (at++; *at && *at != quote; at++)
            at += *at == '\\' && at[1];
        return at + (*at != '\0');
    }
    if (!strchr("([{", *at))
        return at + 1;
    do {
        if (*at == '\'' || *at == '"') {
            at = skip(at);
            continue;
        }
        depth += strchr("([{", *at) ? 1 : strchr(")]}", *at) ? -1 : 0;
        at++;
    } while (*at && depth > 0);
    return at;
}

static bool is_word(const char *text, const char *at, const char *word)
{
    size_t length = strlen(word);

    return strncmp(at, word, length) == 0 &&
           (at == text || !(isalnum((unsigned char)at[-1]) || at[-1] == '_')) &&
           !(isalnum((unsigned char)at[length]) || at[length] == '_');
}

/* Does the word stand in it, outside of brackets and quotes? */
static bool has_word(const char *text, const char *word)
{
    for (const char *at = text; *at; at = skip(at))
        if (is_word(text, at, word))
            return true;
    return false;
}

/* What binds less than `and` keeps it whole. */
static void split(const char *text, Parts *parts)
{
    static const char *const looser[] = {"or", "if", "lambda"};
    const char *start = text, *at = text;

    for (size_t i = 0; i < sizeof looser / sizeof *looser; i++)
        if (has_word(text, looser[i])) {
            add_part(parts, text, text + strlen(text));
            return;
        }
    while (*at) {
        if (is_word(text, at, "and")) {
            add_part(parts, start, at);
            start = at + strlen("and");
        }
        at = skip(at);
    }
    add_part(parts, start, at);
}

/* At its only comparison, if there is one. */
static Sides cut(const char *part)
{
    Sides sides = {0};
    const char *found = NULL;
    size_t length = 0, comparisons = 0;

    if (has_word(part, "or") || has_word(part, "if") ||
        has_word(part, "lambda") || has_word(part, "not") ||
        has_word(part, "in") || has_word(part, "is"))
        return sides;
    for (const char *at = part; *at; at = skip(at)) {
        if (!strchr("<>=!", *at))
            continue;
        found = at;
        length = at[1] == '=' ? 2 : 1;
        at += length - 1;
        comparisons++;
    }
    if (comparisons != 1 || (length == 1 && *found == '='))
        return sides;
    memcpy(sides.comparison, found, length);
    Parts both = {0};
    add_part(&both, part, found);
    add_part(&both, found + length, part + strlen(part));
    sides.left = both.items[0];
    sides.right = both.items[1];
    base_free(both.items);
    return sides;
}

/* ---- what is there ---- */

static QueryAnswer ask_in(QueryMode mode, const char *text,
                          const char *language, const LessonRuns *runs)
{
    QueryExpression asked = {mode, text};
    QueryScene scene = {.run = lesson_runs_get(runs, 0),
                        .playhead = TRACE_NONE};
    Query *query = query_new(language);
    QueryAnswer answer;

    query_ask(query, &scene, 1, &asked, 1, &answer);
    query_free(query);
    return answer;
}

static QueryAnswer ask(const char *text, const char *language,
                       const LessonRuns *runs)
{
    return ask_in(QUERY_VALUE, text, language, runs);
}

/* What students call it; NULL: it has no name but its own. */
static const char *name_of(const char *expression)
{
    static const struct {
        const char *expression, *name;
    } names[] = {
        {"len(tasks)", N_("tasks")},
        {"len(returned)", N_("tasks that returned")},
        {"len(failed)", N_("tasks that failed")},
        {"len(cancelled)", N_("tasks that were cancelled")},
        {"len(groups)", N_("groups")},
        {"len(output)", N_("lines of output")},
        {"last('end').time", N_("seconds until the end")},
        {"last('end').status", N_("exit status")},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].expression, expression) == 0)
            return _(names[i].name);
    return NULL;
}

static const char *wanted_words(const char *comparison)
{
    static const struct {
        const char *comparison, *words;
    } all[] = {
        {"==", N_("needed: ")},          {"!=", N_("needed: anything but ")},
        {"<", N_("needed: less than ")}, {"<=", N_("needed: at most ")},
        {">", N_("needed: more than ")}, {">=", N_("needed: at least ")},
    };

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(all[i].comparison, comparison) == 0)
            return _(all[i].words);
    return "";
}

/* Whoever compares needs no more digits of a number. */
static void append_value(const QueryAnswer *answer, BaseText *out)
{
    if (answer->kind == QUERY_NUMBER && strchr(answer->text, '.'))
        base_text_printf(out, "%.6g", answer->number);
    else
        base_text_append(out, answer->text);
}

/* "tasks: 2; needed: 11". */
static bool tell_sides(const Sides *sides, const char *language,
                       const LessonRuns *runs, BaseText *out)
{
    QueryAnswer left = ask(sides->left, language, runs);
    QueryAnswer right = ask(sides->right, language, runs);
    const char *name = name_of(sides->left);
    bool good = name && !left.is_wrong && !right.is_wrong;

    if (good) {
        base_text_printf(out, "%s: ", name);
        append_value(&left, out);
        base_text_append(out, "; ");
        base_text_append(out, wanted_words(sides->comparison));
        append_value(&right, out);
    }
    query_answer_release(&left);
    query_answer_release(&right);
    return good;
}

/* False: it is not of a form that has words. */
static bool tell_part(const char *part, const char *language,
                      const LessonRuns *runs, BaseText *out)
{
    Sides sides = cut(part);
    bool told = sides.left && tell_sides(&sides, language, runs, out);

    base_free(sides.left);
    base_free(sides.right);
    return told;
}

static void tell_output(const LessonRuns *runs, BaseText *out)
{
    const TraceStore *trace = lesson_runs_get(runs, 0).trace;
    uint32_t count = trace_store_count(trace), lines = 0;

    for (uint32_t i = 0; i < count; i++) {
        const TraceEvent *event = trace_store_get(trace, i);
        if (event->kind != TRACE_STDOUT || ++lines > LINES_MOST)
            continue;
        if (lines == 1)
            base_text_append(out, _("It printed:\n"));
        base_text_printf(out, "  %s\n", trace_store_text(trace, event->text));
    }
    if (lines > LINES_MOST)
        base_text_append(out, "  ...\n");
    if (lines == 0)
        base_text_append(out, _("It printed nothing.\n"));
}

/* ---- what is missed ---- */

static bool has_failed(const LessonRuns *runs)
{
    const TraceStore *trace = lesson_runs_get(runs, 0).trace;
    uint32_t count = trace_store_count(trace);
    const TraceEvent *last = count ? trace_store_get(trace, count - 1) : NULL;

    return last && last->kind == TRACE_END && last->count != 0;
}

/* What a traceback ended, and where. */
static void tell_failure(const LessonRuns *runs, BaseText *out)
{
    const TraceStore *trace = lesson_runs_get(runs, 0).trace;

    if (!has_failed(runs))
        return;
    base_text_append(out, _("The program ended with an error. "));
    explain_report_root(trace, out);
}

static bool is_about_output(const char *part)
{
    return strstr(part, "output");
}

/* What is missed of one of the two, in words: with what is there, where that
 * has a name, else as a whole. */
typedef struct Words {
    const char *part, *whole;
} Words;

/* True if a part of it does not hold, which is told. */
static bool tell_missing(const char *expression, const Words *words,
                         const char *language, const LessonRuns *runs,
                         BaseText *out)
{
    Parts parts = {0};
    bool missed = false;

    split(expression, &parts);
    for (size_t i = 0; i < parts.count && !missed; i++) {
        BaseText part = {0};
        QueryAnswer answer = ask(parts.items[i], language, runs);
        missed = answer.is_wrong || !answer.truth;
        query_answer_release(&answer);
        if (!missed)
            continue;
        if (is_about_output(parts.items[i]) && has_failed(runs))
            break; /* a traceback stands in it */
        if (tell_part(parts.items[i], language, runs, &part))
            base_text_printf(out, "%s%s.\n", words->part, base_text_str(&part));
        else
            base_text_printf(out, "%s\n", words->whole);
        base_text_release(&part);
        if (is_about_output(parts.items[i]))
            tell_output(runs, out);
    }
    release_parts(&parts);
    return missed;
}

static void tell_text(LessonText text, const char *language,
                      const LessonRuns *runs, BaseText *out)
{
    for (size_t i = 0; i < text.count; i++) {
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];
            if (span->text) {
                base_text_append(out, span->text);
                continue;
            }
            QueryAnswer answer =
                ask_in(QUERY_TEXT, span->value.text, language, runs);
            base_text_append(out, answer.is_wrong || !answer.text
                                      ? "\xE2\x80\x93"
                                      : answer.text);
            query_answer_release(&answer);
        }
        base_text_append_char(out, '\n');
    }
}

/* In the words of the lesson; false: it has none for what is missed. */
static bool tell_by_lesson(const LessonTry *attempt, const char *language,
                           const LessonRuns *runs, BaseText *out)
{
    for (size_t i = 0; i < attempt->missing_count; i++) {
        const LessonMissing *missing = &attempt->missing[i];
        QueryAnswer answer = ask(missing->holds.text, language, runs);
        bool holds = !answer.is_wrong && answer.truth;
        query_answer_release(&answer);
        if (holds)
            continue;
        tell_text(missing->text, language, runs, out);
        if (is_about_output(missing->holds.text) && !has_failed(runs))
            tell_output(runs, out);
        return true;
    }
    return false;
}

void lesson_missed_tell(const LessonTry *attempt, const char *language,
                        const LessonRuns *runs, BaseText *out)
{
    const Words goal = {_("What is missing: "),
                        _("What is to be done is not so yet.")};
    const Words keep = {_("What was to stay as it was: "),
                        _("Something of the program that was to stay is no "
                          "longer there.")};
    BaseText told = {0};

    if (tell_by_lesson(attempt, language, runs, &told) ||
        tell_missing(attempt->goal.text, &goal, language, runs, &told) ||
        (attempt->keep.text &&
         tell_missing(attempt->keep.text, &keep, language, runs, &told))) {
        tell_failure(runs, out);
        base_text_append(out, base_text_str(&told));
    }
    base_text_release(&told);
}
