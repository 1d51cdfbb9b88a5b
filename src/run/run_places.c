#include "run_places.h"

#include "asyncio_inspect.h"
#include "base_memory.h"
#include "base_text.h"
#include "py_bytearray.h"
#include "py_deque.h"
#include "py_dict.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_set.h"
#include "py_show.h"
#include "py_string.h"
#include "py_tuple.h"
#include "run_conditions.h"
#include "run_place_names.h"
#include "run_program_state.h"
#include "run_state.h"

#include <string.h>

enum {
    MOST_PLACES = 20000, /* of a program that makes more, the first ones */
    MOST_READERS = 64,
    MOST_LOST = 16,
    MOST_STALE = 16,
    MOST_AGAIN = 2000,
    MOST_SHARED = 16,
    MOST_SIGHTS = 50000, /* of all variables, and of one: */
    MOST_OF_ONE = 500
};

/* Who reads and writes: a task in its thread, or a thread that runs none. */
typedef struct Actor {
    uint32_t task, thread;
} Actor;

/* An actor's last look at a variable. */
typedef struct Reading {
    Actor who;
    uint32_t step, version, line;
    TraceEventId event;
    PySpan span;
    PyValue value;  /* a number, or undefined: */
    char *text;     /* owned: of anything else */
    bool asks;      /* only whether it is there */
    bool is_spread; /* since it was written last, in more lines than that one */
} Reading;

/* An actor's last look at a variable in a line that decides something. */
typedef struct Decision {
    Actor who;
    uint32_t step, version;
    uint32_t line; /* of the `if`; its condition may stand elsewhere */
    TraceAccess access;
} Decision;

typedef struct Place {
    const void *holder, *key;
    uint32_t version; /* how often it was written */
    uint32_t lost;    /* index + 1 into the facts; 0 */
    TraceAccess last; /* the last write */
    PyValue value;    /* that it gave, if that is a number */
    Reading *readings;
    uint32_t reading_count, reading_capacity;
    Decision *decisions;
    uint32_t decision_count, decision_capacity;
    bool is_stale;     /* somebody acted by a decision that was */
    uint32_t variable; /* index + 1 of the one that lies there now; 0 */
} Place;

/* What is done with a place for as long as it is one and the same variable: an
 * object may be gone, and another one lie where it was. */
typedef struct Variable {
    char *name;           /* owned; NULL: nobody has asked for it yet */
    PyValue last;         /* what it holds, borrowed: only its bits count */
    uint32_t lost;        /* as in its place */
    uint32_t stale;       /* index + 1 into the facts; 0 */
    uint32_t sight_count, /* of them in all */
        last_sight;       /* index + 1; 0 */
    Actor first;          /* who looked first */
    bool is_shared;       /* somebody else did, too */
    bool is_written;      /* by somebody of them */
    bool more;            /* sights than are kept */
} Variable;

/* As in the facts, but of any variable. */
typedef TraceSight Sight;

struct RunPlaces {
    Run *run;
    TraceFacts *facts;
    Place *places;
    uint32_t count, capacity;
    uint32_t *buckets; /* index + 1; 0 free */
    uint32_t bucket_count;
    BaseText scratch;
    Variable *variables;
    uint32_t variable_count, variable_capacity;
    RunConditions conditions;
    Sight *sights;
    uint32_t sight_count, sight_capacity;
};

RunPlaces *run_places_new(Run *run, TraceFacts *facts)
{
    RunPlaces *places = base_alloc_zero(sizeof *places);

    places->run = run;
    places->facts = facts;
    places->bucket_count = 4 * 16384;
    places->buckets =
        base_alloc_array(places->bucket_count, sizeof *places->buckets);
    return places;
}

static void forget(Place *place)
{
    for (uint32_t i = 0; i < place->reading_count; i++)
        base_free(place->readings[i].text);
    for (uint32_t i = 0; i < place->decision_count; i++)
        base_free(place->decisions[i].access.value);
    base_free(place->decisions);
    base_free(place->readings);
    base_free(place->last.value);
}

void run_places_free(RunPlaces *places)
{
    for (uint32_t i = 0; i < places->count; i++)
        forget(&places->places[i]);
    base_free(places->places);
    for (uint32_t i = 0; i < places->variable_count; i++)
        base_free(places->variables[i].name);
    base_free(places->variables);
    for (uint32_t i = 0; i < places->sight_count; i++)
        base_free(places->sights[i].access.value);
    base_free(places->sights);
    base_free(places->buckets);
    run_conditions_release(&places->conditions);
    base_text_release(&places->scratch);
    base_free(places);
}

/* ---- finding a place ---- */

static uint32_t hash_of(const PyPlace *place)
{
    uint64_t hash = (uint64_t)(uintptr_t)place->holder * 0x9e3779b97f4a7c15u;

    hash = (hash ^ (uint64_t)(uintptr_t)place->key) * 0x9e3779b97f4a7c15u;
    return (uint32_t)(hash >> 32);
}

/* NULL: it is not known, and `make` is false or there are too many. */
static Place *find(RunPlaces *places, const PyPlace *place, bool make)
{
    uint32_t at = hash_of(place) & (places->bucket_count - 1);

    while (places->buckets[at] != 0) {
        Place *one = &places->places[places->buckets[at] - 1];
        if (one->holder == place->holder && one->key == place->key)
            return one;
        at = (at + 1) & (places->bucket_count - 1);
    }
    if (!make || places->count == MOST_PLACES)
        return NULL;
    BASE_GROW(places->places, places->count, places->capacity);
    places->places[places->count] = (Place){
        .holder = place->holder, .key = place->key, .value = PY_UNDEFINED};
    places->buckets[at] = ++places->count;
    return &places->places[places->count - 1];
}

/* ---- values ---- */

static PyMachine *machine_of(const RunPlaces *places)
{
    return asyncio_machine(places->run->asyncio);
}

/* Owned. */
static char *show(RunPlaces *places, PyValue value)
{
    base_text_clear(&places->scratch);
    if (!py_is_undefined(value))
        py_show(machine_of(places), value, &places->scratch);
    return base_strdup(base_text_str(&places->scratch));
}

/* Numbers are kept as they are: nobody can change them. */
static bool is_plain(PyValue value)
{
    return !py_is_object(value);
}

/* What a program reckons with: not its functions, classes and modules. */
static bool is_worth_it(PyValue value)
{
    return is_plain(value) || py_is_string(value) ||
           py_has_type(value, &py_int_type) ||
           py_has_type(value, &py_list_type) ||
           py_has_type(value, &py_tuple_type) || py_is_any_dict(value) ||
           py_has_type(value, &py_set_type) || py_is_any_deque(value) ||
           py_has_type(value, &py_bytearray_type);
}

/* ---- reading and writing ---- */

static Actor running_actor(const RunPlaces *places)
{
    return (Actor){asyncio_running_task(places->run->asyncio),
                   asyncio_running_thread(places->run->asyncio)};
}

/* The module's own code is nobody: no task runs before it has gone on. */
static bool is_nobody(Actor who)
{
    return who.task == 0 && who.thread == 0;
}

static bool is_same(Actor one, Actor other)
{
    return one.task == other.task && one.thread == other.thread;
}

static Reading *reading_of(Place *place, Actor who)
{
    for (uint32_t i = 0; i < place->reading_count; i++)
        if (is_same(place->readings[i].who, who))
            return &place->readings[i];
    return NULL;
}

static TraceEventId last_event(const RunPlaces *places)
{
    uint32_t count = trace_store_count(places->run->trace);

    return count == 0 ? TRACE_NONE : count - 1;
}

/* The variable that lies there before it is read or written; NULL: there are
 * too many. A global stays what it is. Of another place it is another one if it
 * holds something else than what was seen last. */
static Variable *variable_of(RunPlaces *places, const PyPlace *place,
                             Place *one)
{
    bool is_global = place->name && place->key;

    if (one->variable != 0) {
        Variable *known = &places->variables[one->variable - 1];
        if (is_global || py_is(known->last, place->value))
            return known;
    }
    if (places->variable_count == MOST_PLACES)
        return NULL;
    BASE_GROW(places->variables, places->variable_count,
              places->variable_capacity);
    places->variables[places->variable_count++] =
        (Variable){.last = place->value, .first = running_actor(places)};
    one->variable = places->variable_count;
    return &places->variables[one->variable - 1];
}

/* One that is alone with it may do so a million times in a loop: the same line
 * in the same step is one time. */
static bool is_seen(const RunPlaces *places, const Variable *variable,
                    Actor who, uint32_t line)
{
    if (variable->last_sight == 0)
        return false;
    const Sight *last = &places->sights[variable->last_sight - 1];
    Actor before = {last->access.task, last->access.thread};
    return !last->writes && last->access.line == line &&
           last->access.event == last_event(places) && is_same(before, who);
}

/* Who makes an object and gives it its attributes shares nothing by that: only
 * what is written when others know it. */
static void note_use(RunPlaces *places, const PyPlace *place,
                     Variable *variable, Actor who, bool writes)
{
    bool is_global = place->name && place->key;

    if (!is_same(variable->first, who))
        variable->is_shared = true;
    if (writes && (is_global || variable->is_shared))
        variable->is_written = true;
    if (variable->is_shared && !variable->name)
        variable->name = run_place_name(places->run, place);
}

static void keep_sight(RunPlaces *places, const PyPlace *place,
                       Variable *variable, PyValue value, bool writes)
{
    Actor who = running_actor(places);
    uint32_t line = (uint32_t)place->span.line;

    if (!variable || is_nobody(who) || !is_worth_it(value))
        return;
    note_use(places, place, variable, who, writes);
    if (!writes && is_seen(places, variable, who, line))
        return;
    if (variable->sight_count == MOST_OF_ONE ||
        places->sight_count == MOST_SIGHTS) {
        variable->more = true;
        return;
    }
    BASE_GROW(places->sights, places->sight_count, places->sight_capacity);
    places->sights[places->sight_count++] =
        (Sight){.shared = (uint32_t)(variable - places->variables),
                .writes = writes,
                .access = {who.task, line, last_event(places),
                           show(places, value), who.thread}};
    variable->sight_count++;
    variable->last_sight = places->sight_count;
}

static bool is_equal(const TraceAccess *one, const TraceAccess *other)
{
    return one->event == other->event && one->task == other->task &&
           one->thread == other->thread && one->line == other->line;
}

static bool is_of(const TraceSight *sight, const TraceAccess *read,
                  const TraceAccess *lost, const TraceAccess *written)
{
    return sight->writes ? is_equal(&sight->access, lost) ||
                               is_equal(&sight->access, written)
                         : is_equal(&sight->access, read);
}

static bool is_of_lost(const TraceFacts *facts, const TraceSight *sight)
{
    uint32_t lost = facts->shared[sight->shared].lost;

    if (lost == 0)
        return false;
    const TraceLostWrite *first = &facts->lost[lost - 1];
    bool found = is_of(sight, &first->read, &first->lost, &first->written);
    for (uint32_t i = 0; i < facts->again_count && !found; i++) {
        const TraceLostAgain *again = &facts->again[i];
        found = again->first == lost - 1 &&
                is_of(sight, &again->read, &again->lost, &again->written);
    }
    return found;
}

/* Two objects of one class may go by one name: then they are numbered. */
static char *own_name(const TraceFacts *facts, const char *name)
{
    BaseText text = {0};
    uint32_t same = 1;
    size_t length = strlen(name);

    for (uint32_t i = 0; i < facts->shared_count; i++) {
        const char *other = facts->shared[i].name;
        same += strncmp(other, name, length) == 0 &&
                (other[length] == '\0' || other[length] == ' ');
    }
    base_text_append(&text, name);
    if (same > 1)
        base_text_printf(&text, " (%u)", same);
    char *own = base_strdup(base_text_str(&text));
    base_text_release(&text);
    return own;
}

static void tell_variable(TraceFacts *facts, const Variable *variable)
{
    char *name = own_name(facts, variable->name);

    if (variable->stale != 0) {
        TraceStale *stale = &facts->stale[variable->stale - 1];
        base_free(stale->name);
        stale->name = base_strdup(name);
    }
    if (variable->lost != 0) {
        TraceLostWrite *lost = &facts->lost[variable->lost - 1];
        base_free(lost->name);
        lost->name = base_strdup(name);
    }
    BASE_GROW(facts->shared, facts->shared_count, facts->shared_capacity);
    facts->shared[facts->shared_count++] = (TraceShared){
        .name = name, .lost = variable->lost, .more = variable->more};
}

void run_places_tell_shared(RunPlaces *places)
{
    TraceFacts *facts = places->facts;
    uint32_t *index = base_alloc_array(places->variable_count, sizeof *index);

    for (uint32_t i = 0; i < places->sight_count; i++) {
        Sight *sight = &places->sights[i];
        const Variable *variable = &places->variables[sight->shared];
        uint32_t *known = &index[sight->shared];
        if (!variable->is_shared || !variable->is_written ||
            (*known == 0 && facts->shared_count == MOST_SHARED))
            continue;
        if (*known == 0) {
            tell_variable(facts, variable);
            *known = facts->shared_count;
        }
        BASE_GROW(facts->sights, facts->sight_count, facts->sight_capacity);
        TraceSight *told = &facts->sights[facts->sight_count++];
        *told = (TraceSight){.shared = *known - 1,
                             .writes = sight->writes,
                             .access = sight->access};
        told->of_lost = is_of_lost(facts, told);
        facts->shared[*known - 1].told++;
        sight->access.value = NULL; /* taken over */
    }
    base_free(index);
}

/* ---- deciding ---- */

static const PySource *source_of(const RunPlaces *places)
{
    return py_program_source(places->run->program->code);
}

static Decision *decision_of(Place *place, Actor who)
{
    for (uint32_t i = 0; i < place->decision_count; i++)
        if (is_same(place->decisions[i].who, who))
            return &place->decisions[i];
    return NULL;
}

/* A look at it in an `if` or a `while`. */
static void keep_decision(RunPlaces *places, Place *place, Actor who,
                          uint32_t line, const uint32_t *callers, PyValue value)
{
    uint32_t deciding = run_conditions_deciding(
        &places->conditions, source_of(places), line, callers);
    if (deciding == 0)
        return;
    Decision *decision = decision_of(place, who);
    if (!decision) {
        if (place->decision_count == MOST_READERS)
            return;
        BASE_GROW(place->decisions, place->decision_count,
                  place->decision_capacity);
        decision = &place->decisions[place->decision_count++];
        *decision = (Decision){.who = who};
    }
    base_free(decision->access.value);
    decision->step = asyncio_running_step(places->run->asyncio);
    decision->version = place->version;
    decision->line = deciding;
    decision->access = (TraceAccess){who.task, line, last_event(places),
                                     show(places, value), who.thread};
}

static Reading *make_reading(Place *place, Actor who)
{
    if (place->reading_count == MOST_READERS)
        return NULL;
    BASE_GROW(place->readings, place->reading_count, place->reading_capacity);
    place->readings[place->reading_count++] = (Reading){.who = who};
    return &place->readings[place->reading_count - 1];
}

/* Who asks only whether there is such a key is told of, where there is none. */
static bool is_read(const Place *place, const PyPlace *where, Actor who)
{
    if (!where->asks)
        return !py_is_undefined(where->value) && is_worth_it(where->value);
    for (uint32_t i = 0; i < place->reading_count; i++)
        if (is_same(place->readings[i].who, who))
            return true;
    return py_is_undefined(where->value);
}

void run_places_read(RunPlaces *places, const PyPlace *place)
{
    Actor who = running_actor(places);
    uint32_t line = (uint32_t)place->span.line;

    if (is_nobody(who) || (!place->asks && (py_is_undefined(place->value) ||
                                            !is_worth_it(place->value))))
        return;
    Place *one =
        find(places, place, !place->asks || py_is_undefined(place->value));
    if (!one || !is_read(one, place, who))
        return;
    Variable *variable =
        place->is_member ? NULL : variable_of(places, place, one);
    if (!place->asks)
        keep_sight(places, place, variable, place->value, false);
    keep_decision(places, one, who, line, place->callers, place->value);
    if (place->is_member)
        return;
    Reading *reading = reading_of(one, who);
    bool was_fresh = reading && reading->version == one->version;
    if (!reading)
        reading = make_reading(one, who);
    if (!reading)
        return;
    reading->is_spread =
        was_fresh && (reading->is_spread || reading->line != line);
    base_free(reading->text);
    reading->step = asyncio_running_step(places->run->asyncio);
    reading->version = one->version;
    reading->line = line;
    reading->span = place->span;
    reading->asks = place->asks;
    reading->event = last_event(places);
    reading->value = is_plain(place->value) ? place->value : PY_UNDEFINED;
    reading->text = is_plain(place->value) ? NULL : show(places, place->value);
}

/* Another has written what the task had read before its last await. Threads
 * change places within a step, too. */
static bool takes_back(const RunPlaces *places, const Place *place,
                       const Reading *reading, Actor who)
{
    Actor last = {place->last.task, place->last.thread};

    return reading && place->version != reading->version && !is_nobody(last) &&
           !is_same(last, who) &&
           (!reading->asks || py_is_undefined(reading->value)) &&
           (last.thread != who.thread ||
            reading->step != asyncio_running_step(places->run->asyncio));
}

static TraceAccess read_access(RunPlaces *places, const Reading *reading)
{
    return (TraceAccess){reading->who.task, reading->line, reading->event,
                         reading->text ? base_strdup(reading->text)
                                       : show(places, reading->value),
                         reading->who.thread};
}

static TraceAccess last_access(const Place *place)
{
    TraceAccess last = place->last;

    last.value = base_strdup(last.value);
    return last;
}

static TraceAccess write_access(RunPlaces *places, const PyPlace *where,
                                const Reading *reading, PyValue value)
{
    return (TraceAccess){reading->who.task, (uint32_t)where->span.line,
                         last_event(places), show(places, value),
                         reading->who.thread};
}

static void keep_again(RunPlaces *places, const PyPlace *where,
                       const Place *place, const Reading *reading,
                       PyValue value)
{
    TraceFacts *facts = places->facts;

    facts->lost[place->lost - 1].count++;
    if (facts->again_count == MOST_AGAIN)
        return;
    BASE_GROW(facts->again, facts->again_count, facts->again_capacity);
    facts->again[facts->again_count++] = (TraceLostAgain){
        .first = place->lost - 1,
        .read = read_access(places, reading),
        .lost = last_access(place),
        .written = write_access(places, where, reading, value)};
}

static void keep_lost(RunPlaces *places, const PyPlace *where, Place *place,
                      Variable *variable, const Reading *reading, PyValue value)
{
    TraceFacts *facts = places->facts;

    if (place->lost != 0) {
        keep_again(places, where, place, reading, value);
        return;
    }
    if (facts->lost_count == MOST_LOST)
        return;
    BASE_GROW(facts->lost, facts->lost_count, facts->lost_capacity);
    facts->lost[facts->lost_count++] = (TraceLostWrite){
        .name = reading->asks
                    ? run_place_name(places->run, where)
                    : run_place_spell(places->run, where, reading->span),
        .read = read_access(places, reading),
        .lost = last_access(place),
        .written = write_access(places, where, reading, value),
        .count = 1};
    place->lost = facts->lost_count;
    if (variable)
        variable->lost = place->lost;
}

/* True if the variable holds what it was given last: else it is another one, in
 * the place of one that is gone, or somebody unseen has written it. */
static bool holds_last(RunPlaces *places, const Place *place, PyValue now)
{
    if (!place->last.value || py_is_undefined(now))
        return false;
    char *text = show(places, now);
    bool same = strcmp(text, place->last.value) == 0;
    base_free(text);
    return same;
}

/* True if another has changed what the actor decided by, before an await, that
 * it changes now; and it has not looked at it but in order to change it. */
static bool acts_on_stale(const RunPlaces *places, Place *place, Actor who,
                          uint32_t line, const uint32_t *callers)
{
    const Decision *decision = decision_of(place, who);
    const Reading *reading = reading_of(place, who);
    Actor last = {place->last.task, place->last.thread};

    if (!decision || place->is_stale || place->lost != 0 ||
        decision->version == place->version || is_nobody(last) ||
        is_same(last, who) || !place->last.value ||
        strcmp(decision->access.value, place->last.value) == 0)
        return false;
    if (last.thread == who.thread &&
        decision->step == asyncio_running_step(places->run->asyncio))
        return false;
    if (reading && reading->version == place->version &&
        (reading->is_spread || reading->line != line))
        return false;
    bool governs =
        run_conditions_govern(source_of(places), decision->line, line);
    for (int i = 0; i < PY_PLACE_CALLERS && callers && !governs; i++)
        governs = callers[i] != 0 &&
                  run_conditions_govern(source_of(places), decision->line,
                                        callers[i]);
    return governs;
}

/* `name` is owned and given. */
static void keep_stale(RunPlaces *places, Place *place, Variable *variable,
                       TraceAccess acted, char *name)
{
    TraceFacts *facts = places->facts;
    const Decision *decision =
        decision_of(place, (Actor){acted.task, acted.thread});
    TraceAccess decided = decision->access;

    decided.value = base_strdup(decided.value);
    place->is_stale = true;
    BASE_GROW(facts->stale, facts->stale_count, facts->stale_capacity);
    facts->stale[facts->stale_count++] =
        (TraceStale){.name = name,
                     .decided = decided,
                     .changed = last_access(place),
                     .acted = acted};
    if (variable)
        variable->stale = facts->stale_count;
}

/* What the actor has seen before it has itself changed, it knows. */
static void note_write(Place *place, Actor who, TraceAccess access)
{
    Reading *reading = reading_of(place, who);
    Decision *decision = decision_of(place, who);

    base_free(place->last.value);
    place->last = access;
    place->version++;
    if (reading)
        reading->version = place->version;
    if (decision)
        decision->version = place->version;
}

void run_places_write(RunPlaces *places, const PyPlace *place, PyValue value)
{
    Actor who = running_actor(places);
    Place *one = find(places, place, !is_nobody(who));

    if (!one)
        return;
    Reading *reading = reading_of(one, who);
    Variable *variable =
        place->is_member ? NULL : variable_of(places, place, one);
    if (!is_nobody(who) && takes_back(places, one, reading, who) &&
        holds_last(places, one, place->value))
        keep_lost(places, place, one, variable, reading, value);
    keep_sight(places, place, variable, value, true);
    TraceAccess access = {who.task, (uint32_t)place->span.line,
                          last_event(places), show(places, value), who.thread};
    if (!is_nobody(who) && places->facts->stale_count < MOST_STALE &&
        holds_last(places, one, place->value) &&
        acts_on_stale(places, one, who, access.line, place->callers)) {
        TraceAccess acted = access;
        acted.value = base_strdup(access.value);
        keep_stale(places, one, variable, acted,
                   run_place_name(places->run, place));
    }
    if (variable)
        variable->last = value;
    note_write(one, who, access);
}

/* ---- containers ---- */

/* The variable that a container is, by its place; NULL: there are too many. A
 * program may make thousands that nobody shares: half of the room is left to
 * what has a name of its own. */
static Variable *container(RunPlaces *places, const PyContents *contents,
                           const PyPlace *place)
{
    Place *one = find(places, place, true);

    if (!one)
        return NULL;
    if (contents->is_new)
        one->variable = 0;
    if (one->variable == 0 && places->variable_count >= MOST_PLACES / 2)
        return NULL;
    Variable *variable = variable_of(places, place, one);
    if (!variable)
        return NULL;
    if (!is_same(variable->first, running_actor(places)))
        variable->is_shared = true;
    if (contents->changed)
        variable->is_written = true;
    if (variable->is_shared && !variable->name)
        variable->name = run_place_name_contents(places->run, contents);
    return variable;
}

/* How a container was decided by, and changed. */
static void decide_by_contents(RunPlaces *places, const PyContents *contents,
                               const PyPlace *place, Variable *variable)
{
    Actor who = running_actor(places);
    uint32_t line = (uint32_t)contents->span.line;
    Place *one = find(places, place, false);

    if (!one || !variable)
        return;
    if (contents->is_new) {
        forget(one);
        one->reading_count = one->decision_count = 0;
        one->reading_capacity = one->decision_capacity = 0;
        one->readings = NULL;
        one->decisions = NULL;
        one->last.value = NULL;
    }
    if (!contents->changed) {
        keep_decision(places, one, who, line, NULL, contents->object);
        return;
    }
    TraceAccess access = {who.task, line, last_event(places),
                          show(places, contents->object), who.thread};
    if (places->facts->stale_count < MOST_STALE &&
        acts_on_stale(places, one, who, line, NULL)) {
        TraceAccess acted = access;
        acted.value = base_strdup(access.value);
        keep_stale(places, one, variable, acted,
                   run_place_name_contents(places->run, contents));
    }
    note_write(one, who, access);
}

void run_places_contents(RunPlaces *places, const PyContents *contents)
{
    static const char whole[] = "";
    PyPlace place = {.holder = py_object(contents->object),
                     .key = whole,
                     .span = contents->span,
                     .value = contents->object};

    Variable *variable = is_nobody(running_actor(places))
                             ? NULL
                             : container(places, contents, &place);
    decide_by_contents(places, contents, &place, variable);
    if (variable && !variable->is_shared &&
        places->sight_count >= MOST_SIGHTS / 2)
        variable->more = true;
    else
        keep_sight(places, &place, variable, contents->object,
                   contents->changed);
}
