#include "asyncio_record_except.h"

#include "asyncio_event.h"
#include "asyncio_report.h"
#include "base_memory.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

/* Asks of each exception in it that is no group, as far as MOST members of
 * groups tell: a group may be a member many times over, at any depth. Returns
 * how many there are; stops at one that is refused. */
static uint32_t each_leaf(PyValue exception,
                          bool (*see)(PyValue leaf, void *context),
                          void *context)
{
    enum { MOST = 10000 };
    PyValue *left = NULL;
    uint32_t count = 0, capacity = 0, leaves = 0, seen = 0;
    bool goes_on = true;

    BASE_GROW(left, count, capacity);
    left[count++] = exception;
    while (count != 0 && seen < MOST && goes_on) {
        PyValue next = left[--count];
        if (!py_is_group(next)) {
            leaves++;
            goes_on = !see || see(next, context);
            continue;
        }
        PyTuple *members = py_tuple(py_exception(next)->exceptions);
        for (uint32_t i = members->count; i-- > 0 && seen < MOST; seen++) {
            BASE_GROW(left, count, capacity);
            left[count++] = members->items[i];
        }
    }
    leaves += count;
    base_free(left);
    return leaves;
}

static uint32_t count_leaves(PyValue exception)
{
    return each_leaf(exception, NULL, NULL);
}

TraceEventId asyncio_record_matched(Asyncio *a, uint32_t line, PyValue taken,
                                    PyValue rest)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_EXCEPT_MATCHED);
    event.task = event.by;
    event.line = line;
    event.text = asyncio_event_exception(a, taken);
    if (!py_is_none(rest))
        event.detail = asyncio_event_exception(a, rest);
    event.count = count_leaves(taken);
    return a->cause = asyncio_event_append(a, &event);
}

/* "ValueError", "(KeyError, OSError)" */
static TraceText store_clause(Asyncio *a, PyValue type)
{
    BaseText *out = &a->scratch;

    base_text_clear(out);
    if (py_is_class(type))
        base_text_append(out, py_type_name((const PyType *)py_object(type)));
    if (!py_is_tuple(type))
        return asyncio_event_scratch(a);
    PyTuple *types = py_tuple(type);
    for (uint32_t i = 0; i < types->count; i++) {
        base_text_append(out, i == 0 ? "(" : ", ");
        if (py_is_class(types->items[i]))
            base_text_append(
                out, py_type_name((const PyType *)py_object(types->items[i])));
        else
            base_text_append(out, "\xe2\x80\xa6");
    }
    base_text_append_char(out, ')');
    return asyncio_event_scratch(a);
}

TraceEventId asyncio_record_missed(Asyncio *a, uint32_t line, PyValue exception,
                                   PyValue type)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_EXCEPT_MISSED);
    event.task = event.by;
    event.line = line;
    event.text = asyncio_event_type(a, exception);
    event.detail = store_clause(a, type);
    return asyncio_event_append(a, &event);
}

/* The line without its indent. */
static const char *text_of_line(Asyncio *a, uint32_t line, BaseText *text)
{
    asyncio_append_source_line(a, line, "  ", text);
    const char *first = base_text_str(text);
    return first + strspn(first, " ");
}

static bool begins_with(const char *text, const char *const *words)
{
    while (*words && strncmp(text, *words, strlen(*words)) != 0)
        words++;
    return *words != NULL;
}

/* The word that leaves a finally on that line; NULL: none does. */
static const char *leaving_word(Asyncio *a, uint32_t line)
{
    static const char *const words[] = {"return", "break", "continue"};
    const char *found = NULL;
    BaseText text = {0};
    const char *first = text_of_line(a, line, &text);

    for (size_t i = 0; i < sizeof words / sizeof *words && !found; i++)
        if (strstr(first, words[i]))
            found = words[i];
    base_text_release(&text);
    return found;
}

/* True if what stands on the line takes exceptions itself; in a finally it is
 * some statement. */
static bool is_clause(Asyncio *a, uint32_t line)
{
    static const char *const clauses[] = {"except", "with", "async", NULL};
    BaseText text = {0};
    bool is_one = begins_with(text_of_line(a, line, &text), clauses);

    base_text_release(&text);
    return is_one;
}

TraceEventId asyncio_record_kept(Asyncio *a, uint32_t line)
{
    if (!asyncio_event_is_recorded(a))
        return TRACE_NONE;
    TraceEvent event = asyncio_event_new(a, TRACE_CANCEL_KEPT);
    uint32_t left = asyncio_event_line(a);
    const char *word = is_clause(a, line) ? NULL : leaving_word(a, left);
    event.task = event.by;
    event.line = word ? left : line;
    if (word)
        event.text = asyncio_event_string(a, word);
    return asyncio_event_append(a, &event);
}

/* What an exception was raised from or after, if that says where it was raised
 * and is neither a cancellation nor a group; else undefined. */
static PyValue error_before(PyValue exception)
{
    const PyException *error = py_exception(exception);
    PyValue before = py_is_object(error->cause) ? error->cause : error->context;

    if (!py_is_object(before) || !py_is_instance(before, &py_BaseException) ||
        py_is_instance(before, &py_BaseExceptionGroup) ||
        py_is_instance(before, &asyncio_CancelledError) ||
        py_exception_line(before) == 0)
        return PY_UNDEFINED;
    return before;
}

/* The first that says where it was raised, and of which no task has failed. */
static bool see_untold(PyValue leaf, void *context)
{
    PyValue *found = context;

    if (py_exception(leaf)->mark == 0 && py_exception_line(leaf) != 0 &&
        !py_is_instance(leaf, &asyncio_CancelledError))
        *found = leaf;
    return py_is_undefined(*found);
}

void asyncio_record_first_error(Asyncio *a, PyValue exception,
                                TraceEvent *event)
{
    enum { DEEPEST = 64 };
    PyValue before = error_before(exception), first = PY_UNDEFINED;

    for (int depth = 0; depth < DEEPEST && !py_is_undefined(before); depth++) {
        first = before;
        before = error_before(before);
    }
    if (py_is_undefined(first) && py_is_group(exception))
        each_leaf(exception, see_untold, &first);
    if (py_is_undefined(first))
        return;
    event->more = asyncio_event_exception(a, first);
    event->count = py_exception_line(first);
}

static bool see_failure(PyValue leaf, void *context)
{
    uint32_t *task = context, mark = py_exception(leaf)->mark;

    if (*task == 0 || mark == 0)
        *task = mark;
    return mark != 0;
}

uint32_t asyncio_failed_of_all(PyValue exception)
{
    uint32_t task = 0;

    if (py_is_group(exception))
        each_leaf(exception, see_failure, &task);
    return task;
}
