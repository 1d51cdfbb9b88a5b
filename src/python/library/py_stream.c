#include "py_stream.h"

#include "py_exception.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_string.h"

static int number_of(PyValue stream)
{
    return ((const PyStream *)py_object(stream))->number;
}

static PyValue write_text(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)count;
    if (!py_is_instance(args[1], &py_string_type))
        return py_raise(machine, &py_TypeError,
                        "write() argument must be str, not %s",
                        py_type_name(py_type_of(args[1])));
    const PyString *text = py_string(args[1]);
    if (!py_machine_write(machine, number_of(args[0]), text->text, text->size))
        return PY_ERROR;
    return py_small(text->length);
}

static PyValue flush(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    (void)args;
    (void)count;
    return PY_NONE;
}

static PyValue is_terminal(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)machine;
    (void)args;
    (void)count;
    return PY_FALSE;
}

static bool stream_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    base_text_printf(out,
                     "<_io.TextIOWrapper name='<std%s>' mode='w' "
                     "encoding='utf-8'>",
                     number_of(self) == 1 ? "out" : "err");
    return true;
}

static const PyNative methods[] = {
    PY_METHOD(&py_stream_type, "write", write_text, 1, 1),
    PY_METHOD(&py_stream_type, "flush", flush, 0, 0),
    PY_METHOD(&py_stream_type, "isatty", is_terminal, 0, 0),
    {.name = NULL}};

static const char *const missing[] = {
    "buffer",      "close",         "closed",         "detach",   "encoding",
    "errors",      "fileno",        "line_buffering", "mode",     "name",
    "newlines",    "read",          "readable",       "readline", "readlines",
    "reconfigure", "seek",          "seekable",       "tell",     "truncate",
    "writable",    "write_through", "writelines",     NULL};

const PyType py_stream_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "TextIOWrapper",
    .module = "_io",
    .title = "_io.TextIOWrapper",
    .size = sizeof(PyStream),
    .repr = stream_repr,
    .methods = methods,
    .missing = missing,
};

const PyStream py_stdout = {PY_STATIC_OBJECT(&py_stream_type), 1};
const PyStream py_stderr = {PY_STATIC_OBJECT(&py_stream_type), 2};
