#include "py_quitter.h"

#include "py_exception.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_suggest_closest.h"
#include "py_tuple.h"

/* What ends the input of a terminal on Linux. */
static const char end_of_input[] = "Ctrl-D (i.e. EOF)";

static const char *name_of(PyValue self)
{
    return ((const PyQuitter *)py_object(self))->name;
}

static bool repr_quitter(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    base_text_printf(out, "Use %s() or %s to exit", name_of(self),
                     end_of_input);
    return true;
}

/* Its one parameter is `code`. */
static bool takes(PyMachine *machine, uint32_t count, PyValue keyword_names)
{
    const PyTuple *names =
        py_is_undefined(keyword_names) ? NULL : py_tuple(keyword_names);
    uint32_t named = names ? names->count : 0;
    const char *parameter = "code";
    for (uint32_t i = 0; i < named; i++) {
        const PyString *name = py_string(names->items[i]);
        if (py_string_is(name, "code"))
            continue;
        bool suggests = py_machine_version(machine) >= 313 &&
                        py_suggest_closest(name->text, &parameter, 1);
        py_raise(machine, &py_TypeError,
                 "Quitter.__call__() got an unexpected keyword argument "
                 "'%s'%s",
                 name->text, suggests ? ". Did you mean 'code'?" : "");
        return false;
    }
    if (count <= 1)
        return true;
    if (count - named > 1)
        py_raise(machine, &py_TypeError,
                 "Quitter.__call__() takes from 1 to 2 positional arguments "
                 "but %u were given",
                 count - named + 1);
    else
        py_raise(machine, &py_TypeError,
                 "Quitter.__call__() got multiple values for argument 'code'");
    return false;
}

static PyValue call_quitter(PyMachine *machine, PyValue self,
                            const PyValue *args, uint32_t count,
                            PyValue keyword_names)
{
    (void)self;
    if (!takes(machine, count, keyword_names))
        return PY_ERROR;
    return py_raise_with(machine, &py_SystemExit, count ? args[0] : PY_NONE);
}

static PyValue get_name(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, ((const PyQuitter *)self)->name);
}

static PyValue get_end_of_input(PyMachine *machine, PyObject *self)
{
    (void)self;
    return py_string_from(machine, end_of_input);
}

static const PyGetter getters[] = {{"name", get_name, NULL},
                                   {"eof", get_end_of_input, NULL},
                                   {NULL, NULL, NULL}};

static const PyType quitter_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Quitter",
    .module = "_sitebuiltins",
    .size = sizeof(PyQuitter),
    .repr = repr_quitter,
    .call = call_quitter,
    .getters = getters,
};

const PyQuitter py_builtin_exit = {PY_STATIC_OBJECT(&quitter_type), "exit"};
const PyQuitter py_builtin_quit = {PY_STATIC_OBJECT(&quitter_type), "quit"};
