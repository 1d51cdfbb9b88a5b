#include "py_walked_repr.h"

#include "py_deque.h"
#include "py_iterate.h"
#include "py_native_table.h"
#include "py_set.h"
#include "py_string.h"
#include "py_text.h"
#include "py_wait.h"

enum { REPR_SELF, REPR_ITEMS, REPR_STATE };

static bool is_set(PyValue self)
{
    return py_is_instance(self, &py_set_type) ||
           py_is_instance(self, &py_frozenset_type);
}

/* `items` is the repr of a list of them. */
static PyValue put_together(PyMachine *machine, PyValue self, PyValue items)
{
    const char *name = py_type_name(py_type_of(self));
    const PyString *list = py_string(items);
    if (is_set(self))
        return py_string_format(machine, "%s({%.*s})", name,
                                (int)list->size - 2, list->text + 1);
    const PyDeque *deque = (const PyDeque *)py_object(self);
    if (deque->most < 0)
        return py_string_format(machine, "%s(%s)", name, list->text);
    return py_string_format(machine, "%s(%s, maxlen=%lld)", name, list->text,
                            (long long)deque->most);
}

/* Inside of it a repr of the same object is cut short, also by others. */
static PyValue write_repr(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyObject *self = py_object(state[REPR_SELF]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_sequence_of(machine, state[REPR_SELF]));
    if (!py_is_error(answer)) {
        state[REPR_ITEMS] = answer;
        PY_WAIT_TO_CATCH(answer, py_to_text(machine, state[REPR_ITEMS],
                                            PY_TEXT_REPR, PY_UNDEFINED));
    }
    PY_WAITS_END(frame);
    self->flags &= ~(uint32_t)PY_OBJECT_SHOWN;
    if (py_is_error(answer))
        return PY_ERROR;
    py_assign(machine, &state[REPR_ITEMS], answer);
    return put_together(machine, state[REPR_SELF], state[REPR_ITEMS]);
}

static PyValue walked_repr(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    PyObject *self = py_object(args[0]);
    const char *name = py_type_name(self->type);
    BASE_INVARIANT(count == 1);
    if (self->flags & PY_OBJECT_SHOWN)
        return py_string_format(machine, is_set(args[0]) ? "%s(...)" : "[...]",
                                name);
    if (is_set(args[0]) && !py_set(args[0])->used)
        return py_string_format(machine, "%s()", name);
    PyValue state[REPR_STATE] = {py_incref(args[0])};
    PyValue answer = py_wait_start(machine, write_repr, state, REPR_STATE);
    if (py_is_pending(answer))
        self->flags |= PY_OBJECT_SHOWN;
    return answer;
}

static const PyNative repr_method =
    PY_METHOD(NULL, "__repr__", walked_repr, 0, 0);

const PyNative *py_walked_repr_of(const PyType *native)
{
    return native == &py_set_type || native == &py_frozenset_type ||
                   native == &py_deque_type
               ? &repr_method
               : NULL;
}
