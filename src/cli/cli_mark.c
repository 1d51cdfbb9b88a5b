/* taskarium mark: what a class has handed in, run again. */
#define _POSIX_C_SOURCE 200809L

#include "cli_mark.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"
#include "cli_alike.h"
#include "cli_commands.h"
#include "lesson_hand_in.h"
#include "lesson_mark.h"
#include "lesson_read.h"
#include "replay.h"
#include "replay_line.h"
#include "replay_open.h"
#include "replay_stage.h"
#include "run_machine.h"
#include "run_program.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    FILE_BYTES_MOST = 8 << 20,
    LESSON_BYTES_MOST = 4 << 20,
    /* What one run may do: a stranger's program may not end. */
    SLICE = 1 << 22,
    SLICES_MOST = 500
};

static const char ending[] = ".handin";

/* The lesson that the files before were about: a class does the same. */
typedef struct Desk {
    const char *language;
    const char *place; /* the folder of what was handed in */
    LessonFolder folder;
    bool has_folder;
    uint64_t hash;
    LessonMarker *marker;
    CliAlike *alike; /* all files, in their order */
    BaseText table;
} Desk;

/* What one file comes to. */
typedef struct Mark {
    size_t right, questions, done, tries;
    BaseText remark;
} Mark;

/* ---- the table ---- */

/* In quotes; what a table program would take for a formula is made words. */
static void put_field(BaseText *out, const char *text, bool last)
{
    BaseText plain = {0};

    base_text_append_char(out, '"');
    if (*text != '\0' && strchr("=+-@\t", *text))
        base_text_append_char(out, '\'');
    cli_plain(text, &plain);
    for (text = base_text_str(&plain); *text; text++) {
        if (*text == '"')
            base_text_append_char(out, '"');
        base_text_append_char(out, *text);
    }
    base_text_release(&plain);
    base_text_append(out, last ? "\"\r\n" : "\",");
}

static void put_row(BaseText *out, const char *file, const LessonHandIn *in,
                    const Mark *mark)
{
    put_field(out, file, false);
    put_field(out, in->name ? in->name : "", false);
    put_field(out, in->lesson ? in->lesson : "", false);
    base_text_printf(out, "%s,%zu,%zu,%zu,%zu,", in->seed ? in->seed : "",
                     mark->right, mark->questions, mark->done, mark->tries);
    put_field(out, base_text_str(&mark->remark), true);
}

/* ---- the lesson ---- */

static void close_lesson(Desk *desk)
{
    lesson_marker_free(desk->marker);
    if (desk->has_folder)
        lesson_folder_release(&desk->folder);
    desk->marker = NULL;
    desk->has_folder = false;
}

static bool read_hash(Desk *desk)
{
    char *path = lesson_folder_file(&desk->folder, "lesson.md");
    BaseText text = {0}, error = {0};
    bool read = base_file_read(path, LESSON_BYTES_MOST, &text, &error);
    desk->hash = replay_hash(base_text_str(&text), text.length);
    base_text_release(&text);
    base_text_release(&error);
    base_free(path);
    return read;
}

/* Where a lesson of that name lies: among those of the program, or, of the
 * teacher's own, here, among the files or beside them. Owned; NULL: nowhere. */
static char *find_lesson(const Desk *desk, const char *id)
{
    const char *const places[][2] = {
        {".", ""}, {desk->place, ""}, {desk->place, "/.."}};
    char *found = lesson_folder_own(id, "lesson.md");
    for (size_t i = 0; i < 3 && !found; i++) {
        BaseText path = {0};
        base_text_printf(&path, "%s%s/%s", places[i][0], places[i][1], id);
        if (lesson_folder_is(base_text_str(&path)))
            found = base_strdup(path.data);
        base_text_release(&path);
    }
    return found;
}

/* False: there is no such lesson here. */
static bool open_lesson(Desk *desk, const char *id)
{
    LessonError error = {0};
    if (desk->has_folder && strcmp(desk->folder.id, id) == 0)
        return true;
    close_lesson(desk);
    char *path = find_lesson(desk, id);
    desk->has_folder =
        path && lesson_read(&desk->folder, path, desk->language, &error);
    if (desk->has_folder && read_hash(desk))
        desk->marker = lesson_marker_new(&desk->folder, desk->language);
    else
        close_lesson(desk);
    base_free(path);
    lesson_error_release(&error);
    return desk->has_folder;
}

/* ---- marking ---- */

/* What was done to the run takes the run itself. */
static bool try_fork(Desk *desk, const Replay *replay, LessonTrialRun *tried,
                     BaseText *remark)
{
    ReplayStage *stage = replay_stage_new(replay, NULL, remark);
    RunOptions options = {0};
    bool done = false;
    int slices = 0;
    if (!stage)
        return false;
    while (slices < SLICES_MOST && replay_stage_advance(stage, SLICE))
        slices++;
    if (slices < SLICES_MOST) {
        replay_stage_prepare(stage, &options);
        Run *run = run_new(replay_stage_program(stage), &options);
        while (slices < SLICES_MOST && run_advance(run, SLICE) != RUN_ENDED)
            slices++;
        tried->trace = run_trace(run);
        tried->program = replay_stage_program(stage);
        tried->options = &options;
        done = slices < SLICES_MOST &&
               lesson_marker_try(desk->marker, tried, remark);
        run_free(run);
    }
    if (slices == SLICES_MOST)
        base_text_append(remark, _("it does not end"));
    replay_stage_free(stage);
    return done;
}

static bool try_replay(Desk *desk, const char *page, const Replay *replay,
                       BaseText *remark)
{
    size_t length;
    RunProgram *program = replay_stage_compile(replay, NULL, remark);
    if (!program)
        return false;
    LessonTrialRun tried = {.page = page,
                            .name = replay->name,
                            .text = run_program_text(program, &length),
                            .seed = replay->seed,
                            .deeds = replay->deeds,
                            .deed_count = replay->deed_count};
    bool done = replay->deed_count > 0
                    ? try_fork(desk, replay, &tried, remark)
                    : lesson_marker_try(desk->marker, &tried, remark);
    run_program_free(program);
    return done;
}

/* Parts one remark from the one before. */
static void begin_remark(Mark *mark)
{
    if (mark->remark.length > 0)
        base_text_append(&mark->remark, "; ");
}

/* Adds to the remarks on a file one on a page. */
static void add_remark(Mark *mark, const char *page, const char *said)
{
    begin_remark(mark);
    if (page)
        base_text_printf(&mark->remark, "%s: ", page);
    base_text_append(&mark->remark, said);
}

static void mark_try(Desk *desk, const LessonHandedIn *item, Mark *mark)
{
    Replay replay;
    BaseText notice = {0}, remark = {0};
    char *place = NULL;
    ReplayOpening opening = REPLAY_NOT_ONE;
    if (replay_line_is_one(item->text)) /* a stranger's word opens no file */
        opening = replay_open(item->text, lesson_folder_own, &replay, &place,
                              &notice, &remark);
    if (opening == REPLAY_OPENED) {
        mark->done += try_replay(desk, item->page, &replay, &remark);
        replay_release(&replay);
    } else if (opening == REPLAY_NOT_ONE) {
        base_text_append(&remark, _("this is no replay"));
    }
    if (remark.length > 0)
        add_remark(mark, item->page, remark.data);
    base_text_release(&notice);
    base_text_release(&remark);
    base_free(place);
}

/* A page counts once, however often it is handed in. */
static bool is_first(const LessonHandIn *in, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (strcmp(in->items[i].page, in->items[index].page) == 0 &&
            !in->items[i].seed == !in->items[index].seed)
            return false;
    return true;
}

static void mark_answer(Desk *desk, const LessonHandedIn *item, Mark *mark)
{
    BaseText remark = {0};

    mark->right += lesson_marker_answer(desk->marker, item->page, item->seed,
                                        item->text, &remark);
    if (remark.length > 0)
        add_remark(mark, item->page, remark.data);
    base_text_release(&remark);
}

static void mark_items(Desk *desk, const LessonHandIn *in, Mark *mark)
{
    for (size_t i = 0; i < in->count; i++) {
        const LessonHandedIn *item = &in->items[i];
        if (!is_first(in, i))
            continue;
        if (item->seed)
            mark_answer(desk, item, mark);
        else
            mark_try(desk, item, mark);
    }
}

/* Is it what this student would have been given? */
static void mark_seed(const Desk *desk, const LessonHandIn *in, Mark *mark)
{
    BaseText remark = {0};
    lesson_marker_seed(desk->marker, in, &remark);
    if (remark.length > 0)
        add_remark(mark, NULL, remark.data);
    base_text_release(&remark);
}

static void mark_hand_in(Desk *desk, const LessonHandIn *in, Mark *mark)
{
    LessonError error = {0};
    if (!open_lesson(desk, in->lesson)) {
        add_remark(mark, NULL,
                   _("there is no such lesson here; put its folder beside what "
                     "was handed in"));
    } else if (!lesson_marker_count(desk->marker, in->seed, &mark->questions,
                                    &mark->tries, &error)) {
        add_remark(mark, NULL, _("the lesson does not run on this seed"));
    } else {
        if (in->hash != desk->hash)
            add_remark(mark, NULL, _("the lesson has changed since"));
        mark_seed(desk, in, mark);
        mark_items(desk, in, mark);
    }
    lesson_error_release(&error);
}

static void mark_text(Desk *desk, const BaseText *text, LessonHandIn *in,
                      Mark *mark)
{
    if (lesson_hand_in_is_newer(base_text_str(text)))
        add_remark(mark, NULL,
                   _("a newer Taskarium has written this file: bring yours up "
                     "to date"));
    else if (strlen(base_text_str(text)) != text->length ||
             !lesson_hand_in_parse(in, base_text_str(text)))
        add_remark(mark, NULL, _("this file is damaged"));
    else
        mark_hand_in(desk, in, mark);
}

static bool read_file(const Desk *desk, const char *name, BaseText *text,
                      BaseText *error)
{
    BaseText path = {0};
    base_text_printf(&path, "%s/%s", desk->place, name);
    bool read = base_file_read(path.data, FILE_BYTES_MOST, text, error);
    base_text_release(&path);
    return read;
}

static void mark_file(Desk *desk, const char *name, size_t index)
{
    BaseText text = {0}, error = {0};
    LessonHandIn in = {0};
    Mark mark = {0};
    cli_alike_tell(desk->alike, index, &mark.remark);
    if (read_file(desk, name, &text, &error))
        mark_text(desk, &text, &in, &mark);
    else
        add_remark(&mark, NULL, base_text_str(&error));
    put_row(&desk->table, name, &in, &mark);
    lesson_hand_in_release(&in);
    base_text_release(&mark.remark);
    base_text_release(&text);
    base_text_release(&error);
}

/* ---- the folder ---- */

static int is_handed_in(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name), end = sizeof ending - 1;
    return length > end &&
           strcasecmp(entry->d_name + length - end, ending) == 0;
}

static void mark_folder(Desk *desk, struct dirent **names, int count)
{
    desk->alike = cli_alike_new((size_t)count);
    for (int i = 0; i < count; i++) {
        BaseText text = {0}, error = {0};
        if (!read_file(desk, names[i]->d_name, &text, &error))
            base_text_clear(&text);
        cli_alike_add(desk->alike, names[i]->d_name, &text);
        base_text_release(&text);
        base_text_release(&error);
    }
    for (int i = 0; i < count; i++)
        mark_file(desk, names[i]->d_name, (size_t)i);
    cli_alike_free(desk->alike);
}

static int cannot_read(const char *folder, const char *why)
{
    BaseText name = {0};
    base_file_name(folder, &name);
    cli_complain(CLI_WORLD, _("cannot read %s: %s"), name.data, why);
    base_text_release(&name);
    return CLI_WORLD;
}

int cli_mark(const Options *options)
{
    const char *folder = options->words[0];
    Desk desk = {.language = base_words_language(), .place = folder};
    struct dirent **names;
    if (options->value[OPTION_OUTPUT] && !options_writes(options, ".csv"))
        return cli_complain(
            CLI_USAGE, _("-o takes a file name that ends in %s here"), ".csv");
    int count = scandir(folder, &names, is_handed_in, alphasort);
    if (count < 0)
        return cannot_read(folder, strerror(errno));
    if (count == 0) {
        free(names);
        return cli_complain(CLI_WORLD,
                            _("there is no NAME.handin in %s: put what your "
                              "students have handed in there"),
                            folder);
    }
    base_text_append(&desk.table,
                     "file,name,lesson,seed,right,questions,done,to_do,"
                     "remark\r\n");
    mark_folder(&desk, names, count);
    for (int i = 0; i < count; i++)
        free(names[i]);
    free(names);
    int status = cli_put_out(options, &desk.table);
    close_lesson(&desk);
    base_text_release(&desk.table);
    return status;
}
