#include "py_unparse.h"

#include "base_float_text.h"
#include "py_complex.h"
#include "py_string_text.h"

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

typedef struct Writer {
    BaseText *out;
    PyUnicode unicode; /* what a text of it shows as it is */
} Writer;

static bool write(const PyNode *node, Level level, const Writer *to);

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
                       const char *close, const Writer *to)
{
    base_text_append(to->out, open);
    for (int i = 0; i < items->count; i++) {
        base_text_append(to->out, i ? ", " : "");
        if (!write(items->items[i], LEVEL_TEST, to))
            return false;
    }
    base_text_append(to->out, close);
    return true;
}

static bool write_constant(const PyNode *node, const Writer *to)
{
    char number[BASE_FLOAT_TEXT_SIZE];
    switch (node->as.constant.kind) {
    case PY_CONSTANT_NONE:
        base_text_append(to->out, "None");
        return true;
    case PY_CONSTANT_TRUE:
        base_text_append(to->out, "True");
        return true;
    case PY_CONSTANT_FALSE:
        base_text_append(to->out, "False");
        return true;
    case PY_CONSTANT_ELLIPSIS:
        base_text_append(to->out, "...");
        return true;
    case PY_CONSTANT_INT:
        base_text_printf(to->out, "%" PRId64, node->as.constant.integer);
        return true;
    case PY_CONSTANT_BIG_INT: /* its digits are decimal, or else no text */
        base_text_append(to->out, node->as.constant.text);
        return node->as.constant.text[0] != '0';
    case PY_CONSTANT_FLOAT:
        base_float_text(node->as.constant.number, number);
        base_text_append(to->out, number);
        return true;
    case PY_CONSTANT_IMAGINARY:
        py_complex_append((PyComplexNumber){0, node->as.constant.number},
                          to->out);
        return true;
    case PY_CONSTANT_STRING:
        py_text_append_repr(to->out, to->unicode, node->as.constant.text,
                            node->as.constant.length);
        return true;
    case PY_CONSTANT_BYTES:
        py_bytes_append_repr(to->out, node->as.constant.text,
                             node->as.constant.length);
        return true;
    case PY_CONSTANT_REFUSED:
        break;
    }
    return false;
}

/* --- operators ----------------------------------------------------------- */

static bool write_binary(const PyNode *node, const Writer *to)
{
    PyBinaryOperator operator_kind = node->as.bin_op.operator_kind;
    Level level = binary_level(operator_kind);
    bool from_right = operator_kind == PY_BINARY_POW;
    if (!write(node->as.bin_op.left, from_right ? level + 1 : level, to))
        return false;
    base_text_printf(to->out, " %s ", py_binary_operator_text(operator_kind));
    return write(node->as.bin_op.right, from_right ? level : level + 1, to);
}

static bool write_unary(const PyNode *node, const Writer *to)
{
    static const char *const texts[] = {[PY_UNARY_INVERT] = "~",
                                        [PY_UNARY_NOT] = "not ",
                                        [PY_UNARY_PLUS] = "+",
                                        [PY_UNARY_MINUS] = "-"};
    base_text_append(to->out, texts[node->as.unary_op.operator_kind]);
    return write(node->as.unary_op.operand, level_of(node), to);
}

static bool write_bool(const PyNode *node, const Writer *to)
{
    const PyNodes *values = &node->as.bool_op.values;
    for (int i = 0; i < values->count; i++) {
        if (i)
            base_text_append(to->out,
                             node->as.bool_op.is_or ? " or " : " and ");
        if (!write(values->items[i], level_of(node) + 1, to))
            return false;
    }
    return true;
}

static bool write_compare(const PyNode *node, const Writer *to)
{
    if (!write(node->as.compare.left, LEVEL_COMPARE + 1, to))
        return false;
    for (int i = 0; i < node->as.compare.count; i++) {
        base_text_printf(
            to->out, " %s ",
            py_compare_operator_text(node->as.compare.operators[i]));
        if (!write(node->as.compare.comparators[i], LEVEL_COMPARE + 1, to))
            return false;
    }
    return true;
}

static bool write_if(const PyNode *node, const Writer *to)
{
    if (!write(node->as.if_exp.body, LEVEL_TEST + 1, to))
        return false;
    base_text_append(to->out, " if ");
    if (!write(node->as.if_exp.test, LEVEL_TEST + 1, to))
        return false;
    base_text_append(to->out, " else ");
    return write(node->as.if_exp.or_else, LEVEL_TEST, to);
}

/* --- displays, calls, parts ---------------------------------------------- */

static bool write_tuple(const PyNode *node, const Writer *to)
{
    const PyNodes *items = &node->as.list.items;
    if (!items->count)
        base_text_append(to->out, "()");
    return write_list(items, "", items->count == 1 ? "," : "", to);
}

static bool write_dict(const PyNode *node, const Writer *to)
{
    base_text_append(to->out, "{");
    for (int i = 0; i < node->as.dict.count; i++) {
        const PyNode *key = node->as.dict.keys[i];
        base_text_append(to->out, i ? ", " : "");
        if (key && !write(key, LEVEL_TEST, to))
            return false;
        base_text_append(to->out, key ? ": " : "**");
        if (!write(node->as.dict.values[i], key ? LEVEL_TEST : LEVEL_BIT_OR,
                   to))
            return false;
    }
    base_text_append(to->out, "}");
    return true;
}

static bool write_clauses(const PyNode *node, const Writer *to)
{
    for (int i = 0; i < node->as.comprehension.clause_count; i++) {
        const PyClause *clause = &node->as.comprehension.clauses[i];
        base_text_append(to->out, clause->is_async ? " async for " : " for ");
        if (!write(clause->target, LEVEL_TUPLE, to))
            return false;
        base_text_append(to->out, " in ");
        if (!write(clause->iterable, LEVEL_TEST + 1, to))
            return false;
        for (int k = 0; k < clause->conditions.count; k++) {
            base_text_append(to->out, " if ");
            if (!write(clause->conditions.items[k], LEVEL_TEST + 1, to))
                return false;
        }
    }
    return true;
}

static bool write_comprehension(const PyNode *node, char open, char close,
                                const Writer *to)
{
    base_text_append_char(to->out, open);
    if (!write(node->as.comprehension.element, LEVEL_TEST, to))
        return false;
    if (node->as.comprehension.value) {
        base_text_append(to->out, ": ");
        if (!write(node->as.comprehension.value, LEVEL_TEST, to))
            return false;
    }
    if (!write_clauses(node, to))
        return false;
    base_text_append_char(to->out, close);
    return true;
}

static bool write_keywords(const PyNode *node, bool first, const Writer *to)
{
    for (int i = 0; i < node->as.call.keyword_count; i++) {
        const PyKeyword *keyword = &node->as.call.keywords[i];
        base_text_append(to->out, first && i == 0 ? "" : ", ");
        if (keyword->name)
            base_text_printf(to->out, "%s=", keyword->name);
        else
            base_text_append(to->out, "**");
        if (!write(keyword->value, LEVEL_TEST, to))
            return false;
    }
    return true;
}

static bool write_call(const PyNode *node, const Writer *to)
{
    const PyNodes *arguments = &node->as.call.arguments;
    if (!write(node->as.call.function, LEVEL_ATOM, to))
        return false;
    if (arguments->count == 1 && !node->as.call.keyword_count &&
        arguments->items[0]->kind == PY_NODE_GENERATOR_EXP)
        return write(arguments->items[0], LEVEL_TEST, to);
    if (!write_list(arguments, "(", "", to) ||
        !write_keywords(node, !arguments->count, to))
        return false;
    base_text_append(to->out, ")");
    return true;
}

static bool write_parameter(const PyParameter *parameter, const char *before,
                            bool *first, const Writer *to)
{
    base_text_printf(to->out, "%s%s%s", *first ? "" : ", ", before,
                     parameter ? parameter->name : "");
    *first = false;
    if (!parameter || !parameter->default_value)
        return true;
    base_text_append(to->out, "=");
    return write(parameter->default_value, LEVEL_TEST, to);
}

static bool write_lambda(const PyNode *node, const Writer *to)
{
    const PyParameters *parameters = &node->as.function->parameters;
    bool first = true, good = true;
    base_text_append(to->out,
                     parameters->positional_count ? "lambda " : "lambda");
    for (int i = 0; good && i < parameters->count; i++) {
        if (i == parameters->positional_count && !parameters->vararg)
            write_parameter(NULL, "*", &first, to);
        if (i == parameters->positional_count && parameters->vararg)
            write_parameter(parameters->vararg, "*", &first, to);
        good = write_parameter(&parameters->items[i], "", &first, to);
        if (i + 1 == parameters->positional_only_count)
            write_parameter(NULL, "/", &first, to);
    }
    if (parameters->vararg && parameters->count == parameters->positional_count)
        write_parameter(parameters->vararg, "*", &first, to);
    if (parameters->kwarg)
        write_parameter(parameters->kwarg, "**", &first, to);
    base_text_append(to->out, ": ");
    return good && write(node->as.function->expression, LEVEL_TEST, to);
}

static bool write_attribute(const PyNode *node, const Writer *to)
{
    const PyNode *value = node->as.attribute.value;
    if (!write(value, LEVEL_ATOM, to))
        return false;
    bool is_int = value->kind == PY_NODE_CONSTANT &&
                  (value->as.constant.kind == PY_CONSTANT_INT ||
                   value->as.constant.kind == PY_CONSTANT_BIG_INT);
    base_text_printf(to->out, "%s.%s", is_int ? " " : "",
                     node->as.attribute.name);
    return true;
}

static bool write_subscript(const PyNode *node, const Writer *to)
{
    if (!write(node->as.subscript.value, LEVEL_ATOM, to))
        return false;
    base_text_append(to->out, "[");
    if (!write(node->as.subscript.index, LEVEL_TUPLE, to))
        return false;
    base_text_append(to->out, "]");
    return true;
}

static bool write_slice(const PyNode *node, const Writer *to)
{
    const PyNode *lower = node->as.slice.lower, *upper = node->as.slice.upper;
    const PyNode *step = node->as.slice.step;
    if (lower && !write(lower, LEVEL_TEST, to))
        return false;
    base_text_append(to->out, ":");
    if (upper && !write(upper, LEVEL_TEST, to))
        return false;
    if (!step)
        return true;
    base_text_append(to->out, ":");
    return write(step, LEVEL_TEST, to);
}

/* Long on purpose: one case for each kind of node. */
static bool write_by_kind(const PyNode *node, const Writer *to)
{
    switch (node->kind) {
    case PY_NODE_NAME:
        base_text_append(to->out, node->as.name.text);
        return true;
    case PY_NODE_CONSTANT:
        return write_constant(node, to);
    case PY_NODE_ATTRIBUTE:
        return write_attribute(node, to);
    case PY_NODE_SUBSCRIPT:
        return write_subscript(node, to);
    case PY_NODE_SLICE:
        return write_slice(node, to);
    case PY_NODE_STARRED:
        base_text_append(to->out, "*");
        return write(node->as.value.node, LEVEL_BIT_OR, to);
    case PY_NODE_TUPLE:
        return write_tuple(node, to);
    case PY_NODE_LIST:
        return write_list(&node->as.list.items, "[", "]", to);
    case PY_NODE_SET:
        return write_list(&node->as.list.items, "{", "}", to);
    case PY_NODE_DICT:
        return write_dict(node, to);
    case PY_NODE_LIST_COMP:
        return write_comprehension(node, '[', ']', to);
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
        return write_comprehension(node, '{', '}', to);
    case PY_NODE_GENERATOR_EXP:
        return write_comprehension(node, '(', ')', to);
    case PY_NODE_CALL:
        return write_call(node, to);
    case PY_NODE_BIN_OP:
        return write_binary(node, to);
    case PY_NODE_UNARY_OP:
        return write_unary(node, to);
    case PY_NODE_BOOL_OP:
        return write_bool(node, to);
    case PY_NODE_COMPARE:
        return write_compare(node, to);
    case PY_NODE_IF_EXP:
        return write_if(node, to);
    case PY_NODE_LAMBDA:
        return write_lambda(node, to);
    default:
        return false;
    }
}

static bool write(const PyNode *node, Level level, const Writer *to)
{
    bool is_loose = level_of(node) < level && !(node->kind == PY_NODE_TUPLE &&
                                                node->as.list.items.count == 0);
    if (is_loose)
        base_text_append(to->out, "(");
    if (!write_by_kind(node, to))
        return false;
    if (is_loose)
        base_text_append(to->out, ")");
    return true;
}

bool py_unparse(const PyNode *node, PyUnicode unicode, BaseText *out)
{
    Writer writer = {out, unicode};
    return write(node, LEVEL_TEST, &writer);
}
