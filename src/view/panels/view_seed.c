#include "view_seed.h"

#include "base_check.h"
#include "run_machine.h"

#include <string.h>

/* The digits without blanks, sign and leading zeros. */
typedef struct Digits {
    const char *first;
    size_t count; /* 0: the number is zero */
    bool negative;
} Digits;

static bool read_digits(const char *text, Digits *digits)
{
    text += strspn(text, " \t");
    digits->negative = *text == '-';
    if (*text == '-' || *text == '+')
        text++;
    size_t count = strspn(text, "0123456789");
    const char *rest = text + count + strspn(text + count, " \t\r\n");
    if (count == 0 || *rest != '\0')
        return false;
    while (count > 0 && *text == '0') {
        text++;
        count--;
    }
    digits->first = text;
    digits->count = count;
    return true;
}

bool view_seed_read(const char *text, BaseText *out)
{
    const char *word = text + strspn(text, " \t");
    if (run_seed_read(text, out))
        return true;
    if (strncmp(word, "None", 4) != 0 ||
        word[4 + strspn(word + 4, " \t")] != '\0')
        return false;
    base_text_append(out, "None");
    return true;
}

void view_seed_append_name(const char *text, BaseText *out)
{
    size_t start = out->length;
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        bool is_letter = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                         ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ||
                         byte == '.';
        if (is_letter || (byte == '-' && out->length == start))
            base_text_append_char(out, *text);
        else if (out->length > start && out->data[out->length - 1] != '-')
            base_text_append_char(out, '-');
    }
    while (out->length > start + 1 && out->data[out->length - 1] == '-')
        out->data[--out->length] = '\0';
}

bool view_seed_is_whole(const char *text)
{
    Digits digits;
    return read_digits(text, &digits);
}

/* Adds `change` to the last digit of `out` from `from` on, and carries. */
static bool carry(BaseText *out, size_t from, int change)
{
    for (size_t i = out->length; i > from; i--) {
        int digit = out->data[i - 1] - '0' + change;
        if (digit >= 0 && digit <= 9) {
            out->data[i - 1] = (char)('0' + digit);
            return false;
        }
        out->data[i - 1] = change > 0 ? '0' : '9';
    }
    return true;
}

/* Appends the number plus one; minus one is the same with the other sign before
 * and behind it. */
static void append_next(Digits digits, BaseText *out)
{
    bool minus_one =
        digits.negative && digits.count == 1 && digits.first[0] == '1';
    if (digits.count == 0 || minus_one) {
        base_text_append(out, digits.count == 0 ? "1" : "0");
        return;
    }
    size_t start = out->length;
    if (digits.negative)
        base_text_append_char(out, '-');
    size_t from = out->length;
    base_text_append_n(out, digits.first, digits.count);
    bool over = carry(out, from, digits.negative ? -1 : 1);
    if (over) { /* 999: all digits became 0 */
        base_text_append_char(out, '0');
        out->data[from] = '1';
    } else if (out->data[from] == '0') { /* -1000 became -0999 */
        memmove(out->data + from, out->data + from + 1, out->length - from);
        out->length--;
    }
    BASE_INVARIANT(out->length > start);
}

void view_seed_next(const char *text, BaseText *out)
{
    Digits digits;
    if (read_digits(text, &digits))
        append_next(digits, out);
    else
        base_text_append(out, "0");
}

void view_seed_before(const char *text, BaseText *out)
{
    Digits digits;
    BaseText next = {0};
    if (!read_digits(text, &digits)) {
        base_text_append(out, "-1");
        return;
    }
    digits.negative = !digits.negative;
    append_next(digits, &next);
    const char *found = base_text_str(&next);
    bool is_zero = strcmp(found, "0") == 0;
    if (*found == '-')
        base_text_append(out, found + 1);
    else
        base_text_printf(out, is_zero ? "%s" : "-%s", found);
    base_text_release(&next);
}
