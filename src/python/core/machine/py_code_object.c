/* What a function is made of, as the program sees it: code and cells. */
#include "py_code_object.h"

#include "py_exception.h"
#include "py_id.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_tuple.h"
#include "py_wait.h"

static void destroy_cell(PyMachine *machine, PyObject *self)
{
    py_assign(machine, &((PyCell *)self)->value, PY_UNDEFINED);
}

static void traverse_cell(PyObject *self, PyVisit visit, void *context)
{
    PyValue value = ((PyCell *)self)->value;
    if (py_is_object(value))
        visit(py_object(value), context);
}

static bool repr_cell(PyMachine *machine, PyValue self, BaseText *out)
{
    PyValue value = ((PyCell *)py_object(self))->value;
    base_text_printf(
        out, "<cell at 0x%llx: ",
        (unsigned long long)py_machine_id(machine, py_object(self)));
    if (py_is_undefined(value)) {
        base_text_append(out, "empty>");
        return true;
    }
    if (!py_is_object(value)) {
        py_unsupported(machine, NULL, "the repr of a cell with a constant");
        return false;
    }
    base_text_printf(
        out, "%s object at 0x%llx>", py_type_name(py_type_of(value)),
        (unsigned long long)py_machine_id(machine, py_object(value)));
    return true;
}

static PyValue cell_contents(PyMachine *machine, PyObject *self)
{
    PyValue value = ((PyCell *)self)->value;
    if (py_is_undefined(value))
        return py_raise(machine, &py_ValueError, "Cell is empty");
    return py_incref(value);
}

static bool set_cell_contents(PyMachine *machine, PyObject *self, PyValue value)
{
    py_assign(machine, &((PyCell *)self)->value, py_incref(value));
    return true;
}

enum { CELL_LEFT, CELL_RIGHT, CELL_OP, CELL_STATE };

static PyValue compare_contents(PyMachine *machine, PyNativeFrame *frame,
                                PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_compare(machine, (PyCompareOp)py_small_value(state[CELL_OP]),
                           state[CELL_LEFT], state[CELL_RIGHT]));
    PY_WAITS_END(frame);
    return answer;
}

/* By what lies in them; an empty one comes first. */
static PyValue compare_cells(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    if (!py_has_type(a, &py_cell_type) || !py_has_type(b, &py_cell_type))
        return PY_NOT_IMPLEMENTED;
    PyValue left = ((PyCell *)py_object(a))->value;
    PyValue right = ((PyCell *)py_object(b))->value;
    bool full = !py_is_undefined(left), other_full = !py_is_undefined(right);
    if (!full || !other_full)
        return py_compare(machine, op, py_small(full), py_small(other_full));
    PyValue state[CELL_STATE] = {py_incref(left), py_incref(right),
                                 py_small(op)};
    return py_wait_run(machine, compare_contents, state, CELL_STATE);
}

static const PyGetter cell_getters[] = {
    {"cell_contents", cell_contents, set_cell_contents},
    {NULL, NULL, NULL},
};

static PyValue construct_cell(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)count;
    PyCell *cell = py_object_new(machine, &py_cell_type);
    if (!cell)
        return PY_ERROR;
    cell->value = py_incref(args[0]);
    return py_from_object(cell);
}

static const PyNative cell_construct =
    PY_FUNCTION("cell", construct_cell, 0, 1);

const PyType py_cell_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "cell",
    .size = sizeof(PyCell),
    .destroy = destroy_cell,
    .traverse = traverse_cell,
    .repr = repr_cell,
    .compare = compare_cells,
    .construct = &cell_construct,
    .getters = cell_getters,
};

/* --- code ---------------------------------------------------------------- */

static const PyCode *code_of(PyObject *self)
{
    return (const PyCode *)self;
}

static bool repr_code(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyCode *code = code_of(py_object(self));
    base_text_printf(
        out, "<code object %s at 0x%llx, file \"%s\", line %u>",
        code->name->text,
        (unsigned long long)py_machine_id(machine, py_object(self)),
        code->program->source.name, code->line);
    return true;
}

static PyValue code_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_from_object(code_of(self)->name);
}

static PyValue code_qualified_name(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_from_object(code_of(self)->qualified_name);
}

static PyValue code_file(PyMachine *machine, PyObject *self)
{
    return py_string_from(machine, code_of(self)->program->source.name);
}

static PyValue code_line(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(code_of(self)->line);
}

static PyValue code_positional(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(code_of(self)->positional_count);
}

static PyValue code_positional_only(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(code_of(self)->positional_only_count);
}

static PyValue code_keyword_only(PyMachine *machine, PyObject *self)
{
    (void)machine;
    const PyCode *code = code_of(self);
    return py_small(code->parameter_count - code->positional_count);
}

static PyValue tuple_of_names(PyMachine *machine, PyString *const *names,
                              uint32_t count)
{
    PyValue list = py_list_new(machine, NULL, 0);
    bool good = !py_is_error(list);
    for (uint32_t i = 0; i < count && good; i++)
        good = py_list_append(machine, list, py_from_object(names[i]));
    PyValue tuple =
        good ? py_tuple_new(machine, py_list(list)->items, count) : PY_ERROR;
    py_decref(machine, list);
    return tuple;
}

static PyValue code_locals(PyMachine *machine, PyObject *self)
{
    const PyCode *code = code_of(self);
    return tuple_of_names(machine, code->local_names, code->local_count);
}

static PyValue code_local_count(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(code_of(self)->local_count);
}

static PyValue code_cells(PyMachine *machine, PyObject *self)
{
    const PyCode *code = code_of(self);
    return tuple_of_names(machine, code->cell_names, code->cell_count);
}

static PyValue code_frees(PyMachine *machine, PyObject *self)
{
    const PyCode *code = code_of(self);
    return tuple_of_names(machine, code->cell_names + code->cell_count,
                          code->free_count);
}

/* CPython's CO_ flags. */
static PyValue code_flags(PyMachine *machine, PyObject *self)
{
    (void)machine;
    const PyCode *code = code_of(self);
    bool is_coroutine = code->flags & PY_CODE_COROUTINE;
    bool is_generator = code->flags & PY_CODE_GENERATOR;
    uint32_t flags = strcmp(code->name->text, "<module>") == 0 ? 0 : 3;
    if (code->flags & PY_CODE_VARARGS)
        flags |= 4;
    if (code->flags & PY_CODE_VARKEYWORDS)
        flags |= 8;
    if (strstr(code->qualified_name->text, "<locals>"))
        flags |= 0x10;
    if (is_coroutine || is_generator)
        flags |= !is_coroutine ? 0x20 : is_generator ? 0x200 : 0x80;
    if (code->program->annotations_are_texts)
        flags |= 0x1000000;
    return py_small(flags);
}

static const PyGetter code_getters[] = {
    {"co_name", code_name, NULL},
    {"co_qualname", code_qualified_name, NULL},
    {"co_filename", code_file, NULL},
    {"co_firstlineno", code_line, NULL},
    {"co_argcount", code_positional, NULL},
    {"co_posonlyargcount", code_positional_only, NULL},
    {"co_kwonlyargcount", code_keyword_only, NULL},
    {"co_varnames", code_locals, NULL},
    {"co_nlocals", code_local_count, NULL},
    {"co_cellvars", code_cells, NULL},
    {"co_freevars", code_frees, NULL},
    {"co_flags", code_flags, NULL},
    {NULL, NULL, NULL},
};

static const char *const code_missing[] = {"_co_code_adaptive",
                                           "_varname_from_oparg",
                                           "co_code",
                                           "co_consts",
                                           "co_exceptiontable",
                                           "co_lines",
                                           "co_linetable",
                                           "co_lnotab",
                                           "co_names",
                                           "co_positions",
                                           "co_stacksize",
                                           "replace",
                                           NULL};

static PyValue construct_code(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    enum { LEAST = 16, MOST = 18 };
    (void)args;
    if (count < LEAST || count > MOST)
        return py_raise(machine, &py_TypeError,
                        "code expected at %s %d arguments, got %u",
                        count < LEAST ? "least" : "most",
                        count < LEAST ? (int)LEAST : (int)MOST, count);
    return py_unsupported(machine, "compile()", "types.CodeType()");
}

static const PyNative code_construct =
    PY_FUNCTION_VARIADIC("code", construct_code);

const PyType py_code_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "code",
    .construct = &code_construct,
    .size = sizeof(PyCode),
    .flags = PY_TYPE_WEAK,
    .repr = repr_code,
    .getters = code_getters,
    .missing = code_missing,
};
