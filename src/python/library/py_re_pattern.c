#include "py_re_pattern.h"

#include "py_argument.h"
#include "py_attribute.h"
#include "py_bytes.h"
#include "py_call_iterator.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_mapping_proxy.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_re_class.h"
#include "py_re_match.h"
#include "py_re_scan.h"
#include "py_re_scanner.h"
#include "py_string.h"
#include "py_tuple.h"

static void destroy(PyMachine *machine, PyObject *self)
{
    PyPattern *pattern = (PyPattern *)(void *)self;
    if (pattern->code)
        py_memory_free(machine, pattern->code,
                       (pattern->code_count + 1) * sizeof *pattern->code);
    py_decref(machine, pattern->source);
    py_decref(machine, pattern->group_index);
    py_decref(machine, pattern->group_names);
    py_decref(machine, pattern->read_template);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyPattern *pattern = (PyPattern *)(void *)self;
    const PyValue parts[] = {pattern->source, pattern->group_index,
                             pattern->group_names, pattern->read_template};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (py_is_object(parts[i]))
            visit(py_object(parts[i]), context);
}

/* --- methods -------------------------------------------------------------- */

/* string, pos, endpos stand behind self. */
static PyValue scanner_of(PyMachine *machine, const PyValue *args,
                          PyReWhere where)
{
    int64_t position = 0, end_position = INT64_MAX;
    if ((!py_is_undefined(args[2]) &&
         !py_argument_index(machine, &args[2], &position)) ||
        (!py_is_undefined(args[3]) &&
         !py_argument_index(machine, &args[3], &end_position)))
        return PY_ERROR;
    return py_scanner_new(machine, py_pattern(args[0]), args[1], position,
                          end_position, where);
}

static PyValue find(PyMachine *machine, const PyValue *args, PyReWhere where)
{
    PyValue scanner = scanner_of(machine, args, where);
    if (py_is_error(scanner))
        return PY_ERROR;
    PyValue answer = py_re_find(machine, scanner);
    py_decref(machine, scanner);
    return answer;
}

static PyValue pattern_match(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    return find(machine, args, PY_RE_PREFIX);
}

static PyValue pattern_fullmatch(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    (void)count;
    return find(machine, args, PY_RE_WHOLE);
}

static PyValue pattern_search(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)count;
    return find(machine, args, PY_RE_SEARCH);
}

static PyValue pattern_findall(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)count;
    PyValue scanner = scanner_of(machine, args, PY_RE_SEARCH);
    if (py_is_error(scanner))
        return PY_ERROR;
    PyValue answer = py_re_find_all(machine, scanner);
    py_decref(machine, scanner);
    return answer;
}

static PyValue pattern_scanner(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)count;
    return scanner_of(machine, args, PY_RE_SEARCH);
}

static PyValue pattern_finditer(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    PyValue scanner = scanner_of(machine, args, PY_RE_SEARCH);
    PyValue name =
        py_is_error(scanner) ? PY_ERROR : py_string_from(machine, "search");
    PyValue search = py_is_error(name)
                         ? PY_ERROR
                         : py_get_attribute(machine, scanner, py_string(name));
    PyValue iterator = py_is_error(search)
                           ? PY_ERROR
                           : py_call_iterator_new(machine, search, PY_NONE);
    py_decref(machine, search);
    py_decref(machine, name);
    py_decref(machine, scanner);
    return iterator;
}

static PyValue pattern_split(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    int64_t most = 0;
    (void)count;
    if (!py_is_undefined(args[2]) &&
        !py_argument_index(machine, &args[2], &most))
        return PY_ERROR;
    PyValue scanner = py_scanner_new(machine, py_pattern(args[0]), args[1], 0,
                                     INT64_MAX, PY_RE_SEARCH);
    if (py_is_error(scanner))
        return PY_ERROR;
    PyValue answer = py_re_split(machine, scanner, most);
    py_decref(machine, scanner);
    return answer;
}

static PyValue substitute(PyMachine *machine, const PyValue *args, bool counted)
{
    int64_t most = 0;
    if (!py_is_undefined(args[3]) &&
        !py_argument_index(machine, &args[3], &most))
        return PY_ERROR;
    PyValue scanner = py_scanner_new(machine, py_pattern(args[0]), args[2], 0,
                                     INT64_MAX, PY_RE_SEARCH);
    if (py_is_error(scanner))
        return PY_ERROR;
    PyValue answer = py_re_substitute(machine, scanner, args[1], most, counted);
    py_decref(machine, scanner);
    return answer;
}

static PyValue pattern_sub(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    return substitute(machine, args, false);
}

static PyValue pattern_subn(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)count;
    return substitute(machine, args, true);
}

static PyValue pattern_copy(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    (void)machine;
    (void)count;
    return py_incref(args[0]);
}

/* --- as an object --------------------------------------------------------- */

static void append_flags(const PyMachine *machine, int64_t flags, BaseText *out)
{
    static const struct {
        int64_t flag;
        const char *name;
    } names[] = {{1, "TEMPLATE"},  {2, "IGNORECASE"}, {4, "LOCALE"},
                 {8, "MULTILINE"}, {16, "DOTALL"},    {32, "UNICODE"},
                 {64, "VERBOSE"},  {128, "DEBUG"},    {256, "ASCII"}};
    const char *before = ", ";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!(flags & names[i].flag) ||
            (i == 0 && py_machine_version(machine) >= 313))
            continue;
        base_text_printf(out, "%sre.%s", before, names[i].name);
        flags &= ~names[i].flag;
        before = "|";
    }
    if (flags)
        base_text_printf(out, "%s0x%llx", before, (unsigned long long)flags);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyPattern *pattern = py_pattern(self);
    int64_t flags = pattern->flags;
    BaseText text = {0};
    bool good = py_repr(machine, pattern->source, &text);
    if (!py_is_any_bytes(pattern->source) && (flags & (4 | 32 | 256)) == 32)
        flags &= ~(int64_t)32;
    if (good) {
        base_text_append(out, "re.compile(");
        py_re_append_start(out, &text, 200);
        append_flags(machine, flags, out);
        base_text_append_char(out, ')');
    }
    base_text_release(&text);
    return good;
}

static bool is_same(const PyPattern *a, const PyPattern *b)
{
    PyReText one, other;
    bool same_source =
        py_re_text(a->source, &one) && py_re_text(b->source, &other) &&
        one.is_bytes == other.is_bytes && one.size == other.size &&
        memcmp(one.bytes, other.bytes, (size_t)one.size) == 0;
    return same_source && a->flags == b->flags &&
           a->code_count == b->code_count &&
           memcmp(a->code, b->code, a->code_count * sizeof *a->code) == 0;
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if ((op != PY_EQ && op != PY_NE) || !py_has_type(a, &py_pattern_type) ||
        !py_has_type(b, &py_pattern_type))
        return PY_NOT_IMPLEMENTED;
    const PyPattern *left = py_pattern(a), *right = py_pattern(b);
    if (!py_charge(machine, left->code_count / 16))
        return PY_ERROR;
    return py_bool(is_same(left, right) == (op == PY_EQ));
}

static PyValue hash(PyMachine *machine, PyValue self)
{
    return py_hash(machine, py_pattern(self)->source);
}

static PyValue get_pattern(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyPattern *)(void *)self)->source);
}

static PyValue get_flags(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(((PyPattern *)(void *)self)->flags);
}

static PyValue get_groups(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(((PyPattern *)(void *)self)->groups);
}

static PyValue get_group_index(PyMachine *machine, PyObject *self)
{
    return py_mapping_proxy_new(machine,
                                ((PyPattern *)(void *)self)->group_index);
}

#define FIND(name, function)                                                   \
    PY_METHOD_NAMED(&py_pattern_type, name, function, 1, 3, 3, "string",       \
                    "pos", "endpos")
static const PyNative methods[] = {
    FIND("match", pattern_match),
    FIND("fullmatch", pattern_fullmatch),
    FIND("search", pattern_search),
    FIND("findall", pattern_findall),
    FIND("finditer", pattern_finditer),
    FIND("scanner", pattern_scanner),
    PY_METHOD_NAMED(&py_pattern_type, "split", pattern_split, 1, 2, 2, "string",
                    "maxsplit"),
    PY_METHOD_NAMED(&py_pattern_type, "sub", pattern_sub, 2, 3, 3, "repl",
                    "string", "count"),
    PY_METHOD_NAMED(&py_pattern_type, "subn", pattern_subn, 2, 3, 3, "repl",
                    "string", "count"),
    PY_METHOD(&py_pattern_type, "__copy__", pattern_copy, 0, 0),
    PY_METHOD(&py_pattern_type, "__deepcopy__", pattern_copy, 1, 1),
    {.name = NULL},
};

static const PyGetter getters[] = {
    {"pattern", get_pattern, NULL},
    {"flags", get_flags, NULL},
    {"groups", get_groups, NULL},
    {"groupindex", get_group_index, NULL},
    {NULL, NULL, NULL},
};

const PyType py_pattern_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Pattern",
    .module = "re",
    .title = "re.Pattern",
    .size = sizeof(PyPattern),
    .flags = PY_TYPE_GENERIC | PY_TYPE_WEAK,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .compare = compare,
    .hash = hash,
    .methods = methods,
    .getters = getters,
};
