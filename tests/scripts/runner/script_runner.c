/*
 * Runs every Python script of a folder under `taskarium run`, and holds what it
 * does against what was expected.
 *
 *     script_runner expect TASKARIUM FOLDER
 *         against the scripts' comments (see script_comments.h)
 *     script_runner recorded TASKARIUM FOLDER RECORD SEEDS
 *         as each release of which RECORD has answers (see script_record.h)
 *     script_runner cpython TASKARIUM FOLDER RECORD SEEDS HARNESS R=PYTHON...
 *         against the first of these CPythons, R their releases, and one of the
 *         others in turn; and RECORD against them
 *     script_runner cpythons TASKARIUM FOLDER RECORD SEEDS HARNESS R=PYTHON...
 *         against each of them
 *     script_runner record TASKARIUM FOLDER RECORD SEEDS HARNESS R=PYTHON...
 *         asks them for what RECORD does not have, and writes it
 *     script_runner record-anew TASKARIUM FOLDER RECORD SEEDS HARNESS
 * R=PYTHON... writes all their answers to RECORD
 *
 * SEEDS are "1", or "0,1,2". A script without comments is not held against
 * them; one that is to end as no python3 would (deadlock, limit, unsupported)
 * is held against nothing else.
 *
 * Tracebacks are compared without the frames of other files than the script.
 * Exit status: 0 all is well, 1 not, 77 there is no CPython to ask.
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base_check.h"
#include "base_file.h"
#include "base_poison.h"
#include "script_comments.h"
#include "script_cpython.h"
#include "script_record.h"
#include "script_text.h"

#define SKIPPED 77
#define LARGEST_SCRIPT ((size_t)1 << 20)

enum { MOST_PYTHONS = 8, FIRST_PYTHON = 7 };

/* The releases that are recorded, and each held against its own answers. */
static const char *const recorded_releases[] = {"3.11.2", "3.12.1", "3.13.0"};

enum { RELEASE_COUNT = sizeof recorded_releases / sizeof recorded_releases[0] };

typedef struct Script {
    const char *name;
    const char *seed;
    BaseText key; /* the name, and the seed if there are several */
    BaseText path, text;
    ScriptComments comments;
} Script;

typedef struct Runner Runner;
typedef bool HoldScript(Runner *runner, const Script *script);

struct Runner {
    HoldScript *hold;
    const char *taskarium, *folder, *recorded, *seeds, *harness;
    ScriptPython pythons[MOST_PYTHONS];
    int python_count;
    ScriptRecord record;
    ScriptRecord known; /* answers that need not be asked for again */
    bool anew;
    unsigned failed, passed, skipped;
};

/* ---- one script ---------------------------------------------------------- */

/* As this release would ("3.13.0"); NULL: as the default one. */
static void run_here(const Runner *runner, const Script *script,
                     const char *release, ScriptOutcome *outcome)
{
    const char *plain[] = {runner->taskarium, "run", script->path.data, NULL};
    const char *as_release[] = {runner->taskarium, "run",    "--python",
                                release,           "--seed", script->seed,
                                script->path.data, NULL};

    script_process_run(release ? as_release : plain, outcome);
    script_text_drop_frames(&outcome->err, script->path.data);
}

static bool run_there(const Runner *runner, const Script *script,
                      const ScriptPython *python, ScriptOutcome *outcome)
{
    ScriptRequest request = {.harness = runner->harness,
                             .path = script->path.data,
                             .text = &script->text,
                             .seed = script->seed};

    if (!script_cpython_run(python, &request, outcome))
        return false;
    script_text_drop_frames(&outcome->err, script->path.data);
    return true;
}

static bool hold_expected(Runner *runner, const Script *script)
{
    ScriptOutcome outcome = {0};
    bool holds;

    run_here(runner, script, NULL, &outcome);
    holds = script_comments_hold(&script->comments, &outcome);
    script_outcome_release(&outcome);
    return holds;
}

/* Writes down an outcome as it is recorded. */
static void tell(const Script *script, ScriptOutcome *outcome, BaseText *body)
{
    script_text_rename(&outcome->out, script->path.data, script->name);
    script_text_rename(&outcome->err, script->path.data, script->name);
    script_answer_write(outcome, &script->comments, body);
}

/* Holds an outcome against what the release said when it was recorded. */
static bool agrees_with_record(Runner *runner, const Script *script,
                               const char *release, ScriptOutcome *outcome)
{
    const ScriptAnswer *answer =
        script_record_find(&runner->record, script->key.data,
                           script_text_hash(&script->text), release);
    BaseText body = {0}, title = {0};

    if (!answer) {
        printf("    %s's answer to this text is not in %s;\n"
               "    the target `record` asks for all of them anew\n",
               release, runner->recorded);
        return false;
    }
    base_text_printf(&title, "what %s said", release);
    tell(script, outcome, &body);
    bool differs = script_text_report(title.data, &answer->body, &body);
    base_text_release(&title);
    base_text_release(&body);
    return !differs;
}

/* A sanitizer sees the code of the oldest and of the newest, which have most
 * between them; as the newest a script with comments runs already where it is
 * held against these. */
static bool is_left_out(const Runner *runner, const Script *script, int release)
{
    if (!BASE_POISONS || release == 0)
        return false;
    bool is_run_once = strcmp(runner->seeds, "1") == 0;
    return release != RELEASE_COUNT - 1 ||
           (script->comments.has_any && is_run_once);
}

static bool hold_recorded(Runner *runner, const Script *script)
{
    bool holds = true;

    for (int i = 0; i < RELEASE_COUNT; i++) {
        if (is_left_out(runner, script, i))
            continue;
        ScriptOutcome outcome = {0};
        run_here(runner, script, recorded_releases[i], &outcome);
        if (!agrees_with_record(runner, script, recorded_releases[i], &outcome))
            holds = false;
        script_outcome_release(&outcome);
    }
    return holds;
}

static bool is_recorded(const char *release)
{
    for (int i = 0; i < RELEASE_COUNT; i++) {
        if (strcmp(recorded_releases[i], release) == 0)
            return true;
    }
    return false;
}

static bool same_outcome(const ScriptOutcome *theirs, const ScriptOutcome *ours)
{
    bool differs = theirs->status != ours->status;

    if (differs)
        printf("    exit status: expected %d, got %d\n", theirs->status,
               ours->status);
    differs |= script_text_report("stdout", &theirs->out, &ours->out);
    differs |= script_text_report("stderr", &theirs->err, &ours->err);
    return !differs;
}

static bool agrees_with(Runner *runner, const Script *script,
                        const ScriptPython *python)
{
    ScriptOutcome theirs = {0}, ours = {0};
    bool holds = run_there(runner, script, python, &theirs);

    if (holds) {
        run_here(runner, script, python->release, &ours);
        holds = same_outcome(&theirs, &ours);
        if (is_recorded(python->release) &&
            !agrees_with_record(runner, script, python->release, &theirs))
            holds = false;
    }
    if (!holds)
        printf("    (CPython %s, %s)\n", python->release, python->path);
    script_outcome_release(&theirs);
    script_outcome_release(&ours);
    return holds;
}

static bool hold_cpythons(Runner *runner, const Script *script)
{
    bool holds = true;

    for (int i = 0; i < runner->python_count; i++)
        holds &= agrees_with(runner, script, &runner->pythons[i]);
    return holds;
}

/* To start a CPython takes longer than a script: what the others say of this
 * one is recorded. */
static bool hold_cpython(Runner *runner, const Script *script)
{
    unsigned others = (unsigned)runner->python_count - 1;
    unsigned turn = runner->passed + runner->failed;
    bool holds = agrees_with(runner, script, &runner->pythons[0]);

    if (others > 0)
        holds &=
            agrees_with(runner, script, &runner->pythons[1 + turn % others]);
    return holds;
}

static bool ask(Runner *runner, const Script *script,
                const ScriptPython *python, BaseText *body)
{
    const ScriptAnswer *known =
        script_record_find(&runner->known, script->key.data,
                           script_text_hash(&script->text), python->release);
    ScriptOutcome outcome = {0};

    if (known) {
        base_text_append_n(body, known->body.data, known->body.length);
        return true;
    }
    bool good = run_there(runner, script, python, &outcome);
    tell(script, &outcome, body);
    script_outcome_release(&outcome);
    return good;
}

static bool record_answers(Runner *runner, const Script *script)
{
    bool good = true;

    for (int i = 0; i < runner->python_count && good; i++) {
        const ScriptPython *python = &runner->pythons[i];
        BaseText body = {0};
        if (!is_recorded(python->release))
            continue;
        good = ask(runner, script, python, &body);
        script_record_add(&runner->record, script->key.data,
                          script_text_hash(&script->text), python->release,
                          &body);
        base_text_release(&body);
    }
    return good;
}

/* ---- a folder --------------------------------------------------------------
 */

static bool is_held(const Runner *runner, const ScriptComments *comments)
{
    if (runner->hold == hold_expected)
        return comments->has_any;
    return !script_comments_are_ours_alone(comments);
}

static bool read_script(Script *script)
{
    BaseText error = {0};
    bool good = base_file_read(script->path.data, LARGEST_SCRIPT, &script->text,
                               &error);

    if (good)
        script_comments_read(&script->comments, &script->text);
    else
        printf("    %s\n", base_text_str(&error));
    base_text_release(&error);
    return good;
}

static bool hold_seed(Runner *runner, Script *script, const char *seed)
{
    base_text_clear(&script->key);
    base_text_append(&script->key, script->name);
    if (strchr(runner->seeds, ','))
        base_text_printf(&script->key, " %s", seed);
    script->seed = seed;
    return runner->hold(runner, script);
}

static bool hold_seeds(Runner *runner, Script *script)
{
    const char *rest = runner->seeds;
    bool holds = true;

    while (*rest != '\0') {
        size_t length = strcspn(rest, ",");
        char seed[24];
        BASE_REQUIRE(length < sizeof seed);
        snprintf(seed, sizeof seed, "%.*s", (int)length, rest);
        if (!hold_seed(runner, script, seed))
            holds = false;
        rest += length + (rest[length] == ',');
    }
    return holds;
}

static void hold_script(Runner *runner, const char *name)
{
    Script script = {.name = name};

    base_text_printf(&script.path, "%s/%s", runner->folder, name);
    bool good = read_script(&script);
    if (good && !is_held(runner, &script.comments)) {
        runner->skipped++;
    } else {
        good = good && hold_seeds(runner, &script);
        printf("%s %s\n", good ? "ok  " : "FAIL", script.path.data);
        *(good ? &runner->passed : &runner->failed) += 1;
    }
    base_text_release(&script.key);
    base_text_release(&script.path);
    base_text_release(&script.text);
    script_comments_release(&script.comments);
}

static int is_script(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);

    return length > 3 && strcmp(entry->d_name + length - 3, ".py") == 0;
}

static bool hold_folder(Runner *runner)
{
    struct dirent **entries;
    int count = scandir(runner->folder, &entries, is_script, alphasort);
    int i;

    if (count < 0) {
        printf("cannot list %s: %s\n", runner->folder, strerror(errno));
        return false;
    }
    for (i = 0; i < count; i++) {
        hold_script(runner, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    printf("%u passed, %u failed, %u not held in this way\n", runner->passed,
           runner->failed, runner->skipped);
    return runner->failed == 0;
}

/* Answers to what is no script any more, or to another text of it; where all
 * are asked for. */
static bool record_is_used(const Runner *runner)
{
    if (BASE_POISONS)
        return true;
    for (uint32_t i = 0; i < runner->record.count; i++) {
        const ScriptAnswer *answer = &runner->record.answers[i];
        if (answer->used)
            continue;
        printf("%s: nothing asks for%s's answer to %s\n", runner->recorded,
               base_text_str(&answer->releases), answer->name);
        return false;
    }
    return true;
}

/* ---- main ---------------------------------------------------------------- */

static bool take_words(Runner *runner, int count, char **words)
{
    static const struct {
        const char *name;
        HoldScript *hold;
        int least;
    } modes[] = {
        {"expect", hold_expected, 4},  {"recorded", hold_recorded, 6},
        {"cpython", hold_cpython, 7},  {"cpythons", hold_cpythons, 7},
        {"record", record_answers, 8}, {"record-anew", record_answers, 8}};

    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        if (count >= modes[i].least && strcmp(words[1], modes[i].name) == 0)
            runner->hold = modes[i].hold;
    }
    if (!runner->hold || count > FIRST_PYTHON + MOST_PYTHONS)
        return false;
    runner->anew = strcmp(words[1], "record-anew") == 0;
    runner->taskarium = words[2];
    runner->folder = words[3];
    runner->recorded = count > 4 ? words[4] : NULL;
    runner->seeds = count > 5 ? words[5] : "1";
    runner->harness = count > 6 ? words[6] : NULL;
    for (int i = FIRST_PYTHON; i < count; i++) {
        if (!script_python_parse(&runner->pythons[runner->python_count++],
                                 words[i]))
            return false;
    }
    return true;
}

/* A new folder has no record yet. */
static bool read_known(Runner *runner)
{
    return access(runner->recorded, F_OK) != 0 ||
           script_record_read(&runner->known, runner->recorded);
}

static bool work(Runner *runner)
{
    if (runner->hold == record_answers)
        return (runner->anew || read_known(runner)) && hold_folder(runner) &&
               script_record_write(&runner->record, runner->recorded);
    if (runner->recorded &&
        !script_record_read(&runner->record, runner->recorded))
        return false;
    return hold_folder(runner) &&
           (runner->hold != hold_recorded || record_is_used(runner));
}

int main(int argc, char **argv)
{
    Runner runner = {0};

    if (!take_words(&runner, argc, argv)) {
        fprintf(stderr, "usage: see the top of script_runner.c\n");
        return 2;
    }
    if ((runner.hold == hold_cpython || runner.hold == hold_cpythons) &&
        runner.python_count == 0) {
        printf("no python3 between 3.11 and 3.13\n");
        return SKIPPED;
    }
    setenv("PYTHONHASHSEED", "0", 1);
    setenv("PYTHONDONTWRITEBYTECODE", "1", 1);
    setenv("PYTHON_COLORS", "0", 1);
    bool good = work(&runner);
    script_record_release(&runner.record);
    script_record_release(&runner.known);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
