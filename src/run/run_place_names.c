#include "run_place_names.h"

#include "asyncio_inspect.h"
#include "base_memory.h"
#include "base_text.h"
#include "py_list.h"
#include "py_show.h"
#include "py_string.h"
#include "run_program_state.h"
#include "run_state.h"

#include <string.h>

/* As the program spells what it has read. */
char *run_place_spell(Run *run, const PyPlace *place, PySpan span)
{
    const PySource *source = py_program_source(run->program->code);
    size_t length;
    const char *line = py_source_line(source, span.line, &length);

    if (place->name)
        return base_strdup(place->name);
    if (!line || span.end_line != span.line || (size_t)span.end_column > length)
        return base_strdup("?");
    return base_strndup(line + span.column,
                        (size_t)(span.end_column - span.column));
}

/* Where its own part of the text begins: ".n" of "self.n", "['n']" of
 * "box['n']"; 0: it is not plain to see. */
static size_t length_of_holder(const char *text)
{
    size_t length = strlen(text);
    bool is_item = length > 0 && text[length - 1] == ']';
    int depth = 0;

    while (length > 0) {
        char sign = text[--length];
        depth += sign == ']' ? 1 : sign == '[' ? -1 : 0;
        if (depth == 0 && sign == (is_item ? '[' : '.'))
            return length;
    }
    return 0;
}

/* Such as "['n']". */
static bool is_literal_key(const char *part)
{
    size_t length = strlen(part);

    return length > 4 && (part[1] == '\'' || part[1] == '"') &&
           strchr(part + 2, part[1]) == part + length - 2;
}

/* How it is got out of its object: as spelled, if that is the key itself. */
static void append_key(Run *run, const PyPlace *place, const char *spelled,
                       BaseText *out)
{
    const PyType *holder = py_type_of(py_from_object(place->holder));

    if (*spelled == '.' || is_literal_key(spelled)) {
        base_text_append(out, spelled);
    } else if (holder == &py_list_type) {
        base_text_printf(out, "[%u]", (uint32_t)(uintptr_t)place->key - 1);
    } else {
        base_text_append_char(out, '[');
        py_show(asyncio_machine(run->asyncio), py_from_object(place->key), out);
        base_text_append_char(out, ']');
    }
}

/* "box" of "key not in box" and of "box.get(key)". */
static void cut_asked(char *text)
{
    char *in = strstr(text, " in "), *get = strstr(text, ".get(");

    if (in)
        memmove(text, in + 4, strlen(in + 4) + 1);
    else if (get)
        *get = '\0';
}

/* By the name that the object has in the program, as `box.n`: `self.n` may be
 * the one of this object or of that. Owned. */
static char *name_member(Run *run, const PyPlace *place)
{
    PyContents contents = {.object = py_from_object((PyObject *)place->holder),
                           .span = place->span,
                           .argument = PY_CONTENTS_SELF};
    char *box = run_place_name_contents(run, &contents);
    char *spelled = run_place_spell(run, place, place->span);
    char *open = strchr(spelled, '(');
    BaseText name = {0};

    /* "active.add(user)" */
    if (open && spelled[strlen(spelled) - 1] == ')')
        base_text_append_n(&name, open + 1, strlen(open) - 2);
    base_text_printf(&name, " in %s", box);
    base_free(box);
    base_free(spelled);
    return base_text_take(&name);
}

char *run_place_name(Run *run, const PyPlace *place)
{
    if (place->is_member)
        return name_member(run, place);
    char *spelled = run_place_spell(run, place, place->span);
    size_t length = place->name ? 0 : length_of_holder(spelled);

    if (place->asks) {
        cut_asked(spelled);
        length = strlen(spelled);
    }
    if (length == 0)
        return spelled;
    BaseText name = {0};
    asyncio_append_program_name(run->asyncio, place->holder, &name);
    if (name.length == 0)
        base_text_append_n(&name, spelled, length);
    append_key(run, place, place->asks ? "[" : spelled + length, &name);
    base_free(spelled);
    spelled = base_strdup(base_text_str(&name));
    base_text_release(&name);
    return spelled;
}

/* The bracket that belongs to the last one; `text` ends with it. NULL: none. */
static const char *bracket_of_call(const char *text, size_t length)
{
    int depth = 0;

    for (size_t i = length; i-- > 0;) {
        depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
        if (depth == 0)
            return text + i;
    }
    return NULL;
}

static size_t length_of_argument(const char *text)
{
    size_t length = 0;
    int depth = 0;

    for (; text[length] != '\0'; length++) {
        char sign = text[length];
        if (depth == 0 && (sign == ',' || sign == ')'))
            break;
        depth += strchr("([{", sign) != NULL;
        depth -= strchr(")]}", sign) != NULL;
    }
    return length;
}

/* Cuts out of a call what it is a method of, or an argument: "box.items" of
 * "box.items.append(1)". False: it is not plain to see. */
static bool cut_call(char *text, int argument)
{
    char *bracket = (char *)bracket_of_call(text, strlen(text));

    if (!bracket)
        return false;
    if (argument == PY_CONTENTS_SELF) {
        *bracket = '\0';
        char *dot = strrchr(text, '.');
        if (dot)
            *dot = '\0';
        return dot != NULL;
    }
    char *begin = bracket + 1;
    size_t length = length_of_argument(begin);
    for (; argument > 0 && begin[length] == ','; argument--) {
        begin += length + 1;
        begin += strspn(begin, " ");
        length = length_of_argument(begin);
    }
    memmove(text, begin, length);
    text[length] = '\0';
    return argument == 0 && length > 0;
}

/* As the program calls it, or else as it is spelled there. Owned. */
char *run_place_name_contents(Run *run, const PyContents *contents)
{
    PyPlace place = {.span = contents->span};
    BaseText name = {0};

    asyncio_append_program_name(run->asyncio, py_object(contents->object),
                                &name);
    if (name.length > 0)
        return base_text_take(&name);
    base_text_release(&name); /* it may have room */
    char *spelled = run_place_spell(run, &place, contents->span);
    bool is_call = contents->argument != PY_CONTENTS_WHOLE;
    if (is_call && !cut_call(spelled, contents->argument)) {
        base_free(spelled);
        spelled = base_strdup(py_type_name(py_type_of(contents->object)));
    }
    return spelled;
}
