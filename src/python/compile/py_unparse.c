#include "py_unparse.h"

#include "base_float_text.h"
#include "py_string_private.h"

#include <inttypes.h>

/* How tightly an expression binds: it is put in parentheses where something
 * tighter is wanted. */
typedef enum Level {
    LEVEL_TUPLE,
    LEVEL_TEST, /* if-else, lambda */
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM
} Level;

static bool write(const PyNode *node, Level level, BaseText *out);

static Level binary_level(PyBinaryOperator operator_kind)
{
    switch (operator_kind) {
    case PY_BINARY_ADD:
    case PY_BINARY_SUB:
        return LEVEL_SUM;
    case PY_BINARY_POW:
        return LEVEL_POWER;
    case PY_BINARY_LEFT_SHIFT:
    case PY_BINARY_RIGHT_SHIFT:
        return LEVEL_SHIFT;
    case PY_BINARY_BIT_OR:
        return LEVEL_BIT_OR;
    case PY_BINARY_BIT_XOR:
        return LEVEL_BIT_XOR;
    case PY_BINARY_BIT_AND:
        return LEVEL_BIT_AND;
    default:
        return LEVEL_TERM;
    }
}

static Level level_of(const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_TUPLE:
        return LEVEL_TUPLE;
    case PY_NODE_IF_EXP:
    case PY_NODE_LAMBDA:
        return LEVEL_TEST;
    case PY_NODE_BOOL_OP:
        return node->as.bool_op.is_or ? LEVEL_OR : LEVEL_AND;
    case PY_NODE_COMPARE:
        return LEVEL_COMPARE;
    case PY_NODE_BIN_OP:
        return binary_level(node->as.bin_op.operator_kind);
    case PY_NODE_UNARY_OP:
        return node->as.unary_op.operator_kind == PY_UNARY_NOT ? LEVEL_NOT
                                                               : LEVEL_FACTOR;
    default:
        return LEVEL_ATOM;
    }
}

static bool write_list(const PyNodes *items, const char *open,
                       const char *close, BaseText *out)
{
    base_text_append(out, open);
    for (int i = 0; i < items->count; i++) {
        base_text_append(out, i ? ", " : "");
        if (!write(items->items[i], LEVEL_TEST, out))
            return false;
    }
    base_text_append(out, close);
    return true;
}

static bool write_constant(const PyNode *node, BaseText *out)
{
    char number[BASE_FLOAT_TEXT_SIZE];
    switch (node->as.constant.kind) {
    case PY_CONSTANT_NONE:
        base_text_append(out, "None");
        return true;
    case PY_CONSTANT_TRUE:
        base_text_append(out, "True");
        return true;
    case PY_CONSTANT_FALSE:
        base_text_append(out, "False");
        return true;
    case PY_CONSTANT_ELLIPSIS:
        base_text_append(out, "...");
        return true;
    case PY_CONSTANT_INT:
        base_text_printf(out, "%" PRId64, node->as.constant.integer);
        return true;
    case PY_CONSTANT_BIG_INT: /* its digits are decimal, or else no text */
        base_text_append(out, node->as.constant.text);
        return node->as.constant.text[0] != '0';
    case PY_CONSTANT_FLOAT:
        base_float_text(node->as.constant.number, number);
        base_text_append(out, number);
        return true;
    case PY_CONSTANT_STRING:
        py_text_append_repr(out, node->as.constant.text,
                            node->as.constant.length);
        return true;
    case PY_CONSTANT_BYTES:
        py_bytes_append_repr(out, node->as.constant.text,
                             node->as.constant.length);
        return true;
    }
    return false;
}

/* --- operators ----------------------------------------------------------- */

static bool write_binary(const PyNode *node, BaseText *out)
{
    PyBinaryOperator operator_kind = node->as.bin_op.operator_kind;
    Level level = binary_level(operator_kind);
    bool from_right = operator_kind == PY_BINARY_POW;
    if (!write(node->as.bin_op.left, from_right ? level + 1 : level, out))
        return false;
    base_text_printf(out, " %s ", py_binary_operator_text(operator_kind));
    return write(node->as.bin_op.right, from_right ? level : level + 1, out);
}

static bool write_unary(const PyNode *node, BaseText *out)
{
    static const char *const texts[] = {[PY_UNARY_INVERT] = "~",
                                        [PY_UNARY_NOT] = "not ",
                                        [PY_UNARY_PLUS] = "+",
                                        [PY_UNARY_MINUS] = "-"};
    base_text_append(out, texts[node->as.unary_op.operator_kind]);
    return write(node->as.unary_op.operand, level_of(node), out);
}

static bool write_bool(const PyNode *node, BaseText *out)
{
    const PyNodes *values = &node->as.bool_op.values;
    for (int i = 0; i < values->count; i++) {
        if (i)
            base_text_append(out, node->as.bool_op.is_or ? " or " : " and ");
        if (!write(values->items[i], level_of(node) + 1, out))
            return false;
    }
    return true;
}

static bool write_compare(const PyNode *node, BaseText *out)
{
    if (!write(node->as.compare.left, LEVEL_COMPARE + 1, out))
        return false;
    for (int i = 0; i < node->as.compare.count; i++) {
        base_text_printf(
            out, " %s ",
            py_compare_operator_text(node->as.compare.operators[i]));
        if (!write(node->as.compare.comparators[i], LEVEL_COMPARE + 1, out))
            return false;
    }
    return true;
}

static bool write_if(const PyNode *node, BaseText *out)
{
    if (!write(node->as.if_exp.body, LEVEL_TEST + 1, out))
        return false;
    base_text_append(out, " if ");
    if (!write(node->as.if_exp.test, LEVEL_TEST + 1, out))
        return false;
    base_text_append(out, " else ");
    return write(node->as.if_exp.or_else, LEVEL_TEST, out);
}

/* --- displays, calls, parts ---------------------------------------------- */

static bool write_tuple(const PyNode *node, BaseText *out)
{
    const PyNodes *items = &node->as.list.items;
    if (!items->count)
        base_text_append(out, "()");
    return write_list(items, "", items->count == 1 ? "," : "", out);
}

static bool write_dict(const PyNode *node, BaseText *out)
{
    base_text_append(out, "{");
    for (int i = 0; i < node->as.dict.count; i++) {
        const PyNode *key = node->as.dict.keys[i];
        base_text_append(out, i ? ", " : "");
        if (key && !write(key, LEVEL_TEST, out))
            return false;
        base_text_append(out, key ? ": " : "**");
        if (!write(node->as.dict.values[i], key ? LEVEL_TEST : LEVEL_BIT_OR,
                   out))
            return false;
    }
    base_text_append(out, "}");
    return true;
}

static bool write_clauses(const PyNode *node, BaseText *out)
{
    for (int i = 0; i < node->as.comprehension.clause_count; i++) {
        const PyClause *clause = &node->as.comprehension.clauses[i];
        base_text_append(out, clause->is_async ? " async for " : " for ");
        if (!write(clause->target, LEVEL_TUPLE, out))
            return false;
        base_text_append(out, " in ");
        if (!write(clause->iterable, LEVEL_TEST + 1, out))
            return false;
        for (int k = 0; k < clause->conditions.count; k++) {
            base_text_append(out, " if ");
            if (!write(clause->conditions.items[k], LEVEL_TEST + 1, out))
                return false;
        }
    }
    return true;
}

static bool write_comprehension(const PyNode *node, char open, char close,
                                BaseText *out)
{
    base_text_append_char(out, open);
    if (!write(node->as.comprehension.element, LEVEL_TEST, out))
        return false;
    if (node->as.comprehension.value) {
        base_text_append(out, ": ");
        if (!write(node->as.comprehension.value, LEVEL_TEST, out))
            return false;
    }
    if (!write_clauses(node, out))
        return false;
    base_text_append_char(out, close);
    return true;
}

static bool write_keywords(const PyNode *node, bool first, BaseText *out)
{
    for (int i = 0; i < node->as.call.keyword_count; i++) {
        const PyKeyword *keyword = &node->as.call.keywords[i];
        base_text_append(out, first && i == 0 ? "" : ", ");
        if (keyword->name)
            base_text_printf(out, "%s=", keyword->name);
        else
            base_text_append(out, "**");
        if (!write(keyword->value, LEVEL_TEST, out))
            return false;
    }
    return true;
}

static bool write_call(const PyNode *node, BaseText *out)
{
    const PyNodes *arguments = &node->as.call.arguments;
    if (!write(node->as.call.function, LEVEL_ATOM, out))
        return false;
    if (arguments->count == 1 && !node->as.call.keyword_count &&
        arguments->items[0]->kind == PY_NODE_GENERATOR_EXP)
        return write(arguments->items[0], LEVEL_TEST, out);
    if (!write_list(arguments, "(", "", out) ||
        !write_keywords(node, !arguments->count, out))
        return false;
    base_text_append(out, ")");
    return true;
}

static bool write_parameter(const PyParameter *parameter, const char *before,
                            bool *first, BaseText *out)
{
    base_text_printf(out, "%s%s%s", *first ? "" : ", ", before,
                     parameter ? parameter->name : "");
    *first = false;
    if (!parameter || !parameter->default_value)
        return true;
    base_text_append(out, "=");
    return write(parameter->default_value, LEVEL_TEST, out);
}

static bool write_lambda(const PyNode *node, BaseText *out)
{
    const PyParameters *parameters = &node->as.function->parameters;
    bool first = true, good = true;
    base_text_append(out, parameters->positional_count ? "lambda " : "lambda");
    for (int i = 0; good && i < parameters->count; i++) {
        if (i == parameters->positional_count && !parameters->vararg)
            write_parameter(NULL, "*", &first, out);
        if (i == parameters->positional_count && parameters->vararg)
            write_parameter(parameters->vararg, "*", &first, out);
        good = write_parameter(&parameters->items[i], "", &first, out);
        if (i + 1 == parameters->positional_only_count)
            write_parameter(NULL, "/", &first, out);
    }
    if (parameters->vararg && parameters->count == parameters->positional_count)
        write_parameter(parameters->vararg, "*", &first, out);
    if (parameters->kwarg)
        write_parameter(parameters->kwarg, "**", &first, out);
    base_text_append(out, ": ");
    return good && write(node->as.function->expression, LEVEL_TEST, out);
}

static bool write_attribute(const PyNode *node, BaseText *out)
{
    const PyNode *value = node->as.attribute.value;
    if (!write(value, LEVEL_ATOM, out))
        return false;
    bool is_int = value->kind == PY_NODE_CONSTANT &&
                  (value->as.constant.kind == PY_CONSTANT_INT ||
                   value->as.constant.kind == PY_CONSTANT_BIG_INT);
    base_text_printf(out, "%s.%s", is_int ? " " : "", node->as.attribute.name);
    return true;
}

static bool write_subscript(const PyNode *node, BaseText *out)
{
    if (!write(node->as.subscript.value, LEVEL_ATOM, out))
        return false;
    base_text_append(out, "[");
    if (!write(node->as.subscript.index, LEVEL_TUPLE, out))
        return false;
    base_text_append(out, "]");
    return true;
}

static bool write_slice(const PyNode *node, BaseText *out)
{
    const PyNode *lower = node->as.slice.lower, *upper = node->as.slice.upper;
    const PyNode *step = node->as.slice.step;
    if (lower && !write(lower, LEVEL_TEST, out))
        return false;
    base_text_append(out, ":");
    if (upper && !write(upper, LEVEL_TEST, out))
        return false;
    if (!step)
        return true;
    base_text_append(out, ":");
    return write(step, LEVEL_TEST, out);
}

/* Long on purpose: one case for each kind of node. */
static bool write_by_kind(const PyNode *node, BaseText *out)
{
    switch (node->kind) {
    case PY_NODE_NAME:
        base_text_append(out, node->as.name.text);
        return true;
    case PY_NODE_CONSTANT:
        return write_constant(node, out);
    case PY_NODE_ATTRIBUTE:
        return write_attribute(node, out);
    case PY_NODE_SUBSCRIPT:
        return write_subscript(node, out);
    case PY_NODE_SLICE:
        return write_slice(node, out);
    case PY_NODE_STARRED:
        base_text_append(out, "*");
        return write(node->as.value.node, LEVEL_BIT_OR, out);
    case PY_NODE_TUPLE:
        return write_tuple(node, out);
    case PY_NODE_LIST:
        return write_list(&node->as.list.items, "[", "]", out);
    case PY_NODE_SET:
        return write_list(&node->as.list.items, "{", "}", out);
    case PY_NODE_DICT:
        return write_dict(node, out);
    case PY_NODE_LIST_COMP:
        return write_comprehension(node, '[', ']', out);
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
        return write_comprehension(node, '{', '}', out);
    case PY_NODE_GENERATOR_EXP:
        return write_comprehension(node, '(', ')', out);
    case PY_NODE_CALL:
        return write_call(node, out);
    case PY_NODE_BIN_OP:
        return write_binary(node, out);
    case PY_NODE_UNARY_OP:
        return write_unary(node, out);
    case PY_NODE_BOOL_OP:
        return write_bool(node, out);
    case PY_NODE_COMPARE:
        return write_compare(node, out);
    case PY_NODE_IF_EXP:
        return write_if(node, out);
    case PY_NODE_LAMBDA:
        return write_lambda(node, out);
    default:
        return false;
    }
}

static bool write(const PyNode *node, Level level, BaseText *out)
{
    bool is_loose = level_of(node) < level && !(node->kind == PY_NODE_TUPLE &&
                                                node->as.list.items.count == 0);
    if (is_loose)
        base_text_append(out, "(");
    if (!write_by_kind(node, out))
        return false;
    if (is_loose)
        base_text_append(out, ")");
    return true;
}

bool py_unparse(const PyNode *node, BaseText *out)
{
    return write(node, LEVEL_TEST, out);
}
