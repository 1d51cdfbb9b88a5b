/*
 * How long a machine may run: its host's budget and its limit.
 *
 * `fuel` goes down while instructions run. It was filled with `slice`; what is
 * missing of that has been used. Attention empties it before its time; what
 * was there is then in `held_fuel`.
 */
#include "py_fuel.h"

#include "base_words.h"
#include "py_exception.h"
#include "py_finalizer.h"
#include "py_machine_state.h"

#define NO_FUEL (-1)

static uint64_t used_of_slice(const PyMachine *machine)
{
    int64_t left = machine->fuel;
    if (machine->attention)
        left += machine->held_fuel - NO_FUEL;
    return machine->slice > left ? (uint64_t)(machine->slice - left) : 0;
}

/* What has been used is booked; the tank is empty. */
void py_fuel_settle(PyMachine *machine)
{
    uint64_t used = used_of_slice(machine);
    BASE_INVARIANT(machine->instructions <= UINT64_MAX - used);
    machine->instructions += used;
    machine->budget -= used < machine->budget ? used : machine->budget;
    machine->quantum -= machine->has_quantum ? (int64_t)used : 0;
    machine->slice = 0;
    machine->fuel = 0;
    machine->attention = false;
}

void py_ask_attention(PyMachine *machine)
{
    if (machine->attention)
        return;
    machine->attention = true;
    machine->held_fuel = machine->fuel;
    machine->fuel = NO_FUEL;
}

static void say_limit(const PyMachine *machine, BaseWords say, BaseText *out)
{
    base_text_printf(
        out,
        say(N_("taskarium: limit: more than %llu instructions without a return "
               "to the event loop; the program stood at %s:%u; raise it with "
               "--max-instructions\n")),
        (unsigned long long)machine->limits.instructions,
        machine->main->program->source.name, py_machine_line(machine));
}

static void stop_at_limit(PyMachine *machine)
{
    BaseText text = {0}, words = {0};

    say_limit(machine, base_words_english, &text);
    say_limit(machine, base_words, &words);
    py_machine_stop(machine, base_text_str(&text), base_text_str(&words));
    base_text_release(&text);
    base_text_release(&words);
}

bool py_charge(PyMachine *machine, uint64_t work)
{
    if (machine->stopped)
        return false;
    int64_t whole = work > INT64_MAX / 4 ? INT64_MAX / 4 : (int64_t)work;
    machine->fuel -= whole;
    if (machine->fuel >= 0 || machine->instructions + used_of_slice(machine) <=
                                  machine->limits.instructions)
        return true;
    stop_at_limit(machine);
    return false;
}

static inline uint64_t book(PyMachine *machine, uint64_t used)
{
    machine->budget -= used < machine->budget ? used : machine->budget;
    machine->quantum -= machine->has_quantum ? (int64_t)used : 0;
    machine->slice -= (int64_t)used;
    used += machine->instructions;
    machine->instructions = 0;
    return used;
}

uint64_t py_machine_returned_to_loop(PyMachine *machine)
{
    return book(machine, used_of_slice(machine));
}

void py_machine_left_loop(PyMachine *machine, uint64_t work)
{
    machine->instructions += work;
}

bool py_machine_finalize(PyMachine *machine)
{
    return py_finalizer_waits(machine) && !machine->stopped &&
           py_finalizer_run(machine);
}

bool py_machine_should_pause(const PyMachine *machine)
{
    return machine->stopped || machine->wants_pause ||
           used_of_slice(machine) >= machine->budget;
}

bool py_machine_goes_on(PyMachine *machine, uint64_t *work)
{
    const PyThreadContext *context = machine->context;
    BASE_INVARIANT(!context->frame || !context->frame->code);
    if (machine->stopped | machine->wants_pause | machine->attention ||
        py_is_object(context->exception) ||
        context->dropped_count > context->dropped_waiting)
        return false;
    int64_t used = machine->slice - machine->fuel;
    used = used > 0 ? used : 0;
    if ((uint64_t)used >= machine->budget)
        return false;
    machine->budget -= (uint64_t)used;
    machine->slice -= used;
    machine->quantum -= machine->has_quantum ? used : 0;
    *work = machine->instructions + (uint64_t)used;
    machine->instructions = 0;
    return true;
}

void py_machine_pause(PyMachine *machine)
{
    machine->wants_pause = true;
    py_ask_attention(machine);
}

/* Past the limit there is less than none: the next look finds it. */
static void fill(PyMachine *machine)
{
    BASE_INVARIANT(machine->fuel == 0 && !machine->attention);
    uint64_t most = machine->limits.instructions < INT64_MAX / 2
                        ? machine->limits.instructions
                        : INT64_MAX / 2;
    int64_t room = (int64_t)most - (int64_t)machine->instructions;
    if (room > 0 && (uint64_t)room > machine->budget)
        room = (int64_t)machine->budget;
    if (machine->has_quantum && room > machine->quantum)
        room = machine->quantum;
    machine->slice = room;
    machine->fuel = room;
    if (py_finalizer_waits(machine))
        py_ask_attention(machine);
}

/* The host may have a use for a program that never gives way. */
static bool is_let_go_on(PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;

    if (frame && frame->code && machine->table->limit_reached &&
        machine->table->limit_reached(machine->host)) {
        machine->instructions = 0;
        return true;
    }
    stop_at_limit(machine);
    return false;
}

bool py_fill_fuel(PyMachine *machine)
{
    py_fuel_settle(machine);
    if (machine->wants_pause)
        machine->budget = 0;
    machine->wants_pause = false;
    if (machine->stopped)
        return false;
    if (machine->instructions > machine->limits.instructions &&
        !is_let_go_on(machine))
        return false;
    if (machine->budget == 0) {
        machine->fuel = NO_FUEL;
        machine->slice = NO_FUEL;
        return false;
    }
    fill(machine);
    return true;
}

/* What was used before counts, however the host had cut it. Whether it is too
 * much is asked where a run in one piece asks, too. */
bool py_begin_budget(PyMachine *machine, uint64_t budget)
{
    py_fuel_settle(machine);
    machine->wants_pause = false;
    machine->budget = budget;
    if (budget == 0)
        return false;
    fill(machine);
    return true;
}

/* The library's own text is alone until it has come to an end. */
static bool may_preempt(const PyMachine *machine)
{
    const PyFrame *frame = machine->context->frame;
    return machine->has_quantum && machine->quantum < 0 && frame &&
           frame->code && !(frame->code->flags & PY_CODE_LIBRARY);
}

bool py_refuel(PyMachine *machine)
{
    if (!py_fill_fuel(machine))
        return false;
    if (py_is_raising(machine))
        return true;
    if (may_preempt(machine))
        machine->table->quantum_over(machine->host);
    if (machine->wants_switch)
        return true;
    if (machine->has_quantum && machine->quantum < 0) {
        /* Not now: until the next look. */
        machine->slice = 0;
        *(machine->attention ? &machine->held_fuel : &machine->fuel) = 0;
    }
    py_finalizer_run(machine);
    return true;
}
