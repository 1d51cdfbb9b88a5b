#include "py_parser_generics.h"

#include <stdio.h>
#include <string.h>

#include "py_parser_expressions.h"

/* The names of the hidden function begin with a dot: no program has them.
 *
 *     def f[T: int](x: T = 1) -> T: ...
 *
 * is
 *
 *     f = (def <generic parameters of f>(.0):
 *         from <type parameters> import ...
 *         T = .variable("T", lambda: int)
 *         .type_params = (T,)
 *         def f(x: T = .0) -> T: ...        # kept as .made
 *         .made.__type_params__ = .type_params
 *         return .made
 *     )(1)
 */
static const char *const makers[] = {"variable",      "constrained",  "pack",
                                     "specification", "with_default", "generic",
                                     "alias"};

/* --- nodes ---------------------------------------------------------------- */

static PyNode *node_at(PyParser *parser, PyNodeKind kind, PySpan span)
{
    PyNode *node = base_arena_alloc(parser->arena, sizeof *node);

    node->kind = kind;
    node->span = span;
    return node;
}

static PyNode *name_at(PyParser *parser, PySpan span, const char *text,
                       PyContext context)
{
    PyNode *node = node_at(parser, PY_NODE_NAME, span);

    node->as.name.text = text;
    node->as.name.context = context;
    return node;
}

static PyNode *text_at(PyParser *parser, PySpan span, const char *text)
{
    PyNode *node = node_at(parser, PY_NODE_CONSTANT, span);

    node->as.constant.kind = PY_CONSTANT_STRING;
    node->as.constant.text = text;
    node->as.constant.length = strlen(text);
    return node;
}

static PyNode *assign(PyParser *parser, PyNode *target, PyNode *value)
{
    PyNode *node = node_at(parser, PY_NODE_ASSIGN, target->span);
    PyParserList targets = {0};

    py_parser_push(parser, &targets, target);
    node->as.assign.targets = py_parser_nodes(&targets);
    node->as.assign.value = value;
    return node;
}

static PyNode *assign_name(PyParser *parser, PySpan span, const char *name,
                           PyNode *value)
{
    return assign(parser, name_at(parser, span, name, PY_CONTEXT_STORE), value);
}

static PyNode *load(PyParser *parser, PySpan span, const char *name)
{
    return name_at(parser, span, name, PY_CONTEXT_LOAD);
}

static PyNode *call(PyParser *parser, PyNode *function, PyParserList *arguments)
{
    PyNode *node = node_at(parser, PY_NODE_CALL, function->span);

    node->as.call.function = function;
    node->as.call.arguments = py_parser_nodes(arguments);
    return node;
}

static PyNode *give_back(PyParser *parser, PyNode *value)
{
    PyNode *node = node_at(parser, PY_NODE_RETURN, value->span);

    node->as.value.node = value;
    return node;
}

/* A function without a name in the program. */
/* `what` is how errors call it. */
static PyNode *hidden_function(PyParser *parser, PySpan span, const char *name,
                               const char *what)
{
    PyNode *node = node_at(parser, PY_NODE_LAMBDA, span);

    node->as.function =
        base_arena_alloc(parser->arena, sizeof *node->as.function);
    node->as.function->name = name;
    node->as.function->type_scope = what;
    return node;
}

/* `*tuple[int]` as a value: (*tuple[int],)[0] */
static PyNode *the_one(PyParser *parser, PyNode *starred)
{
    PyNode *tuple = node_at(parser, PY_NODE_TUPLE, starred->span);
    PyNode *node = node_at(parser, PY_NODE_SUBSCRIPT, starred->span);
    PyNode *zero = node_at(parser, PY_NODE_CONSTANT, starred->span);
    PyParserList items = {0};

    py_parser_push(parser, &items, starred);
    tuple->as.list.items = py_parser_nodes(&items);
    zero->as.constant.kind = PY_CONSTANT_INT;
    node->as.subscript.value = tuple;
    node->as.subscript.index = zero;
    return node;
}

/* What is evaluated when somebody asks. */
static PyNode *later(PyParser *parser, const char *name, PyNode *expression,
                     const char *what)
{
    PyNode *node = hidden_function(parser, expression->span, name, what);

    if (expression->kind == PY_NODE_STARRED)
        expression = the_one(parser, expression);
    node->as.function->expression = expression;
    return node;
}

static PyNode *import_makers(PyParser *parser, PySpan span)
{
    PyNode *node = node_at(parser, PY_NODE_IMPORT_FROM, span);
    int count = (int)(sizeof makers / sizeof *makers);

    node->as.import.module = "type parameters";
    node->as.import.count = count;
    node->as.import.aliases = base_arena_alloc(
        parser->arena, (size_t)count * sizeof *node->as.import.aliases);
    for (int i = 0; i < count; i++) {
        char dotted[32];

        snprintf(dotted, sizeof dotted, ".%s", makers[i]);
        node->as.import.aliases[i] =
            (PyAlias){.name = makers[i],
                      .as_name = base_arena_strndup(parser->arena, dotted,
                                                    strlen(dotted)),
                      .span = span};
    }
    return node;
}

/* --- the list ------------------------------------------------------------- */

typedef struct Parameter {
    const char *name;
    const char *maker;
    PyNode *bound;
    PyNode *fallback;
    PySpan span;
} Parameter;

static bool read_bound(PyParser *parser, Parameter *parameter)
{
    int start = parser->mark;
    bool is_tuple;

    if (!py_parser_accept(parser, PY_TOKEN_COLON))
        return true;
    parameter->bound = py_parser_expression(parser);
    if (!parameter->bound)
        return false;
    is_tuple = parameter->bound->kind == PY_NODE_TUPLE;
    if (strcmp(parameter->maker, ".variable") != 0) {
        py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                        py_parser_span(parser, start), "cannot use %s with %s",
                        is_tuple ? "constraints" : "bound",
                        strcmp(parameter->maker, ".pack") == 0 ? "TypeVarTuple"
                                                               : "ParamSpec");
        return false;
    }
    if (is_tuple)
        parameter->maker = ".constrained";
    return true;
}

static bool read_default(PyParser *parser, PyTypeParameters *parameters,
                         Parameter *parameter)
{
    if (parser->version < PY_VERSION_313)
        return true;
    if (py_parser_accept(parser, PY_TOKEN_EQUAL)) {
        parameters->has_default = true;
        parameter->fallback = strcmp(parameter->maker, ".pack") == 0
                                  ? py_parser_star_expression(parser)
                                  : py_parser_expression(parser);
        return parameter->fallback != NULL;
    }
    if (!parameters->has_default)
        return true;
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, parameter->span,
                    "non-default type parameter '%s' follows default type "
                    "parameter",
                    parameter->name);
    return false;
}

static const char *bound_title(const PyParser *parser,
                               const Parameter *parameter)
{
    return parser->version >= PY_VERSION_313 &&
                   strcmp(parameter->maker, ".constrained") == 0
               ? "a TypeVar constraint"
               : "a TypeVar bound";
}

static const char *default_title(const Parameter *parameter)
{
    return strcmp(parameter->maker, ".pack") == 0 ? "a TypeVarTuple default"
           : strcmp(parameter->maker, ".specification") == 0
               ? "a ParamSpec default"
               : "a TypeVar default";
}

/* The statement that makes it. */
static void add(PyParser *parser, PyTypeParameters *parameters,
                const Parameter *parameter)
{
    PySpan span = parameter->span;
    PyParserList arguments = {0}, both = {0};
    PyNode *made;

    py_parser_push(parser, &arguments, text_at(parser, span, parameter->name));
    if (parameter->bound)
        py_parser_push(parser, &arguments,
                       later(parser, parameter->name, parameter->bound,
                             bound_title(parser, parameter)));
    made = call(parser, load(parser, span, parameter->maker), &arguments);
    if (parameter->fallback) {
        py_parser_push(parser, &both, made);
        py_parser_push(parser, &both,
                       later(parser, parameter->name, parameter->fallback,
                             default_title(parameter)));
        made = call(parser, load(parser, span, ".with_default"), &both);
    }
    py_parser_push(parser, &parameters->statements,
                   assign_name(parser, span, parameter->name, made));
    py_parser_push(parser, &parameters->names,
                   load(parser, span, parameter->name));
}

static bool check_new(PyParser *parser, PyTypeParameters *parameters,
                      const Parameter *parameter)
{
    for (int i = 0; i < parameters->count; i++) {
        if (strcmp(parameters->seen[i], parameter->name) != 0)
            continue;
        py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, parameter->span,
                        "duplicate type parameter '%s'", parameter->name);
        return false;
    }
    parameters->seen =
        py_parser_grow(parser, parameters->seen, parameters->count,
                       &parameters->capacity, sizeof *parameters->seen);
    parameters->seen[parameters->count++] = parameter->name;
    return true;
}

static bool read_parameter(PyParser *parser, PyTypeParameters *parameters)
{
    int start = parser->mark;
    Parameter parameter = {.maker = ".variable"};

    if (py_parser_accept(parser, PY_TOKEN_STAR))
        parameter.maker = ".pack";
    else if (py_parser_accept(parser, PY_TOKEN_DOUBLE_STAR))
        parameter.maker = ".specification";
    parameter.name = py_parser_name(parser);
    if (!parameter.name)
        return false;
    if (!read_bound(parser, &parameter))
        return false;
    parameter.span = py_parser_span(parser, start);
    if (!read_default(parser, parameters, &parameter) ||
        !check_new(parser, parameters, &parameter))
        return false;
    add(parser, parameters, &parameter);
    return true;
}

static bool read_list(PyParser *parser, PyTypeParameters *parameters)
{
    do {
        if (parameters->count &&
            py_parser_peek(parser) == PY_TOKEN_RIGHT_BRACKET)
            break;
        if (!read_parameter(parser, parameters))
            return false;
    } while (py_parser_accept(parser, PY_TOKEN_COMMA));
    return py_parser_accept(parser, PY_TOKEN_RIGHT_BRACKET);
}

bool py_parser_type_parameters(PyParser *parser, PyTypeParameters *parameters)
{
    int start = parser->mark;
    PyNode *names;

    if (parser->version < PY_VERSION_312 ||
        !py_parser_accept(parser, PY_TOKEN_LEFT_BRACKET))
        return true;
    if (parser->version >= PY_VERSION_313 &&
        py_parser_peek(parser) == PY_TOKEN_RIGHT_BRACKET)
        return py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX,
                               py_parser_token(parser, 0)->span,
                               "Type parameter list cannot be empty");
    py_parser_push(parser, &parameters->statements,
                   import_makers(parser, parser->tokens[start].span));
    if (!read_list(parser, parameters)) {
        parameters->count = 0;
        parser->mark = start;
        return !parser->raised;
    }
    names = node_at(parser, PY_NODE_TUPLE, py_parser_span(parser, start));
    names->as.list.items = py_parser_nodes(&parameters->names);
    py_parser_push(parser, &parameters->statements,
                   assign_name(parser, names->span, ".type_params", names));
    return true;
}

/* --- what stands behind it ------------------------------------------------ */

/* Defaults are evaluated outside: the hidden function gets them. */
static void pass_defaults(PyParser *parser, PyFunctionNode *function,
                          PyFunctionNode *hidden, PyParserList *arguments)
{
    PyParameters *own = &function->parameters, *passed = &hidden->parameters;
    int capacity = 0;

    for (int i = 0; i < own->count; i++) {
        PyNode *value = own->items[i].default_value;
        char name[32];

        if (!value)
            continue;
        snprintf(name, sizeof name, ".%d", passed->count);
        passed->items = py_parser_grow(parser, passed->items, passed->count,
                                       &capacity, sizeof *passed->items);
        passed->items[passed->count++] = (PyParameter){
            .name = base_arena_strndup(parser->arena, name, strlen(name)),
            .span = value->span};
        own->items[i].default_value =
            load(parser, value->span, passed->items[passed->count - 1].name);
        py_parser_push(parser, arguments, value);
    }
    passed->positional_count = passed->positional_only_count = passed->count;
}

static void finish_function(PyParser *parser, PyTypeParameters *parameters,
                            PyNode *node)
{
    PySpan span = node->as.function->name_span;
    PyNode *target = node_at(parser, PY_NODE_ATTRIBUTE, span);

    node->as.function->kept_as = ".made";
    node->as.function->decorators = (PyNodes){0};
    py_parser_push(parser, &parameters->statements, node);
    target->as.attribute.value = load(parser, span, ".made");
    target->as.attribute.name = "__type_params__";
    target->as.attribute.context = PY_CONTEXT_STORE;
    py_parser_push(parser, &parameters->statements,
                   assign(parser, target, load(parser, span, ".type_params")));
}

static PyNodes with_base(PyParser *parser, const PyNodes *bases, PyNode *base)
{
    PyParserList list = {0};

    for (int i = 0; i < bases->count; i++)
        py_parser_push(parser, &list, bases->items[i]);
    py_parser_push(parser, &list, base);
    return py_parser_nodes(&list);
}

/* The class body says __type_params__ behind its docstring. */
static PyNodes with_parameters(PyParser *parser, const PyNodes *body,
                               PySpan span)
{
    PyParserList list = {0};
    int first = py_ast_docstring(body) ? 1 : 0;

    for (int i = 0; i <= body->count; i++) {
        if (i == first)
            py_parser_push(parser, &list,
                           assign_name(parser, span, "__type_params__",
                                       load(parser, span, ".type_params")));
        if (i < body->count)
            py_parser_push(parser, &list, body->items[i]);
    }
    return py_parser_nodes(&list);
}

static void finish_class(PyParser *parser, PyTypeParameters *parameters,
                         PyNode *node, PySpan span)
{
    PyParserList arguments = {0};

    py_parser_push(parser, &arguments, load(parser, span, ".type_params"));
    node->as.class_def.bases =
        with_base(parser, &node->as.class_def.bases,
                  call(parser, load(parser, span, ".generic"), &arguments));
    node->as.class_def.body =
        with_parameters(parser, &node->as.class_def.body, span);
    node->as.class_def.kept_as = ".made";
    node->as.class_def.decorators = (PyNodes){0};
    py_parser_push(parser, &parameters->statements, node);
}

static const char *hidden_name(PyParser *parser, const char *name)
{
    size_t size = strlen(name) + sizeof "<generic parameters of >";
    char *text = base_arena_alloc(parser->arena, size);

    snprintf(text, size, "<generic parameters of %s>", name);
    return text;
}

PyNode *py_parser_generic(PyParser *parser, PyTypeParameters *parameters,
                          PyNode *definition)
{
    bool is_class;
    const char *name;
    PyNodes decorators;
    PyParserList arguments = {0};
    PyNode *hidden, *value;
    PySpan span;

    if (!definition || !parameters->count)
        return definition;
    is_class = definition->kind == PY_NODE_CLASS_DEF;
    name = is_class ? definition->as.class_def.name
                    : definition->as.function->name;
    decorators = is_class ? definition->as.class_def.decorators
                          : definition->as.function->decorators;
    span = definition->span;
    hidden = hidden_function(parser, span, hidden_name(parser, name),
                             "the definition of a generic");
    if (is_class) {
        hidden->as.function->class_name = name;
        finish_class(parser, parameters, definition, span);
    } else {
        pass_defaults(parser, definition->as.function, hidden->as.function,
                      &arguments);
        finish_function(parser, parameters, definition);
    }
    py_parser_push(parser, &parameters->statements,
                   give_back(parser, load(parser, span, ".made")));
    hidden->as.function->body = py_parser_nodes(&parameters->statements);
    value = call(parser, hidden, &arguments);
    for (int i = decorators.count; i-- > 0;) {
        PyParserList one = {0};

        py_parser_push(parser, &one, value);
        value = call(parser, decorators.items[i], &one);
    }
    return assign_name(parser, span, name, value);
}

/* --- type X = ... --------------------------------------------------------- */

bool py_parser_at_type(PyParser *parser)
{
    PyTokenKind behind;

    if (parser->version < PY_VERSION_312 ||
        !py_parser_at_word(parser, "type") ||
        py_parser_peek_ahead(parser, 1) != PY_TOKEN_NAME)
        return false;
    behind = py_parser_peek_ahead(parser, 2);
    return behind == PY_TOKEN_EQUAL || behind == PY_TOKEN_LEFT_BRACKET;
}

PyNode *py_parser_type(PyParser *parser)
{
    int start = parser->mark++;
    const char *name = py_parser_name(parser);
    PyTypeParameters parameters = {0};
    PyParserList arguments = {0}, none = {0};
    PyNode *value, *hidden;
    PySpan span;

    if (!name || !py_parser_type_parameters(parser, &parameters) ||
        !py_parser_accept(parser, PY_TOKEN_EQUAL))
        return NULL;
    value = py_parser_expression(parser);
    if (!value)
        return NULL;
    span = py_parser_span(parser, start);
    if (!parameters.count)
        py_parser_push(parser, &parameters.statements,
                       import_makers(parser, span));
    py_parser_push(parser, &arguments, text_at(parser, span, name));
    py_parser_push(parser, &arguments,
                   later(parser, name, value, "a type alias"));
    if (parameters.count)
        py_parser_push(parser, &arguments, load(parser, span, ".type_params"));
    py_parser_push(parser, &parameters.statements,
                   give_back(parser, call(parser, load(parser, span, ".alias"),
                                          &arguments)));
    hidden = hidden_function(parser, span, hidden_name(parser, name),
                             "the definition of a generic");
    hidden->as.function->body = py_parser_nodes(&parameters.statements);
    return assign_name(parser, span, name, call(parser, hidden, &none));
}
