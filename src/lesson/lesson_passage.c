#include "lesson_passage.h"

#include <string.h>

#include "base_memory.h"
#include "base_text.h"
#include "base_utf8.h"

/* The expressions of a text, in two rows. */
typedef struct Asked {
    LessonExpression *values, *targets; /* owned */
    size_t value_count, target_count;
    QueryAnswer *said, *led; /* their answers; owned */
} Asked;

static void list_expressions(LessonText text, Asked *asked)
{
    size_t value_room = 0, target_room = 0;

    for (size_t i = 0; i < text.count; i++)
        for (size_t j = 0; j < text.blocks[i].span_count; j++) {
            const LessonSpan *span = &text.blocks[i].spans[j];
            if (!span->text) {
                BASE_GROW(asked->values, asked->value_count, value_room);
                asked->values[asked->value_count++] = span->value;
            }
            if (span->target.text) {
                BASE_GROW(asked->targets, asked->target_count, target_room);
                asked->targets[asked->target_count++] = span->target;
            }
        }
}

static void release_asked(Asked *asked)
{
    for (size_t i = 0; i < asked->value_count; i++)
        query_answer_release(&asked->said[i]);
    for (size_t i = 0; i < asked->target_count; i++)
        query_answer_release(&asked->led[i]);
    base_free(asked->values);
    base_free(asked->targets);
    base_free(asked->said);
    base_free(asked->led);
}

static bool ask(const LessonReader *reader, const LessonExpression *expressions,
                QueryMode mode, size_t count, QueryAnswer **answers,
                LessonError *error)
{
    *answers = base_alloc_array(count + 1, sizeof **answers);
    return count == 0 ||
           lesson_show_ask(reader->show, reader->page, reader->seed,
                           reader->whole, expressions, mode, count, *answers,
                           error);
}

static char *copy(BaseArena *arena, const char *text)
{
    return base_arena_strndup(arena, text, strlen(text));
}

static void set_target(LessonPiece *piece, const QueryAnswer *answer)
{
    if (answer->is_wrong || answer->refer_count == 0)
        return;
    if (answer->kind == QUERY_EVENT || answer->kind == QUERY_EVENTS)
        piece->link = LESSON_LINK_EVENT;
    else if (answer->kind == QUERY_TASK || answer->kind == QUERY_TASKS)
        piece->link = LESSON_LINK_TASK;
    piece->target = answer->refers[0];
}

static LessonPiece make_piece(const LessonSpan *span, const QueryAnswer **said,
                              const QueryAnswer **led,
                              const LessonReader *reader)
{
    LessonPiece piece = {.text = span->text, .style = span->style};

    if (!span->text) {
        piece.text = (*said)->is_wrong ? "\xE2\x80\xA6"
                                       : copy(reader->arena, (*said)->text);
        ++*said;
    }
    if (span->address) {
        piece.link = LESSON_LINK_OUT;
        piece.said = span->address;
    }
    if (span->target.text && !reader->is_apart)
        set_target(&piece, *led);
    *led += span->target.text != NULL;
    return piece;
}

static LessonParagraph make_paragraph(const LessonBlock *block,
                                      const QueryAnswer **said,
                                      const QueryAnswer **led,
                                      const LessonReader *reader)
{
    LessonPiece *pieces = base_arena_alloc(
        reader->arena, (block->span_count + 1) * sizeof *pieces);

    for (size_t i = 0; i < block->span_count; i++)
        pieces[i] = make_piece(&block->spans[i], said, led, reader);
    return (LessonParagraph){block->kind,    block->depth, block->number,
                             block->goes_on, pieces,       block->span_count};
}

bool lesson_passage_make(const LessonReader *reader, LessonText text,
                         LessonPassage *passage, LessonError *error)
{
    LessonParagraph *paragraphs =
        base_arena_alloc(reader->arena, (text.count + 1) * sizeof *paragraphs);
    Asked asked = {0};

    list_expressions(text, &asked);
    bool good = ask(reader, asked.values, QUERY_TEXT, asked.value_count,
                    &asked.said, error);
    good = ask(reader, asked.targets, QUERY_VALUE, asked.target_count,
               &asked.led, error) &&
           good;
    const QueryAnswer *said = asked.said, *led = asked.led;
    for (size_t i = 0; i < text.count; i++)
        paragraphs[i] = make_paragraph(&text.blocks[i], &said, &led, reader);
    *passage = (LessonPassage){paragraphs, text.count};
    release_asked(&asked);
    return good;
}

/* ---- words ---- */

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

static bool find_term(const char *text, const char *title, size_t *from,
                      size_t *length)
{
    size_t word_length;

    for (const char *word = next_word(text, &word_length); word_length > 0;
         word = next_word(word + word_length, &word_length))
        if (begins_with(word, title, length)) {
            *from = (size_t)(word - text);
            return true;
        }
    return false;
}

/* A piece in three: before the word, the word, after it. */
static void split(LessonParagraph *paragraph, size_t index, size_t from,
                  size_t length, const char *said, BaseArena *arena)
{
    LessonPiece *pieces =
        base_arena_alloc(arena, (paragraph->count + 3) * sizeof *pieces);
    const LessonPiece *old = &paragraph->pieces[index];
    size_t count = index;

    memcpy(pieces, paragraph->pieces, index * sizeof *pieces);
    if (from > 0) {
        pieces[count] = *old;
        pieces[count++].text = base_arena_strndup(arena, old->text, from);
    }
    pieces[count] = *old;
    pieces[count].link = LESSON_LINK_TERM;
    pieces[count].said = said;
    pieces[count++].text = base_arena_strndup(arena, old->text + from, length);
    if (old->text[from + length]) {
        pieces[count] = *old;
        pieces[count++].text = old->text + from + length;
    }
    memcpy(pieces + count, old + 1,
           (paragraph->count - index - 1) * sizeof *pieces);
    paragraph->count += count - index - 1;
    paragraph->pieces = pieces;
}

static bool explain_in(LessonParagraph *paragraph, const LessonTerm *term,
                       BaseArena *arena)
{
    for (size_t i = 0; i < paragraph->count; i++) {
        const LessonPiece *piece = &paragraph->pieces[i];
        size_t from, length;
        if (piece->link != LESSON_LINK_NONE || piece->style & LESSON_CODE ||
            !find_term(piece->text, term->word, &from, &length))
            continue;
        split(paragraph, i, from, length, term->said, arena);
        return true;
    }
    return false;
}

bool lesson_passage_explain(LessonPassage *passage, const LessonTerm *term,
                            BaseArena *arena)
{
    LessonParagraph *paragraphs =
        base_arena_alloc(arena, (passage->count + 1) * sizeof *paragraphs);

    memcpy(paragraphs, passage->paragraphs,
           passage->count * sizeof *paragraphs);
    passage->paragraphs = paragraphs;
    for (size_t i = 0; i < passage->count; i++)
        if (explain_in(&paragraphs[i], term, arena))
            return true;
    return false;
}
