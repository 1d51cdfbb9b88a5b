#include "py_string_translate.h"

#include "py_argument.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_list.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_string_text.h"
#include "py_utf8.h"
#include "py_wait.h"

/* --- the table ------------------------------------------------------------ */

static PyValue put(PyMachine *machine, PyValue table, uint32_t code,
                   PyValue value)
{
    return py_dict_set(machine, py_dict(table), py_small(code), value);
}

/* The characters of two texts of the same length, side by side. */
static bool pair_up(PyMachine *machine, PyValue table, const PyString *from,
                    const PyString *to)
{
    uint32_t a = 0, b = 0, code, other;
    while (a < from->size) {
        a += py_utf8_read(from->text + a, &code);
        b += py_utf8_read(to->text + b, &other);
        if (py_is_error(put(machine, table, code, py_small(other))))
            return false;
    }
    return true;
}

static bool map_to_none(PyMachine *machine, PyValue table, const PyString *text)
{
    uint32_t at = 0, code;
    while (at < text->size) {
        at += py_utf8_read(text->text + at, &code);
        if (py_is_error(put(machine, table, code, PY_NONE)))
            return false;
    }
    return true;
}

static bool fill_from_dict(PyMachine *machine, PyValue table,
                           const PyDict *from)
{
    uint32_t position = 0, code;
    PyValue key, value, done;
    while (py_dict_each(from, &position, &key, &value)) {
        if (py_is_any_string(key)) {
            if (py_string(key)->length != 1) {
                py_raise(machine, &py_ValueError,
                         "string keys in translate table must be of length 1");
                return false;
            }
            py_utf8_read(py_string(key)->text, &code);
            done = put(machine, table, code, value);
        } else if (py_is_int(key)) {
            done = py_dict_set(machine, py_dict(table), key, value);
        } else {
            py_raise(machine, &py_TypeError,
                     "keys in translate table must be strings or integers");
            return false;
        }
        if (py_is_error(done))
            return false;
    }
    return true;
}

static bool check_texts(PyMachine *machine, const PyValue *args)
{
    if (!py_is_any_string(args[2]))
        py_argument_wrong(machine, "maketrans", "2", "str", args[2]);
    else if (!py_is_undefined(args[3]) && !py_is_any_string(args[3]))
        py_argument_wrong(machine, "maketrans", "3", "str", args[3]);
    else if (!py_is_any_string(args[1]))
        py_raise(machine, &py_TypeError,
                 "first maketrans argument must be a string if there is a "
                 "second argument");
    else if (py_string(args[1])->length != py_string(args[2])->length)
        py_raise(machine, &py_ValueError,
                 "the first two maketrans arguments must have equal length");
    else
        return true;
    return false;
}

static bool fill_table(PyMachine *machine, PyValue table, const PyValue *args)
{
    if (!py_is_undefined(args[2]))
        return check_texts(machine, args) &&
               py_charge(machine, py_string(args[1])->size) &&
               pair_up(machine, table, py_string(args[1]),
                       py_string(args[2])) &&
               (py_is_undefined(args[3]) ||
                map_to_none(machine, table, py_string(args[3])));
    if (py_is_dict(args[1]))
        return py_charge(machine, py_dict(args[1])->count) &&
               fill_from_dict(machine, table, py_dict(args[1]));
    py_raise(machine, &py_TypeError,
             "if you give only one argument to maketrans it must be a dict");
    return false;
}

/* args: the class, x, y, z. */
PyValue py_string_make_table(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 4);
    PyValue table = py_dict_new(machine);
    if (py_is_error(table) || fill_table(machine, table, args))
        return table;
    py_decref(machine, table);
    return PY_ERROR;
}

/* --- through the table ---------------------------------------------------- */

enum { GO_TEXT, GO_TABLE, GO_PARTS, GO_AT, GO_STATE };

static bool add_code(PyMachine *machine, PyValue parts, uint32_t code)
{
    BaseText text = {0};
    py_text_append_code(&text, code);
    PyValue letter = py_string_take(machine, &text);
    bool good = !py_is_error(letter) && py_list_append(machine, parts, letter);
    py_decref(machine, letter);
    return good;
}

/* What the table says of a character: PY_UNDEFINED, it stays as it is. */
static bool add_answer(PyMachine *machine, PyValue parts, uint32_t code,
                       PyValue answer)
{
    int64_t other;
    if (py_is_undefined(answer))
        return add_code(machine, parts, code);
    if (py_is_none(answer))
        return true;
    if (py_is_any_string(answer))
        return py_list_append(machine, parts, answer);
    if (!py_is_int(answer)) {
        py_raise(machine, &py_TypeError,
                 "character mapping must return integer, None or str");
        return false;
    }
    if (py_int_to_i64(answer, &other) && other >= 0 && other <= 0x10FFFF)
        return add_code(machine, parts, (uint32_t)other);
    py_raise(machine, &py_ValueError,
             "character mapping must be in range(0x110000)");
    return false;
}

static PyValue go_through(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyString *text = py_string(state[GO_TEXT]);
    uint32_t at = (uint32_t)py_small_value(state[GO_AT]), code;
    bool good;
    PY_WAITS_BEGIN(frame);
    while (at < text->size) {
        if (!py_charge(machine, 4))
            return PY_ERROR;
        py_utf8_read(text->text + at, &code);
        state[GO_AT] = py_small(at);
        PY_WAIT_TO_CATCH(answer,
                         py_get_item(machine, state[GO_TABLE], py_small(code)));
        if (py_is_error(answer)) {
            if (!py_catch(machine, &py_LookupError))
                return PY_ERROR;
            answer = PY_UNDEFINED;
        }
        at = (uint32_t)py_small_value(state[GO_AT]);
        at += py_utf8_read(text->text + at, &code);
        good = add_answer(machine, state[GO_PARTS], code, answer);
        py_decref(machine, answer);
        if (!good)
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return py_string_join(machine, py_list(state[GO_PARTS])->items,
                          py_list(state[GO_PARTS])->count);
}

PyValue py_string_translate(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue parts = py_list_new(machine, NULL, 0);
    if (py_is_error(parts))
        return PY_ERROR;
    PyValue state[GO_STATE] = {py_incref(args[0]), py_incref(args[1]), parts,
                               py_small(0)};
    return py_wait_start(machine, go_through, state, GO_STATE);
}
