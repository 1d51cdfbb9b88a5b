#include "py_text.h"

#include "base_float_text.h"
#include "py_ask.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_string_text.h"

#include <string.h>

/* What is noted of a call: what it is asked for is a str, the spec, None for
 * str(), True for repr(); inside of what it lies, a list, or None; if the maker
 * can do without its answer, a bool. */
enum {
    CALL_FUNCTION,
    CALL_SELF,
    CALL_FOR,
    CALL_INSIDE,
    CALL_MAY_FAIL,
    CALL_SIZE
};

/* While a maker runs. */
struct PyAnswers {
    bool asking;         /* the first pass: note who must be asked */
    bool failed;         /* one could not be noted: there was no memory */
    bool refuses;        /* nobody is asked */
    bool may_fail;       /* what raises is the maker's business */
    PyValue calls;       /* list of CALL_SIZE values for each; or undefined */
    const PyShown *base; /* what was being shown before */
    PyValue answers;     /* list of str, None for one that has
                          * failed; undefined in the first pass */
    uint32_t next;
};

bool py_shown_begin(PyMachine *machine, PyShown *shown, PyObject *object)
{
    if (object->flags & PY_OBJECT_SHOWN)
        return false;
    bool is_immortal = object->refs < 0;
    *shown = (PyShown){is_immortal ? NULL : object, machine->context->shown};
    if (!is_immortal) {
        object->flags |= PY_OBJECT_SHOWN;
        machine->context->shown = shown;
    }
    return true;
}

void py_shown_end(PyMachine *machine, PyShown *shown)
{
    if (!shown->object)
        return;
    BASE_INVARIANT(machine->context->shown == shown);
    shown->object->flags &= ~(uint32_t)PY_OBJECT_SHOWN;
    machine->context->shown = shown->outer;
}

/* Inside of what the maker is just now: a list, or None. */
static PyValue inside(PyMachine *machine, const struct PyAnswers *answers)
{
    const PyShown *shown = machine->context->shown;
    if (shown == answers->base)
        return PY_NONE;
    PyValue list = py_list_new(machine, NULL, 0);
    for (; !py_is_error(list) && shown != answers->base; shown = shown->outer)
        if (!py_list_append(machine, list, py_from_object(shown->object))) {
            py_decref(machine, list);
            return PY_ERROR;
        }
    return list;
}

static bool note(PyMachine *machine, struct PyAnswers *answers,
                 PyValue function, PyValue self, PyValue spec)
{
    if (py_is_undefined(answers->calls)) {
        answers->calls = py_list_new(machine, NULL, 0);
        if (py_is_error(answers->calls))
            return false;
    }
    PyValue around = inside(machine, answers);
    bool good =
        !py_is_error(around) &&
        py_list_append(machine, answers->calls, function) &&
        py_list_append(machine, answers->calls, self) &&
        py_list_append(machine, answers->calls, spec) &&
        py_list_append(machine, answers->calls, around) &&
        py_list_append(machine, answers->calls, py_bool(answers->may_fail));
    py_decref(machine, around);
    return good;
}

static int refuse(PyMachine *machine, PySpecial special)
{
    py_raise(machine, &py_RuntimeError, "%s() is not asked again",
             py_special_name(special));
    return -1;
}

static int give_answer(PyMachine *machine, struct PyAnswers *answers,
                       PyValue self, PySpecial special, BaseText *out)
{
    uint32_t at = answers->next++;
    PyList *calls = py_list(answers->calls);
    PyList *texts = py_list(answers->answers);
    if (at >= texts->count ||
        !py_is(calls->items[CALL_SIZE * at + CALL_SELF], self)) {
        py_unsupported(machine, "keep __repr__ free of side effects",
                       "a value that changes while its text is made");
        return -1;
    }
    if (py_is_none(texts->items[at]))
        return refuse(machine, special);
    const PyString *text = py_string(texts->items[at]);
    base_text_append_n(out, text->text, text->size);
    return 1;
}

static PyValue find_method(PyValue value, PyTextKind kind, PySpecial *special)
{
    const PyType *type = py_type_of(value);
    *special = kind == PY_TEXT_FORMAT ? PY_SPECIAL_FORMAT
               : kind == PY_TEXT_STR  ? PY_SPECIAL_STR
                                      : PY_SPECIAL_REPR;
    PyValue method = py_special(value, *special);
    if (py_is_undefined(method) && kind == PY_TEXT_STR && !type->str) {
        *special = PY_SPECIAL_REPR;
        method = py_special(value, *special);
    }
    return method;
}

int py_answer(PyMachine *machine, PyValue value, PyTextKind kind,
              const char *spec, size_t length, BaseText *out)
{
    PySpecial special;
    PyValue method = find_method(value, kind, &special);
    if (py_is_undefined(method))
        return 0;
    struct PyAnswers *answers = machine->context->answers;
    if (!answers) {
        py_unsupported(machine, "make the text with repr() first",
                       "%s() written in Python here", py_special_name(special));
        return -1;
    }
    if (answers->refuses)
        return refuse(machine, special);
    if (!answers->asking)
        return give_answer(machine, answers, value, special, out);
    PyValue text = kind != PY_TEXT_STR          ? PY_TRUE
                   : special == PY_SPECIAL_REPR ? PY_FALSE
                                                : PY_NONE;
    if (kind == PY_TEXT_FORMAT)
        text = py_string_new(machine, spec, length);
    bool good =
        !py_is_error(text) && note(machine, answers, method, value, text);
    py_decref(machine, text);
    answers->failed |= !good;
    return good ? 1 : -1;
}

/* Runs the maker; false and no exception: Python must be asked first. */
static bool write_text(PyMachine *machine, struct PyAnswers *answers,
                       PyTextMaker make, const PyValue *state, uint32_t count,
                       BaseText *out)
{
    struct PyAnswers *outer = machine->context->answers;
    machine->context->answers = answers;
    answers->base = machine->context->shown;
    bool good = make(machine, state, count, out) && !answers->failed;
    machine->context->answers = outer;
    /* A maker may go on without a text that it cannot get. */
    if (answers->failed && !py_is_raising(machine))
        py_set_exception(machine,
                         py_incref(py_from_object(machine->memory_error)));
    return good && (!answers->asking || py_is_undefined(answers->calls));
}

/* The text as a str; undefined as write_text() is false. */
static PyValue run_maker(PyMachine *machine, struct PyAnswers *answers,
                         PyTextMaker make, const PyValue *state, uint32_t count)
{
    char memory[256];
    BaseText out = base_text_in(memory, sizeof memory);
    if (write_text(machine, answers, make, state, count, &out))
        return py_string_take(machine, &out);
    base_text_release(&out);
    return PY_UNDEFINED;
}

bool py_write_text_alone(PyMachine *machine, PyTextMaker make,
                         const PyValue *state, uint32_t count, BaseText *out)
{
    struct PyAnswers answers = {.refuses = true};
    return write_text(machine, &answers, make, state, count, out);
}

PyValue py_make_text_alone(PyMachine *machine, PyTextMaker make,
                           const PyValue *state, uint32_t count)
{
    struct PyAnswers answers = {.refuses = true};
    return run_maker(machine, &answers, make, state, count);
}

static PyValue finish(PyMachine *machine, PyValue text, PyTextUse use,
                      const PyValue *state, uint32_t count)
{
    if (!use || py_is_error(text))
        return text;
    PyValue answer = use(machine, text, state, count);
    py_decref(machine, text);
    return answer;
}

enum { ASK_MAKER, ASK_USE, ASK_COUNT, ASK_CALLS, ASK_ANSWERS, ASK_STATE };
#define MAX_STATE 4

static bool keep_answer(PyMachine *machine, PyValue *state, PyValue value)
{
    if (py_is_any_string(value))
        return py_list_append(machine, state[ASK_ANSWERS], value);
    uint32_t at = py_list(state[ASK_ANSWERS])->count;
    const PyValue *call = py_list(state[ASK_CALLS])->items + CALL_SIZE * at;
    const char *type = py_type_name(py_type_of(value));
    if (!py_is_object(call[CALL_FOR]))
        py_raise(machine, &py_TypeError, "%s returned non-string (type %s)",
                 py_is(call[CALL_FOR], PY_TRUE) ? "__repr__" : "__str__", type);
    else
        py_raise(machine, &py_TypeError, "__format__ must return a str, not %s",
                 type);
    return false;
}

/* The call has raised; true: the maker can do without its answer. */
static bool keep_failure(PyMachine *machine, PyValue *state)
{
    uint32_t at = py_list(state[ASK_ANSWERS])->count;
    const PyValue *call = py_list(state[ASK_CALLS])->items + CALL_SIZE * at;
    return py_is(call[CALL_MAY_FAIL], PY_TRUE) &&
           py_catch(machine, &py_BaseException) &&
           py_list_append(machine, state[ASK_ANSWERS], PY_NONE);
}

/* While the next call runs, what it lies inside of is being shown. */
static void set_shown(const PyValue *state, bool is_shown)
{
    const PyValue *calls = py_list(state[ASK_CALLS])->items;
    uint32_t at = py_list(state[ASK_ANSWERS])->count;
    PyValue around = calls[CALL_SIZE * at + CALL_INSIDE];
    for (uint32_t i = 0; !py_is_none(around) && i < py_list(around)->count;
         i++) {
        PyObject *object = py_object(py_list(around)->items[i]);
        object->flags &= ~(uint32_t)PY_OBJECT_SHOWN;
        object->flags |= is_shown ? PY_OBJECT_SHOWN : 0;
    }
}

static PyValue ask(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                   PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    bool has_asked =
        outcome == PY_OUTCOME_RETURN || outcome == PY_OUTCOME_RAISE;
    if (has_asked)
        set_shown(state, false);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        value = PY_ERROR;
    }
    for (;;) {
        if (has_asked) {
            bool good =
                !py_is_error(value) && keep_answer(machine, state, value);
            py_decref(machine, value);
            if (!good && !keep_failure(machine, state))
                return PY_ERROR;
        }
        PyList *calls = py_list(state[ASK_CALLS]);
        uint32_t at = CALL_SIZE * py_list(state[ASK_ANSWERS])->count;
        if (at == calls->count)
            break;
        const PyValue *call = calls->items + at;
        has_asked = true;
        set_shown(state, true);
        value = py_special_ask(machine,
                               py_is_bool(call[CALL_FOR]) ? PY_SPECIAL_REPR
                                                          : PY_SPECIAL_COUNT,
                               call[CALL_FUNCTION], call + CALL_SELF,
                               py_is_object(call[CALL_FOR]) ? 2 : 1);
        if (py_is_pending(value))
            return PY_PENDING;
        set_shown(state, false);
    }
    struct PyAnswers answers = {.calls = state[ASK_CALLS],
                                .answers = state[ASK_ANSWERS]};
    uint32_t count = (uint32_t)py_small_value(state[ASK_COUNT]);
    PyTextMaker make = (PyTextMaker)py_to_function(state[ASK_MAKER]);
    PyTextUse use = py_is_none(state[ASK_USE])
                        ? NULL
                        : (PyTextUse)py_to_function(state[ASK_USE]);
    PyValue text = run_maker(machine, &answers, make, state + ASK_STATE, count);
    return finish(machine, text, use, state + ASK_STATE, count);
}

/* The first pass has raised something that must wait for its turn, and is
 * raised again when that comes. Memory may then have become free, so the want
 * of it does not wait: what was noted may also be incomplete. */
static bool puts_off(PyMachine *machine)
{
    if (py_is_instance(machine->context->exception, &py_MemoryError))
        return false;
    PyValue exception = py_take_exception(machine);
    py_decref(machine, exception);
    return !py_is_undefined(exception);
}

bool py_text_may_fail(PyMachine *machine, bool may_fail)
{
    struct PyAnswers *answers = machine->context->answers;
    bool before = answers && answers->may_fail;
    if (answers)
        answers->may_fail = may_fail;
    return before;
}

PyNow py_make_text_now(PyMachine *machine, PyTextMaker make,
                       const PyValue *state, uint32_t count, BaseText *out)
{
    struct PyAnswers answers = {.asking = true};
    bool made = write_text(machine, &answers, make, state, count, out);
    bool asks = !py_is_undefined(answers.calls);
    py_decref(machine, answers.calls);
    if (made)
        return PY_NOW_YES;
    if (asks && (!py_is_raising(machine) || puts_off(machine)))
        return PY_NOW_ASK;
    return PY_NOW_ERROR;
}

PyValue py_make_text(PyMachine *machine, PyTextMaker make, PyTextUse use,
                     const PyValue *state, uint32_t count)
{
    struct PyAnswers answers = {.asking = true};
    PyValue text = run_maker(machine, &answers, make, state, count);
    if (!py_is_undefined(text) || py_is_undefined(answers.calls) ||
        (py_is_raising(machine) && !puts_off(machine))) {
        py_decref(machine, answers.calls);
        return finish(machine, text, use, state, count);
    }
    PyValue all[ASK_STATE + MAX_STATE];
    all[ASK_MAKER] = py_from_function((void (*)(void))make);
    all[ASK_USE] = use ? py_from_function((void (*)(void))use) : PY_NONE;
    all[ASK_COUNT] = py_small(count);
    all[ASK_CALLS] = answers.calls;
    all[ASK_ANSWERS] = py_list_new(machine, NULL, 0);
    if (py_is_error(all[ASK_ANSWERS])) {
        py_decref(machine, answers.calls);
        return PY_ERROR;
    }
    for (uint32_t i = 0; i < count; i++)
        all[ASK_STATE + i] = py_incref(state[i]);
    if (!py_native_frame_push(machine, ask, all, ASK_STATE + count))
        return PY_ERROR;
    return PY_PENDING;
}

static bool make_str(PyMachine *machine, const PyValue *state, uint32_t count,
                     BaseText *out)
{
    (void)count;
    return py_str(machine, state[0], out);
}

static bool make_repr(PyMachine *machine, const PyValue *state, uint32_t count,
                      BaseText *out)
{
    (void)count;
    return py_repr(machine, state[0], out);
}

static bool make_ascii(PyMachine *machine, const PyValue *state, uint32_t count,
                       BaseText *out)
{
    (void)count;
    if (!py_repr(machine, state[0], out))
        return false;
    py_text_make_ascii(out, 0);
    return true;
}

static bool make_format(PyMachine *machine, const PyValue *state,
                        uint32_t count, BaseText *out)
{
    (void)count;
    const PyString *spec = py_string(state[1]);
    return py_format(machine, state[0], spec->text, spec->size, out);
}

/* True if a class of the program's says the whole text: a str, perhaps of a
 * class that derives from it. */
static bool ask_for_text(PyMachine *machine, PyValue value, PyTextKind kind,
                         PyValue spec, PyValue *answer)
{
    PySpecial special;
    if (kind == PY_TEXT_ASCII ||
        py_is_undefined(find_method(value, kind, &special)))
        return false;
    bool formats = special == PY_SPECIAL_FORMAT;
    PyValue argument = PY_UNDEFINED;
    if (formats)
        argument = py_is_undefined(spec) ? py_string_new(machine, "", 0)
                                         : py_incref(spec);
    if (formats && py_is_error(argument))
        *answer = PY_ERROR;
    else
        py_ask_special(machine, value, special, argument,
                       formats               ? PY_ASK_FORMAT
                       : kind == PY_TEXT_STR ? PY_ASK_STR
                                             : PY_ASK_REPR,
                       answer);
    py_decref(machine, argument);
    return true;
}

/* The text of a number that is no object, by whatever name it is asked for. */
static PyValue number_to_text(PyMachine *machine, PyValue value)
{
    char memory[BASE_FLOAT_TEXT_SIZE];
    if (py_is_float(value)) {
        size_t size = base_float_text(py_float_value(value), memory);
        return py_string_counted(machine, memory, size, (uint32_t)size);
    }
    BaseText text = base_text_in(memory, sizeof memory);
    int64_t number = py_small_value(value);
    if (number < 0)
        base_text_append_char(&text, '-');
    base_text_append_unsigned(&text, (uint64_t)(number < 0 ? -number : number));
    return py_string_counted(machine, text.data, text.length,
                             (uint32_t)text.length);
}

/* A str of a class of the program's that a format leaves as it is is that, as
 * CPython hands it through. `text` is stolen. */
static PyValue itself(PyMachine *machine, PyValue value, PyValue text)
{
    if (!py_is_any_string(value) || py_is_string(value) ||
        !py_is_answer(machine, text) || py_is_error(text) ||
        !py_is_any_string(text))
        return text;
    const PyString *before = py_string(value), *after = py_string(text);
    if (before->size != after->size ||
        memcmp(before->text, after->text, after->size) != 0)
        return text;
    py_decref(machine, text);
    return py_incref(value);
}

PyValue py_to_text(PyMachine *machine, PyValue value, PyTextKind kind,
                   PyValue spec)
{
    bool has_spec = kind == PY_TEXT_FORMAT && !py_is_undefined(spec);
    PyValue answer;
    if (!has_spec && (py_is_small(value) || py_is_float(value)))
        return number_to_text(machine, value);
    if (py_is_heap(value)) {
        bool plain = kind == PY_TEXT_FORMAT &&
                     (!has_spec || py_string(spec)->size == 0) &&
                     py_is_undefined(py_special(value, PY_SPECIAL_FORMAT));
        if (plain)
            return py_to_text(machine, value, PY_TEXT_STR, PY_UNDEFINED);
        if (ask_for_text(machine, value, kind, spec, &answer))
            return answer;
    }
    if (py_is_string(value) && kind != PY_TEXT_REPR && kind != PY_TEXT_ASCII &&
        (!has_spec || py_string(spec)->size == 0))
        return py_incref(value);
    if (has_spec) {
        PyValue state[] = {value, spec};
        return itself(machine, value,
                      py_make_text(machine, make_format, NULL, state, 2));
    }
    if (kind == PY_TEXT_FORMAT) {
        PyValue state[] = {value, py_string_new(machine, "", 0)};
        if (py_is_error(state[1]))
            return PY_ERROR;
        PyValue text = py_make_text(machine, make_format, NULL, state, 2);
        py_decref(machine, state[1]);
        return text;
    }
    PyTextMaker make = kind == PY_TEXT_STR    ? make_str
                       : kind == PY_TEXT_REPR ? make_repr
                                              : make_ascii;
    return py_make_text(machine, make, NULL, &value, 1);
}
