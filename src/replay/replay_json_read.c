#include "replay_json_read.h"

#include "replay.h"

#include "base_memory.h"
#include "base_words.h"
#include "replay_json_private.h"
#include "run_limits.h"
#include "run_machine.h"
#include "trace_limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIST_MOST = 10000, MODULES_MOST = 200, WHERE_SIZE = 64 };

/* One object of the file, on its way into the replay. */
typedef struct Reading {
    const json_t *object;
    char where[WHERE_SIZE]; /* "interventions[2]."; "" at the top */
    BaseText *error;        /* what is wrong; only the first thing is told */
    Replay *replay;
} Reading;

static bool has_failed(const Reading *reading)
{
    return reading->error->length > 0;
}

/* Says where it is, and what was wanted there. */
static void fail(Reading *reading, const char *key, const char *wanted)
{
    if (!has_failed(reading))
        base_text_printf(reading->error, _("%s%s must be %s"), reading->where,
                         key, wanted);
}

static const json_t *get(Reading *reading, const char *key, bool needed)
{
    const json_t *value = json_object_get(reading->object, key);

    if (!value && needed && !has_failed(reading))
        base_text_printf(reading->error,
                         _("%s%s is missing; the file was cut or edited"),
                         reading->where, key);
    return value;
}

/* A text without NULs; NULL if it is not there, or wrong. */
static const char *get_string(Reading *reading, const char *key, bool needed)
{
    const json_t *value = get(reading, key, needed);
    const char *text = value ? json_string_value(value) : NULL;

    if (!value)
        return NULL;
    if (!text || strlen(text) != json_string_length(value)) {
        fail(reading, key, _("a text in quotes"));
        return NULL;
    }
    return text;
}

/* A text that may be long and hold anything; false: it is not there. */
static bool get_text(Reading *reading, const char *key, bool needed,
                     BaseText *out)
{
    const json_t *value = get(reading, key, needed);

    if (!value)
        return false;
    if (!json_is_string(value)) {
        fail(reading, key, _("a text in quotes"));
        return false;
    }
    base_text_append_n(out, json_string_value(value),
                       json_string_length(value));
    return true;
}

static uint32_t get_number(Reading *reading, const char *key, bool needed)
{
    const json_t *value = get(reading, key, needed);
    json_int_t number = value ? json_integer_value(value) : 0;

    if (value && (!json_is_integer(value) || number < 0 || number > UINT32_MAX))
        fail(reading, key, _("a whole number from 0 to 4294967295"));
    return (uint32_t)number;
}

static bool get_flag(Reading *reading, const char *key)
{
    const json_t *value = get(reading, key, false);

    if (value && !json_is_boolean(value))
        fail(reading, key, _("true or false"));
    return json_is_true(value);
}

/* Of exactly `digits` hexadecimal digits. */
static bool read_hex(const char *text, size_t digits, uint64_t *number)
{
    char copy[20] = "";

    memcpy(copy, text, digits);
    *number = strtoull(copy, NULL, 16);
    return strspn(copy, "0123456789abcdef") == digits;
}

static uint64_t get_hex(Reading *reading, const char *key)
{
    const char *text = get_string(reading, key, true);
    uint64_t number = 0;

    if (text && (strlen(text) != 16 || !read_hex(text, 16, &number)))
        fail(reading, key, _("16 hexadecimal digits"));
    return number;
}

static bool get_moment(Reading *reading, const char *key, bool needed,
                       ReplayMoment *moment)
{
    const char *text = get_string(reading, key, needed);
    BaseText ignored = {0};
    bool read = text && replay_moment_parse(text, moment, &ignored);

    if (text && !read)
        fail(reading, key,
             _("a moment: turn, callback, kind of event and which of these, as "
               "4.2.failed.1"));
    base_text_release(&ignored);
    return read;
}

/* Refuses what is not among the names. */
static void check_keys(Reading *reading, const char *const *names)
{
    const char *key;
    json_t *value;
    /* The macro takes json_t * and changes nothing. */
    union {
        const json_t *in;
        json_t *out;
    } object = {.in = reading->object};

    json_object_foreach(object.out, key, value)
    {
        const char *const *name = names;
        while (*name && strcmp(*name, key) != 0)
            name++;
        if (!*name && !has_failed(reading))
            base_text_printf(reading->error,
                             _("%s%s is not known here; a newer Taskarium may "
                               "know it"),
                             reading->where, key);
    }
}

/* Goes into an object; false: it is not one, or something is wrong already. */
static bool enter(const Reading *outer, const json_t *object, const char *where,
                  int index, Reading *inner)
{
    if (has_failed(outer))
        return false;
    *inner = *outer;
    inner->object = object;
    if (index < 0)
        snprintf(inner->where, sizeof inner->where, "%s.", where);
    else
        snprintf(inner->where, sizeof inner->where, "%s[%d].", where, index);
    if (json_is_object(object))
        return true;
    inner->where[strlen(inner->where) - 1] = '\0';
    fail(inner, "", _("an object in braces"));
    return false;
}

/* Where a character begins that is no sign but tells a terminal or a line of
 * text what to do: a control character, or one that turns the direction of
 * writing. NULL: nowhere. *length is its bytes. */
static const char *find_control(const char *text, size_t *length)
{
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        bool turns = at[0] == 0xE2 &&
                     ((at[1] == 0x80 && at[2] >= 0xAA && at[2] <= 0xAE) ||
                      (at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9));
        bool second = at[0] == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0;
        *length = turns ? 3 : second ? 2 : 1;
        if (turns || second || at[0] < 0x20 || at[0] == 0x7F)
            return (const char *)at;
    }
    return NULL;
}

static bool has_control(const char *text)
{
    size_t length;

    return find_control(text, &length);
}

/* Somebody's words, as words: a space for what is none. */
static void append_words(const char *text, BaseText *out)
{
    const char *control;
    size_t length;

    for (; (control = find_control(text, &length)); text = control + length) {
        base_text_append_n(out, text, (size_t)(control - text));
        base_text_append_char(out, ' ');
    }
    base_text_append(out, text);
}

/* A name that may become part of a path: no way out of a folder. */
static bool is_plain_name(const char *name)
{
    size_t length = strlen(name);

    return length > 0 && length < 200 && name[0] != '.' &&
           !strpbrk(name, "/\\") && !has_control(name);
}

/* A path below a folder. */
static bool is_inner_path(const char *path)
{
    return is_plain_name(path) ||
           (*path != '/' && *path != '.' && strlen(path) < 400 &&
            !strstr(path, "/.") && !strchr(path, '\\') && !has_control(path));
}

static void read_program(Reading *top)
{
    static const char *const keys[] = {"name", "lesson", "hash", "text", NULL};
    Replay *replay = top->replay;
    Reading reading;

    if (!enter(top, get(top, "program", true), "program", -1, &reading))
        return;
    check_keys(&reading, keys);
    const char *name = get_string(&reading, "name", true);
    const char *lesson = get_string(&reading, "lesson", false);
    if (name && !is_plain_name(name))
        fail(&reading, "name", _("the name of a file without its folder"));
    if (lesson && !is_plain_name(lesson))
        fail(&reading, "lesson", _("the name of a lesson's folder"));
    replay_set_text(&replay->name, name);
    replay_set_text(&replay->lesson, lesson);
    if (lesson)
        replay->lesson_hash = get_hex(&reading, "hash");
    replay->has_text = get_text(&reading, "text", !lesson, &replay->text);
}

/* The array of that name; NULL: there is none, or it is wrong. */
static const json_t *get_list(Reading *reading, const char *key, size_t most)
{
    const json_t *list = get(reading, key, false);

    if (!list)
        return NULL;
    if (json_is_array(list) && json_array_size(list) <= most)
        return list;
    fail(reading, key, _("a list in brackets, and not too long a one"));
    return NULL;
}

static void read_modules(Reading *top)
{
    static const char *const keys[] = {"name", "file", "text", NULL};
    const json_t *list = get_list(top, "modules", MODULES_MOST);

    for (size_t i = 0; i < json_array_size(list); i++) {
        Reading reading;
        BaseText text = {0};
        if (!enter(top, json_array_get(list, i), "modules", (int)i, &reading))
            return;
        check_keys(&reading, keys);
        const char *name = get_string(&reading, "name", true);
        const char *file = get_string(&reading, "file", false);
        if (name && !is_plain_name(name))
            fail(&reading, "name", _("the name of a module"));
        if (file && !is_inner_path(file))
            fail(&reading, "file", _("a path below the program's folder"));
        if (file)
            get_text(&reading, "text", true, &text);
        if (name && !has_failed(top))
            replay_add_module(top->replay, name, file, base_text_str(&text),
                              text.length);
        base_text_release(&text);
    }
}

/* Hands each name and text of an object of texts to `add`. */
static void read_pairs(Reading *top, const char *key,
                       void (*add)(Replay *replay, const char *name,
                                   const char *value))
{
    const json_t *object = get(top, key, false);
    const char *name;
    json_t *value;
    Reading reading;

    if (!object || !enter(top, object, key, -1, &reading))
        return;
    if (json_object_size(object) > LIST_MOST)
        fail(top, key, _("a list in brackets, and not too long a one"));
    union {
        const json_t *in;
        json_t *out;
    } pairs = {.in = object};
    json_object_foreach(pairs.out, name, value)
    {
        const char *text = get_string(&reading, name, true);
        if (text && !has_failed(top))
            add(top->replay, name, text);
    }
}

static void check_limits(Reading *reading)
{
    TraceLimits limits = {0};
    const Replay *replay = reading->replay;

    for (uint32_t i = 0; i < replay->limit_count; i++) {
        const ReplayLimit *limit = &replay->limits[i];
        if (!run_limit_is_option(limit->option))
            fail(reading, "limits", _("limits as --max-turns"));
        else if (!run_limit_parse(&limits, limit->option, limit->value))
            fail(reading, limit->option, _(run_limit_wants(limit->option)));
    }
}

/* The deed that is called so; false: none is. */
static bool find_deed(const char *name, RunDeed *deed)
{
    for (int i = 0; i < REPLAY_DEED_COUNT; i++) {
        if (strcmp(name, replay_json_deeds[i]) == 0) {
            *deed = (RunDeed)i;
            return true;
        }
    }
    return false;
}

static void get_short(Reading *reading, const char *key, char *to, size_t room)
{
    const char *text = get_string(reading, key, false);

    if (text && strlen(text) >= room)
        fail(reading, key, _("a shorter text"));
    else if (text)
        strcpy(to, text);
}

/* As moments do, a file counts from 1. */
static void read_which(Reading *reading, RunIntervention *deed)
{
    uint32_t which = get_number(reading, "which", true);

    if (which == 0)
        fail(reading, "which", _("a whole number from 1 on"));
    deed->nth = which - 1;
}

static void read_deed(Reading *reading)
{
    static const char *const keys[] = {"do",   "at",      "task",  "name",
                                       "text", "seconds", "which", NULL};
    ReplayMoment at = REPLAY_NO_MOMENT;
    RunIntervention deed = {0};
    const char *kind = get_string(reading, "do", true);
    const json_t *seconds = get(reading, "seconds", false);

    check_keys(reading, keys);
    if (kind && !find_deed(kind, &deed.deed))
        fail(reading, "do",
             _("cancel, raise, sleep, knob, interrupt or suppress"));
    if (get_moment(reading, "at", true, &at) &&
        (at.callback == REPLAY_ANY || at.kind != REPLAY_ANY))
        fail(reading, "at", _("a turn and a callback, as 4.2"));
    get_short(reading, "name", deed.name, sizeof deed.name);
    get_short(reading, "text", deed.text, sizeof deed.text);
    if (seconds && !json_is_number(seconds))
        fail(reading, "seconds", _("a number above 0"));
    deed.turn = at.turn;
    deed.callback = at.callback;
    if (run_deed_has_task(deed.deed))
        deed.task = get_hex(reading, "task");
    if (deed.deed == RUN_DEED_SUPPRESS)
        read_which(reading, &deed);
    deed.seconds = seconds ? json_number_value(seconds) : 0;
    if (!has_failed(reading) &&
        run_intervention_is_valid(&deed, reading->error))
        replay_add_deed(reading->replay, &deed);
}

static void read_deeds(Reading *top)
{
    const json_t *list = get_list(top, "interventions", LIST_MOST);

    for (size_t i = 0; i < json_array_size(list); i++) {
        Reading reading;
        if (!enter(top, json_array_get(list, i), "interventions", (int)i,
                   &reading))
            return;
        read_deed(&reading);
    }
    top->replay->shared = get_flag(top, "share_draws");
}

static void read_marks(Reading *top)
{
    static const char *const keys[] = {"at", "note", NULL};
    const json_t *list = get_list(top, "marks", LIST_MOST);

    for (size_t i = 0; i < json_array_size(list); i++) {
        Reading reading;
        ReplayMoment at = REPLAY_NO_MOMENT;
        if (!enter(top, json_array_get(list, i), "marks", (int)i, &reading))
            return;
        check_keys(&reading, keys);
        get_moment(&reading, "at", true, &at);
        const char *note = get_string(&reading, "note", true);
        if (note && !has_failed(top))
            replay_add_mark(top->replay, &at, note);
    }
}

static void read_rungs(Reading *reading, ReplayPrint *print)
{
    const char *text = get_string(reading, "rungs", true);
    size_t length = text ? strlen(text) : 0;

    if (has_failed(reading))
        return;
    if (print->step == 0 || length / 8 != print->events / print->step ||
        length % 8 != 0 || strspn(text, "0123456789abcdef") != length) {
        fail(reading, "rungs",
             _("8 hexadecimal digits for each step of events"));
        return;
    }
    print->rungs = base_alloc_array(length / 8 + 1, sizeof *print->rungs);
    for (size_t i = 0; i < length / 8; i++) {
        uint64_t rung = 0;
        read_hex(text + 8 * i, 8, &rung);
        print->rungs[print->rung_count++] = (uint32_t)rung;
    }
}

static void read_print(Reading *top)
{
    static const char *const keys[] = {"version", "hash",  "events",
                                       "step",    "rungs", NULL};
    const json_t *object = get(top, "fingerprint", false);
    ReplayPrint *print = &top->replay->print;
    Reading reading;

    if (!object || !enter(top, object, "fingerprint", -1, &reading))
        return;
    check_keys(&reading, keys);
    print->version = get_number(&reading, "version", true);
    print->hash = get_hex(&reading, "hash");
    print->events = get_number(&reading, "events", true);
    if (get(&reading, "step", false)) {
        print->step = get_number(&reading, "step", true);
        read_rungs(&reading, print);
    }
}

static void read_settings(Reading *top)
{
    Replay *replay = top->replay;
    const char *python = get_string(top, "python", true);
    const char *seed = get_string(top, "seed", true);

    replay->python = python ? run_python_parse(python) : 0;
    if (python && replay->python == 0)
        fail(top, "python", _("3.11, 3.12, 3.13 or 3.14"));
    BaseText own = {0};
    if (seed && !run_seed_read(seed, &own))
        fail(top, "seed", _("what random.seed() takes, in quotes"));
    replay_set_text(&replay->seed, seed ? base_text_str(&own) : NULL);
    base_text_release(&own);
    replay->has_input = get_text(top, "input", false, &replay->input);
    read_pairs(top, "limits", replay_add_limit);
    check_limits(top);
    read_pairs(top, "knobs", replay_add_knob);
}

/* A later format may mean other things by the same names. */
static bool check_format(Reading *top)
{
    const json_t *format = json_object_get(top->object, "taskarium");
    json_int_t number = json_integer_value(format);

    if (!json_is_object(top->object) || !json_is_integer(format)) {
        base_text_append(top->error,
                         _("this is no replay: a replay is a JSON "
                           "object that begins with \"taskarium\""));
        return false;
    }
    if (number == REPLAY_FORMAT)
        return true;
    base_text_printf(top->error,
                     _("this replay has format %lld, and this Taskarium reads "
                       "format %d; a newer Taskarium may read it"),
                     (long long)number, REPLAY_FORMAT);
    return false;
}

static bool check_sum(Reading *top, json_t *root)
{
    const char *sum = get_string(top, "checksum", false);

    if (!sum || has_failed(top))
        return !has_failed(top);
    if (strcmp(sum, replay_json_checksum(root).text) == 0)
        return true;
    base_text_append(top->error,
                     _("the file was damaged or edited since it was saved; to "
                       "open it as it is, delete its \"checksum\""));
    return false;
}

static void read_root(Reading *top, json_t *root)
{
    static const char *const keys[] = {
        "taskarium", "program",  "modules",       "python",
        "seed",      "input",    "limits",        "knobs",
        "marks",     "shown",    "interventions", "share_draws",
        "libm",      "checksum", "fingerprint",   NULL};

    if (!check_format(top) || !check_sum(top, root))
        return;
    check_keys(top, keys);
    read_program(top);
    read_modules(top);
    read_settings(top);
    read_deeds(top);
    read_marks(top);
    get_moment(top, "shown", false, &top->replay->shown);
    read_print(top);
    top->replay->used_libm = get_flag(top, "libm");
}

bool replay_json_read(const char *text, size_t length, Replay *replay,
                      BaseText *error)
{
    json_error_t wrong;
    json_t *root = NULL;
    BaseText told = {0};
    Reading top = {.error = &told, .replay = replay};

    replay_init(replay);
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
        text += 3; /* an editor's byte order mark */
        length -= 3;
    }
    if (length > REPLAY_JSON_LIMIT)
        base_text_printf(&told, _("a replay has at most %zu bytes"),
                         REPLAY_JSON_LIMIT);
    else
        root = json_loadb(text, length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL,
                          &wrong);
    top.object = root;
    if (root)
        read_root(&top, root);
    else if (told.length == 0)
        base_text_printf(&told,
                         _("line %d, column %d: the JSON breaks off or is "
                           "damaged there; ask for the file again"),
                         wrong.line, wrong.column);
    json_decref(root);
    bool good = told.length == 0;
    if (!good) {
        append_words(base_text_str(&told), error);
        replay_release(replay);
    }
    base_text_release(&told);
    return good;
}
