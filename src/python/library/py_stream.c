#include "py_stream.h"

#include "py_argument.h"
#include "py_bytes.h"
#include "py_codec.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_wait.h"

#include <string.h>

static int number_of(PyValue stream)
{
    return ((const PyStream *)py_object(stream))->number;
}

/* --- writing -------------------------------------------------------------- */

static bool is_writable(PyMachine *machine, PyValue stream, const char *name)
{
    if (number_of(stream) != 0)
        return true;
    py_unsupported(machine, NULL, "%s() of sys.stdin", name);
    return false;
}

size_t py_stream_find_half(const PyString *string)
{
    const char *at = string->text, *end = at + string->size;
    while (at < end && (at = memchr(at, 0xED, (size_t)(end - at)))) {
        if ((unsigned char)at[1] >= 0xA0)
            return (size_t)(at - string->text);
        at++;
    }
    return string->size;
}

/* Halves of surrogate pairs as their numbers. */
static bool write_escaped(PyMachine *machine, int number,
                          const PyString *string)
{
    PyValue way = py_string_from(machine, "backslashreplace");
    PyValue bytes = py_is_error(way)
                        ? PY_ERROR
                        : py_string_encode(machine, string, PY_UNDEFINED, way);
    bool good = false;
    if (!py_is_error(bytes)) {
        const PyBytes *made = (const PyBytes *)(void *)py_object(bytes);
        good = py_machine_write(machine, number, made->data, made->size);
    }
    py_decref(machine, bytes);
    py_decref(machine, way);
    return good;
}

bool py_stream_write(PyMachine *machine, int number, const PyString *string)
{
    if (py_stream_find_half(string) == string->size)
        return py_machine_write(machine, number, string->text, string->size);
    if (number == 2)
        return write_escaped(machine, number, string);
    py_string_encode(machine, string, PY_UNDEFINED, PY_UNDEFINED);
    return false;
}

static PyValue write_one(PyMachine *machine, PyValue stream, PyValue text)
{
    if (!py_is_instance(text, &py_string_type))
        return py_raise(machine, &py_TypeError,
                        "write() argument must be str, not %s",
                        py_type_name(py_type_of(text)));
    const PyString *string = py_string(text);
    if (!py_stream_write(machine, number_of(stream), string))
        return PY_ERROR;
    return py_small(string->length);
}

static PyValue write_text(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return is_writable(machine, args[0], "write")
               ? write_one(machine, args[0], args[1])
               : PY_ERROR;
}

enum { LINES_STREAM, LINES_ITERATOR, LINES_STATE };

static PyValue write_each(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[LINES_ITERATOR]));
    py_assign(machine, &state[LINES_ITERATOR], answer);
    while (true) {
        PY_WAIT_FOR_NEXT(answer, state[LINES_ITERATOR]);
        if (py_is_undefined(answer) || py_is_error(answer))
            break;
        PyValue written = write_one(machine, state[LINES_STREAM], answer);
        py_decref(machine, answer);
        if (py_is_error(written) || !py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_NONE;
}

static PyValue write_lines(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (!is_writable(machine, args[0], "writelines"))
        return PY_ERROR;
    PyValue state[LINES_STATE] = {py_incref(args[0]), py_incref(args[1])};
    return py_wait_start(machine, write_each, state, LINES_STATE);
}

/* --- reading -------------------------------------------------------------- */

PyValue py_stream_read(PyMachine *machine, uint64_t most, bool by_line,
                       const char *what)
{
    const char *text = "";
    size_t size = 0;
    if (py_machine_read(machine, most, by_line, &text, &size) == PY_INPUT_NONE)
        return py_unsupported(
            machine, "--input FILE on the command line gives the lines",
            "%s without any input", what);
    return py_charge(machine, size / 16) ? py_string_new(machine, text, size)
                                         : PY_ERROR;
}

static bool is_readable(PyMachine *machine, PyValue stream, const char *name)
{
    if (number_of(stream) == 0)
        return true;
    py_unsupported(machine, NULL, "%s() of a stream that is written", name);
    return false;
}

/* How many characters; a negative number is all. */
static bool read_most(PyMachine *machine, const PyValue *argument,
                      uint64_t *most)
{
    int64_t count = -1;
    if (!py_is_undefined(*argument) &&
        !py_argument_index(machine, argument, &count))
        return false;
    *most = count < 0 ? UINT64_MAX : (uint64_t)count;
    return true;
}

static PyValue read_text(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    uint64_t most = UINT64_MAX;
    if (!is_readable(machine, args[0], "read"))
        return PY_ERROR;
    if (!py_is_undefined(args[1]) && !py_is_none(args[1]) &&
        !py_is_int(args[1]) && !py_argument_asks(args[1], PY_AS_INT))
        return py_raise(machine, &py_TypeError,
                        "argument should be integer or None, not '%s'",
                        py_type_name(py_type_of(args[1])));
    if (!py_is_none(args[1]) && !read_most(machine, &args[1], &most))
        return PY_ERROR;
    return py_stream_read(machine, most, false, "sys.stdin");
}

static PyValue read_line(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 2);
    uint64_t most;
    return is_readable(machine, args[0], "readline") &&
                   read_most(machine, &args[1], &most)
               ? py_stream_read(machine, most, true, "sys.stdin")
               : PY_ERROR;
}

/* With a hint no line is begun when so many characters have been read. */
static PyValue read_lines(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    uint64_t most = UINT64_MAX, read = 0;
    if (!is_readable(machine, args[0], "readlines") ||
        (!py_is_none(args[1]) && !read_most(machine, &args[1], &most)))
        return PY_ERROR;
    PyValue list = py_list_new(machine, NULL, 0);
    while (!py_is_error(list) && (most == 0 || read < most)) {
        PyValue line = py_stream_read(machine, UINT64_MAX, true, "sys.stdin");
        bool good = !py_is_error(line) && py_charge(machine, 1);
        bool is_end = good && py_string(line)->size == 0;
        if (good && !is_end) {
            read += py_string(line)->length;
            good = py_list_append(machine, list, line);
        }
        py_decref(machine, line);
        if (!good)
            py_assign(machine, &list, PY_ERROR);
        if (is_end)
            break;
    }
    return list;
}

static PyValue iter(PyMachine *machine, PyValue self)
{
    return is_readable(machine, self, "__iter__") ? py_incref(self) : PY_ERROR;
}

static PyValue next(PyMachine *machine, PyValue self)
{
    if (!is_readable(machine, self, "__next__"))
        return PY_ERROR;
    PyValue line = py_stream_read(machine, UINT64_MAX, true, "sys.stdin");
    if (py_is_error(line) || py_string(line)->size)
        return line;
    py_decref(machine, line);
    return PY_UNDEFINED;
}

/* --- what a stream says of itself ----------------------------------------- */

static PyValue flush(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(args && count == 1);
    return PY_NONE;
}

static PyValue is_terminal(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(args && count == 1);
    return PY_FALSE;
}

static PyValue can_read(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_bool(number_of(args[0]) == 0);
}

static PyValue can_write(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_bool(number_of(args[0]) != 0);
}

static PyValue file_number(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_small(number_of(args[0]));
}

/* Each text is UTF-8 already, and nothing is buffered. */
static PyValue reconfigure(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 6);
    PyValue encoding = args[1];
    if (!py_is_undefined(encoding) && !py_is_none(encoding) &&
        !(py_is_string(encoding) &&
          (py_string_is(py_string(encoding), "utf-8") ||
           py_string_is(py_string(encoding), "utf8") ||
           py_string_is(py_string(encoding), "UTF-8") ||
           py_string_is(py_string(encoding), "UTF8"))))
        return py_unsupported(machine, "encoding='utf-8'",
                              "another encoding of reconfigure()");
    for (int i = 2; i < 4; i++)
        if (!py_is_undefined(args[i]) && !py_is_none(args[i]))
            return py_unsupported(machine, NULL, "%s of reconfigure()",
                                  i == 2 ? "errors" : "newline");
    return PY_NONE;
}

static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};

static PyValue get_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, names[((const PyStream *)self)->number]);
}

static PyValue get_mode(PyMachine *machine, PyObject *self)
{
    bool is_read = ((const PyStream *)self)->number == 0;
    return py_string_from(machine, is_read ? "r" : "w");
}

static PyValue get_encoding(PyMachine *machine, PyObject *self)
{
    BASE_INVARIANT(self);
    return py_string_from(machine, "utf-8");
}

static PyValue get_errors(PyMachine *machine, PyObject *self)
{
    bool is_error = ((const PyStream *)self)->number == 2;
    return py_string_from(machine, is_error ? "backslashreplace" : "strict");
}

static PyValue get_newlines(PyMachine *machine, PyObject *self)
{
    return ((const PyStream *)self)->number == 0
               ? py_unsupported(machine, NULL, "sys.stdin.newlines")
               : PY_NONE;
}

static PyValue get_closed(PyMachine *machine, PyObject *self)
{
    (void)machine;
    BASE_INVARIANT(self);
    return PY_FALSE;
}

static PyValue get_line_buffering(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(((const PyStream *)self)->number == 2);
}

static bool stream_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    BASE_INVARIANT(machine);
    base_text_printf(out,
                     "<_io.TextIOWrapper name='%s' mode='%s' "
                     "encoding='utf-8'>",
                     names[number_of(self)], number_of(self) ? "w" : "r");
    return true;
}

static const PyGetter getters[] = {{"name", get_name, NULL},
                                   {"mode", get_mode, NULL},
                                   {"encoding", get_encoding, NULL},
                                   {"errors", get_errors, NULL},
                                   {"newlines", get_newlines, NULL},
                                   {"closed", get_closed, NULL},
                                   {"line_buffering", get_line_buffering, NULL},
                                   {NULL, NULL, NULL}};

#define STREAM &py_stream_type
static const PyNative methods[] = {
    PY_METHOD(STREAM, "write", write_text, 1, 1),
    PY_METHOD(STREAM, "writelines", write_lines, 1, 1),
    PY_METHOD(STREAM, "read", read_text, 0, 1),
    PY_METHOD(STREAM, "readline", read_line, 0, 1),
    PY_METHOD(STREAM, "readlines", read_lines, 0, 1),
    PY_METHOD(STREAM, "flush", flush, 0, 0),
    PY_METHOD(STREAM, "isatty", is_terminal, 0, 0),
    PY_METHOD(STREAM, "readable", can_read, 0, 0),
    PY_METHOD(STREAM, "writable", can_write, 0, 0),
    PY_METHOD(STREAM, "fileno", file_number, 0, 0),
    PY_METHOD_NAMED(STREAM, "reconfigure", reconfigure, 0, 0, 5, "encoding",
                    "errors", "newline", "line_buffering", "write_through"),
    {.name = NULL}};

static const char *const missing[] = {
    "buffer",   "close",     "detach",        "seek",     "seekable", "tell",
    "truncate", "__enter__", "write_through", "__exit__", NULL};

const PyType py_stream_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "TextIOWrapper",
    .module = "_io",
    .title = "_io.TextIOWrapper",
    .size = sizeof(PyStream),
    .repr = stream_repr,
    .iter = iter,
    .next = next,
    .getters = getters,
    .methods = methods,
    .missing = missing,
};

const PyStream py_stdin = {PY_STATIC_OBJECT(&py_stream_type), 0};
const PyStream py_stdout = {PY_STATIC_OBJECT(&py_stream_type), 1};
const PyStream py_stderr = {PY_STATIC_OBJECT(&py_stream_type), 2};
