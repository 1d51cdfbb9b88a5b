#include "py_weakref.h"

#include "py_at_once.h"
#include "py_attribute.h"
#include "py_class.h"
#include "py_exception.h"
#include "py_finalizer.h"
#include "py_instance.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_special.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_type.h"
#include "py_wait.h"

bool py_type_takes_weakrefs(const PyType *type)
{
    return type->flags & PY_TYPE_WEAK;
}

/* --- the list of an object ------------------------------------------------ */

static bool is_plain(const PyWeakref *weakref)
{
    return weakref->object.type == &py_weakref_type &&
           py_is_undefined(weakref->callback);
}

/* The one without a callback, which everybody shares, stays in front. */
static void link_in(PyMachine *machine, PyWeakref *weakref)
{
    PyWeakref **first = py_machine_weakrefs(machine, weakref->referent);
    PyWeakref *before = *first;
    BASE_INVARIANT(!before || !before->previous);
    BASE_INVARIANT(!weakref->previous && !weakref->next);
    if (!is_plain(weakref) && before && is_plain(before)) {
        weakref->previous = before;
        weakref->next = before->next;
        before->next = weakref;
    } else {
        weakref->next = before;
        *first = weakref;
    }
    if (weakref->next)
        weakref->next->previous = weakref;
}

static void link_out(PyMachine *machine, PyWeakref *weakref)
{
    if (!weakref->referent)
        return;
    BASE_INVARIANT(!weakref->previous || weakref->previous->next == weakref);
    BASE_INVARIANT(!weakref->next || weakref->next->previous == weakref);
    if (weakref->previous)
        weakref->previous->next = weakref->next;
    else
        *py_machine_weakrefs(machine, weakref->referent) = weakref->next;
    if (weakref->next)
        weakref->next->previous = weakref->previous;
    weakref->referent = NULL;
    weakref->previous = weakref->next = NULL;
}

void py_weakref_forget(PyMachine *machine, PyObject *object,
                       bool (*stays)(const PyObject *weakref, void *context),
                       void *context)
{
    PyWeakref *weakref = py_machine_known_weakrefs(machine, object);
    while (weakref) {
        PyWeakref *next = weakref->next;
        BASE_INVARIANT(weakref->referent == object);
        link_out(machine, weakref);
        if (!py_is_undefined(weakref->callback) && weakref->object.refs > 0 &&
            !machine->is_finishing &&
            (!stays || stays(&weakref->object, context)))
            py_finalizer_call(machine, &weakref->object);
        weakref = next;
    }
}

PyValue py_weakref_get(const PyWeakref *weakref)
{
    return weakref->referent ? py_incref(py_from_object(weakref->referent))
                             : PY_NONE;
}

/* --- making one ----------------------------------------------------------- */

static PyWeakref *make(PyMachine *machine, const PyType *type, PyObject *object,
                       PyValue callback)
{
    PyWeakref *weakref = py_object_new(machine, type);
    if (!weakref)
        return NULL;
    weakref->referent = object;
    weakref->callback = callback;
    py_incref(callback);
    link_in(machine, weakref);
    if (object->refs >= 0)
        py_machine_birth(machine, object);
    return weakref;
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 2);
    const PyType *type = py_type_of(args[0]);
    if (!py_is_undefined(args[2]))
        return py_raise(machine, &py_TypeError,
                        "ref() takes no keyword arguments");
    PyValue callback = py_is_none(args[1]) ? PY_UNDEFINED : args[1];
    if (!py_type_takes_weakrefs(type))
        return py_raise(machine, &py_TypeError,
                        "cannot create weak reference to '%s' object",
                        py_type_name(type));
    PyWeakref *known = py_machine_known_weakrefs(machine, py_object(args[0]));
    if (py_is_undefined(callback) && known && is_plain(known))
        return py_incref(py_from_object(known));
    return py_from_object(
        make(machine, &py_weakref_type, py_object(args[0]), callback));
}

/* For a class that derives from it: never shared. */
static PyValue copy(PyMachine *machine, const PyType *type, PyValue exact)
{
    const PyWeakref *from = (const PyWeakref *)(void *)py_object(exact);
    return py_from_object(make(machine, type, from->referent, from->callback));
}

/* --- as an object --------------------------------------------------------- */

static void destroy(PyMachine *machine, PyObject *self)
{
    PyWeakref *weakref = (PyWeakref *)(void *)self;
    link_out(machine, weakref);
    py_assign(machine, &weakref->callback, PY_UNDEFINED);
    py_assign(machine, &weakref->hash, PY_UNDEFINED);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyWeakref *weakref = (PyWeakref *)(void *)self;
    if (py_is_object(weakref->callback))
        visit(py_object(weakref->callback), context);
}

/* The name that is shown behind the referent's address: what has a __name__
 * without asking Python. */
static void append_name(PyMachine *machine, PyValue referent, BaseText *out)
{
    PyValue key = py_string_from(machine, "__name__"), found = PY_UNDEFINED;
    if (!py_is_error(key) && py_at_once_begin(machine)) {
        found = py_get_attribute(machine, referent, py_string(key));
        if (py_at_once_end(machine, found) != PY_NOW_YES)
            found = PY_UNDEFINED;
    }
    if (py_is_raising(machine))
        py_decref(machine, py_take_exception(machine));
    if (py_is_string(found))
        base_text_printf(out, " (%s)", py_string(found)->text);
    py_decref(machine, found);
    py_decref(machine, key);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyWeakref *weakref = (const PyWeakref *)(void *)py_object(self);
    unsigned long long id = py_machine_id(machine, py_object(self));
    if (!weakref->referent) {
        base_text_printf(out, "<weakref at 0x%llx; dead>", id);
        return true;
    }
    PyValue referent = py_from_object(weakref->referent);
    base_text_printf(out, "<weakref at 0x%llx; to '", id);
    if (py_machine_version(machine) >= 313)
        py_type_append_name(py_type_of(referent), out);
    else
        base_text_append(out, py_type_name(py_type_of(referent)));
    base_text_printf(
        out, "' at 0x%llx",
        (unsigned long long)py_machine_id(machine, weakref->referent));
    append_name(machine, referent, out);
    base_text_append_char(out, '>');
    return true;
}

/* Asks the referent once: dicts want to know when it is gone. */
static PyValue ask_hash(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), hash;
    PyWeakref *weakref = (PyWeakref *)(void *)py_object(state[0]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(hash, py_hash(machine, state[1]));
    PY_WAITS_END(frame);
    py_assign(machine, &weakref->hash, py_incref(hash));
    return hash;
}

static PyValue hash(PyMachine *machine, PyValue self)
{
    const PyWeakref *weakref = (const PyWeakref *)(void *)py_object(self);
    if (!py_is_undefined(weakref->hash))
        return py_incref(weakref->hash);
    if (!weakref->referent)
        return py_raise(machine, &py_TypeError, "weak object has gone away");
    PyValue state[] = {py_incref(self),
                       py_incref(py_from_object(weakref->referent))};
    return py_wait_run_pure(machine, ask_hash, state, 2);
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if ((op != PY_EQ && op != PY_NE) || !py_is_instance(a, &py_weakref_type) ||
        !py_is_instance(b, &py_weakref_type))
        return PY_NOT_IMPLEMENTED;
    PyValue left = py_weakref_get((PyWeakref *)(void *)py_object(a));
    PyValue right = py_weakref_get((PyWeakref *)(void *)py_object(b));
    PyValue answer = py_is_none(left) || py_is_none(right)
                         ? py_bool(py_is(a, b) == (op == PY_EQ))
                         : py_compare(machine, op, left, right);
    py_decref(machine, left);
    py_decref(machine, right);
    return answer;
}

static PyValue call(PyMachine *machine, PyValue self, const PyValue *args,
                    uint32_t count, PyValue keyword_names)
{
    (void)args;
    if (!py_is_undefined(keyword_names) && py_tuple(keyword_names)->count)
        return py_raise(machine, &py_TypeError,
                        "weakref() takes no keyword arguments");
    if (count != 0)
        return py_raise(machine, &py_TypeError,
                        "weakref expected 0 arguments, got %u", count);
    return py_weakref_get((const PyWeakref *)(void *)py_object(self));
}

static PyValue get_callback(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyValue callback = ((PyWeakref *)(void *)self)->callback;
    return py_is_undefined(callback) ? PY_NONE : py_incref(callback);
}

static const PyNative weakref_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__new__",
    .fn = construct,
    .required = 1,
    .positional = 2,
    .positional_only = 2,
    .parameter_count = 3,
    .keywords = true,
};
/* __init__ takes what __new__ has taken. */
static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    (void)args;
    BASE_INVARIANT(count == 3);
    return PY_NONE;
}
static const PyNative weakref_init =
    PY_METHOD(&py_weakref_type, "__init__", init, 1, 2);
static const PyGetter getters[] = {{"__callback__", get_callback, NULL},
                                   {NULL, NULL, NULL}};

const PyType py_weakref_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "ReferenceType",
    .module = "weakref",
    .title = "weakref.ReferenceType",
    .size = sizeof(PyWeakref),
    .flags = PY_TYPE_BASE | PY_TYPE_GENERIC,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .call = call,
    .construct = &weakref_construct,
    .init = &weakref_init,
    .copy = copy,
    .getters = getters,
};
