#include "app_growth.h"

#include <math.h>

static const float roomy_width = 1920.0f; /* twice that: 2 */
static const float roomy_height = 1080.0f;
static const float step = 0.25f;
static const float most = 2.0f;

float app_growth(float width, float height)
{
    float room = fminf(width / roomy_width, height / roomy_height);
    return fminf(fmaxf(floorf(room / step) * step, 1.0f), most);
}
