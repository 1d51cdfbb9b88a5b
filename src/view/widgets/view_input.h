/*
 * view_input.h - what a person did, as plain data.
 *
 * The host translates its own events into these; tests make them by hand.
 * Keys are named by their position on a US keyboard, so that a Russian or a
 * French layout works. Knows nothing of SDL and reads no clock: time comes in
 * as ticks.
 */
#ifndef VIEW_INPUT_H
#define VIEW_INPUT_H

#include <stdbool.h>

typedef enum ViewInputKind {
    VIEW_INPUT_MOVE,   /* x, y */
    VIEW_INPUT_DOWN,   /* x, y, button, clicks, modifiers */
    VIEW_INPUT_UP,     /* x, y, button */
    VIEW_INPUT_LEAVE,  /* the pointer left the window */
    VIEW_INPUT_WHEEL,  /* x, y, wheel_x, wheel_y, modifiers */
    VIEW_INPUT_KEY,    /* key, modifiers, repeat; only when pressed */
    VIEW_INPUT_TEXT,   /* text, while view_window_wants_text() */
    VIEW_INPUT_RESIZE, /* width, height */
    VIEW_INPUT_TICK    /* seconds since the last tick or other input */
} ViewInputKind;

typedef enum ViewButton {
    VIEW_BUTTON_LEFT = 1,
    VIEW_BUTTON_MIDDLE,
    VIEW_BUTTON_RIGHT
} ViewButton;

/* Positions on a US keyboard. Keys that are not here mean nothing to us. */
typedef enum ViewKey {
    VIEW_KEY_NONE,
    /* clang-format off */
    VIEW_KEY_A, VIEW_KEY_B, VIEW_KEY_C, VIEW_KEY_D, VIEW_KEY_E, VIEW_KEY_F,
    VIEW_KEY_G, VIEW_KEY_H, VIEW_KEY_I, VIEW_KEY_J, VIEW_KEY_K, VIEW_KEY_L,
    VIEW_KEY_M, VIEW_KEY_N, VIEW_KEY_O, VIEW_KEY_P, VIEW_KEY_Q, VIEW_KEY_R,
    VIEW_KEY_S, VIEW_KEY_T, VIEW_KEY_U, VIEW_KEY_V, VIEW_KEY_W, VIEW_KEY_X,
    VIEW_KEY_Y, VIEW_KEY_Z,
    VIEW_KEY_0, VIEW_KEY_1, VIEW_KEY_2, VIEW_KEY_3, VIEW_KEY_4, VIEW_KEY_5,
    VIEW_KEY_6, VIEW_KEY_7, VIEW_KEY_8, VIEW_KEY_9, /* the keypad's too */
    VIEW_KEY_SPACE, VIEW_KEY_ENTER, VIEW_KEY_ESCAPE, VIEW_KEY_TAB,
    VIEW_KEY_BACKSPACE, VIEW_KEY_DELETE,
    VIEW_KEY_LEFT, VIEW_KEY_RIGHT, VIEW_KEY_UP, VIEW_KEY_DOWN,
    VIEW_KEY_HOME, VIEW_KEY_END, VIEW_KEY_PAGE_UP, VIEW_KEY_PAGE_DOWN,
    VIEW_KEY_COMMA, VIEW_KEY_PERIOD, VIEW_KEY_SLASH, VIEW_KEY_MINUS,
    VIEW_KEY_EQUALS, VIEW_KEY_LEFT_BRACKET, VIEW_KEY_RIGHT_BRACKET,
    VIEW_KEY_F1, VIEW_KEY_F5, VIEW_KEY_F11,
    /* clang-format on */
    VIEW_KEY_COUNT
} ViewKey;

/* Bits of ViewInput.modifiers. */
enum { VIEW_MOD_SHIFT = 1, VIEW_MOD_CTRL = 2, VIEW_MOD_ALT = 4 };

typedef struct ViewInput {
    ViewInputKind kind;
    float x, y;             /* logical px, origin top left */
    float wheel_x, wheel_y; /* notches; wheel_y > 0 is away from the person */
    float width, height;    /* of the window, logical px */
    double seconds;         /* of real time */
    ViewButton button;
    int clicks; /* 1, 2 for the second press of a double click */
    ViewKey key;
    unsigned modifiers;
    bool repeat;      /* the key is being held */
    const char *text; /* UTF-8, borrowed for the call */
} ViewInput;

#endif
