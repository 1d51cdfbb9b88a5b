#include "asyncio_tell.h"

#include "py_deferred.h"
#include "py_native_frame.h"
#include "py_native_table.h"
#include "py_tuple.h"

static PyValue write_text(PyMachine *machine, PyValue text,
                          const PyValue *state, uint32_t count)
{
    const PyString *said = py_string(text);
    (void)state;
    (void)count;

    py_machine_write(machine, 2, said->text, said->size);
    return PY_NONE;
}

/* tell(make, *told) */
static PyValue tell(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue told[ASYNCIO_TOLD];
    BASE_INVARIANT(count == 1 + ASYNCIO_TOLD);

    for (uint32_t i = 0; i < ASYNCIO_TOLD; i++)
        told[i] = py_is_none(args[1 + i]) ? PY_UNDEFINED : args[1 + i];
    return py_make_text(machine, (PyTextMaker)py_to_function(args[0]),
                        write_text, told, ASYNCIO_TOLD);
}

static const PyNative tell_native = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "tell",
    .fn = tell,
    .required = 1 + ASYNCIO_TOLD,
    .positional = 1 + ASYNCIO_TOLD,
    .parameter_count = 1 + ASYNCIO_TOLD,
    .positional_only = 1 + ASYNCIO_TOLD,
};

/* It dies, since there was no memory to ask whether it shall live to be told.
 */
static bool is_dying(PyValue value)
{
    return py_is_object(value) && py_object(value)->refs == 0;
}

static void tell_soon(Asyncio *a, PyTextMaker make, const PyValue *told)
{
    for (uint32_t i = 0; i < ASYNCIO_TOLD; i++)
        if (is_dying(told[i]))
            return;
    PyValue items[1 + ASYNCIO_TOLD] = {py_from_function((void (*)(void))make)};

    for (uint32_t i = 0; i < ASYNCIO_TOLD; i++)
        items[1 + i] = py_is_undefined(told[i]) ? PY_NONE : told[i];
    PyValue arguments = py_tuple_new(a->machine, items, 1 + ASYNCIO_TOLD);
    if (!py_is_error(arguments))
        py_call_soon(a->machine, py_from_object(&tell_native), arguments);
}

void asyncio_tell(Asyncio *a, PyTextMaker make, const PyValue *told)
{
    char memory[256];
    BaseText text = base_text_in(memory, sizeof memory);
    PyNow now = py_make_text_now(a->machine, make, told, ASYNCIO_TOLD, &text);

    if (now == PY_NOW_ASK) {
        tell_soon(a, make, told);
    } else {
        if (now == PY_NOW_ERROR) {
            py_decref(a->machine, py_take_exception(a->machine));
            base_text_append_char(&text, '\n');
        }
        py_machine_write(a->machine, 2, base_text_str(&text), text.length);
    }
    base_text_release(&text);
}

bool asyncio_tell_asks(Asyncio *a, PyTextMaker make, const PyValue *told)
{
    PyValue held = py_hold_exception(a->machine);
    BaseText text = {0};
    PyNow now = py_make_text_now(a->machine, make, told, ASYNCIO_TOLD, &text);

    base_text_release(&text);
    if (now == PY_NOW_ERROR)
        py_decref(a->machine, py_take_exception(a->machine));
    py_restore_exception(a->machine, held);
    return now != PY_NOW_YES;
}
