#include "py_scope_check.h"

#include <string.h>

#include "py_ast_walk.h"
#include "py_scope_check_pattern.h"

/* CPython's limit on loops, `try` and `with` inside one another; from 3.13 on
 * it is one more. */
enum { MAX_BLOCKS = 20 };

typedef enum PlaceKind {
    PLACE_MODULE,
    PLACE_CLASS,
    PLACE_FUNCTION,
    PLACE_ASYNC_FUNCTION,
    PLACE_LAMBDA,
    PLACE_COMPREHENSION
} PlaceKind;

/* Where the walk stands. */
typedef struct Place {
    PlaceKind kind;
    const PyScope *scope;
    bool in_loop;
    bool in_star_handler;  /* inside an except* clause of this function */
    bool star_behind_loop; /* and no loop has begun in there */
    int blocks;
} Place;

typedef struct Checker {
    PyScopeBuilder *builder;
    Place place;
} Checker;

static bool check(PyNode *node, void *data);

static bool fail(Checker *checker, PySpan span, const char *message)
{
    return py_scope_fail(checker->builder, span, "%s", message);
}

static bool in_function(const Checker *checker)
{
    return checker->place.kind > PLACE_CLASS;
}

static bool check_list(Checker *checker, const PyNodes *nodes)
{
    return py_ast_each(nodes, check, checker);
}

static bool check_one(Checker *checker, PyNode *node)
{
    return !node || check(node, checker);
}

/* A loop, `try` or `with` around `nodes`. */
static bool enter_block(Checker *checker, PySpan span)
{
    int most = MAX_BLOCKS + (checker->builder->version >= PY_VERSION_313);

    if (++checker->place.blocks <= most)
        return true;
    return fail(checker, span, "too many statically nested blocks");
}

/* That of *args may be starred. */
static bool check_annotation(Checker *checker, const PyParameter *parameter)
{
    PyNode *node = parameter ? parameter->annotation : NULL;

    if (node && node->kind == PY_NODE_STARRED)
        node = node->as.value.node;
    return check_one(checker, node);
}

static bool check_signature(Checker *checker, const PyFunctionNode *function)
{
    const PyParameters *list = &function->parameters;

    for (int i = 0; i < list->count; i++) {
        if (!check_one(checker, list->items[i].default_value) ||
            !check_annotation(checker, &list->items[i]))
            return false;
    }
    return check_annotation(checker, list->vararg) &&
           check_annotation(checker, list->kwarg) &&
           check_one(checker, function->returns);
}

/* A name that something is bound to. */
static bool check_bound(Checker *checker, const char *name, PySpan span)
{
    return !name || strcmp(name, "__debug__") != 0 ||
           fail(checker, span, "cannot assign to __debug__");
}

static bool is_debug(const PyParameter *parameter)
{
    return parameter && strcmp(parameter->name, "__debug__") == 0;
}

static const PyParameter *find_debug(const PyParameters *parameters)
{
    for (int i = 0; i < parameters->count; i++) {
        if (is_debug(&parameters->items[i]))
            return &parameters->items[i];
    }
    if (is_debug(parameters->vararg))
        return parameters->vararg;
    return is_debug(parameters->kwarg) ? parameters->kwarg : NULL;
}

static bool check_function(Checker *checker, PyNode *node)
{
    const PyFunctionNode *function = node->as.function;
    const PyParameter *debug = find_debug(&function->parameters);
    Place outer = checker->place;
    bool checked;

    if (!check_list(checker, &function->decorators) ||
        !check_signature(checker, function))
        return false;
    if (debug)
        return fail(checker,
                    checker->builder->version < PY_VERSION_312 ? node->span
                                                               : debug->span,
                    "cannot assign to __debug__");
    checker->place = (Place){
        .kind = node->kind == PY_NODE_LAMBDA         ? PLACE_LAMBDA
                : node->kind == PY_NODE_FUNCTION_DEF ? PLACE_FUNCTION
                                                     : PLACE_ASYNC_FUNCTION,
        .scope = function->scope,
    };
    checked = check_list(checker, &function->body) &&
              check_one(checker, function->expression);
    checker->place = outer;
    return checked && (node->kind == PY_NODE_LAMBDA ||
                       check_bound(checker, function->name, node->span));
}

/* The first name that comes again is the one to blame, where it does. */
static bool check_repeated(Checker *checker, const PyKeyword *keywords,
                           int count)
{
    PyScopeTable seen = {0};
    const PyKeyword *again = NULL;
    long first = 0;

    for (int i = 0; i < count; i++) {
        const char *name = keywords[i].name;
        int before = seen.count;
        long found;

        if (!name)
            continue;
        found = py_scope_table_add(checker->builder->arena, &seen, name, 0) -
                seen.names;
        if (seen.count == before && (!again || found < first)) {
            first = found;
            again = &keywords[i];
        }
    }
    return !again ||
           py_scope_fail(checker->builder, again->span,
                         "keyword argument repeated: %s", again->name);
}

static bool check_keywords(Checker *checker, const PyKeyword *keywords,
                           int count, PySpan whole)
{
    bool tells_call = checker->builder->version < PY_VERSION_312;

    if (count > 1 && !check_repeated(checker, keywords, count))
        return false;
    for (int i = 0; i < count; i++) {
        if (!check_bound(checker, keywords[i].name,
                         tells_call ? whole : keywords[i].span))
            return false;
    }
    for (int i = 0; i < count; i++) {
        if (!check(keywords[i].value, checker))
            return false;
    }
    return true;
}

/* Elements of a call or a display may be starred. */
static bool check_elements(Checker *checker, const PyNodes *nodes)
{
    for (int i = 0; i < nodes->count; i++) {
        PyNode *node = nodes->items[i];

        if (node->kind == PY_NODE_STARRED)
            node = node->as.value.node;
        if (!check(node, checker))
            return false;
    }
    return true;
}

static bool check_class(Checker *checker, PyNode *node)
{
    Place outer = checker->place;
    bool checked;

    if (!check_list(checker, &node->as.class_def.decorators) ||
        !check_elements(checker, &node->as.class_def.bases) ||
        !check_keywords(checker, node->as.class_def.keywords,
                        node->as.class_def.keyword_count, node->span))
        return false;
    checker->place =
        (Place){.kind = PLACE_CLASS, .scope = node->as.class_def.scope};
    checked = check_list(checker, &node->as.class_def.body);
    checker->place = outer;
    return checked && check_bound(checker, node->as.class_def.name, node->span);
}

static bool check_comprehension(Checker *checker, PyNode *node)
{
    Place outer = checker->place;
    PyClause *clauses = node->as.comprehension.clauses;
    const PyScope *scope = node->as.comprehension.scope;
    bool checked = true;

    if (scope->is_coroutine && !scope->is_generator &&
        outer.kind != PLACE_ASYNC_FUNCTION && outer.kind != PLACE_COMPREHENSION)
        return fail(checker, node->span,
                    "asynchronous comprehension outside of an asynchronous "
                    "function");
    if (!check(clauses[0].iterable, checker))
        return false;
    checker->place = (Place){.kind = PLACE_COMPREHENSION, .scope = scope};
    for (int i = 0; checked && i < node->as.comprehension.clause_count; i++)
        checked = check(clauses[i].target, checker) &&
                  (i == 0 || check(clauses[i].iterable, checker)) &&
                  check_list(checker, &clauses[i].conditions);
    checked = checked && check_one(checker, node->as.comprehension.element) &&
              check_one(checker, node->as.comprehension.value);
    checker->place = outer;
    return checked;
}

static bool check_loop(Checker *checker, PyNode *head, PyNode *target,
                       const PyNodes *body, const PyNodes *or_else, PySpan span)
{
    Place outer = checker->place;

    if (!check_one(checker, head) || !enter_block(checker, span) ||
        !check_one(checker, target))
        return false;
    checker->place.in_loop = true;
    checker->place.star_behind_loop = false;
    if (!check_list(checker, body))
        return false;
    checker->place = outer;
    return check_list(checker, or_else);
}

static bool check_for(Checker *checker, PyNode *node)
{
    if (node->kind == PY_NODE_ASYNC_FOR &&
        checker->place.kind != PLACE_ASYNC_FUNCTION)
        return fail(checker, node->span, "'async for' outside async function");
    return check_loop(checker, node->as.for_loop.iterable,
                      node->as.for_loop.target, &node->as.for_loop.body,
                      &node->as.for_loop.or_else, node->span);
}

/* Each item opens a block of its own. */
static bool check_with(Checker *checker, PyNode *node)
{
    Place outer = checker->place;
    bool checked = true;

    if (node->kind == PY_NODE_ASYNC_WITH &&
        checker->place.kind != PLACE_ASYNC_FUNCTION)
        return fail(checker, node->span, "'async with' outside async function");
    for (int i = 0; checked && i < node->as.with.count; i++)
        checked = check(node->as.with.items[i].context, checker) &&
                  enter_block(checker, node->span) &&
                  check_one(checker, node->as.with.items[i].target);
    checked = checked && check_list(checker, &node->as.with.body);
    checker->place = outer;
    return checked;
}

static bool check_handlers(Checker *checker, PyNode *node)
{
    int count = node->as.try_statement.handler_count;

    for (int i = 0; i < count; i++) {
        const PyHandler *handler = &node->as.try_statement.handlers[i];
        Place outer = checker->place;

        if (!handler->type && i < count - 1)
            return fail(checker, handler->span,
                        "default 'except:' must be last");
        if (!check_one(checker, handler->type) ||
            !check_bound(checker, handler->name, handler->span))
            return false;
        if (node->kind == PY_NODE_TRY_STAR)
            checker->place.in_star_handler = checker->place.star_behind_loop =
                true;
        if (!enter_block(checker, handler->span) ||
            !check_list(checker, &handler->body))
            return false;
        checker->place = outer;
    }
    return true;
}

static bool check_try(Checker *checker, PyNode *node)
{
    Place outer = checker->place;
    bool has_final = node->as.try_statement.final_body.count > 0;

    if (has_final && !enter_block(checker, node->span))
        return false;
    if (node->as.try_statement.handler_count > 0 &&
        !enter_block(checker, node->span))
        return false;
    if (!check_list(checker, &node->as.try_statement.body))
        return false;
    checker->place.blocks = outer.blocks + has_final;
    if (!check_handlers(checker, node) ||
        !check_list(checker, &node->as.try_statement.or_else))
        return false;
    checker->place = outer;
    return check_list(checker, &node->as.try_statement.final_body);
}

static bool check_match(Checker *checker, PyNode *node)
{
    int count = node->as.match.count;

    if (!check(node->as.match.subject, checker))
        return false;
    for (int i = 0; i < count; i++) {
        const PyCase *one = &node->as.match.cases[i];

        if (!py_scope_check_pattern(checker->builder, one->pattern,
                                    one->guard || i == count - 1) ||
            !check_one(checker, one->guard) || !check_list(checker, &one->body))
            return false;
    }
    return true;
}

static bool check_jump(Checker *checker, PyNode *node)
{
    if (checker->place.star_behind_loop && checker->place.in_star_handler)
        return fail(checker, node->span,
                    "'break', 'continue' and 'return' cannot appear in an "
                    "except* block");
    if (checker->place.in_loop)
        return true;
    return fail(checker, node->span,
                node->kind == PY_NODE_BREAK
                    ? "'break' outside loop"
                    : "'continue' not properly in loop");
}

static bool check_return(Checker *checker, PyNode *node)
{
    if (!in_function(checker))
        return fail(checker, node->span, "'return' outside function");
    if (node->as.value.node && checker->place.kind == PLACE_ASYNC_FUNCTION &&
        checker->place.scope->is_generator)
        return fail(checker, node->span,
                    "'return' with value in async generator");
    if (checker->place.in_star_handler)
        return fail(checker, node->span,
                    "'break', 'continue' and 'return' cannot appear in an "
                    "except* block");
    return check_one(checker, node->as.value.node);
}

/* Since 3.13. */
static bool is_told_from(const Checker *checker, const PyNode *node)
{
    return node->kind == PY_NODE_YIELD_FROM &&
           checker->builder->version >= PY_VERSION_313;
}

static bool check_suspension(Checker *checker, PyNode *node)
{
    bool is_await = node->kind == PY_NODE_AWAIT;

    if (!in_function(checker))
        return fail(checker, node->span,
                    is_await                      ? "'await' outside function"
                    : is_told_from(checker, node) ? "'yield from' outside "
                                                    "function"
                                                  : "'yield' outside function");
    if (is_await && checker->place.kind != PLACE_ASYNC_FUNCTION &&
        checker->place.kind != PLACE_COMPREHENSION)
        return fail(checker, node->span, "'await' outside async function");
    if (node->kind == PY_NODE_YIELD_FROM &&
        checker->place.kind == PLACE_ASYNC_FUNCTION)
        return fail(checker, node->span, "'yield from' inside async function");
    return check_one(checker, node->as.value.node);
}

static bool check_starred(Checker *checker, PyNode *node)
{
    return fail(checker, node->span,
                node->as.value.context == PY_CONTEXT_STORE
                    ? "starred assignment target must be in a list or tuple"
                    : "can't use starred expression here");
}

static bool check_display(Checker *checker, PyNode *node)
{
    const PyNodes *items = &node->as.list.items;
    int starred = 0, first = 0;

    if (node->as.list.context == PY_CONTEXT_STORE) {
        for (int i = 0; i < items->count; i++)
            if (items->items[i]->kind == PY_NODE_STARRED && ++starred == 1)
                first = i;
        if (starred > 1)
            return fail(checker, node->span,
                        "multiple starred expressions in assignment");
        if (first >= 1 << 8)
            return fail(checker, node->span,
                        "too many expressions in star-unpacking assignment");
    }
    return check_elements(checker, &node->as.list.items);
}

static bool check_name(Checker *checker, PyNode *node)
{
    if (node->as.name.context == PY_CONTEXT_LOAD ||
        strcmp(node->as.name.text, "__debug__") != 0)
        return true;
    return fail(checker, node->span,
                node->as.name.context == PY_CONTEXT_STORE
                    ? "cannot assign to __debug__"
                    : "cannot delete __debug__");
}

static bool check_call(Checker *checker, PyNode *node)
{
    return check(node->as.call.function, checker) &&
           check_elements(checker, &node->as.call.arguments) &&
           check_keywords(checker, node->as.call.keywords,
                          node->as.call.keyword_count, node->span);
}

static const char late_future[] =
    "from __future__ imports must occur at the beginning of the file";

static bool is_future(const PyNode *node)
{
    return node->kind == PY_NODE_IMPORT_FROM && node->as.import.level == 0 &&
           node->as.import.module &&
           strcmp(node->as.import.module, "__future__") == 0;
}

static bool check_import(Checker *checker, PyNode *node)
{
    /* Deeper than in the module, it never stands at the beginning. */
    if (is_future(node))
        return fail(checker, node->span, late_future);
    for (int i = 0; i < node->as.import.count; i++) {
        const PyAlias *alias = &node->as.import.aliases[i];

        if (!check_bound(checker, alias->as_name ? alias->as_name : alias->name,
                         node->span))
            return false;
    }
    return true;
}

/* What is only said to be of a type is bound by the statement. */
static bool check_annotated(Checker *checker, PyNode *node)
{
    const PyNode *target = node->as.ann_assign.target;

    const char *name = target->kind == PY_NODE_NAME ? target->as.name.text
                       : target->kind == PY_NODE_ATTRIBUTE
                           ? target->as.attribute.name
                           : NULL;

    if (!node->as.ann_assign.value && !check_bound(checker, name, node->span))
        return false;
    return py_ast_each_child(node, check, checker);
}

static bool check_attribute(Checker *checker, PyNode *node)
{
    return check(node->as.attribute.value, checker) &&
           (node->as.attribute.context != PY_CONTEXT_STORE ||
            check_bound(checker, node->as.attribute.name, node->span));
}

static bool check_while(Checker *checker, PyNode *node)
{
    return check_loop(checker, node->as.while_loop.test, NULL,
                      &node->as.while_loop.body, &node->as.while_loop.or_else,
                      node->span);
}

/* Exempt from the limit on length: one short case for each kind. */
static bool check(PyNode *node, void *data)
{
    Checker *checker = data;

    switch (node->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
    case PY_NODE_LAMBDA:
        return check_function(checker, node);
    case PY_NODE_CLASS_DEF:
        return check_class(checker, node);
    case PY_NODE_LIST_COMP:
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
    case PY_NODE_GENERATOR_EXP:
        return check_comprehension(checker, node);
    case PY_NODE_WHILE:
        return check_while(checker, node);
    case PY_NODE_FOR:
    case PY_NODE_ASYNC_FOR:
        return check_for(checker, node);
    case PY_NODE_WITH:
    case PY_NODE_ASYNC_WITH:
        return check_with(checker, node);
    case PY_NODE_TRY:
    case PY_NODE_TRY_STAR:
        return check_try(checker, node);
    case PY_NODE_BREAK:
    case PY_NODE_CONTINUE:
        return check_jump(checker, node);
    case PY_NODE_RETURN:
        return check_return(checker, node);
    case PY_NODE_AWAIT:
    case PY_NODE_YIELD:
    case PY_NODE_YIELD_FROM:
        return check_suspension(checker, node);
    case PY_NODE_STARRED:
        return check_starred(checker, node);
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
    case PY_NODE_SET:
        return check_display(checker, node);
    case PY_NODE_NAME:
        return check_name(checker, node);
    case PY_NODE_CALL:
        return check_call(checker, node);
    case PY_NODE_IMPORT:
    case PY_NODE_IMPORT_FROM:
        return check_import(checker, node);
    case PY_NODE_ANN_ASSIGN:
        return check_annotated(checker, node);
    case PY_NODE_ATTRIBUTE:
        return check_attribute(checker, node);
    case PY_NODE_MATCH:
        return check_match(checker, node);
    default:
        return py_ast_each_child(node, check, checker);
    }
}

static const char *const known_features[] = {
    "nested_scopes",  "generators",     "division",         "absolute_import",
    "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
    "generator_stop", "annotations",
};

static bool check_features(Checker *checker, PyNode *node)
{
    size_t count = sizeof known_features / sizeof *known_features;
    PySpan span = {node->span.line, node->span.column, 0, 0};

    for (int i = 0; i < node->as.import.count; i++) {
        const char *name = node->as.import.aliases[i].name;
        size_t k = 0;

        while (k < count && strcmp(known_features[k], name) != 0)
            k++;
        if (strcmp(name, "braces") == 0)
            return fail(checker, span, "not a chance");
        if (k == count)
            return py_scope_fail(checker->builder, span,
                                 "future feature %.100s is not defined", name);
    }
    return true;
}

/* `from __future__ import` comes before all but the docstring. */
static bool check_futures(Checker *checker, const PyNodes *body)
{
    bool is_head = true;

    for (int i = 0; i < body->count; i++) {
        PyNode *node = body->items[i];

        if (!is_future(node)) {
            is_head = is_head && i == 0 && py_ast_docstring(body);
            continue;
        }
        if (!is_head)
            return fail(checker, node->span, late_future);
        if (!check_features(checker, node))
            return false;
    }
    return true;
}

bool py_scope_check(PyScopeBuilder *builder, PyModuleNode *module)
{
    Checker checker = {
        .builder = builder,
        .place = {.kind = PLACE_MODULE, .scope = module->scope},
    };

    if (!check_futures(&checker, &module->body))
        return false;
    for (int i = 0; i < module->body.count; i++) {
        PyNode *node = module->body.items[i];
        if (!is_future(node) && !check(node, &checker))
            return false;
    }
    return true;
}
