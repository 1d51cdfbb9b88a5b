/*
 * view_model_builder.h - making a model in portions.
 *
 * A trace of millions of events takes longer to put in order than a frame may
 * last. So a window works on its next model for a while in each frame, and
 * shows the one before until it is there.
 */
#ifndef VIEW_MODEL_BUILDER_H
#define VIEW_MODEL_BUILDER_H

#include "view_model.h"

typedef struct ViewModelBuilder ViewModelBuilder;

/* Of the events that the trace has now. The trace is borrowed and may grow
 * meanwhile. */
ViewModelBuilder *view_model_builder_new(const TraceStore *trace);
void view_model_builder_free(ViewModelBuilder *builder); /* NULL is allowed */

/* Looks at about *budget events and entries of tables at most and takes them
 * off. True once the model is complete. */
bool view_model_builder_advance(ViewModelBuilder *builder, uint32_t *budget);

/* Once it is complete: puts it in place of *model, which gets another
 * generation. */
void view_model_builder_take(ViewModelBuilder *builder, ViewModel *model);

#endif
