#include "py_delegate.h"

#include "py_attribute.h"
#include "py_code_object.h"
#include "py_generator.h"
#include "py_machine_state.h"
#include "py_traceback_object.h"
#include "py_wait.h"

enum { ITERATOR, GIVEN, METHOD, STATES };

bool py_delegate_is_behind(const PyFrame *leaf)
{
    if (leaf->ip == leaf->code->words || py_frame_opcode(leaf) != PY_OP_SEND)
        return false;
    const PyType *type = py_type_of(leaf->top[-1]);
    return !type->send && (type->flags & PY_TYPE_HEAP);
}

/* Raised where the iterator is waited for. Since 3.12 a StopIteration from
 * there ends the waiting, wherever it comes from. */
static PyValue raise_there(PyMachine *machine, PyNativeFrame *frame,
                           PyValue exception)
{
    if (py_is_error(exception))
        return PY_ERROR;
    if (py_machine_version(machine) < 312)
        frame->frame.mode = PY_RETURN_PUSH;
    py_set_exception(machine, exception);
    py_exception_meets_handled(machine);
    return PY_ERROR;
}

/* An attribute that is not there is none; one that fails otherwise is told by
 * CPython in ways of its own. */
static bool is_absent(PyMachine *machine, const char *name)
{
    if (!py_is_raising(machine) || py_catch(machine, &py_AttributeError))
        return true;
    if (py_is_instance(machine->context->exception, &py_MemoryError))
        return false;
    py_decref(machine, py_take_exception(machine));
    py_unsupported(machine, NULL, "%s() of an iterator that fails as it is got",
                   name);
    return false;
}

static PyValue throw_to(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer,
                     py_get_attribute_named(machine, state[ITERATOR], "throw"));
    if (py_is_error(answer))
        return is_absent(machine, "throw")
                   ? raise_there(machine, frame,
                                 py_exception_thrown(machine, state[GIVEN]))
                   : PY_ERROR;
    state[METHOD] = answer;
    PY_WAIT_FOR(answer, py_call(machine, state[METHOD], &state[GIVEN], 1));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue close_it(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer,
                     py_get_attribute_named(machine, state[ITERATOR], "close"));
    if (py_is_error(answer))
        return is_absent(machine, "close")
                   ? raise_there(machine, frame,
                                 py_exception_thrown(machine, state[GIVEN]))
                   : PY_ERROR;
    state[METHOD] = answer;
    PY_WAIT_TO_CATCH(answer, py_call(machine, state[METHOD], NULL, 0));
    PY_WAITS_END(frame);
    if (py_is_error(answer))
        return raise_there(machine, frame, py_take_exception(machine));
    py_decref(machine, answer);
    return raise_there(machine, frame,
                       py_exception_thrown(machine, state[GIVEN]));
}

static PyValue send_to(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_get_attribute_named(machine, state[ITERATOR], "send"));
    state[METHOD] = answer;
    PY_WAIT_FOR(answer, py_call(machine, state[METHOD], &state[GIVEN], 1));
    PY_WAITS_END(frame);
    return answer;
}

/* What the native answers, the waiting frame yields. */
static void start(PyMachine *machine, PyContinuation fn, PyValue iterator,
                  PyValue given)
{
    PyValue state[STATES] = {[ITERATOR] = py_incref(iterator),
                             [GIVEN] = py_incref(given),
                             [METHOD] = PY_UNDEFINED};
    PyNativeFrame *frame = py_native_frame_push(machine, fn, state, STATES);
    if (!frame)
        return;
    py_native_frame_lighten(machine, frame);
    frame->frame.mode = PY_RETURN_DELEGATE;
}

bool py_delegate_is_exit(PyValue thrown)
{
    return py_is_class(thrown)
               ? py_type_is_subtype(py_class(thrown), &py_GeneratorExit)
               : py_is_instance(thrown, &py_GeneratorExit);
}

void py_delegate_throw(PyMachine *machine, PyFrame *leaf, PyValue thrown)
{
    start(machine, py_delegate_is_exit(thrown) ? close_it : throw_to,
          leaf->top[-1], thrown);
}

void py_delegate_send(PyMachine *machine, PyValue iterator, PyValue value)
{
    start(machine, send_to, iterator, value);
}

PyValue py_delegate_new_exit(PyMachine *machine, const PyHandled *handled)
{
    PyValue made = py_exception_new(machine, &py_GeneratorExit, NULL);
    while (handled && !py_is_object(handled->value))
        handled = handled->previous;
    if (handled && !py_is_error(made))
        py_exception(made)->context = py_incref(handled->value);
    return made;
}

PyValue py_delegate_close(PyMachine *machine, PyGenerator *root, PyValue thrown)
{
    if (root->chain == 1 || !py_delegate_is_exit(thrown))
        return py_incref(thrown);
    PyValue met = py_exception_thrown(machine, thrown);
    PyFrame *frames = root->leaf, *outer = root->frame;
    while (outer != frames && !py_is_error(met)) {
        PyFrame *frame = frames;
        while (frame->back != outer)
            frame = frame->back;
        py_assign(machine, &frame->generator->closing, met);
        bool is_step = py_is_async_generator(frame->generator);
        met = py_delegate_new_exit(machine,
                                   is_step ? NULL : root->handled.previous);
        outer = frame;
    }
    return met;
}

void py_delegate_comes_back(PyMachine *machine, PyGenerator *awaiter)
{
    awaiter->is_cut = false;
    py_exception_meets_within(machine, awaiter->handled.previous);
    if (py_machine_version(machine) < 312 &&
        py_is_exception(machine->context->exception) &&
        py_is_object(awaiter->handled.value))
        py_traceback_cut_unhandled(machine, machine->context->exception);
}
