/* open(). The checks of its arguments come in CPython's order. */
#include "py_builtin_open.h"

#include "py_argument.h"
#include "py_bytes.h"
#include "py_exception.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_native_table.h"
#include "py_number.h"
#include "py_string.h"

#include <string.h>

enum {
    OPEN_FILE,
    OPEN_MODE,
    OPEN_BUFFERING,
    OPEN_ENCODING,
    OPEN_ERRORS,
    OPEN_NEWLINE,
    OPEN_CLOSEFD,
    OPEN_OPENER,
    OPEN_ARGUMENTS
};

static bool is_given(PyValue value)
{
    return !py_is_undefined(value) && !py_is_none(value);
}

/* A C string: str without null characters. */
static bool check_text(PyMachine *machine, const char *which,
                       const char *expected, PyValue value)
{
    if (!py_is_any_string(value)) {
        py_argument_wrong(machine, "open", which, expected, value);
        return false;
    }
    if (!memchr(py_string(value)->text, '\0', py_string(value)->size))
        return true;
    py_raise(machine, &py_ValueError, "embedded null character");
    return false;
}

static bool check_types(PyMachine *machine, const PyValue *args, bool *closes)
{
    static const char *const names[] = {"'encoding'", "'errors'", "'newline'"};
    int64_t buffering;
    if (!py_is_undefined(args[OPEN_MODE]) &&
        !check_text(machine, "'mode'", "str", args[OPEN_MODE]))
        return false;
    if (!py_is_undefined(args[OPEN_BUFFERING]) &&
        !py_argument_c_int(machine, &args[OPEN_BUFFERING], &buffering))
        return false;
    for (int i = OPEN_ENCODING; i <= OPEN_NEWLINE; i++) {
        if (is_given(args[i]) && !check_text(machine, names[i - OPEN_ENCODING],
                                             "str or None", args[i]))
            return false;
    }
    return py_argument_flag(machine, &args[OPEN_CLOSEFD], closes);
}

/* An instance may have __fspath__(), which Python would be asked for. */
static bool check_file(PyMachine *machine, PyValue file)
{
    if (py_is_number(file) || py_is_any_string(file) || py_is_any_bytes(file) ||
        (py_is_heap(file) && py_type_of(file)->flags & PY_TYPE_HEAP))
        return true;
    py_raise(machine, &py_TypeError,
             "expected str, bytes or os.PathLike object, not %s",
             py_type_name(py_type_of(file)));
    return false;
}

/* Each letter of the mode at most once, and none that is not one. */
static bool check_letters(PyMachine *machine, PyValue mode)
{
    const char *text = py_string(mode)->text;
    for (const char *letter = text; *letter; letter++) {
        if (strchr("rwxabt+", *letter) && !strchr(letter + 1, *letter))
            continue;
        BaseText shown = {0};
        if (py_repr(machine, mode, &shown))
            py_raise(machine, &py_ValueError, "invalid mode: %s",
                     base_text_str(&shown));
        base_text_release(&shown);
        return false;
    }
    return true;
}

static const char *wrong_with_binary(const PyValue *args)
{
    return is_given(args[OPEN_ENCODING])  ? "an encoding"
           : is_given(args[OPEN_ERRORS])  ? "an errors"
           : is_given(args[OPEN_NEWLINE]) ? "a newline"
                                          : NULL;
}

static bool check_mode(PyMachine *machine, const PyValue *args)
{
    const char *mode = py_string(args[OPEN_MODE])->text;
    size_t ways = 0;
    if (!check_letters(machine, args[OPEN_MODE]))
        return false;
    for (const char *letter = mode; *letter; letter++)
        ways += strchr("rwxa", *letter) != NULL;
    const char *wrong = strchr(mode, 'b') ? wrong_with_binary(args) : NULL;
    if (strchr(mode, 'b') && strchr(mode, 't'))
        py_raise(machine, &py_ValueError,
                 "can't have text and binary mode at once");
    else if (ways > 1)
        py_raise(machine, &py_ValueError,
                 "must have exactly one of "
                 "create/read/write/append mode");
    else if (wrong)
        py_raise(machine, &py_ValueError,
                 "binary mode doesn't take %s argument", wrong);
    else if (ways == 0)
        py_raise(machine, &py_ValueError,
                 "Must have exactly one of create/read/write/append mode and "
                 "at most one plus");
    else
        return true;
    return false;
}

static PyValue open(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == OPEN_ARGUMENTS);
    PyValue file = args[OPEN_FILE];
    bool closes = true;
    if (!check_types(machine, args, &closes) || !check_file(machine, file) ||
        (!py_is_undefined(args[OPEN_MODE]) && !check_mode(machine, args)))
        return PY_ERROR;
    if (!closes && !py_is_number(file))
        return py_raise(machine, &py_ValueError,
                        "Cannot use closefd=False with file name");
    if (py_is_any_float(file))
        return py_raise(machine, &py_TypeError,
                        "expected str, bytes or os.PathLike object, not %s",
                        py_type_name(py_type_of(file)));
    return py_unsupported(machine, NULL, "%s", py_builtin_open.name);
}

const PyNative py_builtin_open = {.object = PY_STATIC_OBJECT(&py_native_type),
                                  .name = "open",
                                  .fn = open,
                                  .required = 1,
                                  .positional = OPEN_ARGUMENTS,
                                  .parameter_count = OPEN_ARGUMENTS,
                                  .clinic = 1,
                                  .is_lent = true,
                                  .names = {"file", "mode", "buffering",
                                            "encoding", "errors", "newline",
                                            "closefd", "opener"}};
