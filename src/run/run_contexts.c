#include "run_contexts.h"

#include "asyncio_inspect.h"
#include "base_memory.h"
#include "base_text.h"
#include "py_show.h"
#include "run_state.h"
#include "trace_store.h"

#include <string.h>

enum { MOST_VARIABLES = 64, MOST_OWNERS = 64, MOST_MISSED = 16 };

typedef struct Variable {
    uint64_t serial;
    TraceAccess set;              /* the last one; without a value: none */
    uint32_t owners[MOST_OWNERS]; /* tasks that have set it themselves */
    uint32_t owner_count;
} Variable;

struct RunContexts {
    Run *run;          /* borrowed */
    TraceFacts *facts; /* borrowed */
    Variable variables[MOST_VARIABLES];
    uint32_t count;
    BaseText scratch;
};

RunContexts *run_contexts_new(Run *run, TraceFacts *facts)
{
    RunContexts *contexts = base_alloc_zero(sizeof *contexts);

    contexts->run = run;
    contexts->facts = facts;
    return contexts;
}

void run_contexts_free(RunContexts *contexts)
{
    for (uint32_t i = 0; i < contexts->count; i++)
        base_free(contexts->variables[i].set.value);
    base_text_release(&contexts->scratch);
    base_free(contexts);
}

/* NULL: there are too many. */
static Variable *find(RunContexts *contexts, uint64_t serial)
{
    for (uint32_t i = 0; i < contexts->count; i++)
        if (contexts->variables[i].serial == serial)
            return &contexts->variables[i];
    if (contexts->count == MOST_VARIABLES)
        return NULL;
    Variable *fresh = &contexts->variables[contexts->count++];
    fresh->serial = serial;
    return fresh;
}

/* A variable that more tasks have set than can be kept is everybody's. */
static bool is_owner(const Variable *variable, uint32_t task)
{
    for (uint32_t i = 0; i < variable->owner_count; i++)
        if (variable->owners[i] == task)
            return true;
    return variable->owner_count == MOST_OWNERS;
}

static TraceAccess access_now(RunContexts *contexts, const PyVariableUse *use)
{
    uint32_t count = trace_store_count(contexts->run->trace);

    base_text_clear(&contexts->scratch);
    py_show(asyncio_machine(contexts->run->asyncio), use->value,
            &contexts->scratch);
    return (TraceAccess){
        .task = asyncio_running_task(contexts->run->asyncio),
        .thread = asyncio_running_thread(contexts->run->asyncio),
        .line = use->line,
        .event = count == 0 ? TRACE_NONE : count - 1,
        .value = base_strdup(base_text_str(&contexts->scratch))};
}

static void forget(Variable *variable)
{
    base_free(variable->set.value);
    variable->set.value = NULL;
}

static void see_set(RunContexts *contexts, Variable *variable,
                    const PyVariableUse *use, uint32_t task)
{
    forget(variable);
    if (!is_owner(variable, task))
        variable->owners[variable->owner_count++] = task;
    variable->set = access_now(contexts, use);
}

static void see_get(RunContexts *contexts, const Variable *variable,
                    const PyVariableUse *use, uint32_t task)
{
    TraceFacts *facts = contexts->facts;

    if (!variable->set.value || variable->set.task == task ||
        is_owner(variable, task) || facts->missed_count == MOST_MISSED)
        return;
    TraceAccess got = access_now(contexts, use);
    if (strcmp(got.value, variable->set.value) == 0) {
        base_free(got.value);
        return;
    }
    TraceMissed missed = {
        .name = base_strdup(use->name), .set = variable->set, .got = got};
    missed.set.value = base_strdup(variable->set.value);
    BASE_GROW(facts->missed, facts->missed_count, facts->missed_capacity);
    facts->missed[facts->missed_count++] = missed;
}

void run_contexts_see(RunContexts *contexts, const PyVariableUse *use)
{
    uint32_t task = asyncio_running_task(contexts->run->asyncio);
    Variable *variable = asyncio_running_thread(contexts->run->asyncio) == 0
                             ? find(contexts, use->serial)
                             : NULL;

    if (!variable)
        return;
    if (use->kind == PY_VARIABLE_RESET ||
        (use->kind == PY_VARIABLE_SET && task == 0))
        forget(variable);
    else if (use->kind == PY_VARIABLE_SET)
        see_set(contexts, variable, use, task);
    else if (task != 0)
        see_get(contexts, variable, use, task);
}
