#include "lesson_wording.h"

#include "base_memory.h"
#include "base_text.h"
#include "base_utf8.h"

#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 4, ENDING = 2, STEM_LEAST = 3 };

/* The next word of a text, cut off at what is no letter. */
static const char *next_word(const char *text, size_t *length)
{
    static const char apart[] = " \n\t.,;:!?()[]{}\"'`*/-";

    text += strspn(text, apart);
    *length = strcspn(text, apart);
    return text;
}

/* Lower case, of what words are written in. */
static uint32_t lower(uint32_t code)
{
    if ((code >= 'A' && code <= 'Z') || (code >= 0x410 && code <= 0x42F))
        return code + 0x20;
    return code == 0x401 ? 0x451 : code;
}

/* Two words are one if they begin alike, but for an ending: turn, turns;
 * задача, задачи. */
static bool is_one_word(const char *a, size_t a_length, const char *b,
                        size_t b_length)
{
    size_t a_count = base_utf8_count(a, a_length);
    size_t b_count = base_utf8_count(b, b_length);
    size_t stem = b_count > STEM_LEAST + ENDING ? b_count - ENDING : b_count;
    const char *a_end = a + a_length, *b_end = b + b_length;

    if (b_count > STEM_LEAST && b_count <= STEM_LEAST + ENDING)
        stem = b_count - 1;
    if (a_count < stem || a_count > b_count + ENDING)
        return false;
    for (size_t i = 0; i < stem; i++) {
        uint32_t left = 0, right = 0;
        a += base_utf8_next(a, (size_t)(a_end - a), &left);
        b += base_utf8_next(b, (size_t)(b_end - b), &right);
        if (lower(left) != lower(right))
            return false;
    }
    return true;
}

/* Whether the words of `title` stand at `text`, and how far they go. */
static bool begins_with(const char *text, const char *title, size_t *length)
{
    const char *at = text;

    for (;;) {
        size_t want, have;
        title = next_word(title, &want);
        if (want == 0)
            return *length = (size_t)(at - text), at > text;
        const char *word = next_word(at, &have);
        if (have == 0 || (at > text && word > at + 1) ||
            !is_one_word(word, have, title, want))
            return false;
        at = word + have;
        title += want;
    }
}

bool lesson_wording_find(const char *text, const char *words, size_t *from,
                         size_t *length)
{
    size_t word_length;

    for (const char *word = next_word(text, &word_length); word_length > 0;
         word = next_word(word + word_length, &word_length))
        if (begins_with(word, words, length)) {
            *from = (size_t)(word - text);
            return true;
        }
    return false;
}

/* What stands between words: all of ASCII but letters and digits, quotes and
 * dashes. */
static bool is_apart(uint32_t code)
{
    if (code < 0x80)
        return !isalnum((int)code);
    return code == 0xA0 || code == 0xAB || code == 0xBB ||
           (code >= 0x2010 && code <= 0x206F);
}

/* Its words in small letters, with a space before each and after the last. */
static char *plain_of(const char *text)
{
    BaseText plain = {0};
    size_t length = strlen(text);
    bool is_between = true;

    base_text_append_char(&plain, ' ');
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        char bytes[4];
        size_t step = base_utf8_next(text + at, length - at, &code);
        at += step > 0 ? step : 1;
        if (!is_apart(code))
            base_text_append_n(&plain, bytes,
                               base_utf8_encode(lower(code), bytes));
        else if (!is_between)
            base_text_append_char(&plain, ' ');
        is_between = is_apart(code);
    }
    if (!is_between)
        base_text_append_char(&plain, ' ');
    return base_text_take(&plain);
}

bool lesson_wording_has(const char *text, const char *words)
{
    char *all = plain_of(text), *some = plain_of(words);
    bool has = strlen(some) > 1 && strstr(all, some);

    base_free(all);
    base_free(some);
    return has;
}

/* With how many of its letters a word of that many begins like itself. */
static size_t beginning_of(size_t letters, bool bends)
{
    if (!bends)
        return 4;
    return letters <= 4 ? 2 : 3;
}

bool lesson_wording_touches(const char *text, const char *words, bool bends)
{
    char *all = plain_of(text), *some = plain_of(words);
    bool touches = false;

    /* Each with the space before it: a word of the text begins so. */
    for (const char *word = some; word[1] && !touches;
         word += 1 + strcspn(word + 1, " ")) {
        size_t length = strcspn(word + 1, " "), begins = 0;
        size_t letters = beginning_of(base_utf8_count(word + 1, length), bends);
        for (size_t i = 0; i < letters && begins < length; i++) {
            uint32_t code;
            begins += base_utf8_next(word + 1 + begins, length - begins, &code);
        }
        char *start = base_strndup(word, 1 + begins);
        touches = strstr(all, start);
        base_free(start);
    }
    base_free(all);
    base_free(some);
    return touches;
}

/* A sign that makes what stands beside it part of a name or an expression. */
static bool is_joined(char sign)
{
    return isalnum((unsigned char)sign) || (sign && strchr("-_.:=()[]`", sign));
}

/* The words for a number, in English and in Russian, in all their forms. */
static const char *const numerals[] = {"zero ноль нуль",
                                       "one один одна одно одного одной одну",
                                       "two два две двух двое",
                                       "three три трёх трех трое",
                                       "four четыре четырёх четырех четверо",
                                       "five пять пяти пятеро",
                                       "six шесть шести шестеро",
                                       "seven семь семи семеро",
                                       "eight восемь восьми восьмеро",
                                       "nine девять девяти",
                                       "ten десять десяти",
                                       "eleven одиннадцать одиннадцати",
                                       "twelve двенадцать двенадцати"};

bool lesson_wording_has_numeral(const char *text, double number)
{
    enum { COUNT = sizeof numerals / sizeof *numerals };
    bool has = false;

    if (number < 0 || number >= COUNT || number != floor(number))
        return false;
    for (const char *at = numerals[(int)number]; *at && !has;
         at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        char *word = base_strndup(at, length);
        has = lesson_wording_has(text, word);
        base_free(word);
        at += length;
    }
    return has;
}

bool lesson_wording_has_number(const char *text, double number)
{
    for (const char *at = text; *at; at++) {
        if (!isdigit((unsigned char)*at) || (at > text && is_joined(at[-1])))
            continue;
        char *end;
        double found = strtod(at, &end);
        if (found == number && !isalnum((unsigned char)*end) &&
            !(*end && strchr("-_=([", *end)))
            return true;
        at = end - 1;
    }
    return false;
}
