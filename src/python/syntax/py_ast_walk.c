#include "py_ast_walk.h"

typedef bool Visit(PyNode *child, void *data);

static bool one(PyNode *node, Visit *visit, void *data)
{
    return !node || visit(node, data);
}

bool py_ast_each(const PyNodes *nodes, Visit *visit, void *data)
{
    for (int i = 0; i < nodes->count; i++) {
        if (!visit(nodes->items[i], data))
            return false;
    }
    return true;
}

static bool keywords(const PyKeyword *items, int count, Visit *visit,
                     void *data)
{
    for (int i = 0; i < count; i++) {
        if (!visit(items[i].value, data))
            return false;
    }
    return true;
}

static bool parameters(const PyParameters *list, Visit *visit, void *data)
{
    for (int i = 0; i < list->count; i++) {
        if (!one(list->items[i].default_value, visit, data))
            return false;
    }
    for (int i = 0; i < list->count; i++) {
        if (!one(list->items[i].annotation, visit, data))
            return false;
    }
    return (!list->vararg || one(list->vararg->annotation, visit, data)) &&
           (!list->kwarg || one(list->kwarg->annotation, visit, data));
}

static bool function(const PyFunctionNode *node, Visit *visit, void *data)
{
    return py_ast_each(&node->decorators, visit, data) &&
           parameters(&node->parameters, visit, data) &&
           one(node->returns, visit, data) &&
           py_ast_each(&node->body, visit, data) &&
           one(node->expression, visit, data);
}

static bool handlers(PyNode *node, Visit *visit, void *data)
{
    for (int i = 0; i < node->as.try_statement.handler_count; i++) {
        const PyHandler *handler = &node->as.try_statement.handlers[i];

        if (!one(handler->type, visit, data) ||
            !py_ast_each(&handler->body, visit, data))
            return false;
    }
    return true;
}

static bool with_items(PyNode *node, Visit *visit, void *data)
{
    for (int i = 0; i < node->as.with.count; i++) {
        if (!visit(node->as.with.items[i].context, data) ||
            !one(node->as.with.items[i].target, visit, data))
            return false;
    }
    return true;
}

static bool comprehension(PyNode *node, Visit *visit, void *data)
{
    for (int i = 0; i < node->as.comprehension.clause_count; i++) {
        const PyClause *clause = &node->as.comprehension.clauses[i];

        if (!visit(clause->iterable, data) || !visit(clause->target, data) ||
            !py_ast_each(&clause->conditions, visit, data))
            return false;
    }
    return visit(node->as.comprehension.element, data) &&
           one(node->as.comprehension.value, visit, data);
}

static bool dict(PyNode *node, Visit *visit, void *data)
{
    for (int i = 0; i < node->as.dict.count; i++) {
        if (!one(node->as.dict.keys[i], visit, data) ||
            !visit(node->as.dict.values[i], data))
            return false;
    }
    return true;
}

static bool compare(PyNode *node, Visit *visit, void *data)
{
    if (!visit(node->as.compare.left, data))
        return false;
    for (int i = 0; i < node->as.compare.count; i++) {
        if (!visit(node->as.compare.comparators[i], data))
            return false;
    }
    return true;
}

static bool cases(PyNode *node, Visit *visit, void *data)
{
    if (!visit(node->as.match.subject, data))
        return false;
    for (int i = 0; i < node->as.match.count; i++) {
        const PyCase *one_case = &node->as.match.cases[i];

        if (!visit(one_case->pattern, data) ||
            !one(one_case->guard, visit, data) ||
            !py_ast_each(&one_case->body, visit, data))
            return false;
    }
    return true;
}

static bool pattern_children(PyNode *node, Visit *visit, void *data)
{
    switch (node->kind) {
    case PY_NODE_MATCH_MAPPING:
        return py_ast_each(&node->as.match_mapping.keys, visit, data) &&
               py_ast_each(&node->as.match_mapping.patterns, visit, data);
    case PY_NODE_MATCH_CLASS:
        return visit(node->as.match_class.class_node, data) &&
               py_ast_each(&node->as.match_class.patterns, visit, data);
    case PY_NODE_MATCH_AS:
        return one(node->as.capture.pattern, visit, data);
    default:
        return true;
    }
}

/* Exempt from the limit on length: one short case for each kind. */
static bool statement_children(PyNode *node, Visit *visit, void *data)
{
    switch (node->kind) {
    case PY_NODE_CLASS_DEF:
        return py_ast_each(&node->as.class_def.decorators, visit, data) &&
               py_ast_each(&node->as.class_def.bases, visit, data) &&
               keywords(node->as.class_def.keywords,
                        node->as.class_def.keyword_count, visit, data) &&
               py_ast_each(&node->as.class_def.body, visit, data);
    case PY_NODE_ASSIGN:
        return visit(node->as.assign.value, data) &&
               py_ast_each(&node->as.assign.targets, visit, data);
    case PY_NODE_AUG_ASSIGN:
        return visit(node->as.aug_assign.target, data) &&
               visit(node->as.aug_assign.value, data);
    case PY_NODE_ANN_ASSIGN:
        return one(node->as.ann_assign.value, visit, data) &&
               visit(node->as.ann_assign.target, data) &&
               visit(node->as.ann_assign.annotation, data);
    case PY_NODE_FOR:
    case PY_NODE_ASYNC_FOR:
        return visit(node->as.for_loop.iterable, data) &&
               visit(node->as.for_loop.target, data) &&
               py_ast_each(&node->as.for_loop.body, visit, data) &&
               py_ast_each(&node->as.for_loop.or_else, visit, data);
    case PY_NODE_WHILE:
        return visit(node->as.while_loop.test, data) &&
               py_ast_each(&node->as.while_loop.body, visit, data) &&
               py_ast_each(&node->as.while_loop.or_else, visit, data);
    case PY_NODE_IF:
        return visit(node->as.if_statement.test, data) &&
               py_ast_each(&node->as.if_statement.body, visit, data) &&
               py_ast_each(&node->as.if_statement.or_else, visit, data);
    case PY_NODE_WITH:
    case PY_NODE_ASYNC_WITH:
        return with_items(node, visit, data) &&
               py_ast_each(&node->as.with.body, visit, data);
    case PY_NODE_RAISE:
        return one(node->as.raise.exception, visit, data) &&
               one(node->as.raise.cause, visit, data);
    case PY_NODE_TRY:
    case PY_NODE_TRY_STAR:
        return py_ast_each(&node->as.try_statement.body, visit, data) &&
               handlers(node, visit, data) &&
               py_ast_each(&node->as.try_statement.or_else, visit, data) &&
               py_ast_each(&node->as.try_statement.final_body, visit, data);
    case PY_NODE_ASSERT:
        return visit(node->as.assert_statement.test, data) &&
               one(node->as.assert_statement.message, visit, data);
    case PY_NODE_MATCH:
        return cases(node, visit, data);
    default:
        return pattern_children(node, visit, data);
    }
}

/* Exempt from the limit on length: one short case for each kind. */
static bool expression_children(PyNode *node, Visit *visit, void *data)
{
    switch (node->kind) {
    case PY_NODE_BOOL_OP:
        return py_ast_each(&node->as.bool_op.values, visit, data);
    case PY_NODE_NAMED_EXPR:
        return visit(node->as.named_expr.value, data) &&
               visit(node->as.named_expr.target, data);
    case PY_NODE_BIN_OP:
        return visit(node->as.bin_op.left, data) &&
               visit(node->as.bin_op.right, data);
    case PY_NODE_UNARY_OP:
        return visit(node->as.unary_op.operand, data);
    case PY_NODE_IF_EXP:
        return visit(node->as.if_exp.test, data) &&
               visit(node->as.if_exp.body, data) &&
               visit(node->as.if_exp.or_else, data);
    case PY_NODE_DICT:
        return dict(node, visit, data);
    case PY_NODE_LIST_COMP:
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
    case PY_NODE_GENERATOR_EXP:
        return comprehension(node, visit, data);
    case PY_NODE_COMPARE:
        return compare(node, visit, data);
    case PY_NODE_CALL:
        return visit(node->as.call.function, data) &&
               py_ast_each(&node->as.call.arguments, visit, data) &&
               keywords(node->as.call.keywords, node->as.call.keyword_count,
                        visit, data);
    case PY_NODE_FORMATTED_VALUE:
        return visit(node->as.formatted.value, data) &&
               one(node->as.formatted.format, visit, data);
    case PY_NODE_ATTRIBUTE:
        return visit(node->as.attribute.value, data);
    case PY_NODE_SUBSCRIPT:
        return visit(node->as.subscript.value, data) &&
               visit(node->as.subscript.index, data);
    case PY_NODE_SLICE:
        return one(node->as.slice.lower, visit, data) &&
               one(node->as.slice.upper, visit, data) &&
               one(node->as.slice.step, visit, data);
    default:
        return statement_children(node, visit, data);
    }
}

bool py_ast_each_child(PyNode *node, Visit *visit, void *data)
{
    switch (node->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
    case PY_NODE_LAMBDA:
        return function(node->as.function, visit, data);
    case PY_NODE_RETURN:
    case PY_NODE_EXPRESSION:
    case PY_NODE_AWAIT:
    case PY_NODE_YIELD:
    case PY_NODE_YIELD_FROM:
    case PY_NODE_STARRED:
    case PY_NODE_MATCH_VALUE:
    case PY_NODE_MATCH_SINGLETON:
        return one(node->as.value.node, visit, data);
    case PY_NODE_DELETE:
    case PY_NODE_SET:
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
    case PY_NODE_JOINED_STR:
    case PY_NODE_MATCH_SEQUENCE:
    case PY_NODE_MATCH_OR:
        return py_ast_each(&node->as.list.items, visit, data);
    default:
        return expression_children(node, visit, data);
    }
}
