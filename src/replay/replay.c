#include "replay.h"

#include "base_memory.h"
#include "run_companions.h"
#include "run_fork.h"
#include "run_program.h"

#include <string.h>

void replay_init(Replay *replay)
{
    *replay = (Replay){.shown = REPLAY_NO_MOMENT};
}

static void release_lists(Replay *replay)
{
    for (uint32_t i = 0; i < replay->module_count; i++) {
        base_free(replay->modules[i].name);
        base_free(replay->modules[i].file);
        base_text_release(&replay->modules[i].text);
    }
    for (uint32_t i = 0; i < replay->knob_count; i++) {
        base_free(replay->knobs[i].name);
        base_free(replay->knobs[i].value);
    }
    for (uint32_t i = 0; i < replay->limit_count; i++) {
        base_free(replay->limits[i].option);
        base_free(replay->limits[i].value);
    }
    for (uint32_t i = 0; i < replay->mark_count; i++)
        base_free(replay->marks[i].note);
}

void replay_release(Replay *replay)
{
    release_lists(replay);
    base_free(replay->modules);
    base_free(replay->knobs);
    base_free(replay->limits);
    base_free(replay->marks);
    base_free(replay->deeds);
    replay_print_release(&replay->print);
    base_free(replay->name);
    base_free(replay->lesson);
    base_free(replay->seed);
    base_text_release(&replay->text);
    base_text_release(&replay->input);
    *replay = (Replay){0};
}

void replay_add_module(Replay *replay, const char *name, const char *file,
                       const char *text, size_t length)
{
    BASE_GROW(replay->modules, replay->module_count, replay->module_capacity);
    ReplayModule *module = &replay->modules[replay->module_count++];
    *module = (ReplayModule){.name = base_strdup(name)};
    if (!file)
        return;
    module->file = base_strdup(file);
    base_text_append_n(&module->text, text, length);
}

void replay_add_knob(Replay *replay, const char *name, const char *value)
{
    BASE_GROW(replay->knobs, replay->knob_count, replay->knob_capacity);
    replay->knobs[replay->knob_count++] =
        (ReplayKnob){base_strdup(name), base_strdup(value)};
}

void replay_drop_knobs(Replay *replay, uint32_t count)
{
    while (replay->knob_count > count) {
        ReplayKnob *knob = &replay->knobs[--replay->knob_count];
        base_free(knob->name);
        base_free(knob->value);
    }
}

void replay_add_limit(Replay *replay, const char *option, const char *value)
{
    BASE_GROW(replay->limits, replay->limit_count, replay->limit_capacity);
    replay->limits[replay->limit_count++] =
        (ReplayLimit){base_strdup(option), base_strdup(value)};
}

void replay_add_deed(Replay *replay, const RunIntervention *deed)
{
    BASE_GROW(replay->deeds, replay->deed_count, replay->deed_capacity);
    replay->deeds[replay->deed_count++] = *deed;
}

void replay_drop_deeds(Replay *replay)
{
    replay->deed_count = 0;
}

void replay_add_mark(Replay *replay, const ReplayMoment *at, const char *note)
{
    BASE_GROW(replay->marks, replay->mark_count, replay->mark_capacity);
    replay->marks[replay->mark_count++] = (ReplayMark){*at, base_strdup(note)};
}

void replay_set_text(char **place, const char *text)
{
    char *copy = text ? base_strdup(text) : NULL;

    base_free(*place);
    *place = copy;
}

uint64_t replay_hash(const char *text, size_t length)
{
    uint64_t hash = 14695981039346656037u;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
    return hash;
}

void replay_set_input(Replay *replay, const char *text, size_t length)
{
    base_text_clear(&replay->input);
    base_text_append_n(&replay->input, text, length);
    replay->has_input = true;
}

void replay_take_program(Replay *replay, const RunProgram *program)
{
    const char *name = run_program_name(program);
    const char *slash = strrchr(name, '/');
    size_t length;
    const char *text = run_program_text(program, &length);

    replay_set_text(&replay->name, slash ? slash + 1 : name);
    base_text_clear(&replay->text);
    base_text_append_n(&replay->text, text, length);
    replay->has_text = true;
    replay->python = run_program_asked_python(program);
    for (uint32_t i = 0; i < run_companions_count(program); i++) {
        const char *file;
        const BaseText *module;
        const char *title = run_companions_get(program, i, &file, &module);
        replay_add_module(replay, title, file, base_text_str(module),
                          module->length);
    }
    const char *input = run_program_input(program, &length);
    if (input)
        replay_set_input(replay, input, length);
}
