#include "py_places.h"

#include "py_exception.h"
#include "py_frame_names.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_native_frame.h"
#include "py_string.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

static bool is_shown(const PyFrame *frame)
{
    return frame->code && !(frame->code->flags & PY_CODE_LIBRARY);
}

/* Since 3.12 a comprehension is no frame of its own. */
static const PyFrame *behind(const PyMachine *machine, const PyFrame *frame)
{
    return py_frame_of_names(machine, frame)->back;
}

static PyValue name_of_file(PyMachine *machine, const PyCode *code)
{
    return py_string_from(machine, code->program->source.name);
}

static const PyString *name_of(const PyMachine *machine, const PyFrame *frame)
{
    return py_frame_of_names(machine, frame)->code->name;
}

PyValue py_place_of_caller(PyMachine *machine, int64_t level)
{
    const PyFrame *frame = machine->context->frame;
    for (; frame; frame = behind(machine, frame))
        if (is_shown(frame) && level-- <= 0)
            break;
    if (!frame)
        return PY_NONE;
    PyValue parts[3] = {py_from_object(frame->function->globals),
                        name_of_file(machine, frame->code),
                        py_small(py_frame_span(frame)->line)};
    if (py_is_error(parts[1]))
        return PY_ERROR;
    PyValue place = py_tuple_new(machine, parts, 3);
    py_decref(machine, parts[1]);
    return place;
}

static bool put(PyMachine *machine, PyValue list, const PyCode *code,
                const PyString *name, const PySpan *span)
{
    PyValue parts[6] = {name_of_file(machine, code), py_small(span->line),
                        py_small(span->end_line),    py_small(span->column),
                        py_small(span->end_column),  py_from_object(name)};
    PyValue place =
        py_is_error(parts[0]) ? PY_ERROR : py_tuple_new(machine, parts, 6);
    py_decref(machine, parts[0]);
    bool good = !py_is_error(place) && py_list_append(machine, list, place) &&
                py_charge(machine, 4);
    py_decref(machine, place);
    return good;
}

PyValue py_places_of_stack(PyMachine *machine, int64_t most)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    for (const PyFrame *frame = machine->context->frame;
         frame && py_list(list)->count < most; frame = behind(machine, frame))
        if (is_shown(frame) &&
            !put(machine, list, frame->code, name_of(machine, frame),
                 py_frame_span(frame))) {
            py_decref(machine, list);
            return PY_ERROR;
        }
    return list;
}

/* A native frame that weighs something stands for Python frames of CPython's;
 * 3.11 counts two calls in C with them. */
static uint32_t frames_of(const PyMachine *machine, const PyFrame *frame)
{
    if (frame->code)
        return 1;
    BASE_INVARIANT(!frame->function);
    const PyNativeFrame *native = (const PyNativeFrame *)(const void *)frame;
    if (!py_native_frame_stands_for_others(native))
        return 0;
    uint32_t weight = native->weight;
    return py_machine_version(machine) < 312 && weight > 2 ? weight - 1
                                                           : weight + 1;
}

static bool put_short(PyMachine *machine, PyValue list, const PyFrame *frame)
{
    PyValue parts[3] = {name_of_file(machine, frame->code),
                        py_small(py_frame_span(frame)->line),
                        py_from_object(name_of(machine, frame))};
    PyValue place =
        py_is_error(parts[0]) ? PY_ERROR : py_tuple_new(machine, parts, 3);
    py_decref(machine, parts[0]);
    bool good = !py_is_error(place) && py_list_append(machine, list, place);
    py_decref(machine, place);
    return good;
}

static void reverse(PyList *list)
{
    for (uint32_t i = 0; i < list->count / 2; i++) {
        PyValue value = list->items[i];
        list->items[i] = list->items[list->count - 1 - i];
        list->items[list->count - 1 - i] = value;
    }
}

PyValue py_places_within(PyMachine *machine, uint32_t limit)
{
    BASE_REQUIRE(limit != 0);
    PyValue list = py_list_new(machine, NULL, 0);
    const PyFrame *frame = machine->context->frame;
    for (; frame && limit != 0 && !py_is_error(list);
         frame = behind(machine, frame)) {
        if (is_shown(frame) && !put_short(machine, list, frame))
            py_assign(machine, &list, PY_ERROR);
        uint32_t count = frames_of(machine, frame);
        limit -= count < limit ? count : limit;
    }
    if (!py_is_error(list))
        reverse(py_list(list));
    return list;
}

PyValue py_places_of_traceback(PyMachine *machine, PyValue traceback)
{
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list) || !py_has_type(traceback, &py_traceback_type))
        return list;
    PyTraceback *at = (PyTraceback *)(void *)py_object(traceback);
    for (at = py_traceback_shown(at); at; at = py_traceback_behind(at)) {
        const PyTraceback *place = py_traceback_place(at);
        const PyCode *code = place->frame->code;
        BASE_INVARIANT(place->word < code->word_count);
        if (!put(machine, list, code, at->frame->code->name,
                 &code->spans[place->word])) {
            py_decref(machine, list);
            return PY_ERROR;
        }
    }
    return list;
}

void py_places_clear(PyMachine *machine, PyValue traceback)
{
    if (!py_has_type(traceback, &py_traceback_type))
        return;
    for (PyTraceback *at = (PyTraceback *)(void *)py_object(traceback); at;
         at = at->next) {
        PyFrameObject *frame = at->frame;
        for (uint32_t i = 0; frame && !frame->frame && i < frame->count; i++)
            py_assign(machine, &frame->values[i], PY_UNDEFINED);
    }
}

PyValue py_places_source(PyMachine *machine, const char *file)
{
    for (const PyLoaded *loaded = machine->loaded; loaded;
         loaded = loaded->next) {
        const PySource *source = &loaded->program->source;
        const PyCode *code = loaded->program->code;
        if (code && code->flags & (PY_CODE_TEXT | PY_CODE_LIBRARY))
            continue;
        if (source->text && source->name && strcmp(source->name, file) == 0)
            return py_string_new(machine, source->text, source->length);
    }
    return PY_NONE;
}
