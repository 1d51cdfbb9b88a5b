#include "cli_alike.h"

#include "base_memory.h"
#include "base_words.h"
#include "lesson_hand_in.h"
#include "replay.h"

#include <stdint.h>
#include <string.h>

/* So many are named; the rest is counted. */
enum { NAMED_MOST = 3 };

/* What two texts that are the same have in common. */
typedef struct Likeness {
    size_t length; /* 0: like nothing */
    uint64_t hash;
} Likeness;

typedef struct File {
    char *name;
    Likeness bytes, work; /* as it is; but for the student's name */
} File;

struct CliAlike {
    File *files;
    size_t count;
};

CliAlike *cli_alike_new(size_t most)
{
    CliAlike *alike = base_alloc_zero(sizeof *alike);

    alike->files = base_alloc_zero((most + 1) * sizeof *alike->files);
    return alike;
}

void cli_alike_free(CliAlike *alike)
{
    if (!alike)
        return;
    for (size_t i = 0; i < alike->count; i++)
        base_free(alike->files[i].name);
    base_free(alike->files);
    base_free(alike);
}

static Likeness likeness_of(const BaseText *text)
{
    return (Likeness){text->length,
                      replay_hash(base_text_str(text), text->length)};
}

/* Of all that somebody did: none, if they did nothing. */
static Likeness likeness_of_work(const BaseText *text)
{
    LessonHandIn in;
    BaseText work = {0};
    Likeness likeness = {0};

    if (strlen(base_text_str(text)) != text->length ||
        !lesson_hand_in_parse(&in, base_text_str(text)))
        return likeness;
    lesson_progress_set(&in.name, "");
    lesson_progress_set(&in.account, NULL);
    lesson_hand_in_print(&in, &work);
    if (in.count > 0)
        likeness = likeness_of(&work);
    base_text_release(&work);
    lesson_hand_in_release(&in);
    return likeness;
}

void cli_alike_add(CliAlike *alike, const char *name, const BaseText *text)
{
    alike->files[alike->count++] =
        (File){base_strdup(name), likeness_of(text), likeness_of_work(text)};
}

static bool is_like(const Likeness *a, const Likeness *b)
{
    return a->length > 0 && a->length == b->length && a->hash == b->hash;
}

static bool is_named(const File *file, const File *other, bool whole)
{
    bool same = is_like(&file->bytes, &other->bytes);

    return whole ? same : !same && is_like(&file->work, &other->work);
}

/* Appends the names; how many there are. */
static size_t list(const CliAlike *alike, size_t index, bool whole,
                   BaseText *out)
{
    size_t count = 0;

    for (size_t i = 0; i < alike->count; i++) {
        if (i == index ||
            !is_named(&alike->files[index], &alike->files[i], whole))
            continue;
        if (count++ < NAMED_MOST)
            base_text_printf(out, "%s%s", count > 1 ? ", " : "",
                             alike->files[i].name);
    }
    if (count > NAMED_MOST)
        base_text_printf(out, _(" and %zu more"), count - NAMED_MOST);
    return count;
}

static void tell(const CliAlike *alike, size_t index, bool whole,
                 BaseText *remark)
{
    BaseText names = {0};

    if (list(alike, index, whole, &names) > 0) {
        if (remark->length > 0)
            base_text_append(remark, "; ");
        base_text_printf(remark,
                         whole ? _("the same file as %s")
                               : _("the same but for the name as %s"),
                         names.data);
    }
    base_text_release(&names);
}

void cli_alike_tell(const CliAlike *alike, size_t index, BaseText *remark)
{
    tell(alike, index, true, remark);
    tell(alike, index, false, remark);
}
