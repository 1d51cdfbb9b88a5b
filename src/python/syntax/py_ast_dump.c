#include "py_ast_dump.h"

#include <inttypes.h>

typedef struct Writer {
    BaseText *out;
    bool with_positions;
} Writer;

static void write_node(Writer *writer, const PyNode *node);

static void write_word(Writer *writer, const char *word)
{
    base_text_printf(writer->out, " %s", word ? word : "-");
}

static void write_position(Writer *writer, PySpan span)
{
    if (writer->with_positions)
        base_text_printf(writer->out, "@%d:%d-%d:%d", (int)span.line,
                         (int)span.column, (int)span.end_line,
                         (int)span.end_column);
}

static void write_nodes(Writer *writer, PyNodes nodes)
{
    base_text_append(writer->out, " [");
    for (int i = 0; i < nodes.count; i++)
        write_node(writer, nodes.items[i]);
    base_text_append(writer->out, " ]");
}

static void write_parameter(Writer *writer, const PyParameter *parameter)
{
    if (!parameter) {
        write_word(writer, NULL);
        return;
    }
    base_text_append(writer->out, " (arg");
    write_position(writer, parameter->span);
    write_word(writer, parameter->name);
    write_node(writer, parameter->annotation);
    write_node(writer, parameter->default_value);
    base_text_append_char(writer->out, ')');
}

static void write_parameters(Writer *writer, const PyParameters *parameters)
{
    base_text_printf(writer->out, " (arguments %d %d [",
                     parameters->positional_only_count,
                     parameters->positional_count);
    for (int i = 0; i < parameters->count; i++)
        write_parameter(writer, &parameters->items[i]);
    base_text_append(writer->out, " ]");
    write_parameter(writer, parameters->vararg);
    write_parameter(writer, parameters->kwarg);
    base_text_append_char(writer->out, ')');
}

static void write_keywords(Writer *writer, const PyKeyword *keywords, int count)
{
    base_text_append(writer->out, " [");
    for (int i = 0; i < count; i++) {
        base_text_append(writer->out, " (keyword");
        write_position(writer, keywords[i].span);
        write_word(writer, keywords[i].name);
        write_node(writer, keywords[i].value);
        base_text_append_char(writer->out, ')');
    }
    base_text_append(writer->out, " ]");
}

static void write_constant(Writer *writer, const PyNode *node)
{
    static const char *const words[] = {
        [PY_CONSTANT_NONE] = "None",
        [PY_CONSTANT_TRUE] = "True",
        [PY_CONSTANT_FALSE] = "False",
        [PY_CONSTANT_ELLIPSIS] = "Ellipsis",
    };

    switch (node->as.constant.kind) {
    case PY_CONSTANT_INT:
        base_text_printf(writer->out, " %" PRId64, node->as.constant.integer);
        break;
    case PY_CONSTANT_BIG_INT:
        write_word(writer, node->as.constant.text);
        break;
    case PY_CONSTANT_FLOAT:
        base_text_printf(writer->out, " %.17g", node->as.constant.number);
        break;
    case PY_CONSTANT_STRING:
    case PY_CONSTANT_BYTES:
        base_text_append(writer->out,
                         node->as.constant.kind == PY_CONSTANT_BYTES ? " b"
                                                                     : " ");
        base_text_append_json(writer->out, node->as.constant.text,
                              node->as.constant.length);
        break;
    case PY_CONSTANT_REFUSED:
        write_word(writer, "refused");
        break;
    default:
        write_word(writer, words[node->as.constant.kind]);
    }
}

static void write_function(Writer *writer, const PyFunctionNode *function)
{
    if (!function->expression)
        write_word(writer, function->name);
    write_parameters(writer, &function->parameters);
    if (function->expression) {
        write_node(writer, function->expression);
        return;
    }
    write_nodes(writer, function->body);
    write_nodes(writer, function->decorators);
    write_node(writer, function->returns);
}

static void write_clauses(Writer *writer, const PyNode *node)
{
    base_text_append(writer->out, " [");
    for (int i = 0; i < node->as.comprehension.clause_count; i++) {
        const PyClause *clause = &node->as.comprehension.clauses[i];

        base_text_append(writer->out, " (comprehension");
        write_node(writer, clause->target);
        write_node(writer, clause->iterable);
        write_nodes(writer, clause->conditions);
        write_word(writer, clause->is_async ? "1)" : "0)");
    }
    base_text_append(writer->out, " ]");
}

static void write_handlers(Writer *writer, const PyNode *node)
{
    base_text_append(writer->out, " [");
    for (int i = 0; i < node->as.try_statement.handler_count; i++) {
        const PyHandler *handler = &node->as.try_statement.handlers[i];

        base_text_append(writer->out, " (ExceptHandler");
        write_position(writer, handler->span);
        write_node(writer, handler->type);
        write_word(writer, handler->name);
        write_nodes(writer, handler->body);
        base_text_append_char(writer->out, ')');
    }
    base_text_append(writer->out, " ]");
}

static void write_aliases(Writer *writer, const PyNode *node)
{
    if (node->kind == PY_NODE_IMPORT_FROM)
        write_word(writer, node->as.import.module);
    base_text_append(writer->out, " [");
    for (int i = 0; i < node->as.import.count; i++) {
        base_text_append(writer->out, " (alias");
        write_position(writer, node->as.import.aliases[i].span);
        write_word(writer, node->as.import.aliases[i].name);
        write_word(writer, node->as.import.aliases[i].as_name);
        base_text_append_char(writer->out, ')');
    }
    base_text_append(writer->out, " ]");
    if (node->kind == PY_NODE_IMPORT_FROM)
        base_text_printf(writer->out, " %d", node->as.import.level);
}

static void write_cases(Writer *writer, const PyNode *node)
{
    base_text_append(writer->out, " [");
    for (int i = 0; i < node->as.match.count; i++) {
        base_text_append(writer->out, " (match_case");
        write_node(writer, node->as.match.cases[i].pattern);
        write_node(writer, node->as.match.cases[i].guard);
        write_nodes(writer, node->as.match.cases[i].body);
        base_text_append_char(writer->out, ')');
    }
    base_text_append(writer->out, " ]");
}

static void write_class_pattern(Writer *writer, const PyNode *node)
{
    const PyNodes *parts = &node->as.match_class.patterns;
    int names = node->as.match_class.name_count;
    int placed = parts->count - names;

    write_node(writer, node->as.match_class.class_node);
    write_nodes(writer, (PyNodes){parts->items, placed});
    base_text_append(writer->out, " [");
    for (int i = 0; i < names; i++)
        write_word(writer, node->as.match_class.names[i]);
    base_text_append(writer->out, " ]");
    write_nodes(writer, (PyNodes){names ? parts->items + placed : NULL, names});
}

static void write_pattern(Writer *writer, const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_MATCH_MAPPING:
        write_nodes(writer, node->as.match_mapping.keys);
        write_nodes(writer, node->as.match_mapping.patterns);
        write_word(writer, node->as.match_mapping.rest);
        break;
    case PY_NODE_MATCH_CLASS:
        write_class_pattern(writer, node);
        break;
    case PY_NODE_MATCH_AS:
        write_node(writer, node->as.capture.pattern);
        write_word(writer, node->as.capture.name);
        break;
    case PY_NODE_MATCH_STAR:
        write_word(writer, node->as.capture.name);
        break;
    default:
        break;
    }
}

/* Long on purpose: one case for each kind of node. */
static void write_statement(Writer *writer, const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_CLASS_DEF:
        write_word(writer, node->as.class_def.name);
        write_nodes(writer, node->as.class_def.bases);
        write_keywords(writer, node->as.class_def.keywords,
                       node->as.class_def.keyword_count);
        write_nodes(writer, node->as.class_def.body);
        write_nodes(writer, node->as.class_def.decorators);
        break;
    case PY_NODE_ASSIGN:
        write_nodes(writer, node->as.assign.targets);
        write_node(writer, node->as.assign.value);
        break;
    case PY_NODE_AUG_ASSIGN:
        write_node(writer, node->as.aug_assign.target);
        write_word(writer,
                   py_binary_operator_text(node->as.aug_assign.operator_kind));
        write_node(writer, node->as.aug_assign.value);
        break;
    case PY_NODE_ANN_ASSIGN:
        write_node(writer, node->as.ann_assign.target);
        write_node(writer, node->as.ann_assign.annotation);
        write_node(writer, node->as.ann_assign.value);
        write_word(writer, node->as.ann_assign.is_simple ? "1" : "0");
        break;
    case PY_NODE_FOR:
    case PY_NODE_ASYNC_FOR:
        write_node(writer, node->as.for_loop.target);
        write_node(writer, node->as.for_loop.iterable);
        write_nodes(writer, node->as.for_loop.body);
        write_nodes(writer, node->as.for_loop.or_else);
        break;
    case PY_NODE_WHILE:
    case PY_NODE_IF: /* the members are the same */
        write_node(writer, node->as.if_statement.test);
        write_nodes(writer, node->as.if_statement.body);
        write_nodes(writer, node->as.if_statement.or_else);
        break;
    case PY_NODE_WITH:
    case PY_NODE_ASYNC_WITH:
        base_text_append(writer->out, " [");
        for (int i = 0; i < node->as.with.count; i++) {
            base_text_append(writer->out, " (withitem");
            write_node(writer, node->as.with.items[i].context);
            write_node(writer, node->as.with.items[i].target);
            base_text_append_char(writer->out, ')');
        }
        base_text_append(writer->out, " ]");
        write_nodes(writer, node->as.with.body);
        break;
    case PY_NODE_RAISE:
        write_node(writer, node->as.raise.exception);
        write_node(writer, node->as.raise.cause);
        break;
    case PY_NODE_TRY:
    case PY_NODE_TRY_STAR:
        write_nodes(writer, node->as.try_statement.body);
        write_handlers(writer, node);
        write_nodes(writer, node->as.try_statement.or_else);
        write_nodes(writer, node->as.try_statement.final_body);
        break;
    case PY_NODE_ASSERT:
        write_node(writer, node->as.assert_statement.test);
        write_node(writer, node->as.assert_statement.message);
        break;
    case PY_NODE_IMPORT:
    case PY_NODE_IMPORT_FROM:
        write_aliases(writer, node);
        break;
    case PY_NODE_MATCH:
        write_node(writer, node->as.match.subject);
        write_cases(writer, node);
        break;
    case PY_NODE_GLOBAL:
    case PY_NODE_NONLOCAL:
        base_text_append(writer->out, " [");
        for (int i = 0; i < node->as.names.count; i++)
            write_word(writer, node->as.names.items[i]);
        base_text_append(writer->out, " ]");
        break;
    default:
        break;
    }
}

static void write_compare(Writer *writer, const PyNode *node)
{
    write_node(writer, node->as.compare.left);
    for (int i = 0; i < node->as.compare.count; i++) {
        write_word(writer,
                   py_compare_operator_text(node->as.compare.operators[i]));
        write_node(writer, node->as.compare.comparators[i]);
    }
}

static void write_dict(Writer *writer, const PyNode *node)
{
    for (int i = 0; i < node->as.dict.count; i++) {
        write_node(writer, node->as.dict.keys[i]);
        write_node(writer, node->as.dict.values[i]);
    }
}

static void write_unary(Writer *writer, const PyNode *node)
{
    static const char *const names[] = {"~", "not", "+", "-"};

    write_word(writer, names[node->as.unary_op.operator_kind]);
    write_node(writer, node->as.unary_op.operand);
}

static void write_formatted(Writer *writer, const PyNode *node)
{
    write_node(writer, node->as.formatted.value);
    base_text_printf(writer->out, " %d", node->as.formatted.conversion);
    write_node(writer, node->as.formatted.format);
}

/* Long on purpose: one case for each kind of node. */
static void write_expression(Writer *writer, const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_BOOL_OP:
        write_word(writer, node->as.bool_op.is_or ? "or" : "and");
        write_nodes(writer, node->as.bool_op.values);
        break;
    case PY_NODE_NAMED_EXPR:
        write_node(writer, node->as.named_expr.target);
        write_node(writer, node->as.named_expr.value);
        break;
    case PY_NODE_BIN_OP:
        write_node(writer, node->as.bin_op.left);
        write_word(writer,
                   py_binary_operator_text(node->as.bin_op.operator_kind));
        write_node(writer, node->as.bin_op.right);
        break;
    case PY_NODE_UNARY_OP:
        write_unary(writer, node);
        break;
    case PY_NODE_IF_EXP:
        write_node(writer, node->as.if_exp.test);
        write_node(writer, node->as.if_exp.body);
        write_node(writer, node->as.if_exp.or_else);
        break;
    case PY_NODE_DICT:
        write_dict(writer, node);
        break;
    case PY_NODE_LIST_COMP:
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
    case PY_NODE_GENERATOR_EXP:
        write_node(writer, node->as.comprehension.element);
        if (node->kind == PY_NODE_DICT_COMP)
            write_node(writer, node->as.comprehension.value);
        write_clauses(writer, node);
        break;
    case PY_NODE_COMPARE:
        write_compare(writer, node);
        break;
    case PY_NODE_CALL:
        write_node(writer, node->as.call.function);
        write_nodes(writer, node->as.call.arguments);
        write_keywords(writer, node->as.call.keywords,
                       node->as.call.keyword_count);
        break;
    case PY_NODE_FORMATTED_VALUE:
        write_formatted(writer, node);
        break;
    case PY_NODE_CONSTANT:
        write_constant(writer, node);
        break;
    case PY_NODE_ATTRIBUTE:
        write_node(writer, node->as.attribute.value);
        write_word(writer, node->as.attribute.name);
        break;
    case PY_NODE_SUBSCRIPT:
        write_node(writer, node->as.subscript.value);
        write_node(writer, node->as.subscript.index);
        break;
    case PY_NODE_NAME:
        write_word(writer, node->as.name.text);
        break;
    case PY_NODE_SLICE:
        write_node(writer, node->as.slice.lower);
        write_node(writer, node->as.slice.upper);
        write_node(writer, node->as.slice.step);
        break;
    default:
        write_statement(writer, node);
    }
}

static const char *context_mark(const PyNode *node)
{
    static const char *const marks[] = {"", "=", "!"};

    switch (node->kind) {
    case PY_NODE_NAME:
        return marks[node->as.name.context];
    case PY_NODE_ATTRIBUTE:
        return marks[node->as.attribute.context];
    case PY_NODE_SUBSCRIPT:
        return marks[node->as.subscript.context];
    case PY_NODE_STARRED:
        return marks[node->as.value.context];
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
        return marks[node->as.list.context];
    default:
        return "";
    }
}

static void write_node(Writer *writer, const PyNode *node)
{
    if (!node) {
        write_word(writer, NULL);
        return;
    }
    base_text_printf(writer->out, " (%s%s", py_node_kind_name(node->kind),
                     context_mark(node));
    write_position(writer, node->span);
    switch (node->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
    case PY_NODE_LAMBDA:
        write_function(writer, node->as.function);
        break;
    case PY_NODE_RETURN:
    case PY_NODE_EXPRESSION:
    case PY_NODE_AWAIT:
    case PY_NODE_YIELD:
    case PY_NODE_YIELD_FROM:
    case PY_NODE_STARRED:
    case PY_NODE_MATCH_VALUE:
    case PY_NODE_MATCH_SINGLETON:
        write_node(writer, node->as.value.node);
        break;
    case PY_NODE_DELETE:
    case PY_NODE_SET:
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
    case PY_NODE_JOINED_STR:
    case PY_NODE_MATCH_SEQUENCE:
    case PY_NODE_MATCH_OR:
        write_nodes(writer, node->as.list.items);
        break;
    case PY_NODE_MATCH_MAPPING:
    case PY_NODE_MATCH_CLASS:
    case PY_NODE_MATCH_AS:
    case PY_NODE_MATCH_STAR:
        write_pattern(writer, node);
        break;
    default:
        write_expression(writer, node);
    }
    base_text_append_char(writer->out, ')');
}

void py_ast_dump(const PyModuleNode *module, bool with_positions, BaseText *out)
{
    Writer writer = {out, with_positions};

    for (int i = 0; i < module->body.count; i++) {
        write_node(&writer, module->body.items[i]);
        base_text_append_char(out, '\n');
    }
}
