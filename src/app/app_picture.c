#include "app_picture.h"

#include "app_render.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "view_film.h"
#include "view_svg.h"

#include <png.h>
#include <string.h>

/* 0x00RRGGBB in place to bytes R, G, B. */
static void pack_rgb(uint32_t *pixels, size_t count)
{
    unsigned char *bytes = (unsigned char *)pixels;
    for (size_t i = 0; i < count; i++) {
        uint32_t pixel = pixels[i];
        bytes[3 * i] = (unsigned char)(pixel >> 16);
        bytes[3 * i + 1] = (unsigned char)(pixel >> 8);
        bytes[3 * i + 2] = (unsigned char)pixel;
    }
}

static bool write_png(const char *path, const void *rgb, int width, int height,
                      BaseText *error)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)width,
                       .height = (png_uint_32)height,
                       .format = PNG_FORMAT_RGB};
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    void *bytes = base_alloc(size);
    bool written = false;
    if (png_image_write_to_memory(&image, bytes, &size, 0, rgb, 0, NULL))
        written = base_file_write(path, bytes, size, error);
    else
        base_text_printf(error, _("cannot make the picture %s: %s"), path,
                         image.message);
    base_free(bytes);
    return written;
}

static bool write_drawing(const char *path, const ViewDrawList *list,
                          AppPictureSize size, BaseText *error)
{
    BaseText svg = {0};
    view_svg_write(list, (float)size.width / size.growth,
                   (float)size.height / size.growth, size.growth * size.scale,
                   &svg);
    bool written =
        base_file_write(path, base_text_str(&svg), svg.length, error);
    base_text_release(&svg);
    return written;
}

bool app_picture_is_drawing(const char *path)
{
    static const char ending[] = ".svg";
    size_t length = strlen(path), end = sizeof ending - 1;
    return length > end && strcmp(path + length - end, ending) == 0;
}

bool app_picture_write(const char *path, AppFonts *fonts,
                       const ViewDrawList *list, AppPictureSize size,
                       BaseText *error)
{
    if (app_picture_is_drawing(path))
        return write_drawing(path, list, size, error);
    int width = (int)((float)size.width * size.scale + 0.5f);
    int height = (int)((float)size.height * size.scale + 0.5f);
    size_t count = (size_t)width * (size_t)height;
    uint32_t *pixels = base_alloc_array(count, sizeof *pixels);
    AppRender render = {.fonts = fonts, .scale = size.scale * size.growth};
    app_canvas_target(&render.canvas, pixels, width, height, width);
    app_render_draw(&render, list);
    app_render_release(&render);
    pack_rgb(pixels, count);
    bool written = write_png(path, pixels, width, height, error);
    base_free(pixels);
    return written;
}

bool app_picture_write_film(const char *path, ViewWindow *window,
                            AppPictureSize size, BaseText *error)
{
    BaseText svg = {0};
    view_film_write(window, (float)size.width / size.growth,
                    (float)size.height / size.growth, size.growth * size.scale,
                    &svg);
    bool written =
        base_file_write(path, base_text_str(&svg), svg.length, error);
    base_text_release(&svg);
    return written;
}
