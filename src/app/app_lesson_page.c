#include "app_lesson_page.h"

/* The two layers name the same things; neither may know the other. */
_Static_assert((int)LESSON_PROGRAM == (int)VIEW_PROSE_PROGRAM, "blocks");
_Static_assert((int)LESSON_LINK_TERM == (int)VIEW_LEADS_TO_WORD, "links");
_Static_assert((int)LESSON_OUTPUT == (int)VIEW_ASK_OUTPUT, "questions");
_Static_assert((int)LESSON_FATE_SKIPPED == (int)VIEW_FATE_SKIPPED, "fates");
_Static_assert((int)LESSON_TRYING_DONE == (int)VIEW_TRYING_DONE, "attempts");
_Static_assert((int)LESSON_CODE == (int)VIEW_STYLE_CODE, "styles");

static ViewParagraph make_paragraph(const LessonParagraph *from,
                                    BaseArena *arena)
{
    ViewProsePiece *pieces =
        base_arena_alloc(arena, (from->count + 1) * sizeof *pieces);
    for (size_t i = 0; i < from->count; i++)
        pieces[i] = (ViewProsePiece){.text = from->pieces[i].text,
                                     .style = from->pieces[i].style,
                                     .leads = (ViewLeads)from->pieces[i].link,
                                     .target = from->pieces[i].target,
                                     .said = from->pieces[i].said};
    return (ViewParagraph){.kind = (ViewProseKind)from->kind,
                           .depth = from->depth,
                           .number = from->number,
                           .goes_on = from->goes_on,
                           .pieces = pieces,
                           .count = from->count};
}

static ViewPassage make_passage(LessonPassage from, BaseArena *arena)
{
    ViewParagraph *paragraphs =
        base_arena_alloc(arena, (from.count + 1) * sizeof *paragraphs);
    for (size_t i = 0; i < from.count; i++)
        paragraphs[i] = make_paragraph(&from.paragraphs[i], arena);
    return (ViewPassage){paragraphs, from.count};
}

static const ViewAsked *make_asked(const LessonAsked *from, BaseArena *arena)
{
    ViewAsked *asked = base_arena_alloc(arena, sizeof *asked);
    ViewOption *options =
        base_arena_alloc(arena, (from->option_count + 1) * sizeof *options);
    for (size_t i = 0; i < from->option_count; i++)
        options[i] =
            (ViewOption){make_passage(from->options[i].text, arena),
                         from->options[i].is_given, from->options[i].is_right};
    *asked = (ViewAsked){.kind = (ViewAskKind)from->kind,
                         .fate = (ViewFate)from->fate,
                         .text = make_passage(from->text, arena),
                         .options = options,
                         .option_count = from->option_count,
                         .given = from->given,
                         .verdict = make_passage(from->verdict, arena),
                         .right = from->right,
                         .after = make_passage(from->after, arena),
                         .lit = from->lit,
                         .lit_count = from->lit_count};
    return asked;
}

static const ViewTried *make_tried(const LessonTried *from, BaseArena *arena)
{
    ViewTried *tried = base_arena_alloc(arena, sizeof *tried);
    ViewPassage *hints =
        base_arena_alloc(arena, (from->hint_count + 1) * sizeof *hints);
    for (size_t i = 0; i < from->hint_count; i++)
        hints[i] = make_passage(from->hints[i], arena);
    *tried = (ViewTried){.state = (ViewTrying)from->state,
                         .is_before = from->is_before,
                         .seed = from->seed,
                         .why = from->why,
                         .missed = from->missed,
                         .refused = from->refused,
                         .may_edit = from->allowed & LESSON_EDIT,
                         .may_seed = from->allowed & LESSON_SEED,
                         .may_turn = from->allowed & LESSON_KNOB,
                         .may_cancel = from->allowed & LESSON_CANCEL,
                         .may_raise = from->allowed & LESSON_RAISE,
                         .may_drag = from->allowed & LESSON_SLEEP,
                         .text = make_passage(from->text, arena),
                         .hints = hints,
                         .hint_count = from->hint_count,
                         .hints_left = from->hints_left};
    return tried;
}

static const ViewWord *make_words(const LessonSight *sight, BaseArena *arena)
{
    ViewWord *words =
        base_arena_alloc(arena, (sight->term_count + 1) * sizeof *words);
    for (size_t i = 0; i < sight->term_count; i++)
        words[i] = (ViewWord){sight->terms[i].word, sight->terms[i].said,
                              sight->terms[i].is_in_text};
    return words;
}

const ViewLesson *app_lesson_page_make(const LessonSight *sight,
                                       const AppLessonFrame *frame,
                                       BaseArena *arena)
{
    ViewLesson *page = base_arena_alloc(arena, sizeof *page);
    *page = (ViewLesson){.serial = frame->serial,
                         .lesson = sight->lesson,
                         .title = sight->title,
                         .page = sight->page,
                         .page_count = sight->page_count,
                         .text = make_passage(sight->text, arena),
                         .words = make_words(sight, arena),
                         .word_count = sight->term_count,
                         .parts = sight->parts,
                         .is_reached = sight->is_reached,
                         .lost = sight->lost,
                         .is_own = sight->is_own,
                         .is_bare = sight->is_bare,
                         .has_back = sight->has_back,
                         .has_next = sight->has_next,
                         .waits = sight->waits,
                         .following = frame->following,
                         .other = frame->other,
                         .student = frame->student,
                         .own_seed = frame->own_seed,
                         .asked_count = sight->asked_count,
                         .right_count = sight->right_count};
    if (sight->page == 0)
        page->about = make_passage(sight->about, arena);
    if (sight->asked)
        page->asked = make_asked(sight->asked, arena);
    if (sight->tried)
        page->tried = make_tried(sight->tried, arena);
    return page;
}
