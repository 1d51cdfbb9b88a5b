#include "py_int_text.h"

#include "py_base_prefix.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_machine.h"
#include "py_string_text.h"
#include "py_text.h"

/* int <-> str beyond so many digits is refused, as CPython does. */
static bool has_too_many(const PyMachine *machine, uint64_t count)
{
    uint32_t limit = py_machine_digits_limit(machine);
    return limit != 0 && count > limit;
}

/* The value's repr, or its beginning. */
static bool make_literal(PyMachine *machine, const PyValue *state,
                         uint32_t count, BaseText *out)
{
    (void)count;
    return py_repr(machine, state[0], out);
}

static PyValue refuse_literal(PyMachine *machine, PyValue text,
                              const PyValue *state, uint32_t count)
{
    enum { MOST = 200 };
    const PyString *shown = py_string(text);
    uint32_t size =
        shown->length > MOST ? py_string_offset(shown, MOST) : shown->size;
    (void)count;
    return py_raise(machine, &py_ValueError,
                    "invalid literal for int() with base %d: %.*s",
                    (int)py_small_value(state[1]), (int)size, shown->text);
}

static PyValue invalid(PyMachine *machine, PyValue value, int base)
{
    const PyValue state[] = {value, py_small(base)};
    return py_make_text(machine, make_literal, refuse_literal, state, 2);
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

/* Copies the digits' values without underscores; -1 if they are no number. */
static int64_t collect_digits(const char *text, size_t size, int base,
                              unsigned char *out)
{
    int64_t count = 0;
    bool after_digit = false;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '_') {
            if (!after_digit)
                return -1;
            after_digit = false;
            continue;
        }
        int digit = digit_of(text[i]);
        if (digit >= base)
            return -1;
        out[count++] = (unsigned char)digit;
        after_digit = true;
    }
    return after_digit ? count : -1;
}

static PyValue from_digits(PyMachine *machine, const unsigned char *digits,
                           int64_t count, int base, bool negative)
{
    while (count > 1 && digits[0] == 0) {
        digits++;
        count--;
    }
    if (count <= 9) {
        int64_t small = 0;
        for (int64_t i = 0; i < count; i++)
            small = small * base + digits[i];
        return py_int_from_i64(machine, negative ? -small : small);
    }
    uint64_t bits = (uint64_t)count * 6;
    PyInt *number = py_int_alloc(machine, bits / 64 + 2);
    if (!number)
        return PY_ERROR;
    number->negative = negative;
    number->count = (uint32_t)mpn_set_str((mp_limb_t *)number->limbs, digits,
                                          (size_t)count, base);
    return py_int_finish(machine, number);
}

static bool is_power_of_two(int base)
{
    return (base & (base - 1)) == 0;
}

static PyValue parse_digits(PyMachine *machine, const char *text, size_t size,
                            int base, bool negative, bool *is_number)
{
    unsigned char *digits = py_memory_new(machine, size + 1);
    if (!digits)
        return PY_ERROR;
    int64_t count = collect_digits(text, size, base, digits);
    PyValue result = PY_ERROR;
    *is_number = count > 0;
    if (count > 0 && has_too_many(machine, (uint64_t)count) &&
        !is_power_of_two(base)) {
        py_raise(machine, &py_ValueError,
                 "Exceeds the limit (%d digits) for integer string "
                 "conversion: value has %lld digits; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 (int)py_machine_digits_limit(machine), (long long)count);
    } else if (count > 0 && py_charge(machine, (uint64_t)count)) {
        result = from_digits(machine, digits, count, base, negative);
    }
    py_memory_free(machine, digits, size + 1);
    return result;
}

/* What C calls white space. */
static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void strip(const char **text, size_t *size)
{
    while (*size && is_space(**text)) {
        (*text)++;
        (*size)--;
    }
    while (*size && is_space((*text)[*size - 1]))
        (*size)--;
}

/* `value` is what the text was read from. */
static PyValue from_text(PyMachine *machine, const char *text, size_t size,
                         int base, PyValue value)
{
    strip(&text, &size);
    bool negative = size > 0 && *text == '-';
    if (size > 0 && (*text == '-' || *text == '+')) {
        text++;
        size--;
    }
    int used = base ? base : 10;
    int prefix = py_base_prefix(text, size);
    if (prefix && (base == 0 || base == prefix)) {
        used = prefix;
        text += 2;
        size -= 2;
        if (size && *text == '_') {
            text++;
            size--;
        }
    } else if (base == 0 && size > 1 && *text == '0') {
        for (size_t i = 0; i < size; i++) {
            if (text[i] != '0' && text[i] != '_')
                return invalid(machine, value, base);
        }
    }
    bool is_number = false;
    PyValue result =
        parse_digits(machine, text, size, used, negative, &is_number);
    if (py_is_error(result) && !is_number && !py_is_raising(machine))
        return invalid(machine, value, base);
    return result;
}

PyValue py_int_from_text(PyMachine *machine, PyValue value, int base)
{
    BaseText plain = {0};
    if (!py_text_read_number(machine, value, &plain))
        return PY_ERROR;
    PyValue result =
        from_text(machine, base_text_str(&plain), plain.length, base, value);
    base_text_release(&plain);
    return result;
}

static bool append_large(PyMachine *machine, const PyIntView *view,
                         unsigned base, BaseText *out)
{
    uint64_t bits = py_int_view_bits(view);
    size_t room = (size_t)(is_power_of_two((int)base) ? bits : bits / 3) + 4;
    size_t copy_size = view->count * sizeof(mp_limb_t);
    /* Without a bound on the digits it takes the square of their number. */
    uint64_t work = is_power_of_two((int)base)
                        ? 2 * (uint64_t)room
                        : room + (uint64_t)view->count * view->count / 16;
    if (!py_text_room(machine, out, room) || !py_charge(machine, work))
        return false;
    mp_limb_t *copy = py_memory_new(machine, copy_size);
    if (!copy)
        return false;
    unsigned char *digits = py_memory_new(machine, room);
    if (!digits) {
        py_memory_free(machine, copy, copy_size);
        return false;
    }
    mpn_copyi(copy, view->limbs, (mp_size_t)view->count);
    size_t count = mpn_get_str(digits, (int)base, copy, (mp_size_t)view->count);
    size_t first = 0;
    while (first + 1 < count && digits[first] == 0)
        first++;
    bool good =
        is_power_of_two((int)base) || !has_too_many(machine, count - first);
    if (!good)
        py_raise(machine, &py_ValueError,
                 "Exceeds the limit (%d digits) for integer string "
                 "conversion; use sys.set_int_max_str_digits() to increase "
                 "the limit",
                 (int)py_machine_digits_limit(machine));
    for (size_t i = first; good && i < count; i++)
        base_text_append_char(
            out, "0123456789abcdefghijklmnopqrstuvwxyz"[digits[i]]);
    py_memory_free(machine, digits, room);
    py_memory_free(machine, copy, copy_size);
    return good;
}

bool py_int_append(PyMachine *machine, PyValue number, unsigned base,
                   BaseText *out)
{
    PyIntView view;
    py_int_view(number, &view);
    if (view.negative)
        base_text_append_char(out, '-');
    if (view.count > 1)
        return append_large(machine, &view, base, out);
    uint64_t rest = view.count ? view.limbs[0] : 0;
    char digits[64];
    size_t at = sizeof digits;
    do {
        digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[rest % base];
        rest /= base;
    } while (rest);
    base_text_append_n(out, digits + at, sizeof digits - at);
    return true;
}
