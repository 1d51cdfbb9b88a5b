#include "py_emit.h"

#include "base_check.h"
#include "base_memory.h"
#include "py_compiler.h"
#include "py_relation.h"

static const uint8_t word_counts[] = {
#define WORDS(name, words, effect) words,
    PY_OPCODES(WORDS)
#undef WORDS
};

static const int8_t effects[] = {
#define EFFECT(name, words, effect) effect,
    PY_OPCODES(EFFECT)
#undef EFFECT
};

void py_emit_release(PyUnit *unit)
{
    base_free(unit->words);
    base_free(unit->spans);
    base_free(unit->handlers);
    base_free(unit->labels);
    base_free(unit->fixups);
    base_free(unit->constants);
    base_free(unit->self_names);
}

/* Instructions whose effect depends on their argument. */
static int32_t effect_of(PyOpcode op, uint32_t arg)
{
    if (effects[op] != PY_EFFECT_ARG)
        return effects[op];
    int32_t count = (int32_t)arg;
    switch (op) {
    case PY_OP_BUILD_LIST:
    case PY_OP_BUILD_TUPLE:
    case PY_OP_BUILD_SET:
    case PY_OP_BUILD_STRING:
    case PY_OP_BUILD_SLICE:
        return 1 - count;
    case PY_OP_BUILD_CONSTANT_SET:
        return 1 - (count & 0xfff);
    case PY_OP_BUILD_DICT:
        return 1 - 2 * count;
    case PY_OP_FORMAT:
        return count & 256 ? -1 : 0;
    case PY_OP_UNPACK:
        return count - 1;
    case PY_OP_UNPACK_STAR:
        return (count & 0xfff) + (count >> 12);
    case PY_OP_CALL:
    case PY_OP_CALL_KEYWORDS:
        return -count;
    case PY_OP_CALL_METHOD:
    case PY_OP_CALL_METHOD_KEYWORDS:
        return -count - 1;
    case PY_OP_CALL_SPREAD:
        return -1 - count;
    case PY_OP_RAISE:
        return -count;
    case PY_OP_MAKE_FUNCTION:
        return 1 - ((count & 1) + (count >> 1 & 1) + (count >> 2 & 1) +
                    (count >> 3 & 1));
    default:
        BASE_REQUIRE(false); /* each opcode has an effect */
        return 0;
    }
}

static void append_word(PyUnit *unit, uint32_t word)
{
    BASE_GROW(unit->words, unit->word_count, unit->word_capacity);
    unit->words[unit->word_count++] = word;
    BASE_GROW(unit->spans, unit->span_count, unit->span_capacity);
    unit->spans[unit->span_count++] = unit->span;
    BASE_GROW(unit->handlers, unit->handler_count, unit->handler_capacity);
    unit->handlers[unit->handler_count++] = unit->handler;
}

static void change_depth(PyUnit *unit, int32_t change)
{
    unit->depth += change;
    BASE_REQUIRE(unit->depth >= 0);
    if (unit->depth > unit->deepest)
        unit->deepest = unit->depth;
}

static bool ends_flow(PyOpcode op)
{
    return op == PY_OP_JUMP || op == PY_OP_JUMP_BACK || op == PY_OP_RETURN ||
           op == PY_OP_RAISE || op == PY_OP_RERAISE;
}

int32_t py_emit_label(PyUnit *unit)
{
    BASE_GROW(unit->labels, unit->label_count, unit->label_capacity);
    unit->labels[unit->label_count] = (PyLabel){-1, -1};
    return (int32_t)unit->label_count++;
}

void py_emit_place(PyUnit *unit, int32_t label)
{
    PyLabel *place = &unit->labels[label];
    place->at = (int32_t)unit->word_count;
    if (place->depth < 0)
        place->depth = unit->depth;
    BASE_REQUIRE(unit->is_dead || unit->depth == place->depth);
    unit->depth = place->depth;
    if (unit->depth > unit->deepest)
        unit->deepest = unit->depth;
    unit->is_dead = false;
}

void py_emit(PyUnit *unit, PyOpcode op, uint32_t arg)
{
    BASE_REQUIRE(word_counts[op] == 1 && arg < (uint32_t)1 << 24);
    append_word(unit, (uint32_t)op | arg << 8);
    change_depth(unit, effect_of(op, arg));
    unit->is_dead = ends_flow(op);
    if (unit->is_dead)
        unit->dead_from = unit->word_count;
}

void py_emit_wide(PyUnit *unit, PyOpcode op, uint32_t arg, uint32_t word)
{
    BASE_REQUIRE(word_counts[op] == 2 && arg < (uint32_t)1 << 24);
    append_word(unit, (uint32_t)op | arg << 8);
    append_word(unit, word);
    change_depth(unit, effect_of(op, arg));
    unit->is_dead = false;
}

void py_emit_cached(PyUnit *unit, PyOpcode op, uint32_t arg)
{
    py_emit_wide(unit, op, arg, unit->compiler->program->cache_count++);
}

static void note_depth(PyUnit *unit, int32_t label, int32_t depth)
{
    PyLabel *target = &unit->labels[label];
    BASE_REQUIRE(target->depth < 0 || target->depth == depth);
    target->depth = depth;
    if (depth > unit->deepest)
        unit->deepest = depth;
}

static void add_fixup(PyUnit *unit, int32_t label, bool is_second_word)
{
    BASE_GROW(unit->fixups, unit->fixup_count, unit->fixup_capacity);
    unit->fixups[unit->fixup_count++] =
        (PyFixup){unit->word_count, label, is_second_word, false};
}

void py_emit_jump(PyUnit *unit, PyOpcode op, int32_t label)
{
    int32_t depth = unit->depth;
    switch (op) {
    case PY_OP_POP_JUMP_IF_FALSE:
    case PY_OP_POP_JUMP_IF_TRUE:
    case PY_OP_POP_JUMP_IF_NONE:
    case PY_OP_FOR_ITER:
        depth--;
        break;
    case PY_OP_SEND:
        depth--;
        break;
    default:
        break;
    }
    if (!unit->is_dead)
        note_depth(unit, label, depth);
    add_fixup(unit, label, false);
    bool was_dead = unit->is_dead;
    py_emit(unit, op, 0);
    unit->is_dead = unit->is_dead || was_dead;
}

void py_emit_join(PyUnit *unit, int32_t label)
{
    if (unit->is_dead)
        return;
    py_emit_jump(unit, PY_OP_JUMP, label);
    unit->fixups[unit->fixup_count - 1].is_join = true;
}

/* The jump without a line that stands at a word; NULL: there is none. */
static const PyFixup *join_at(const PyUnit *unit, uint32_t word)
{
    uint32_t low = 0, high = unit->fixup_count;

    while (low < high) { /* they stand in the order of their words */
        uint32_t middle = low + (high - low) / 2;
        if (unit->fixups[middle].word < word)
            low = middle + 1;
        else
            high = middle;
    }
    const PyFixup *found = low < unit->fixup_count ? &unit->fixups[low] : NULL;
    return found && found->word == word && found->is_join ? found : NULL;
}

/* Whether a jump leads to `end`, by joins or at once. */
static bool leads_to(const PyUnit *unit, const PyFixup *jump, uint32_t end)
{
    int32_t at = unit->labels[jump->label].at;

    while (at >= 0 && (uint32_t)at < end &&
           (jump = join_at(unit, (uint32_t)at)))
        at = unit->labels[jump->label].at;
    return at >= 0 && (uint32_t)at == end;
}

static void return_none(PyUnit *unit, PySpan span)
{
    unit->span = span;
    py_emit(unit, PY_OP_LOAD_CONST, py_emit_constant(unit, PY_NONE));
    py_emit(unit, PY_OP_RETURN, 0);
}

void py_emit_end(PyUnit *unit)
{
    uint32_t end = unit->word_count;

    if (end == 0 || unit->dead_from != end)
        return_none(unit, end > 0 ? unit->spans[end - 1] : unit->span);
    for (uint32_t i = 0; i < unit->fixup_count; i++) {
        PyFixup *jump = &unit->fixups[i];
        uint32_t last = jump->word - (jump->is_join && jump->word > 0);
        if (!leads_to(unit, jump, end))
            continue;
        if (unit->word_count == end ||
            unit->spans[unit->word_count - 1].line != unit->spans[last].line)
            return_none(unit, unit->spans[last]);
        int32_t label = py_emit_label(unit);
        unit->labels[label] = (PyLabel){(int32_t)unit->word_count - 2, 0};
        unit->fixups[i].label = label;
    }
    unit->is_dead = true;
}

void py_emit_compare_jump(PyUnit *unit, PyCompareOp op, bool sense,
                          int32_t label)
{
    uint32_t jumps = sense ? py_relations_of(op) : ~py_relations_of(op) & 15;
    append_word(unit, (uint32_t)PY_OP_COMPARE_JUMP |
                          ((uint32_t)op | (uint32_t)sense << 4 | jumps << 8)
                              << 8);
    add_fixup(unit, label, true);
    append_word(unit, 0);
    /* For an answer that Python gives later, as a value. */
    add_fixup(unit, label, false);
    append_word(unit, sense ? PY_OP_POP_JUMP_IF_TRUE : PY_OP_POP_JUMP_IF_FALSE);
    change_depth(unit, -2);
    note_depth(unit, label, unit->depth);
}

int32_t py_emit_guard(PyUnit *unit, int32_t label)
{
    int32_t before = unit->handler;
    unit->handler = label;
    if (label != PY_NO_LABEL)
        note_depth(unit, label, unit->depth + 1);
    return before;
}

/* --- constants and names ------------------------------------------------- */

static bool same_constant(PyValue a, PyValue b)
{
    if (py_is(a, b))
        return true;
    return py_is_string(a) && py_is_string(b) &&
           py_string_equals(py_string(a), py_string(b));
}

uint32_t py_emit_constant(PyUnit *unit, PyValue value)
{
    uint32_t first = unit->constant_count > 64 ? unit->constant_count - 64 : 0;
    for (uint32_t i = first; i < unit->constant_count; i++)
        if (same_constant(unit->constants[i], value))
            return i;
    BASE_GROW(unit->constants, unit->constant_count, unit->constant_capacity);
    unit->constants[unit->constant_count] = value;
    return unit->constant_count++;
}

PyValue py_emit_string(PyUnit *unit, const char *text, size_t length)
{
    PyProgram *program = unit->compiler->program;
    void *memory =
        base_arena_alloc(&program->arena, py_string_memory(text, length));
    return py_from_object(py_string_build(memory, text, length));
}

static void grow_names(PyCompiler *compiler)
{
    uint32_t size =
        compiler->name_index_size ? compiler->name_index_size * 2 : 128;
    base_free(compiler->name_index);
    compiler->name_index = base_alloc_zero(size * sizeof(uint32_t));
    compiler->name_index_size = size;
    for (uint32_t i = 0; i < compiler->name_count; i++) {
        uint32_t at = (uint32_t)compiler->names[i]->hash & (size - 1);
        while (compiler->name_index[at])
            at = (at + 1) & (size - 1);
        compiler->name_index[at] = i + 1;
    }
}

uint32_t py_emit_name(PyUnit *unit, const char *name)
{
    PyCompiler *compiler = unit->compiler;
    if (compiler->name_count * 2 >= compiler->name_index_size)
        grow_names(compiler);
    PyString *string = py_string(py_emit_string(unit, name, strlen(name)));
    uint32_t mask = compiler->name_index_size - 1;
    uint32_t at = (uint32_t)string->hash & mask;
    for (; compiler->name_index[at]; at = (at + 1) & mask) {
        uint32_t index = compiler->name_index[at] - 1;
        if (py_string_equals(compiler->names[index], string))
            return index;
    }
    BASE_GROW(compiler->names, compiler->name_count, compiler->name_capacity);
    compiler->names[compiler->name_count] = string;
    compiler->name_index[at] = ++compiler->name_count;
    return compiler->name_count - 1;
}

/* --- finishing ----------------------------------------------------------- */

static void resolve_jumps(PyUnit *unit)
{
    for (uint32_t i = 0; i < unit->fixup_count; i++) {
        const PyFixup *fixup = &unit->fixups[i];
        int64_t way = (int64_t)unit->labels[fixup->label].at - fixup->word;
        uint32_t *word = &unit->words[fixup->word];
        if (fixup->is_second_word) {
            *word = (uint32_t)(int32_t)(way + 1);
            continue;
        }
        if ((*word & 0xff) == PY_OP_JUMP_BACK)
            way = -way;
        BASE_REQUIRE(way >= 0 && way < 1 << 24);
        *word |= (uint32_t)way << 8;
    }
}

static void *keep(PyUnit *unit, const void *data, size_t size)
{
    void *copy =
        base_arena_alloc(&unit->compiler->program->arena, size ? size : 1);
    if (size)
        memcpy(copy, data, size);
    return copy;
}

/* Runs of words with one handler become the table. */
static void build_guards(PyUnit *unit, PyCode *code)
{
    PyGuard *guards = NULL;
    uint32_t count = 0, capacity = 0;
    int32_t current = PY_NO_LABEL;
    for (uint32_t i = 0; i < unit->word_count; i++) {
        if (unit->handlers[i] == current)
            continue;
        current = unit->handlers[i];
        BASE_GROW(guards, count, capacity);
        guards[count].start = i;
        guards[count].target = UINT32_MAX;
        guards[count].depth = 0;
        if (current != PY_NO_LABEL) {
            guards[count].target = (uint32_t)unit->labels[current].at;
            guards[count].depth = (uint32_t)unit->labels[current].depth - 1;
        }
        count++;
    }
    code->guards = keep(unit, guards, count * sizeof *guards);
    code->guard_count = count;
    base_free(guards);
}

static PyString **keep_names(PyUnit *unit, const char *const *first,
                             int first_count, const char *const *second,
                             int second_count)
{
    BaseArena *arena = &unit->compiler->program->arena;
    int count = first_count + second_count;
    PyString **names =
        base_arena_alloc(arena, (size_t)(count + 1) * sizeof *names);
    for (int i = 0; i < count; i++) {
        const char *name = i < first_count ? first[i] : second[i - first_count];
        uint32_t index = py_emit_name(unit, name); /* may move the table */
        names[i] = unit->compiler->names[index];
    }
    return names;
}

PyCode *py_emit_finish(PyUnit *unit)
{
    PyProgram *program = unit->compiler->program;
    PyScope *scope = unit->scope;
    PyCode *code = base_arena_alloc(&program->arena, sizeof *code);
    resolve_jumps(unit);
    code->object = (PyObject)PY_STATIC_OBJECT(&py_code_type);
    code->program = program;
    code->name =
        py_string(py_emit_string(unit, scope->name, strlen(scope->name)));
    code->qualified_name = py_string(py_emit_string(
        unit, scope->qualified_name, strlen(scope->qualified_name)));
    code->flags = unit->flags;
    code->plain_count = UINT32_MAX;
    code->local_count = (uint32_t)scope->local_count;
    code->cell_count = (uint32_t)scope->cell_count;
    code->free_count = (uint32_t)scope->free_count;
    code->named_count = code->local_count + code->cell_count + code->free_count;
    code->slot_count = code->named_count + (uint32_t)unit->deepest + 2;
    code->has_docstring = unit->has_docstring;
    code->words = keep(unit, unit->words, unit->word_count * sizeof(uint32_t));
    code->spans = keep(unit, unit->spans, unit->word_count * sizeof(PySpan));
    code->word_count = unit->word_count;
    code->constants =
        keep(unit, unit->constants, unit->constant_count * sizeof(PyValue));
    code->constant_count = unit->constant_count;
    code->local_names =
        keep_names(unit, scope->locals, scope->local_count, NULL, 0);
    code->cell_names = keep_names(unit, scope->cells, scope->cell_count,
                                  scope->frees, scope->free_count);
    build_guards(unit, code);
    return code;
}
