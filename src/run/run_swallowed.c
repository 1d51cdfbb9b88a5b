#include "run_swallowed.h"

#include "asyncio_host.h"
#include "asyncio_inspect.h"
#include "base_memory.h"
#include "py_exception.h"
#include "py_program.h"
#include "py_show.h"
#include "py_traceback_object.h"
#include "run_conditions.h"
#include "run_program_state.h"
#include "run_state.h"
#include "trace_store.h"

#include <ctype.h>
#include <string.h>

enum { MOST_SWALLOWED = 16, EVENTS_LOOKED_AT = 256 };

void run_swallowed_release(RunSwallowed *swallowed)
{
    base_text_release(&swallowed->scratch);
}

/* ---- the text of a clause ---- */

static bool is_of_name(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Where that word stands in the text, before `end`; NULL: nowhere. */
static const char *find_word(const char *text, const char *end,
                             const char *word, size_t length)
{
    for (const char *at = text; at + length <= end; at++)
        if (strncmp(at, word, length) == 0 && !is_of_name(at[length]) &&
            (at == text || !is_of_name(at[-1])))
            return at;
    return NULL;
}

static bool names(const char *text, const char *end, const char *word)
{
    return find_word(text, end, word, strlen(word)) != NULL;
}

static bool begins_with(const char *text, const char *word)
{
    size_t length = strlen(word);

    return strncmp(text, word, length) == 0 && !is_of_name(text[length]);
}

/* True if what stands between takes errors of any kind. */
static bool is_wide(const char *text, const char *end)
{
    while (text < end && strchr(" \t(", *text))
        text++;
    return text == end || names(text, end, "Exception") ||
           names(text, end, "BaseException");
}

/* True if the clause's body uses the name that it gives to the error. */
static bool uses_error(const PySource *source, const char *clause,
                       const char *end, uint32_t line, uint32_t last)
{
    const char *as = find_word(clause, end, "as", 2);
    size_t length = 0;
    bool found = false;

    if (!as)
        return false;
    const char *name = as + 2 + strspn(as + 2, " \t");
    while (name + length < end && is_of_name(name[length]))
        length++;
    found = find_word(end, end + strlen(end), name, length) != NULL;
    for (uint32_t at = line + 1; at <= last && !found; at++) {
        char *text = run_conditions_text(source, at);
        found = find_word(text, text + strlen(text), name, length) != NULL;
        base_free(text);
    }
    return found;
}

/* Where the clause ends: its colon is the last that no bracket holds. */
static const char *end_of_clause(const char *clause)
{
    int depth = 0;
    const char *at = clause;

    for (; *at && (*at != ':' || depth > 0); at++)
        depth += strchr("([{", *at) ? 1 : strchr(")]}", *at) ? -1 : 0;
    return at;
}

/* The word that leaves a finally on that line; NULL: none does. */
static const char *leaving_word(const char *text)
{
    static const char *const words[] = {"return", "break", "continue"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (names(text, text + strlen(text), words[i]))
            return words[i];
    return NULL;
}

/* ---- what is kept ---- */

/* True if who runs printed something between those lines, or, elsewhere, what
 * names the error's type. */
static bool has_printed(const RunSwallowed *swallowed, uint32_t line,
                        uint32_t last, PyValue exception)
{
    const char *type = py_type_name(py_type_of(exception));
    const TraceStore *trace = swallowed->run->trace;
    uint32_t task = asyncio_running_task(swallowed->run->asyncio);
    uint32_t count = trace_store_count(trace);

    for (uint32_t i = 1; i <= count && i <= EVENTS_LOOKED_AT; i++) {
        const TraceEvent *event = trace_store_get(trace, count - i);
        if ((event->kind == TRACE_STDOUT || event->kind == TRACE_STDERR) &&
            event->by == task &&
            ((event->line >= line && event->line <= last) ||
             strstr(trace_store_text(trace, event->text), type)))
            return true;
    }
    return false;
}

static TraceAccess access_now(RunSwallowed *swallowed, PyValue exception)
{
    const Run *run = swallowed->run;
    uint32_t count = trace_store_count(run->trace);

    base_text_clear(&swallowed->scratch);
    py_show(asyncio_machine(run->asyncio), exception, &swallowed->scratch);
    return (TraceAccess){.task = asyncio_running_task(run->asyncio),
                         .thread = asyncio_running_thread(run->asyncio),
                         .line = py_exception_line(exception),
                         .event = count == 0 ? TRACE_NONE : count - 1,
                         .value =
                             base_strdup(base_text_str(&swallowed->scratch))};
}

static void keep(RunSwallowed *swallowed, uint32_t line, const char *clause,
                 TraceSwallower by, PyValue exception)
{
    TraceFacts *facts = swallowed->facts;

    BASE_GROW(facts->swallowed, facts->swallowed_count,
              facts->swallowed_capacity);
    facts->swallowed[facts->swallowed_count++] =
        (TraceSwallowed){.caught = access_now(swallowed, exception),
                         .line = line,
                         .clause = base_strdup(clause),
                         .by = by,
                         .count = 1};
}

/* `text` is that of the line of what keeps it; `last` the line that runs. */
static void look(RunSwallowed *swallowed, uint32_t line, const char *text,
                 uint32_t last, PyValue exception, bool own_exit)
{
    const PySource *source = py_program_source(swallowed->run->program->code);
    bool is_with = begins_with(text, "with") || begins_with(text, "async");

    if (begins_with(text, "except")) {
        const char *end = end_of_clause(text);
        if (is_wide(text + strlen("except"), end) &&
            !uses_error(source, text, end, line, last) &&
            !has_printed(swallowed, line, last, exception))
            keep(swallowed, line, text, TRACE_SWALLOWED_BY_CLAUSE, exception);
    } else if (own_exit) {
        keep(swallowed, line, text, TRACE_SWALLOWED_BY_EXIT, exception);
    } else if (is_with) {
        const char *end = text + strlen(text);
        const char *word = find_word(text, end, "suppress", 8);
        if (word && is_wide(word + 8, end))
            keep(swallowed, line, text, TRACE_SWALLOWED_BY_CLAUSE, exception);
    } else {
        char *left = run_conditions_text(source, last);
        const char *word = leaving_word(left);
        if (word)
            keep(swallowed, last, word, TRACE_SWALLOWED_BY_LEAVING, exception);
        base_free(left);
    }
}

/* Told already from the same line to the same clause: one more time. */
static bool is_counted(TraceFacts *facts, uint32_t line, uint32_t last,
                       uint32_t raised)
{
    for (uint32_t i = 0; i < facts->swallowed_count; i++) {
        TraceSwallowed *one = &facts->swallowed[i];
        if (one->caught.line != raised ||
            one->line != (one->by == TRACE_SWALLOWED_BY_LEAVING ? last : line))
            continue;
        one->count++;
        return true;
    }
    return false;
}

void run_swallowed_see(RunSwallowed *swallowed, uint32_t line,
                       PyValue exception, bool own_exit)
{
    const Run *run = swallowed->run;
    uint32_t last = py_machine_line(asyncio_machine(run->asyncio));
    uint32_t raised = py_exception_line(exception);

    if (raised == 0 || !py_is_instance(exception, &py_Exception) ||
        py_is_instance(exception, &py_StopIteration) ||
        py_is_instance(exception, &py_StopAsyncIteration) ||
        is_counted(swallowed->facts, line, last, raised) ||
        swallowed->facts->swallowed_count == MOST_SWALLOWED)
        return;
    char *text =
        run_conditions_text(py_program_source(run->program->code), line);
    look(swallowed, line, text, last, exception, own_exit);
    base_free(text);
}
