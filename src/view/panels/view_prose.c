#include "view_prose.h"

#include "view_leads.h"
#include "view_rows.h"

#include "base_words.h"

#include <stdio.h>
#include <string.h>

enum { GAP = 8, ITEM_GAP = 3, INDENT = 18, FRAGMENTS = 16 };
enum { PROGRAM_PAD = 8, PROGRAM_ROW = 17 };

/* A part of a word in one piece; a word may run across several. */
typedef struct Fragment {
    const ViewProsePiece *piece;
    const char *text;
    size_t length;
    float width;
} Fragment;

/* Rows that are being filled. */
typedef struct Flow {
    ViewUi *ui;
    ViewRect rect; /* its y is the row's, its height not used */
    float x;       /* in the row, from the left */
    ViewColour colour;
    bool paint;
    Fragment word[FRAGMENTS];
    size_t count; /* of fragments of the word */
    float space;  /* width of the blank before it; 0: none */
} Flow;

static ViewFace face_of(const Flow *flow, const ViewProsePiece *piece)
{
    const ViewTheme *theme = flow->ui->theme;
    bool leads = piece->leads == VIEW_LEADS_TO_EVENT ||
                 piece->leads == VIEW_LEADS_TO_TASK;
    ViewColour colour = leads ? theme->accent : flow->colour;

    if (piece->style & VIEW_STYLE_CODE)
        return (ViewFace){VIEW_FONT_MONO, theme->size_mono,
                          leads ? colour : theme->code_string};
    if (piece->style & VIEW_STYLE_STRONG)
        return (ViewFace){VIEW_FONT_SANS_BOLD, theme->size_text, colour};
    if (piece->style & VIEW_STYLE_EMPHASIS)
        return (ViewFace){VIEW_FONT_SANS_MEDIUM, theme->size_text, colour};
    return (ViewFace){VIEW_FONT_SANS, theme->size_text, colour};
}

static void begin_row(Flow *flow)
{
    flow->rect.y += VIEW_PROSE_ROW;
    flow->x = 0;
    flow->space = 0;
}

/* What a fragment leads to, under it and for the pointer. */
static void mark_fragment(Flow *flow, const ViewProsePiece *piece,
                          ViewRect rect)
{
    ViewUi *ui = flow->ui;
    ViewPoint a = {rect.x, rect.y + rect.h - 3},
              b = {rect.x + rect.w, rect.y + rect.h - 3};

    if (ui->lead && view_leads_key(piece) == ui->lead) {
        view_draw_frame(ui->list,
                        view_rect(rect.x - 3, rect.y, rect.w + 6, rect.h),
                        ui->theme->accent, 4, 1.5f);
        if (ui->lead_rect.w <= 0)
            ui->lead_rect = rect;
    }
    switch (piece->leads) {
    case VIEW_LEADS_NOWHERE:
        break;
    case VIEW_LEADS_TO_EVENT:
        view_ui_zone(ui, rect, VIEW_ACTION_STORY, piece->target,
                     _("to this moment"));
        view_draw_line(ui->list, a, b, ui->theme->accent, 1);
        break;
    case VIEW_LEADS_TO_TASK:
        view_ui_zone(ui, rect, VIEW_ACTION_SELECT_TASK, piece->target,
                     _("choose this task"));
        view_draw_line(ui->list, a, b, ui->theme->accent, 1);
        break;
    case VIEW_LEADS_OUT:
        view_ui_zone_said(ui, rect, VIEW_ACTION_TELL, 0, piece->said);
        view_draw_dashed_line(ui->list, a, b, ui->theme->text_dim, 1, 4, 2);
        break;
    case VIEW_LEADS_TO_WORD:
        view_ui_zone_said(ui, rect, VIEW_ACTION_TELL, 0, piece->said);
        view_draw_dashed_line(ui->list, a, b, ui->theme->text_dim, 1.5f, 1.5f,
                              2);
        break;
    }
}

static void draw_fragment(Flow *flow, const Fragment *fragment)
{
    char text[512];
    size_t length =
        fragment->length < sizeof text ? fragment->length : sizeof text - 1;
    ViewRect rect = view_rect(flow->rect.x + flow->x, flow->rect.y,
                              fragment->width, VIEW_PROSE_ROW);

    memcpy(text, fragment->text, length);
    text[length] = '\0';
    rect.w += 1;
    view_ui_text(flow->ui, rect, face_of(flow, fragment->piece), text);
    rect.w -= 1;
    mark_fragment(flow, fragment->piece, rect);
}

/* Puts the word that was gathered into the row, or into the next one. */
static void end_word(Flow *flow)
{
    float width = 0;

    for (size_t i = 0; i < flow->count; i++)
        width += flow->word[i].width;
    if (flow->x > 0 && flow->x + flow->space + width > flow->rect.w)
        begin_row(flow);
    flow->x += flow->x > 0 ? flow->space : 0;
    for (size_t i = 0; i < flow->count; i++) {
        if (flow->paint)
            draw_fragment(flow, &flow->word[i]);
        flow->x += flow->word[i].width;
    }
    flow->count = 0;
    flow->space = 0;
}

static float width_of(const Flow *flow, const ViewProsePiece *piece,
                      const char *text, size_t length)
{
    ViewFace face = face_of(flow, piece);
    const ViewMeasure *measure = flow->ui->measure;

    return measure->width(measure->context, face.font, face.size, text, length);
}

/* A word that is wider than the row goes on in the next one. */
static void add_fragment(Flow *flow, const ViewProsePiece *piece,
                         const char *text, size_t length)
{
    while (length > 0) {
        size_t fits = view_ui_row(flow->ui, face_of(flow, piece), text, length,
                                  flow->rect.w);
        if (flow->count == FRAGMENTS)
            end_word(flow);
        flow->word[flow->count++] =
            (Fragment){piece, text, fits, width_of(flow, piece, text, fits)};
        text += fits;
        length -= fits;
        if (length > 0)
            end_word(flow);
    }
}

static void add_piece(Flow *flow, const ViewProsePiece *piece)
{
    const char *text = piece->text;

    while (*text) {
        size_t length = strcspn(text, " \n");
        add_fragment(flow, piece, text, length);
        text += length;
        if (*text == '\0')
            return;
        end_word(flow);
        if (*text == '\n')
            begin_row(flow);
        else
            flow->space = width_of(flow, piece, " ", 1);
        text++;
    }
}

static void draw_bullet(Flow *flow, const ViewParagraph *paragraph)
{
    ViewUi *ui = flow->ui;
    /* A number of two digits may stand out a little. */
    ViewRect row = view_rect(flow->rect.x - INDENT - 8, flow->rect.y,
                             INDENT + 3, VIEW_PROSE_ROW);
    char number[16];

    if (!flow->paint || paragraph->goes_on)
        return;
    if (paragraph->number == 0) {
        view_draw_circle(ui->list,
                         (ViewPoint){row.x + 14, row.y + row.h / 2 + 1}, 2,
                         flow->colour);
        return;
    }
    snprintf(number, sizeof number, "%d.", paragraph->number);
    view_ui_text_right(
        ui, row, (ViewFace){VIEW_FONT_SANS, ui->theme->size_text, flow->colour},
        number);
}

/* Its lines, broken as the source is: what goes on is indented deeper. */
static ViewRows program_rows(const Flow *flow, ViewFace face, float width,
                             const char *text)
{
    float advance = view_ui_width(flow->ui, face, "0");
    ViewRows rows = {0};
    size_t begin = 0, length = strlen(text);

    view_rows_begin(&rows,
                    width > 8 * advance ? (uint32_t)(width / advance) : 8);
    while (begin < length) {
        size_t end = begin + strcspn(text + begin, "\n");
        view_rows_add(&rows, 0, text, begin, end);
        begin = end + 1;
    }
    return rows;
}

static void draw_program_row(Flow *flow, ViewRect rect, ViewFace face,
                             const char *text, const ViewRow *row)
{
    float advance = view_ui_width(flow->ui, face, "0");
    char copy[512];

    view_rows_copy(text, row->begin, row->end, 0, copy, sizeof copy);
    rect.x += (float)row->shift * advance;
    view_ui_text(flow->ui, rect, face, copy);
}

static float draw_program(Flow *flow, const ViewParagraph *paragraph)
{
    ViewUi *ui = flow->ui;
    const char *text = paragraph->count > 0 ? paragraph->pieces[0].text : "";
    ViewFace face = {VIEW_FONT_MONO, ui->theme->size_mono,
                     ui->theme->code_text};
    ViewRect inner =
        view_rect(flow->rect.x + PROGRAM_PAD, flow->rect.y + PROGRAM_PAD,
                  flow->rect.w - 2 * PROGRAM_PAD, 0);
    ViewRows rows = program_rows(flow, face, inner.w, text);
    ViewRect box = view_rect(flow->rect.x, flow->rect.y, flow->rect.w,
                             (float)rows.count * PROGRAM_ROW + 2 * PROGRAM_PAD);

    if (flow->paint)
        view_draw_rect(ui->list, box, ui->theme->raised, 6);
    for (uint32_t i = 0; i < rows.count && flow->paint; i++)
        draw_program_row(flow,
                         view_rect(inner.x, inner.y + (float)i * PROGRAM_ROW,
                                   inner.w + 2, PROGRAM_ROW),
                         face, text, &rows.rows[i]);
    view_rows_release(&rows);
    return box.h;
}

static float draw_paragraph(Flow *flow, const ViewParagraph *paragraph)
{
    float top = flow->rect.y;
    float indent = 0;

    if (paragraph->kind == VIEW_PROSE_PROGRAM)
        return draw_program(flow, paragraph);
    if (paragraph->kind == VIEW_PROSE_ITEM)
        indent =
            (float)(INDENT * (paragraph->depth > 0 ? paragraph->depth : 1));
    else if (paragraph->kind == VIEW_PROSE_QUOTE)
        indent = INDENT;
    flow->rect.x += indent;
    flow->rect.w -= indent;
    if (paragraph->kind == VIEW_PROSE_ITEM)
        draw_bullet(flow, paragraph);
    flow->x = 0;
    for (size_t i = 0; i < paragraph->count; i++)
        add_piece(flow, &paragraph->pieces[i]);
    end_word(flow);
    flow->rect.x -= indent;
    flow->rect.w += indent;
    return flow->rect.y + VIEW_PROSE_ROW - top;
}

static float gap_before(const ViewPassage *passage, size_t i)
{
    if (i == 0)
        return 0;
    bool both = passage->paragraphs[i].kind == VIEW_PROSE_ITEM &&
                passage->paragraphs[i - 1].kind == VIEW_PROSE_ITEM;
    return both ? ITEM_GAP : GAP;
}

float view_prose(ViewUi *ui, ViewRect rect, const ViewPassage *passage,
                 ViewColour colour, bool paint)
{
    float y = rect.y;

    for (size_t i = 0; i < passage->count; i++) {
        Flow flow = {.ui = ui, .colour = colour, .paint = paint};
        y += gap_before(passage, i);
        flow.rect = view_rect(rect.x, y, rect.w, 0);
        y += draw_paragraph(&flow, &passage->paragraphs[i]);
    }
    return y - rect.y;
}
