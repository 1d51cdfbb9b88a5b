#include "lesson_passage.h"

#include <string.h>

#include "base_memory.h"
#include "base_text.h"
#include "lesson_wording.h"

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
            !lesson_wording_find(piece->text, term->word, &from, &length))
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
