#include "py_thread.h"

#include "base_memory.h"
#include "py_fuel.h"
#include "py_machine_state.h"
#include "py_native_frame.h"
#include "py_thread_private.h"

PyThread *py_thread_current(const PyMachine *machine)
{
    return machine->context;
}

static PyThreadContext *take_context(PyMachine *machine)
{
    PyThreadContext *context = machine->idle_threads;
    if (context) {
        machine->idle_threads = context->next;
        return context;
    }
    context = base_alloc_zero(sizeof *context);
    py_context_init(context);
    return context;
}

PyThread *py_thread_new(PyMachine *machine, PyContinuation fn,
                        const PyValue *state, uint32_t count)
{
    PyThreadContext *before = machine->context;
    PyThreadContext *context = take_context(machine);
    context->next = machine->threads;
    machine->threads = context;
    machine->context = context;
    PyNativeFrame *frame = py_native_frame_push(machine, fn, state, count);
    BASE_REQUIRE(frame != NULL); /* its stack is empty */
    machine->context = before;
    return context;
}

void py_thread_free(PyMachine *machine, PyThread *thread)
{
    PyThreadContext **link = &machine->threads;
    BASE_REQUIRE(machine->context != thread);
    while (*link != thread)
        link = &(*link)->next;
    *link = thread->next;
    py_assign(machine, &thread->variables, PY_UNDEFINED);
    py_assign(machine, &thread->async_hooks.first, PY_UNDEFINED);
    py_assign(machine, &thread->async_hooks.finalizer, PY_UNDEFINED);
    py_assign(machine, &thread->async_hooks.self, PY_UNDEFINED);
    py_context_reset(thread);
    thread->next = machine->idle_threads;
    machine->idle_threads = thread;
}

void py_thread_reset_all(PyMachine *machine)
{
    while (machine->threads) {
        PyThreadContext *context = machine->threads;
        machine->threads = context->next;
        py_context_reset(context);
        context->next = machine->idle_threads;
        machine->idle_threads = context;
    }
    machine->wants_switch = false;
    machine->has_quantum = false;
}

void py_thread_release_all(PyMachine *machine)
{
    py_thread_reset_all(machine);
    while (machine->idle_threads) {
        PyThreadContext *context = machine->idle_threads;
        machine->idle_threads = context->next;
        py_context_release(context);
        base_free(context);
    }
}

void py_thread_switch(PyMachine *machine)
{
    machine->wants_switch = true;
}

void py_thread_set_quantum(PyMachine *machine, uint64_t instructions)
{
    py_fuel_settle(machine);
    machine->has_quantum = instructions != 0;
    machine->quantum = (int64_t)instructions;
    py_ask_attention(machine);
}
