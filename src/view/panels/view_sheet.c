#include "view_sheet.h"

ViewRect view_sheet_open(ViewUi *ui, ViewRect window, float width, float height)
{
    const ViewTheme *theme = ui->theme;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_ui_zone(ui, window, VIEW_ACTION_CLOSE, 0, NULL);
    view_draw_rect(ui->list, window,
                   theme->kind == VIEW_THEME_DARK ? 0x000000A0 : 0x20202880, 0);
    if (width > window.w - 40)
        width = window.w - 40;
    if (height > window.h - 40)
        height = window.h - 40;
    ViewRect sheet =
        view_rect(window.x + (window.w - width) / 2,
                  window.y + (window.h - height) / 2, width, height);
    view_ui_zone(ui, sheet, VIEW_ACTION_SWALLOW, 0, NULL);
    view_draw_rect(ui->list, sheet, theme->panel, theme->corner);
    view_draw_frame(ui->list, sheet, theme->raised_edge, theme->corner, 1);
    return sheet;
}

void view_sheet_title(ViewUi *ui, ViewRect rect, const char *text)
{
    const ViewTheme *theme = ui->theme;
    ViewFace face = {VIEW_FONT_SANS_BOLD, theme->size_heading, theme->text};
    view_ui_text(
        ui, view_rect(rect.x + VIEW_SHEET_PAD, rect.y, rect.w - 100, rect.h),
        face, text);
    ViewButtonSpec close = {.icon = VIEW_ICON_CROSS,
                            .key = "Esc",
                            .action = VIEW_ACTION_CLOSE,
                            .look = VIEW_BUTTON_BARE};
    float width = view_ui_button_width(ui, &close);
    view_ui_button(
        ui, view_rect(rect.x + rect.w - width - 12, rect.y + 9, width, 30),
        &close);
}
