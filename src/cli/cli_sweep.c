/* taskarium sweep, find: a program on many seeds. */
#include "cli_sweep.h"

#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_program.h"
#include "query_sweep.h"
#include "run_knob.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    VALUES_MOST = 1000000, /* that are counted one by one */
    NEW_LEAST = 64,        /* values that are sorted in together */
    COUNT_WIDTH = 10
};

/* A value and on how many seeds the expression has it. Two are one if both
 * their types and their texts are the same, so that what a sweep counts does
 * not depend on which seeds are counted together. */
typedef struct Outcome {
    char *text;    /* as it is shown; owned */
    char *bytes;   /* as it is, where it holds NUL, else NULL; owned */
    size_t length; /* of the bytes, or the text */
    char *type;    /* owned */
    uint64_t count;
} Outcome;

typedef struct Tally {
    const char *expression;
    Outcome *outcomes;    /* owned */
    size_t count, sorted; /* the first of them in order, each once */
    size_t capacity;
    /* Of each QueryStop: on how many seeds, the first of them, and its why. */
    struct {
        uint64_t count;
        int64_t seed;
        char *why; /* owned */
    } stops[QUERY_STOP_COUNT];
    bool wrong;
    bool answered; /* of find: on some seed */
    bool printed;
} Tally;

/* Beside the values, and what all that were stopped so have in common. */
static const struct {
    const char *row, *name, *sentence;
    int status;
} stop_words[QUERY_STOP_COUNT] = {
    [QUERY_MET_A_LIMIT] = {N_("(ended by a limit)"), "limit",
                           N_("a limit ended %llu of the runs, which count as "
                              "no answer; seed %lld: %s"),
                           CLI_LIMIT},
    [QUERY_IS_UNSUPPORTED] = {N_("(ended at unsupported Python)"),
                              "unsupported",
                              N_("%llu of the runs ended at unsupported "
                                 "Python, and count as no answer; seed %lld: "
                                 "%s"),
                              CLI_UNSUPPORTED},
    [QUERY_IS_NOT_RECORDED] = {N_("(not recorded to its end)"), "recording",
                               N_("%llu of the runs have more events than are "
                                  "recorded, and count as no answer; the first "
                                  "is seed %lld: raise it with "
                                  "--max-events%s"),
                               CLI_LIMIT},
};

/* Its line and column in an expression of several lines. */
static void find_line(const char *expression, int character, int *line,
                      int *column)
{
    *line = *column = 1;
    while (--character > 0 && *expression) {
        uint32_t code;
        bool is_end = *expression == '\n';
        expression += base_utf8_next(expression, strlen(expression), &code);
        *line += is_end;
        *column = is_end ? 1 : *column + 1;
    }
    *column += character > 0 ? character : 0;
}

static bool complain(Tally *tally, const QuerySeen *seen)
{
    int line, column;

    tally->wrong = true;
    find_line(tally->expression, seen->answer.column, &line, &column);
    if (strchr(tally->expression, '\n'))
        cli_complain(CLI_USAGE, _("line %d, column %d: %s (seed %lld)"), line,
                     column, seen->answer.text, (long long)seen->seed);
    else
        cli_complain(CLI_USAGE, _("column %d: %s (seed %lld)"), column,
                     seen->answer.text, (long long)seen->seed);
    return false;
}

/* Counts a run that was stopped: what is asked of a part of it is no answer,
 * unless that the expression is none. */
static bool count_stop(Tally *tally, const QuerySeen *seen)
{
    if (seen->stop == QUERY_CAME_TO_ITS_END ||
        (seen->answer.is_wrong && seen->answer.is_misspelt))
        return false;
    if (tally->stops[seen->stop].count++ == 0) {
        tally->stops[seen->stop].seed = seen->seed;
        tally->stops[seen->stop].why = base_strdup(seen->why);
    }
    return true;
}

/* Says which runs gave no answer. */
static void tell_stops(const Tally *tally)
{
    for (int i = 0; i < QUERY_STOP_COUNT; i++)
        if (tally->stops[i].count > 0)
            cli_complain(CLI_DONE, _(stop_words[i].sentence),
                         (unsigned long long)tally->stops[i].count,
                         (long long)tally->stops[i].seed, tally->stops[i].why);
}

/* Where no run gave an answer. */
static int status_of_stops(const Tally *tally)
{
    int status = CLI_DONE;

    for (int i = 0; i < QUERY_STOP_COUNT; i++)
        if (tally->stops[i].count > 0 && stop_words[i].status > status)
            status = stop_words[i].status;
    return status;
}

static const char *bytes_of(const Outcome *outcome)
{
    return outcome->bytes ? outcome->bytes : outcome->text;
}

/* Borrows all of it from the answer. */
static Outcome outcome_of(const QueryAnswer *answer)
{
    return (Outcome){
        .text = answer->text,
        .bytes = answer->bytes,
        .length = answer->bytes ? answer->byte_count : strlen(answer->text),
        .type = answer->type,
        .count = 1,
    };
}

static void *copy_bytes(const void *bytes, size_t length)
{
    char *copy = base_alloc(length + 1);

    memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

static void add_outcome(Tally *tally, Outcome outcome)
{
    outcome.text = base_strdup(outcome.text);
    outcome.type = base_strdup(outcome.type);
    if (outcome.bytes)
        outcome.bytes = copy_bytes(outcome.bytes, outcome.length);
    BASE_GROW(tally->outcomes, tally->count, tally->capacity);
    tally->outcomes[tally->count++] = outcome;
}

static void outcome_release(Outcome *outcome)
{
    base_free(outcome->text);
    base_free(outcome->bytes);
    base_free(outcome->type);
}

static int order_texts(const Outcome *one, const Outcome *other)
{
    size_t least = one->length < other->length ? one->length : other->length;
    int order = memcmp(bytes_of(one), bytes_of(other), least);

    if (order != 0)
        return order;
    return (one->length > other->length) - (one->length < other->length);
}

static int order_values(const void *a, const void *b)
{
    const Outcome *one = a, *other = b;
    int order = order_texts(one, other);

    return order != 0 ? order : strcmp(one->type, other->type);
}

/* Where the outcome is among the sorted ones, or would be. */
static size_t find_place(const Tally *tally, const Outcome *outcome)
{
    size_t low = 0, high = tally->sorted;

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (order_values(&tally->outcomes[middle], outcome) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Sorts all of them, the new ones among the others, and adds up equal ones. */
static void sort_outcomes(Tally *tally)
{
    size_t kept = 0;

    if (tally->count > 1)
        qsort(tally->outcomes, tally->count, sizeof *tally->outcomes,
              order_values);
    for (size_t i = 0; i < tally->count; i++) {
        Outcome *outcome = &tally->outcomes[i];
        Outcome *last = kept > 0 ? &tally->outcomes[kept - 1] : NULL;
        if (last && order_values(last, outcome) == 0) {
            last->count += outcome->count;
            outcome_release(outcome);
        } else {
            tally->outcomes[kept++] = *outcome;
        }
    }
    tally->count = tally->sorted = kept;
}

/* New values are sorted in when there are many of them. */
static bool count_outcome(void *context, const QuerySeen *seen)
{
    Tally *tally = context;

    if (count_stop(tally, seen))
        return true;
    if (seen->answer.is_wrong)
        return complain(tally, seen);
    Outcome outcome = outcome_of(&seen->answer);
    size_t place = find_place(tally, &outcome);
    if (place < tally->sorted &&
        order_values(&tally->outcomes[place], &outcome) == 0) {
        tally->outcomes[place].count++;
        return true;
    }
    add_outcome(tally, outcome);
    if (tally->count - tally->sorted > NEW_LEAST + tally->sorted / 4)
        sort_outcomes(tally);
    if (tally->count <= VALUES_MOST)
        return true;
    tally->wrong = true;
    cli_complain(CLI_USAGE,
                 _("there are more than %d different values: count something "
                   "coarser, as round(x, 1)"),
                 VALUES_MOST);
    return false;
}

static bool print_seed(void *context, const QuerySeen *seen)
{
    Tally *tally = context;

    if (count_stop(tally, seen))
        return true;
    if (seen->answer.is_wrong)
        return complain(tally, seen);
    tally->answered = true;
    if (seen->answer.truth) {
        printf("%" PRId64 "\n", seen->seed);
        tally->printed = true;
    }
    return true;
}

/* The commonest first; among equals by text, then by type. */
static int order_outcomes(const void *a, const void *b)
{
    const Outcome *one = a, *other = b;

    if (one->count != other->count)
        return one->count < other->count ? 1 : -1;
    return order_values(a, b);
}

/* How many runs were stopped, in a row of its own. */
static void print_stops(const Tally *tally, bool json, BaseText *out)
{
    for (int i = 0; i < QUERY_STOP_COUNT; i++) {
        uint64_t count = tally->stops[i].count;
        if (count > 0 && json)
            base_text_printf(out,
                             "{\"ended\": \"%s\", \"seeds\": %" PRIu64 "}\n",
                             stop_words[i].name, count);
        else if (count > 0)
            base_text_printf(out, "%*" PRIu64 "  %s\n", COUNT_WIDTH, count,
                             _(stop_words[i].row));
    }
}

/* Of values in order: it is shown as another one is, of another type. */
static bool has_double(const Tally *tally, size_t i)
{
    const Outcome *one = &tally->outcomes[i];

    return (i > 0 && order_texts(one - 1, one) == 0) ||
           (i + 1 < tally->count && order_texts(one, one + 1) == 0);
}

/* Says of what type those are that would look like one. */
static void tell_doubles_apart(Tally *tally)
{
    BaseText both = {0};
    bool *doubles = base_alloc_zero(tally->count + 1);

    for (size_t i = 0; i < tally->count; i++)
        doubles[i] = has_double(tally, i);
    for (size_t i = 0; i < tally->count; i++) {
        Outcome *one = &tally->outcomes[i];
        if (!doubles[i])
            continue;
        base_text_printf(&both, "%s (%s)", one->text, one->type);
        base_free(one->text);
        one->text = base_text_take(&both);
    }
    base_free(doubles);
}

/* What the columns are: how many seeds, and the value of what. */
static void append_heading(const Tally *tally, BaseText *out)
{
    const char *seeds = _("seeds");
    size_t letters = base_utf8_count(seeds, strlen(seeds));

    for (size_t i = letters; i < COUNT_WIDTH; i++)
        base_text_append_char(out, ' ');
    base_text_printf(out, "%s  %s\n", seeds,
                     strchr(tally->expression, '\n') ? _("value")
                                                     : tally->expression);
}

static void print_outcomes(Tally *tally, bool json)
{
    BaseText out = {0};

    sort_outcomes(tally);
    if (!json) {
        tell_doubles_apart(tally);
        append_heading(tally, &out);
    }
    if (tally->count > 0)
        qsort(tally->outcomes, tally->count, sizeof *tally->outcomes,
              order_outcomes);
    for (size_t i = 0; i < tally->count; i++) {
        const Outcome *outcome = &tally->outcomes[i];
        if (json) {
            base_text_append(&out, "{\"value\": ");
            base_text_append_json(&out, bytes_of(outcome), outcome->length);
            base_text_append(&out, ", \"type\": ");
            base_text_append_json(&out, outcome->type, strlen(outcome->type));
            base_text_printf(&out, ", \"seeds\": %" PRIu64 "}\n",
                             outcome->count);
        } else {
            base_text_printf(&out, "%*" PRIu64 "  %s\n", COUNT_WIDTH,
                             outcome->count, outcome->text);
        }
    }
    print_stops(tally, json, &out);
    if (json)
        cli_print(base_text_str(&out), out.length);
    else
        cli_print_plain(&out);
    base_text_release(&out);
}

static void tally_release(Tally *tally)
{
    for (size_t i = 0; i < tally->count; i++)
        outcome_release(&tally->outcomes[i]);
    base_free(tally->outcomes);
    for (int i = 0; i < QUERY_STOP_COUNT; i++)
        base_free(tally->stops[i].why);
}

/* NAME=VALUE, a line for each. */
static void list_knobs(const char *program, BaseText *out)
{
    RunKnob knob;
    size_t from = 0;

    while (run_knob_next(program, &from, &knob))
        base_text_printf(out, "%s=%s\n", knob.name, knob.value);
}

/* Runs the program on all seeds; an exit status if that cannot be done. */
static int sweep_file(const Options *options, QuerySweep *sweep)
{
    CliProgram program;
    RunOptions how = {0};
    BaseText knobs = {0};
    char python[16];
    int status = CLI_DONE;
    uint32_t line;

    if (!cli_program_read(&program, options))
        return CLI_WORLD;
    cli_program_prepare(&program, options, &how);
    if (how.fork)
        cli_complain(CLI_DONE, _("what was done to the replay's run is left "
                                 "out: it belongs to one seed"));
    if (run_program_is_valid(program.compiled)) {
        int version = run_program_python(program.compiled);
        snprintf(python, sizeof python, "%d.%d", version / 100, version % 100);
        sweep->program = program.compiled;
        sweep->limits = how.limits;
        sweep->python = python;
        list_knobs(base_text_str(&program.text), &knobs);
        sweep->knobs = base_text_str(&knobs);
        sweep->first = options->first_seed;
        sweep->last = options->last_seed;
        query_sweep(sweep);
    } else {
        fputs(run_program_error(program.compiled, &line), stderr);
        status = CLI_UNSUPPORTED;
    }
    cli_program_release(&program);
    base_text_release(&knobs);
    return status;
}

int cli_sweep(const Options *options)
{
    Tally tally = {.expression = options->value[OPTION_BY]};
    QuerySweep sweep = {
        .expression = tally.expression,
        .tell = count_outcome,
        .context = &tally,
    };
    int status;

    if (!sweep.expression)
        return cli_complain(CLI_USAGE, _("sweep needs --by EXPR"));
    status = sweep_file(options, &sweep);
    if (status == CLI_DONE && tally.wrong)
        status = CLI_USAGE;
    if (status == CLI_DONE) {
        print_outcomes(&tally, options->given & OPTION_BIT(OPTION_JSON));
        tell_stops(&tally);
        if (tally.count == 0)
            status = status_of_stops(&tally);
    }
    tally_release(&tally);
    return status;
}

static int complain_of_none(const Tally *tally, const Options *options)
{
    fflush(stdout);
    if (!tally->answered)
        return status_of_stops(tally);
    return cli_complain(
        CLI_RAISED,
        status_of_stops(tally) == CLI_DONE
            ? _("it holds on none of the seeds %lld..%lld")
            : _("it holds on none of the seeds %lld..%lld that gave an answer"),
        (long long)options->first_seed, (long long)options->last_seed);
}

int cli_find(const Options *options)
{
    Tally tally = {.expression = options->value[OPTION_WHERE]};
    QuerySweep sweep = {
        .expression = tally.expression,
        .tell = print_seed,
        .context = &tally,
    };
    int status;

    if (!sweep.expression)
        return cli_complain(CLI_USAGE, _("find needs --where EXPR"));
    status = sweep_file(options, &sweep);
    if (status == CLI_DONE && tally.wrong)
        status = CLI_USAGE;
    if (status == CLI_DONE)
        tell_stops(&tally);
    if (status == CLI_DONE && !tally.printed)
        status = complain_of_none(&tally, options);
    tally_release(&tally);
    return status;
}
