#include "py_scope_check_pattern.h"

#include <string.h>

#include "base_float_text.h"

/* The names that a pattern keeps so far, in their order. */
typedef struct Kept {
    PyScopeBuilder *builder;
    const char **names;
    int count, capacity;
    PySpan *last; /* of the pattern that was begun last */
} Kept;

static bool check(Kept *kept, const PyNode *pattern, bool may_match_all);

/* Up to 3.11 CPython blames the pattern that it has come to. */
static PySpan blamed(const Kept *kept, const PyNode *pattern)
{
    return kept->builder->version < PY_VERSION_312 ? *kept->last
                                                   : pattern->span;
}

static bool keep(Kept *kept, const char *name, const PyNode *pattern)
{
    if (strcmp(name, "__debug__") == 0)
        return py_scope_fail(kept->builder, blamed(kept, pattern),
                             "cannot assign to __debug__");
    for (int i = 0; i < kept->count; i++) {
        if (strcmp(kept->names[i], name) == 0)
            return py_scope_fail(kept->builder, blamed(kept, pattern),
                                 "multiple assignments to name '%s' in pattern",
                                 name);
    }
    if (kept->count == kept->capacity) {
        int capacity = kept->capacity ? kept->capacity * 2 : 8;
        const char **names = base_arena_alloc(kept->builder->arena,
                                              (size_t)capacity * sizeof *names);

        if (kept->count)
            memcpy(names, kept->names, (size_t)kept->count * sizeof *names);
        kept->names = names;
        kept->capacity = capacity;
    }
    kept->names[kept->count++] = name;
    return true;
}

static bool check_capture(Kept *kept, const PyNode *pattern, bool may_match_all)
{
    const char *name = pattern->as.capture.name;

    if (pattern->as.capture.pattern)
        return check(kept, pattern->as.capture.pattern, may_match_all) &&
               keep(kept, name, pattern);
    if (!may_match_all && name)
        return py_scope_fail(kept->builder, pattern->span,
                             "name capture '%s' makes remaining patterns "
                             "unreachable",
                             name);
    if (!may_match_all)
        return py_scope_fail(kept->builder, pattern->span,
                             "wildcard makes remaining patterns unreachable");
    return !name || keep(kept, name, pattern);
}

static bool check_parts(Kept *kept, const PyNodes *patterns)
{
    for (int i = 0; i < patterns->count; i++) {
        if (!check(kept, patterns->items[i], true))
            return false;
    }
    return true;
}

static bool check_sequence(Kept *kept, const PyNode *pattern)
{
    const PyNodes *parts = &pattern->as.list.items;
    int stars = 0;

    for (int i = 0; i < parts->count; i++)
        stars += parts->items[i]->kind == PY_NODE_MATCH_STAR;
    if (stars > 1)
        return py_scope_fail(kept->builder, pattern->span,
                             "multiple starred names in sequence pattern");
    return check_parts(kept, parts);
}

/* What a literal is as a number: a bool counts as one. */
typedef struct Number {
    double real, imaginary;
} Number;

static bool number_of(const PyNode *node, Number *number)
{
    Number left, right;

    *number = (Number){0, 0};
    if (node->kind == PY_NODE_UNARY_OP) {
        if (!number_of(node->as.unary_op.operand, number))
            return false;
        *number = (Number){-number->real, -number->imaginary};
        return true;
    }
    if (node->kind == PY_NODE_BIN_OP) {
        double sign = node->as.bin_op.operator_kind == PY_BINARY_SUB ? -1 : 1;

        if (!number_of(node->as.bin_op.left, &left) ||
            !number_of(node->as.bin_op.right, &right))
            return false;
        *number = (Number){left.real + sign * right.real,
                           left.imaginary + sign * right.imaginary};
        return true;
    }
    if (node->kind != PY_NODE_CONSTANT)
        return false;
    switch (node->as.constant.kind) {
    case PY_CONSTANT_TRUE:
        number->real = 1;
        return true;
    case PY_CONSTANT_FALSE:
        return true;
    case PY_CONSTANT_INT:
        number->real = (double)node->as.constant.integer;
        return true;
    case PY_CONSTANT_FLOAT:
        number->real = node->as.constant.number;
        return true;
    case PY_CONSTANT_IMAGINARY:
        number->imaginary = node->as.constant.number;
        return true;
    default:
        return false;
    }
}

static bool is_same_constant(const PyNode *a, const PyNode *b)
{
    switch (a->as.constant.kind) {
    case PY_CONSTANT_INT: /* which may be more than a double holds */
        return a->as.constant.integer == b->as.constant.integer;
    case PY_CONSTANT_BIG_INT:
        return strcmp(a->as.constant.text, b->as.constant.text) == 0;
    case PY_CONSTANT_STRING:
    case PY_CONSTANT_BYTES:
        return a->as.constant.length == b->as.constant.length &&
               memcmp(a->as.constant.text, b->as.constant.text,
                      a->as.constant.length) == 0;
    case PY_CONSTANT_NONE:
        return true;
    default:
        return false;
    }
}

static bool is_same_literal(const PyNode *a, const PyNode *b)
{
    Number one, other;
    bool are_alike = a->kind == b->kind;

    if (are_alike && a->kind == PY_NODE_UNARY_OP &&
        a->as.unary_op.operand->kind == PY_NODE_CONSTANT &&
        a->as.unary_op.operand->as.constant.kind == PY_CONSTANT_BIG_INT)
        return is_same_literal(a->as.unary_op.operand, b->as.unary_op.operand);
    if (are_alike && a->kind == PY_NODE_CONSTANT &&
        a->as.constant.kind == b->as.constant.kind && !number_of(a, &one))
        return is_same_constant(a, b);
    if (!number_of(a, &one) || !number_of(b, &other))
        return false;
    if (are_alike && a->kind == PY_NODE_CONSTANT &&
        a->as.constant.kind == PY_CONSTANT_INT &&
        b->as.constant.kind == PY_CONSTANT_INT)
        return is_same_constant(a, b);
    return one.real == other.real && one.imaginary == other.imaginary;
}

static void write_float(double value, BaseText *out)
{
    char number[BASE_FLOAT_TEXT_SIZE];

    base_text_append_n(out, number, base_float_text(value, number));
}

/* As repr() writes a complex number. */
static void write_complex(Number number, BaseText *out)
{
    base_text_append(out, number.real != 0 ? "(" : "");
    if (number.real != 0)
        base_text_printf(out, "%.17g", number.real);
    base_text_append(out, number.real != 0 && number.imaginary >= 0 ? "+" : "");
    base_text_printf(out, "%.17gj", number.imaginary);
    base_text_append(out, number.real != 0 ? ")" : "");
}

static void write_constant(const PyNode *node, BaseText *out)
{
    switch (node->as.constant.kind) {
    case PY_CONSTANT_NONE:
        base_text_append(out, "None");
        break;
    case PY_CONSTANT_TRUE:
        base_text_append(out, "True");
        break;
    case PY_CONSTANT_FALSE:
        base_text_append(out, "False");
        break;
    case PY_CONSTANT_INT:
        base_text_printf(out, "%lld", (long long)node->as.constant.integer);
        break;
    case PY_CONSTANT_FLOAT:
        write_float(node->as.constant.number, out);
        break;
    case PY_CONSTANT_STRING:
    case PY_CONSTANT_BYTES:
        base_text_append(
            out, node->as.constant.kind == PY_CONSTANT_BYTES ? "b'" : "'");
        base_text_append_n(out, node->as.constant.text,
                           node->as.constant.length);
        base_text_append_char(out, '\'');
        break;
    default: /* a BIG_INT */
        base_text_append(out, node->as.constant.text);
    }
}

static void write_literal(const PyNode *node, BaseText *out)
{
    Number number;

    if (number_of(node, &number) &&
        (number.imaginary != 0 || node->kind == PY_NODE_BIN_OP ||
         (node->kind == PY_NODE_CONSTANT &&
          node->as.constant.kind == PY_CONSTANT_IMAGINARY))) {
        write_complex(number, out);
        return;
    }
    if (node->kind == PY_NODE_UNARY_OP) {
        node = node->as.unary_op.operand;
        if (node->as.constant.kind != PY_CONSTANT_INT ||
            node->as.constant.integer != 0)
            base_text_append_char(out, '-');
    }
    write_constant(node, out);
}

static bool check_mapping(Kept *kept, const PyNode *pattern)
{
    const PyNodes *keys = &pattern->as.match_mapping.keys;

    for (int i = 0; i < keys->count; i++) {
        if (keys->items[i]->kind == PY_NODE_JOINED_STR)
            return py_scope_fail(kept->builder, pattern->span,
                                 "mapping pattern keys may only match literals "
                                 "and attribute lookups");
        for (int k = 0; k < i; k++) {
            BaseText text = {0};

            if (!is_same_literal(keys->items[i], keys->items[k]))
                continue;
            write_literal(keys->items[i], &text);
            py_scope_fail(kept->builder, pattern->span,
                          "mapping pattern checks duplicate key (%s)",
                          base_text_str(&text));
            base_text_release(&text);
            return false;
        }
    }
    return check_parts(kept, &pattern->as.match_mapping.patterns) &&
           (!pattern->as.match_mapping.rest ||
            keep(kept, pattern->as.match_mapping.rest, pattern));
}

static bool check_class(Kept *kept, const PyNode *pattern)
{
    const PyNodes *parts = &pattern->as.match_class.patterns;
    const char **names = pattern->as.match_class.names;
    int count = pattern->as.match_class.name_count;

    for (int i = 0; i < count; i++) {
        for (int k = i + 1; k < count; k++) {
            if (strcmp(names[i], names[k]) == 0)
                return py_scope_fail(
                    kept->builder, parts->items[parts->count - count + k]->span,
                    "attribute name repeated in class pattern: %s", names[i]);
        }
    }
    return check_parts(kept, parts);
}

static bool has_name(const Kept *kept, const char *name)
{
    for (int i = 0; i < kept->count; i++) {
        if (strcmp(kept->names[i], name) == 0)
            return true;
    }
    return false;
}

/* Each alternative keeps the same names. */
static bool check_or(Kept *kept, const PyNode *pattern, bool may_match_all)
{
    const PyNodes *parts = &pattern->as.list.items;
    Kept first = {.builder = kept->builder, .last = kept->last};

    for (int i = 0; i < parts->count; i++) {
        Kept next = {.builder = kept->builder, .last = kept->last};
        Kept *into = i == 0 ? &first : &next;
        bool same;

        if (!check(into, parts->items[i],
                   may_match_all && i == parts->count - 1))
            return false;
        same = into->count == first.count;
        for (int k = 0; same && k < into->count; k++)
            same = has_name(&first, into->names[k]);
        if (!same)
            return py_scope_fail(kept->builder, blamed(kept, pattern),
                                 "alternative patterns bind different names");
    }
    for (int i = 0; i < first.count; i++) {
        if (!keep(kept, first.names[i], pattern))
            return false;
    }
    return true;
}

static bool check(Kept *kept, const PyNode *pattern, bool may_match_all)
{
    *kept->last = pattern->span;
    switch (pattern->kind) {
    case PY_NODE_MATCH_VALUE:
        return pattern->as.value.node->kind != PY_NODE_JOINED_STR ||
               py_scope_fail(kept->builder, pattern->span,
                             "patterns may only match literals and attribute "
                             "lookups");
    case PY_NODE_MATCH_AS:
        return check_capture(kept, pattern, may_match_all);
    case PY_NODE_MATCH_STAR:
        return !pattern->as.capture.name ||
               keep(kept, pattern->as.capture.name, pattern);
    case PY_NODE_MATCH_SEQUENCE:
        return check_sequence(kept, pattern);
    case PY_NODE_MATCH_MAPPING:
        return check_mapping(kept, pattern);
    case PY_NODE_MATCH_CLASS:
        return check_class(kept, pattern);
    case PY_NODE_MATCH_OR:
        return check_or(kept, pattern, may_match_all);
    default:
        return true;
    }
}

bool py_scope_check_pattern(PyScopeBuilder *builder, const PyNode *pattern,
                            bool may_match_all)
{
    PySpan last = pattern->span;
    Kept kept = {.builder = builder, .last = &last};

    return check(&kept, pattern, may_match_all);
}
