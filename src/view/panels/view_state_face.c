#include "view_state_face.h"

#include "explain_words.h"

ViewColour view_state_colour(const ViewTheme *theme, TraceState state)
{
    switch (state) {
    case TRACE_STATE_QUEUED:
        return theme->queued;
    case TRACE_STATE_RUNNING:
        return theme->running;
    case TRACE_STATE_WAITING:
        return theme->waiting;
    case TRACE_STATE_CANCEL_REQUESTED:
        return theme->cancel;
    case TRACE_STATE_CANCELLED:
        return theme->cancelled;
    case TRACE_STATE_FAILED:
        return theme->failed;
    case TRACE_STATE_RETURNED:
        return theme->done;
    case TRACE_STATE_COUNT:
        break;
    }
    return theme->group;
}

ViewColour view_state_ink(const ViewTheme *theme, TraceState state,
                          ViewColour ground)
{
    ViewColour colour = view_state_colour(theme, state), ink = colour;
    for (float share = 0.1f;
         share < 1 && view_theme_contrast(ink, ground) < 4.5; share += 0.1f)
        ink = view_theme_blend(view_theme_fade(theme->text, share), colour);
    return ink;
}

float view_state_badge(ViewUi *ui, ViewRect rect, TraceState state)
{
    ViewColour colour = view_state_colour(ui->theme, state);
    ViewFace face = {VIEW_FONT_SANS_MEDIUM, ui->theme->size_small,
                     view_state_ink(ui->theme, state, ui->theme->panel)};
    const char *words = explain_words_state(state);
    float width = view_ui_width(ui, face, words) + 24;
    if (width > rect.w)
        width = rect.w;
    ViewRect box = view_rect(rect.x, rect.y, width, rect.h);
    if (state == TRACE_STATE_CANCELLED || state == TRACE_STATE_CANCEL_REQUESTED)
        view_draw_dashed_frame(ui->list, box, colour, 6, 1.5f, 5, 3);
    else if (state == TRACE_STATE_QUEUED)
        view_draw_dashed_frame(ui->list, box, colour, 6, 1.5f, 2, 3);
    else
        view_draw_frame(ui->list, box, colour, 6, 1.5f);
    view_ui_text_centred(ui, view_rect(box.x + 8, box.y, box.w - 16, box.h),
                         face, words);
    return width;
}
