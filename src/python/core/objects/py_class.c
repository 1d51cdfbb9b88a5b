#include "py_class.h"

#include "base_memory.h"
#include "py_class_family.h"
#include "py_class_layout.h"
#include "py_class_order.h"
#include "py_code_object.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_iterate.h"
#include "py_machine_state.h"
#include "py_type.h"
#include "py_wait.h"

/* --- parts of a new class
 * ---------------------------------------------------------- */

static const PyType *native_of(const PyType *type)
{
    return type->flags & PY_TYPE_HEAP ? py_heap_type(type)->native : type;
}

static void copy_slots(PyHeapType *heap, const PyType *base)
{
    const PyType *native = native_of(base);
    PyType *type = &heap->type;
    PyObject head = type->object;
    BASE_INVARIANT(!(native->flags & PY_TYPE_HEAP));
    BASE_INVARIANT(base->size >= native->size);
    *type = *native;
    type->object = head;
    type->flags =
        (native->flags &
         (PY_TYPE_EXCEPTION | PY_TYPE_CLASS | PY_TYPE_VARIABLE |
          PY_TYPE_AWAITABLE | PY_TYPE_INT | PY_TYPE_FLOAT | PY_TYPE_COMPLEX |
          PY_TYPE_STRING | PY_TYPE_BYTES | PY_TYPE_LAST_WORDS)) |
        PY_TYPE_HEAP | PY_TYPE_BASE;
    type->base = base;
    type->size = base->size;
    type->dict_offset = base->dict_offset;
    type->module = NULL;
    type->title = NULL;
    type->construct = NULL;
    type->methods = NULL;
    type->getters = NULL;
    type->missing = NULL;
    type->dict = NULL;
    type->heap_name = NULL;
    type->mro = NULL;
    type->mro_count = 0;
    heap->native = native;
    if (native != &py_type_type) {
        type->destroy = py_instance_destroy;
        type->traverse = py_instance_traverse;
    }
}

/* A class's attributes are in its own dict, an exception's where its builtin
 * type keeps them: they stay as they are. */
static void set_attribute_slots(PyHeapType *heap)
{
    PyType *type = &heap->type;
    if (type->flags & PY_TYPE_CLASS || heap->native->dict_offset)
        return;
    bool has_dict = type->dict_offset != 0;
    type->get_attribute = has_dict ? py_instance_get_attribute : NULL;
    type->set_attribute = has_dict ? py_instance_set_attribute : NULL;
}

/* Its instances have neither places nor what a builtin type keeps. */
static void set_plain(PyHeapType *heap)
{
    PyType *type = &heap->type;
    if (heap->native == &py_object_type &&
        type->size == sizeof(PyObject) + sizeof(PyDict *) &&
        type->dict_offset == (int32_t)sizeof(PyObject))
        type->flags |= PY_TYPE_PLAIN;
}

/* Takes a name out of the dict (owned): false with an exception. */
static bool take_name(PyMachine *machine, PyDict *names, const char *name,
                      PyValue *value)
{
    PyValue key = py_string_from(machine, name);
    if (py_is_error(key))
        return false;
    *value = py_incref(py_dict_get_name(names, py_string(key)));
    if (!py_is_undefined(*value))
        py_dict_delete_name(machine, names, py_string(key));
    py_decref(machine, key);
    return true;
}

static void tell_no_cell(PyMachine *machine, PyValue value)
{
    BaseText type = {0};
    py_type_append_name(py_type_of(value), &type);
    py_raise(machine, &py_TypeError,
             "__classcell__ must be a nonlocal cell, not <class '%s'>",
             base_text_str(&type));
    base_text_release(&type);
}

/* The cell into which super() in the methods looks. */
static bool set_cell(PyMachine *machine, PyHeapType *type, PyDict *names)
{
    PyValue cell;
    if (!take_name(machine, names, "__classcell__", &cell))
        return false;
    if (py_has_type(cell, &py_cell_type))
        py_assign(machine, &((PyCell *)py_object(cell))->value,
                  py_incref(py_from_object(type)));
    else if (!py_is_undefined(cell))
        tell_no_cell(machine, cell);
    py_decref(machine, cell);
    return !py_is_raising(machine);
}

static void set_name(PyHeapType *type, PyString *name)
{
    type->type.heap_name = name;
    py_incref_object(&name->object);
    type->type.name = name->text;
}

static bool set_qualified_name(PyMachine *machine, PyHeapType *type,
                               PyDict *names)
{
    PyValue full;
    if (!take_name(machine, names, "__qualname__", &full))
        return false;
    if (py_is_undefined(full))
        full = py_incref(py_from_object(type->type.heap_name));
    if (!py_is_instance(full, &py_string_type)) {
        py_raise(machine, &py_TypeError,
                 "type __qualname__ must be a str, not %s",
                 py_type_name(py_type_of(full)));
        py_decref(machine, full);
        return false;
    }
    type->qualified_name = py_string(full);
    return true;
}

/* --- what type.__new__ makes of the names
 * ---------------------------------------------- */

static bool set_missing(PyMachine *machine, PyDict *names, const char *text,
                        PyValue value)
{
    PyValue name = py_string_from(machine, text);
    bool good = !py_is_error(name) &&
                (py_dict_find_name(names, py_string(name)) >= 0 ||
                 py_dict_set_name(machine, names, py_string(name), value));
    py_decref(machine, name);
    return good;
}

/* The __name__ of the module whose code runs, borrowed. */
static PyValue running_module(PyMachine *machine, PyString *name)
{
    const PyFrame *frame = machine->context->frame;
    while (frame && !frame->code)
        frame = frame->back;
    return frame ? py_dict_get_name(frame->function->globals, name)
                 : PY_UNDEFINED;
}

static bool set_module(PyMachine *machine, PyDict *names)
{
    PyValue name = py_string_from(machine, "__name__");
    if (py_is_error(name))
        return false;
    PyValue module = running_module(machine, py_string(name));
    py_decref(machine, name);
    return py_is_undefined(module) ||
           set_missing(machine, names, "__module__", module);
}

/* __new__ is a staticmethod, the other two are classmethods, undecorated. */
static bool wrap_method(PyMachine *machine, PyDict *names, PySpecial special,
                        const PyType *wrapper)
{
    PyValue name = py_string_from(machine, py_special_name(special));
    if (py_is_error(name))
        return false;
    PyValue found = py_dict_get_name(names, py_string(name));
    bool good = true;
    if (py_has_type(found, &py_function_type)) {
        PyValue wrapped = py_wrapped_new(machine, wrapper, found);
        good = !py_is_error(wrapped) &&
               py_dict_set_name(machine, names, py_string(name), wrapped);
        py_decref(machine, wrapped);
    }
    py_decref(machine, name);
    return good;
}

static bool complete_names(PyMachine *machine, PyDict *names)
{
    bool has_eq = false, has_hash = false;
    uint32_t position = 0;
    PyValue key, value;
    while (py_dict_each(names, &position, &key, &value)) {
        if (!py_is_any_string(key))
            continue;
        has_eq = has_eq || py_string_is(py_string(key), "__eq__");
        has_hash = has_hash || py_string_is(py_string(key), "__hash__");
        if (py_is_instance(value, &py_property_type))
            py_assign(machine, &((PyProperty *)py_object(value))->name,
                      py_incref(key));
    }
    return set_missing(machine, names, "__doc__", PY_NONE) &&
           (!has_eq || has_hash ||
            set_missing(machine, names, "__hash__", PY_NONE)) &&
           wrap_method(machine, names, PY_SPECIAL_NEW, &py_staticmethod_type) &&
           wrap_method(machine, names, PY_SPECIAL_INIT_SUBCLASS,
                       &py_classmethod_type) &&
           wrap_method(machine, names, PY_SPECIAL_CLASS_GETITEM,
                       &py_classmethod_type);
}

/* --- the class object
 * --------------------------------------------------------------------- */

/* What stands in a class statement, or is given to type(). */
typedef struct Parts {
    const PyType *meta;
    PyString *name;
    PyTuple *bases;
    PyDict *names;
    PyValue slots; /* a list of __slots__; undefined: read them */
} Parts;

static bool order(PyMachine *machine, PyHeapType *type)
{
    if (!py_is_undefined(
            py_class_order_method(machine, type->type.object.type)))
        return py_class_family_begin(machine, type);
    return !py_is_raising(machine) && py_class_family_order(machine, type);
}

static bool fill(PyMachine *machine, PyHeapType *type, const Parts *parts,
                 PyDict *names)
{
    PyTuple *bases = parts->bases;
    BASE_INVARIANT(names->object.refs == 1 && !type->type.dict);
    py_incref_object(&names->object);
    type->type.dict = names;
    type->bases = bases;
    py_incref_object(&bases->object);
    PySlots slots;
    set_name(type, parts->name);
    if (!py_class_read_slots(machine, type, names, parts->slots, &slots) ||
        !set_qualified_name(machine, type, names) || !order(machine, type) ||
        !set_module(machine, names) ||
        !py_class_lay_out(machine, type, bases, names, &slots) ||
        !complete_names(machine, names))
        return false;
    if (!set_cell(machine, type, names))
        return false;
    set_attribute_slots(type);
    set_plain(type);
    py_special_collect(machine, &type->type);
    for (uint32_t i = 0; i < bases->count; i++)
        if (!py_class_family_join(machine, type, py_class(bases->items[i])))
            return false;
    machine->type_epoch++; /* what was looked up before it had all names */
    return true;
}

/* What patterns take its instances for, from whichever base. */
static void inherit_patterns(PyHeapType *type, const PyTuple *bases)
{
    const uint32_t both = PY_TYPE_SEQUENCE | PY_TYPE_MAPPING;
    for (uint32_t i = 0; i < bases->count && !(type->type.flags & both); i++)
        type->type.flags |= py_class(bases->items[i])->flags & both;
}

static PyValue build(PyMachine *machine, const Parts *parts)
{
    const PyType *base = py_class_best_base(machine, parts->bases);
    if (!base)
        return PY_ERROR;
    PyHeapType *type = py_object_new(machine, parts->meta);
    if (!type)
        return PY_ERROR;
    copy_slots(type, base);
    inherit_patterns(type, parts->bases);
    PyValue own = py_dict_clone(machine, parts->names);
    bool good = !py_is_error(own) && fill(machine, type, parts, py_dict(own));
    py_decref(machine, own);
    if (good)
        return py_from_object(type);
    py_decref_object(machine, &type->type.object);
    return PY_ERROR;
}

bool py_class_refuse_meta(PyMachine *machine)
{
    py_raise(machine, &py_TypeError,
             "metaclass conflict: the metaclass of a derived class must be a "
             "(non-strict) subclass of the metaclasses of all its bases");
    return false;
}

/* The most derived of the metaclass asked for and those of the bases. */
static const PyType *choose_meta(PyMachine *machine, const PyType *meta,
                                 const PyTuple *bases)
{
    for (uint32_t i = 0; i < bases->count; i++) {
        const PyType *other = py_type_of(bases->items[i]);
        if (!(other->flags & PY_TYPE_CLASS) &&
            !py_is_undefined(
                py_special(bases->items[i], PY_SPECIAL_MRO_ENTRIES))) {
            py_raise(machine, &py_TypeError,
                     "type() doesn't support MRO entry resolution; use "
                     "types.new_class()");
            return NULL;
        }
        if (py_type_is_subtype(meta, other))
            continue;
        if (!py_type_is_subtype(other, meta)) {
            py_class_refuse_meta(machine);
            return NULL;
        }
        meta = other;
    }
    return meta;
}

enum {
    NEW_CLASS,
    NEW_NAMES,
    NEW_KEYWORDS,
    NEW_INDEX,
    NEW_SET_NAME, /* of the one whose turn it is, bound */
    NEW_STATE
};

/* What a `__set_name__` raised. */
static void tell_set_name(PyMachine *machine, const PyType *type, PyValue value,
                          PyValue name)
{
    PyValue error = py_take_exception(machine);
    if (py_is_undefined(error))
        return;
    PyValue text = py_string_format(
        machine, "Error calling __set_name__ on '%s' instance '%s' in '%s'",
        py_type_name(py_type_of(value)), py_string(name)->text,
        py_type_name(type));
    if (py_is_error(text)) {
        py_decref(machine, error);
        return;
    }
    if (py_machine_version(machine) >= 312) {
        py_exception_add_note(machine, error, text);
        if (!py_is_raising(machine))
            py_set_exception(machine, py_incref(error));
    } else {
        py_raise(machine, &py_RuntimeError, "%s", py_string(text)->text);
        if (py_is_object(machine->context->exception))
            py_exception_chain(machine, machine->context->exception, error);
    }
    py_decref(machine, text);
    py_decref(machine, error);
}

/* The __init_subclass__ that the bases have; undefined: only object's. */
static PyValue find_init_subclass(const PyType *type)
{
    for (uint32_t i = 1; i < type->mro_count; i++) {
        const PyType *one = type->mro[i];
        uint32_t position = 0;
        PyValue key, value;
        while (one->dict && py_dict_each(one->dict, &position, &key, &value))
            if (py_is_any_string(key) &&
                py_special_find(py_string(key)) == PY_SPECIAL_INIT_SUBCLASS)
                return value;
    }
    return PY_UNDEFINED;
}

/* Calls `bound`, which it takes, with these and with the keywords of a class
 * statement, if there are any. */
static PyValue call_with(PyMachine *machine, PyValue bound,
                         const PyValue *parts, uint32_t count, PyValue keywords)
{
    bool some = py_is_dict(keywords) && py_dict(keywords)->count;
    PyValue args = py_tuple_new(machine, parts, count);
    PyValue answer = py_is_error(args)
                         ? PY_ERROR
                         : py_op_call_spread(machine, bound, args,
                                             some ? keywords : PY_UNDEFINED);
    py_decref(machine, args);
    py_decref(machine, bound);
    return answer;
}

/* Calls it with the class and the keywords of the class statement. */
static PyValue call_init_subclass(PyMachine *machine, PyValue class,
                                  PyValue keywords)
{
    PyValue function = find_init_subclass(py_class(class));
    uint32_t count = py_is_dict(keywords) ? py_dict(keywords)->count : 0;
    if (py_is_undefined(function)) {
        if (!count)
            return PY_NONE;
        return py_raise(machine, &py_TypeError,
                        "%s.__init_subclass__() takes no keyword arguments",
                        py_type_full_name(py_class(class)));
    }
    PyValue bound = py_bind_to_class(machine, function, py_class(class));
    if (py_is_error(bound) || py_is_pending(bound))
        return bound;
    return call_with(machine, bound, NULL, 0, keywords);
}

/* A plain method needs no binding: it is called with the value. */
static PyValue bind_set_name(PyMachine *machine, PyValue value)
{
    PyValue method = py_special(value, PY_SPECIAL_SET_NAME);
    return py_is_plain_method(method) ? py_incref(method)
                                      : py_bind(machine, method, value);
}

static PyValue call_set_name(PyMachine *machine, const PyValue *state)
{
    const PyList *pairs = py_list(state[NEW_NAMES]);
    int64_t at = py_small_value(state[NEW_INDEX]);
    PyValue value = pairs->items[at + 1];
    PyValue args[3] = {value, state[NEW_CLASS], pairs->items[at]};
    bool is_plain = py_is_plain_method(py_special(value, PY_SPECIAL_SET_NAME));
    return is_plain ? py_call(machine, state[NEW_SET_NAME], args, 3)
                    : py_call(machine, state[NEW_SET_NAME], args + 1, 2);
}

/* The class is made: its attributes hear their names, its bases hear of it. */
static PyValue announce(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyList *pairs = py_list(state[NEW_NAMES]);
    uint32_t at = (uint32_t)py_small_value(state[NEW_INDEX]);
    const PyType *type = py_class(state[NEW_CLASS]);
    PY_WAITS_BEGIN(frame);
    for (; at < pairs->count; at += 2) {
        state[NEW_INDEX] = py_small(at);
        PY_WAIT_FOR(answer, bind_set_name(machine, pairs->items[at + 1]));
        state[NEW_SET_NAME] = answer;
        PY_WAIT_TO_CATCH(answer, call_set_name(machine, state));
        if (py_is_error(answer)) {
            tell_set_name(machine, type, pairs->items[at + 1],
                          pairs->items[at]);
            return PY_ERROR;
        }
        py_decref(machine, answer);
        py_assign(machine, &state[NEW_SET_NAME], PY_NONE);
    }
    PY_WAIT_FOR(answer, call_init_subclass(machine, state[NEW_CLASS],
                                           state[NEW_KEYWORDS]));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return py_incref(state[NEW_CLASS]);
}

/* name, value, name, value ... of those that want to hear their name. */
static PyValue list_named(PyMachine *machine, const PyDict *names)
{
    PyValue list = py_list_new(machine, NULL, 0);
    uint32_t position = 0;
    PyValue key, value;
    bool good = !py_is_error(list);
    while (good && py_dict_each(names, &position, &key, &value))
        if (!py_is_undefined(py_special(value, PY_SPECIAL_SET_NAME)))
            good = py_list_append(machine, list, key) &&
                   py_list_append(machine, list, value);
    if (good)
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

/* The metaclass of a base makes the class in its own way. */
static PyValue hand_over(PyMachine *machine, const PyType *meta, PyString *name,
                         PyTuple *bases, PyDict *names, PyValue keywords)
{
    PyValue parts[4] = {py_from_object(meta), py_from_object(name),
                        py_from_object(bases), py_from_object(names)};
    PyValue bound =
        py_bind_to_class(machine, py_special_of(meta, PY_SPECIAL_NEW), meta);
    if (py_is_error(bound) || py_is_pending(bound))
        return bound;
    return call_with(machine, bound, parts, 4, keywords);
}

/* `class` is stolen, and may be PY_ERROR. */
static PyValue start_announcing(PyMachine *machine, PyValue class,
                                const PyDict *names, PyValue keywords)
{
    if (py_is_error(class))
        return PY_ERROR;
    PyValue named = list_named(machine, names);
    if (py_is_error(named)) {
        py_decref(machine, class);
        return PY_ERROR;
    }
    PyValue state[NEW_STATE] = {class, named, py_incref(keywords), py_small(0)};
    return py_wait_start(machine, announce, state, NEW_STATE);
}

/* --- where Python has a say in the making
 * -------------------------------------------- */

enum {
    MAKE_META,
    MAKE_NAME,
    MAKE_BASES,
    MAKE_NAMES,
    MAKE_SLOTS, /* a list of them, or undefined */
    MAKE_KEYWORDS,
    MAKE_CLASS,
    MAKE_STATE
};

static PyValue walk_slots(PyMachine *machine, const PyValue *state)
{
    PyValue slots;
    return py_class_must_walk_slots(machine, py_dict(state[MAKE_NAMES]), &slots)
               ? py_sequence_of(machine, slots)
               : PY_UNDEFINED;
}

static PyValue ask_order(PyMachine *machine, PyValue class)
{
    if (!py_is_undefined(py_class_order_method(machine, py_type_of(class))))
        return py_class_ask_order(machine, class);
    return py_is_raising(machine) ? PY_ERROR : PY_NONE;
}

static PyValue build_of(PyMachine *machine, const PyValue *state)
{
    const Parts parts = {py_class(state[MAKE_META]),
                         py_string(state[MAKE_NAME]),
                         py_tuple(state[MAKE_BASES]),
                         py_dict(state[MAKE_NAMES]), state[MAKE_SLOTS]};
    return build(machine, &parts);
}

/* __slots__ are walked, or the metaclass orders the bases. */
static PyValue make_stepwise(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, walk_slots(machine, state));
    if (py_is_raising(machine))
        return PY_ERROR;
    state[MAKE_SLOTS] = answer;
    state[MAKE_CLASS] = build_of(machine, state);
    if (py_is_error(state[MAKE_CLASS]))
        return PY_ERROR;
    PY_WAIT_FOR(answer, ask_order(machine, state[MAKE_CLASS]));
    PY_WAIT_FOR(answer, start_announcing(machine, py_incref(state[MAKE_CLASS]),
                                         py_dict(state[MAKE_NAMES]),
                                         state[MAKE_KEYWORDS]));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue make_by_steps(PyMachine *machine, const Parts *parts,
                             PyValue keywords)
{
    if (py_is_raising(machine) || !py_class_best_base(machine, parts->bases))
        return PY_ERROR;
    PyValue state[MAKE_STATE] = {
        [MAKE_META] = py_incref(py_from_object(parts->meta)),
        [MAKE_NAME] = py_incref(py_from_object(parts->name)),
        [MAKE_BASES] = py_incref(py_from_object(parts->bases)),
        [MAKE_NAMES] = py_incref(py_from_object(parts->names)),
        [MAKE_KEYWORDS] = py_incref(keywords)};
    return py_wait_start(machine, make_stepwise, state, MAKE_STATE);
}

PyValue py_class_new(PyMachine *machine, const PyType *asked, PyString *name,
                     PyTuple *bases, PyDict *names, PyValue keywords)
{
    const PyType *meta = choose_meta(machine, asked, bases);
    if (meta && meta != asked &&
        !py_is_undefined(py_special_of(meta, PY_SPECIAL_NEW)))
        return hand_over(machine, meta, name, bases, names, keywords);
    if (!meta)
        return PY_ERROR;
    const Parts parts = {meta, name, bases, names, PY_UNDEFINED};
    PyValue slots;
    if (py_class_must_walk_slots(machine, names, &slots) ||
        !py_is_undefined(py_class_order_method(machine, meta)))
        return make_by_steps(machine, &parts, keywords);
    if (py_is_raising(machine))
        return PY_ERROR;
    return start_announcing(machine, build(machine, &parts), names, keywords);
}

void py_class_take_patterns(const PyType *type, const PyType *like)
{
    const uint32_t both = PY_TYPE_SEQUENCE | PY_TYPE_MAPPING;
    if (!(type->flags & PY_TYPE_HEAP) || type->flags & both ||
        !(like->flags & both))
        return;
    PyHeapType *heap = py_heap_type(type);
    heap->type.flags |= like->flags & both;
    for (uint32_t i = 0; i < heap->subclass_count; i++)
        py_class_take_patterns(&heap->subclasses[i]->type, like);
}
