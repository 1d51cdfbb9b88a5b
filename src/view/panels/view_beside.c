#include "view_beside.h"

#include "base_memory.h"
#include "base_words.h"
#include "explain_compare.h"
#include "trace_store.h"
#include "view_align.h"

static void forget_other(ViewBeside *beside)
{
    view_model_builder_free(beside->builder);
    view_model_release(&beside->model);
    view_timeline_release(&beside->timeline);
    beside->at = (ViewTimelineState){0}; /* its axis' choices are borrowed */
    for (int i = 0; i < 2; i++) {
        base_free(beside->names[i]);
        beside->names[i] = NULL;
    }
    explain_pairs_release(&beside->pairs);
    base_free(beside->differs);
    base_free(beside->differs_there);
    base_text_clear(&beside->told);
    beside->builder = NULL;
    beside->differs = beside->differs_there = NULL;
    beside->trace = NULL;
    beside->joined = false;
}

static void release_done(ViewDone *done, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        base_free(done[i].name);
        base_free(done[i].text);
    }
    base_free(done);
}

static ViewDone copy_deed(const ViewDeed *deed)
{
    ViewDone done = {*deed, base_strdup(deed->name), base_strdup(deed->text)};

    done.deed.name = done.name;
    done.deed.text = done.text;
    return done;
}

static void forget_forks(ViewBeside *beside)
{
    release_done(beside->left, beside->left_count);
    base_free(beside->left_sizes);
    beside->left = NULL;
    beside->left_sizes = NULL;
    beside->left_count = 0;
}

static void forget_deeds(ViewBeside *beside)
{
    release_done(beside->done, beside->done_count);
    beside->done = NULL;
    beside->done_count = 0;
}

void view_beside_release(ViewBeside *beside)
{
    forget_other(beside);
    forget_deeds(beside);
    forget_forks(beside);
    base_text_release(&beside->told);
}

const char *view_beside_name(const ViewBeside *beside, int which)
{
    if (beside->names[which])
        return beside->names[which];
    return which == 0 ? _("this run") : _("the run before");
}

bool view_beside_set(ViewBeside *beside, const ViewOther *other)
{
    bool joined = beside->joined;

    forget_other(beside);
    if (!other)
        return joined;
    beside->trace = other->trace;
    beside->is_before = other->is_before;
    for (int i = 0; i < 2; i++)
        if (other->names[i])
            beside->names[i] = base_strdup(other->names[i]);
    beside->builder = view_model_builder_new(other->trace);
    return joined;
}

void view_beside_set_deeds(ViewBeside *beside, const ViewDeed *deeds,
                           size_t count, bool shared)
{
    forget_deeds(beside);
    beside->done = base_alloc_array(count + 1, sizeof *beside->done);
    for (size_t i = 0; i < count; i++)
        beside->done[i] = copy_deed(&deeds[i]);
    beside->done_count = count;
    beside->shared = shared;
}

void view_beside_set_forks(ViewBeside *beside, const ViewFork *forks,
                           size_t count)
{
    forget_forks(beside);
    beside->left = base_alloc_array(count + 1, sizeof *beside->left);
    beside->left_sizes =
        base_alloc_array(count + 1, sizeof *beside->left_sizes);
    for (size_t i = 0; i < count; i++) {
        beside->left[i] = copy_deed(&forks[i].last);
        beside->left_sizes[i] = forks[i].count;
    }
    beside->left_count = count;
}

void view_beside_tell(ViewBeside *beside, const ViewModel *model)
{
    const char *const names[2] = {view_beside_name(beside, 0),
                                  view_beside_name(beside, 1)};

    base_text_clear(&beside->told);
    if (beside->joined)
        explain_compare_tell(&model->lives, &beside->model.lives, names,
                             &beside->told);
}

/* Of each task of a run, whether its lane is marked. */
static bool *find_differing(const ViewBeside *beside, int side,
                            const ExplainLives *mine,
                            const ExplainLives *theirs)
{
    uint32_t count = mine->task_count;
    bool *differs = base_alloc_array(count + 1u, sizeof *differs);

    for (uint32_t i = 0; i <= count; i++) {
        uint32_t other = explain_pair_of(&beside->pairs, side, i);
        differs[i] = other == 0 || explain_pair_differs(mine, i, theirs, other);
    }
    return differs;
}

static void join(ViewBeside *beside, ViewModel *model)
{
    const ExplainLives *mine = &model->lives, *theirs = &beside->model.lives;

    explain_pairs_find(&beside->pairs, mine, theirs);
    beside->differs = find_differing(beside, 0, mine, theirs);
    beside->differs_there = find_differing(beside, 1, theirs, mine);
    view_align(model, &beside->model);
    beside->joined = true;
    view_beside_tell(beside, model);
}

bool view_beside_advance(ViewBeside *beside, ViewModel *model, uint32_t *budget)
{
    if (!beside->trace || beside->joined)
        return false;
    if (beside->builder) {
        if (!view_model_builder_advance(beside->builder, budget))
            return true;
        view_model_builder_take(beside->builder, &beside->model);
        view_model_builder_free(beside->builder);
        beside->builder = NULL;
    }
    join(beside, model);
    return false;
}

uint32_t view_beside_task(const ViewBeside *beside, uint32_t task)
{
    return beside->joined ? explain_pair_of(&beside->pairs, 0, task) : 0;
}

uint32_t view_beside_back(const ViewBeside *beside, uint32_t task)
{
    return beside->joined ? explain_pair_of(&beside->pairs, 1, task) : 0;
}

bool view_beside_compares(const ViewBeside *beside)
{
    return beside->joined && !beside->is_before;
}
