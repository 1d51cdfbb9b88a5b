#include "view_letters.h"

#include "base_words.h"

void view_letters_toggle(ViewWindow *window)
{
    bool off = !window->screen.letters_off;

    view_window_set_letters(window, off);
    view_window_request(window, VIEW_REQUEST_LETTERS, NULL, off);
    view_window_set_news(
        window, off ? _("Single letters are no keys now. Ctrl+Shift+L makes "
                        "them keys again.")
                    : _("Single letters are keys again."));
    view_window_changed(window);
}

bool view_letters_ignore(const ViewWindow *window, const ViewInput *input)
{
    bool is_letter = input->key >= VIEW_KEY_A && input->key <= VIEW_KEY_Z;
    bool alone = (input->modifiers & (VIEW_MOD_CTRL | VIEW_MOD_ALT)) == 0;

    return window->screen.letters_off && is_letter && alone &&
           !window->screen.open.projector;
}
