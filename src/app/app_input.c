#include "app_input.h"

#include <stddef.h>

typedef struct KeyPair {
    SDL_Scancode scancode;
    ViewKey key;
} KeyPair;

static const KeyPair other_keys[] = {
    {SDL_SCANCODE_SPACE, VIEW_KEY_SPACE},
    {SDL_SCANCODE_RETURN, VIEW_KEY_ENTER},
    {SDL_SCANCODE_KP_ENTER, VIEW_KEY_ENTER},
    {SDL_SCANCODE_ESCAPE, VIEW_KEY_ESCAPE},
    {SDL_SCANCODE_TAB, VIEW_KEY_TAB},
    {SDL_SCANCODE_BACKSPACE, VIEW_KEY_BACKSPACE},
    {SDL_SCANCODE_DELETE, VIEW_KEY_DELETE},
    {SDL_SCANCODE_LEFT, VIEW_KEY_LEFT},
    {SDL_SCANCODE_RIGHT, VIEW_KEY_RIGHT},
    {SDL_SCANCODE_UP, VIEW_KEY_UP},
    {SDL_SCANCODE_DOWN, VIEW_KEY_DOWN},
    {SDL_SCANCODE_HOME, VIEW_KEY_HOME},
    {SDL_SCANCODE_END, VIEW_KEY_END},
    {SDL_SCANCODE_PAGEUP, VIEW_KEY_PAGE_UP},
    {SDL_SCANCODE_PAGEDOWN, VIEW_KEY_PAGE_DOWN},
    {SDL_SCANCODE_COMMA, VIEW_KEY_COMMA},
    {SDL_SCANCODE_PERIOD, VIEW_KEY_PERIOD},
    {SDL_SCANCODE_SLASH, VIEW_KEY_SLASH},
    {SDL_SCANCODE_MINUS, VIEW_KEY_MINUS},
    {SDL_SCANCODE_KP_MINUS, VIEW_KEY_MINUS},
    {SDL_SCANCODE_EQUALS, VIEW_KEY_EQUALS},
    {SDL_SCANCODE_KP_PLUS, VIEW_KEY_EQUALS},
    {SDL_SCANCODE_LEFTBRACKET, VIEW_KEY_LEFT_BRACKET},
    {SDL_SCANCODE_RIGHTBRACKET, VIEW_KEY_RIGHT_BRACKET},
    {SDL_SCANCODE_F1, VIEW_KEY_F1},
    {SDL_SCANCODE_F5, VIEW_KEY_F5},
    {SDL_SCANCODE_F11, VIEW_KEY_F11},
    {SDL_SCANCODE_0, VIEW_KEY_0}, /* SDL has it after 9 */
    {SDL_SCANCODE_KP_0, VIEW_KEY_0},
};

static ViewKey key_of(SDL_Scancode scancode)
{
    if (scancode >= SDL_SCANCODE_A && scancode <= SDL_SCANCODE_Z)
        return (ViewKey)(VIEW_KEY_A + (int)(scancode - SDL_SCANCODE_A));
    if (scancode >= SDL_SCANCODE_1 && scancode <= SDL_SCANCODE_9)
        return (ViewKey)(VIEW_KEY_1 + (int)(scancode - SDL_SCANCODE_1));
    if (scancode >= SDL_SCANCODE_KP_1 && scancode <= SDL_SCANCODE_KP_9)
        return (ViewKey)(VIEW_KEY_1 + (int)(scancode - SDL_SCANCODE_KP_1));
    for (size_t i = 0; i < sizeof other_keys / sizeof *other_keys; i++)
        if (other_keys[i].scancode == scancode)
            return other_keys[i].key;
    return VIEW_KEY_NONE;
}

static unsigned modifiers_of(SDL_Keymod held)
{
    return (held & KMOD_SHIFT ? VIEW_MOD_SHIFT : 0u) |
           (held & KMOD_CTRL ? VIEW_MOD_CTRL : 0u) |
           (held & KMOD_ALT ? VIEW_MOD_ALT : 0u);
}

static void set_point(const AppScreen *screen, ViewInput *input, int x, int y)
{
    ViewPoint point = app_screen_point(screen, x, y);
    input->x = point.x;
    input->y = point.y;
}

static bool from_button(const AppScreen *screen,
                        const SDL_MouseButtonEvent *event, ViewInput *input)
{
    static const ViewButton buttons[] = {
        [SDL_BUTTON_LEFT] = VIEW_BUTTON_LEFT,
        [SDL_BUTTON_MIDDLE] = VIEW_BUTTON_MIDDLE,
        [SDL_BUTTON_RIGHT] = VIEW_BUTTON_RIGHT,
    };
    if (event->button < SDL_BUTTON_LEFT || event->button > SDL_BUTTON_RIGHT)
        return false;
    input->kind = event->state == SDL_PRESSED ? VIEW_INPUT_DOWN : VIEW_INPUT_UP;
    input->button = buttons[event->button];
    input->clicks = event->clicks;
    set_point(screen, input, event->x, event->y);
    return true;
}

static bool from_wheel(const AppScreen *screen,
                       const SDL_MouseWheelEvent *event, ViewInput *input)
{
    float sign = event->direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0f : 1.0f;
    input->kind = VIEW_INPUT_WHEEL;
    input->wheel_x = sign * event->preciseX;
    input->wheel_y = sign * event->preciseY;
    set_point(screen, input, event->mouseX, event->mouseY);
    return true;
}

static bool from_key(const SDL_KeyboardEvent *event, ViewInput *input)
{
    input->kind = VIEW_INPUT_KEY;
    input->key = key_of(event->keysym.scancode);
    input->repeat = event->repeat != 0;
    input->modifiers = modifiers_of((SDL_Keymod)event->keysym.mod);
    return input->key != VIEW_KEY_NONE;
}

static bool from_window(const AppScreen *screen, const SDL_WindowEvent *event,
                        ViewInput *input)
{
    if (event->event == SDL_WINDOWEVENT_LEAVE) {
        input->kind = VIEW_INPUT_LEAVE;
        return true;
    }
    if (event->event != SDL_WINDOWEVENT_SIZE_CHANGED &&
        event->event != SDL_WINDOWEVENT_DISPLAY_CHANGED)
        return false;
    ViewPoint size = app_screen_size(screen);
    input->kind = VIEW_INPUT_RESIZE;
    input->width = size.x;
    input->height = size.y;
    return true;
}

bool app_input_from(const AppScreen *screen, const SDL_Event *event,
                    ViewInput *input)
{
    *input = (ViewInput){.modifiers = modifiers_of(SDL_GetModState())};
    switch (event->type) {
    case SDL_MOUSEMOTION:
        input->kind = VIEW_INPUT_MOVE;
        set_point(screen, input, event->motion.x, event->motion.y);
        return true;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return from_button(screen, &event->button, input);
    case SDL_MOUSEWHEEL:
        return from_wheel(screen, &event->wheel, input);
    case SDL_KEYDOWN:
        return from_key(&event->key, input);
    case SDL_TEXTINPUT:
        input->kind = VIEW_INPUT_TEXT;
        input->text = event->text.text;
        return true;
    case SDL_WINDOWEVENT:
        return from_window(screen, &event->window, input);
    default:
        return false;
    }
}

bool app_input_merge(ViewInput *first, const ViewInput *second)
{
    if (first->kind != second->kind || first->modifiers != second->modifiers)
        return false;
    if (first->kind == VIEW_INPUT_MOVE) {
        *first = *second;
        return true;
    }
    if (first->kind != VIEW_INPUT_WHEEL || first->x != second->x ||
        first->y != second->y)
        return false;
    first->wheel_x += second->wheel_x;
    first->wheel_y += second->wheel_y;
    return true;
}
