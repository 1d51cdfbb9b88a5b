/*
 * picture.h - a small picture to draw on, for the tests of this folder.
 */
#ifndef PICTURE_H
#define PICTURE_H

#include "app_canvas.h"

enum { PICTURE_WIDTH = 96, PICTURE_HEIGHT = 64 };

typedef struct Picture {
    uint32_t pixels[PICTURE_WIDTH * PICTURE_HEIGHT];
} Picture;

/* Fills the picture with black and points the canvas at it. */
void picture_start(Picture *picture, AppCanvas *canvas);

uint32_t picture_at(const Picture *picture, int x, int y);

/* The blue channel, as a part of a full pixel, summed over the box. */
double picture_light(const Picture *picture, AppBox box);
double picture_all_light(const Picture *picture);

#endif
