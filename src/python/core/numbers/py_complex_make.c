#include "py_complex_make.h"

#include "py_argument.h"
#include "py_ask.h"
#include "py_complex.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_number.h"
#include "py_string.h"
#include "py_string_text.h"
#include "py_text.h"
#include "py_wait.h"
#include "py_warn.h"

#include <stdio.h>

#include <ctype.h>

/* Every underscore stands between two digits. */
static bool has_good_underscores(const BaseText *text)
{
    for (size_t i = 0; i < text->length; i++) {
        if (text->data[i] == '_' &&
            (i == 0 || i + 1 == text->length || !isdigit(text->data[i - 1]) ||
             !isdigit(text->data[i + 1])))
            return false;
    }
    return true;
}

static PyValue from_text(PyMachine *machine, PyValue value)
{
    BaseText plain = {0};
    PyComplexNumber number;
    if (!py_text_read_number(machine, value, &plain))
        return PY_ERROR;
    bool spaced = has_good_underscores(&plain);
    bool good = spaced &&
                py_complex_parse(base_text_str(&plain), plain.length, &number);
    base_text_release(&plain);
    if (!spaced)
        return py_number_refuse_text(machine, value, &py_complex_type);
    return good ? py_complex_new(machine, number)
                : py_raise(machine, &py_ValueError,
                           "complex() arg is a malformed string");
}

/* Both are complex or real by now; the second may be undefined. */
static PyValue join(PyMachine *machine, PyValue real, PyValue imaginary)
{
    PyComplexNumber number = {0, 0}, other = {0, 0};
    if (py_is_any_complex(real))
        number = py_any_complex_value(real);
    else if (!py_number_to_double(machine, real, &number.real))
        return PY_ERROR;
    if (py_is_undefined(imaginary))
        return py_complex_new(machine, number);
    if (py_is_any_complex(imaginary))
        other = py_any_complex_value(imaginary);
    else if (!py_number_to_double(machine, imaginary, &other.real))
        return PY_ERROR;
    /* A real one has no imaginary part that could make -0.0 of 0.0. */
    if (py_is_any_complex(imaginary))
        number.real -= other.imaginary;
    number.imaginary =
        py_is_any_complex(real) ? other.real + number.imaginary : other.real;
    return py_complex_new(machine, number);
}

static bool is_convertible(PyValue value)
{
    return py_is_any_complex(value) || py_is_number(value) ||
           py_argument_asks(value, PY_AS_FLOAT);
}

static PyValue check_answer(PyMachine *machine, PyValue self, PyValue answer)
{
    const char *name = py_type_name(py_type_of(answer));
    char text[512];
    if (py_type_of(answer) == &py_complex_type)
        return py_incref(answer);
    if (py_is_any_complex(answer)) {
        snprintf(text, sizeof text,
                 "__complex__ returned non-complex (type %.200s).  The ability "
                 "to return an instance of a strict subclass of complex is "
                 "deprecated, and may be removed in a future version of "
                 "Python.",
                 name);
        return py_warn(machine, &py_DeprecationWarning, text,
                       py_incref(answer));
    }
    if (py_machine_version(machine) < 314)
        return py_raise(machine, &py_TypeError,
                        "__complex__ returned non-complex (type %s)", name);
    return py_raise(machine, &py_TypeError,
                    "%s.__complex__() must return a complex, not %s",
                    py_type_name(py_type_of(self)), name);
}

static PyValue complain(PyMachine *machine, PyValue value, bool is_second)
{
    return py_raise(machine, &py_TypeError,
                    is_second ? "complex() second argument must be a number, "
                                "not '%s'"
                              : "complex() first argument must be a string or "
                                "a number, not '%s'",
                    py_type_name(py_type_of(value)));
}

/* A class is asked by __float__, also one of floats, or __index__; complex
 * numbers are not. */
static PyValue real_of(PyMachine *machine, PyValue value)
{
    PyValue answer;
    if (py_is_any_float(value) &&
        py_ask_special(machine, value, PY_SPECIAL_FLOAT, PY_UNDEFINED,
                       PY_ASK_FLOAT, &answer))
        return answer;
    return py_is_any_complex(value)
               ? py_incref(value)
               : py_argument_convert(machine, value, PY_AS_FLOAT);
}

enum { MAKE_REAL, MAKE_IMAGINARY, MAKE_STATE };

static PyValue make_asking(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue method = py_special(state[MAKE_REAL], PY_SPECIAL_COMPLEX);
    PY_WAITS_BEGIN(frame);
    if (!py_is_undefined(method)) {
        PY_WAIT_FOR(answer, py_special_call(machine, method, state, 1));
        PyValue number = check_answer(machine, state[MAKE_REAL], answer);
        py_decref(machine, answer);
        PY_WAIT_FOR(number, number);
        py_assign(machine, &state[MAKE_REAL], number);
    }
    if (!is_convertible(state[MAKE_REAL]))
        return complain(machine, state[MAKE_REAL], false);
    if (!py_is_undefined(state[MAKE_IMAGINARY]) &&
        !is_convertible(state[MAKE_IMAGINARY]))
        return complain(machine, state[MAKE_IMAGINARY], true);
    PY_WAIT_FOR(answer, real_of(machine, state[MAKE_REAL]));
    py_assign(machine, &state[MAKE_REAL], answer);
    if (!py_is_undefined(state[MAKE_IMAGINARY])) {
        PY_WAIT_FOR(answer, real_of(machine, state[MAKE_IMAGINARY]));
        py_assign(machine, &state[MAKE_IMAGINARY], answer);
    }
    PY_WAITS_END(frame);
    return join(machine, state[MAKE_REAL], state[MAKE_IMAGINARY]);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue real = args[0], imaginary = args[1];
    bool has_second = !py_is_undefined(imaginary);
    if (py_is_undefined(real))
        real = py_small(0);
    if (!has_second && py_is_object(real) &&
        py_object(real)->type == &py_complex_type)
        return py_incref(real);
    if (py_is_any_string(real))
        return has_second
                   ? py_raise(machine, &py_TypeError,
                              "complex() can't take second arg if first is a "
                              "string")
                   : from_text(machine, real);
    if (has_second && py_is_any_string(imaginary))
        return py_raise(machine, &py_TypeError,
                        "complex() second arg can't be a string");
    PyValue state[MAKE_STATE] = {py_incref(real), py_incref(imaginary)};
    return py_wait_start(machine, make_asking, state, MAKE_STATE);
}

const PyNative py_complex_construct =
    PY_FUNCTION_NAMED("complex", construct, 0, 2, 0, 2, "real", "imag");
