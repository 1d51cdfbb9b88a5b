#include "py_finalizer.h"

#include "base_memory.h"
#include "py_async_generator_private.h"
#include "py_deferred_private.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_fuel.h"
#include "py_generator_type.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_text.h"
#include "py_traceback_object.h"
#include "py_wait.h"
#include "py_weakref.h"

/* The list takes the reference that the caller has. */
static void put(PyMachine *machine, PyObject *object)
{
    PyThreadContext *context = machine->context;
    BASE_GROW(context->dropped, context->dropped_count,
              context->dropped_capacity);
    context->dropped[context->dropped_count++] = object;
    context->dropped_at = NULL;
    if (context->frame && context->frame->code)
        context->dropped_at = context->frame->ip;
    py_ask_attention(machine);
}

void py_finalizer_add(PyMachine *machine, PyObject *object)
{
    BASE_INVARIANT(object->refs == 0);
    object->refs = 1;
    put(machine, object);
}

void py_finalizer_want(PyMachine *machine, PyObject *object)
{
    py_incref_object(object);
    put(machine, object);
}

void py_finalizer_call(PyMachine *machine, PyObject *weakref)
{
    py_finalizer_want(machine, weakref);
}

bool py_finalizer_is_due(const PyMachine *machine, const PyObject *object)
{
    return !(object->flags & PY_OBJECT_FINALIZED) && !machine->is_finishing &&
           !py_is_undefined(py_special_of(object->type, PY_SPECIAL_DEL));
}

bool py_finalizer_waits(const PyMachine *machine)
{
    return machine->context->dropped_count > machine->context->dropped_waiting;
}

static bool is_never_begun(const PyObject *object)
{
    const PyGenerator *coroutine = (const PyGenerator *)(const void *)object;
    return object->type == &py_coroutine_type &&
           coroutine->state == PY_GENERATOR_CREATED && !coroutine->is_discarded;
}

static bool is_weakref(PyValue self)
{
    return py_is_instance(self, &py_weakref_type);
}

/* What an error is said to come from: a generator, a method, a callback; a new
 * reference. */
static PyValue source_of(PyObject *object)
{
    PyValue self = py_from_object(object);
    PyValue method = py_special(self, PY_SPECIAL_DEL);
    if (is_weakref(self))
        return py_incref(((PyWeakref *)(void *)object)->callback);
    if (py_has_type(self, &py_deferred_type))
        return py_deferred_source(object);
    return py_incref(py_is_undefined(method) ? self : method);
}

/* One that no frame of Python's has raised is said to come from the innermost
 * of those that wait. */
static void place_error(PyMachine *machine, PyValue exception)
{
    PyFrame *frame = machine->context->frame;
    uint32_t unhandled = machine->context->unhandled;
    while (frame && !frame->code)
        frame = frame->back;
    if (!frame || py_exception(exception)->traceback)
        return;
    py_traceback_add(machine, exception, frame);
    machine->context->unhandled = unhandled;
}

/* --- telling of an error -------------------------------------------------- */

enum { TOLD_WHERE, TOLD_SOURCE, TOLD_ERROR, TOLD_STATES };

/* ": <generator object f at 0x...>", ": <function A.__del__ at 0x...>", and in
 * 3.13 " atexit callback <function f at 0x...>:" */
static bool write_source(PyMachine *machine, const PyValue *state,
                         BaseText *where)
{
    bool at_exit = py_small_value(state[TOLD_WHERE]) == PY_IGNORED_AT_EXIT;
    bool is_old = !at_exit || py_machine_version(machine) < 313;
    bool good = true;
    base_text_append(where, at_exit ? " atexit callback" : "");
    base_text_append(where, is_old ? ": " : " ");
    if (!py_is_undefined(state[TOLD_SOURCE]))
        good = py_repr(machine, state[TOLD_SOURCE], where);
    else
        base_text_append(where, "<object repr() failed>");
    base_text_append(where, is_old ? "" : ":");
    return good;
}

static bool write_ignored(PyMachine *machine, const PyValue *state,
                          uint32_t count, BaseText *out)
{
    BaseText where = {0};
    bool is_said = !py_is_none(state[TOLD_SOURCE]);
    bool good = !is_said || write_source(machine, state, &where);
    BASE_INVARIANT(count == TOLD_STATES);
    if (good)
        machine->table->unraisable(machine->host, state[TOLD_ERROR],
                                   is_said ? base_text_str(&where) : NULL, out);
    base_text_release(&where);
    return good;
}

static PyValue put_ignored(PyMachine *machine, PyValue text,
                           const PyValue *state, uint32_t count)
{
    const PyString *said = py_string(text);
    (void)state;
    BASE_INVARIANT(count == TOLD_STATES);
    py_machine_write(machine, 2, said->text, said->size);
    return PY_NONE;
}

static PyValue make_ignored(PyMachine *machine, const PyValue *state)
{
    return py_make_text(machine, write_ignored, put_ignored, state,
                        TOLD_STATES);
}

/* Where Python cannot show either of the two. */
static PyValue tell_alone(PyMachine *machine, const PyValue *state)
{
    PyValue text =
        py_make_text_alone(machine, write_ignored, state, TOLD_STATES);
    if (py_is_error(text))
        return PY_ERROR;
    put_ignored(machine, text, state, TOLD_STATES);
    py_decref(machine, text);
    return PY_NONE;
}

/* Where Python shows something: its own error is lost. */
static PyValue tell_ignored(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, make_ignored(machine, state));
    if (!py_is_error(answer))
        return answer;
    if (!py_catch(machine, &py_BaseException))
        return PY_ERROR;
    py_assign(machine, &state[TOLD_SOURCE], PY_UNDEFINED);
    PY_WAIT_TO_CATCH(answer, make_ignored(machine, state));
    PY_WAITS_END(frame);
    if (!py_is_error(answer) || !py_catch(machine, &py_BaseException))
        return answer;
    return tell_alone(machine, state);
}

PyValue py_tell_ignored(PyMachine *machine, PyIgnored where, PyValue source,
                        PyValue exception)
{
    if (!machine->table->unraisable)
        return PY_NONE;
    place_error(machine, exception);
    PyValue state[TOLD_STATES] = {py_small(where), py_incref(source),
                                  py_incref(exception)};
    return py_wait_start(machine, tell_ignored, state, TOLD_STATES);
}

/* The callback is called once. */
static PyValue start_callback(PyMachine *machine, PyValue self)
{
    PyWeakref *weakref = (PyWeakref *)(void *)py_object(self);
    PyValue callback = weakref->callback;
    weakref->callback = PY_UNDEFINED;
    PyValue answer = py_call(machine, callback, &self, 1);
    py_decref(machine, callback);
    return answer;
}

/* CPython's collector lets a coroutine that nobody began speak, too. */
static PyValue start_coroutine(PyMachine *machine, PyGenerator *coroutine)
{
    coroutine->is_discarded = true;
    machine->table->never_awaited(machine->host, py_from_object(coroutine));
    return PY_NONE;
}

/* Once, even if it does not let itself be closed. */
static PyValue start_generator(PyMachine *machine, PyGenerator *generator)
{
    generator->object.flags |= PY_OBJECT_FINALIZED;
    return py_generator_close(machine, generator);
}

static const PyType *native_of(const PyObject *object)
{
    return object->type->flags & PY_TYPE_HEAP
               ? py_heap_type(object->type)->native
               : object->type;
}

/* A __del__ that is no method of its own: a descriptor, or whatever else. */
static bool must_bind(PyValue self)
{
    PyValue method = py_special(self, PY_SPECIAL_DEL);
    return !is_weakref(self) && !py_is_undefined(method) &&
           !py_is_plain_method(method);
}

/* `source` is what lies in the class, and then what is bound. Nothing is told
 * of what cannot be bound. */
static PyValue bind_method(PyMachine *machine, PyValue self)
{
    py_object(self)->flags |= PY_OBJECT_FINALIZED;
    return py_bind(machine, py_special(self, PY_SPECIAL_DEL), self);
}

static PyValue start(PyMachine *machine, PyValue self)
{
    PyObject *object = py_object(self);
    if (py_has_type(self, &py_deferred_type))
        return py_deferred_run(machine, object);
    if (is_weakref(self))
        return start_callback(machine, self);
    if (is_never_begun(object))
        return start_coroutine(machine, (PyGenerator *)(void *)object);
    if (native_of(object)->finalize && !(object->flags & PY_OBJECT_FINALIZED) &&
        py_is_undefined(py_special(self, PY_SPECIAL_DEL))) {
        object->flags |= PY_OBJECT_FINALIZED;
        native_of(object)->finalize(machine, object);
        return PY_NONE;
    }
    if (py_has_type(self, &py_async_generator_type))
        return py_async_generator_finalize(machine,
                                           (PyAsyncGenerator *)(void *)object);
    if (py_has_type(self, &py_generator_type) ||
        py_has_type(self, &py_coroutine_type))
        return start_generator(machine, (PyGenerator *)(void *)object);
    object->flags |= PY_OBJECT_FINALIZED;
    return py_call(machine, py_special(self, PY_SPECIAL_DEL), &self, 1);
}

enum { SELF, SOURCE, WAITING, WORD, ERROR, STATES };

/* The frame below stands before its next instruction; while the finaliser runs
 * it stands at the one that dropped the object. */
static void stand_at_drop(PyMachine *machine, PyNativeFrame *frame)
{
    PyFrame *back = frame->frame.back;
    const uint32_t *at = machine->context->dropped_at;
    if (!at || !back || !back->code || at < back->code->words ||
        at >= back->code->words + back->code->word_count)
        return;
    py_native_frame_state(frame)[WORD] = py_small(back->ip - at);
    back->ip = at;
}

static void stand_at_next(PyNativeFrame *frame)
{
    if (frame->frame.back && frame->frame.back->code)
        frame->frame.back->ip +=
            py_small_value(py_native_frame_state(frame)[WORD]);
}

/* What was dropped before has its turn again. */
static PyValue end(PyMachine *machine, PyNativeFrame *frame)
{
    machine->context->dropped_waiting =
        (uint32_t)py_small_value(py_native_frame_state(frame)[WAITING]);
    if (machine->context->dropped_count)
        py_ask_attention(machine);
    stand_at_next(frame);
    return machine->stopped ? PY_ERROR : PY_NONE;
}

/* Frames were pushed for what the end of an object itself has let go of, or has
 * asked to be called. */
static PyValue run_inner(PyMachine *machine)
{
    return !machine->stopped && py_finalizer_run(machine) ? PY_PENDING
                                                          : PY_NONE;
}

/* The frame's state holds what may be the last reference. */
static PyValue finalize(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (must_bind(state[SELF])) {
        PY_WAIT_TO_CATCH(answer, bind_method(machine, state[SELF]));
        if (py_is_error(answer)) {
            py_catch(machine, &py_BaseException);
            return end(machine, frame);
        }
        py_assign(machine, &state[SOURCE], answer);
        PY_WAIT_TO_CATCH(answer, py_call(machine, state[SOURCE], NULL, 0));
    } else {
        PY_WAIT_TO_CATCH(answer, start(machine, state[SELF]));
    }
    state[ERROR] =
        py_is_error(answer) ? py_take_exception(machine) : PY_UNDEFINED;
    if (!py_is_undefined(state[ERROR]))
        PY_WAIT_TO_CATCH(answer, py_tell_ignored(machine, PY_IGNORED_IN,
                                                 state[SOURCE], state[ERROR]));
    if (py_is_error(answer)) /* nobody can be told */
        py_catch(machine, &py_BaseException);
    py_decref(machine, answer);
    while (py_finalizer_waits(machine) && !machine->stopped) {
        PY_WAIT_TO_CATCH(answer, run_inner(machine));
        py_decref(machine, answer);
    }
    PY_WAITS_END(frame);
    return end(machine, frame);
}

/* True if frames were pushed for it. */
static bool run_next(PyMachine *machine)
{
    PyThreadContext *context = machine->context;
    uint32_t at = context->dropped_waiting;
    BASE_REQUIRE(at < context->dropped_count);
    BASE_INVARIANT(context->dropped[at]->refs > 0);
    PyValue state[STATES] = {[SELF] = py_from_object(context->dropped[at]),
                             [SOURCE] = source_of(context->dropped[at]),
                             [WAITING] = py_small(at),
                             [WORD] = py_small(0)};
    context->dropped_count--;
    memmove(context->dropped + at, context->dropped + at + 1,
            (context->dropped_count - at) * sizeof *context->dropped);
    PyNativeFrame *frame =
        py_native_frame_push(machine, finalize, state, STATES);
    if (!frame) { /* too deep to run anything */
        py_decref(machine, py_take_exception(machine));
        return false;
    }
    frame->frame.mode = PY_RETURN_DISCARD;
    stand_at_drop(machine, frame);
    context->dropped_waiting = context->dropped_count;
    return true;
}

/* --- at the program's end --------------------------------------------------
 */

typedef struct Walk {
    PyObject **found; /* everything that was reached, in that order */
    uint32_t count, capacity;
    bool is_instance; /* whose parts are reached: its dict is itself */
} Walk;

static void reach(PyObject *object, void *context)
{
    Walk *walk = context;
    if (object->refs < 0 || object->flags & PY_OBJECT_MARKED)
        return;
    object->flags |= PY_OBJECT_MARKED;
    BASE_GROW(walk->found, walk->count, walk->capacity);
    walk->found[walk->count++] = object;
    if (!walk->is_instance || object->type != &py_dict_type)
        return;
    walk->is_instance = false;
    object->type->traverse(object, reach, walk);
    walk->is_instance = true;
}

/* A list lets go of its last item first. */
static void turn_round(Walk *walk, uint32_t from)
{
    for (uint32_t to = walk->count; from + 1 < to; from++, to--) {
        PyObject *kept = walk->found[from];
        walk->found[from] = walk->found[to - 1];
        walk->found[to - 1] = kept;
    }
}

static void reach_parts(Walk *walk, PyObject *object)
{
    uint32_t from = walk->count;
    PyValue value = py_from_object(object);
    walk->is_instance = object->type->flags & PY_TYPE_HEAP;
    if (object->type->traverse)
        object->type->traverse(object, reach, walk);
    if (py_is_list(value) || py_is_any_tuple(value))
        turn_round(walk, from);
}

static bool has_something_left(const PyMachine *machine, PyObject *object)
{
    if (py_has_type(py_from_object(object), &py_generator_type))
        return py_generator_is_guarded((PyGenerator *)(void *)object);
    if (py_has_type(py_from_object(object), &py_async_generator_type))
        return py_async_generator_has_end(machine,
                                          (PyAsyncGenerator *)(void *)object);
    return py_finalizer_is_due(machine, object);
}

bool py_finalizer_is_wanted(const PyMachine *machine, PyObject *object)
{
    if (object->type == &py_coroutine_type)
        return is_never_begun(object) || /* or to be closed */
               py_generator_is_suspended((PyGenerator *)(void *)object);
    return has_something_left(machine, object) ||
           (native_of(object)->finalize &&
            !(object->flags & PY_OBJECT_FINALIZED) &&
            native_of(object)->has_last_words(object));
}

/* Its number tells later whether it still is that object. */
static void remember(PyMachine *machine, PyObject *object)
{
    BASE_GROW(machine->left, machine->left_count, machine->left_capacity);
    machine->left[machine->left_count++] =
        (PyLeft){object, py_machine_id(machine, object)};
}

typedef struct Search {
    const PyMachine *machine;
    bool has_found;
} Search;

static void look(PyObject *object, void *context)
{
    Search *search = context;
    search->has_found =
        search->has_found ||
        (object->refs != 0 && has_something_left(search->machine, object));
}

void py_finalizer_find_all(PyMachine *machine, PyDict *globals)
{
    Search search = {machine, false};
    Walk walk = {0};
    /* Most programs leave none: then nobody asks which can be reached. */
    py_memory_each_of(&machine->memory, PY_LAST_WORDS, look, &search);
    if (!search.has_found)
        return;
    reach(&globals->object, &walk);
    for (uint32_t i = 0; i < walk.count; i++)
        reach_parts(&walk, walk.found[i]);
    for (uint32_t i = 0; i < walk.count; i++) {
        PyObject *object = walk.found[i];
        object->flags &= ~(uint32_t)PY_OBJECT_MARKED;
        if (has_something_left(machine, object))
            remember(machine, object);
    }
    base_free(walk.found);
}

bool py_finalizer_run_left(PyMachine *machine)
{
    PyThreadContext *context = machine->context;
    while (machine->left_next < machine->left_count) {
        PyLeft *left = &machine->left[machine->left_next++];
        if (!py_machine_has_id(machine, left->object, left->id) ||
            !has_something_left(machine, left->object))
            continue;
        py_incref_object(left->object);
        BASE_GROW(context->dropped, context->dropped_count,
                  context->dropped_capacity);
        context->dropped[context->dropped_count++] = left->object;
        if (py_finalizer_run(machine))
            return true;
    }
    return false;
}

bool py_finalizer_run(PyMachine *machine)
{
    while (py_finalizer_waits(machine))
        if (run_next(machine))
            return true;
    return false;
}

/* --- before a native goes on ---------------------------------------------- */

enum { HELD_VALUE, HELD_RAISES, HELD_STATES };

static PyValue go_on(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    (void)outcome;
    py_decref(machine, value);
    if (!machine->stopped && py_finalizer_run(machine))
        return PY_PENDING;
    PyValue held = state[HELD_VALUE];
    state[HELD_VALUE] = PY_UNDEFINED;
    if (py_is(state[HELD_RAISES], PY_FALSE))
        return held;
    py_set_exception(machine, held);
    return PY_ERROR;
}

bool py_finalizer_hold(PyMachine *machine, PyOutcome outcome, PyValue value)
{
    PyValue state[HELD_STATES] = {[HELD_VALUE] = py_incref(value),
                                  [HELD_RAISES] =
                                      py_bool(outcome == PY_OUTCOME_RAISE)};
    PyNativeFrame *frame =
        py_native_frame_push(machine, go_on, state, HELD_STATES);
    if (!frame) { /* too deep: they wait on */
        py_decref(machine, py_take_exception(machine));
        return false;
    }
    py_native_frame_lighten(machine, frame);
    if (!py_finalizer_run(machine)) {
        py_frame_pop(machine, &frame->frame);
        return false;
    }
    py_decref(machine, value);
    return true;
}
