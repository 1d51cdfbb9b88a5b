#include "app_input.h"

#include <check.h>
#include <stdlib.h>

/* Enough of a screen to place the pointer on: no window is needed. */
static const AppScreen screen = {.zoom = 1.0f, .projection = 1, .system = 2.0f};

static ViewKey key_at(SDL_Scancode scancode)
{
    SDL_Event event = {
        .key = {.type = SDL_KEYDOWN, .keysym = {.scancode = scancode}}};
    ViewInput input;
    bool known = app_input_from(&screen, &event, &input);
    ck_assert_int_eq(known, input.key != VIEW_KEY_NONE);
    return input.key;
}

START_TEST(keys_go_by_their_place)
{
    ck_assert_int_eq(key_at(SDL_SCANCODE_A), VIEW_KEY_A);
    ck_assert_int_eq(key_at(SDL_SCANCODE_M), VIEW_KEY_M);
    ck_assert_int_eq(key_at(SDL_SCANCODE_Z), VIEW_KEY_Z);
    ck_assert_int_eq(key_at(SDL_SCANCODE_0), VIEW_KEY_0);
    ck_assert_int_eq(key_at(SDL_SCANCODE_1), VIEW_KEY_1);
    ck_assert_int_eq(key_at(SDL_SCANCODE_9), VIEW_KEY_9);
    ck_assert_int_eq(key_at(SDL_SCANCODE_KP_0), VIEW_KEY_0);
    ck_assert_int_eq(key_at(SDL_SCANCODE_KP_5), VIEW_KEY_5);
    ck_assert_int_eq(key_at(SDL_SCANCODE_KP_ENTER), VIEW_KEY_ENTER);
    ck_assert_int_eq(key_at(SDL_SCANCODE_F11), VIEW_KEY_F11);
    ck_assert_int_eq(key_at(SDL_SCANCODE_CAPSLOCK), VIEW_KEY_NONE);
    ck_assert_int_eq(key_at(SDL_SCANCODE_UNKNOWN), VIEW_KEY_NONE);
}
END_TEST

START_TEST(every_key_can_be_pressed)
{
    bool seen[VIEW_KEY_COUNT] = {false};
    for (int code = 0; code < SDL_NUM_SCANCODES; code++)
        seen[key_at((SDL_Scancode)code)] = true;
    for (int key = 0; key < VIEW_KEY_COUNT; key++)
        ck_assert_msg(seen[key], "key %d", key);
}
END_TEST

START_TEST(modifiers_come_from_the_key)
{
    SDL_Event event = {
        .key = {.type = SDL_KEYDOWN,
                .repeat = 1,
                .keysym = {.scancode = SDL_SCANCODE_O,
                           .mod = KMOD_RCTRL | KMOD_LSHIFT | KMOD_NUM}}};
    ViewInput input;
    ck_assert(app_input_from(&screen, &event, &input));
    ck_assert_uint_eq(input.modifiers, VIEW_MOD_CTRL | VIEW_MOD_SHIFT);
    ck_assert(input.repeat);
}
END_TEST

START_TEST(motions_add_up_where_nothing_is_lost)
{
    ViewInput first = {.kind = VIEW_INPUT_MOVE, .x = 1, .y = 2};
    ViewInput move = {.kind = VIEW_INPUT_MOVE, .x = 5, .y = 6};
    ViewInput down = {.kind = VIEW_INPUT_DOWN, .x = 5, .y = 6};
    ck_assert(app_input_merge(&first, &move));
    ck_assert(first.x == 5 && first.y == 6);
    ck_assert(!app_input_merge(&first, &down));
    ck_assert(!app_input_merge(&down, &(ViewInput){.kind = VIEW_INPUT_DOWN}));

    ViewInput wheel = {.kind = VIEW_INPUT_WHEEL, .x = 5, .wheel_y = 1};
    ViewInput more = {.kind = VIEW_INPUT_WHEEL, .x = 5, .wheel_y = 0.5f};
    ViewInput other = {.kind = VIEW_INPUT_WHEEL, .x = 6, .wheel_y = 1};
    ViewInput held = more;
    held.modifiers = VIEW_MOD_CTRL;
    ck_assert(app_input_merge(&wheel, &more));
    ck_assert(wheel.wheel_y == 1.5f);
    ck_assert(!app_input_merge(&wheel, &other));
    ck_assert(!app_input_merge(&wheel, &held));
    ck_assert(!app_input_merge(&first, &wheel));
}
END_TEST

START_TEST(a_key_that_goes_up_means_nothing)
{
    SDL_Event event = {
        .key = {.type = SDL_KEYUP, .keysym = {.scancode = SDL_SCANCODE_A}}};
    ViewInput input;
    ck_assert(!app_input_from(&screen, &event, &input));
}
END_TEST

START_TEST(the_pointer_is_in_logical_pixels)
{
    SDL_Event event = {.motion = {.type = SDL_MOUSEMOTION, .x = 101, .y = 40}};
    ViewInput input;
    ck_assert(app_input_from(&screen, &event, &input));
    ck_assert_int_eq(input.kind, VIEW_INPUT_MOVE);
    ck_assert_float_eq(input.x, 50.5f);
    ck_assert_float_eq(input.y, 20.0f);
}
END_TEST

START_TEST(buttons_have_clicks)
{
    SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                                  .button = SDL_BUTTON_RIGHT,
                                  .state = SDL_PRESSED,
                                  .clicks = 2,
                                  .x = 8,
                                  .y = 6}};
    ViewInput input;
    ck_assert(app_input_from(&screen, &event, &input));
    ck_assert_int_eq(input.kind, VIEW_INPUT_DOWN);
    ck_assert_int_eq(input.button, VIEW_BUTTON_RIGHT);
    ck_assert_int_eq(input.clicks, 2);
    event.button.type = SDL_MOUSEBUTTONUP;
    event.button.state = SDL_RELEASED;
    ck_assert(app_input_from(&screen, &event, &input));
    ck_assert_int_eq(input.kind, VIEW_INPUT_UP);
    event.button.button = SDL_BUTTON_X2;
    ck_assert(!app_input_from(&screen, &event, &input));
}
END_TEST

START_TEST(a_flipped_wheel_is_turned_back)
{
    SDL_Event event = {.wheel = {.type = SDL_MOUSEWHEEL,
                                 .preciseX = 0.5f,
                                 .preciseY = -1.5f,
                                 .mouseX = 20,
                                 .mouseY = 30}};
    ViewInput input;
    ck_assert(app_input_from(&screen, &event, &input));
    ck_assert_float_eq(input.wheel_y, -1.5f);
    ck_assert_float_eq(input.x, 10.0f);
    event.wheel.direction = SDL_MOUSEWHEEL_FLIPPED;
    ck_assert(app_input_from(&screen, &event, &input));
    ck_assert_float_eq(input.wheel_y, 1.5f);
    ck_assert_float_eq(input.wheel_x, -0.5f);
}
END_TEST

START_TEST(text_is_borrowed)
{
    SDL_Event event = {.text = {.type = SDL_TEXTINPUT, .text = "ж"}};
    ViewInput input;
    ck_assert(app_input_from(&screen, &event, &input));
    ck_assert_int_eq(input.kind, VIEW_INPUT_TEXT);
    ck_assert_str_eq(input.text, "ж");
}
END_TEST

START_TEST(other_events_mean_nothing)
{
    const uint32_t types[] = {SDL_QUIT, SDL_DROPFILE, SDL_CLIPBOARDUPDATE,
                              SDL_KEYMAPCHANGED, SDL_USEREVENT};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        SDL_Event event = {.type = types[i]};
        ViewInput input;
        ck_assert(!app_input_from(&screen, &event, &input));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_input");
    TCase *tcase = tcase_create("events");
    tcase_add_test(tcase, keys_go_by_their_place);
    tcase_add_test(tcase, every_key_can_be_pressed);
    tcase_add_test(tcase, modifiers_come_from_the_key);
    tcase_add_test(tcase, a_key_that_goes_up_means_nothing);
    tcase_add_test(tcase, motions_add_up_where_nothing_is_lost);
    tcase_add_test(tcase, the_pointer_is_in_logical_pixels);
    tcase_add_test(tcase, buttons_have_clicks);
    tcase_add_test(tcase, a_flipped_wheel_is_turned_back);
    tcase_add_test(tcase, text_is_borrowed);
    tcase_add_test(tcase, other_events_mean_nothing);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
