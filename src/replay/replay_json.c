#include "replay_json.h"

#include "replay.h"

#include "base_check.h"
#include "base_utf8.h"
#include "base_words.h"
#include "replay_json_private.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

const char *const replay_json_deeds[REPLAY_DEED_COUNT] = {
    [RUN_DEED_CANCEL] = "cancel",       [RUN_DEED_RAISE] = "raise",
    [RUN_DEED_SLEEP] = "sleep",         [RUN_DEED_KNOB] = "knob",
    [RUN_DEED_INTERRUPT] = "interrupt", [RUN_DEED_SUPPRESS] = "suppress",
};

ReplayChecksum replay_json_checksum(json_t *root)
{
    ReplayChecksum sum;
    json_t *copy = json_copy(root);

    json_object_del(copy, "checksum");
    char *text = json_dumps(copy, JSON_COMPACT | JSON_SORT_KEYS);
    BASE_REQUIRE(text);
    snprintf(sum.text, sizeof sum.text, "%08lx",
             crc32_z(0, (const Bytef *)text, strlen(text)));
    free(text);
    json_decref(copy);
    return sum;
}

static void set_string(json_t *object, const char *key, const char *text)
{
    json_object_set_new(object, key, json_string(text));
}

static void set_text(json_t *object, const char *key, const BaseText *text)
{
    json_object_set_new(object, key,
                        json_stringn(base_text_str(text), text->length));
}

static void set_number(json_t *object, const char *key, uint32_t number)
{
    json_object_set_new(object, key, json_integer(number));
}

static void set_hex(json_t *object, const char *key, uint64_t number)
{
    char text[20];

    snprintf(text, sizeof text, "%016" PRIx64, number);
    set_string(object, key, text);
}

static void set_moment(json_t *object, const char *key,
                       const ReplayMoment *moment)
{
    BaseText text = {0};

    replay_moment_write(moment, &text);
    set_string(object, key, text.data);
    base_text_release(&text);
}

/* A short form leaves the text of a lesson's file, and what lies beside it, to
 * the lesson. */
static bool is_inside(const Replay *replay, ReplayForm form)
{
    return replay->has_text && (form == REPLAY_PRETTY || !replay->lesson);
}

static json_t *program_of(const Replay *replay, ReplayForm form)
{
    json_t *program = json_object();

    set_string(program, "name", replay->name);
    if (replay->lesson) {
        set_string(program, "lesson", replay->lesson);
        set_hex(program, "hash", replay->lesson_hash);
    }
    if (is_inside(replay, form))
        set_text(program, "text", &replay->text);
    return program;
}

static json_t *modules_of(const Replay *replay, ReplayForm form)
{
    json_t *modules = json_array();

    for (uint32_t i = 0; i < replay->module_count && is_inside(replay, form);
         i++) {
        json_t *module = json_object();
        set_string(module, "name", replay->modules[i].name);
        if (replay->modules[i].file) {
            set_string(module, "file", replay->modules[i].file);
            set_text(module, "text", &replay->modules[i].text);
        }
        json_array_append_new(modules, module);
    }
    return modules;
}

static json_t *limits_of(const Replay *replay)
{
    json_t *limits = json_object();

    for (uint32_t i = 0; i < replay->limit_count; i++)
        set_string(limits, replay->limits[i].option, replay->limits[i].value);
    return limits;
}

static json_t *knobs_of(const Replay *replay)
{
    json_t *knobs = json_object();

    for (uint32_t i = 0; i < replay->knob_count; i++)
        set_string(knobs, replay->knobs[i].name, replay->knobs[i].value);
    return knobs;
}

static json_t *deed_of(const RunIntervention *deed)
{
    ReplayMoment at = {deed->turn, deed->callback, REPLAY_ANY, 1};
    json_t *object = json_object();

    set_string(object, "do", replay_json_deeds[deed->deed]);
    set_moment(object, "at", &at);
    if (run_deed_has_task(deed->deed))
        set_hex(object, "task", deed->task);
    if (*deed->name)
        set_string(object, "name", deed->name);
    if (*deed->text)
        set_string(object, "text", deed->text);
    if (deed->deed == RUN_DEED_SLEEP)
        json_object_set_new(object, "seconds", json_real(deed->seconds));
    if (deed->deed == RUN_DEED_SUPPRESS)
        set_number(object, "which", deed->nth + 1);
    return object;
}

static json_t *deeds_of(const Replay *replay)
{
    json_t *deeds = json_array();

    for (uint32_t i = 0; i < replay->deed_count; i++)
        json_array_append_new(deeds, deed_of(&replay->deeds[i]));
    return deeds;
}

static json_t *marks_of(const Replay *replay)
{
    json_t *marks = json_array();

    for (uint32_t i = 0; i < replay->mark_count; i++) {
        json_t *mark = json_object();
        set_moment(mark, "at", &replay->marks[i].at);
        set_string(mark, "note", replay->marks[i].note);
        json_array_append_new(marks, mark);
    }
    return marks;
}

static json_t *print_of(const ReplayPrint *print, ReplayForm form)
{
    json_t *object = json_object();
    BaseText rungs = {0};

    set_number(object, "version", print->version);
    set_hex(object, "hash", print->hash);
    set_number(object, "events", print->events);
    if (form == REPLAY_PRETTY && print->step != 0) {
        for (uint32_t i = 0; i < print->rung_count; i++)
            base_text_printf(&rungs, "%08" PRIx32, print->rungs[i]);
        set_number(object, "step", print->step);
        set_text(object, "rungs", &rungs);
    }
    base_text_release(&rungs);
    return object;
}

/* A part that says nothing is left out. */
static void set_part(json_t *root, const char *key, json_t *part)
{
    bool says = json_is_array(part) ? json_array_size(part) > 0
                                    : json_object_size(part) > 0;

    if (says)
        json_object_set_new(root, key, part);
    else
        json_decref(part);
}

static void set_version(json_t *root, int python)
{
    char text[24];

    if (python > 1000)
        snprintf(text, sizeof text, "%d.%d.%d", python / 10000,
                 python / 100 % 100, python % 100);
    else
        snprintf(text, sizeof text, "%d.%d", python / 100, python % 100);
    set_string(root, "python", text);
}

static json_t *root_of(const Replay *replay, ReplayForm form)
{
    json_t *root = json_object();

    set_number(root, "taskarium", REPLAY_FORMAT);
    json_object_set_new(root, "program", program_of(replay, form));
    set_part(root, "modules", modules_of(replay, form));
    set_version(root, replay->python);
    set_string(root, "seed", replay->seed);
    if (replay->has_input)
        set_text(root, "input", &replay->input);
    set_part(root, "limits", limits_of(replay));
    set_part(root, "knobs", knobs_of(replay));
    set_part(root, "interventions", deeds_of(replay));
    if (replay->shared)
        json_object_set_new(root, "share_draws", json_true());
    set_part(root, "marks", marks_of(replay));
    if (replay->shown.turn != REPLAY_ANY)
        set_moment(root, "shown", &replay->shown);
    if (replay->print.version != 0)
        json_object_set_new(root, "fingerprint",
                            print_of(&replay->print, form));
    if (replay->used_libm)
        json_object_set_new(root, "libm", json_true());
    return root;
}

/* jansson would leave out what is not UTF-8. */
static bool is_writable(const Replay *replay, BaseText *error)
{
    bool good =
        base_utf8_valid(base_text_str(&replay->text), replay->text.length) &&
        base_utf8_valid(base_text_str(&replay->input), replay->input.length) &&
        base_utf8_valid(replay->name, strlen(replay->name));

    for (uint32_t i = 0; i < replay->module_count; i++) {
        const BaseText *text = &replay->modules[i].text;
        good = good && base_utf8_valid(base_text_str(text), text->length);
    }
    for (uint32_t i = 0; i < replay->mark_count; i++) {
        const char *note = replay->marks[i].note;
        good = good && base_utf8_valid(note, strlen(note));
    }
    if (!good)
        base_text_append(error, _("a replay holds texts in UTF-8 alone, and "
                                  "this one is not; save it as UTF-8 first"));
    return good;
}

bool replay_json_write(const Replay *replay, ReplayForm form, BaseText *out,
                       BaseText *error)
{
    json_t *root;
    size_t flags = form == REPLAY_PRETTY ? JSON_INDENT(2) : JSON_COMPACT;

    if (!is_writable(replay, error))
        return false;
    root = root_of(replay, form);
    if (form == REPLAY_PRETTY)
        json_object_set_new(root, "checksum",
                            json_string(replay_json_checksum(root).text));
    char *text = json_dumps(root, flags);
    BASE_REQUIRE(text);
    base_text_append(out, text);
    if (form == REPLAY_PRETTY)
        base_text_append_char(out, '\n');
    free(text);
    json_decref(root);
    return true;
}
