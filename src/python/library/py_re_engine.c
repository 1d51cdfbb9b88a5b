#include "py_re_engine.h"

#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_re_class.h"
#include "py_utf8.h"

typedef enum EntryKind {
    ENTRY_CHOICE, /* go on at `counter` from `a` */
    ENTRY_UNDO,   /* register `counter` was `a` */
    ENTRY_BACK,   /* one less than up to `a`, down to `b`, then `counter` */
    ENTRY_MORE,   /* one more of REPEAT_ONE at `counter` from `a`, `b` so far */
    ENTRY_AGAIN,  /* the lazy loop at `counter` once more from `a` */
    ENTRY_ALONE,  /* a group that stands alone began at `a`; the one outside
                     of it has its entry at `b` */
    ENTRY_NOT     /* the same; where it fails, go on at `counter` */
} EntryKind;

struct PyReEntry {
    uint32_t kind, counter;
    int64_t a, b;
};

#define STEPS 2000 /* between two looks at the budget */

/* --- beginning and end ---------------------------------------------------- */

bool py_re_begin(PyMachine *machine, PyReRun *run)
{
    run->registers =
        py_memory_new(machine, run->register_count * sizeof *run->registers);
    return run->registers;
}

void py_re_release(PyMachine *machine, PyReRun *run)
{
    if (run->registers)
        py_memory_free(machine, run->registers,
                       run->register_count * sizeof *run->registers);
    if (run->entries)
        py_memory_free(machine, run->entries,
                       run->entry_capacity * sizeof *run->entries);
    run->registers = NULL;
    run->entries = NULL;
    run->entry_count = run->entry_capacity = 0;
}

static bool grow(PyMachine *machine, PyReRun *run)
{
    uint32_t capacity = run->entry_capacity ? run->entry_capacity * 2 : 32;
    if (capacity > UINT32_MAX / 2 / sizeof *run->entries) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    PyReEntry *entries = py_memory_resize(machine, run->entries,
                                          run->entry_capacity * sizeof *entries,
                                          capacity * sizeof *entries);
    if (!entries)
        return false;
    run->entries = entries;
    run->entry_capacity = capacity;
    return true;
}

static bool push(PyMachine *machine, PyReRun *run, EntryKind kind,
                 uint32_t counter, int64_t a, int64_t b)
{
    if (run->entry_count == run->entry_capacity && !grow(machine, run))
        return false;
    run->entries[run->entry_count++] = (PyReEntry){kind, counter, a, b};
    return true;
}

/* Changes a register; what fails later changes it back. */
static bool set(PyMachine *machine, PyReRun *run, uint32_t index, int64_t value)
{
    int64_t old = run->registers[index];
    run->registers[index] = value;
    return old == value || run->entry_count == 0 ||
           push(machine, run, ENTRY_UNDO, index, old, 0);
}

/* --- characters ----------------------------------------------------------- */

static inline uint32_t read(const PyReRun *run, int64_t at, uint32_t *code)
{
    *code = (unsigned char)run->text[at];
    if (*code < 0x80 || !run->is_wide)
        return 1;
    return py_utf8_read(run->text + at, code);
}

static inline int64_t step_back(const PyReRun *run, int64_t at)
{
    at--;
    while (run->is_wide && ((unsigned char)run->text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* So many characters before `at`; -1: there are not as many. */
static int64_t go_back(const PyReRun *run, int64_t at, uint32_t count)
{
    for (; count; count--) {
        if (at == 0)
            return -1;
        at = step_back(run, at);
    }
    return at;
}

static inline bool takes(const PyReRun *run, const uint32_t *op, uint32_t code)
{
    switch (op[0]) {
    case PY_RE_ANY:
        return code != '\n';
    case PY_RE_CHAR:
        return code == op[1];
    case PY_RE_NOT_CHAR:
        return code != op[1];
    case PY_RE_SET:
        return py_re_set_has(run->code + op[1], code, run->unicode);
    default:
        return true;
    }
}

/* --- places --------------------------------------------------------------- */

static bool is_word(const PyReRun *run, int64_t at, bool unicode)
{
    uint32_t code;
    read(run, at, &code);
    return py_re_category_has(unicode ? PY_RE_WORD_UNICODE : PY_RE_WORD, code,
                              run->unicode);
}

static bool is_boundary(const PyReRun *run, int64_t at, bool unicode)
{
    bool before = at > 0 && is_word(run, step_back(run, at), unicode);
    bool after = at < run->size && is_word(run, at, unicode);
    return before != after;
}

static bool is_at(const PyReRun *run, uint32_t place, int64_t at)
{
    switch ((PyReAt)place) {
    case PY_RE_AT_BEGINNING:
        return at == 0;
    case PY_RE_AT_BEGINNING_LINE:
        return at == 0 || run->text[at - 1] == '\n';
    case PY_RE_AT_END:
        return at == run->size ||
               (at == run->size - 1 && run->text[at] == '\n');
    case PY_RE_AT_END_LINE:
        return at == run->size || run->text[at] == '\n';
    case PY_RE_AT_END_STRING:
        return at == run->size;
    case PY_RE_AT_BOUNDARY:
    case PY_RE_AT_BOUNDARY_UNICODE:
        return run->size != 0 &&
               is_boundary(run, at, place == PY_RE_AT_BOUNDARY_UNICODE);
    case PY_RE_AT_NON_BOUNDARY:
    case PY_RE_AT_NON_BOUNDARY_UNICODE:
        return run->size != 0 &&
               !is_boundary(run, at, place == PY_RE_AT_NON_BOUNDARY_UNICODE);
    }
    return false;
}

static bool has_group(const PyReRun *run, uint32_t group)
{
    int64_t begin = run->registers[2 * group];
    return begin >= 0 && run->registers[2 * group + 1] >= begin;
}

/* Behind the same text as the group's; -1: it is another one here. */
static int64_t match_group(const PyReRun *run, uint32_t group, PyReFold fold)
{
    if (!has_group(run, group))
        return -1;
    int64_t from = run->registers[2 * group];
    int64_t size = run->registers[2 * group + 1] - from, at = run->position;
    if (fold == PY_RE_EXACT)
        return size <= run->size - at &&
                       memcmp(run->text + from, run->text + at, (size_t)size) ==
                           0
                   ? at + size
                   : -1;
    for (int64_t end = from + size; from < end;) {
        uint32_t one, other;
        if (at >= run->size)
            return -1;
        from += read(run, from, &one);
        at += read(run, at, &other);
        if (one != other && py_re_fold(fold, one, run->unicode) !=
                                py_re_fold(fold, other, run->unicode))
            return -1;
    }
    return at;
}

static int64_t group_work(const PyReRun *run, uint32_t group)
{
    return has_group(run, group)
               ? (run->registers[2 * group + 1] - run->registers[2 * group]) /
                     16
               : 0;
}

/* --- repeated characters -------------------------------------------------- */

/* The same where each character is a byte; `end` is at most so many on. */
static int64_t take_bytes(const PyReRun *run, const uint32_t *op, int64_t at,
                          int64_t end)
{
    const uint32_t *map = run->code + op[1] + PY_RE_SET_MAP;
    if (op[0] == PY_RE_SET) {
        for (; at < end; at++) {
            unsigned char code = (unsigned char)run->text[at];
            if (!(map[code / 32] >> code % 32 & 1))
                break;
        }
        return at;
    }
    while (at < end && takes(run, op, (unsigned char)run->text[at]))
        at++;
    return at;
}

/* As many as can be from `at` on, at most `most`: where they end. */
static int64_t take_many(const PyReRun *run, const uint32_t *op, int64_t at,
                         uint32_t most, uint32_t *taken)
{
    uint32_t count = 0;
    if (!run->is_wide) {
        bool is_near = run->size - at > most;
        int64_t to = take_bytes(run, op, at, is_near ? at + most : run->size);
        *taken = (uint32_t)(to - at);
        return to;
    }
    while (count < most && at < run->size) {
        uint32_t code, size = read(run, at, &code);
        if (!takes(run, op, code))
            break;
        at += size;
        count++;
    }
    *taken = count;
    return at;
}

/* Whether what comes next can begin at `at`. */
static bool may_follow(const PyReRun *run, const uint32_t *next, int64_t at)
{
    return next[0] != PY_RE_CHAR ||
           (at < run->size &&
            (next[1] >= 0x80 || (unsigned char)run->text[at] == next[1]));
}

typedef enum Step { STEP_ON, STEP_FAIL, STEP_ERROR } Step;

/* REPEAT_ONE mode least most, then the instruction. */
static Step repeat_one(PyMachine *machine, PyReRun *run, int64_t *work)
{
    const uint32_t *op = run->code + run->counter;
    uint32_t after = run->counter + 6, taken;
    uint32_t first = op[1] == PY_RE_LAZY ? op[2] : op[3];
    int64_t from = run->position;
    int64_t to = take_many(run, op + 4, from, first, &taken);
    *work += taken / 8;
    if (taken < op[2])
        return STEP_FAIL;
    run->position = to;
    run->counter = after;
    if (op[1] == PY_RE_POSSESSIVE || (op[1] == PY_RE_GREEDY && taken == op[2]))
        return STEP_ON;
    if (op[1] == PY_RE_LAZY)
        return taken == op[3] || push(machine, run, ENTRY_MORE,
                                      (uint32_t)(op - run->code), to, taken)
                   ? STEP_ON
                   : STEP_ERROR;
    int64_t least = from;
    for (uint32_t i = 0; i < op[2]; i++) {
        uint32_t code;
        least += read(run, least, &code);
    }
    *work += op[2] / 4;
    return push(machine, run, ENTRY_BACK, after, to, least) ? STEP_ON
                                                            : STEP_ERROR;
}

/* One less. */
static Step take_back(PyReRun *run, int64_t *work)
{
    PyReEntry *entry = &run->entries[run->entry_count - 1];
    const uint32_t *next = run->code + entry->counter;
    int64_t at = entry->a;
    do {
        if (at <= entry->b) {
            *work += (entry->a - at) / 8;
            run->entry_count--;
            return STEP_FAIL;
        }
        at = step_back(run, at);
    } while (!may_follow(run, next, at));
    *work += (entry->a - at) / 8;
    entry->a = at;
    run->position = at;
    run->counter = entry->counter;
    if (at <= entry->b)
        run->entry_count--;
    return STEP_ON;
}

/* One more, and on to where what comes next may follow. */
static Step take_more(PyReRun *run, int64_t *work)
{
    PyReEntry *entry = &run->entries[run->entry_count - 1];
    const uint32_t *op = run->code + entry->counter;
    int64_t at = entry->a;
    uint32_t taken;
    do {
        int64_t from = at;
        at = take_many(run, op + 4, from, 1, &taken);
        if (!taken) {
            *work += (at - entry->a) / 4;
            run->entry_count--;
            return STEP_FAIL;
        }
        entry->b++;
    } while (entry->b < op[3] && !may_follow(run, op + 6, at));
    *work += (at - entry->a) / 4;
    run->position = at;
    run->counter = entry->counter + 6;
    entry->a = at;
    if (entry->b == op[3])
        run->entry_count--;
    return STEP_ON;
}

/* --- loops ---------------------------------------------------------------- */

static bool enter_body(PyMachine *machine, PyReRun *run, const uint32_t *op,
                       bool keeps_place)
{
    int64_t count = run->registers[op[2]];
    run->counter = (uint32_t)(op - run->code) + 6;
    return set(machine, run, op[2], count + 1) &&
           (!keeps_place || set(machine, run, op[2] + 1, run->position));
}

static bool may_repeat(const PyReRun *run, const uint32_t *op)
{
    return (op[4] == PY_RE_MOST || run->registers[op[2]] < op[4]) &&
           run->position != run->registers[op[2] + 1];
}

/* LOOP mode register least most end, then the body, which jumps back here. */
static Step loop(PyMachine *machine, PyReRun *run)
{
    const uint32_t *op = run->code + run->counter;
    if (run->registers[op[2]] < op[3])
        return enter_body(machine, run, op, false) ? STEP_ON : STEP_ERROR;
    if (op[1] == PY_RE_LAZY) {
        run->counter = op[5];
        return push(machine, run, ENTRY_AGAIN, (uint32_t)(op - run->code),
                    run->position, 0)
                   ? STEP_ON
                   : STEP_ERROR;
    }
    if (!may_repeat(run, op)) {
        run->counter = op[5];
        return STEP_ON;
    }
    return push(machine, run, ENTRY_CHOICE, op[5], run->position, 0) &&
                   enter_body(machine, run, op, true)
               ? STEP_ON
               : STEP_ERROR;
}

/* What comes after the lazy loop has failed. */
static Step loop_again(PyMachine *machine, PyReRun *run, PyReEntry entry)
{
    const uint32_t *op = run->code + entry.counter;
    run->position = entry.a;
    if (!may_repeat(run, op))
        return STEP_FAIL;
    return enter_body(machine, run, op, true) ? STEP_ON : STEP_ERROR;
}

/* --- groups that stand alone ---------------------------------------------- */

static bool stand_alone(PyMachine *machine, PyReRun *run, EntryKind kind,
                        uint32_t otherwise, int64_t place)
{
    int64_t outside = run->barrier;
    run->barrier = run->entry_count;
    return push(machine, run, kind, otherwise, place, outside);
}

/* Forgets every other way through the group, and keeps what is to be undone. */
static int64_t end_alone(PyReRun *run, int64_t *work)
{
    PyReEntry alone = run->entries[run->barrier];
    uint32_t kept = (uint32_t)run->barrier;
    *work += (run->entry_count - kept) / 4;
    for (uint32_t i = kept + 1; i < run->entry_count; i++)
        if (run->entries[i].kind == ENTRY_UNDO)
            run->entries[kept++] = run->entries[i];
    run->entry_count = kept;
    run->barrier = alone.b;
    return alone.a;
}

/* The group has matched, which it should not. */
static void fail_alone(PyReRun *run, int64_t *work)
{
    uint32_t alone = (uint32_t)run->barrier;
    *work += (run->entry_count - alone) / 4;
    run->barrier = run->entries[alone].b;
    while (run->entry_count > alone) {
        const PyReEntry *entry = &run->entries[--run->entry_count];
        if (entry->kind == ENTRY_UNDO)
            run->registers[entry->counter] = entry->a;
    }
}

/* LOOK back, LOOK_NOT back otherwise */
static Step look(PyMachine *machine, PyReRun *run, int64_t *work)
{
    const uint32_t *op = run->code + run->counter;
    bool is_not = op[0] == PY_RE_LOOK_NOT;
    int64_t place = run->position;
    int64_t from = go_back(run, place, op[1]);
    *work += op[1] / 4;
    if (from < 0) {
        run->counter = is_not ? op[2] : run->counter;
        return is_not ? STEP_ON : STEP_FAIL;
    }
    run->counter += is_not ? 3 : 2;
    run->position = from;
    return stand_alone(machine, run, is_not ? ENTRY_NOT : ENTRY_ALONE,
                       is_not ? op[2] : 0, place)
               ? STEP_ON
               : STEP_ERROR;
}

/* --- going back ----------------------------------------------------------- */

/* Undoes up to the last choice and takes it. STEP_FAIL: there is none. */
static Step go_elsewhere(PyMachine *machine, PyReRun *run, int64_t *work)
{
    while (run->entry_count) {
        PyReEntry entry = run->entries[run->entry_count - 1];
        Step step = STEP_FAIL;
        ++*work;
        if (entry.kind == ENTRY_BACK) {
            step = take_back(run, work);
        } else if (entry.kind == ENTRY_MORE) {
            step = take_more(run, work);
        } else {
            run->entry_count--;
            if (entry.kind == ENTRY_UNDO)
                run->registers[entry.counter] = entry.a;
            if (entry.kind == ENTRY_ALONE || entry.kind == ENTRY_NOT)
                run->barrier = entry.b;
            if (entry.kind == ENTRY_CHOICE || entry.kind == ENTRY_NOT) {
                run->position = entry.a;
                run->counter = entry.counter;
                step = STEP_ON;
            }
            if (entry.kind == ENTRY_AGAIN)
                step = loop_again(machine, run, entry);
        }
        if (step != STEP_FAIL)
            return step;
    }
    return STEP_FAIL;
}

/* --- one instruction ------------------------------------------------------ */

static Step save(PyMachine *machine, PyReRun *run, uint32_t slot)
{
    run->counter += 2;
    if (!set(machine, run, slot, run->position))
        return STEP_ERROR;
    return !(slot & 1) || set(machine, run, 2 * (run->groups + 1), slot / 2)
               ? STEP_ON
               : STEP_ERROR;
}

static Step single(PyReRun *run, const uint32_t *op)
{
    uint32_t code;
    if (run->position >= run->size)
        return STEP_FAIL;
    uint32_t size = read(run, run->position, &code);
    if (!takes(run, op, code))
        return STEP_FAIL;
    run->position += size;
    run->counter += 2;
    return STEP_ON;
}

static Step jump_if(PyReRun *run, bool condition, uint32_t on, uint32_t to)
{
    run->counter = condition ? run->counter + on : to;
    return STEP_ON;
}

static Step move_to(PyReRun *run, int64_t position, uint32_t on)
{
    if (position < 0)
        return STEP_FAIL;
    run->position = position;
    run->counter += on;
    return STEP_ON;
}

static Step or_error(bool good)
{
    return good ? STEP_ON : STEP_ERROR;
}

/* The dispatch of instructions: exempt from the limit of length. */
static Step do_one(PyMachine *machine, PyReRun *run, int64_t *work)
{
    const uint32_t *op = run->code + run->counter;
    switch ((PyReOp)op[0]) {
    case PY_RE_FAIL:
    case PY_RE_SUCCESS:
        return STEP_FAIL;
    case PY_RE_ANY:
    case PY_RE_ANY_ALL:
    case PY_RE_CHAR:
    case PY_RE_NOT_CHAR:
    case PY_RE_SET:
        return single(run, op);
    case PY_RE_AT:
        return is_at(run, op[1], run->position) ? move_to(run, run->position, 2)
                                                : STEP_FAIL;
    case PY_RE_SAVE:
        return save(machine, run, op[1]);
    case PY_RE_SPLIT:
        run->counter += 2;
        return or_error(
            push(machine, run, ENTRY_CHOICE, op[1], run->position, 0));
    case PY_RE_JUMP:
        return jump_if(run, false, 0, op[1]);
    case PY_RE_REPEAT_ONE:
        return repeat_one(machine, run, work);
    case PY_RE_LOOP_BEGIN:
        run->counter += 2;
        return or_error(set(machine, run, op[1], 0) &&
                        set(machine, run, op[1] + 1, -1));
    case PY_RE_LOOP:
        return loop(machine, run);
    case PY_RE_ATOMIC:
        run->counter += 1;
        return or_error(
            stand_alone(machine, run, ENTRY_ALONE, 0, run->position));
    case PY_RE_ATOMIC_END:
        end_alone(run, work);
        return move_to(run, run->position, 1);
    case PY_RE_LOOK:
    case PY_RE_LOOK_NOT:
        return look(machine, run, work);
    case PY_RE_LOOK_END:
        return move_to(run, end_alone(run, work), 1);
    case PY_RE_LOOK_NOT_END:
        fail_alone(run, work);
        return STEP_FAIL;
    case PY_RE_GROUP:
        *work += group_work(run, op[1]);
        return move_to(run, match_group(run, op[1], (PyReFold)op[2]), 3);
    case PY_RE_IF_GROUP:
        return jump_if(run, has_group(run, op[1]), 3, op[2]);
    }
    return STEP_FAIL;
}

/* --- attempts ------------------------------------------------------------- */

static bool may_end(const PyReRun *run)
{
    if (run->where == PY_RE_WHOLE && run->position != run->size)
        return false;
    return !run->must_advance || run->position != run->from;
}

static void begin_attempt(PyReRun *run)
{
    for (uint32_t i = 0; i < run->register_count; i++)
        run->registers[i] = -1;
    run->registers[2 * (run->groups + 1)] = 0;
    run->registers[0] = run->from;
    run->entry_count = 0;
    run->barrier = -1;
    run->position = run->from;
    run->counter = 0;
    run->is_inside = true;
}

/* The next place where an attempt is worth it; -1: there is none. */
static int64_t find_place(const PyReRun *run, int64_t at, int64_t *work)
{
    const PyReFirst *first = run->first;
    int64_t begin = at;
    if (!first->is_known)
        return at;
    if (first->is_only && !first->has_place) {
        const char *found =
            memchr(run->text + at, first->only, (size_t)(run->size - at));
        at = found ? found - run->text : run->size;
        *work += (at - begin) / 64;
        return found ? at : -1;
    }
    for (; at < run->size; at++) {
        uint32_t code;
        if (!py_re_first_has(first, (unsigned char)run->text[at]))
            continue;
        ++*work;
        if (!first->has_place || is_at(run, first->place, at))
            break;
        at += read(run, at, &code) - 1;
    }
    *work += (at - begin) / 8;
    return at < run->size ? at : -1;
}

/* After an attempt has failed: false if there is no other one. */
static bool next_attempt(PyReRun *run)
{
    uint32_t code;
    run->is_inside = false;
    run->must_advance = false;
    if (run->where != PY_RE_SEARCH || run->from >= run->size)
        return false;
    run->from += read(run, run->from, &code);
    return true;
}

/* From here on until the budget is looked at. */
static PyReEnd run_on(PyMachine *machine, PyReRun *run, int64_t *work)
{
    while (*work < STEPS) {
        if (!run->is_inside) {
            int64_t at = run->where == PY_RE_SEARCH
                             ? find_place(run, run->from, work)
                             : run->from;
            if (at < 0)
                return PY_RE_NOT_FOUND;
            if (at != run->from)
                run->must_advance = false;
            run->from = at;
            begin_attempt(run);
        }
        ++*work;
        if (run->code[run->counter] == PY_RE_SUCCESS && may_end(run)) {
            run->registers[1] = run->position;
            run->is_inside = false;
            return PY_RE_FOUND;
        }
        Step step = do_one(machine, run, work);
        if (step == STEP_FAIL)
            step = go_elsewhere(machine, run, work);
        if (step == STEP_ERROR)
            return PY_RE_FAILED;
        if (step == STEP_FAIL && !next_attempt(run))
            return PY_RE_NOT_FOUND;
    }
    return PY_RE_PAUSED;
}

PyReEnd py_re_continue(PyMachine *machine, PyReRun *run)
{
    for (;;) {
        int64_t work = 0;
        PyReEnd end = run_on(machine, run, &work);
        if (end != PY_RE_FAILED && !py_charge(machine, (uint64_t)work))
            return PY_RE_FAILED;
        if (end != PY_RE_PAUSED || py_machine_should_pause(machine))
            return end;
    }
}
