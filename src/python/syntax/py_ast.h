/*
 * py_ast.h - the tree of a Python program.
 *
 * Tagged nodes in an arena, in the shape of CPython's `ast` module, with its
 * positions: a node's span is (lineno, col_offset, end_lineno,
 * end_col_offset), columns in bytes. Nothing here owns memory; the arena that
 * was given to py_parse() does. Strings are NUL-terminated; those that may
 * contain NUL themselves come with a length.
 */
#ifndef PY_AST_H
#define PY_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base_text.h"
#include "py_diagnostic.h"
#include "py_refusal.h"

/* X(enumerator, name as in CPython's ast, member of PyNode.as or `none`) */
#define PY_STATEMENT_KINDS(X)                                                  \
    X(FUNCTION_DEF, "FunctionDef", function)                                   \
    X(ASYNC_FUNCTION_DEF, "AsyncFunctionDef", function)                        \
    X(CLASS_DEF, "ClassDef", class_def)                                        \
    X(RETURN, "Return", value)                                                 \
    X(DELETE, "Delete", list)                                                  \
    X(ASSIGN, "Assign", assign)                                                \
    X(AUG_ASSIGN, "AugAssign", aug_assign)                                     \
    X(ANN_ASSIGN, "AnnAssign", ann_assign)                                     \
    X(FOR, "For", for_loop)                                                    \
    X(ASYNC_FOR, "AsyncFor", for_loop)                                         \
    X(WHILE, "While", while_loop)                                              \
    X(IF, "If", if_statement)                                                  \
    X(MATCH, "Match", match)                                                   \
    X(WITH, "With", with)                                                      \
    X(ASYNC_WITH, "AsyncWith", with)                                           \
    X(RAISE, "Raise", raise)                                                   \
    X(TRY, "Try", try_statement)                                               \
    X(TRY_STAR, "TryStar", try_statement)                                      \
    X(ASSERT, "Assert", assert_statement)                                      \
    X(IMPORT, "Import", import)                                                \
    X(IMPORT_FROM, "ImportFrom", import)                                       \
    X(GLOBAL, "Global", names)                                                 \
    X(NONLOCAL, "Nonlocal", names)                                             \
    X(EXPRESSION, "Expr", value)                                               \
    X(PASS, "Pass", none)                                                      \
    X(BREAK, "Break", none)                                                    \
    X(CONTINUE, "Continue", none)

#define PY_EXPRESSION_KINDS(X)                                                 \
    X(BOOL_OP, "BoolOp", bool_op)                                              \
    X(NAMED_EXPR, "NamedExpr", named_expr)                                     \
    X(BIN_OP, "BinOp", bin_op)                                                 \
    X(UNARY_OP, "UnaryOp", unary_op)                                           \
    X(LAMBDA, "Lambda", function)                                              \
    X(IF_EXP, "IfExp", if_exp)                                                 \
    X(DICT, "Dict", dict)                                                      \
    X(SET, "Set", list)                                                        \
    X(LIST_COMP, "ListComp", comprehension)                                    \
    X(SET_COMP, "SetComp", comprehension)                                      \
    X(DICT_COMP, "DictComp", comprehension)                                    \
    X(GENERATOR_EXP, "GeneratorExp", comprehension)                            \
    X(AWAIT, "Await", value)                                                   \
    X(YIELD, "Yield", value)                                                   \
    X(YIELD_FROM, "YieldFrom", value)                                          \
    X(COMPARE, "Compare", compare)                                             \
    X(CALL, "Call", call)                                                      \
    X(FORMATTED_VALUE, "FormattedValue", formatted)                            \
    X(JOINED_STR, "JoinedStr", list)                                           \
    X(CONSTANT, "Constant", constant)                                          \
    X(ATTRIBUTE, "Attribute", attribute)                                       \
    X(SUBSCRIPT, "Subscript", subscript)                                       \
    X(STARRED, "Starred", value)                                               \
    X(NAME, "Name", name)                                                      \
    X(LIST, "List", list)                                                      \
    X(TUPLE, "Tuple", list)                                                    \
    X(SLICE, "Slice", slice)

#define PY_PATTERN_KINDS(X)                                                    \
    X(MATCH_VALUE, "MatchValue", value)                                        \
    X(MATCH_SINGLETON, "MatchSingleton", value)                                \
    X(MATCH_SEQUENCE, "MatchSequence", list)                                   \
    X(MATCH_MAPPING, "MatchMapping", match_mapping)                            \
    X(MATCH_CLASS, "MatchClass", match_class)                                  \
    X(MATCH_STAR, "MatchStar", capture)                                        \
    X(MATCH_AS, "MatchAs", capture)                                            \
    X(MATCH_OR, "MatchOr", list)

typedef enum PyNodeKind {
#define PY_NODE_ENUM(kind, name, member) PY_NODE_##kind,
    PY_STATEMENT_KINDS(PY_NODE_ENUM) PY_EXPRESSION_KINDS(PY_NODE_ENUM)
        PY_PATTERN_KINDS(PY_NODE_ENUM)
#undef PY_NODE_ENUM
            PY_NODE_KIND_COUNT
} PyNodeKind;

/* X(enumerator, spelling, CPython's name) */
#define PY_BINARY_OPERATORS(X)                                                 \
    X(ADD, "+", "Add")                                                         \
    X(SUB, "-", "Sub")                                                         \
    X(MULT, "*", "Mult")                                                       \
    X(MAT_MULT, "@", "MatMult")                                                \
    X(DIV, "/", "Div")                                                         \
    X(MOD, "%", "Mod")                                                         \
    X(POW, "**", "Pow")                                                        \
    X(LEFT_SHIFT, "<<", "LShift")                                              \
    X(RIGHT_SHIFT, ">>", "RShift")                                             \
    X(BIT_OR, "|", "BitOr")                                                    \
    X(BIT_XOR, "^", "BitXor")                                                  \
    X(BIT_AND, "&", "BitAnd")                                                  \
    X(FLOOR_DIV, "//", "FloorDiv")

typedef enum PyBinaryOperator {
#define PY_BINARY_ENUM(op, text, name) PY_BINARY_##op,
    PY_BINARY_OPERATORS(PY_BINARY_ENUM)
#undef PY_BINARY_ENUM
        PY_BINARY_OPERATOR_COUNT
} PyBinaryOperator;

typedef enum PyUnaryOperator {
    PY_UNARY_INVERT,
    PY_UNARY_NOT,
    PY_UNARY_PLUS,
    PY_UNARY_MINUS
} PyUnaryOperator;

#define PY_COMPARE_OPERATORS(X)                                                \
    X(EQ, "==", "Eq")                                                          \
    X(NE, "!=", "NotEq")                                                       \
    X(LT, "<", "Lt")                                                           \
    X(LE, "<=", "LtE")                                                         \
    X(GT, ">", "Gt")                                                           \
    X(GE, ">=", "GtE")                                                         \
    X(IS, "is", "Is")                                                          \
    X(IS_NOT, "is not", "IsNot")                                               \
    X(IN, "in", "In")                                                          \
    X(NOT_IN, "not in", "NotIn")

typedef enum PyCompareOperator {
#define PY_COMPARE_ENUM(op, text, name) PY_COMPARE_##op,
    PY_COMPARE_OPERATORS(PY_COMPARE_ENUM)
#undef PY_COMPARE_ENUM
        PY_COMPARE_OPERATOR_COUNT
} PyCompareOperator;

/* What is done with a Name, Attribute, Subscript, Starred, List or Tuple. */
typedef enum PyContext {
    PY_CONTEXT_LOAD,
    PY_CONTEXT_STORE,
    PY_CONTEXT_DELETE
} PyContext;

typedef enum PyConstantKind {
    PY_CONSTANT_NONE,
    PY_CONSTANT_TRUE,
    PY_CONSTANT_FALSE,
    PY_CONSTANT_ELLIPSIS,
    PY_CONSTANT_INT,       /* fits int64_t: as.constant.integer */
    PY_CONSTANT_BIG_INT,   /* as.constant.text: digits, see there */
    PY_CONSTANT_FLOAT,     /* as.constant.number */
    PY_CONSTANT_IMAGINARY, /* as.constant.number, times 1j */
    PY_CONSTANT_STRING,    /* as.constant.text, .length: UTF-8 */
    PY_CONSTANT_BYTES,     /* as.constant.text, .length */
    PY_CONSTANT_REFUSED    /* a literal that is `unsupported` where the program
                            * comes to it: as.constant.integer, a PyRefusal */
} PyConstantKind;

typedef struct PyNode PyNode;
typedef struct PyScope PyScope; /* py_scope.h */

typedef struct PyNodes {
    PyNode **items;
    int count;
} PyNodes;

typedef struct PyParameter {
    const char *name;
    PyNode *annotation;    /* or NULL */
    PyNode *default_value; /* or NULL */
    PySpan span;
} PyParameter;

/* In the order of a signature: positional-only, then positional-or-keyword,
 * then keyword-only. */
typedef struct PyParameters {
    PyParameter *items;
    int count;
    int positional_only_count; /* items[0 .. this) */
    int positional_count;      /* items[0 .. this), includes the above */
    PyParameter *vararg;       /* *args, or NULL */
    PyParameter *kwarg;        /* **kwargs, or NULL */
} PyParameters;

typedef struct PyKeyword {
    const char *name; /* NULL for **value */
    PyNode *value;
    PySpan span;
} PyKeyword;

typedef struct PyAlias {
    const char *name;    /* dotted; "*" in `from m import *` */
    const char *as_name; /* or NULL */
    PySpan span;
} PyAlias;

typedef struct PyWithItem {
    PyNode *context;
    PyNode *target; /* or NULL */
} PyWithItem;

typedef struct PyHandler {
    PySpan span;
    PyNode *type;     /* NULL for a bare except */
    const char *name; /* NULL without `as` */
    PyNodes body;
} PyHandler;

/* `case pattern if guard:` */
typedef struct PyCase {
    PyNode *pattern;
    PyNode *guard; /* or NULL */
    PyNodes body;
} PyCase;

/* `for target in iterable if condition if condition` */
typedef struct PyClause {
    PyNode *target;
    PyNode *iterable;
    PyNodes conditions;
    bool is_async;
} PyClause;

typedef struct PyFunctionNode {
    const char *name; /* "<lambda>" for a lambda */
    PySpan name_span;
    PyParameters parameters;
    PyNodes decorators;  /* the expressions after the @ */
    PyNode *returns;     /* annotation, or NULL */
    PyNodes body;        /* empty for a lambda */
    PyNode *expression;  /* a lambda's body, else NULL */
    const char *kept_as; /* the variable that it goes to; NULL: its name */
    /* A lambda that type parameters live in: it may have a body, and is not
     * there for qualified names. How errors call it; NULL: it is none. */
    const char *type_scope;
    const char *class_name; /* whose private names are its own; or NULL */
    PyScope *scope;         /* set by py_scope_analyze() */
} PyFunctionNode;

struct PyNode {
    PyNodeKind kind;
    /* Of an expression in parentheses: what is inside them, except for a
     * tuple or a generator, which include them. */
    PySpan span;
    union {
        PyFunctionNode *function;
        struct {
            const char *name;
            PyNodes decorators;
            PyNodes bases; /* may hold STARRED */
            PyKeyword *keywords;
            int keyword_count;
            PyNodes body;
            PyScope *scope;
            const char *kept_as; /* as a function's */
        } class_def;
        /* Return, Expr, Await, Yield, YieldFrom, Starred, MatchValue,
         * MatchSingleton (a Constant). NULL for a bare return or yield.
         * `context` is Starred's. */
        struct {
            PyNode *node;
            PyContext context;
        } value;
        /* Delete, Set, List, Tuple, JoinedStr (Constant and FormattedValue),
         * MatchSequence, MatchOr. `context` is List's and Tuple's. */
        struct {
            PyNodes items;
            PyContext context;
        } list;
        struct {
            PyNodes targets; /* a = b = value has two */
            PyNode *value;
        } assign;
        struct {
            PyNode *target;
            PyBinaryOperator operator_kind;
            PyNode *value;
        } aug_assign;
        struct {
            PyNode *target;
            PyNode *annotation;
            PyNode *value;  /* or NULL */
            bool is_simple; /* a name without parentheses */
        } ann_assign;
        struct {
            PyNode *target;
            PyNode *iterable;
            PyNodes body;
            PyNodes or_else;
        } for_loop;
        struct {
            PyNode *test;
            PyNodes body;
            PyNodes or_else;
        } while_loop;
        struct {
            PyNode *test;
            PyNodes body;
            PyNodes or_else; /* `elif` is one If in here */
        } if_statement;
        struct {
            PyNode *subject;
            PyCase *cases;
            int count;
        } match;
        struct {
            PyNodes keys;
            PyNodes patterns;
            const char *rest; /* **rest, or NULL */
        } match_mapping;
        struct {
            PyNode *class_node;
            PyNodes patterns;   /* by position, then by keyword */
            const char **names; /* of the last `name_count` of them */
            int name_count;
        } match_class;
        /* MatchAs and MatchStar: NULL and NULL is a wildcard. */
        struct {
            PyNode *pattern;  /* before `as`; or NULL */
            const char *name; /* NULL: it is not kept */
        } capture;
        struct {
            PyWithItem *items;
            int count;
            PyNodes body;
        } with;
        struct {
            PyNode *exception; /* or NULL */
            PyNode *cause;     /* or NULL */
        } raise;
        struct {
            PyNodes body;
            PyHandler *handlers;
            int handler_count;
            PyNodes or_else;
            PyNodes final_body;
        } try_statement;
        struct {
            PyNode *test;
            PyNode *message; /* or NULL */
        } assert_statement;
        struct {
            const char *module; /* ImportFrom: NULL in `from . import x` */
            int level;          /* ImportFrom: number of leading dots */
            PyAlias *aliases;
            int count;
        } import;
        struct {
            const char **items;
            int count;
        } names;
        struct {
            bool is_or;
            PyNodes values; /* two or more */
        } bool_op;
        struct {
            PyNode *target; /* a Name */
            PyNode *value;
        } named_expr;
        struct {
            PyNode *left;
            PyBinaryOperator operator_kind;
            PyNode *right;
        } bin_op;
        struct {
            PyUnaryOperator operator_kind;
            PyNode *operand;
        } unary_op;
        struct {
            PyNode *test;
            PyNode *body;
            PyNode *or_else;
        } if_exp;
        struct {
            PyNode **keys; /* NULL entry: **value */
            PyNode **values;
            int count;
        } dict;
        struct {
            PyNode *element; /* DictComp: the key */
            PyNode *value;   /* DictComp only */
            PyClause *clauses;
            int clause_count;
            PyScope *scope;
        } comprehension;
        struct {
            PyNode *left;
            PyCompareOperator *operators;
            PyNode **comparators;
            int count; /* of operators and of comparators */
        } compare;
        struct {
            PyNode *function;
            PyNodes arguments; /* may hold STARRED */
            PyKeyword *keywords;
            int keyword_count;
        } call;
        struct {
            PyNode *value;
            char conversion; /* 's', 'r', 'a' or 0 */
            PyNode *format;  /* JoinedStr, or NULL */
        } formatted;
        struct {
            PyConstantKind kind;
            int64_t integer;
            double number;
            /* Of a BIG_INT: its digits without underscores, with the prefix
             * 0x, 0o or 0b in lower case if it has one. */
            const char *text;
            size_t length;
        } constant;
        struct {
            PyNode *value;
            const char *name;
            PyContext context;
        } attribute;
        struct {
            PyNode *value;
            PyNode *index; /* Slice, Tuple (of slices) or any expression */
            PyContext context;
        } subscript;
        struct {
            const char *text;
            PyContext context;
        } name;
        struct {
            PyNode *lower; /* each may be NULL */
            PyNode *upper;
            PyNode *step;
        } slice;
    } as;
};

typedef struct PyModuleNode {
    PyNodes body;
    PyScope *scope; /* set by py_scope_analyze() */
} PyModuleNode;

/* "FunctionDef", ... */
const char *py_node_kind_name(PyNodeKind kind);

/* True for `_`, which matches everything and keeps nothing. */
bool py_pattern_is_wildcard(const PyNode *pattern);

/* "+", "is not", ... */
const char *py_binary_operator_text(PyBinaryOperator operator_kind);
const char *py_compare_operator_text(PyCompareOperator operator_kind);

/* The string constant that opens `body`, or NULL. */
const PyNode *py_ast_docstring(const PyNodes *body);

#endif
