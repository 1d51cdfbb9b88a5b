#include "hostile_files.h"

#include <stdint.h>
#include <string.h>

#define CUT_STEP 40u
#define RANDOM_FILES 12u
#define DEEP 20000u

/* Text that is repeated: `before` many times, then `middle`, then `after` as
 * many times. `%` stands for as many blanks as it is deep. */
typedef struct Nest {
    const char *name;
    const char *head, *before, *middle, *after;
    unsigned count;
} Nest;

static const Nest nests[] = {
    {"empty", "", "", "", "", 0},
    {"one newline", "", "", "\n", "", 0},
    {"only blanks", "", " ", "", "", DEEP},
    {"10 MB of text", "x = '", "0123456789", "'\n", "", 1000000},
    {"10 MB of lines", "", "x = 1\n", "", "", 1700000},
    {"10 MB of newlines", "", "\n", "", "", 10000000},
    {"a line of 400 000 additions", "x = 1", " + 1", "\n", "", 100000},
    {"a list of 100 000", "x = [", "1, ", "]\n", "", 100000},
    {"a call of 100 000", "print(", "1, ", "0)\n", "", 100000},
    {"a name of 1 MB", "", "ab", " = 1\n", "", 500000},
    {"an int of 1 MB", "x = ", "9", "\n", "", 1000000},
    {"a hex int of 1 MB", "x = 0x", "f", "\n", "", 1000000},
    {"a float of 1 MB", "x = 1.", "3", "\nprint(x)\n", "", 1000000},
    {"open (", "x = ", "(", "\n", "", DEEP},
    {"open [", "x = ", "[", "\n", "", DEEP},
    {"open {", "x = ", "{", "\n", "", DEEP},
    {"closing )", "", ")", "\n", "", DEEP},
    {"closing ]", "", "]", "\n", "", DEEP},
    {"closing }", "", "}", "\n", "", DEEP},
    {"pairs ()", "x = ", "(", "1", ")", DEEP},
    {"pairs []", "x = ", "[", "1", "]", DEEP},
    {"pairs {}", "x = ", "{", "1", "}", DEEP},
    {"tuples", "x = ", "(", "1", ",)", 90},
    {"calls", "f = x = ", "f(", "1", ")", DEEP},
    {"called calls", "f = 1\nf", "()", "\n", "", DEEP},
    {"subscripts", "x = 1\nx", "[0]", "\n", "", DEEP},
    {"attributes", "x = 1\nx", ".real", "\n", "", DEEP},
    {"minus", "x = ", "-", "1\n", "", DEEP},
    {"tilde", "x = ", "~", "1\n", "", DEEP},
    {"not", "x = ", "not ", "1\n", "", DEEP},
    {"powers", "x = 1", " ** 1", "\n", "", DEEP},
    {"comparisons", "x = 1", " < 1", "\n", "", DEEP},
    {"or", "x = 1", " or 0", "\n", "", DEEP},
    {"if-else", "x = ", "1 if 0 else ", "1\n", "", DEEP},
    {"lambda", "x = ", "lambda: ", "1\n", "", DEEP},
    {"await", "async def f():\n    ", "await ", "1\n", "", DEEP},
    {"comprehensions", "x = ", "[", "1", " for x in [1]]", 300},
    {"clauses", "x = [1", " for x in [1]", "]\n", "", 3000},
    {"conditions", "x = [1 for x in [1]", " if x", "]\n", "", DEEP},
    {"f-strings", "x = ", "f'{", "1", "}'", 300},
    {"braces in an f-string", "x = f'", "{", "'\n", "", DEEP},
    {"an f-string of fields", "x = f'", "{1}", "'\n", "", DEEP},
    {"formats", "x = f'", "{1:", "", "}", 300},
    {"strings", "x = ", "'a' ", "\n", "", DEEP},
    {"assignments", "", "x = ", "1\n", "", DEEP},
    {"walruses", "x = ", "(y := ", "1", ")", 300},
    {"stars", "print(", "*", "[1])\n", "", DEEP},
    {"decorators", "", "@f\n", "def f(): pass\n", "", DEEP},
    {"parameters", "def f(", "*a, ", "): pass\n", "", DEEP},
    {"elif", "if 0: pass\n", "elif 0: pass\n", "", "", DEEP},
    {"one line of statements", "", "x = 1; ", "\n", "", DEEP},
    {"backslashes", "x = 1", "\\\n", "\n", "", DEEP},
    {"quotes", "", "'", "\n", "", DEEP + 1},
    {"triple quotes", "", "\"\"\"", "\n", "", DEEP + 1},
    {"if blocks", "", "%if 1:\n", "%pass\n", "", 200},
    {"while blocks", "", "%while 1:\n", "%break\n", "", 200},
    {"try blocks", "", "%try:\n", "%pass\n", "", 90},
    {"functions", "", "%def f():\n", "%pass\n", "", 200},
    {"classes", "", "%class A:\n", "%pass\n", "", 200},
    {"with blocks", "", "%with x:\n", "%pass\n", "", 200},
    {"async for blocks", "async def f():\n", "% async for x in y:\n",
     "% pass\n", "", 200},
    {"deeper and deeper", "", "%if 1:\n", "%pass\n", "", 3000},
    {"except clauses", "try:\n    pass\n", "except* ValueError: pass\n", "", "",
     DEEP},
    {"NULs", "x = 1\n", "\1", "\n", "", 100}, /* made into NULs below */
    {"a NUL in a string", "x = '", "\1", "'\n", "", 1},
    {"bad UTF-8", "x = '", "\xff\xfe", "'\n", "", 10},
    {"UTF-8 cut short", "x = 1 #", "\xd0\xb6", "\xd0", "", 10},
    {"too long UTF-8", "x = '", "\xc0\x80", "'\n", "", 10},
    {"surrogates", "x = '", "\xed\xa0\x80", "'\n", "", 10},
    {"a byte order mark", "\xef\xbb\xbf", "", "print(1)\n", "", 0},
    {"a second byte order mark", "\xef\xbb\xbf\xef\xbb\xbf", "", "x\n", "", 0},
    {"carriage returns", "", "x = 1\r", "", "", 100},
    {"control characters", "", "\x01\x02\x0c\x1b\x7f", "\n", "", 100},
    {"wide characters", "x = '", "\xf0\x9f\x98\x80", "' + 1\n", "", 20000},
};

enum { NEST_COUNT = sizeof nests / sizeof nests[0] };

static void append_level(BaseText *out, const char *text, unsigned depth)
{
    if (*text == '%') {
        for (unsigned i = 0; i < depth; i++)
            base_text_append_char(out, ' ');
        text++;
    }
    base_text_append(out, text);
}

static void make_nest(const Nest *nest, BaseText *out)
{
    base_text_append(out, nest->head);
    for (unsigned i = 0; i < nest->count; i++)
        append_level(out, nest->before, i);
    append_level(out, nest->middle, nest->count);
    for (unsigned i = 0; i < nest->count && *nest->after != '\0'; i++)
        append_level(out, nest->after, nest->count - i);
    if (!strstr(nest->name, "NUL"))
        return;
    for (size_t i = 0; i < out->length; i++)
        if (out->data[i] == '\1')
            out->data[i] = '\0';
}

/* Half of them of letters and signs that mean something. */
static void make_random(unsigned seed, BaseText *out)
{
    static const char signs[] = "(){}[]:,.=+-*/%<>'\"\\\n\n\n    #@f!xyz019_";
    uint64_t state = seed * 2654435761u + 1;
    unsigned length = 20u << (seed % 8);

    for (unsigned i = 0; i < length; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        unsigned drawn = (unsigned)(state >> 40);
        base_text_append_char(out, seed % 2 != 0
                                       ? signs[drawn % (sizeof signs - 1)]
                                       : (char)(drawn & 255));
    }
}

bool hostile_file(unsigned index, const BaseText *lesson, BaseText *out,
                  const char **name)
{
    unsigned cuts = (unsigned)lesson->length / CUT_STEP;

    base_text_clear(out);
    if (index < NEST_COUNT) {
        *name = nests[index].name;
        make_nest(&nests[index], out);
        return true;
    }
    index -= NEST_COUNT;
    if (index < cuts) {
        *name = "a lesson cut short";
        base_text_append_n(out, lesson->data, (index + 1) * CUT_STEP);
        return true;
    }
    index -= cuts;
    *name = "random bytes";
    make_random(index, out);
    return index < RANDOM_FILES;
}
