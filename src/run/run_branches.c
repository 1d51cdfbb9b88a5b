#include "run_branches.h"

#include "base_memory.h"
#include "run_conditions.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BRANCHES = 64, BUCKETS = 4096 };

/* A code that was entered, and how often each of its words was done. */
typedef struct Entered {
    const PyCode *code;
    uint32_t *times;
    struct Entered *next; /* in its bucket */
} Entered;

struct RunBranches {
    Entered *buckets[BUCKETS];
    Entered *last; /* asked for last */
};

RunBranches *run_branches_new(void)
{
    return base_alloc_zero(sizeof(RunBranches));
}

void run_branches_free(RunBranches *branches)
{
    for (int i = 0; i < BUCKETS; i++) {
        for (Entered *at = branches->buckets[i], *next; at; at = next) {
            next = at->next;
            base_free(at->times);
            base_free(at);
        }
    }
    base_free(branches);
}

static Entered *entered(RunBranches *branches, const PyCode *code)
{
    Entered **bucket = &branches->buckets[((uintptr_t)code >> 4) % BUCKETS];

    for (Entered *at = *bucket; at; at = at->next)
        if (at->code == code)
            return at;
    Entered *made = base_alloc_zero(sizeof *made);
    made->code = code;
    made->times = base_alloc_array(py_code_length(code), sizeof *made->times);
    made->next = *bucket;
    return *bucket = made;
}

void run_branches_step(RunBranches *branches, const PyCode *code, uint32_t at)
{
    if (!branches->last || branches->last->code != code)
        branches->last = entered(branches, code);
    branches->last->times[at]++;
}

/* ---- lines ---- */

/* By line, whether some instruction of it was done; owned by the caller. */
static bool *find_lines_run(const RunBranches *branches, uint32_t lines)
{
    bool *run = base_alloc_array(lines + 2, sizeof *run);

    for (int i = 0; i < BUCKETS; i++)
        for (const Entered *at = branches->buckets[i]; at; at = at->next)
            for (uint32_t word = 0; word < py_code_length(at->code);
                 word = py_code_next(at->code, word)) {
                uint32_t line = (uint32_t)py_code_span(at->code, word).line;
                if (at->times[word] != 0 && line <= lines)
                    run[line] = true;
            }
    return run;
}

/* The lines from the word on, as far as none of them ever ran. */
static uint32_t last_line_from(const PyCode *code, const uint32_t *times,
                               uint32_t word, const bool *run)
{
    uint32_t last = 0;

    for (; word < py_code_length(code); word = py_code_next(code, word)) {
        uint32_t line = (uint32_t)py_code_span(code, word).line;
        if (times[word] != 0 || (line != 0 && (run[line] || line < last)))
            break;
        last = line > last ? line : last;
        if (py_code_leaves(code, word))
            break;
    }
    return last;
}

/* How often what the line asks was asked: its first word, also where `and` let
 * only some of it be asked. */
static uint32_t times_of_line(const Entered *at, uint32_t word)
{
    int line = py_code_span(at->code, word).line;

    for (uint32_t first = 0; first < word;
         first = py_code_next(at->code, first))
        if (py_code_span(at->code, first).line == line)
            return at->times[first];
    return at->times[word];
}

static bool is_told(const TraceFacts *facts, uint32_t line, uint32_t first)
{
    for (uint32_t i = 0; i < facts->branch_count; i++)
        if (facts->branches[i].line == line &&
            facts->branches[i].first == first)
            return true;
    return false;
}

/* The first word from `way` on that stands in a line behind `line`, as far as
 * nothing was done on the way there. */
static uint32_t past_line(const Entered *at, uint32_t way, uint32_t line)
{
    while (at->times[way] == 0 && !py_code_leaves(at->code, way) &&
           py_code_next(at->code, way) < py_code_length(at->code) &&
           (uint32_t)py_code_span(at->code, way).line <= line)
        way = py_code_next(at->code, way);
    return way;
}

static void tell_way(const Entered *at, uint32_t word, uint32_t way,
                     bool is_loop, const PySource *source, const bool *run,
                     TraceFacts *facts)
{
    uint32_t line = (uint32_t)py_code_span(at->code, word).line;

    way = past_line(at, way, line);
    uint32_t first = (uint32_t)py_code_span(at->code, way).line;
    if (at->times[way] != 0 || first <= line || run[first] ||
        facts->branch_count == MOST_BRANCHES || is_told(facts, line, first))
        return;
    char *condition = run_conditions_text(source, line);
    if (!run_conditions_ask(condition)) {
        base_free(condition);
        return;
    }
    BASE_GROW(facts->branches, facts->branch_count, facts->branch_capacity);
    facts->branches[facts->branch_count++] = (TraceBranch){
        .function = base_strdup(py_code_name(at->code)),
        .condition = condition,
        .line = line,
        .first = first,
        .last = last_line_from(at->code, at->times, way, run),
        .times = is_loop ? at->times[word] : times_of_line(at, word),
        .is_loop = is_loop};
}

static void tell_code(const Entered *at, const PySource *source,
                      const bool *run, TraceFacts *facts)
{
    for (uint32_t word = 0; word < py_code_length(at->code);
         word = py_code_next(at->code, word)) {
        uint32_t ways[2];
        if (at->times[word] == 0 || !py_code_branches(at->code, word, ways))
            continue;
        bool loop = py_code_is_loop(at->code, word);
        tell_way(at, word, ways[0], loop, source, run, facts);
        if (!loop)
            tell_way(at, word, ways[1], false, source, run, facts);
    }
}

static int by_line(const void *a, const void *b)
{
    const TraceBranch *one = a, *two = b;

    return (one->line > two->line) - (one->line < two->line);
}

void run_branches_tell(const RunBranches *branches, const PySource *source,
                       TraceFacts *facts)
{
    bool *run = find_lines_run(branches, (uint32_t)source->line_count);

    for (int i = 0; i < BUCKETS; i++)
        for (const Entered *at = branches->buckets[i]; at; at = at->next)
            tell_code(at, source, run, facts);
    if (facts->branch_count > 1)
        qsort(facts->branches, facts->branch_count, sizeof *facts->branches,
              by_line);
    base_free(run);
}
