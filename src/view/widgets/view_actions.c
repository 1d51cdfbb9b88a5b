#include "view_actions.h"

#include "base_words.h"

#include <stdio.h>

#define SHIFT VIEW_MOD_SHIFT
#define CTRL VIEW_MOD_CTRL
#define ALT VIEW_MOD_ALT

/* clang-format off */
static const ViewActionInfo table[] = {
    {VIEW_ACTION_PLAY, N_("play or pause"), "Space", "Space",
     VIEW_KEY_SPACE, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_EVENT_NEXT, N_("one event forward"), N_(".  or  \xE2\x86\x92"), ".",
     VIEW_KEY_PERIOD, 0, VIEW_KEY_RIGHT, 0},
    {VIEW_ACTION_EVENT_BACK, N_("one event back"), N_(",  or  \xE2\x86\x90"), ",",
     VIEW_KEY_COMMA, 0, VIEW_KEY_LEFT, 0},
    {VIEW_ACTION_NOTABLE_NEXT, N_("next task made, failure, cancel or catch"),
     N_("Shift+\xE2\x86\x92  or  Shift+."), "Shift+\xE2\x86\x92",
     VIEW_KEY_RIGHT, SHIFT, VIEW_KEY_PERIOD, SHIFT},
    {VIEW_ACTION_NOTABLE_BACK, N_("the one before"), N_("Shift+\xE2\x86\x90  or  Shift+,"), "Shift+\xE2\x86\x90",
     VIEW_KEY_LEFT, SHIFT, VIEW_KEY_COMMA, SHIFT},
    {VIEW_ACTION_TURN_NEXT, N_("one turn of the loop forward"), N_("Ctrl+\xE2\x86\x92  or  Ctrl+."),
     "Ctrl+\xE2\x86\x92", VIEW_KEY_RIGHT, CTRL, VIEW_KEY_PERIOD, CTRL},
    {VIEW_ACTION_TURN_BACK, N_("one turn of the loop back"), N_("Ctrl+\xE2\x86\x90  or  Ctrl+,"),
     "Ctrl+\xE2\x86\x90", VIEW_KEY_LEFT, CTRL, VIEW_KEY_COMMA, CTRL},
    {VIEW_ACTION_FIRST, N_("to the first event"), "Home", "Home",
     VIEW_KEY_HOME, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LAST, N_("to the last event"), "End", "End",
     VIEW_KEY_END, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_TENTH_NEXT, N_("a tenth of the run forward"), "PgDn", "PgDn",
     VIEW_KEY_PAGE_DOWN, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_TENTH_BACK, N_("a tenth of the run back"), "PgUp", "PgUp",
     VIEW_KEY_PAGE_UP, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_CAUSE, N_("to the cause of this event"), "[", "[",
     VIEW_KEY_LEFT_BRACKET, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_EFFECT, N_("to its first effect"), "]", "]",
     VIEW_KEY_RIGHT_BRACKET, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SLOWER, N_("play slower"), "-", "-",
     VIEW_KEY_MINUS, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_FASTER, N_("play faster"), N_("=  or  +"), "=",
     VIEW_KEY_EQUALS, 0, VIEW_KEY_EQUALS, SHIFT},
    {VIEW_ACTION_ZOOM_IN, N_("zoom in"), N_("W  or  wheel"), "W",
     VIEW_KEY_W, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_ZOOM_OUT, N_("zoom out"), N_("S  or  wheel"), "S",
     VIEW_KEY_S, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PAN_LEFT, N_("pan left"), N_("A  or  drag"), "A",
     VIEW_KEY_A, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PAN_RIGHT, N_("pan right"), N_("D  or  drag"), "D",
     VIEW_KEY_D, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NAMES_WIDER, N_("more room for the lanes' names"), "Shift+D", "Shift+D",
     VIEW_KEY_D, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NAMES_NARROWER, N_("less room for them"), "Shift+A", "Shift+A",
     VIEW_KEY_A, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_FIT_TASK, N_("zoom to the selected task"), "F", "F",
     VIEW_KEY_F, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_FIT, N_("show the whole run"), "0", "0",
     VIEW_KEY_0, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_INSTANT, N_("open this moment into its turns, or fold it"), "Shift+F", "Shift+F",
     VIEW_KEY_F, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_TASK_ABOVE, N_("select the lane above"), "\xE2\x86\x91", "\xE2\x86\x91",
     VIEW_KEY_UP, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_TASK_BELOW, N_("select the lane below"), "\xE2\x86\x93", "\xE2\x86\x93",
     VIEW_KEY_DOWN, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SHARED, N_("who reads and writes what is shared, and which writes are lost"), "Y", "Y",
     VIEW_KEY_Y, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_FOLD, N_("like lanes in one row, or each by itself"), "K", "K",
     VIEW_KEY_K, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_ONLY_NEXT, N_("only the failed lanes, the cancelled ... all"), "V", "V",
     VIEW_KEY_V, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_DRAWER, N_("open the task and its Why"), "Enter", "Enter",
     VIEW_KEY_ENTER, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NEXT_PANEL, N_("task, loop, errors, tree"), "I", "I",
     VIEW_KEY_I, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PANEL_DOWN, N_("scroll the panel at the right down"), "Alt+\xE2\x86\x93", "Alt+\xE2\x86\x93",
     VIEW_KEY_DOWN, ALT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PANEL_UP, N_("scroll it up"), "Alt+\xE2\x86\x91", "Alt+\xE2\x86\x91",
     VIEW_KEY_UP, ALT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PAGE_DOWN, N_("scroll the text at the left down"), "Alt+Shift+\xE2\x86\x93", "Alt+Shift+\xE2\x86\x93",
     VIEW_KEY_DOWN, ALT | SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PAGE_UP, N_("scroll that text up"), "Alt+Shift+\xE2\x86\x91", "Alt+Shift+\xE2\x86\x91",
     VIEW_KEY_UP, ALT | SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SOURCE_WIDER, N_("more room for the source"), "Alt+D", "Alt+D",
     VIEW_KEY_D, ALT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SOURCE_NARROWER, N_("less room for the source"), "Alt+A", "Alt+A",
     VIEW_KEY_A, ALT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NEXT_TAB, N_("source or page, where they share tabs"), "Shift+I", "Shift+I",
     VIEW_KEY_I, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_DOCSTRING, N_("fold the docstring in the source, or show it"), "Alt+S", "Alt+S",
     VIEW_KEY_S, ALT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NEXT_SEED, N_("run with the next seed: other random numbers"), "N", "N",
     VIEW_KEY_N, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SEED_BEFORE, N_("run with the seed before"), "Shift+N", "Shift+N",
     VIEW_KEY_N, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_EDIT_SEED, N_("type a seed, from which all random numbers come"), "Ctrl+N", "Ctrl+N",
     VIEW_KEY_N, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_CHOOSE_FILE, N_("open another program"), "Ctrl+O", "Ctrl+O",
     VIEW_KEY_O, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_START, N_("all lessons"), "H", "H",
     VIEW_KEY_H, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SAVE, N_("save this run"), "Ctrl+S", "Ctrl+S",
     VIEW_KEY_S, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SAVE_PICTURE, N_("save this picture"), "Ctrl+Shift+S", "Ctrl+Shift+S",
     VIEW_KEY_S, CTRL | SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SAVE_FILM, N_("save it as a picture that plays"), "Ctrl+Shift+A", "Ctrl+Shift+A",
     VIEW_KEY_A, CTRL | SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_COPY_LINE, N_("copy this run as one line"), "Ctrl+Shift+C", "Ctrl+Shift+C",
     VIEW_KEY_C, CTRL | SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_COPY_COMMAND, N_("copy the command for your Python"), "Ctrl+Shift+P", "Ctrl+Shift+P",
     VIEW_KEY_P, CTRL | SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_EDIT, N_("edit a copy of your own"), "E", "E",
     VIEW_KEY_E, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_EDIT_OUTSIDE, N_("edit it in your own editor"), "Shift+E", "Shift+E",
     VIEW_KEY_E, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_UNDO, N_("undo a change of the text"), "Ctrl+Z", "Ctrl+Z",
     VIEW_KEY_Z, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_REDO, N_("make it again"), N_("Ctrl+Y  or  Ctrl+Shift+Z"), "Ctrl+Y",
     VIEW_KEY_Y, CTRL, VIEW_KEY_Z, CTRL | SHIFT},
    {VIEW_ACTION_SEARCH, N_("find a task, an event, a line"), "Ctrl+F", "Ctrl+F",
     VIEW_KEY_F, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PALETTE, N_("all that can be done"), "Ctrl+K", "Ctrl+K",
     VIEW_KEY_K, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_MARK, N_("mark this moment, or unmark it"), "M", "M",
     VIEW_KEY_M, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NEXT_MARK, N_("to the next mark"), "Shift+M", "Shift+M",
     VIEW_KEY_M, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_MEASURE, N_("measure from here, or no longer"), N_("J  or  Ctrl+drag"), "J",
     VIEW_KEY_J, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NEXT_STOP, N_("to the next stop, or failure"), "B", "B",
     VIEW_KEY_B, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_STOP_BEFORE, N_("to the stop before"), "Shift+B", "Shift+B",
     VIEW_KEY_B, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_CANCEL_TASK, N_("cancel the chosen task here"), "X", "X",
     VIEW_KEY_X, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_RAISE, N_("raise an exception in it here"), "R", "R",
     VIEW_KEY_R, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_INTERRUPT, N_("press Ctrl+C in the program here"), "Shift+C", "Shift+C",
     VIEW_KEY_C, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SUPPRESS, N_("do without this failure, request, abort or limit"), "Z", "Z",
     VIEW_KEY_Z, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_TAKE_BACK, N_("take the last of these back"), "Backspace", "Backspace",
     VIEW_KEY_BACKSPACE, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_TURN_KNOB, N_("give a knob another value"), "O", "O",
     VIEW_KEY_O, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SLEEP_ASK, N_("let the chosen task's sleep take another time"), "Shift+O", "Shift+O",
     VIEW_KEY_O, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_SHARE, N_("each task's own draws, or one stream"), "Shift+X", "Shift+X",
     VIEW_KEY_X, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_COMPARE, N_("compare with another run, or no longer"), "C", "C",
     VIEW_KEY_C, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_GUEST, N_("source and output of the run below, or of the one above"), "Alt+C", "Alt+C",
     VIEW_KEY_C, ALT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LESSON_NEXT, N_("the lesson's next page"), N_("Alt+\xE2\x86\x92  or  Alt+PgDn"),
     "Alt+\xE2\x86\x92", VIEW_KEY_RIGHT, ALT, VIEW_KEY_PAGE_DOWN, ALT},
    {VIEW_ACTION_LESSON_BACK, N_("the lesson's page before"), N_("Alt+\xE2\x86\x90  or  Alt+PgUp"),
     "Alt+\xE2\x86\x90", VIEW_KEY_LEFT, ALT, VIEW_KEY_PAGE_UP, ALT},
    {VIEW_ACTION_LESSON_SKIP, N_("skip the lesson's question"), "Shift+Enter",
     "Shift+Enter", VIEW_KEY_ENTER, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LESSON_HINT, N_("a hint of the lesson"), "U", "U",
     VIEW_KEY_U, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LESSON_RETURN, N_("back to where the lesson's page stands"), "P", "P",
     VIEW_KEY_P, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_HAND_IN, N_("hand in this lesson"), "Shift+H", "Shift+H",
     VIEW_KEY_H, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_STUDENT, N_("say who takes the lesson"), "Shift+W", "Shift+W",
     VIEW_KEY_W, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LEAD_NEXT, N_("the page's next link: Enter follows it"), "Tab",
     "Tab", VIEW_KEY_TAB, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LEAD_BACK, N_("the page's link before"), "Shift+Tab",
     "Shift+Tab", VIEW_KEY_TAB, SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LESSON_WORDS, N_("the words that the page explains"), "Q", "Q",
     VIEW_KEY_Q, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_STRIP, N_("show or hide the strip of seeds"), "G", "G",
     VIEW_KEY_G, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LANGUAGE, N_("language: English or Russian"), "L", "L",
     VIEW_KEY_L, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LETTERS, N_("single letters as keys, or not"), "Ctrl+Shift+L", "Ctrl+Shift+L",
     VIEW_KEY_L, CTRL | SHIFT, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_THEME, N_("theme: dark or light"), "T", "T",
     VIEW_KEY_T, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_LARGER, N_("everything larger"), N_("Ctrl+=  or  Ctrl++"), "Ctrl+=",
     VIEW_KEY_EQUALS, CTRL, VIEW_KEY_EQUALS, CTRL | SHIFT},
    {VIEW_ACTION_SMALLER, N_("everything smaller"), "Ctrl+-", "Ctrl+-",
     VIEW_KEY_MINUS, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_NORMAL_SIZE, N_("the normal size"), "Ctrl+0", "Ctrl+0",
     VIEW_KEY_0, CTRL, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_FULL_SCREEN, N_("full screen"), "F11", "F11",
     VIEW_KEY_F11, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_PROJECTOR, N_("large, for a class, or as before"), "F5", "F5",
     VIEW_KEY_F5, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_KEYS, N_("this list"), N_("?  or  F1"), "?",
     VIEW_KEY_SLASH, SHIFT, VIEW_KEY_F1, 0},
    {VIEW_ACTION_CLOSE, N_("close what is open; unselect"), "Esc", "Esc",
     VIEW_KEY_ESCAPE, 0, VIEW_KEY_NONE, 0},
    {VIEW_ACTION_QUIT, N_("quit"), N_("Ctrl+Q  or  Ctrl+W"), "Ctrl+Q",
     VIEW_KEY_Q, CTRL, VIEW_KEY_W, CTRL}};
/* clang-format on */

const ViewActionInfo *view_actions(size_t *count)
{
    *count = sizeof table / sizeof table[0];
    return table;
}

const ViewActionInfo *view_action_info(ViewAction action)
{
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        if (table[i].action == action)
            return &table[i];
    return NULL;
}

ViewAction view_action_of_key(ViewKey key, unsigned modifiers)
{
    if (key == VIEW_KEY_NONE)
        return VIEW_ACTION_NONE;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        const ViewActionInfo *info = &table[i];
        if ((info->key == key && info->modifiers == modifiers) ||
            (info->other_key == key && info->other_modifiers == modifiers))
            return info->action;
    }
    return VIEW_ACTION_NONE;
}

void view_action_tip(ViewAction action, char *out, size_t room)
{
    const ViewActionInfo *info = view_action_info(action);
    if (!info)
        out[0] = '\0';
    else
        snprintf(out, room, "%s  (%s)", _(info->what), _(info->keys));
}
