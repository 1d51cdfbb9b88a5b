#include "explain_pair.h"

#include "base_memory.h"
#include "trace_store.h"

#include <stdlib.h>
#include <string.h>

/* What a child may be known by, in the order in which it is tried. */
typedef enum Clue { CLUE_NAME, CLUE_CALL, CLUE_FUNCTION, CLUE_PLACE } Clue;

/* Who makes tasks besides tasks: they are nobody's children, and of these each
 * kind is a family of its own. */
typedef enum Kin { KIN_CHILD, KIN_MAIN, KIN_LOOP, KIN_CALLBACK } Kin;

/* A child that has no partner yet. */
typedef struct Child {
    uint32_t serial;
    Kin kin;
    const char *clue; /* borrowed */
} Child;

/* The children of each task, in the order in which they were made. */
typedef struct Side {
    const ExplainLives *lives;
    uint32_t *first, *next; /* owned; by serial; 0: none */
    Child *children;        /* owned: of the parent at hand */
    uint32_t count;
    const char **functions; /* owned: of all tasks, sorted */
    uint32_t function_count;
} Side;

typedef struct Matching {
    Side sides[2];
    ExplainPairs *pairs;
} Matching;

static const char *text_of(const Side *side, TraceText text)
{
    return trace_store_text(side->lives->trace, text);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void begin_side(Side *side, const ExplainLives *lives)
{
    uint32_t count = lives->task_count;

    *side =
        (Side){.lives = lives,
               .first = base_alloc_array(count + 1u, sizeof(uint32_t)),
               .next = base_alloc_array(count + 1u, sizeof(uint32_t)),
               .children = base_alloc_array(count + 1u, sizeof(Child)),
               .functions = base_alloc_array(count + 1u, sizeof(const char *))};
    for (uint32_t i = 0; i <= count; i++)
        side->first[i] = side->next[i] = 0;
    for (uint32_t serial = count; serial-- > 1;) {
        const ExplainTask *task = explain_task(lives, serial);
        if (!task || task->parent >= count)
            continue;
        side->next[serial] = side->first[task->parent];
        side->first[task->parent] = serial;
        side->functions[side->function_count++] =
            text_of(side, task->coroutine);
    }
    qsort(side->functions, side->function_count, sizeof *side->functions,
          by_text);
}

static void end_side(Side *side)
{
    base_free(side->first);
    base_free(side->next);
    base_free(side->children);
    base_free(side->functions);
}

static bool has_function(const Side *side, const char *function)
{
    return bsearch(&function, side->functions, side->function_count,
                   sizeof *side->functions, by_text) != NULL;
}

static Kin kin_of(const ExplainTask *task)
{
    return task->is_main       ? KIN_MAIN
           : task->of_loop     ? KIN_LOOP
           : task->of_callback ? KIN_CALLBACK
                               : KIN_CHILD;
}

/* The children of `parent` that have no partner. */
static void gather_children(Side *side, const uint32_t *partners,
                            uint32_t parent)
{
    side->count = 0;
    for (uint32_t serial = side->first[parent]; serial != 0;
         serial = side->next[serial]) {
        if (partners[serial] == 0)
            side->children[side->count++] = (Child){
                .serial = serial, .kin = kin_of(&side->lives->tasks[serial])};
    }
}

/* What the child is known by; NULL: it has no such clue, or it is one that
 * tells nothing. */
static const char *clue_of(const Side *side, const Side *other, uint32_t serial,
                           Clue clue)
{
    const ExplainTask *task = &side->lives->tasks[serial];
    const char *function = text_of(side, task->coroutine);

    switch (clue) {
    case CLUE_NAME:
        return task->is_named ? text_of(side, task->name) : NULL;
    case CLUE_CALL:
        return task->call != 0 ? text_of(side, task->call) : NULL;
    case CLUE_FUNCTION:
        return function;
    case CLUE_PLACE:
        break;
    }
    /* Another function stands in its place only if the other run has none of
     * that name at all, or asyncio.run() itself asks for one. */
    return task->is_main || !has_function(other, function) ? "" : NULL;
}

static int by_clue(const void *a, const void *b)
{
    const Child *one = a, *two = b;

    if (one->kin != two->kin)
        return one->kin < two->kin ? -1 : 1;
    int order = strcmp(one->clue, two->clue);
    if (order != 0)
        return order;
    return one->serial < two->serial ? -1 : one->serial > two->serial;
}

static bool is_alike(const Child *one, const Child *two)
{
    return one->kin == two->kin && strcmp(one->clue, two->clue) == 0;
}

static void join(Matching *matching, uint32_t one, uint32_t two)
{
    matching->pairs->tasks[0][one] = two;
    matching->pairs->tasks[1][two] = one;
}

/* Children of which the program has named both, and not alike, are two. */
static bool are_two(const Matching *matching, const Child *one,
                    const Child *two)
{
    const Side *sides = matching->sides;
    const ExplainTask *left = &sides[0].lives->tasks[one->serial];
    const ExplainTask *right = &sides[1].lives->tasks[two->serial];

    return left->is_named && right->is_named &&
           strcmp(text_of(&sides[0], left->name),
                  text_of(&sides[1], right->name)) != 0;
}

/* Keeps those that have the clue, in the order of clues. */
static void sort_children(Side *side, const Side *other, Clue clue)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < side->count; i++) {
        Child child = side->children[i];
        child.clue = clue_of(side, other, child.serial, clue);
        if (child.clue)
            side->children[kept++] = child;
    }
    side->count = kept;
    qsort(side->children, kept, sizeof *side->children, by_clue);
}

static void match_sorted(Matching *matching, bool names_tell)
{
    Side *sides = matching->sides;
    uint32_t i = 0, j = 0;

    while (i < sides[0].count && j < sides[1].count) {
        const Child *one = &sides[0].children[i];
        const Child *two = &sides[1].children[j];
        if (is_alike(one, two)) {
            if (!names_tell || !are_two(matching, one, two))
                join(matching, one->serial, two->serial);
            i++;
            j++;
        } else if (one->kin != two->kin ? one->kin < two->kin
                                        : strcmp(one->clue, two->clue) < 0) {
            i++;
        } else {
            j++;
        }
    }
}

static void match_children(Matching *matching, uint32_t parent, uint32_t other)
{
    const uint32_t parents[2] = {parent, other};
    Side *sides = matching->sides;
    bool names_tell = false; /* some child has the same name in both runs */

    for (Clue clue = CLUE_NAME; clue <= CLUE_PLACE; clue++) {
        for (int i = 0; i < 2; i++)
            gather_children(&sides[i], matching->pairs->tasks[i], parents[i]);
        uint32_t before = sides[0].count;
        if (before == 0 || sides[1].count == 0)
            return;
        for (int i = 0; i < 2; i++)
            sort_children(&sides[i], &sides[1 - i], clue);
        match_sorted(matching, names_tell);
        if (clue != CLUE_NAME)
            continue;
        gather_children(&sides[0], matching->pairs->tasks[0], parent);
        names_tell = sides[0].count < before;
    }
}

static void pair_tasks(Matching *matching)
{
    const ExplainLives *a = matching->sides[0].lives;
    const uint32_t *partners = matching->pairs->tasks[0];

    /* A parent has a smaller serial than its children. */
    for (uint32_t parent = 0; parent < a->task_count; parent++) {
        if (parent == 0 || partners[parent] != 0)
            match_children(matching, parent, partners[parent]);
    }
}

/* The groups of each task, in the order in which it entered them: the first by
 * owner, and the next of the same owner by index. */
static void list_groups(const ExplainLives *lives, uint32_t *first,
                        uint32_t *next)
{
    for (uint32_t i = 0; i <= lives->task_count; i++)
        first[i] = EXPLAIN_NONE;
    for (uint32_t i = lives->group_count; i-- > 0;) {
        next[i] = first[lives->groups[i].owner];
        first[lives->groups[i].owner] = i;
    }
}

static void pair_groups(ExplainPairs *pairs, const ExplainLives *const lives[2])
{
    uint32_t *first[2], *next[2];

    for (int i = 0; i < 2; i++) {
        first[i] =
            base_alloc_array(lives[i]->task_count + 1u, sizeof(uint32_t));
        next[i] =
            base_alloc_array(lives[i]->group_count + 1u, sizeof(uint32_t));
        list_groups(lives[i], first[i], next[i]);
    }
    for (uint32_t owner = 1; owner < pairs->task_count[0]; owner++) {
        if (pairs->tasks[0][owner] == 0)
            continue;
        uint32_t one = first[0][owner], two = first[1][pairs->tasks[0][owner]];
        for (; one != EXPLAIN_NONE && two != EXPLAIN_NONE;
             one = next[0][one], two = next[1][two]) {
            pairs->groups[0][one] = two;
            pairs->groups[1][two] = one;
        }
    }
    for (int i = 0; i < 2; i++) {
        base_free(first[i]);
        base_free(next[i]);
    }
}

static void make_room(ExplainPairs *pairs, int side, const ExplainLives *lives)
{
    uint32_t tasks = lives->task_count, groups = lives->group_count;

    pairs->task_count[side] = tasks;
    pairs->group_count[side] = groups;
    pairs->tasks[side] = base_alloc_array(tasks + 1u, sizeof(uint32_t));
    pairs->groups[side] = base_alloc_array(groups + 1u, sizeof(uint32_t));
    for (uint32_t i = 0; i <= tasks; i++)
        pairs->tasks[side][i] = 0;
    for (uint32_t i = 0; i <= groups; i++)
        pairs->groups[side][i] = EXPLAIN_NONE;
}

void explain_pairs_find(ExplainPairs *pairs, const ExplainLives *a,
                        const ExplainLives *b)
{
    const ExplainLives *const lives[2] = {a, b};
    Matching matching = {.pairs = pairs};

    explain_pairs_release(pairs);
    for (int i = 0; i < 2; i++) {
        make_room(pairs, i, lives[i]);
        begin_side(&matching.sides[i], lives[i]);
    }
    pair_tasks(&matching);
    pair_groups(pairs, lives);
    for (int i = 0; i < 2; i++)
        end_side(&matching.sides[i]);
}

void explain_pairs_release(ExplainPairs *pairs)
{
    for (int i = 0; i < 2; i++) {
        base_free(pairs->tasks[i]);
        base_free(pairs->groups[i]);
    }
    *pairs = (ExplainPairs){0};
}

uint32_t explain_pair_of(const ExplainPairs *pairs, int side, uint32_t task)
{
    return task < pairs->task_count[side] ? pairs->tasks[side][task] : 0;
}

static const TraceEvent *event_of(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

static bool same_time(const ExplainLives *a, TraceEventId one,
                      const ExplainLives *b, TraceEventId other)
{
    return event_of(a, one)->time == event_of(b, other)->time;
}

static bool same_end(const ExplainLives *a, TraceEventId one,
                     const ExplainLives *b, TraceEventId other)
{
    if (one == TRACE_NONE || other == TRACE_NONE)
        return one == other;
    const TraceEvent *left = event_of(a, one), *right = event_of(b, other);
    return left->kind == right->kind && left->time == right->time &&
           strcmp(trace_store_text(a->trace, left->text),
                  trace_store_text(b->trace, right->text)) == 0 &&
           strcmp(trace_store_text(a->trace, left->detail),
                  trace_store_text(b->trace, right->detail)) == 0;
}

bool explain_pair_differs(const ExplainLives *a, uint32_t one,
                          const ExplainLives *b, uint32_t other)
{
    const ExplainTask *mine = &a->tasks[one], *theirs = &b->tasks[other];

    if (mine->stretch_count != theirs->stretch_count ||
        !same_end(a, mine->ended, b, theirs->ended))
        return true;
    for (uint32_t i = 0; i < mine->stretch_count; i++) {
        const ExplainStretch *left = &a->stretches[mine->stretch + i];
        const ExplainStretch *right = &b->stretches[theirs->stretch + i];
        if (left->state != right->state ||
            !same_time(a, left->begin, b, right->begin))
            return true;
    }
    return false;
}
