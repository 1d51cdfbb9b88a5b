/*
 * screen_probe - looks at the screen of a running Xvfb.
 *
 * Xvfb -fbdir keeps its screen in a file of the XWD format, which this reads:
 *
 *     screen_probe FILE colours X Y W H    how many colours are in the box
 *     screen_probe FILE column RRGGBB      the x of the column with most of it
 *     screen_probe FILE pixel X Y          its colour, RRGGBB
 *     screen_probe FILE png OUT            the whole screen as a picture
 */
#include <png.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER_WORDS = 25, COLOURS_MAX = 4096 };

typedef struct Screen {
    uint32_t width, height, pitch;
    const unsigned char *pixels; /* B, G, R, unused */
    unsigned char *file;
} Screen;

static uint32_t word_at(const unsigned char *bytes, size_t index)
{
    const unsigned char *at = bytes + 4 * index;
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
           (uint32_t)at[2] << 8 | at[3];
}

static unsigned char *read_all(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    unsigned char *bytes = malloc(64u << 20);
    if (!file || !bytes) {
        fprintf(stderr, "screen_probe: cannot read %s\n", path);
        exit(2);
    }
    *size = fread(bytes, 1, 64u << 20, file);
    fclose(file);
    return bytes;
}

static Screen read_screen(const char *path)
{
    size_t size = 0;
    Screen screen = {.file = read_all(path, &size)};
    const unsigned char *file = screen.file;
    if (size < 4 * HEADER_WORDS || word_at(file, 1) != 7 ||
        word_at(file, 11) != 32) {
        fprintf(stderr, "screen_probe: %s is no XWD file of 32 bits\n", path);
        exit(2);
    }
    screen.width = word_at(file, 4);
    screen.height = word_at(file, 5);
    screen.pitch = word_at(file, 12);
    size_t offset = word_at(file, 0) + (size_t)word_at(file, 19) * 12;
    if (offset + (size_t)screen.pitch * screen.height > size) {
        fprintf(stderr, "screen_probe: %s is cut short\n", path);
        exit(2);
    }
    screen.pixels = file + offset;
    return screen;
}

static uint32_t colour_at(const Screen *screen, uint32_t x, uint32_t y)
{
    const unsigned char *at =
        screen->pixels + (size_t)y * screen->pitch + 4 * (size_t)x;
    return (uint32_t)at[2] << 16 | (uint32_t)at[1] << 8 | at[0];
}

static int print_colours(const Screen *screen, char **box)
{
    static uint32_t seen[COLOURS_MAX];
    uint32_t x0 = (uint32_t)atoi(box[0]);
    uint32_t y0 = (uint32_t)atoi(box[1]);
    uint32_t x1 = x0 + (uint32_t)atoi(box[2]);
    uint32_t y1 = y0 + (uint32_t)atoi(box[3]);
    int count = 0;
    for (uint32_t y = y0; y < y1 && y < screen->height; y++)
        for (uint32_t x = x0; x < x1 && x < screen->width; x++) {
            uint32_t colour = colour_at(screen, x, y);
            bool known = false;
            for (int i = 0; i < count && !known; i++)
                known = seen[i] == colour;
            if (!known && count < COLOURS_MAX)
                seen[count++] = colour;
        }
    printf("%d\n", count);
    return 0;
}

static int print_column(const Screen *screen, const char *text)
{
    uint32_t wanted = (uint32_t)strtoul(text, NULL, 16);
    uint32_t best = 0;
    uint32_t most = 0;
    for (uint32_t x = 0; x < screen->width; x++) {
        uint32_t count = 0;
        for (uint32_t y = 0; y < screen->height; y++)
            count += colour_at(screen, x, y) == wanted;
        if (count > most) {
            most = count;
            best = x;
        }
    }
    if (most < screen->height / 4)
        return 1;
    printf("%u\n", best);
    return 0;
}

static int print_pixel(const Screen *screen, char **at)
{
    uint32_t x = (uint32_t)atoi(at[0]), y = (uint32_t)atoi(at[1]);
    if (x >= screen->width || y >= screen->height)
        return 1;
    printf("%06x\n", colour_at(screen, x, y));
    return 0;
}

static int write_picture(const Screen *screen, const char *path)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = screen->width,
                       .height = screen->height,
                       .format = PNG_FORMAT_BGRA};
    size_t size = (size_t)screen->pitch * screen->height;
    unsigned char *copy = malloc(size);
    if (!copy)
        return 2;
    memcpy(copy, screen->pixels, size);
    for (size_t i = 3; i < size; i += 4)
        copy[i] = 255;
    int fine = png_image_write_to_file(&image, path, 0, copy,
                                       (png_int_32)screen->pitch, NULL);
    free(copy);
    return fine ? 0 : 2;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr,
                "usage: screen_probe FILE colours|column|pixel|png ...\n");
        return 2;
    }
    Screen screen = read_screen(argv[1]);
    int status = 2;
    if (strcmp(argv[2], "colours") == 0 && argc == 7)
        status = print_colours(&screen, argv + 3);
    else if (strcmp(argv[2], "column") == 0)
        status = print_column(&screen, argv[3]);
    else if (strcmp(argv[2], "pixel") == 0 && argc == 5)
        status = print_pixel(&screen, argv + 3);
    else if (strcmp(argv[2], "png") == 0)
        status = write_picture(&screen, argv[3]);
    free(screen.file);
    return status;
}
