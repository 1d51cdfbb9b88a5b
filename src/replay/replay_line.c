#include "replay_line.h"

#include "replay.h"
#include "replay_json.h"
#include "replay_json_read.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_words.h"

#include <ctype.h>
#include <string.h>
#include <zlib.h>

/* After the prefix stand five bits a character: a byte for the kind of line,
 * four for the length of what follows, four for its checksum, then the compact
 * JSON, deflated. */
enum { KIND = 1, HEAD = 9, GROUP = 8 };

#define UNPACKED_MOST REPLAY_JSON_LIMIT
#define LINE_MOST ((size_t)8 << 20)

static const char prefix[] = "taskarium-";

/* Douglas Crockford's: none of i, l, o, u. */
static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

/* What lines are likely to hold, the likeliest last. It belongs to KIND, and
 * never changes. */
static const char words[] =
    "import asyncio\nimport random\n\n\nasync def main():\n    async with "
    "asyncio.TaskGroup() as tg:\n        tg.create_task(\n    await "
    "asyncio.sleep(\n    print(\n    raise ValueError(\n    except* "
    "\n\nasyncio.run(main())\n\",\"modules\":[{\"name\":\",\"file\":\","
    "\"text\":"
    "\"input\":\"limits\":{\"--max-turns\":\"--max-time\":\"}\"knobs\":{\""
    "\"interventions\":[{\"do\":\"cancel\",\"at\":\"\"raise\",\"sleep\",\"knob"
    "\",\"task\":\"\"name\":\"ValueError\"\"seconds\":0.}],\"share_draws\":true"
    "\"marks\":[{\"at\":\".suspended.1\",\"note\":\"\"libm\":true"
    ".first_step.1.finished.1.resumed.1.group_abort.1.cancelled.1"
    "08-gather-and-group07-except-star06-first-error05-cancel-asks"
    "04-leaving-the-block03-create-task02-calling-is-not-running01-ten-tasks"
    "{\"taskarium\":1,\"program\":{\"name\":\"main.py\",\"lesson\":\"0\","
    "\"hash\":\"\"text\":\"},\"python\":\"3.13\",\"seed\":\"1\",\"shown\":\""
    ".failed.1\",\"fingerprint\":{\"version\":1,\"hash\":\"\",\"events\":}}";

/* ---- signs ---- */

/* A text that was copied from wherever. */
typedef struct Signs {
    const char *at;
} Signs;

/* What else stands for a space, or for nothing, or round a word that is quoted;
 * and for a hyphen. */
static const char *const spaces[] = {
    "\"",     "'",      "`",      "<",      ">",      "\u00ab",
    "\u00bb", "\u2018", "\u2019", "\u201c", "\u201d", "\u201e",
    "\u00a0", "\u00ad", "\u2007", "\u2009", "\u200b", "\u200c",
    "\u200d", "\u2028", "\u2029", "\u202f", "\u2060", "\ufeff"};
static const char *const hyphens[] = {"\u2010", "\u2011", "\u2012",
                                      "\u2013", "\u2014", "\u2212"};

/* How many bytes of the text are one of these; 0: none. */
static size_t one_of(const char *text, const char *const *these, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strncmp(text, these[i], strlen(these[i])) == 0)
            return strlen(these[i]);
    return 0;
}

#define ONE_OF(text, these) one_of(text, these, sizeof(these) / sizeof *(these))

/* Bytes that mean nothing; 0: none. */
static size_t nothing_at(const char *text)
{
    return isspace((unsigned char)*text) ? 1 : ONE_OF(text, spaces);
}

/* The next one that is no space, in small letters; '\0' at the end. */
static char next_sign(Signs *signs)
{
    size_t length;

    while ((length = nothing_at(signs->at)) > 0)
        signs->at += length;
    if (*signs->at == '\0')
        return '\0';
    length = ONE_OF(signs->at, hyphens);
    signs->at += length > 0 ? length : 1;
    return length > 0 ? '-' : (char)tolower((unsigned char)signs->at[-1]);
}

/* The first characters of KIND: five bits of a byte that is 1, and the rest. */
static bool begins_kind(Signs signs)
{
    return next_sign(&signs) == '0' && next_sign(&signs) == '4';
}

/* Goes past the prefix; false: it does not begin with one. Without its hyphen
 * it is one if a line of ours follows. */
static bool pass_prefix(Signs *signs)
{
    for (const char *at = prefix; *at != '-'; at++)
        if (next_sign(signs) != *at)
            return false;
    Signs after = *signs;
    if (next_sign(&after) != '-')
        return begins_kind(*signs);
    *signs = after;
    return true;
}

/* A program may begin with a text in quotes; a line in them is whole. */
bool replay_line_is_one(const char *text)
{
    Signs signs = {text};
    bool quoted = ONE_OF(text + strspn(text, " \t\r\n"), spaces) > 0;

    return pass_prefix(&signs) && (!quoted || begins_kind(signs));
}

/* ---- writing ---- */

/* Deflates all of `in` to the end of `out`. */
static void pack(const BaseText *in, BaseText *out)
{
    z_stream stream = {.next_in = (Bytef *)in->data,
                       .avail_in = (uInt)in->length};

    BASE_REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, -15, 9,
                              Z_DEFAULT_STRATEGY) == Z_OK);
    deflateSetDictionary(&stream, (const Bytef *)words, sizeof words - 1);
    uLong room = deflateBound(&stream, (uLong)in->length);
    base_text_reserve(out, room);
    stream.next_out = (Bytef *)out->data + out->length;
    stream.avail_out = (uInt)room;
    BASE_REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out->length += stream.total_out;
    deflateEnd(&stream);
}

static void put_number(char *at, uint32_t number)
{
    for (int i = 3; i >= 0; i--, number >>= 8)
        at[i] = (char)(number & 0xff);
}

static uint32_t checksum(const char *bytes, size_t length)
{
    return (uint32_t)crc32_z(0, (const Bytef *)bytes, length);
}

/* Five bits a character, hyphens between groups; the last is filled up with
 * zeros. */
static void spell(const BaseText *bytes, BaseText *out)
{
    uint32_t bits = 0, held = 0;
    size_t count = 0;

    for (size_t i = 0; i < bytes->length || held > 0;) {
        if (held < 5 && i < bytes->length) {
            bits = bits << 8 | (unsigned char)bytes->data[i++];
            held += 8;
            continue;
        }
        if (held < 5) {
            bits <<= 5 - held;
            held = 5;
        }
        if (count++ % GROUP == 0 && count > 1)
            base_text_append_char(out, '-');
        held -= 5;
        base_text_append_char(out, digits[bits >> held & 31]);
    }
}

bool replay_line_write(const Replay *replay, BaseText *out, BaseText *error)
{
    BaseText json = {0}, bytes = {0};
    char head[HEAD] = {KIND};

    if (!replay_json_write(replay, REPLAY_COMPACT, &json, error))
        return false;
    base_text_append_n(&bytes, head, HEAD);
    pack(&json, &bytes);
    size_t length = bytes.length - HEAD;
    put_number(bytes.data + 1, (uint32_t)length);
    put_number(bytes.data + 5, checksum(bytes.data + HEAD, length));
    base_text_append(out, prefix);
    spell(&bytes, out);
    base_text_release(&json);
    base_text_release(&bytes);
    return true;
}

/* ---- reading ---- */

static uint32_t get_number(const char *at)
{
    uint32_t number = 0;

    for (int i = 0; i < 4; i++)
        number = number << 8 | (unsigned char)at[i];
    return number;
}

/* The five bits of a character, with what people take for others; -1: it means
 * nothing; -2: it is none of ours. */
static int value_of(char c)
{
    const char *found;

    if (c == '-')
        return -1;
    c = c == 'o' ? '0' : c == 'i' || c == 'l' ? '1' : c;
    found = strchr(digits, c);
    return found ? (int)(found - digits) : -2;
}

/* Reads the characters after the prefix. *count is how many of them count;
 * *rest are the bits at the end that fill no byte. */
static bool unspell(Signs *signs, BaseText *bytes, size_t *count,
                    uint32_t *rest, BaseText *error)
{
    uint32_t bits = 0, held = 0;
    char sign;

    for (*count = 0; (sign = next_sign(signs)) != '\0';) {
        int value = value_of(sign);
        if (value == -2) {
            base_text_printf(error,
                             _("character %zu of the line is none of its "
                               "letters, digits and hyphens; copy it again"),
                             *count + 1);
            return false;
        }
        if (value < 0)
            continue;
        ++*count;
        bits = bits << 5 | (uint32_t)value;
        held += 5;
        if (held >= 8) {
            held -= 8;
            base_text_append_char(bytes, (char)(bits >> held & 0xff));
        }
    }
    *rest = bits & ((1u << held) - 1);
    return true;
}

/* Is it whole, and as it was written? */
static bool is_sound(const BaseText *bytes, size_t count, uint32_t rest,
                     BaseText *error)
{
    size_t wanted = 0;

    if (bytes->length >= HEAD) {
        wanted = HEAD + (size_t)get_number(bytes->data + 1);
        if (bytes->data[0] != KIND) {
            base_text_append(error, _("the line is of another kind; a newer "
                                      "Taskarium may read it"));
            return false;
        }
    }
    size_t characters = (wanted * 8 + 4) / 5;
    if (bytes->length < HEAD) {
        base_text_append(error, _("the line is cut off; copy all of it"));
    } else if (count < characters) {
        base_text_printf(error,
                         _("the line is cut off: %zu characters of %zu are "
                           "there; copy all of it"),
                         count, characters);
    } else if (count > characters || rest != 0 ||
               checksum(bytes->data + HEAD, wanted - HEAD) !=
                   get_number(bytes->data + 5)) {
        base_text_append(error, _("the line was mistyped or damaged; copy it "
                                  "again"));
    } else {
        return true;
    }
    return false;
}

/* Inflates what stands after the head; false: it is nothing of ours. */
static bool unpack(const BaseText *bytes, BaseText *out)
{
    z_stream stream = {.next_in = (Bytef *)bytes->data + HEAD,
                       .avail_in = (uInt)(bytes->length - HEAD)};
    int done = Z_OK;

    BASE_REQUIRE(inflateInit2(&stream, -15) == Z_OK);
    inflateSetDictionary(&stream, (const Bytef *)words, sizeof words - 1);
    while (done == Z_OK && out->length < UNPACKED_MOST) {
        base_text_reserve(out, 65536);
        stream.next_out = (Bytef *)out->data + out->length;
        stream.avail_out = 65536;
        done = inflate(&stream, Z_NO_FLUSH);
        out->length = stream.total_out;
        out->data[out->length] = '\0';
    }
    inflateEnd(&stream);
    return done == Z_STREAM_END && stream.avail_in == 0;
}

bool replay_line_read(const char *text, Replay *replay, BaseText *error)
{
    BaseText bytes = {0}, json = {0};
    size_t count = 0;
    uint32_t rest = 0;
    Signs signs = {text};
    bool good = pass_prefix(&signs) && strlen(text) <= LINE_MOST;

    *replay = (Replay){0};
    if (!good)
        base_text_append(error, _("such a line begins with taskarium- and has "
                                  "at most 8 MiB"));
    good = good && unspell(&signs, &bytes, &count, &rest, error) &&
           is_sound(&bytes, count, rest, error);
    if (good && !unpack(&bytes, &json)) {
        base_text_append(error, _("the line was mistyped or damaged; copy it "
                                  "again"));
        good = false;
    }
    good = good && replay_json_read(json.data, json.length, replay, error);
    base_text_release(&bytes);
    base_text_release(&json);
    return good;
}
