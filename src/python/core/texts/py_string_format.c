/* str.format() and str.format_map(). */
#include "py_answers.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_list.h"
#include "py_string_private.h"

enum { FORMAT_TEXT, FORMAT_ARGS, FORMAT_NAMES, FORMAT_STATE };

typedef struct Formatter {
    PyMachine *machine;
    PyTuple *args; /* NULL: format_map */
    PyValue names; /* a mapping, or None */
    int64_t next;  /* number of the next {}; -1: they are numbered by hand */
    bool by_hand;
} Formatter;

static bool fail(Formatter *f, const char *text)
{
    py_raise(f->machine, &py_ValueError, "%s", text);
    return false;
}

static bool read_number(const char *text, size_t size, int64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] < '0' || text[i] > '9' || *out > INT32_MAX)
            return false;
        *out = *out * 10 + (text[i] - '0');
    }
    return size > 0;
}

static PyValue positional(Formatter *f, int64_t number)
{
    if (!f->args)
        return py_raise(f->machine, &py_ValueError,
                        "Format string contains positional fields");
    if (number < f->args->count)
        return py_incref(f->args->items[number]);
    return py_raise(f->machine, &py_IndexError,
                    "Replacement index %lld out of range for positional args "
                    "tuple",
                    (long long)number);
}

static PyValue named(Formatter *f, const char *name, size_t size)
{
    PyValue key = py_string_new(f->machine, name, size);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue value = py_is_none(f->names)
                        ? py_raise_with(f->machine, &py_KeyError, key)
                        : py_get_item(f->machine, f->names, key);
    py_decref(f->machine, key);
    return value;
}

static PyValue first_value(Formatter *f, const char *name, size_t size)
{
    int64_t number;
    if (size == 0) {
        if (f->by_hand) {
            fail(f, "cannot switch from manual field specification to "
                    "automatic field numbering");
            return PY_ERROR;
        }
        return positional(f, f->next++);
    }
    if (!read_number(name, size, &number))
        return named(f, name, size);
    if (f->next > 0) {
        fail(f, "cannot switch from automatic field numbering to manual "
                "field specification");
        return PY_ERROR;
    }
    f->by_hand = true;
    return positional(f, number);
}

static PyValue member(Formatter *f, PyValue value, const char *name,
                      size_t size)
{
    PyValue key = py_string_new(f->machine, name, size);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue found = py_get_attribute(f->machine, value, py_string(key));
    py_decref(f->machine, key);
    if (py_is_pending(found))
        return py_unsupported(f->machine, "compute it before the format",
                              "a property inside of a format field");
    return found;
}

static PyValue element(Formatter *f, PyValue value, const char *name,
                       size_t size)
{
    int64_t number;
    PyValue key = read_number(name, size, &number)
                      ? py_small(number)
                      : py_string_new(f->machine, name, size);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue found = py_get_item(f->machine, value, key);
    py_decref(f->machine, key);
    return found;
}

/* "0.name[key]": the value itself. */
static PyValue field_value(Formatter *f, const char *name, size_t size)
{
    size_t at = 0;
    while (at < size && name[at] != '.' && name[at] != '[')
        at++;
    PyValue value = first_value(f, name, at);
    while (at < size && !py_is_error(value)) {
        PyValue next = PY_ERROR;
        size_t from = at + 1;
        if (name[at] == '.') {
            for (at = from; at < size && name[at] != '.' && name[at] != '[';)
                at++;
            if (at == from)
                fail(f, "Empty attribute in format string");
            else
                next = member(f, value, name + from, at - from);
        } else if (name[at] == '[') {
            const char *end = memchr(name + from, ']', size - from);
            at = end ? (size_t)(end - name) : size;
            if (!end)
                fail(f, "Missing ']' in format string");
            else if (at == from)
                fail(f, "Empty attribute in format string");
            else
                next = element(f, value, name + from, at - from);
            at++;
        } else {
            fail(f, "Only '.' or '[' may follow ']' in format field "
                    "specifier");
            at = size;
        }
        py_decref(f->machine, value);
        value = next;
    }
    return value;
}

static bool write_value(Formatter *f, PyValue value, char conversion,
                        const char *spec, size_t size, BaseText *out)
{
    if (!conversion)
        return py_format(f->machine, value, spec, size, out);
    BaseText shown = {0};
    bool good = conversion == 's' ? py_str(f->machine, value, &shown)
                                  : py_repr(f->machine, value, &shown);
    if (conversion == 'a')
        py_text_make_ascii(&shown, 0);
    if (!good) {
        base_text_release(&shown);
        return false;
    }
    PyValue text = py_string_take(f->machine, &shown);
    if (py_is_error(text))
        return false;
    good = py_format(f->machine, text, spec, size, out);
    py_decref(f->machine, text);
    return good;
}

static bool write_text(Formatter *f, const char *text, size_t size, int depth,
                       BaseText *out);

/* What stands between a pair of braces; `used` bytes with the closing one. */
typedef struct Field {
    const char *name, *spec;
    size_t name_size, spec_size, used;
    char conversion;
} Field;

static bool read_spec(Formatter *f, const char *text, size_t size, size_t at,
                      Field *field)
{
    size_t depth = 1;
    field->spec = text + at;
    for (; at < size; at++) {
        if (text[at] == '{')
            depth++;
        else if (text[at] == '}' && --depth == 0)
            break;
    }
    if (at == size)
        return fail(f, "unmatched '{' in format spec");
    field->spec_size = (size_t)(text + at - field->spec);
    field->used = at + 1;
    return true;
}

/* Reads what follows an opening brace. */
static bool read_field(Formatter *f, const char *text, size_t size,
                       Field *field)
{
    size_t at = 0;
    *field = (Field){.name = text, .spec = ""};
    while (at < size && !strchr("}:!", text[at])) {
        if (text[at] == '{')
            return fail(f, "unexpected '{' in field name");
        if (text[at] == '[') {
            while (at < size && text[at] != ']')
                at++;
        }
        at += at < size;
    }
    field->name_size = at;
    if (at == size)
        return fail(f, "expected '}' before end of string");
    char c = text[at++];
    field->used = at;
    if (c == '}')
        return true;
    if (c == '!') {
        if (at == size)
            return fail(f, "end of string while looking for conversion "
                           "specifier");
        field->conversion = text[at++];
        field->used = at + 1;
        if (at < size && text[at] == '}')
            return true;
        if (at < size && text[at++] != ':')
            return fail(f, "expected ':' after conversion specifier");
    }
    return read_spec(f, text, size, at, field);
}

static bool write_field(Formatter *f, const Field *field, int depth,
                        BaseText *out)
{
    PyValue value = field_value(f, field->name, field->name_size);
    if (py_is_error(value))
        return false;
    bool good = true;
    if (field->conversion && !strchr("rsa", field->conversion)) {
        py_raise(f->machine, &py_ValueError, "Unknown conversion specifier %c",
                 field->conversion);
        good = false;
    }
    BaseText spec = {0};
    good = good &&
           write_text(f, field->spec, field->spec_size, depth + 1, &spec) &&
           write_value(f, value, field->conversion, base_text_str(&spec),
                       spec.length, out);
    base_text_release(&spec);
    py_decref(f->machine, value);
    return good;
}

static bool write_text(Formatter *f, const char *text, size_t size, int depth,
                       BaseText *out)
{
    if (depth > 2 && memchr(text, '{', size))
        return fail(f, "Max string recursion exceeded");
    for (size_t at = 0; at < size; at++) {
        char c = text[at];
        bool twice = at + 1 < size && text[at + 1] == c;
        if (c != '{' && c != '}') {
            base_text_append_char(out, c);
        } else if (twice && depth == 1) {
            base_text_append_char(out, c);
            at++;
        } else if (c == '}') {
            return fail(f, "Single '}' encountered in format string");
        } else if (at + 1 == size) {
            return fail(f, "Single '{' encountered in format string");
        } else {
            Field field;
            if (!py_charge(f->machine, 4) ||
                !py_text_room(f->machine, out, 0) ||
                !read_field(f, text + at + 1, size - at - 1, &field) ||
                !write_field(f, &field, depth, out))
                return false;
            at += field.used;
        }
    }
    return true;
}

static bool make(PyMachine *machine, const PyValue *state, uint32_t count,
                 BaseText *out)
{
    (void)count;
    Formatter f = {.machine = machine,
                   .args = py_is_none(state[FORMAT_ARGS])
                               ? NULL
                               : py_tuple(state[FORMAT_ARGS]),
                   .names = state[FORMAT_NAMES]};
    const PyString *text = py_string(state[FORMAT_TEXT]);
    return write_text(&f, text->text, text->size, 1, out);
}

/* self, keywords, values... */
PyValue py_string_format_method(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    PyValue values = py_tuple_new(machine, args + 2, count - 2);
    if (py_is_error(values))
        return PY_ERROR;
    PyValue state[FORMAT_STATE] = {
        args[0], values, py_is_undefined(args[1]) ? PY_NONE : args[1]};
    PyValue answer = py_make_text(machine, make, NULL, state, FORMAT_STATE);
    py_decref(machine, values);
    return answer;
}

PyValue py_string_format_map(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    PyValue state[FORMAT_STATE] = {args[0], PY_NONE, args[1]};
    return py_make_text(machine, make, NULL, state, FORMAT_STATE);
}
