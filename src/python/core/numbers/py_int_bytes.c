#include "py_int_bytes.h"

#include "py_argument.h"
#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_call.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int_limbs.h"
#include "py_string.h"
#include "py_wait.h"

/* False with an exception; *big is left as it is if none was given. */
static bool read_order(PyMachine *machine, PyValue order, const char *name,
                       bool *big)
{
    if (py_is_undefined(order))
        return true;
    if (!py_is_any_string(order)) {
        py_argument_wrong(machine, name, "'byteorder'", "str", order);
        return false;
    }
    *big = py_string_is(py_string(order), "big");
    if (*big || py_string_is(py_string(order), "little"))
        return true;
    py_raise(machine, &py_ValueError,
             "byteorder must be either 'little' or 'big'");
    return false;
}

static uint8_t byte_of(const PyIntView *view, uint64_t index)
{
    if (index / 8 >= view->count)
        return 0;
    return (uint8_t)(view->limbs[index / 8] >> index % 8 * 8);
}

/* True if the magnitude is a power of two. */
static bool is_power(const PyIntView *view, uint64_t bits)
{
    for (uint64_t i = 0; i + 1 < view->count; i++)
        if (view->limbs[i])
            return false;
    return view->limbs[view->count - 1] == (uint64_t)1 << (bits - 1) % 64;
}

static bool fits(const PyIntView *view, uint64_t length, bool is_signed)
{
    uint64_t bits = py_int_view_bits(view);
    if (bits == 0)
        return true;
    if (!is_signed || bits < 8 * length)
        return bits <= 8 * length;
    return view->negative && bits == 8 * length && is_power(view, bits);
}

static void write_bytes(const PyIntView *view, PyBytes *bytes, bool big)
{
    unsigned carry = 1;
    for (uint32_t i = 0; i < bytes->size; i++) {
        unsigned byte = byte_of(view, i);
        if (view->negative) {
            byte = (byte ^ 0xffu) + carry;
            carry = byte >> 8;
        }
        bytes->data[big ? bytes->size - 1 - i : i] = (char)(byte & 0xffu);
    }
}

PyValue py_int_to_bytes(PyMachine *machine, const PyValue *args, uint32_t count)
{
    int64_t length = 1;
    bool big = true, is_signed = false;
    PyIntView view;
    BASE_INVARIANT(count > 3);
    if ((!py_is_undefined(args[1]) &&
         !py_argument_index(machine, &args[1], &length)) ||
        !read_order(machine, args[2], "to_bytes", &big) ||
        !py_argument_truth(machine, &args[3], &is_signed))
        return PY_ERROR;
    if (length < 0)
        return py_raise(machine, &py_ValueError,
                        "length argument must be non-negative");
    py_int_view(args[0], &view);
    if (view.negative && !is_signed)
        return py_raise(machine, &py_OverflowError,
                        "can't convert negative int to unsigned");
    if (!fits(&view, (uint64_t)length, is_signed))
        return py_raise(machine, &py_OverflowError, "int too big to convert");
    if (!py_charge(machine, (uint64_t)length / 4))
        return PY_ERROR;
    BaseText zeros = {0};
    if (!py_text_room(machine, &zeros, (uint64_t)length))
        return PY_ERROR;
    for (int64_t i = 0; i < length; i++)
        base_text_append_char(&zeros, '\0');
    PyValue made = py_bytes_new(machine, base_text_str(&zeros), zeros.length);
    base_text_release(&zeros);
    if (!py_is_error(made))
        write_bytes(&view, (PyBytes *)(void *)py_object(made), big);
    return made;
}

static PyValue read_bytes(PyMachine *machine, const PyBytes *bytes, bool big,
                          bool is_signed)
{
    uint32_t count = (bytes->size + 7) / 8;
    if (count == 0)
        return py_small(0);
    PyInt *number = py_int_alloc(machine, count);
    if (!number)
        return PY_ERROR;
    memset(number->limbs, 0, count * sizeof *number->limbs);
    uint8_t top = (uint8_t)bytes->data[big ? 0 : bytes->size - 1];
    unsigned carry = 1;
    number->negative = is_signed && top & 0x80;
    for (uint32_t i = 0; i < bytes->size; i++) {
        unsigned byte = (uint8_t)bytes->data[big ? bytes->size - 1 - i : i];
        if (number->negative) {
            byte = (byte ^ 0xffu) + carry;
            carry = byte >> 8;
        }
        number->limbs[i / 8] |= (uint64_t)(byte & 0xffu) << i % 8 * 8;
    }
    return py_int_finish(machine, number);
}

/* What `class` makes of the number in those bytes. */
static PyValue number_of(PyMachine *machine, PyValue class, PyValue bytes,
                         bool big, bool is_signed)
{
    PyValue number = read_bytes(
        machine, (const PyBytes *)(void *)py_object(bytes), big, is_signed);
    if (py_is_error(number) || py_is(class, py_from_object(&py_int_type)))
        return number;
    PyValue answer = py_call(machine, class, &number, 1);
    py_decref(machine, number);
    return answer;
}

enum { MAKE_CLASS, MAKE_SOURCE, MAKE_BIG, MAKE_SIGNED, MAKES };

static PyValue make_of_object(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_bytes_of(machine, state[MAKE_SOURCE]));
    py_assign(machine, &state[MAKE_SOURCE], answer);
    PY_WAIT_FOR(answer,
                number_of(machine, state[MAKE_CLASS], state[MAKE_SOURCE],
                          py_is(state[MAKE_BIG], PY_TRUE),
                          py_is(state[MAKE_SIGNED], PY_TRUE)));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_int_from_bytes(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    bool big = true, is_signed = false;
    BASE_INVARIANT(count > 3);
    if (!read_order(machine, args[2], "from_bytes", &big) ||
        !py_argument_truth(machine, &args[3], &is_signed))
        return PY_ERROR;
    if (py_has_type(args[1], &py_bytes_type))
        return number_of(machine, args[0], args[1], big, is_signed);
    PyValue state[MAKES] = {py_incref(args[0]), py_incref(args[1]),
                            py_bool(big), py_bool(is_signed)};
    return py_wait_start(machine, make_of_object, state, MAKES);
}
