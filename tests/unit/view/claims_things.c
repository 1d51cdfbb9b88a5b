#include "claims_things.h"

#include "trace_task.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* What a sentence has said so far: the part of it that is still to be read. */
typedef struct Reader {
    const ClaimsAbout *about;
    const char *sentence, *at;
    BaseText *wrong;
    unsigned held;
} Reader;

/* A moment as it is spelled; a turn of UINT32_MAX: any. */
typedef struct When {
    unsigned turn;
    double time; /* NaN: that of the turn */
} When;

/* A thing of the program as a sentence names it: "the queue `box`". */
typedef struct Thing {
    char name[80];
} Thing;

static const TraceEvent *event_of(const Reader *reader, uint32_t id)
{
    return trace_store_get(reader->about->trace, id);
}

static const char *text_of(const Reader *reader, TraceText text)
{
    return trace_store_text(reader->about->trace, text);
}

static void claim(Reader *reader, bool is_so, const char *what)
{
    reader->held++;
    if (!is_so)
        base_text_printf(reader->wrong, "\"%s\": %s; ", reader->sentence, what);
}

/* Goes on behind the next such phrase. */
static bool find(Reader *reader, const char *phrase)
{
    const char *found = strstr(reader->at, phrase);

    if (found)
        reader->at = found + strlen(phrase);
    return found != NULL;
}

/* Goes on behind that word, if it is the next. */
static bool skip(Reader *reader, const char *word)
{
    size_t length = strlen(word);
    bool is_next = strncmp(reader->at, word, length) == 0;

    reader->at += is_next ? length : 0;
    return is_next;
}

static bool read_when(Reader *reader, When *when)
{
    int length = 0, more = 0;

    *when = (When){.time = NAN};
    if (skip(reader, "before the loop"))
        return true;
    if (sscanf(reader->at, "turn %u%n", &when->turn, &length) != 1)
        return false;
    reader->at += length;
    if (sscanf(reader->at, ", %lf s%n", &when->time, &more) == 1 && more > 0)
        reader->at += more;
    return true;
}

static bool is_then(const TraceEvent *event, const When *when)
{
    return event->turn == when->turn &&
           (isnan(when->time) || fabs(event->time - when->time) < 0.00051);
}

/* "`box`". */
static bool read_thing(Reader *reader, Thing *thing)
{
    size_t length = *reader->at == '`' ? strcspn(reader->at + 1, "`") : 0;

    if (length == 0 || length >= sizeof thing->name)
        return false;
    memcpy(thing->name, reader->at + 1, length);
    thing->name[length] = '\0';
    reader->at += length + 2;
    return true;
}

/* Whether the sentence goes on with what the task was once called. */
static bool is_next_named(const Reader *reader, uint32_t task)
{
    for (uint32_t i = 0; i < trace_store_count(reader->about->trace); i++) {
        const TraceEvent *event = event_of(reader, i);
        const char *name = text_of(reader, event->text);
        size_t length = strlen(name);
        if (event->task == task && length > 0 &&
            (event->kind == TRACE_TASK_CREATED ||
             event->kind == TRACE_TASK_RENAMED) &&
            strncmp(reader->at, name, length) == 0)
            return true;
    }
    return false;
}

/* "Task-3 waits for the semaphore `s` since turn 2": it begins to wait for
 * such a thing, of that name, then. */
static void check_wait(Reader *reader)
{
    static const struct {
        const char *phrase;
        TraceWait wait;
    } waits[] = {{"an item of the queue ", TRACE_WAIT_GET},
                 {"room in the queue ", TRACE_WAIT_PUT},
                 {"the work on the queue ", TRACE_WAIT_JOIN},
                 {"the semaphore ", TRACE_WAIT_SEMAPHORE},
                 {"the condition ", TRACE_WAIT_CONDITION},
                 {"the lock ", TRACE_WAIT_LOCK},
                 {"the event ", TRACE_WAIT_EVENT}};
    Thing thing;
    When when;
    size_t kind = 0;
    bool found = false;

    if (reader->about->task == 0 || !find(reader, " waits for "))
        return;
    while (kind < sizeof waits / sizeof *waits &&
           !skip(reader, waits[kind].phrase))
        kind++;
    if (kind == sizeof waits / sizeof *waits || !read_thing(reader, &thing) ||
        (!find(reader, " from ") && !find(reader, " since turn ")))
        return;
    if (reader->at[-2] == 'n') /* behind "turn " */
        reader->at -= strlen("turn ");
    if (!read_when(reader, &when))
        return;
    for (uint32_t i = 0; i < reader->about->count; i++) {
        const TraceEvent *event = event_of(reader, i);
        found = found ||
                (event->kind == TRACE_SUSPENDED &&
                 event->task == reader->about->task &&
                 event->count == waits[kind].wait && is_then(event, &when) &&
                 strcmp(text_of(reader, event->detail), thing.name) == 0);
    }
    claim(reader, found, "it begins no such wait there");
}

/* "Task-2 puts 7 into the queue `box` in turn 2; Task-3 takes it out in turn
 * 4": the same item, there and there. */
static void check_item(Reader *reader)
{
    Thing queue;
    When put, got;
    bool found = false;

    if (!find(reader, " puts ") || !find(reader, " into the queue ") ||
        !read_thing(reader, &queue) || !skip(reader, " in ") ||
        !read_when(reader, &put) || !skip(reader, "; "))
        return;
    const char *taker = reader->at;
    if (!find(reader, " takes it out in ") || !read_when(reader, &got))
        return;
    for (uint32_t i = 0; i < reader->about->count; i++) {
        const TraceEvent *event = event_of(reader, i);
        if (event->kind != TRACE_QUEUE_GOT || !is_then(event, &got) ||
            event->also == TRACE_NONE)
            continue;
        const TraceEvent *given = event_of(reader, event->also);
        Reader named = {.about = reader->about, .at = taker};
        Reader giver = {.about = reader->about, .at = reader->sentence};
        found =
            found || (given->kind == TRACE_QUEUE_PUT && is_then(given, &put) &&
                      given->object == event->object &&
                      strcmp(text_of(reader, given->text), queue.name) == 0 &&
                      is_next_named(&named, event->task) &&
                      is_next_named(&giver, given->task));
    }
    claim(reader, found, "no such item goes that way");
}

/* "Task-2 holds the semaphore `s` from turn 2 to turn 4": it takes it there,
 * and releases it there. */
static void check_holds(Reader *reader)
{
    Thing thing;
    When from, to = {.turn = UINT32_MAX};
    bool taken = false, released = false;

    if (!find(reader, " holds the ") ||
        (!skip(reader, "semaphore ") && !skip(reader, "lock ")) ||
        !read_thing(reader, &thing))
        return;
    bool is_over = skip(reader, " from ");
    if ((!is_over && !skip(reader, " since ")) || !read_when(reader, &from) ||
        (is_over && (!skip(reader, " to ") || !read_when(reader, &to))))
        return;
    uint32_t object = 0; /* it may go by another name where it is released */
    for (uint32_t i = 0; i < reader->about->count; i++) {
        const TraceEvent *event = event_of(reader, i);
        Reader holder = {.about = reader->about, .at = reader->sentence};
        if (event->kind == TRACE_LOCK_ACQUIRED && is_then(event, &from) &&
            strcmp(text_of(reader, event->text), thing.name) == 0 &&
            is_next_named(&holder, event->task)) {
            taken = true;
            object = event->object;
        }
        released = released || (event->kind == TRACE_LOCK_RELEASED && taken &&
                                event->object == object && is_then(event, &to));
    }
    claim(reader, taken, "it does not take it there");
    if (is_over)
        claim(reader, released, "nobody releases it there");
}

/* "Task-2 releases the lock `l`. So Task-3 goes on in turn 4": such a thing is
 * done, and after that the other takes a step there. */
static void check_consequence(Reader *reader)
{
    static const struct {
        const char *phrase;
        TraceKind kind;
    } deeds[] = {{" releases the lock ", TRACE_LOCK_RELEASED},
                 {" releases the semaphore ", TRACE_LOCK_RELEASED},
                 {" sets the event ", TRACE_NOTIFIED},
                 {" notifies the condition ", TRACE_NOTIFIED},
                 {" the last item of the queue ", TRACE_NOTIFIED},
                 {" from the queue ", TRACE_QUEUE_GOT}};
    Thing thing;
    When when;
    size_t kind = 0;
    TraceEventId done = TRACE_NONE;
    bool goes_on = false;

    while (kind < sizeof deeds / sizeof *deeds &&
           !find(reader, deeds[kind].phrase))
        kind++;
    if (kind == sizeof deeds / sizeof *deeds || !read_thing(reader, &thing) ||
        !find(reader, " So "))
        return;
    const char *other = reader->at;
    if (!find(reader, " goes on in ") || !read_when(reader, &when))
        return;
    for (TraceEventId i = 0; i < reader->about->count; i++) {
        const TraceEvent *event = event_of(reader, i);
        Reader who = {.about = reader->about, .at = reader->sentence};
        Reader next = {.about = reader->about, .at = other};
        if (event->kind == deeds[kind].kind && done == TRACE_NONE &&
            strcmp(text_of(reader, event->text), thing.name) == 0 &&
            is_next_named(&who, event->task))
            done = i;
        goes_on = goes_on || (done != TRACE_NONE && is_then(event, &when) &&
                              event->kind == TRACE_RESUMED &&
                              is_next_named(&next, event->task));
    }
    claim(reader, done != TRACE_NONE, "nobody does that");
    claim(reader, goes_on, "nobody goes on there");
}

unsigned claims_things_check(const ClaimsAbout *about, const char *sentence,
                             BaseText *wrong)
{
    static void (*const checks[])(Reader *) = {check_wait, check_item,
                                               check_holds, check_consequence};
    unsigned held = 0;

    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        Reader reader = {.about = about,
                         .sentence = sentence,
                         .at = sentence,
                         .wrong = wrong};
        checks[i](&reader);
        held += reader.held;
    }
    return held;
}
