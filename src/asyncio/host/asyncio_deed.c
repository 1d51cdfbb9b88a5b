#include "asyncio_deed.h"

#include "asyncio_deed_private.h"
#include "py_exception.h"
#include "py_int_text.h"
#include "py_string.h"

#include <stdlib.h>
#include <string.h>

static const PyType *const raisable[] = {
    &py_Exception,     &py_ArithmeticError, &py_ZeroDivisionError,
    &py_OverflowError, &py_AssertionError,  &py_AttributeError,
    &py_LookupError,   &py_IndexError,      &py_KeyError,
    &py_NameError,     &py_OSError,         &py_ConnectionError,
    &py_TimeoutError,  &py_RuntimeError,    &py_NotImplementedError,
    &py_TypeError,     &py_ValueError};

static const PyType *find_raisable(const char *name)
{
    for (size_t i = 0; i < sizeof raisable / sizeof *raisable; i++) {
        if (strcmp(raisable[i]->name, name) == 0)
            return raisable[i];
    }
    return NULL;
}

bool asyncio_deed_can_raise(const char *name)
{
    return name && find_raisable(name) != NULL;
}

static bool is_integer(const char *text)
{
    size_t sign = *text == '-';
    size_t digits = strspn(text + sign, "0123456789");

    return digits > 0 && digits < 19 && text[sign + digits] == '\0';
}

/* As Python writes one: with digits, a point or an exponent. */
static bool is_float(const char *text)
{
    char *end;

    if (text[strspn(text, "+-.eE0123456789")] != '\0' ||
        !strpbrk(text, "0123456789"))
        return false;
    strtod(text, &end);
    return end != text && *end == '\0';
}

static bool is_quoted(const char *text)
{
    size_t length = strlen(text);

    return length >= 2 && (*text == '\'' || *text == '"') &&
           text[length - 1] == *text &&
           strcspn(text + 1, "'\"\\\n") == length - 2;
}

bool asyncio_deed_is_value(const char *text)
{
    return text && (is_integer(text) || is_float(text) || is_quoted(text) ||
                    strcmp(text, "True") == 0 || strcmp(text, "False") == 0 ||
                    strcmp(text, "None") == 0);
}

PyValue asyncio_deed_exception(PyMachine *machine,
                               const AsyncioIntervention *what)
{
    BASE_REQUIRE(asyncio_deed_can_raise(what->name));
    return py_exception_new(machine, find_raisable(what->name), what->text);
}

PyValue asyncio_deed_value(PyMachine *machine, const AsyncioIntervention *what)
{
    const char *text = what->text;

    BASE_REQUIRE(asyncio_deed_is_value(text));
    if (is_quoted(text))
        return py_string_new(machine, text + 1, strlen(text) - 2);
    if (strcmp(text, "None") == 0)
        return PY_NONE;
    if (strcmp(text, "True") == 0)
        return PY_TRUE;
    if (strcmp(text, "False") == 0)
        return PY_FALSE;
    if (!is_integer(text))
        return py_float(strtod(text, NULL));
    PyValue digits = py_string_from(machine, text);
    PyValue value =
        py_is_error(digits) ? PY_ERROR : py_int_from_text(machine, digits, 10);
    py_decref(machine, digits);
    return value;
}
