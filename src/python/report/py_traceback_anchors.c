#include "py_traceback_anchors.h"

#include <ctype.h>
#include <string.h>

#include "py_ast.h"
#include "py_parser.h"

/* A text parsed by itself. */
typedef struct Parsed {
    BaseArena arena;
    PySource source;
    PyDiagnostics diagnostics;
    PyModuleNode *module; /* NULL: a syntax error */
} Parsed;

static void parse(Parsed *parsed, const char *text, size_t length,
                  PyVersion version)
{
    *parsed = (Parsed){0};
    if (py_source_init(&parsed->source, "<segment>", text, length,
                       &parsed->diagnostics))
        parsed->module = py_parse(&parsed->arena, &parsed->source, version,
                                  &parsed->diagnostics);
}

static void release(Parsed *parsed)
{
    py_source_release(&parsed->source);
    py_diagnostics_release(&parsed->diagnostics);
    base_arena_release(&parsed->arena);
}

static const PyNode *only_expression(const Parsed *parsed)
{
    const PyNode *statement;

    if (!parsed->module || parsed->module->body.count != 1)
        return NULL;
    statement = parsed->module->body.items[0];
    return statement->kind == PY_NODE_EXPRESSION ? statement->as.value.node
                                                 : NULL;
}

/* ---- up to 3.12 ---- */

/* A blank, or from 3.12 on (and in later releases of 3.11 than Debian's) a
 * parenthesis. */
static bool is_between(char letter, PyVersion version)
{
    return isspace((unsigned char)letter) ||
           (version >= PY_VERSION_312 && (letter == ')' || letter == '('));
}

/* What comes first behind the left operand is the operator. */
static bool find_old_operator(const char *segment, const PyNode *node,
                              PyVersion version, PyTracebackAnchors *anchors)
{
    int right = node->as.bin_op.right->span.column;

    anchors->operator_start = node->as.bin_op.left->span.end_column;
    anchors->operator_end = right;

    for (int i = node->as.bin_op.left->span.end_column; i < right; i++) {
        if (is_between(segment[i], version))
            continue;
        anchors->left_column = i;
        anchors->right_column = i + 1;
        if (i + 1 < right && !isspace((unsigned char)segment[i + 1]))
            anchors->right_column++;
        return true;
    }
    return false;
}

static bool find_old_anchors(const char *segment, const PyNode *node,
                             PyVersion version, PyTracebackAnchors *anchors)
{
    *anchors = (PyTracebackAnchors){0};
    if (node->kind == PY_NODE_BIN_OP)
        return find_old_operator(segment, node, version, anchors);
    if (node->kind != PY_NODE_SUBSCRIPT)
        return false;
    anchors->left_column = node->as.subscript.value->span.end_column;
    anchors->right_column = node->as.subscript.index->span.end_column + 1;
    if (version < PY_VERSION_312)
        return true;
    while (segment[anchors->left_column] != '[')
        anchors->left_column++;
    while (segment[anchors->right_column - 1] != ']')
        anchors->right_column++;
    return true;
}

/* ---- from 3.13 ---- */

/* A place in the segment, which may have many lines. */
typedef struct Cursor {
    const PySource *source; /* of "(\n", the segment, "\n)" */
    int line;               /* from 0, of the segment */
    int column;
} Cursor;

static const char *cursor_line(const Cursor *cursor, size_t *length)
{
    return py_source_line(cursor->source, cursor->line + 2, length);
}

/* Moves to the next letter that exists; false at the segment's end. */
static bool settle(Cursor *cursor)
{
    size_t length;

    for (;;) {
        cursor_line(cursor, &length);
        if ((size_t)cursor->column < length)
            return cursor->line + 2 < cursor->source->line_count;
        cursor->line++;
        cursor->column = 0;
        if (cursor->line + 2 >= cursor->source->line_count)
            return false;
    }
}

static char letter_at(const Cursor *cursor)
{
    size_t length;

    return cursor_line(cursor, &length)[cursor->column];
}

/* Moves on to the letter `wanted`, or if that is 0 to the first that is
 * neither a blank nor a closing parenthesis; over comments and joined lines. */
static bool seek(Cursor *cursor, char wanted)
{
    if (!settle(cursor))
        return false;
    for (;;) {
        char letter = letter_at(cursor);

        if (letter == '\\' || letter == '#') {
            cursor->line++;
            cursor->column = 0;
        } else if (wanted ? letter == wanted
                          : !isspace((unsigned char)letter) && letter != ')') {
            return true;
        } else {
            cursor->column++;
        }
        if (!settle(cursor))
            return false;
    }
}

static Cursor end_of(const Parsed *parsed, const PyNode *node)
{
    return (Cursor){&parsed->source, node->span.end_line - 2,
                    node->span.end_column};
}

static bool find_operator(const Parsed *parsed, const PyNode *node,
                          PyTracebackAnchors *anchors)
{
    const PyNode *right = node->as.bin_op.right;
    Cursor cursor = end_of(parsed, node->as.bin_op.left);
    const char *line;
    size_t length;
    int next;

    if (!seek(&cursor, 0))
        return false;
    line = cursor_line(&cursor, &length);
    next = cursor.column + 1;
    if ((size_t)next < length &&
        (right->span.line - 2 > cursor.line || next < right->span.column) &&
        !isspace((unsigned char)line[next]) && line[next] != '\\' &&
        line[next] != '#')
        next++;
    *anchors = (PyTracebackAnchors){
        cursor.line, cursor.column, cursor.line, next, 0, 0};
    return true;
}

static bool find_brackets(const Parsed *parsed, const PyNode *node,
                          const PyNode *before, char bracket,
                          PyTracebackAnchors *anchors)
{
    Cursor cursor = end_of(parsed, before);

    if (!seek(&cursor, bracket))
        return false;
    *anchors = (PyTracebackAnchors){cursor.line,
                                    cursor.column,
                                    node->span.end_line - 2,
                                    node->span.end_column,
                                    0,
                                    0};
    return true;
}

static bool find_new_anchors(const Parsed *parsed, const PyNode *node,
                             PyTracebackAnchors *anchors)
{
    switch (node->kind) {
    case PY_NODE_BIN_OP:
        return find_operator(parsed, node, anchors);
    case PY_NODE_SUBSCRIPT:
        return find_brackets(parsed, node, node->as.subscript.value, '[',
                             anchors);
    case PY_NODE_CALL:
        return find_brackets(parsed, node, node->as.call.function, '(',
                             anchors);
    default:
        return false;
    }
}

bool py_traceback_find_anchors(const char *segment, size_t length,
                               PyVersion version, PyTracebackAnchors *anchors)
{
    BaseText text = {0};
    Parsed parsed;
    const PyNode *node;
    bool found = false;

    if (version >= PY_VERSION_313)
        base_text_append(&text, "(\n");
    base_text_append_n(&text, segment, length);
    if (version >= PY_VERSION_313)
        base_text_append(&text, "\n)");
    parse(&parsed, base_text_str(&text), text.length, version);
    node = only_expression(&parsed);
    if (node && version >= PY_VERSION_313)
        found = find_new_anchors(&parsed, node, anchors);
    else if (node)
        found = find_old_anchors(base_text_str(&text), node, version, anchors);
    release(&parsed);
    base_text_release(&text);
    return found;
}

static const PyNode *plain_call(const PyNode *statement)
{
    const PyNode *value = NULL;

    if (statement->kind == PY_NODE_RETURN) {
        value = statement->as.value.node;
        if (value && value->kind == PY_NODE_CALL &&
            value->as.call.function->kind == PY_NODE_NAME)
            return value;
    } else if (statement->kind == PY_NODE_ASSIGN &&
               statement->as.assign.targets.count == 1 &&
               statement->as.assign.targets.items[0]->kind == PY_NODE_NAME) {
        value = statement->as.assign.value;
        if (value->kind == PY_NODE_CALL)
            return value;
    }
    return NULL;
}

bool py_traceback_is_plain_call(const char *lines, size_t length, int count,
                                int start, int end)
{
    Parsed parsed;
    const PyNode *call = NULL;
    bool is_plain = false;

    parse(&parsed, lines, length, PY_VERSION_313);
    if (parsed.module) {
        if (parsed.module->body.count == 0)
            is_plain = true;
        else
            call = plain_call(parsed.module->body.items[0]);
    }
    if (call)
        is_plain = call->span.line == 1 && call->span.end_line == count &&
                   call->span.column == start && call->span.end_column == end;
    release(&parsed);
    return is_plain;
}
