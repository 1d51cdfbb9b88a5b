#include "picture.h"

#include <check.h>
#include <string.h>

void picture_start(Picture *picture, AppCanvas *canvas)
{
    memset(picture, 0, sizeof *picture);
    app_canvas_target(canvas, picture->pixels, PICTURE_WIDTH, PICTURE_HEIGHT,
                      PICTURE_WIDTH);
}

uint32_t picture_at(const Picture *picture, int x, int y)
{
    ck_assert(x >= 0 && x < PICTURE_WIDTH && y >= 0 && y < PICTURE_HEIGHT);
    return picture->pixels[y * PICTURE_WIDTH + x];
}

double picture_light(const Picture *picture, AppBox box)
{
    double sum = 0.0;
    for (int y = box.y0; y < box.y1; y++)
        for (int x = box.x0; x < box.x1; x++)
            sum += (picture_at(picture, x, y) & 0xff) / 255.0;
    return sum;
}

double picture_all_light(const Picture *picture)
{
    return picture_light(picture,
                         (AppBox){0, 0, PICTURE_WIDTH, PICTURE_HEIGHT});
}
