#include "fuzz_splice.h"

#include <string.h>

#include "base_memory.h"

/* What a program seldom expects. */
static const char *const values[] = {
    "None",
    "0",
    "-1",
    "1 << 70",
    "-(10 ** 40)",
    "1e308",
    "float('nan')",
    "''",
    "'\\u00e9' * 3000",
    "'\\ud800'",
    "b'\\xff'",
    "[]",
    "{}",
    "()",
    "set()",
    "range(10 ** 12)",
    "range(-5, 40, 7)",
    "lambda *a, **k: a",
    "object()",
    "type",
    "...",
    "(yield)",
    "await asyncio.sleep(0)",
    "asyncio.current_task()",
    "[x for x in range(30)]",
    "(x for x in 'abc')",
    "iter([1, 2])",
    "ExceptionGroup('g', [ValueError(1), KeyError(2)])",
    "asyncio.CancelledError('c')",
    "1 / 0",
    "print",
    "dict.fromkeys('abcab', [])",
    "True",
    "slice(None, None, -1)",
    "type('T', (), {'__eq__': lambda s, o: 1 / 0, '__hash__': lambda s: 1})()",
    "type('T', (), {'__del__': lambda s: print('gone')})()",
    "type('T', (), {'__repr__': lambda s: 5})()",
    "type('T', (list,), {'__iter__': lambda s: iter(s)})()",
    "type('T', (Exception,), {'__str__': lambda s: 1 / 0})()",
};

/* `%s` is the statement, indented once. */
static const char *const wraps[][2] = {
    {"try:\n",
     "except BaseException as e:\n    print(type(e), str(e)[:200])\n"},
    {"try:\n",
     "except* Exception as e:\n    e.add_note('n'); print(repr(e))\n"},
    {"try:\n", "finally:\n    print('finally')\n"},
    {"for _ in range(3):\n", ""},
    {"while True:\n", ""},
    {"if True:\n", "else:\n    pass\n"},
    {"with contextlib.suppress(Exception):\n", ""},
    {"async with asyncio.timeout(0.5):\n", ""},
    {"async with asyncio.TaskGroup() as tg:\n", ""},
    {"class Inner:\n", ""},
    {"def inner(a=1, *b, **c):\n", "inner()\n"},
    {"async def inner(a=1):\n", "asyncio.create_task(inner())\n"},
    {"def inner():\n", "    yield 1\nprint(list(inner()))\n"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

uint64_t fuzz_draw(uint64_t *luck, uint64_t count)
{
    uint64_t x = *luck += 0x9e3779b97f4a7c15u;

    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return (x ^ x >> 31) % count;
}

void fuzz_corpus_add(FuzzCorpus *corpus, const char *text, size_t length)
{
    FuzzProgram program;

    if (!fuzz_program_init(&program, text, length) ||
        program.statements.count == 0 || program.expressions.count == 0) {
        fuzz_program_release(&program);
        return;
    }
    BASE_GROW(corpus->programs, corpus->count, corpus->capacity);
    corpus->programs[corpus->count++] = program;
}

void fuzz_corpus_finish(FuzzCorpus *corpus)
{
    for (size_t i = 0; i < corpus->count; i++) {
        const FuzzProgram *program = &corpus->programs[i];
        for (size_t j = 0; j < program->expressions.count; j++) {
            const char *name = program->expressions.items[j].name;
            if (name && !fuzz_names_has(&program->bound, name))
                fuzz_names_add(&corpus->builtins, name);
        }
    }
}

void fuzz_corpus_release(FuzzCorpus *corpus)
{
    for (size_t i = 0; i < corpus->count; i++)
        fuzz_program_release(&corpus->programs[i]);
    base_free(corpus->programs);
    base_free((void *)corpus->builtins.items);
    *corpus = (FuzzCorpus){0};
}

typedef struct Splice {
    const FuzzCorpus *corpus;
    FuzzProgram program; /* as it is now */
    uint64_t luck;
    BaseText made; /* as it may become */
} Splice;

static size_t draw(Splice *splice, size_t count)
{
    return (size_t)fuzz_draw(&splice->luck, count);
}

static const FuzzProgram *any_program(Splice *splice)
{
    return &splice->corpus->programs[draw(splice, splice->corpus->count)];
}

static const FuzzPiece *any_piece(Splice *splice, const FuzzPieces *pieces)
{
    return &pieces->items[draw(splice, pieces->count)];
}

static void append_piece(BaseText *out, const FuzzProgram *from,
                         const FuzzPiece *piece)
{
    base_text_append_n(out, from->source.text + piece->start,
                       piece->end - piece->start);
}

/* A statement's lines, moved to where it is to stand. */
static void append_lines(BaseText *out, const char *text, size_t length,
                         size_t from, size_t to)
{
    const char *end = text + length;

    while (text < end) {
        const char *line_end = memchr(text, '\n', (size_t)(end - text));
        size_t spaces = 0;
        while (text[spaces] == ' ' && spaces < from)
            spaces++;
        for (size_t i = 0; i < to; i++)
            base_text_append_char(out, ' ');
        line_end = line_end ? line_end + 1 : end;
        base_text_append_n(out, text + spaces,
                           (size_t)(line_end - text) - spaces);
        text = line_end;
    }
}

static void append_before(Splice *splice, size_t end)
{
    base_text_append_n(&splice->made, splice->program.source.text, end);
}

static void append_after(Splice *splice, size_t start)
{
    base_text_append(&splice->made, splice->program.source.text + start);
}

static void replace_expression(Splice *splice)
{
    const FuzzPiece *place = any_piece(splice, &splice->program.expressions);
    const FuzzProgram *from = any_program(splice);

    append_before(splice, place->start);
    base_text_append_char(&splice->made, '(');
    if (draw(splice, 4) == 0)
        base_text_append(&splice->made, values[draw(splice, COUNT(values))]);
    else
        append_piece(&splice->made, from,
                     any_piece(splice, &from->expressions));
    base_text_append_char(&splice->made, ')');
    append_after(splice, place->end);
}

static void insert_statement(Splice *splice)
{
    const FuzzPiece *place = any_piece(splice, &splice->program.statements);
    const FuzzProgram *from =
        draw(splice, 4) == 0 ? &splice->program : any_program(splice);
    const FuzzPiece *piece = any_piece(splice, &from->statements);

    append_before(splice, place->start);
    append_lines(&splice->made, from->source.text + piece->start,
                 piece->end - piece->start, piece->indent, place->indent);
    append_after(splice, draw(splice, 3) == 0 ? place->end : place->start);
}

static void drop_statement(Splice *splice)
{
    const FuzzPiece *place = any_piece(splice, &splice->program.statements);

    append_before(splice, place->start);
    append_lines(&splice->made, "pass\n", 5, 0, place->indent);
    append_after(splice, place->end);
}

static void wrap_statement(Splice *splice)
{
    const FuzzPiece *place = any_piece(splice, &splice->program.statements);
    const char *const *wrap = wraps[draw(splice, COUNT(wraps))];

    append_before(splice, place->start);
    append_lines(&splice->made, wrap[0], strlen(wrap[0]), 0, place->indent);
    append_lines(&splice->made, splice->program.source.text + place->start,
                 place->end - place->start, place->indent, place->indent + 4);
    append_lines(&splice->made, wrap[1], strlen(wrap[1]), 0, place->indent);
    append_after(splice, place->end);
}

/* Names that would be looked up in vain become ones that the program has. */
static void settle_names(Splice *splice)
{
    const FuzzProgram *program = &splice->program;
    size_t at = 0;

    for (size_t i = 0; i < program->expressions.count; i++) {
        const FuzzPiece *piece = &program->expressions.items[i];
        if (!piece->name || piece->start < at || program->bound.count == 0 ||
            fuzz_names_has(&program->bound, piece->name) ||
            fuzz_names_has(&splice->corpus->builtins, piece->name) ||
            draw(splice, 8) == 0)
            continue;
        base_text_append_n(&splice->made, program->source.text + at,
                           piece->start - at);
        base_text_append(
            &splice->made,
            program->bound.items[draw(splice, program->bound.count)]);
        at = piece->end;
    }
    append_after(splice, at);
}

/* What was made takes the program's place. False if it is not Python; then it
 * mostly does not. */
static bool accept(Splice *splice)
{
    FuzzProgram next;
    bool good = fuzz_program_init(&next, base_text_str(&splice->made),
                                  splice->made.length);

    base_text_clear(&splice->made);
    if (!good && draw(splice, 40) != 0) {
        fuzz_program_release(&next);
        return true;
    }
    fuzz_program_release(&splice->program);
    splice->program = next;
    return good;
}

static bool change(Splice *splice)
{
    if (splice->program.statements.count == 0 ||
        splice->program.expressions.count == 0)
        return false;
    switch (draw(splice, 8)) {
    case 0:
    case 1:
        insert_statement(splice);
        break;
    case 2:
        drop_statement(splice);
        break;
    case 3:
    case 4:
        wrap_statement(splice);
        break;
    default:
        replace_expression(splice);
    }
    return accept(splice);
}

static const char preamble[] = "import asyncio, contextlib\n";

void fuzz_splice(const FuzzCorpus *corpus, uint64_t number, BaseText *out)
{
    Splice splice = {.corpus = corpus, .luck = number};
    const FuzzProgram *base = any_program(&splice);
    size_t changes = 1 + draw(&splice, 8);

    base_text_append(&splice.made, preamble);
    base_text_append(&splice.made, base->source.text);
    bool is_python = accept(&splice);
    for (size_t i = 0; i < changes && is_python; i++)
        is_python = change(&splice);
    if (is_python) {
        settle_names(&splice);
        accept(&splice);
    }
    base_text_clear(out);
    base_text_append(out, splice.program.source.text);
    base_text_release(&splice.made);
    fuzz_program_release(&splice.program);
}
