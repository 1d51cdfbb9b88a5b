#include "view_model.h"

#include "base_check.h"
#include "base_memory.h"
#include "view_model_builder.h"

void view_model_build(ViewModel *model, const TraceStore *trace)
{
    ViewModelBuilder *builder = view_model_builder_new(trace);
    uint32_t budget;

    do
        budget = UINT32_MAX;
    while (!view_model_builder_advance(builder, &budget));
    view_model_builder_take(builder, model);
    view_model_builder_free(builder);
}

void view_model_release(ViewModel *model)
{
    explain_lives_release(&model->lives);
    base_free(model->tasks);
    base_free(model->groups);
    base_free(model->lanes);
    base_free(model->arrows);
    base_free(model->counts);
    base_free(model->ties);
    base_free(model->gathers);
    base_free(model->gather_children);
    base_free(model->threads);
    base_free(model->thread_stretches);
    base_free(model->steps);
    base_free(model->spans);
    base_free(model->cells);
    base_free(model->cell_of);
    base_free(model->prints);
    base_free(model->errors);
    base_free(model->instants);
    base_free(model->urgent);
    base_free(model->stubs);
    *model = (ViewModel){.generation = model->generation + 1};
}

uint32_t view_model_lane(const ViewModel *model, uint32_t task)
{
    return explain_task(&model->lives, task) ? model->tasks[task].lane
                                             : VIEW_NONE;
}

uint32_t view_model_cell_of(const ViewModel *model, TraceEventId event)
{
    BASE_REQUIRE(event < model->lives.event_count);
    return model->cell_of[event];
}

bool view_instant_has_turns(const ViewInstant *instant)
{
    return instant->columns > instant->lent;
}
