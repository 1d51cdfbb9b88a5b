/*
 * A match statement. While a case is tried the stack holds
 *
 *     [subject] [what is kept: the last name first] [what is looked at]
 *
 * A name that a pattern keeps goes below what is looked at and all that was
 * kept before it, so that the first name is on top in the end: names are bound
 * only when the whole pattern has matched. A part that does not match jumps to
 * where as many values are dropped as then lie over the subject.
 */
#include "py_compile_match.h"

#include "base_check.h"
#include "base_memory.h"
#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"
#include "py_compiler.h"

typedef struct Names {
    const char **items;
    uint32_t count, capacity;
} Names;

typedef struct Trial {
    PyUnit *unit;
    int32_t base;   /* the stack's depth when all of it is dropped */
    int32_t *fails; /* owned; labels, by how many values lie over `base` */
    uint32_t fail_count, fail_capacity;
    Names kept;      /* owned; the first is on top */
    uint32_t looked; /* values over those that are kept */
} Trial;

static void pattern(Trial *trial, const PyNode *node);

/* --- leaving -------------------------------------------------------------- */

static void release(Trial *trial)
{
    base_free(trial->fails);
    base_free(trial->kept.items);
}

/* The label for a failure when so many values lie on the stack. */
static int32_t fail_label(Trial *trial, int32_t depth)
{
    BASE_REQUIRE(depth >= trial->base);
    uint32_t over = (uint32_t)(depth - trial->base);
    while (trial->fail_count <= over) {
        BASE_GROW(trial->fails, trial->fail_count, trial->fail_capacity);
        trial->fails[trial->fail_count++] = py_emit_label(trial->unit);
    }
    return trial->fails[over];
}

/* A jump that takes the value on top. */
static void fail_if(Trial *trial, PyOpcode op)
{
    py_emit_jump(trial->unit, op, fail_label(trial, trial->unit->depth - 1));
}

/* Where all failures arrive: nothing lies over the base any more. */
static void place_fails(Trial *trial)
{
    for (uint32_t i = trial->fail_count; i-- > 0;) {
        py_emit_place(trial->unit, trial->fails[i]);
        if (i)
            py_emit(trial->unit, PY_OP_POP, 0);
    }
}

/* --- keeping -------------------------------------------------------------- */

/* The value on top goes below the `count` - 1 others. */
static void rotate(Trial *trial, uint32_t count)
{
    for (; count > 1; count--)
        py_emit(trial->unit, PY_OP_SWAP, count);
}

static void keep(Trial *trial, const char *name)
{
    Names *kept = &trial->kept;
    if (!name) {
        py_emit(trial->unit, PY_OP_POP, 0);
        return;
    }
    rotate(trial, trial->looked + kept->count + 1);
    BASE_GROW(kept->items, kept->count, kept->capacity);
    kept->items[kept->count++] = name;
}

/* --- parts ---------------------------------------------------------------- */

static void load_number(Trial *trial, uint32_t number)
{
    py_compile_value(trial->unit, py_small(number));
}

static void check_length(Trial *trial, uint32_t length, PyCompareOp op)
{
    py_emit(trial->unit, PY_OP_GET_LENGTH, 0);
    load_number(trial, length);
    py_emit(trial->unit, PY_OP_COMPARE, op);
    fail_if(trial, PY_OP_POP_JUMP_IF_FALSE);
}

/* The parts are on the stack, the first on top. */
static void match_parts(Trial *trial, const PyNodes *parts)
{
    trial->looked += (uint32_t)parts->count;
    for (int i = 0; i < parts->count; i++) {
        trial->looked--;
        pattern(trial, parts->items[i]);
    }
}

static bool is_star_wildcard(const PyNode *node)
{
    return node->kind == PY_NODE_MATCH_STAR && !node->as.capture.name;
}

/* Of a sequence with `*_` only the items that are looked at are taken. */
static void match_items(Trial *trial, const PyNodes *parts, int star)
{
    trial->looked++;
    for (int i = 0; i < parts->count; i++) {
        if (i == star || py_pattern_is_wildcard(parts->items[i]))
            continue;
        py_emit(trial->unit, PY_OP_COPY, 1);
        if (i < star) {
            load_number(trial, (uint32_t)i);
        } else {
            py_emit(trial->unit, PY_OP_GET_LENGTH, 0);
            load_number(trial, (uint32_t)(parts->count - i));
            py_emit(trial->unit, PY_OP_SUBTRACT, 0);
        }
        py_emit(trial->unit, PY_OP_LOAD_SUBSCRIPT, 0);
        pattern(trial, parts->items[i]);
    }
    trial->looked--;
    py_emit(trial->unit, PY_OP_POP, 0);
}

static void sequence(Trial *trial, const PyNode *node)
{
    const PyNodes *parts = &node->as.list.items;
    uint32_t count = (uint32_t)parts->count;
    int star = -1;
    bool all_wild = true;
    for (int i = 0; i < parts->count; i++) {
        const PyNode *part = parts->items[i];
        if (part->kind == PY_NODE_MATCH_STAR)
            star = i;
        all_wild = all_wild &&
                   (is_star_wildcard(part) || py_pattern_is_wildcard(part));
    }
    py_emit(trial->unit, PY_OP_MATCH_SEQUENCE, 0);
    fail_if(trial, PY_OP_POP_JUMP_IF_FALSE);
    if (star < 0)
        check_length(trial, count, PY_EQ);
    else if (count > 1)
        check_length(trial, count - 1, PY_GE);
    if (all_wild) {
        py_emit(trial->unit, PY_OP_POP, 0);
    } else if (star >= 0 && is_star_wildcard(parts->items[star])) {
        match_items(trial, parts, star);
    } else {
        if (star < 0)
            py_emit(trial->unit, PY_OP_UNPACK, count);
        else
            py_emit(trial->unit, PY_OP_UNPACK_STAR,
                    (uint32_t)star | (count - (uint32_t)star - 1) << 12);
        match_parts(trial, parts);
    }
}

/* [subject][keys] -> [a dict of what the keys have left] */
static void take_rest(Trial *trial, uint32_t count)
{
    PyUnit *unit = trial->unit;
    py_emit(unit, PY_OP_BUILD_DICT, 0);
    py_emit(unit, PY_OP_SWAP, 3);
    py_emit(unit, PY_OP_DICT_UPDATE, 2);
    py_emit(unit, PY_OP_UNPACK, count);
    for (; count; count--) {
        py_emit(unit, PY_OP_COPY, count + 1);
        py_emit(unit, PY_OP_SWAP, 2);
        py_emit(unit, PY_OP_DELETE_SUBSCRIPT, 0);
    }
}

static void mapping(Trial *trial, const PyNode *node)
{
    PyUnit *unit = trial->unit;
    const PyNodes *keys = &node->as.match_mapping.keys;
    const char *rest = node->as.match_mapping.rest;
    uint32_t count = (uint32_t)keys->count;
    py_emit(unit, PY_OP_MATCH_MAPPING, 0);
    fail_if(trial, PY_OP_POP_JUMP_IF_FALSE);
    if (!count && !rest) {
        py_emit(unit, PY_OP_POP, 0);
        return;
    }
    if (count)
        check_length(trial, count, PY_GE);
    for (uint32_t i = 0; i < count; i++)
        py_compile_expression(unit, keys->items[i]);
    unit->span = node->span;
    py_emit(unit, PY_OP_BUILD_TUPLE, count);
    py_emit(unit, PY_OP_MATCH_KEYS, 0);
    py_emit(unit, PY_OP_COPY, 1);
    fail_if(trial, PY_OP_POP_JUMP_IF_NONE);
    trial->looked += 2;
    py_emit(unit, PY_OP_UNPACK, count);
    match_parts(trial, &node->as.match_mapping.patterns);
    trial->looked -= 2;
    unit->span = node->span;
    if (rest) {
        take_rest(trial, count);
        keep(trial, rest);
        return;
    }
    py_emit(unit, PY_OP_POP, 0);
    py_emit(unit, PY_OP_POP, 0);
}

static void class_pattern(Trial *trial, const PyNode *node)
{
    PyUnit *unit = trial->unit;
    const PyNodes *parts = &node->as.match_class.patterns;
    int names = node->as.match_class.name_count;
    py_compile_expression(unit, node->as.match_class.class_node);
    for (int i = 0; i < names; i++) {
        const char *name = node->as.match_class.names[i];
        py_compile_value(unit, py_emit_string(unit, name, strlen(name)));
    }
    unit->span = node->span;
    py_emit(unit, PY_OP_BUILD_TUPLE, (uint32_t)names);
    py_emit(unit, PY_OP_MATCH_CLASS, (uint32_t)(parts->count - names));
    py_emit(unit, PY_OP_COPY, 1);
    fail_if(trial, PY_OP_POP_JUMP_IF_NONE);
    py_emit(unit, PY_OP_UNPACK, (uint32_t)parts->count);
    match_parts(trial, parts);
}

static void as_pattern(Trial *trial, const PyNode *node)
{
    if (node->as.capture.pattern) {
        trial->looked++;
        py_emit(trial->unit, PY_OP_COPY, 1);
        pattern(trial, node->as.capture.pattern);
        trial->looked--;
    }
    keep(trial, node->as.capture.name);
}

/* --- alternatives --------------------------------------------------------- */

/* Exchanges the kept values `a` and `b`, counted from the top. */
static void exchange(Trial *trial, uint32_t a, uint32_t b)
{
    const char *name = trial->kept.items[a];
    trial->kept.items[a] = trial->kept.items[b];
    trial->kept.items[b] = name;
    if (a)
        py_emit(trial->unit, PY_OP_SWAP, a + 1);
    py_emit(trial->unit, PY_OP_SWAP, b + 1);
    if (a)
        py_emit(trial->unit, PY_OP_SWAP, a + 1);
}

/* Puts what an alternative has kept into the first one's order. */
static void reorder(Trial *trial, const Names *first)
{
    BASE_REQUIRE(trial->kept.count == first->count);
    for (uint32_t i = first->count; i-- > 1;) {
        uint32_t at = i;
        while (at && strcmp(trial->kept.items[at], first->items[i]) != 0)
            at--;
        if (at != i)
            exchange(trial, at, i);
    }
}

static void or_pattern(Trial *trial, const PyNode *node)
{
    PyUnit *unit = trial->unit;
    const PyNodes *parts = &node->as.list.items;
    int32_t end = py_emit_label(unit);
    Names first = {0};
    for (int i = 0; i < parts->count; i++) {
        Trial part = {.unit = unit, .base = unit->depth};
        py_emit(unit, PY_OP_COPY, 1);
        pattern(&part, parts->items[i]);
        if (i == 0) {
            first = part.kept;
            part.kept = (Names){0};
        } else {
            reorder(&part, &first);
        }
        py_emit_jump(unit, PY_OP_JUMP, end);
        unit->depth = part.base;
        place_fails(&part);
        release(&part);
    }
    if (!unit->is_dead) {
        unit->span = node->span;
        py_emit(unit, PY_OP_POP, 0);
        py_emit_jump(unit, PY_OP_JUMP, fail_label(trial, unit->depth));
    }
    py_emit_place(unit, end);
    /* Below the others, the subject, and what else lies there. */
    uint32_t below = first.count + 1 + trial->looked + trial->kept.count;
    for (uint32_t i = 0; i < first.count; i++) {
        rotate(trial, below);
        BASE_GROW(trial->kept.items, trial->kept.count, trial->kept.capacity);
        trial->kept.items[trial->kept.count++] = first.items[i];
    }
    py_emit(unit, PY_OP_POP, 0);
    base_free(first.items);
}

/* [subject] is taken, or a jump is made to a failure. */
static void pattern(Trial *trial, const PyNode *node)
{
    PyUnit *unit = trial->unit;
    unit->span = node->span;
    switch (node->kind) {
    case PY_NODE_MATCH_VALUE:
        py_compile_expression(unit, node->as.value.node);
        py_emit(unit, PY_OP_COMPARE, PY_EQ);
        fail_if(trial, PY_OP_POP_JUMP_IF_FALSE);
        break;
    case PY_NODE_MATCH_SINGLETON:
        py_compile_expression(unit, node->as.value.node);
        py_emit(unit, PY_OP_IS, 0);
        fail_if(trial, PY_OP_POP_JUMP_IF_FALSE);
        break;
    case PY_NODE_MATCH_SEQUENCE:
        sequence(trial, node);
        break;
    case PY_NODE_MATCH_MAPPING:
        mapping(trial, node);
        break;
    case PY_NODE_MATCH_CLASS:
        class_pattern(trial, node);
        break;
    case PY_NODE_MATCH_OR:
        or_pattern(trial, node);
        break;
    case PY_NODE_MATCH_STAR:
        keep(trial, node->as.capture.name);
        break;
    default:
        as_pattern(trial, node);
    }
}

/* --- the statement -------------------------------------------------------- */

static void one_case(PyUnit *unit, const PyCase *one, int32_t end)
{
    Trial trial = {.unit = unit, .base = unit->depth};
    py_emit(unit, PY_OP_COPY, 1);
    pattern(&trial, one->pattern);
    unit->span = one->pattern->span;
    for (uint32_t i = 0; i < trial.kept.count; i++)
        py_compile_store(unit, trial.kept.items[i]);
    if (one->guard)
        py_compile_jump_if(unit, one->guard, false,
                           fail_label(&trial, unit->depth));
    py_emit(unit, PY_OP_POP, 0);
    py_compile_statements(unit, &one->body);
    py_emit_join(unit, end);
    unit->is_dead = true;
    unit->depth = trial.base;
    place_fails(&trial);
    release(&trial);
}

void py_compile_match(PyUnit *unit, const PyNode *node)
{
    int32_t end = py_emit_label(unit);
    py_compile_expression(unit, node->as.match.subject);
    int32_t base = unit->depth;
    for (int i = 0; i < node->as.match.count; i++)
        one_case(unit, &node->as.match.cases[i], end);
    unit->span = node->as.match.cases[node->as.match.count - 1].pattern->span;
    if (!unit->is_dead)
        py_emit(unit, PY_OP_POP, 0);
    unit->depth = base - 1;
    py_emit_place(unit, end);
}
