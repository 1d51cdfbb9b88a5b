#include "py_descriptor.h"

#include "py_ask.h"
#include "py_attribute.h"
#include "py_definition.h"
#include "py_dict.h"
#include "py_function.h"
#include "py_instance.h"
#include "py_machine.h"
#include "py_member.h"
#include "py_native.h"
#include "py_native_table.h"
#include "py_nest.h"
#include "py_place_getter.h"
#include "py_slot_wrapper.h"
#include "py_super.h"
#include "py_tuple_getter.h"
#include "py_type.h"
#include "py_wait.h"

#include <string.h>

static void visit_value(PyValue value, PyVisit visit, void *context)
{
    if (py_is_object(value))
        visit(py_object(value), context);
}

/* --- property ------------------------------------------------------------ */

static void destroy_property(PyMachine *machine, PyObject *self)
{
    PyProperty *property = (PyProperty *)self;
    py_assign(machine, &property->get, PY_UNDEFINED);
    py_assign(machine, &property->set, PY_UNDEFINED);
    py_assign(machine, &property->remove, PY_UNDEFINED);
    py_assign(machine, &property->doc, PY_UNDEFINED);
    py_assign(machine, &property->name, PY_UNDEFINED);
}

static void traverse_property(PyObject *self, PyVisit visit, void *context)
{
    PyProperty *property = (PyProperty *)self;
    visit_value(property->get, visit, context);
    visit_value(property->set, visit, context);
    visit_value(property->remove, visit, context);
    visit_value(property->doc, visit, context);
}

static PyValue given(PyValue value)
{
    return py_is_none(value) ? PY_UNDEFINED : py_incref(value);
}

static PyValue make_property(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 4);
    PyProperty *property = py_object_new(machine, &py_property_type);
    if (!property)
        return PY_ERROR;
    property->get = given(args[0]);
    property->set = given(args[1]);
    property->remove = given(args[2]);
    property->doc = given(args[3]);
    return py_from_object(property);
}

/* Of a class that derives from it. */
static PyValue init_property(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 5);
    PyProperty *property = (PyProperty *)py_object(args[0]);
    py_assign(machine, &property->get, given(args[1]));
    py_assign(machine, &property->set, given(args[2]));
    py_assign(machine, &property->remove, given(args[3]));
    py_assign(machine, &property->doc, given(args[4]));
    return PY_NONE;
}

static PyValue or_none(PyValue value)
{
    return py_is_undefined(value) ? PY_NONE : py_incref(value);
}

/* Its class makes the one with another function, as it is called. */
static PyValue of_same_class(PyMachine *machine, PyValue self, int which,
                             PyValue function)
{
    const PyProperty *old = (const PyProperty *)py_object(self);
    PyValue args[] = {or_none(old->get), or_none(old->set),
                      or_none(old->remove), or_none(old->doc)};
    py_assign(machine, &args[which], py_incref(function));
    PyValue answer = py_call(machine, py_from_object(py_type_of(self)), args,
                             sizeof args / sizeof *args);
    for (size_t i = 0; i < sizeof args / sizeof *args; i++)
        py_decref(machine, args[i]);
    return answer;
}

static PyValue property_with(PyMachine *machine, PyValue self, int which,
                             PyValue function)
{
    const PyProperty *old = (const PyProperty *)py_object(self);
    if (!py_has_type(self, &py_property_type))
        return of_same_class(machine, self, which, function);
    PyProperty *property = py_object_new(machine, &py_property_type);
    if (!property)
        return PY_ERROR;
    property->get = py_incref(which == 0 ? function : old->get);
    property->set = py_incref(which == 1 ? function : old->set);
    property->remove = py_incref(which == 2 ? function : old->remove);
    property->doc = py_incref(old->doc);
    return py_from_object(property);
}

static PyValue property_getter(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return property_with(machine, args[0], 0, args[1]);
}

static PyValue property_setter(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return property_with(machine, args[0], 1, args[1]);
}

static PyValue property_deleter(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return property_with(machine, args[0], 2, args[1]);
}

static PyValue property_fget(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyProperty *)self)->get);
}

static PyValue property_fset(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyProperty *)self)->set);
}

static PyValue property_fdel(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyProperty *)self)->remove);
}

static PyValue property_doc(PyMachine *machine, PyObject *self)
{
    const PyProperty *property = (const PyProperty *)self;
    if (!py_is_undefined(property->doc)) /* 3.11 looks for that in the class */
        return self->type->flags & PY_TYPE_HEAP &&
                       py_machine_version(machine) < 312
                   ? PY_UNDEFINED
                   : py_incref(property->doc);
    if (!py_has_type(property->get, &py_function_type))
        return PY_NONE;
    const PyCode *code = ((PyFunction *)py_object(property->get))->code;
    return code->has_docstring ? code->constants[0] : PY_NONE;
}

enum { MARK_NAME, MARK_FUNCTIONS, MARK_AT = MARK_FUNCTIONS + 3, MARK_STATES };

static PyValue mark_of(PyMachine *machine, const PyValue *state)
{
    PyValue function = state[MARK_FUNCTIONS + py_small_value(state[MARK_AT])];
    return py_is_undefined(function)
               ? PY_FALSE
               : py_get_attribute(machine, function,
                                  py_string(state[MARK_NAME]));
}

/* Of `value`, which is stolen. */
static PyValue truth_of(PyMachine *machine, PyValue value)
{
    PyValue truth = py_truth(machine, value);
    py_decref(machine, value);
    return truth;
}

/* One of its functions says of itself that it is. */
static PyValue find_mark(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), mark;

    PY_WAITS_BEGIN(frame);
    for (; py_small_value(state[MARK_AT]) < 3;
         state[MARK_AT] = py_small(py_small_value(state[MARK_AT]) + 1)) {
        PY_WAIT_TO_CATCH(mark, mark_of(machine, state));
        if (py_is_error(mark) && !py_catch(machine, &py_AttributeError))
            return PY_ERROR;
        if (py_is_error(mark))
            continue;
        PY_WAIT_FOR(mark, truth_of(machine, mark));
        if (py_is(mark, PY_TRUE))
            return PY_TRUE;
    }
    PY_WAITS_END(frame);
    return PY_FALSE;
}

static PyValue property_is_abstract(PyMachine *machine, PyObject *self)
{
    const PyProperty *property = (const PyProperty *)self;
    PyValue name = py_string_from(machine, "__isabstractmethod__");
    if (py_is_error(name))
        return PY_ERROR;
    const PyValue state[MARK_STATES] = {
        name, py_incref(property->get), py_incref(property->set),
        py_incref(property->remove), py_small(0)};
    /* From a frame, since one property may be the function of another. */
    return py_wait_start(machine, find_mark, state, MARK_STATES);
}

static const PyNative property_construct = PY_FUNCTION_NAMED(
    "property", make_property, 0, 4, 0, 4, "fget", "fset", "fdel", "doc");

static const PyNative property_init = {
    .object = PY_STATIC_OBJECT(&py_method_descriptor_type),
    .name = "property",
    .fn = init_property,
    .required = 1,
    .positional = 5,
    .positional_only = 1,
    .parameter_count = 5,
    .is_method = true,
    .owner = &py_property_type,
    .clinic = 1,
    .names = {"self", "fget", "fset", "fdel", "doc"}};

static const PyNative property_methods[] = {
    PY_METHOD(&py_property_type, "getter", property_getter, 1, 1),
    PY_METHOD(&py_property_type, "setter", property_setter, 1, 1),
    PY_METHOD(&py_property_type, "deleter", property_deleter, 1, 1),
    {.name = NULL},
};

static bool property_set_doc(PyMachine *machine, PyObject *self, PyValue value)
{
    py_assign(machine, &((PyProperty *)self)->doc,
              py_is_undefined(value) ? PY_NONE : py_incref(value));
    return true;
}

static const PyGetter property_getters[] = {
    {"fget", property_fget, NULL},
    {"fset", property_fset, NULL},
    {"fdel", property_fdel, NULL},
    {"__isabstractmethod__", property_is_abstract, NULL},
    {"__doc__", property_doc, property_set_doc},
    {NULL, NULL, NULL},
};

static const char *const descriptor_missing[] = {"__set_name__", "__name__",
                                                 "__dict__", NULL};

const PyType py_property_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "property",
    .size = sizeof(PyProperty),
    .flags = PY_TYPE_BASE,
    .destroy = destroy_property,
    .traverse = traverse_property,
    .construct = &property_construct,
    .init = &property_init,
    .methods = property_methods,
    .getters = property_getters,
    .missing = descriptor_missing,
};

/* Of a qualified name (may be NULL) what is behind the last dot. */
static const char *own_name(const char *name)
{
    const char *dot = name ? strrchr(name, '.') : NULL;
    return dot ? dot + 1 : name;
}

static const char *getter_name(PyValue getter)
{
    const PyNative *native = py_native_of(getter);
    return native ? native->name : own_name(py_definition_name(getter));
}

static PyValue complain(PyMachine *machine, const PyProperty *property,
                        PyValue self, const char *what)
{
    const char *type = py_type_full_name(py_type_of(self)), *name = NULL;
    if (!py_is_undefined(property->name))
        name = py_string(property->name)->text;
    else if (py_machine_version(machine) >= 313) /* its getter's */
        name = getter_name(property->get);
    if (!name)
        return py_raise(machine, &py_AttributeError,
                        "property of '%s' object has no %s", type, what);
    return py_raise(machine, &py_AttributeError,
                    "property '%s' of '%s' object has no %s", name, type, what);
}

static PyValue property_set(PyMachine *machine, const PyProperty *property,
                            PyValue self, PyValue value)
{
    bool deletes = py_is_undefined(value);
    PyValue function = deletes ? property->remove : property->set;
    if (py_is_undefined(function))
        return complain(machine, property, self,
                        deletes ? "deleter" : "setter");
    PyValue args[2] = {self, value};
    return py_call(machine, function, args, deletes ? 1 : 2);
}

static PyValue property_get(PyMachine *machine, const PyProperty *property,
                            PyValue self)
{
    if (py_is_undefined(property->get))
        return complain(machine, property, self, "getter");
    return py_call(machine, property->get, &self, 1);
}

/* --- classmethod, staticmethod ------------------------------------------- */

static void destroy_wrapped(PyMachine *machine, PyObject *self)
{
    py_assign(machine, &((PyWrapped *)self)->function, PY_UNDEFINED);
}

static void traverse_wrapped(PyObject *self, PyVisit visit, void *context)
{
    visit_value(((PyWrapped *)self)->function, visit, context);
}

static bool repr_wrapped(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_printf(out, "<%s(", py_descriptor_kind(self)->name);
    if (!py_repr(machine, ((PyWrapped *)py_object(self))->function, out))
        return false;
    base_text_append(out, ")>");
    return true;
}

PyValue py_wrapped_new(PyMachine *machine, const PyType *type, PyValue function)
{
    PyWrapped *wrapped = py_object_new(machine, type);
    if (!wrapped)
        return PY_ERROR;
    wrapped->function = py_incref(function);
    return py_from_object(wrapped);
}

static PyValue make_classmethod(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_wrapped_new(machine, &py_classmethod_type, args[0]);
}

static PyValue make_staticmethod(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_wrapped_new(machine, &py_staticmethod_type, args[0]);
}

/* Of a class that derives from one of both. */
static PyValue init_wrapped(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    if (count != 2)
        return py_raise(machine, &py_TypeError,
                        "%s expected 1 argument, got %u",
                        py_descriptor_kind(args[0])->name, count - 1);
    py_assign(machine, &((PyWrapped *)py_object(args[0]))->function,
              py_incref(args[1]));
    return PY_NONE;
}

static PyValue call_staticmethod(PyMachine *machine, PyValue self,
                                 const PyValue *args, uint32_t count,
                                 PyValue keyword_names)
{
    return py_call_wrapped(machine, ((PyWrapped *)py_object(self))->function,
                           args, count, keyword_names);
}

static PyValue wrapped_function(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyWrapped *)self)->function);
}

static const PyNative classmethod_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "classmethod",
    .fn = make_classmethod,
    .required = 1,
    .positional = 1,
    .positional_only = 1,
    .parameter_count = 1,
    .gets_tuple_in = 7};
static const PyNative staticmethod_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "staticmethod",
    .fn = make_staticmethod,
    .required = 1,
    .positional = 1,
    .positional_only = 1,
    .parameter_count = 1,
    .gets_tuple_in = 7};
static const PyNative classmethod_init =
    PY_METHOD_VARIADIC(&py_classmethod_type, "__init__", init_wrapped);
static const PyNative staticmethod_init =
    PY_METHOD_VARIADIC(&py_staticmethod_type, "__init__", init_wrapped);

/* What the wrapper says of itself is what the function says. */
static PyValue wrapped_get(PyMachine *machine, PyValue self, PyString *name)
{
    static const char *const handed_on[] = {
        "__name__",   "__qualname__",    "__doc__",
        "__module__", "__annotations__", "__isabstractmethod__"};
    for (size_t i = 0; i < sizeof handed_on / sizeof *handed_on; i++)
        if (py_string_is(name, handed_on[i]))
            return py_get_wrapped(
                machine, ((PyWrapped *)py_object(self))->function, name);
    return PY_UNDEFINED;
}

/* Both have a dict in CPython, into which the function's names are copied. */
static PyValue wrapped_set(PyMachine *machine, PyValue self, PyString *name,
                           PyValue value)
{
    if (py_type_of(self)->flags & PY_TYPE_HEAP)
        return py_instance_set_attribute(machine, self, name, value);
    return py_unsupported(machine, "set it on the function",
                          "setting %s of a %s", name->text,
                          py_type_name(py_type_of(self)));
}

static const PyGetter wrapped_getters[] = {
    {"__func__", wrapped_function, NULL},
    {"__wrapped__", wrapped_function, NULL},
    {NULL, NULL, NULL},
};

const PyType py_classmethod_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "classmethod",
    .size = sizeof(PyWrapped),
    .flags = PY_TYPE_BASE,
    .destroy = destroy_wrapped,
    .traverse = traverse_wrapped,
    .repr = repr_wrapped,
    .construct = &classmethod_construct,
    .init = &classmethod_init,
    .get_attribute = wrapped_get,
    .set_attribute = wrapped_set,
    .getters = wrapped_getters,
    .missing = descriptor_missing,
};

const PyType py_staticmethod_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "staticmethod",
    .size = sizeof(PyWrapped),
    .flags = PY_TYPE_BASE,
    .destroy = destroy_wrapped,
    .traverse = traverse_wrapped,
    .repr = repr_wrapped,
    .call = call_staticmethod,
    .construct = &staticmethod_construct,
    .init = &staticmethod_init,
    .get_attribute = wrapped_get,
    .set_attribute = wrapped_set,
    .getters = wrapped_getters,
    .missing = descriptor_missing,
};

/* --- binding what was found in a class
 * ---------------------------------------------- */

static bool is_of_class(PyValue found)
{
    const PyNative *native = py_native_of(found);
    return native && native->of_class;
}

const PyType *py_descriptor_kind(PyValue found)
{
    const PyType *type = py_type_of(found);
    return type->flags & PY_TYPE_HEAP ? py_heap_type(type)->native : type;
}

bool py_is_plain_method(PyValue found)
{
    const PyNative *native = py_native_of(found);
    return native ? native->is_method && !native->of_class
                  : py_has_type(found, &py_function_type) ||
                        py_type_of(found)->flags & PY_TYPE_METHOD;
}

bool py_is_data_descriptor(PyValue found)
{
    const PyType *type = py_type_of(found);
    const PyType *kind = py_descriptor_kind(found);
    return kind == &py_property_type || kind == &py_member_type ||
           kind == &py_tuple_getter_type || kind == &py_place_getter_type ||
           !py_is_undefined(py_special_of(type, PY_SPECIAL_SET)) ||
           !py_is_undefined(py_special_of(type, PY_SPECIAL_DELETE));
}

bool py_is_asked_first(PyValue found)
{
    if (!py_is_data_descriptor(found))
        return false;
    const PyType *type = py_type_of(found);
    return !(type->flags & PY_TYPE_HEAP) ||
           !py_is_undefined(py_special_of(type, PY_SPECIAL_GET)) ||
           py_heap_type(type)->native != &py_object_type;
}

/* Of what has a __get__ of its own, which CPython calls as it lies in the
 * class. `self` is None for the class's own view. */
static PyValue ask_get(PyMachine *machine, PyValue get, PyValue found,
                       PyValue self, const PyType *type)
{
    PyValue args[3] = {found, self, py_from_object(type)};
    return py_call(machine, get, args, 3);
}

static PyValue bind_classmethod(PyMachine *machine, PyValue found,
                                const PyType *type)
{
    PyValue function = ((const PyWrapped *)py_object(found))->function;
    PyValue self = py_from_object(type);
    const PyType *kind = py_descriptor_kind(function);
    bool is_descriptor = kind == &py_property_type ||
                         kind == &py_staticmethod_type ||
                         kind == &py_classmethod_type ||
                         !py_is_undefined(py_special(function, PY_SPECIAL_GET));
    /* Until 3.12 a classmethod of a descriptor asked that one. */
    if (!is_descriptor || py_machine_version(machine) >= 313)
        return py_method_new(machine, function, self);
    if (!py_nest(machine, "while getting an attribute"))
        return PY_ERROR;
    PyValue bound = py_bind(machine, function, self);
    py_unnest(machine);
    return bound;
}

static bool is_wrapper(const PyType *kind)
{
    return kind == &py_property_type || kind == &py_staticmethod_type ||
           kind == &py_classmethod_type;
}

/* What the __get__ of such a builtin type does, whatever a class that derives
 * from it does. */
static PyValue bind_as(PyMachine *machine, const PyType *kind, PyValue found,
                       PyValue self)
{
    BASE_INVARIANT(is_wrapper(kind));
    if (kind == &py_property_type)
        return property_get(machine, (const PyProperty *)py_object(found),
                            self);
    if (kind == &py_staticmethod_type)
        return py_incref(((const PyWrapped *)py_object(found))->function);
    return bind_classmethod(machine, found, py_type_of(self));
}

static PyValue bind_to_class_as(PyMachine *machine, const PyType *kind,
                                PyValue found, const PyType *type)
{
    if (kind == &py_staticmethod_type)
        return py_incref(((const PyWrapped *)py_object(found))->function);
    if (kind == &py_classmethod_type)
        return bind_classmethod(machine, found, type);
    return py_incref(found);
}

PyValue py_bind_plainly(PyMachine *machine, PyValue found, PyValue self,
                        const PyType *type)
{
    const PyType *kind = py_descriptor_kind(found);
    if (!is_wrapper(kind) && py_is_undefined(self))
        return py_bind_to_class(machine, found, type);
    if (!is_wrapper(kind))
        return py_bind(machine, found, self);
    return py_is_undefined(self) ? bind_to_class_as(machine, kind, found, type)
                                 : bind_as(machine, kind, found, self);
}

/* The __get__ of the builtin type that `type` is or derives from; NULL: there
 * is none in this version. */
static const PyNative *own_get(const PyMachine *machine, const PyType *type)
{
    if (type->flags & PY_TYPE_HEAP)
        type = py_heap_type(type)->native;
    if (!(type->flags & PY_TYPE_BINDS))
        return NULL;
    const PyNative *method = type->methods;
    while (method->name && strcmp(method->name, "__get__") != 0)
        method++;
    BASE_INVARIANT(method->name);
    return py_machine_version(machine) >= method->since ? method : NULL;
}

PyValue py_bind(PyMachine *machine, PyValue found, PyValue self)
{
    const PyType *type = py_type_of(found);
    if (py_is_plain_method(found))
        return py_bound_method_new(machine, found, self);
    if (type == &py_slot_wrapper_type)
        return py_bound_method_new(machine, found, self);
    if (type == &py_member_type)
        return py_member_get(machine, found, self);
    if (type == &py_tuple_getter_type)
        return py_tuple_getter_get(machine, found, self);
    if (type == &py_place_getter_type)
        return py_place_getter_get(machine, found, self);
    if (is_of_class(found))
        return py_bound_method_new(machine, found,
                                   py_from_object(py_type_of(self)));
    if (type == &py_super_type)
        return py_super_bind(machine, found, self);
    PyValue get = py_special(found, PY_SPECIAL_GET);
    if (!py_is_undefined(get))
        return ask_get(machine, get, found, self, py_type_of(self));
    const PyNative *own = own_get(machine, type);
    if (own) {
        PyValue args[] = {found, self, py_from_object(py_type_of(self))};
        return own->fn(machine, args, 3);
    }
    const PyType *kind = py_descriptor_kind(found);
    return is_wrapper(kind) ? bind_as(machine, kind, found, self)
                            : py_incref(found);
}

PyValue py_bind_to_class(PyMachine *machine, PyValue found, const PyType *type)
{
    if (is_of_class(found))
        return py_bound_method_new(machine, found, py_from_object(type));
    PyValue get = py_special(found, PY_SPECIAL_GET);
    if (!py_is_undefined(get))
        return ask_get(machine, get, found, PY_NONE, type);
    return bind_to_class_as(machine, py_descriptor_kind(found), found, type);
}

static bool is_set_by_itself(const PyType *kind)
{
    return kind == &py_property_type || kind == &py_member_type ||
           kind == &py_tuple_getter_type || kind == &py_place_getter_type;
}

PyValue py_descriptor_set_plainly(PyMachine *machine, PyValue found,
                                  PyValue self, PyValue value)
{
    const PyType *kind = py_descriptor_kind(found);
    if (kind == &py_property_type)
        return property_set(machine, (const PyProperty *)py_object(found), self,
                            value);
    if (kind == &py_member_type)
        return py_member_set(machine, found, self, value);
    if (kind == &py_tuple_getter_type)
        return py_tuple_getter_set(machine, value);
    BASE_INVARIANT(kind == &py_place_getter_type);
    return py_place_getter_set(machine, found, self, value);
}

PyValue py_descriptor_set(PyMachine *machine, PyValue found, PyValue self,
                          PyValue value)
{
    bool deletes = py_is_undefined(value);
    PyValue method =
        py_special(found, deletes ? PY_SPECIAL_DELETE : PY_SPECIAL_SET);
    PyValue args[3] = {found, self, value};
    if (!py_is_undefined(method))
        return py_special_call(machine, method, args, deletes ? 2 : 3);
    if (is_set_by_itself(py_descriptor_kind(found)))
        return py_descriptor_set_plainly(machine, found, self, value);
    return py_raise(machine, &py_AttributeError, "%s",
                    deletes ? "__delete__" : "__set__");
}
