#include "py_group_split.h"

#include "py_attribute.h"
#include "py_fuel.h"
#include "py_function.h"
#include "py_group.h"
#include "py_list.h"
#include "py_nest.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_wait.h"

/* What a condition is. */
typedef enum How {
    BY_TYPE,
    BY_CALL,
    BY_LEAVES /* the condition is a list of leaves */
} How;

static PyValue pair(PyMachine *machine, PyValue match, PyValue rest)
{
    PyValue both[2] = {match, rest};
    return py_tuple_new(machine, both, 2);
}

/* --- one exception ----------------------------------------------------------
 */

static bool is_leaf_of(PyValue leaves, PyValue exception)
{
    const PyList *list = py_list(leaves);
    for (uint32_t i = 0; i < list->count; i++)
        if (py_is(list->items[i], exception))
            return true;
    return false;
}

/* Whether the exception as a whole is taken. */
static PyValue takes(PyMachine *machine, PyValue condition, How how,
                     PyValue exception)
{
    bool matches = false;
    if (how == BY_CALL)
        return py_call(machine, condition, &exception, 1);
    if (how == BY_LEAVES)
        return py_bool(!py_is_group(exception) &&
                       is_leaf_of(condition, exception));
    if (!py_exception_matches(machine, exception, condition, false, &matches))
        return PY_ERROR;
    return py_bool(matches);
}

/* --- a part of a group -------------------------------------------------------
 */

static PyValue find_derive(PyMachine *machine, PyValue group)
{
    PyValue name = py_string_from(machine, "derive");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue method = py_get_attribute(machine, group, py_string(name));
    py_decref(machine, name);
    return method;
}

/* group.derive(members) */
static PyValue call_derive(PyMachine *machine, PyValue group, PyValue members)
{
    PyValue method = find_derive(machine, group);
    if (py_is_error(method) || py_is_pending(method))
        return method;
    PyValue part = py_call(machine, method, &members, 1);
    py_decref(machine, method);
    return part;
}

/* Cause, context, traceback and notes are those of the whole. */
static bool complete_part(PyMachine *machine, PyValue value,
                          const PyException *whole)
{
    if (!py_is_group(value)) {
        py_raise(machine, &py_TypeError,
                 "derive must return an instance of BaseExceptionGroup");
        return false;
    }
    PyException *part = py_exception(value);
    PyTraceback *old = part->traceback;
    part->traceback = whole->traceback;
    if (part->traceback)
        py_incref_object(&part->traceback->object);
    if (old)
        py_decref_object(machine, &old->object);
    py_assign(machine, &part->context, py_incref(whole->context));
    py_assign(machine, &part->cause, py_incref(whole->cause));
    part->suppress_context = true; /* as setting a cause does */
    PyValue notes = py_exception_notes(whole);
    if (!py_is_list(notes) && !py_is_any_tuple(notes))
        return true;
    notes = py_is_list(notes) ? py_list_new(machine, py_list(notes)->items,
                                            py_list(notes)->count)
                              : py_list_new(machine, py_tuple(notes)->items,
                                            py_tuple(notes)->count);
    bool good =
        !py_is_error(notes) && py_exception_set_notes(machine, part, notes);
    py_decref(machine, notes);
    return good;
}

/* --- a whole group
 * ------------------------------------------------------------- */

enum {
    SPLIT_EXCEPTION,
    SPLIT_CONDITION,
    SPLIT_HOW,
    SPLIT_WANTS_REST,
    SPLIT_INDEX,
    SPLIT_TAKEN, /* lists, while members are looked at; then the parts */
    SPLIT_LEFT,
    SPLIT_STATE
};

static PyValue split(PyMachine *machine, PyValue exception, PyValue condition,
                     How how, bool wants_rest);

/* Keeps both parts (a pair, stolen) of a member. */
static bool keep_parts(PyMachine *machine, PyValue *state, PyValue parts)
{
    const PyTuple *both = py_tuple(parts);
    BASE_INVARIANT(both->count == 2);
    bool good = py_is_none(both->items[0]) ||
                py_list_append(machine, state[SPLIT_TAKEN], both->items[0]);
    good = good && (py_is_none(both->items[1]) ||
                    py_list_append(machine, state[SPLIT_LEFT], both->items[1]));
    py_decref(machine, parts);
    return good;
}

static PyValue derive(PyMachine *machine, PyValue group, PyValue members)
{
    return py_list(members)->count == 0 ? PY_NONE
                                        : call_derive(machine, group, members);
}

/* Takes the part (stolen) that stands for the list in state[which]. */
static bool take_part(PyMachine *machine, PyValue *state, int which,
                      PyValue part)
{
    py_assign(machine, &state[which], part);
    return py_is_none(part) ||
           complete_part(machine, part, py_exception(state[SPLIT_EXCEPTION]));
}

static PyValue split_group(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue exception = state[SPLIT_EXCEPTION];
    How how = (How)py_small_value(state[SPLIT_HOW]);
    bool wants_rest = py_is(state[SPLIT_WANTS_REST], PY_TRUE);
    uint32_t at = (uint32_t)py_small_value(state[SPLIT_INDEX]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, takes(machine, state[SPLIT_CONDITION], how, exception));
    py_assign(machine, &state[SPLIT_TAKEN], answer);
    PY_WAIT_FOR(answer, py_truth(machine, state[SPLIT_TAKEN]));
    if (py_is(answer, PY_TRUE))
        return pair(machine, exception, PY_NONE);
    if (!py_is_group(exception))
        return pair(machine, PY_NONE, exception);
    py_assign(machine, &state[SPLIT_TAKEN], py_list_new(machine, NULL, 0));
    py_assign(machine, &state[SPLIT_LEFT], py_list_new(machine, NULL, 0));
    if (py_is_error(state[SPLIT_TAKEN]) || py_is_error(state[SPLIT_LEFT]))
        return PY_ERROR;
    for (; at < py_tuple(py_exception(exception)->exceptions)->count; at++) {
        BASE_INVARIANT(py_list(state[SPLIT_TAKEN])->count <= at);
        BASE_INVARIANT(py_list(state[SPLIT_LEFT])->count <= at);
        state[SPLIT_INDEX] = py_small(at);
        answer = py_tuple(py_exception(exception)->exceptions)->items[at];
        PY_WAIT_FOR(answer, split(machine, answer, state[SPLIT_CONDITION], how,
                                  wants_rest));
        if (!keep_parts(machine, state, answer) || !py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAIT_FOR(answer, derive(machine, exception, state[SPLIT_TAKEN]));
    if (!take_part(machine, state, SPLIT_TAKEN, answer))
        return PY_ERROR;
    if (!wants_rest)
        return pair(machine, state[SPLIT_TAKEN], PY_NONE);
    PY_WAIT_FOR(answer, derive(machine, exception, state[SPLIT_LEFT]));
    if (!take_part(machine, state, SPLIT_LEFT, answer))
        return PY_ERROR;
    PY_WAITS_END(frame);
    return pair(machine, state[SPLIT_TAKEN], state[SPLIT_LEFT]);
}

/* A leaf needs no frame of its own unless a function is asked. */
static PyValue split_leaf(PyMachine *machine, PyValue exception,
                          PyValue condition, How how)
{
    if (how == BY_LEAVES && !py_charge(machine, py_list(condition)->count))
        return PY_ERROR;
    PyValue answer = takes(machine, condition, how, exception);
    if (py_is_error(answer))
        return PY_ERROR;
    return py_is(answer, PY_TRUE) ? pair(machine, exception, PY_NONE)
                                  : pair(machine, PY_NONE, exception);
}

static PyValue split(PyMachine *machine, PyValue exception, PyValue condition,
                     How how, bool wants_rest)
{
    if (!py_is_group(exception) && how != BY_CALL)
        return split_leaf(machine, exception, condition, how);
    PyValue state[SPLIT_STATE] = {py_incref(exception), py_incref(condition),
                                  py_small(how), py_bool(wants_rest),
                                  py_small(0)};
    /* Since 3.12 a condition that is called goes deeper than the split itself.
     */
    bool calls = how == BY_CALL && py_machine_version(machine) >= 312;
    return py_wait_nested(machine,
                          calls ? "" : "in exceptiongroup_split_recursive",
                          split_group, state, SPLIT_STATE);
}

static bool is_type_condition(PyValue condition)
{
    if (py_is_class(condition))
        return py_class(condition)->flags & PY_TYPE_EXCEPTION;
    if (!py_is_tuple(condition))
        return false; /* charged where it is matched */
    for (uint32_t i = 0; i < py_tuple(condition)->count; i++)
        if (!is_type_condition(py_tuple(condition)->items[i]) ||
            py_is_tuple(py_tuple(condition)->items[i]))
            return false;
    return true;
}

PyValue py_group_split(PyMachine *machine, PyValue group, PyValue condition,
                       bool wants_rest)
{
    if (is_type_condition(condition))
        return split(machine, group, condition, BY_TYPE, wants_rest);
    bool is_function =
        !py_is_class(condition) && (py_type_of(condition)->call ||
                                    py_has_type(condition, &py_function_type));
    if (is_function)
        return split(machine, group, condition, BY_CALL, wants_rest);
    return py_raise(machine, &py_TypeError,
                    py_machine_version(machine) < 313
                        ? "expected a function, exception type or tuple of "
                          "exception types"
                        : "expected an exception type, a tuple of exception "
                          "types, or a callable (other than a class)");
}

/* --- except*
 * ---------------------------------------------------------------------- */

/* A group round one exception. Its members are a tuple, which its repr shows,
 * where those of every other group are a list. */
static PyValue wrap_naked(PyMachine *machine, PyValue exception)
{
    PyValue args[2] = {py_string_from(machine, ""),
                       py_tuple_new(machine, &exception, 1)};
    PyValue group = PY_ERROR;
    if (!py_is_error(args[0]) && !py_is_error(args[1]))
        group = py_group_make(machine, &py_BaseExceptionGroup, args, 2);
    py_decref(machine, args[0]);
    py_decref(machine, args[1]);
    return group;
}

PyValue py_match_group(PyMachine *machine, PyValue rest, PyValue type)
{
    bool whole;
    if (!py_exception_matches(machine, rest, type, true, &whole))
        return PY_ERROR;
    if (py_is_none(rest))
        return pair(machine, PY_NONE, PY_NONE);
    if (py_is_group(rest))
        return split(machine, rest, type, BY_TYPE, true);
    if (!whole)
        return pair(machine, PY_NONE, rest);
    PyValue group = wrap_naked(machine, rest);
    if (py_is_error(group))
        return PY_ERROR;
    PyValue answer = pair(machine, group, PY_NONE);
    py_decref(machine, group);
    return answer;
}

/* True if `part` still is what split() made of `original`: it was not raised
 * anew with a cause or a traceback of its own. Notes do not tell. */
static bool is_part_of(const PyException *part, const PyException *original)
{
    return part->traceback == original->traceback &&
           py_is(part->cause, original->cause) &&
           py_is(part->context, original->context);
}

static bool collect_leaves(PyMachine *machine, PyValue leaves,
                           PyValue exception)
{
    if (!py_is_group(exception))
        return py_list_append(machine, leaves, exception);
    if (!py_nest(machine, "in collect_exception_group_leaf_ids"))
        return false;
    PyTuple *members = py_tuple(py_exception(exception)->exceptions);
    bool good = true;
    for (uint32_t i = 0; good && i < members->count; i++)
        good = collect_leaves(machine, leaves, members->items[i]);
    py_unnest(machine);
    return good;
}

enum { MERGE_ORIGINAL, MERGE_RAISED, MERGE_LEAVES, MERGE_STATE };

/* What was raised anew, and what was raised again in the original's shape. */
static bool sort_out(PyMachine *machine, const PyValue *state,
                     const PyList *list)
{
    const PyException *original = py_exception(state[MERGE_ORIGINAL]);
    for (uint32_t i = 0; i < list->count; i++) {
        PyValue item = list->items[i];
        if (py_is_none(item))
            continue;
        BASE_INVARIANT(py_is_exception(item));
        bool good = is_part_of(py_exception(item), original)
                        ? collect_leaves(machine, state[MERGE_LEAVES], item)
                        : py_list_append(machine, state[MERGE_RAISED], item);
        if (!good)
            return false;
    }
    return true;
}

/* `again` (borrowed) is what the original still has, or None. */
static PyValue conclude(PyMachine *machine, PyValue raised, PyValue again)
{
    const PyList *list = py_list(raised);
    if (list->count == 0)
        return py_incref(again);
    if (py_is_none(again) && list->count == 1 &&
        (py_machine_version(machine) >= 312 || py_machine_patch(machine) >= 7))
        return py_incref(list->items[0]);
    if (!py_is_none(again) && !py_list_append(machine, raised, again))
        return PY_ERROR;
    return py_group_new(machine, "", list->items, list->count);
}

static PyValue merge(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, split(machine, state[MERGE_ORIGINAL],
                              state[MERGE_LEAVES], BY_LEAVES, false));
    PY_WAITS_END(frame);
    BASE_INVARIANT(py_tuple(answer)->count == 2);
    PyValue merged =
        conclude(machine, state[MERGE_RAISED], py_tuple(answer)->items[0]);
    py_decref(machine, answer);
    return merged;
}

static PyValue merge_group(PyMachine *machine, PyValue original, PyValue list)
{
    PyValue state[MERGE_STATE] = {py_incref(original),
                                  py_list_new(machine, NULL, 0),
                                  py_list_new(machine, NULL, 0)};
    bool good = !py_is_error(state[MERGE_RAISED]) &&
                !py_is_error(state[MERGE_LEAVES]) &&
                sort_out(machine, state, py_list(list));
    if (good)
        return py_wait_start(machine, merge, state, MERGE_STATE);
    for (int i = 0; i < MERGE_STATE; i++)
        py_decref(machine, state[i]);
    return PY_ERROR;
}

PyValue py_finish_star(PyMachine *machine, PyValue original, PyValue list)
{
    const PyList *items = py_list(list);
    PyValue first = PY_NONE;
    for (uint32_t i = items->count; i-- > 0;)
        if (!py_is_none(items->items[i]))
            first = items->items[i];
    if (py_is_none(first) || !py_is_group(original))
        return py_incref(first);
    return merge_group(machine, original, list);
}
