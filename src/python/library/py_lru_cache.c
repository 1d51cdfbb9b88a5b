/*
 * functools.lru_cache: a function that remembers its answers.
 *
 * The answers lie in a dict by the arguments. Where their number is limited,
 * the dict holds links of a ring, from the answer that was wanted longest ago
 * to the one that was wanted last.
 */

#include "py_lru_cache.h"

#include "py_class.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

#include <inttypes.h>

typedef struct PyLink {
    PyObject object;
    struct PyLink *before, *after; /* borrowed: the dict has them */
    PyValue key, answer;           /* owned */
    int64_t hash;                  /* of the key, which is asked once */
} PyLink;

typedef struct PyLruCache {
    PyObject object;
    PyValue function;  /* owned */
    PyDict *answers;   /* owned */
    PyDict *dict;      /* owned; NULL until an attribute is set */
    PyValue make_info; /* owned */
    PyLink ring;       /* its `after` is the oldest; only bounded */
    int64_t most;      /* answers to keep; -1: all */
    int64_t hits, misses;
    bool typed;
} PyLruCache;

static PyLruCache *cache_of(PyValue value)
{
    return (PyLruCache *)py_object(value);
}

/* --- links --------------------------------------------------------------- */

static void take_out(PyLink *link)
{
    link->before->after = link->after;
    link->after->before = link->before;
    link->before = link->after = NULL;
}

static void destroy_link(PyMachine *machine, PyObject *self)
{
    PyLink *link = (PyLink *)self;
    if (link->before)
        take_out(link);
    py_decref(machine, link->key);
    py_decref(machine, link->answer);
}

static void traverse_link(PyObject *self, PyVisit visit, void *context)
{
    PyLink *link = (PyLink *)self;
    if (py_is_object(link->key))
        visit(py_object(link->key), context);
    if (py_is_object(link->answer))
        visit(py_object(link->answer), context);
}

static const PyType link_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_lru_list_elem",
    .module = "functools",
    .size = sizeof(PyLink),
    .destroy = destroy_link,
    .traverse = traverse_link,
};

static void make_newest(PyLruCache *cache, PyLink *link)
{
    link->before = cache->ring.before;
    link->after = &cache->ring;
    link->before->after = link;
    cache->ring.before = link;
}

/* --- the key of a call --------------------------------------------------- */

static bool is_simple(PyValue value)
{
    return py_is_small(value) || py_is_string(value) ||
           py_has_type(value, &py_int_type);
}

static bool append_types(PyMachine *machine, PyValue list, const PyValue *args,
                         uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!py_list_append(machine, list, py_from_object(py_type_of(args[i]))))
            return false;
    return true;
}

/* The wrapper itself stands between the arguments and the keywords: nobody
 * else passes it there. */
static bool append_keywords(PyMachine *machine, PyValue list, PyValue mark,
                            const PyTuple *names, const PyValue *values)
{
    if (!py_list_append(machine, list, mark))
        return false;
    for (uint32_t i = 0; i < names->count; i++)
        if (!py_list_append(machine, list, names->items[i]) ||
            !py_list_append(machine, list, values[i]))
            return false;
    return true;
}

static PyValue make_key(PyMachine *machine, PyValue self, const PyValue *args,
                        uint32_t count, PyValue keyword_names)
{
    const PyTuple *names =
        py_is_undefined(keyword_names) ? NULL : py_tuple(keyword_names);
    bool typed = cache_of(self)->typed;
    uint32_t placed = names ? count - names->count : count;
    if (placed == count && !typed && count == 1 && is_simple(args[0]))
        return py_incref(args[0]);
    if (placed == count && !typed)
        return py_tuple_new(machine, args, count);
    PyValue list = py_list_new(machine, args, placed);
    bool good = !py_is_error(list) &&
                (placed == count ||
                 append_keywords(machine, list, self, names, args + placed)) &&
                (!typed || append_types(machine, list, args, count));
    PyValue key =
        good ? py_tuple_new(machine, py_list(list)->items, py_list(list)->count)
             : PY_ERROR;
    py_decref(machine, list);
    return key;
}

/* --- a call -------------------------------------------------------------- */

enum {
    CALL_CACHE,
    CALL_KEY,
    CALL_HASH, /* two values */
    CALL_ANSWER = CALL_HASH + 2,
    CALL_NAMES,
    CALL_COUNT,
    CALL_ARGS
};
#define FEW 12

static void keep_hash(PyMachine *machine, PyValue *state, PyValue answer)
{
    int64_t hash = 0;
    py_int_to_i64(answer, &hash);
    py_decref(machine, answer);
    py_keep_hash(state + CALL_HASH, hash);
}

/* The dict itself, which is nobody's answer, where the key is not there: a
 * KeyError is what the key's own methods have raised. */
static PyValue look_up(PyMachine *machine, const PyValue *state)
{
    PyDict *answers = cache_of(state[CALL_CACHE])->answers;
    return py_dict_get_hashed(machine, answers, state[CALL_KEY],
                              py_kept_hash(state + CALL_HASH),
                              py_from_object(answers));
}

static bool is_absent(const PyLruCache *cache, PyValue found)
{
    return py_is(found, py_from_object(cache->answers));
}

static PyValue call_function(PyMachine *machine, const PyValue *state)
{
    uint32_t count = (uint32_t)py_small_value(state[CALL_COUNT]);
    return py_call_keywords(machine, cache_of(state[CALL_CACHE])->function,
                            state + CALL_ARGS, count, state[CALL_NAMES]);
}

/* What was found under the key is the newest now. */
static PyValue take_hit(PyMachine *machine, PyLruCache *cache, PyValue found)
{
    cache->hits++;
    if (cache->most < 0)
        return found;
    PyLink *link = (PyLink *)py_object(found);
    if (link->before) {
        take_out(link);
        make_newest(cache, link);
    }
    PyValue answer = py_incref(link->answer);
    py_decref(machine, found);
    return answer;
}

static PyValue delete_oldest(PyMachine *machine, PyLruCache *cache)
{
    PyLink *oldest = cache->ring.after;
    if (oldest == &cache->ring || (int64_t)cache->answers->count < cache->most)
        return PY_NONE;
    PyValue key = py_incref(oldest->key);
    take_out(oldest);
    PyValue done =
        py_dict_delete_hashed(machine, cache->answers, key, oldest->hash);
    py_decref(machine, key);
    return done;
}

static PyValue store(PyMachine *machine, const PyValue *state)
{
    PyLruCache *cache = cache_of(state[CALL_CACHE]);
    int64_t hash = py_kept_hash(state + CALL_HASH);
    if (cache->most < 0)
        return py_dict_set_hashed(machine, cache->answers, state[CALL_KEY],
                                  hash, state[CALL_ANSWER]);
    PyLink *link = py_object_new(machine, &link_type);
    if (!link)
        return PY_ERROR;
    link->key = py_incref(state[CALL_KEY]);
    link->answer = py_incref(state[CALL_ANSWER]);
    make_newest(cache, link);
    link->hash = hash;
    PyValue done = py_dict_set_hashed(machine, cache->answers, state[CALL_KEY],
                                      hash, py_from_object(link));
    py_decref_object(machine, &link->object);
    return done;
}

/* As in CPython, what the call itself has stored meanwhile is left alone. */
static PyValue call(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyLruCache *cache = cache_of(state[CALL_CACHE]);
    PY_WAITS_BEGIN(frame);
    if (cache->most != 0) {
        PY_WAIT_FOR(answer, py_hash(machine, state[CALL_KEY]));
        keep_hash(machine, state, answer);
        PY_WAIT_FOR(answer, look_up(machine, state));
        if (!is_absent(cache, answer))
            return take_hit(machine, cache, answer);
        py_decref(machine, answer);
    }
    cache->misses++;
    PY_WAIT_FOR(answer, call_function(machine, state));
    if (cache->most == 0)
        return answer;
    state[CALL_ANSWER] = answer;
    if (cache->most > 0) {
        PY_WAIT_FOR(answer, look_up(machine, state));
        py_decref(machine, answer);
        if (!is_absent(cache, answer))
            return py_incref(state[CALL_ANSWER]);
        PY_WAIT_FOR(answer, delete_oldest(machine, cache));
        py_decref(machine, answer);
    }
    PY_WAIT_FOR(answer, store(machine, state));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return py_incref(state[CALL_ANSWER]);
}

static PyValue start(PyMachine *machine, PyValue *state, uint32_t count)
{
    PyNativeFrame *frame =
        py_native_frame_push(machine, call, state, CALL_ARGS + count);
    if (!frame)
        return PY_ERROR;
    if (py_machine_version(machine) >= 313)
        py_native_frame_lighten(machine, frame);
    return PY_PENDING;
}

static PyValue call_cache(PyMachine *machine, PyValue self, const PyValue *args,
                          uint32_t count, PyValue keyword_names)
{
    PyValue few[CALL_ARGS + FEW], *state = few;
    size_t size = (CALL_ARGS + (size_t)count) * sizeof *state;
    PyValue key = make_key(machine, self, args, count, keyword_names);
    if (py_is_error(key))
        return PY_ERROR;
    if (count > FEW && !(state = py_memory_new(machine, size))) {
        py_decref(machine, key);
        return PY_ERROR;
    }
    state[CALL_CACHE] = py_incref(self);
    state[CALL_KEY] = key;
    py_keep_hash(state + CALL_HASH, 0);
    state[CALL_ANSWER] = PY_UNDEFINED;
    state[CALL_NAMES] = py_incref(keyword_names);
    state[CALL_COUNT] = py_small(count);
    for (uint32_t i = 0; i < count; i++)
        state[CALL_ARGS + i] = py_incref(args[i]);
    PyValue answer = start(machine, state, count);
    if (state != few)
        py_memory_free(machine, state, size);
    return answer;
}

/* --- the object ---------------------------------------------------------- */

static void destroy_cache(PyMachine *machine, PyObject *self)
{
    PyLruCache *cache = (PyLruCache *)self;
    /* Links may die after it. */
    while (cache->ring.after != &cache->ring)
        take_out(cache->ring.after);
    py_decref_object(machine, &cache->answers->object);
    py_decref(machine, cache->function);
    py_decref(machine, cache->make_info);
    if (cache->dict)
        py_decref_object(machine, &cache->dict->object);
}

static void traverse_cache(PyObject *self, PyVisit visit, void *context)
{
    PyLruCache *cache = (PyLruCache *)self;
    visit(&cache->answers->object, context);
    if (py_is_object(cache->function))
        visit(py_object(cache->function), context);
    if (py_is_object(cache->make_info))
        visit(py_object(cache->make_info), context);
    if (cache->dict)
        visit(&cache->dict->object, context);
}

/* function, maxsize (None or an int), typed, what makes the answer of
 * cache_info(). */
static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    int64_t most = -1;
    if (!py_is_none(args[1]) && !py_int_to_i64(args[1], &most))
        most = INT64_MAX;
    PyValue answers = py_dict_new(machine);
    if (py_is_error(answers))
        return PY_ERROR;
    PyLruCache *cache = py_object_new(machine, &py_lru_cache_type);
    if (!cache) {
        py_decref(machine, answers);
        return PY_ERROR;
    }
    cache->answers = py_dict(answers);
    cache->function = py_incref(args[0]);
    cache->make_info = py_incref(args[3]);
    cache->most = most;
    cache->typed = py_is(args[2], PY_TRUE);
    cache->ring.before = cache->ring.after = &cache->ring;
    return py_from_object(cache);
}

static PyValue cache_info(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)count;
    const PyLruCache *cache = cache_of(args[0]);
    PyValue parts[4] = {py_int_from_i64(machine, cache->hits),
                        py_int_from_i64(machine, cache->misses),
                        cache->most < 0 ? PY_NONE
                                        : py_int_from_i64(machine, cache->most),
                        py_small(cache->answers->count)};
    return py_call(machine, cache->make_info, parts, 4);
}

static PyValue cache_clear(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    PyLruCache *cache = cache_of(args[0]);
    cache->hits = cache->misses = 0;
    py_dict_clear(machine, cache->answers);
    return PY_NONE;
}

static PyValue cache_copy(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)count;
    return py_incref(args[0]);
}

static PyValue cache_dict(PyMachine *machine, PyObject *self)
{
    PyDict *dict = py_instance_need_dict(machine, self);
    return dict ? py_incref(py_from_object(dict)) : PY_ERROR;
}

static const PyNative cache_construct =
    PY_FUNCTION("_lru_cache_wrapper", construct, 4, 4);

static const PyNative cache_methods[] = {
    PY_METHOD(&py_lru_cache_type, "cache_info", cache_info, 0, 0),
    PY_METHOD(&py_lru_cache_type, "cache_clear", cache_clear, 0, 0),
    PY_METHOD(&py_lru_cache_type, "__copy__", cache_copy, 0, 0),
    PY_METHOD(&py_lru_cache_type, "__deepcopy__", cache_copy, 1, 1),
    {.name = NULL},
};

static const PyGetter cache_getters[] = {
    {"__dict__", cache_dict, py_instance_set_dict},
    {NULL, NULL, NULL},
};

static const char *const cache_missing[] = {"__reduce__", "__get__", NULL};

const PyType py_lru_cache_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_lru_cache_wrapper",
    .module = "functools",
    .title = "functools._lru_cache_wrapper",
    .size = sizeof(PyLruCache),
    .flags = PY_TYPE_METHOD | PY_TYPE_WEAK,
    .dict_offset = offsetof(PyLruCache, dict),
    .destroy = destroy_cache,
    .traverse = traverse_cache,
    .call = call_cache,
    .get_attribute = py_instance_get_attribute,
    .set_attribute = py_instance_set_attribute,
    .construct = &cache_construct,
    .methods = cache_methods,
    .getters = cache_getters,
    .missing = cache_missing,
};
