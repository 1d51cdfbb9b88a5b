#include "run_knob.h"

#include "base_words.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static size_t measure_name(const char *at)
{
    size_t length = 0;

    if (isdigit((unsigned char)*at))
        return 0;
    while (isalnum((unsigned char)at[length]) || at[length] == '_')
        length++;
    return length;
}

static const char *skip_blanks(const char *at)
{
    return at + strspn(at, " \t");
}

static size_t measure_digits(const char *at)
{
    return strspn(at, "0123456789");
}

/* e-3, or nothing. */
static size_t measure_exponent(const char *at)
{
    size_t sign = *at && strchr("eE", *at) ? 1 : 0;

    if (sign == 0)
        return 0;
    if (at[sign] == '-' || at[sign] == '+')
        sign++;
    size_t digits = measure_digits(at + sign);
    return digits > 0 ? sign + digits : 0;
}

/* The length of the number at `at`, which Python takes, too; 0: none. */
static size_t measure_number(const char *at)
{
    size_t sign = *at == '-' || *at == '+';
    size_t whole = measure_digits(at + sign);
    const char *behind = at + sign + whole;
    size_t part = *behind == '.' ? 1 + measure_digits(behind + 1) : 0;

    if (whole == 0 && part < 2)
        return 0;
    size_t exponent = measure_exponent(behind + part);
    bool is_octal = whole > 1 && at[sign] == '0' && part + exponent == 0 &&
                    strspn(at + sign, "0") < whole;
    return is_octal ? 0 : sign + whole + part + exponent;
}

static bool is_whole(const char *number)
{
    return !strpbrk(number, ".eE");
}

/* `0..1` */
static void read_range(const char *at, RunKnob *knob)
{
    char *end;
    double least = strtod(at, &end), most;

    knob->least = knob->most = 0;
    /* strtod takes the first point of `0..1` for its own. */
    if (end > at && end[-1] == '.' && *end == '.')
        end--;
    if (strncmp(end, "..", 2) != 0)
        return;
    most = strtod(end + 2, NULL);
    if (least < most) {
        knob->least = least;
        knob->most = most;
    }
}

/* Is the line at `line` a knob? */
static bool read_line(const char *text, const char *line, RunKnob *knob)
{
    size_t name = measure_name(line), value;
    const char *at = skip_blanks(line + name);
    const char *mark;

    if (name == 0 || name >= sizeof knob->name || *at != '=')
        return false;
    at = skip_blanks(at + 1);
    value = measure_number(at);
    mark = skip_blanks(at + value);
    if (value == 0 || value >= sizeof knob->value || *mark != '#')
        return false;
    mark = skip_blanks(mark + 1);
    if (strncmp(mark, "knob:", 5) != 0)
        return false;
    memcpy(knob->name, line, name);
    knob->name[name] = '\0';
    memcpy(knob->value, at, value);
    knob->value[value] = '\0';
    knob->place = (size_t)(at - text);
    read_range(skip_blanks(mark + 5), knob);
    knob->whole = is_whole(knob->value) && knob->least == floor(knob->least) &&
                  knob->most == floor(knob->most);
    return true;
}

static uint32_t line_number(const char *text, const char *line)
{
    uint32_t number = 1;

    for (; text < line; text++)
        number += *text == '\n';
    return number;
}

bool run_knob_next(const char *text, size_t *from, RunKnob *knob)
{
    while (text[*from]) {
        const char *line = text + *from;
        size_t length = strcspn(line, "\n");

        *from += length + (line[length] == '\n');
        if (read_line(text, line, knob)) {
            knob->line = line_number(text, line);
            return true;
        }
    }
    return false;
}

static bool find_knob(const char *text, const char *name, RunKnob *knob)
{
    size_t from = 0;

    while (run_knob_next(text, &from, knob))
        if (strcmp(knob->name, name) == 0)
            return true;
    return false;
}

bool run_knob_is(const char *text, const char *name)
{
    RunKnob knob;

    return find_knob(text, name, &knob);
}

/* False, saying why: the knob cannot be turned to that. */
static bool may_turn(const RunKnob *knob, const char *value, BaseText *error)
{
    size_t length = strlen(value);
    bool is_number = length > 0 && length < sizeof knob->value &&
                     measure_number(value) == length &&
                     isfinite(strtod(value, NULL));
    double number = is_number ? strtod(value, NULL) : 0;

    if (!is_number)
        base_text_printf(error, _("%s takes a number as 2 or 0.5, not '%s'"),
                         knob->name, value);
    else if (knob->whole && !is_whole(value))
        base_text_printf(error, _("%s takes a whole number as 2, not '%s'"),
                         knob->name, value);
    else if (knob->least < knob->most &&
             (number < knob->least || number > knob->most))
        base_text_printf(error, _("%s can be turned from %g to %g"), knob->name,
                         knob->least, knob->most);
    return error->length == 0;
}

/* No knob is called so: those that there are, or how to write one. */
static void say_none(const char *text, const char *name, BaseText *error)
{
    RunKnob knob;
    size_t from = 0;
    bool any = false;

    while (run_knob_next(text, &from, &knob)) {
        if (any)
            base_text_append(error, ", ");
        else
            base_text_printf(
                error, _("the program has no knob %s; there are: "), name);
        any = true;
        base_text_append(error, knob.name);
        if (knob.least < knob.most)
            base_text_printf(error, " (%g..%g)", knob.least, knob.most);
    }
    if (!any)
        base_text_printf(error,
                         _("the program has no knob %s: a line such as "
                           "%s = 0.5  # knob: 0..1"),
                         name, name);
}

bool run_knob_turn(const char *text, const char *name, const char *value,
                   BaseText *out, BaseText *error)
{
    RunKnob knob;

    if (!find_knob(text, name, &knob)) {
        say_none(text, name, error);
        return false;
    }
    if (!may_turn(&knob, value, error))
        return false;
    base_text_append_n(out, text, knob.place);
    base_text_append(out, value);
    if (!knob.whole && is_whole(value))
        base_text_append(out, ".0"); /* else it would be one from now on */
    base_text_append(out, text + knob.place + strlen(knob.value));
    return true;
}
