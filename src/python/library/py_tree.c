/*
 * The tree of a text, for the module ast: a list in which a node stands behind
 * its parts, so that it is built without recursion. A tuple is what to do with
 * the parts before it: (3,) makes a list of three, ("Name", 1, 0, 1, 4) or
 * ("Load",) a node, ("int", digits) a number. All else is a part.
 */
#include "py_tree.h"

#include "base_arena.h"
#include "py_ast.h"
#include "py_bytes.h"
#include "py_complex.h"
#include "py_evaluate.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_machine_types.h"
#include "py_native_table.h"
#include "py_parser.h"
#include "py_string.h"
#include "py_tuple.h"

#include <stdio.h>

enum { DEEPEST = 2000 }; /* nodes in one another */

typedef struct Writer {
    PyMachine *machine;
    PyValue list;
    int depth;
} Writer;

static bool write_node(Writer *to, const PyNode *node);

static bool put(Writer *to, PyValue value)
{
    if (py_is_error(value) || !py_charge(to->machine, 1)) {
        if (!py_is_error(value))
            py_decref(to->machine, value);
        return false;
    }
    return py_list_append_stolen(to->machine, to->list, value);
}

static bool put_text(Writer *to, const char *text)
{
    return put(to, text ? py_string_from(to->machine, text) : PY_NONE);
}

/* What to do: steals the items. */
static bool put_deed(Writer *to, PyValue *items, uint32_t count)
{
    PyValue deed = PY_ERROR;
    if (!py_is_error(items[0]) && !py_is_error(items[count - 1]))
        deed = py_tuple_new(to->machine, items, count);
    for (uint32_t i = 0; i < count; i++)
        if (!py_is_error(items[i]))
            py_decref(to->machine, items[i]);
    return put(to, deed);
}

static bool make_list(Writer *to, int count)
{
    PyValue items[] = {py_small(count)};
    return put_deed(to, items, 1);
}

static bool make_bare(Writer *to, const char *kind)
{
    PyValue items[] = {py_string_from(to->machine, kind)};
    return put_deed(to, items, 1);
}

static bool make_at(Writer *to, const char *kind, PySpan span)
{
    PyValue items[] = {py_string_from(to->machine, kind), py_small(span.line),
                       py_small(span.column), py_small(span.end_line),
                       py_small(span.end_column)};
    return put_deed(to, items, 5);
}

static bool write_nodes(Writer *to, PyNodes nodes)
{
    for (int i = 0; i < nodes.count; i++)
        if (!write_node(to, nodes.items[i]))
            return false;
    return make_list(to, nodes.count);
}

static bool write_context(Writer *to, PyContext context)
{
    static const char *const names[] = {"Load", "Store", "Del"};
    return make_bare(to, names[context]);
}

static const char *binary_name(PyBinaryOperator operator_kind)
{
#define NAME(op, text, name) name,
    static const char *const names[] = {PY_BINARY_OPERATORS(NAME)};
#undef NAME
    return names[operator_kind];
}

static const char *compare_name(PyCompareOperator operator_kind)
{
#define NAME(op, text, name) name,
    static const char *const names[] = {PY_COMPARE_OPERATORS(NAME)};
#undef NAME
    return names[operator_kind];
}

/* --- constants ----------------------------------------------------------- */

static bool write_number(Writer *to, const PyNode *node)
{
    if (node->as.constant.kind == PY_CONSTANT_INT &&
        py_fits_small(node->as.constant.integer))
        return put(to, py_small(node->as.constant.integer));
    char digits[24];
    const char *text = node->as.constant.text;
    if (node->as.constant.kind == PY_CONSTANT_INT) {
        snprintf(digits, sizeof digits, "%lld",
                 (long long)node->as.constant.integer);
        text = digits;
    }
    PyValue items[] = {py_string_from(to->machine, "int"),
                       py_string_from(to->machine, text)};
    return put_deed(to, items, 2);
}

static PyValue value_of(Writer *to, const PyNode *node)
{
    PyMachine *machine = to->machine;
    const char *text = node->as.constant.text;
    size_t length = node->as.constant.length;
    switch (node->as.constant.kind) {
    case PY_CONSTANT_NONE:
        return PY_NONE;
    case PY_CONSTANT_TRUE:
        return PY_TRUE;
    case PY_CONSTANT_FALSE:
        return PY_FALSE;
    case PY_CONSTANT_ELLIPSIS:
        return py_incref(PY_ELLIPSIS);
    case PY_CONSTANT_FLOAT:
        return py_float(node->as.constant.number);
    case PY_CONSTANT_IMAGINARY:
        return py_complex_new(machine,
                              (PyComplexNumber){0, node->as.constant.number});
    case PY_CONSTANT_STRING:
        return py_string_new(machine, text, length);
    case PY_CONSTANT_BYTES:
        return py_bytes_new(machine, text, length);
    default:
        return py_unsupported(machine, NULL, "ast.parse() of this literal");
    }
}

static bool write_constant(Writer *to, const PyNode *node)
{
    if (node->as.constant.kind == PY_CONSTANT_INT ||
        node->as.constant.kind == PY_CONSTANT_BIG_INT)
        return write_number(to, node);
    return put(to, value_of(to, node));
}

/* --- functions and classes ----------------------------------------------- */

static bool write_parameter(Writer *to, const PyParameter *parameter)
{
    if (!parameter)
        return put(to, PY_NONE);
    return put_text(to, parameter->name) &&
           write_node(to, parameter->annotation) &&
           make_at(to, "arg", parameter->span);
}

static bool write_some(Writer *to, const PyParameters *all, int from, int end)
{
    for (int i = from; i < end; i++)
        if (!write_parameter(to, &all->items[i]))
            return false;
    return make_list(to, end - from);
}

/* Of those by position only those that there are. */
static bool write_defaults(Writer *to, const PyParameters *all, int from,
                           int end, bool only_there)
{
    int count = 0;
    for (int i = from; i < end; i++) {
        if (!all->items[i].default_value && only_there)
            continue;
        if (!write_node(to, all->items[i].default_value))
            return false;
        count++;
    }
    return make_list(to, count);
}

static bool write_parameters(Writer *to, const PyParameters *all)
{
    int only = all->positional_only_count, positional = all->positional_count;
    return write_some(to, all, 0, only) &&
           write_some(to, all, only, positional) &&
           write_parameter(to, all->vararg) &&
           write_some(to, all, positional, all->count) &&
           write_defaults(to, all, positional, all->count, false) &&
           write_parameter(to, all->kwarg) &&
           write_defaults(to, all, 0, positional, true) &&
           make_bare(to, "arguments");
}

static bool write_function(Writer *to, const PyNode *node)
{
    const PyFunctionNode *function = node->as.function;
    if (function->type_scope) {
        py_unsupported(to->machine, NULL, "ast.parse() of type parameters");
        return false;
    }
    if (node->kind == PY_NODE_LAMBDA)
        return write_parameters(to, &function->parameters) &&
               write_node(to, function->expression);
    return put_text(to, function->name) &&
           write_parameters(to, &function->parameters) &&
           write_nodes(to, function->body) &&
           write_nodes(to, function->decorators) &&
           write_node(to, function->returns);
}

static bool write_keywords(Writer *to, const PyKeyword *keywords, int count)
{
    for (int i = 0; i < count; i++)
        if (!put_text(to, keywords[i].name) ||
            !write_node(to, keywords[i].value) ||
            !make_at(to, "keyword", keywords[i].span))
            return false;
    return make_list(to, count);
}

static bool write_class_def(Writer *to, const PyNode *node)
{
    return put_text(to, node->as.class_def.name) &&
           write_nodes(to, node->as.class_def.bases) &&
           write_keywords(to, node->as.class_def.keywords,
                          node->as.class_def.keyword_count) &&
           write_nodes(to, node->as.class_def.body) &&
           write_nodes(to, node->as.class_def.decorators);
}

/* --- statements ---------------------------------------------------------- */

static bool write_value(Writer *to, const PyNode *node)
{
    if (node->kind == PY_NODE_MATCH_SINGLETON)
        return write_constant(to, node->as.value.node);
    return write_node(to, node->as.value.node) &&
           (node->kind != PY_NODE_STARRED ||
            write_context(to, node->as.value.context));
}

static bool write_list(Writer *to, const PyNode *node)
{
    bool has_context =
        node->kind == PY_NODE_LIST || node->kind == PY_NODE_TUPLE;
    return write_nodes(to, node->as.list.items) &&
           (!has_context || write_context(to, node->as.list.context));
}

static bool write_assign(Writer *to, const PyNode *node)
{
    return write_nodes(to, node->as.assign.targets) &&
           write_node(to, node->as.assign.value);
}

static bool write_aug_assign(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.aug_assign.target) &&
           make_bare(to, binary_name(node->as.aug_assign.operator_kind)) &&
           write_node(to, node->as.aug_assign.value);
}

static bool write_ann_assign(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.ann_assign.target) &&
           write_node(to, node->as.ann_assign.annotation) &&
           write_node(to, node->as.ann_assign.value) &&
           put(to, py_small(node->as.ann_assign.is_simple));
}

static bool write_for_loop(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.for_loop.target) &&
           write_node(to, node->as.for_loop.iterable) &&
           write_nodes(to, node->as.for_loop.body) &&
           write_nodes(to, node->as.for_loop.or_else);
}

static bool write_while_loop(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.while_loop.test) &&
           write_nodes(to, node->as.while_loop.body) &&
           write_nodes(to, node->as.while_loop.or_else);
}

static bool write_if_statement(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.if_statement.test) &&
           write_nodes(to, node->as.if_statement.body) &&
           write_nodes(to, node->as.if_statement.or_else);
}

static bool write_match(Writer *to, const PyNode *node)
{
    if (!write_node(to, node->as.match.subject))
        return false;
    for (int i = 0; i < node->as.match.count; i++) {
        const PyCase *one = &node->as.match.cases[i];
        if (!write_node(to, one->pattern) || !write_node(to, one->guard) ||
            !write_nodes(to, one->body) || !make_bare(to, "match_case"))
            return false;
    }
    return make_list(to, node->as.match.count);
}

static bool write_match_mapping(Writer *to, const PyNode *node)
{
    return write_nodes(to, node->as.match_mapping.keys) &&
           write_nodes(to, node->as.match_mapping.patterns) &&
           put_text(to, node->as.match_mapping.rest);
}

static bool write_match_class(Writer *to, const PyNode *node)
{
    PyNodes by_position = node->as.match_class.patterns, by_name;
    int count = node->as.match_class.name_count;
    by_position.count -= count;
    by_name = (PyNodes){.count = count};
    if (count > 0)
        by_name.items = by_position.items + by_position.count;
    if (!write_node(to, node->as.match_class.class_node) ||
        !write_nodes(to, by_position))
        return false;
    for (int i = 0; i < count; i++)
        if (!put_text(to, node->as.match_class.names[i]))
            return false;
    return make_list(to, count) && write_nodes(to, by_name);
}

static bool write_capture(Writer *to, const PyNode *node)
{
    return (node->kind == PY_NODE_MATCH_STAR ||
            write_node(to, node->as.capture.pattern)) &&
           put_text(to, node->as.capture.name);
}

static bool write_with(Writer *to, const PyNode *node)
{
    for (int i = 0; i < node->as.with.count; i++)
        if (!write_node(to, node->as.with.items[i].context) ||
            !write_node(to, node->as.with.items[i].target) ||
            !make_bare(to, "withitem"))
            return false;
    return make_list(to, node->as.with.count) &&
           write_nodes(to, node->as.with.body);
}

static bool write_raise(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.raise.exception) &&
           write_node(to, node->as.raise.cause);
}

static bool write_try_statement(Writer *to, const PyNode *node)
{
    int count = node->as.try_statement.handler_count;
    if (!write_nodes(to, node->as.try_statement.body))
        return false;
    for (int i = 0; i < count; i++) {
        const PyHandler *one = &node->as.try_statement.handlers[i];
        if (!write_node(to, one->type) || !put_text(to, one->name) ||
            !write_nodes(to, one->body) ||
            !make_at(to, "ExceptHandler", one->span))
            return false;
    }
    return make_list(to, count) &&
           write_nodes(to, node->as.try_statement.or_else) &&
           write_nodes(to, node->as.try_statement.final_body);
}

static bool write_assert_statement(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.assert_statement.test) &&
           write_node(to, node->as.assert_statement.message);
}

static bool write_import(Writer *to, const PyNode *node)
{
    bool is_from = node->kind == PY_NODE_IMPORT_FROM;
    if (is_from && !put_text(to, node->as.import.module))
        return false;
    for (int i = 0; i < node->as.import.count; i++) {
        const PyAlias *alias = &node->as.import.aliases[i];
        if (!put_text(to, alias->name) || !put_text(to, alias->as_name) ||
            !make_at(to, "alias", alias->span))
            return false;
    }
    return make_list(to, node->as.import.count) &&
           (!is_from || put(to, py_small(node->as.import.level)));
}

static bool write_names(Writer *to, const PyNode *node)
{
    for (int i = 0; i < node->as.names.count; i++)
        if (!put_text(to, node->as.names.items[i]))
            return false;
    return make_list(to, node->as.names.count);
}

static bool write_none(Writer *to, const PyNode *node)
{
    (void)to;
    (void)node;
    return true;
}

/* --- expressions --------------------------------------------------------- */

static bool write_bool_op(Writer *to, const PyNode *node)
{
    return make_bare(to, node->as.bool_op.is_or ? "Or" : "And") &&
           write_nodes(to, node->as.bool_op.values);
}

static bool write_named_expr(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.named_expr.target) &&
           write_node(to, node->as.named_expr.value);
}

static bool write_bin_op(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.bin_op.left) &&
           make_bare(to, binary_name(node->as.bin_op.operator_kind)) &&
           write_node(to, node->as.bin_op.right);
}

static bool write_unary_op(Writer *to, const PyNode *node)
{
    static const char *const names[] = {"Invert", "Not", "UAdd", "USub"};
    return make_bare(to, names[node->as.unary_op.operator_kind]) &&
           write_node(to, node->as.unary_op.operand);
}

static bool write_if_exp(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.if_exp.test) &&
           write_node(to, node->as.if_exp.body) &&
           write_node(to, node->as.if_exp.or_else);
}

static bool write_dict(Writer *to, const PyNode *node)
{
    int count = node->as.dict.count;
    return write_nodes(to, (PyNodes){node->as.dict.keys, count}) &&
           write_nodes(to, (PyNodes){node->as.dict.values, count});
}

static bool write_comprehension(Writer *to, const PyNode *node)
{
    int count = node->as.comprehension.clause_count;
    if (!write_node(to, node->as.comprehension.element) ||
        (node->kind == PY_NODE_DICT_COMP &&
         !write_node(to, node->as.comprehension.value)))
        return false;
    for (int i = 0; i < count; i++) {
        const PyClause *clause = &node->as.comprehension.clauses[i];
        if (!write_node(to, clause->target) ||
            !write_node(to, clause->iterable) ||
            !write_nodes(to, clause->conditions) ||
            !put(to, py_small(clause->is_async)) ||
            !make_bare(to, "comprehension"))
            return false;
    }
    return make_list(to, count);
}

static bool write_compare(Writer *to, const PyNode *node)
{
    int count = node->as.compare.count;
    if (!write_node(to, node->as.compare.left))
        return false;
    for (int i = 0; i < count; i++)
        if (!make_bare(to, compare_name(node->as.compare.operators[i])))
            return false;
    return make_list(to, count) &&
           write_nodes(to, (PyNodes){node->as.compare.comparators, count});
}

static bool write_call(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.call.function) &&
           write_nodes(to, node->as.call.arguments) &&
           write_keywords(to, node->as.call.keywords,
                          node->as.call.keyword_count);
}

static bool write_formatted(Writer *to, const PyNode *node)
{
    char conversion = node->as.formatted.conversion;
    return write_node(to, node->as.formatted.value) &&
           put(to, py_small(conversion ? conversion : -1)) &&
           write_node(to, node->as.formatted.format);
}

static bool write_attribute(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.attribute.value) &&
           put_text(to, node->as.attribute.name) &&
           write_context(to, node->as.attribute.context);
}

static bool write_subscript(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.subscript.value) &&
           write_node(to, node->as.subscript.index) &&
           write_context(to, node->as.subscript.context);
}

static bool write_name(Writer *to, const PyNode *node)
{
    return put_text(to, node->as.name.text) &&
           write_context(to, node->as.name.context);
}

static bool write_slice(Writer *to, const PyNode *node)
{
    return write_node(to, node->as.slice.lower) &&
           write_node(to, node->as.slice.upper) &&
           write_node(to, node->as.slice.step);
}

static bool write_node(Writer *to, const PyNode *node)
{
    typedef bool (*Write)(Writer * to, const PyNode *node);
    static const Write writes[] = {
#define WRITE(kind, name, member) write_##member,
        PY_STATEMENT_KINDS(WRITE) PY_EXPRESSION_KINDS(WRITE)
            PY_PATTERN_KINDS(WRITE)
#undef WRITE
    };
    if (!node)
        return put(to, PY_NONE);
    if (to->depth >= DEEPEST) {
        py_raise(to->machine, &py_RecursionError,
                 "maximum recursion depth exceeded during ast construction");
        return false;
    }
    to->depth++;
    bool good = writes[node->kind](to, node) &&
                make_at(to, py_node_kind_name(node->kind), node->span);
    to->depth--;
    return good;
}

/* --- a text -------------------------------------------------------------- */

static PyModuleNode *parse(PyMachine *machine, const PySourceText *text,
                           BaseArena *arena, PySource *source,
                           PyDiagnostics *diagnostics)
{
    PyVersion version = (PyVersion)py_machine_version(machine);
    if (!py_source_init(source, text->name, text->text, text->length,
                        diagnostics))
        return NULL;
    source->patch = py_machine_patch(machine);
    source->is_text = true;
    source->is_bare = text->kind != PY_PROGRAM_STATEMENTS;
    if (text->kind == PY_PROGRAM_EXPRESSION)
        return py_parse_expression(arena, source, version, diagnostics);
    return text->kind == PY_PROGRAM_SINGLE
               ? py_parse_single(arena, source, version, diagnostics)
               : py_parse(arena, source, version, diagnostics);
}

/* The compiler says what is wrong with the text. */
static void refuse(PyMachine *machine, const PySourceText *text,
                   const PyDiagnostics *diagnostics)
{
    if (!py_evaluate_compile(machine, text))
        return;
    const char *what = diagnostics->count ? diagnostics->items[0].message : "";
    py_unsupported(machine, NULL, "ast.parse() of %s", what);
}

PyValue py_tree_of(PyMachine *machine, const PySourceText *text)
{
    BaseArena arena = {0};
    PySource source = {0};
    PyDiagnostics diagnostics = {0};
    if (!py_charge(machine, text->length))
        return PY_ERROR;
    const PyModuleNode *tree =
        parse(machine, text, &arena, &source, &diagnostics);
    if (!tree)
        refuse(machine, text, &diagnostics);
    Writer to = {machine, PY_ERROR, 0};
    if (tree)
        to.list = py_list_new(machine, NULL, 0);
    if (!py_is_error(to.list) && !write_nodes(&to, tree->body)) {
        py_decref(machine, to.list);
        to.list = PY_ERROR;
    }
    py_diagnostics_release(&diagnostics);
    py_source_release(&source);
    base_arena_release(&arena);
    return to.list;
}
