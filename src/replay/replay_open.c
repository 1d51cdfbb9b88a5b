#include "replay_open.h"

#include "replay.h"
#include "replay_json_read.h"
#include "replay_line.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_companions.h"
#include "run_knob.h"
#include "run_program.h"

#include <ctype.h>
#include <string.h>

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), wanted = strlen(end);

    return length > wanted && strcmp(text + length - wanted, end) == 0;
}

static bool is_same(const BaseText *a, const BaseText *b)
{
    return a->length == b->length &&
           memcmp(base_text_str(a), base_text_str(b), a->length) == 0;
}

/* `{ "taskarium"`: no program begins so. */
static bool is_json(const char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    if (*text++ != '{')
        return false;
    while (isspace((unsigned char)*text))
        text++;
    return strncmp(text, "\"taskarium\"", 11) == 0;
}

/* What a lesson was handed in as, which begins like a line does; a damaged one
 * has its name at least. */
static bool is_handed_in(const char *path, const char *text)
{
    static const char head[] = "taskarium-hand-in ";

    return strncmp(text, head, sizeof head - 1) == 0 ||
           ends_with(path, ".handin");
}

/* A file's bytes; a program is none, whatever it is called. */
static ReplayOpening read_bytes(const char *path, const BaseText *bytes,
                                Replay *replay, BaseText *error)
{
    const char *text = base_text_str(bytes);
    BaseText why = {0};
    bool read;

    if (is_handed_in(path, text)) {
        base_text_printf(error,
                         _("%s is a lesson that somebody handed in, and opens "
                           "nowhere; `taskarium mark DIR` runs and marks all "
                           "that lie in a folder"),
                         path);
        return REPLAY_WRONG;
    }
    if (replay_line_is_one(text))
        read = replay_line_read(text, replay, &why);
    else if (is_json(text) || ends_with(path, ".replay"))
        read =
            replay_json_read(base_text_str(bytes), bytes->length, replay, &why);
    else
        return REPLAY_NOT_ONE;
    if (!read)
        base_text_printf(error, _("cannot open %s: %s"), path,
                         base_text_str(&why));
    base_text_release(&why);
    return read ? REPLAY_OPENED : REPLAY_WRONG;
}

/* What cannot be read at all is not for us to complain about. */
static ReplayOpening read_file(const char *path, Replay *replay,
                               BaseText *error)
{
    BaseText bytes = {0}, why = {0};
    ReplayOpening opening = REPLAY_NOT_ONE;

    if (ends_with(path, ".py") || !base_file_exists(path))
        return REPLAY_NOT_ONE;
    if (base_file_read(path, REPLAY_JSON_LIMIT, &bytes, &why))
        opening = read_bytes(path, &bytes, replay, error);
    base_text_release(&why);
    base_text_release(&bytes);
    return opening;
}

/* Puts the text of the lesson's file into a replay that has none, and the
 * modules beside it. */
static void take_lesson(Replay *replay, const char *path, const BaseText *text)
{
    int python = replay->python;
    RunProgram *program =
        run_program_new(path, base_text_str(text), text->length, python);

    run_companions_find(program);
    replay_take_program(replay, program);
    replay->python = python;
    run_program_free(program);
}

/* False: it has no text, and the lesson is not here. */
static bool fill_from_lesson(Replay *replay, ReplayShelf shelf, char **place,
                             BaseText *notice, BaseText *error)
{
    BaseText text = {0}, why = {0};
    char *path = shelf(replay->lesson, replay->name);
    bool there = path && base_file_read(path, REPLAY_JSON_LIMIT, &text, &why);

    if (!there)
        base_text_printf(error,
                         _("this replay is of %s in the lesson %s, which is "
                           "not here; ask for it as a file"),
                         replay->name, replay->lesson);
    else if (replay_hash(base_text_str(&text), text.length) !=
             replay->lesson_hash)
        base_text_printf(notice,
                         _("%s of the lesson %s has changed since this was "
                           "saved; what follows is the run of the new text"),
                         replay->name, replay->lesson);
    if (there)
        take_lesson(replay, path, &text);
    if (there)
        *place = path;
    else
        base_free(path);
    base_text_release(&text);
    base_text_release(&why);
    return there;
}

/* The lesson's file that a replay with its own text is of, if it is still so;
 * else NULL. */
static char *find_place(const Replay *replay, ReplayShelf shelf)
{
    BaseText text = {0}, error = {0};
    char *path = replay->lesson ? shelf(replay->lesson, replay->name) : NULL;
    bool same = path &&
                base_file_read(path, REPLAY_JSON_LIMIT, &text, &error) &&
                is_same(&text, &replay->text);

    if (!same)
        base_free(path);
    base_text_release(&text);
    base_text_release(&error);
    return same ? path : NULL;
}

ReplayOpening replay_open(const char *path, ReplayShelf shelf, Replay *replay,
                          char **place, BaseText *notice, BaseText *error)
{
    ReplayOpening opening;

    *replay = (Replay){0};
    *place = NULL;
    if (replay_line_is_one(path) && !base_file_exists(path))
        opening = replay_line_read(path, replay, error) ? REPLAY_OPENED
                                                        : REPLAY_WRONG;
    else
        opening = read_file(path, replay, error);
    if (opening == REPLAY_OPENED && !replay->has_text &&
        !fill_from_lesson(replay, shelf, place, notice, error)) {
        replay_release(replay);
        opening = REPLAY_WRONG;
    } else if (opening == REPLAY_OPENED && !*place) {
        *place = find_place(replay, shelf);
    }
    return opening;
}

/* Turns in `text` the knob to what it is in the replay's text, if that is
 * something else, and notes it. */
static void turn_alike(Replay *replay, const RunKnob *wanted, BaseText *text)
{
    size_t from = 0;
    RunKnob knob;
    BaseText turned = {0}, error = {0};

    while (run_knob_next(base_text_str(text), &from, &knob)) {
        if (strcmp(knob.name, wanted->name) != 0 ||
            strcmp(knob.value, wanted->value) == 0)
            continue;
        if (run_knob_turn(base_text_str(text), wanted->name, wanted->value,
                          &turned, &error)) {
            base_text_release(text);
            *text = turned;
            turned = (BaseText){0};
            replay_add_knob(replay, wanted->name, wanted->value);
        }
        break;
    }
    base_text_release(&turned);
    base_text_release(&error);
}

/* Is the replay's text this one but for its knobs? They are noted then. */
static bool is_but_for_knobs(Replay *replay, const BaseText *original)
{
    uint32_t knobs = replay->knob_count;
    BaseText text = {0};
    size_t from = 0;
    RunKnob knob;

    base_text_append_n(&text, base_text_str(original), original->length);
    while (run_knob_next(base_text_str(&replay->text), &from, &knob))
        turn_alike(replay, &knob, &text);
    bool same = is_same(&text, &replay->text);
    base_text_release(&text);
    if (!same)
        replay_drop_knobs(replay, knobs);
    return same;
}

/* The name of the folder that the file of a path lies in; "" for none. Released
 * with base_free(). */
static char *folder_of(const char *path)
{
    const char *file = strrchr(path, '/'), *folder = file;

    if (!file)
        return base_strdup("");
    while (folder > path && folder[-1] != '/')
        folder--;
    return base_strndup(folder, (size_t)(file - folder));
}

void replay_find_lesson(Replay *replay, const char *path, ReplayShelf shelf)
{
    BaseText text = {0}, error = {0};
    char *lesson = folder_of(path);
    char *known = *lesson != '\0' && *lesson != '.'
                      ? shelf(lesson, strrchr(path, '/') + 1)
                      : NULL;

    if (known && base_file_read(known, REPLAY_JSON_LIMIT, &text, &error) &&
        is_but_for_knobs(replay, &text)) {
        replay_set_text(&replay->lesson, lesson);
        replay->lesson_hash = replay_hash(base_text_str(&text), text.length);
        base_text_release(&replay->text);
        replay->text = text;
        text = (BaseText){0};
    }
    base_free(known);
    base_free(lesson);
    base_text_release(&text);
    base_text_release(&error);
}
