#include "run_names.h"

#include "base_memory.h"
#include "py_ast_walk.h"
#include "py_parser.h"
#include "run_program.h"

#include <string.h>

/* Of one that binds more names each may be bound; and what lies deeper is not
 * looked at. */
enum { MOST_BOUND = 64, MOST_DEPTH = 500 };

/* An expression that is looked through. */
typedef struct Looking {
    const PySource *source;
    RunMentionTaker *take; /* NULL: it is only seen what is bound */
    void *context;
    const char *bound[MOST_BOUND];
    int bound_count;
    int depth;
} Looking;

static bool look(PyNode *node, void *data);

static uint32_t column_of(const Looking *looking, PySpan span)
{
    const PySource *source = looking->source;
    const char *end =
        source->text + source->line_starts[span.line - 1] + span.column;
    uint32_t characters = 0;

    for (const char *at = source->text; at < end; at++)
        characters += ((unsigned char)*at & 0xC0) != 0x80;
    return characters;
}

static void take(Looking *looking, RunMention kind, const char *name,
                 const char *of, PySpan span)
{
    if (looking->take)
        looking->take(looking->context, kind, name, of,
                      column_of(looking, span));
}

static void bind(Looking *looking, const char *name)
{
    if (!looking->take && looking->bound_count < MOST_BOUND)
        looking->bound[looking->bound_count++] = name;
}

static void bind_parameters(Looking *looking, const PyParameters *list)
{
    for (int i = 0; i < list->count; i++)
        bind(looking, list->items[i].name);
    if (list->vararg)
        bind(looking, list->vararg->name);
    if (list->kwarg)
        bind(looking, list->kwarg->name);
}

/* Somewhere in the expression: that is enough to let it be. */
static bool binds(const Looking *looking, const char *name)
{
    for (int i = 0; i < looking->bound_count; i++)
        if (strcmp(looking->bound[i], name) == 0)
            return true;
    return looking->bound_count == MOST_BOUND;
}

static const char *name_of(const PyNode *node)
{
    return node->kind == PY_NODE_NAME ? node->as.name.text : "";
}

/* The name alone, at the end of what the node spans. */
static PySpan end_of(const PyNode *node, const char *name)
{
    PySpan span = node->span;

    span.line = span.end_line;
    span.column = span.end_column - (int32_t)strlen(name);
    return span;
}

static void look_at_call(Looking *looking, const PyNode *call)
{
    const PyNode *callee = call->as.call.function;
    const char *of = name_of(callee);
    const PyNode *first = call->as.call.arguments.count > 0
                              ? call->as.call.arguments.items[0]
                              : NULL;

    if (first && first->kind == PY_NODE_CONSTANT &&
        first->as.constant.kind == PY_CONSTANT_STRING)
        take(looking, RUN_MENTION_WORD, first->as.constant.text, of,
             first->span);
    for (int i = 0; i < call->as.call.keyword_count; i++)
        if (call->as.call.keywords[i].name)
            take(looking, RUN_MENTION_ARGUMENT, call->as.call.keywords[i].name,
                 of, call->as.call.keywords[i].span);
}

/* The part that it is of something: "". */
static const char *attribute_of(const PyNode *node)
{
    return node->kind == PY_NODE_ATTRIBUTE ? node->as.attribute.name : "";
}

/* That, or what is called: "". */
static const char *part_of(const PyNode *node)
{
    if (node->kind == PY_NODE_ATTRIBUTE)
        return attribute_of(node);
    return node->kind == PY_NODE_CALL ? name_of(node->as.call.function) : "";
}

/* What stands there, as it is written. */
static void take_written(Looking *looking, RunMention kind, const PyNode *node,
                         const char *of)
{
    const PySource *source = looking->source;
    PySpan span = node->span;
    const char *start =
        source->text + source->line_starts[span.line - 1] + span.column;
    const char *end =
        source->text + source->line_starts[span.end_line - 1] + span.end_column;
    char *written = base_strndup(start, (size_t)(end - start));

    take(looking, kind, written, of, span);
    base_free(written);
}

/* The part that it is compared with, or its name, unless that is bound here. */
static const char *part_or_name_of(const Looking *looking, const PyNode *node)
{
    const char *name = name_of(node);

    return *name && !binds(looking, name) ? name : part_of(node);
}

/* None may stand for what is not there. */
static bool is_no_text(const PyNode *node)
{
    return node->kind == PY_NODE_CONSTANT &&
           node->as.constant.kind != PY_CONSTANT_STRING &&
           node->as.constant.kind != PY_CONSTANT_NONE;
}

/* A text or a number, or those in a row of them. */
static void take_compared(Looking *looking, const PyNode *node,
                          const PyNode *with)
{
    if (node->kind == PY_NODE_CONSTANT &&
        node->as.constant.kind == PY_CONSTANT_STRING)
        take(looking, RUN_MENTION_COMPARED, node->as.constant.text,
             part_of(with), node->span);
    if (is_no_text(node))
        take_written(looking, RUN_MENTION_NO_TEXT, node,
                     part_or_name_of(looking, with));
    if (node->kind == PY_NODE_LIST || node->kind == PY_NODE_TUPLE ||
        node->kind == PY_NODE_SET)
        for (int i = 0; i < node->as.list.items.count; i++)
            if (node->as.list.items.items[i]->kind == PY_NODE_CONSTANT)
                take_compared(looking, node->as.list.items.items[i], with);
}

static void take_sought(Looking *looking, const PyNode *set,
                        const PyNode *sought)
{
    for (int i = 0; i < set->as.list.items.count; i++) {
        const PyNode *item = set->as.list.items.items[i];
        if (item->kind == PY_NODE_NAME || item->kind == PY_NODE_CONSTANT)
            take_written(looking, RUN_MENTION_SOUGHT, item,
                         attribute_of(sought));
    }
}

/* `a.kind == 'failed' != b.kind`, each with the one beside it. */
static void look_at_comparison(Looking *looking, const PyNode *node)
{
    const PyNode *left = node->as.compare.left;

    for (int i = 0; i < node->as.compare.count; i++) {
        const PyNode *right = node->as.compare.comparators[i];
        switch (node->as.compare.operators[i]) {
        case PY_COMPARE_EQ:
        case PY_COMPARE_NE:
            take_compared(looking, left, right);
            take_compared(looking, right, left);
            break;
        case PY_COMPARE_IN:
        case PY_COMPARE_NOT_IN:
            if (right->kind != PY_NODE_CONSTANT)
                take_compared(looking, right, left);
            if (right->kind == PY_NODE_SET)
                take_sought(looking, right, left);
            break;
        case PY_COMPARE_IS:
        case PY_COMPARE_IS_NOT:
            if (right->kind == PY_NODE_NAME || right->kind == PY_NODE_CONSTANT)
                take_written(looking, RUN_MENTION_IS, right,
                             attribute_of(left));
            break;
        default:
            break;
        }
        left = right;
    }
}

static bool look(PyNode *node, void *data)
{
    Looking *looking = data;

    if (looking->depth == MOST_DEPTH)
        return true;
    if (node->kind == PY_NODE_NAME) {
        if (node->as.name.context != PY_CONTEXT_LOAD)
            bind(looking, node->as.name.text);
        else if (!binds(looking, node->as.name.text))
            take(looking, RUN_MENTION_NAME, node->as.name.text, "", node->span);
    } else if (node->kind == PY_NODE_LAMBDA) {
        bind_parameters(looking, &node->as.function->parameters);
    } else if (node->kind == PY_NODE_CALL) {
        look_at_call(looking, node);
    } else if (node->kind == PY_NODE_COMPARE) {
        look_at_comparison(looking, node);
    }
    looking->depth++;
    py_ast_each_child(node, look, looking);
    looking->depth--;
    if (node->kind == PY_NODE_ATTRIBUTE)
        take(looking, RUN_MENTION_PART, node->as.attribute.name,
             name_of(node->as.attribute.value),
             end_of(node, node->as.attribute.name));
    return true;
}

void run_names_each(const char *expression, RunMentionTaker *taker,
                    void *context)
{
    PyDiagnostics diagnostics = {0};
    PySource source = {0};
    BaseArena arena = {0};

    if (py_source_init(&source, "", expression, strlen(expression),
                       &diagnostics)) {
        PyModuleNode *module = py_parse_expression(
            &arena, &source, RUN_PYTHON_DEFAULT, &diagnostics);
        Looking looking = {.source = &source, .context = context};
        if (module)
            py_ast_each(&module->body, look, &looking);
        looking.take = taker;
        if (module)
            py_ast_each(&module->body, look, &looking);
    }
    base_arena_release(&arena);
    py_source_release(&source);
    py_diagnostics_release(&diagnostics);
}
