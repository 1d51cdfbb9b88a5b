#include "view_reel.h"

#include "base_memory.h"
#include "view_rect.h"
#include "view_svg.h"

#include <string.h>

enum {
    CLIPS_MOST = 16,
    AHEAD = 2000, /* pieces that are looked at for one that is there already */
    NEAR = 12     /* and without asking whether the next one follows, too */
};

void view_reel_release(ViewReel *reel)
{
    base_free(reel->pieces);
    base_free(reel->clips);
    base_text_release(&reel->texts);
    *reel = (ViewReel){0};
}

static uint64_t hash_of(const char *text, size_t length, uint32_t clip)
{
    uint64_t hash = UINT64_C(14695981039346656037) ^ clip;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * UINT64_C(1099511628211);
    return hash;
}

static uint32_t clip_index(ViewReel *reel, ViewRect clip)
{
    for (uint32_t i = 0; i < reel->clip_count; i++)
        if (memcmp(&reel->clips[i], &clip, sizeof clip) == 0)
            return i + 1;
    BASE_GROW(reel->clips, reel->clip_count, reel->clip_capacity);
    reel->clips[reel->clip_count++] = clip;
    return reel->clip_count;
}

/* A picture's elements, before they are laid over the others'. */
typedef struct Frame {
    ViewReelPiece *pieces;
    uint32_t count, capacity;
    BaseText texts;
} Frame;

static void read_frame(ViewReel *reel, const ViewDrawList *list, Frame *frame)
{
    ViewRect clips[CLIPS_MOST] = {{0}};
    int depth = 0;
    for (size_t i = 0; i < list->count; i++) {
        const ViewCommand *command = &list->commands[i];
        if (command->kind == VIEW_COMMAND_CLIP && depth + 1 < CLIPS_MOST) {
            depth++;
            clips[depth] =
                depth > 1 ? view_rect_intersect(clips[depth - 1], command->rect)
                          : command->rect;
        } else if (command->kind == VIEW_COMMAND_UNCLIP) {
            depth -= depth > 0;
        } else {
            size_t begin = frame->texts.length;
            view_svg_append(list, i, &frame->texts);
            size_t length = frame->texts.length - begin;
            if (length == 0)
                continue;
            uint32_t clip = depth > 0 ? clip_index(reel, clips[depth]) : 0;
            BASE_GROW(frame->pieces, frame->count, frame->capacity);
            frame->pieces[frame->count++] = (ViewReelPiece){
                .text = begin,
                .length = length,
                .clip = clip,
                .hash = hash_of(frame->texts.data + begin, length, clip)};
        }
    }
}

static bool is_same(const ViewReel *reel, uint32_t link, const Frame *frame,
                    uint32_t index)
{
    const ViewReelPiece *a = &reel->pieces[link - 1];
    const ViewReelPiece *b = &frame->pieces[index];
    return a->hash == b->hash && a->length == b->length && a->clip == b->clip &&
           memcmp(reel->texts.data + a->text, frame->texts.data + b->text,
                  a->length) == 0;
}

/* A piece from `link` on that is the frame's; far ahead, only if what follows
 * there follows here, too. 0: there is none. */
static uint32_t find(const ViewReel *reel, uint32_t link, const Frame *frame,
                     uint32_t index)
{
    for (int i = 0; link != 0 && i < AHEAD; i++) {
        uint32_t next = reel->pieces[link - 1].next;
        bool follows = i < NEAR || index + 1 == frame->count ||
                       (next != 0 && is_same(reel, next, frame, index + 1));
        if (follows && is_same(reel, link, frame, index))
            return link;
        link = next;
    }
    return 0;
}

static uint32_t insert(ViewReel *reel, uint32_t under, const Frame *frame,
                       uint32_t index)
{
    ViewReelPiece piece = frame->pieces[index];
    size_t begin = reel->texts.length;
    base_text_append_n(&reel->texts, frame->texts.data + piece.text,
                       piece.length);
    piece.text = begin;
    piece.next = under == 0 ? reel->bottom : reel->pieces[under - 1].next;
    BASE_GROW(reel->pieces, reel->count, reel->capacity);
    reel->pieces[reel->count++] = piece;
    if (under == 0)
        reel->bottom = reel->count;
    else
        reel->pieces[under - 1].next = reel->count;
    return reel->count;
}

void view_reel_add(ViewReel *reel, const ViewDrawList *list, double seconds)
{
    Frame frame = {0};
    uint32_t number = reel->frame_count, under = 0;
    if (number == VIEW_REEL_FRAMES)
        return;
    read_frame(reel, list, &frame);
    for (uint32_t i = 0; i < frame.count; i++) {
        uint32_t from =
            under == 0 ? reel->bottom : reel->pieces[under - 1].next;
        uint32_t found = find(reel, from, &frame, i);
        under = found != 0 ? found : insert(reel, under, &frame, i);
        reel->pieces[under - 1].frames[number / 64] |= UINT64_C(1)
                                                       << number % 64;
    }
    reel->seconds[number] = seconds;
    reel->frame_count++;
    base_free(frame.pieces);
    base_text_release(&frame.texts);
}

/* ---- writing ---- */

static bool is_in(const ViewReelPiece *piece, uint32_t frame)
{
    return (piece->frames[frame / 64] >> frame % 64 & 1) != 0;
}

static bool is_always(const ViewReel *reel, const ViewReelPiece *piece)
{
    for (uint32_t i = 0; i < reel->frame_count; i++)
        if (!is_in(piece, i))
            return false;
    return true;
}

/* The pieces' fates, each once. */
typedef struct Fates {
    const ViewReelPiece **fates; /* one piece of each */
    uint32_t count, capacity;
} Fates;

static uint32_t fate_of(Fates *fates, const ViewReelPiece *piece)
{
    for (uint32_t i = 0; i < fates->count; i++)
        if (memcmp(fates->fates[i]->frames, piece->frames,
                   sizeof piece->frames) == 0)
            return i;
    BASE_GROW(fates->fates, fates->count, fates->capacity);
    fates->fates[fates->count] = piece;
    return fates->count++;
}

/* When it comes and goes, in parts of the whole. */
static void write_fate(const ViewReel *reel, const ViewReelPiece *piece,
                       uint32_t number, double total, BaseText *out)
{
    double at = 0;
    bool shown = !is_in(piece, 0);
    base_text_printf(out, "@keyframes f%u{", number);
    for (uint32_t i = 0; i < reel->frame_count; i++) {
        bool now = is_in(piece, i);
        if (now != shown)
            base_text_printf(out, "%.3f%%{visibility:%s}", 100 * at / total,
                             now ? "visible" : "hidden");
        shown = now;
        at += reel->seconds[i];
    }
    base_text_printf(
        out, "}.f%u{%sanimation:f%u %.2fs step-end infinite}\n", number,
        is_in(piece, reel->frame_count - 1) ? "" : "visibility:hidden;", number,
        total);
}

static void write_styles(const ViewReel *reel, Fates *fates, BaseText *out)
{
    double total = 0;
    for (uint32_t i = 0; i < reel->frame_count; i++)
        total += reel->seconds[i];
    for (uint32_t at = reel->bottom; at != 0; at = reel->pieces[at - 1].next)
        if (!is_always(reel, &reel->pieces[at - 1]))
            fate_of(fates, &reel->pieces[at - 1]);
    base_text_append(out, "<style>\n");
    for (uint32_t i = 0; i < fates->count; i++)
        write_fate(reel, fates->fates[i], i, total, out);
    base_text_append(out, "@media (prefers-reduced-motion:reduce)"
                          "{*{animation:none!important}}\n</style>\n");
}

static void write_clips(const ViewReel *reel, BaseText *out)
{
    for (uint32_t i = 0; i < reel->clip_count; i++) {
        base_text_printf(out, "<clipPath id=\"c%u\">", i + 1);
        view_svg_append_clip(reel->clips[i], out);
        base_text_append(out, "</clipPath>\n");
    }
}

/* Its style comes behind the tag's name. */
static void write_piece(const ViewReel *reel, const ViewReelPiece *piece,
                        Fates *fates, BaseText *out)
{
    const char *text = reel->texts.data + piece->text;
    size_t name = strcspn(text, " ");
    base_text_append_n(out, text, name);
    if (!is_always(reel, piece))
        base_text_printf(out, " class=\"f%u\"", fate_of(fates, piece));
    base_text_append_n(out, text + name, piece->length - name);
}

void view_reel_write(const ViewReel *reel, float width, float height,
                     float scale, BaseText *out)
{
    Fates fates = {0};
    uint32_t clip = 0;
    view_svg_open(width, height, scale, out);
    write_styles(reel, &fates, out);
    write_clips(reel, out);
    for (uint32_t at = reel->bottom; at != 0; at = reel->pieces[at - 1].next) {
        const ViewReelPiece *piece = &reel->pieces[at - 1];
        if (piece->clip != clip && clip != 0)
            base_text_append(out, "</g>\n");
        if (piece->clip != clip && piece->clip != 0)
            base_text_printf(out, "<g clip-path=\"url(#c%u)\">\n", piece->clip);
        clip = piece->clip;
        write_piece(reel, piece, &fates, out);
    }
    base_text_append(out, clip != 0 ? "</g>\n</svg>\n" : "</svg>\n");
    base_free(fates.fates);
}
