/* The class statement: from a body's function to a class. */
#include "py_class_statement.h"

#include "py_attribute.h"
#include "py_class.h"
#include "py_code_object.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_function.h"
#include "py_generic_alias.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_vm_names.h"
#include "py_wait.h"

enum {
    STATE_BODY,
    STATE_GIVEN,    /* the bases as they were written */
    STATE_KEYWORDS, /* without `metaclass`; or None */
    STATE_META,
    STATE_BASES, /* a list while they are looked at, then a tuple */
    STATE_INDEX,
    STATE_NAMES,
    STATE_CELL,
    STATE_CLASS, /* what the metaclass has made */
    STATES
};

/* --- the bases ----------------------------------------------------------- */

static bool add_entries(PyMachine *machine, PyValue bases, PyValue entries)
{
    if (!py_is_any_tuple(entries)) {
        py_raise(machine, &py_TypeError, "__mro_entries__ must return a tuple");
        return false;
    }
    return py_list_extend_values(machine, py_list(bases),
                                 py_tuple(entries)->items,
                                 py_tuple(entries)->count);
}

static PyValue ask_entries(PyMachine *machine, const PyValue *state,
                           PyValue base)
{
    if (py_has_type(base, &py_generic_alias_type))
        return py_tuple_new(machine,
                            &((PyGenericAlias *)py_object(base))->origin, 1);
    PyValue args[2] = {base, state[STATE_GIVEN]};
    return py_special_call(machine, py_special(base, PY_SPECIAL_MRO_ENTRIES),
                           args, 2);
}

static bool has_entries(PyValue base)
{
    return py_has_type(base, &py_generic_alias_type) ||
           (!py_is_class(base) &&
            !py_is_undefined(py_special(base, PY_SPECIAL_MRO_ENTRIES)));
}

static bool make_tuple(PyMachine *machine, PyValue *state)
{
    PyList *list = py_list(state[STATE_BASES]);
    PyValue tuple = py_tuple_new(machine, list->items, list->count);
    if (py_is_error(tuple))
        return false;
    py_assign(machine, &state[STATE_BASES], tuple);
    return true;
}

/* --- the metaclass ------------------------------------------------------- */

/* Takes `metaclass` out of the keywords; else that of the first base. */
static bool choose_meta(PyMachine *machine, PyValue *state)
{
    const PyTuple *bases = py_tuple(state[STATE_BASES]);
    PyValue first = py_from_object(bases->count ? py_type_of(bases->items[0])
                                                : &py_type_type);
    if (!py_is_none(state[STATE_KEYWORDS])) {
        PyValue name = py_string_from(machine, "metaclass");
        if (py_is_error(name))
            return false;
        PyDict *keywords = py_dict(state[STATE_KEYWORDS]);
        PyValue given = py_dict_get_name(keywords, py_string(name));
        if (!py_is_undefined(given)) {
            state[STATE_META] = py_incref(given);
            py_dict_delete_name(machine, keywords, py_string(name));
        }
        py_decref(machine, name);
    }
    if (py_is_undefined(state[STATE_META]))
        state[STATE_META] = py_incref(first);
    if (!py_is_class(state[STATE_META]))
        return true;
    for (uint32_t i = 0; i < bases->count; i++) {
        const PyType *other = py_type_of(bases->items[i]);
        const PyType *meta = py_class(state[STATE_META]);
        if (!(other->flags & PY_TYPE_CLASS) || py_type_is_subtype(meta, other))
            continue;
        if (!py_type_is_subtype(other, meta))
            return py_class_refuse_meta(machine);
        py_assign(machine, &state[STATE_META],
                  py_incref(py_from_object(other)));
    }
    return true;
}

static PyValue call_with_keywords(PyMachine *machine, PyValue callee,
                                  const PyValue *args, uint32_t count,
                                  PyValue keywords)
{
    PyValue tuple = py_tuple_new(machine, args, count);
    if (py_is_error(tuple))
        return PY_ERROR;
    bool some = !py_is_none(keywords) && py_dict(keywords)->count;
    PyValue answer = py_op_call_spread(machine, callee, tuple,
                                       some ? keywords : PY_UNDEFINED);
    py_decref(machine, tuple);
    return answer;
}

static PyValue name_of(const PyValue *state)
{
    return py_from_object(
        ((PyFunction *)py_object(state[STATE_BODY]))->code->name);
}

/* A metaclass that is no class has it as any object has an attribute. */
static PyValue find_prepare(PyMachine *machine, PyValue meta)
{
    if (!py_is_class(meta))
        return py_get_attribute_named(machine, meta, "__prepare__");
    PyValue found = py_special_of(py_class(meta), PY_SPECIAL_PREPARE);
    return py_is_undefined(found)
               ? PY_UNDEFINED
               : py_bind_to_class(machine, found, py_class(meta));
}

/* The mapping that the body fills. */
static PyValue prepare(PyMachine *machine, const PyValue *state, PyValue found)
{
    if (py_is_undefined(found))
        return py_dict_new(machine);
    PyValue args[2] = {name_of(state), state[STATE_BASES]};
    PyValue answer =
        call_with_keywords(machine, found, args, 2, state[STATE_KEYWORDS]);
    py_decref(machine, found);
    return answer;
}

/* --- the body ------------------------------------------------------------ */

static PyFunction *body_of(const PyValue *state)
{
    return (PyFunction *)py_object(state[STATE_BODY]);
}

/* Its __name__ is the first that the body looks up. */
static PyValue find_module(PyMachine *machine, const PyValue *state)
{
    PyValue key = py_string_from(machine, "__name__");
    if (py_is_error(key))
        return PY_ERROR;
    PyValue name = py_names_load(machine, state[STATE_NAMES], body_of(state),
                                 py_string(key));
    py_decref(machine, key);
    return name;
}

static bool is_namespace(PyMachine *machine, const PyValue *state)
{
    PyValue names = state[STATE_NAMES], meta = state[STATE_META];
    if (py_is_mapping(names))
        return true;
    py_raise(machine, &py_TypeError,
             "%s.__prepare__() must return a mapping, not %s",
             py_is_class(meta) ? py_type_name(py_class(meta)) : "<metaclass>",
             py_type_name(py_type_of(names)));
    return false;
}

static PyValue bind(PyMachine *machine, PyValue names, const char *name,
                    PyValue value)
{
    PyValue key = py_string_from(machine, name);
    PyValue answer = py_is_error(key) || py_is_error(value)
                         ? PY_ERROR
                         : py_set_item(machine, names, key, value);
    py_decref(machine, key);
    py_decref(machine, value);
    return answer;
}

/* Pushes the body's frame: it answers with the cell that super() looks into, or
 * None. */
static PyValue run_body(PyMachine *machine, PyValue *state)
{
    PyFrame *frame = py_frame_push(machine, body_of(state), PY_RETURN_PUSH);
    if (!frame)
        return PY_ERROR;
    frame->names = py_object(py_incref(state[STATE_NAMES]));
    frame->is_plain = false;
    return PY_PENDING;
}

/* Bases that are no classes have given others. */
static bool has_other_bases(const PyValue *state)
{
    const PyTuple *given = py_tuple(state[STATE_GIVEN]);
    const PyTuple *bases = py_tuple(state[STATE_BASES]);
    return given->count != bases->count ||
           memcmp(given->items, bases->items, bases->count * sizeof(PyValue)) !=
               0;
}

static PyValue bind_cell(PyMachine *machine, const PyValue *state)
{
    return py_has_type(state[STATE_CELL], &py_cell_type)
               ? bind(machine, state[STATE_NAMES], "__classcell__",
                      py_incref(state[STATE_CELL]))
               : PY_NONE;
}

static PyValue bind_bases(PyMachine *machine, const PyValue *state)
{
    return has_other_bases(state)
               ? bind(machine, state[STATE_NAMES], "__orig_bases__",
                      py_incref(state[STATE_GIVEN]))
               : PY_NONE;
}

static PyValue make(PyMachine *machine, PyValue *state)
{
    PyValue names = state[STATE_NAMES], keywords = state[STATE_KEYWORDS];
    if (py_is(state[STATE_META], py_from_object(&py_type_type)) &&
        py_is_any_dict(names))
        return py_class_new(machine, &py_type_type, py_string(name_of(state)),
                            py_tuple(state[STATE_BASES]), py_dict(names),
                            py_is_none(keywords) ? PY_UNDEFINED : keywords);
    PyValue args[3] = {name_of(state), state[STATE_BASES], state[STATE_NAMES]};
    return call_with_keywords(machine, state[STATE_META], args, 3, keywords);
}

/* --- the cell ------------------------------------------------------------- */

/* What the methods' cell holds now; undefined: nothing, or there is none. */
static PyValue in_cell(const PyValue *state)
{
    return py_has_type(state[STATE_CELL], &py_cell_type)
               ? ((PyCell *)py_object(state[STATE_CELL]))->value
               : PY_UNDEFINED;
}

static bool is_cell_right(const PyValue *state, PyValue class)
{
    return !py_has_type(state[STATE_CELL], &py_cell_type) ||
           !py_is_class(class) || py_is(in_cell(state), class);
}

/* state: the name, the class, and what the cell holds. */
static bool write_wrong_cell(PyMachine *machine, const PyValue *state,
                             uint32_t count, BaseText *out)
{
    bool is_set = !py_is_undefined(state[2]);
    BASE_INVARIANT(count == 3);
    base_text_append(out, is_set ? "__class__ set to " : "__class__ not set");
    if (is_set && !py_repr(machine, state[2], out))
        return false;
    base_text_append(out, " defining ");
    if (!py_repr(machine, state[0], out))
        return false;
    base_text_append(out, " as ");
    if (!py_repr(machine, state[1], out))
        return false;
    if (!is_set)
        base_text_append(out,
                         ". Was __classcell__ propagated to type.__new__?");
    return true;
}

static PyValue raise_wrong_cell(PyMachine *machine, PyValue text,
                                const PyValue *state, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return py_raise(
        machine, py_is_undefined(state[2]) ? &py_RuntimeError : &py_TypeError,
        "%s", py_string(text)->text);
}

/* The metaclass has not given the cell on, or another class. */
static PyValue tell_wrong_cell(PyMachine *machine, const PyValue *state,
                               PyValue class)
{
    PyValue said[3] = {name_of(state), class, in_cell(state)};
    return py_make_text(machine, write_wrong_cell, raise_wrong_cell, said, 3);
}

static PyValue statement(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer, base;
    uint32_t at;
    PY_WAITS_BEGIN(frame);
    for (;;) {
        at = (uint32_t)py_small_value(state[STATE_INDEX]);
        if (at == py_tuple(state[STATE_GIVEN])->count)
            break;
        state[STATE_INDEX] = py_small(at + 1);
        base = py_tuple(state[STATE_GIVEN])->items[at];
        if (!has_entries(base)) {
            if (!py_list_append(machine, state[STATE_BASES], base))
                return PY_ERROR;
            continue;
        }
        PY_WAIT_FOR(answer, ask_entries(machine, state, base));
        bool good = add_entries(machine, state[STATE_BASES], answer);
        py_decref(machine, answer);
        if (!good)
            return PY_ERROR;
    }
    if (!make_tuple(machine, state) || !choose_meta(machine, state))
        return PY_ERROR;
    PY_WAIT_TO_CATCH(answer, find_prepare(machine, state[STATE_META]));
    if (py_is_raising(machine) && !py_catch(machine, &py_AttributeError))
        return PY_ERROR;
    PY_WAIT_FOR(answer, prepare(machine, state, answer));
    state[STATE_NAMES] = answer;
    if (!is_namespace(machine, state))
        return PY_ERROR;
    PY_WAIT_FOR(answer, find_module(machine, state));
    PY_WAIT_FOR(answer,
                bind(machine, state[STATE_NAMES], "__module__", answer));
    py_decref(machine, answer);
    PY_WAIT_FOR(
        answer,
        bind(machine, state[STATE_NAMES], "__qualname__",
             py_incref(py_from_object(body_of(state)->code->qualified_name))));
    py_decref(machine, answer);
    PY_WAIT_FOR(answer, run_body(machine, state));
    state[STATE_CELL] = answer;
    PY_WAIT_FOR(answer, bind_cell(machine, state));
    py_decref(machine, answer);
    PY_WAIT_FOR(answer, bind_bases(machine, state));
    py_decref(machine, answer);
    PY_WAIT_FOR(answer, make(machine, state));
    if (is_cell_right(state, answer))
        return answer;
    state[STATE_CLASS] = answer;
    PY_WAIT_FOR(answer, tell_wrong_cell(machine, state, state[STATE_CLASS]));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_class_statement(PyMachine *machine, const PyValue *operands)
{
    PyValue bases = py_list_new(machine, NULL, 0);
    if (py_is_error(bases))
        return PY_ERROR;
    PyValue state[STATES] = {py_incref(operands[0]), py_incref(operands[1]),
                             py_incref(operands[2])};
    state[STATE_BASES] = bases;
    state[STATE_INDEX] = py_small(0);
    return py_wait_start(machine, statement, state, STATES);
}
