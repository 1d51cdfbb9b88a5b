/*
 * view_reel.h - pictures one after another as one SVG.
 *
 * What stays is written once: each element knows the pictures that it is in,
 * and elements of the same fate share a style. Holds for any pictures; those
 * that differ little make a small file.
 */
#ifndef VIEW_REEL_H
#define VIEW_REEL_H

#include "base_text.h"
#include "view_draw.h"

enum { VIEW_REEL_FRAMES = 256, VIEW_REEL_WORDS = VIEW_REEL_FRAMES / 64 };

/* An element of some pictures. */
typedef struct ViewReelPiece {
    size_t text, length; /* in texts */
    uint64_t hash;
    uint32_t clip; /* index in clips, plus one; 0: none */
    uint32_t next; /* the piece that lies over it, plus one; 0: none does */
    uint64_t frames[VIEW_REEL_WORDS];
} ViewReelPiece;

/* Zero-initialised is valid and empty. */
typedef struct ViewReel {
    ViewReelPiece *pieces; /* owned */
    uint32_t count, capacity;
    uint32_t bottom; /* the first piece, plus one; 0: there is none */
    BaseText texts;
    ViewRect *clips; /* owned */
    uint32_t clip_count, clip_capacity;
    double seconds[VIEW_REEL_FRAMES];
    uint32_t frame_count;
} ViewReel;

/* One more picture, shown for so long; of more than VIEW_REEL_FRAMES nothing is
 * taken. */
void view_reel_add(ViewReel *reel, const ViewDrawList *list, double seconds);
void view_reel_write(const ViewReel *reel, float width, float height,
                     float scale, BaseText *out);
void view_reel_release(ViewReel *reel);

#endif
