/* super(): the attributes of the classes that come after one. */
#include "py_super.h"

#include "py_attribute.h"
#include "py_code_object.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_frame_names.h"
#include "py_instance.h"
#include "py_lookup.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_opcodes.h"
#include "py_vm_flow.h"

typedef struct PySuper {
    PyObject object;
    PyValue type; /* owned: the class to look behind */
    PyValue self; /* owned: an instance of it, or a class deriving from it;
                     undefined: none was given */
} PySuper;

static void destroy_super(PyMachine *machine, PyObject *self)
{
    py_assign(machine, &((PySuper *)self)->type, PY_UNDEFINED);
    py_assign(machine, &((PySuper *)self)->self, PY_UNDEFINED);
}

static void traverse_super(PyObject *self, PyVisit visit, void *context)
{
    const PySuper *super = (const PySuper *)self;
    visit(py_object(super->type), context);
    if (py_is_object(super->self))
        visit(py_object(super->self), context);
}

/* The class whose mro is walked; NULL: `self` has nothing to do with it. */
static const PyType *start_of(PyValue type, PyValue self)
{
    if (py_is_class(self) && py_type_is_subtype(py_class(self), py_class(type)))
        return py_class(self);
    return py_is_instance(self, py_class(type)) ? py_type_of(self) : NULL;
}

static bool repr_super(PyMachine *machine, PyValue value, BaseText *out)
{
    const PySuper *super = (const PySuper *)py_object(value);
    (void)machine;
    base_text_printf(out, "<super: <class '%s'>, ",
                     py_type_name(py_class(super->type)));
    if (py_is_undefined(super->self))
        base_text_append(out, "NULL>");
    else
        base_text_printf(out, "<%s object>>",
                         py_type_name(start_of(super->type, super->self)));
    return true;
}

/* `start` is the class itself where super stands for a class. */
static PyValue bind(PyMachine *machine, PyValue value, PyString *name,
                    const PyType *start, PyValue found)
{
    PyValue self = ((const PySuper *)py_object(value))->self;
    if (py_is_class(self) && start == py_class(self))
        self = PY_UNDEFINED;
    return py_attribute_bind(
        machine, &(PyAttributeAsked){value, name, found, self, start});
}

/* Where the classes behind its own begin. */
static uint32_t first_behind(const PySuper *super, const PyType *start)
{
    uint32_t at = 0;
    BASE_INVARIANT(start && start->mro);
    while (at < start->mro_count && start->mro[at] != py_class(super->type))
        at++;
    BASE_INVARIANT(at < start->mro_count);
    return at + 1;
}

/* The function written in Python that it has for the name; undefined: none, or
 * that is not so easily said. Borrowed. */
static PyValue function_of(const PySuper *super, PyString *name)
{
    const PyType *start = py_type_of(super->self);
    PyValue found = PY_UNDEFINED;
    for (uint32_t at = first_behind(super, start);
         at < start->mro_count && start->mro[at]->dict; at++) {
        found = py_dict_get_name(start->mro[at]->dict, name);
        if (!py_is_undefined(found))
            break;
    }
    return py_has_type(found, &py_function_type) ? found : PY_UNDEFINED;
}

bool py_super_method(PyValue value, PyString *name, PyValue *function,
                     PyValue *self)
{
    const PySuper *super = (const PySuper *)py_object(value);
    if (py_is_class(super->self) || py_is_undefined(super->self))
        return false;
    PyValue found = function_of(super, name);
    if (py_is_undefined(found))
        return false;
    *function = py_incref(found);
    *self = py_incref(super->self);
    return true;
}

static PyValue super_get(PyMachine *machine, PyValue value, PyString *name)
{
    const PySuper *super = (const PySuper *)py_object(value);
    if (py_is_undefined(super->self) || py_string_is(name, "__class__"))
        return PY_UNDEFINED; /* its own */
    const PyType *start = start_of(super->type, super->self);
    for (uint32_t at = first_behind(super, start); at < start->mro_count;
         at++) {
        const PyType *type = start->mro[at];
        PyValue found = py_type_own(machine, type, name);
        if (!py_is_undefined(found))
            return bind(machine, value, name, start, found);
        if (py_is_raising(machine)) /* no memory for the slot's wrapper */
            return PY_ERROR;
        if (type->dict)
            continue;
        const PyGetter *getter = py_type_getter(type, name);
        if (getter && py_is_object(super->self))
            return getter->get(machine, py_object(super->self));
        if (py_type_is_missing(type, name))
            return py_unsupported(machine, NULL, "super().%s", name->text);
    }
    return PY_UNDEFINED;
}

/* --- super() without arguments ------------------------------------------- */

static PyValue in_cell(const PyFrame *frame, const PyCode *code,
                       const PyString *name)
{
    uint32_t cells = code->cell_count + code->free_count;
    for (uint32_t i = 0; i < cells; i++)
        if (py_string_equals(code->cell_names[i], name) &&
            py_has_type(frame->slots[code->local_count + i], &py_cell_type))
            return ((PyCell *)py_object(frame->slots[code->local_count + i]))
                ->value;
    return PY_UNDEFINED;
}

/* The slot of the cell that says whose method runs; UINT32_MAX: none. */
static uint32_t class_slot(const PyCode *code)
{
    for (uint32_t i = code->cell_count; i < code->cell_count + code->free_count;
         i++)
        if (py_string_is(code->cell_names[i], "__class__"))
            return code->local_count + i;
    return UINT32_MAX;
}

static PyValue class_cell(const PyFrame *frame, const PyCode *code)
{
    uint32_t slot = class_slot(code);
    return slot != UINT32_MAX && py_has_type(frame->slots[slot], &py_cell_type)
               ? ((PyCell *)py_object(frame->slots[slot]))->value
               : PY_UNDEFINED;
}

PyValue py_super_learn(PyMachine *machine, const PyFrame *frame, PyString *name,
                       PyCache *cache)
{
    const PyCode *code = frame->code;
    PyValue self = frame->slots[0], class = class_cell(frame, code);
    if (!code->positional_count || !py_is_heap(self) || py_is_class(self) ||
        !py_is_class(class) || !py_is_instance(self, py_class(class)))
        return PY_UNDEFINED;
    const PySuper super = {.type = class, .self = self};
    cache->key = py_type_of(self);
    cache->version = machine->type_epoch;
    cache->constant = py_object(class);
    cache->index = class_slot(code);
    cache->value = function_of(&super, name);
    return py_incref(cache->value);
}

/* Stands in `super().name`, which since 3.12 reads the method's first parameter
 * as any other place does that names it. */
static bool reads_parameter(const PyMachine *machine, const PyFrame *frame)
{
    const PyCode *code = frame->code;
    const uint32_t *next = frame->ip + py_word_counts[PY_OP_CALL];
    const uint32_t *before = frame->ip - py_word_counts[PY_OP_LOAD_GLOBAL];
    if (py_machine_version(machine) < 312 || before < code->words ||
        py_frame_opcode(frame) != PY_OP_CALL)
        return false;
    return (*before & 0xff) == PY_OP_LOAD_GLOBAL &&
           py_string_is(code->program->names[*before >> 8], "super") &&
           ((*next & 0xff) == PY_OP_LOAD_METHOD ||
            (*next & 0xff) == PY_OP_LOAD_ATTRIBUTE);
}

static void complain_of_deleted(PyMachine *machine, const PyFrame *frame,
                                const PyString *name)
{
    if (frame->code && reads_parameter(machine, frame))
        py_raise(machine, &py_UnboundLocalError,
                 "cannot access local variable '%s' where it is not "
                 "associated with a value",
                 name->text);
    else
        py_raise(machine, &py_RuntimeError, "super(): arg[0] deleted");
}

static bool find_arguments(PyMachine *machine, PyValue *type, PyValue *self)
{
    const PyFrame *asking = machine->context->frame;
    const PyFrame *frame = py_frame_of_names(machine, asking);
    const PyCode *code = frame ? frame->code : NULL;
    if (!code || code->positional_count == 0) {
        py_raise(machine, &py_RuntimeError, "super(): no arguments");
        return false;
    }
    *type = class_cell(frame, code);
    if (!py_is_class(*type)) {
        py_raise(machine, &py_RuntimeError,
                 "super(): __class__ cell not found");
        return false;
    }
    *self = frame->slots[0];
    if (py_is_undefined(*self))
        *self = in_cell(frame, code, code->local_names[0]);
    if (!py_is_undefined(*self))
        return true;
    complain_of_deleted(machine, asking, code->local_names[0]);
    return false;
}

/* `self` undefined: of no object. */
static PyValue new_super(PyMachine *machine, PyValue type, PyValue self)
{
    PySuper *super = py_object_new(machine, &py_super_type);
    if (!super)
        return PY_ERROR;
    super->type = py_incref(type);
    super->self = py_incref(self);
    return py_from_object(super);
}

static PyValue complain_of_object(PyMachine *machine, PyValue type,
                                  PyValue self)
{
    if (py_machine_version(machine) < 313)
        return py_raise(machine, &py_TypeError,
                        "super(type, obj): obj must be an instance or "
                        "subtype of type");
    return py_raise(
        machine, &py_TypeError,
        "super(type, obj): obj (%s %s) is not an instance or "
        "subtype of type (%s).",
        py_is_class(self) ? "type" : "instance of",
        py_type_name(py_is_class(self) ? py_class(self) : py_type_of(self)),
        py_type_name(py_class(type)));
}

static PyValue super_of(PyMachine *machine, PyValue type, PyValue self)
{
    const PyType *start = start_of(type, self);
    if (!start)
        return complain_of_object(machine, type, self);
    if (!start->mro)
        return py_unsupported(machine, NULL, "super() of a builtin type");
    return new_super(machine, type, self);
}

static PyValue make_super(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue type = args[0], self = args[1];
    if (py_is_undefined(type) && !find_arguments(machine, &type, &self))
        return PY_ERROR;
    if (!py_is_class(type))
        return py_raise(machine, &py_TypeError,
                        "super() argument 1 must be a type, not %s",
                        py_type_name(py_type_of(type)));
    return py_is_undefined(self) || py_is_none(self)
               ? new_super(machine, type, PY_UNDEFINED)
               : super_of(machine, type, self);
}

PyValue py_super_bind(PyMachine *machine, PyValue value, PyValue self)
{
    const PySuper *super = (const PySuper *)py_object(value);
    return py_is_none(self) || !py_is_undefined(super->self)
               ? py_incref(value)
               : super_of(machine, super->type, self);
}

/* --- the type ------------------------------------------------------------- */

static PyValue super_this_class(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((const PySuper *)self)->type);
}

static PyValue super_self(PyMachine *machine, PyObject *self)
{
    const PySuper *super = (const PySuper *)self;
    (void)machine;
    return py_is_undefined(super->self) ? PY_NONE : py_incref(super->self);
}

static PyValue super_self_class(PyMachine *machine, PyObject *self)
{
    const PySuper *super = (const PySuper *)self;
    (void)machine;
    if (py_is_undefined(super->self))
        return PY_NONE;
    return py_incref(py_from_object(start_of(super->type, super->self)));
}

static const PyGetter super_getters[] = {
    {"__thisclass__", super_this_class, NULL},
    {"__self__", super_self, NULL},
    {"__self_class__", super_self_class, NULL},
    {NULL, NULL, NULL},
};

static const PyNative super_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "super",
    .fn = make_super,
    .positional = 2,
    .positional_only = 2,
    .parameter_count = 2,
    .is_vectorcall = true,
};

const PyType py_super_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "super",
    .size = sizeof(PySuper),
    .destroy = destroy_super,
    .traverse = traverse_super,
    .repr = repr_super,
    .get_attribute = super_get,
    .construct = &super_construct,
    .getters = super_getters,
};
