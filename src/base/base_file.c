#define _XOPEN_SOURCE 700 /* realpath() */

#include "base_file.h"

#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)65536)

/* Bytes of a path that are named: of a longer one, its head and its tail. */
enum { NAMED_MOST = 200, HEAD_MOST = 120, TAIL_MOST = 50 };

static void append_whole_or_short(const char *path, BaseText *out)
{
    size_t length = strlen(path);
    const char *tail = path + length - TAIL_MOST;

    if (length <= NAMED_MOST) {
        base_text_append(out, *path ? path : "''");
        return;
    }
    while (((unsigned char)*tail & 0xC0) == 0x80) /* a character's inside */
        tail++;
    base_text_append_n(out, path, base_utf8_cut(path, length, HEAD_MOST));
    base_text_append(out, "...");
    base_text_append(out, tail);
}

void base_file_name(const char *path, BaseText *out)
{
    size_t start = out->length;

    append_whole_or_short(path, out);
    for (size_t i = start; i < out->length; i++)
        if (out->data[i] == '\n' || out->data[i] == '\r')
            out->data[i] = ' ';
}

static bool fail_to_read(BaseText *error, const char *path, const char *reason,
                         const char *try)
{
    BaseText name = {0};

    base_file_name(path, &name);
    base_text_printf(error, _("cannot read %s: %s"), name.data, reason);
    if (try)
        base_text_printf(error, "; %s", try);
    base_text_release(&name);
    return false;
}

/* By the reason that the system gives. */
static bool fail_by_number(BaseText *error, const char *path, int reason)
{
    const char *try = NULL;

    if (reason == ENOENT || reason == ENOTDIR)
        try = _("is its name right?");
    else if (reason == EACCES)
        try = _("may you read it?");
    else if (reason == EISDIR)
        try = _("name a file in it");
    else if (reason == ENAMETOOLONG)
        try = _("is it a file's name at all?");
    return fail_to_read(error, path, strerror(reason), try);
}

static bool fail_to_write(BaseText *error, const char *path)
{
    const char *reason =
        errno == ENXIO ? _("nobody reads from it") : strerror(errno);
    BaseText name = {0};

    base_file_name(path, &name);
    base_text_printf(error, _("cannot write %s: %s"), name.data, reason);
    base_text_release(&name);
    return false;
}

/* Opening must not wait for a writer of a pipe that never comes. */
static bool open_for_reading(const char *path, int *file, BaseText *error)
{
    struct stat info;

    *file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (*file < 0)
        return fail_by_number(error, path, errno);
    if (fstat(*file, &info) != 0 || S_ISDIR(info.st_mode)) {
        close(*file);
        return fail_by_number(error, path, EISDIR);
    }
    if (!S_ISREG(info.st_mode)) {
        close(*file);
        return fail_to_read(error, path, _("not a regular file"),
                            _("copy what it gives into one"));
    }
    return true;
}

/* One byte more than the limit is asked for, so that "too large" is seen
 * without trusting the size that the file system states. */
static bool read_all(int file, const char *path, size_t limit, BaseText *out,
                     BaseText *error)
{
    for (;;) {
        size_t room = limit - out->length;
        size_t wanted = room < CHUNK ? room + 1 : CHUNK;
        ssize_t got;

        base_text_reserve(out, wanted);
        got = read(file, out->data + out->length, wanted);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail_by_number(error, path, errno);
        if (got == 0)
            break;
        if ((size_t)got > room) {
            base_text_printf(error,
                             _("cannot read %s: it is larger than %zu "
                               "bytes; is it the right file?"),
                             path, limit);
            return false;
        }
        out->length += (size_t)got;
    }
    out->data[out->length] = '\0';
    return true;
}

bool base_file_read(const char *path, size_t limit, BaseText *out,
                    BaseText *error)
{
    int file;
    bool done;

    base_text_clear(out);
    if (!open_for_reading(path, &file, error))
        return false;
    done = read_all(file, path, limit, out, error);
    close(file);
    if (!done)
        base_text_clear(out);
    return done;
}

/* The line, from 1, of the first byte that is not UTF-8; 0 if all are. */
static unsigned long first_bad_line(const BaseText *text, size_t *at)
{
    unsigned long line = 1;
    uint32_t code;

    for (size_t i = 0; i < text->length;) {
        size_t used = base_utf8_next(text->data + i, text->length - i, &code);
        if (used == 0) {
            *at = i;
            return line;
        }
        line += text->data[i] == '\n';
        i += used;
    }
    return 0;
}

bool base_file_read_text(const char *path, size_t limit, BaseText *out,
                         BaseText *error)
{
    size_t at = 0;

    if (!base_file_read(path, limit, out, error))
        return false;
    if (base_utf8_valid(base_text_str(out), out->length))
        return true;
    unsigned long line = first_bad_line(out, &at);
    base_text_printf(error,
                     _("cannot read %s: line %lu is not UTF-8 (byte 0x%02x); "
                       "save it as UTF-8"),
                     path, line, (unsigned char)out->data[at]);
    base_text_clear(out);
    return false;
}

static bool write_all(int file, const char *bytes, size_t length)
{
    while (length != 0) {
        ssize_t put = write(file, bytes, length);

        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes += put;
        length -= (size_t)put;
    }
    return true;
}

static bool write_and_close(int file, const void *bytes, size_t length)
{
    bool written = write_all(file, bytes, length);
    int reason = errno;

    if (close(file) != 0 && written)
        return false;
    errno = reason;
    return written;
}

/* The permissions that open() would have given: mkstemp() is stricter. */
static void set_usual_mode(int file, const struct stat *former)
{
    mode_t mask;

    if (former) {
        (void)fchmod(file, former->st_mode & 0777);
        return;
    }
    mask = umask(0);
    umask(mask);
    (void)fchmod(file, 0666 & ~mask);
}

static bool write_beside(const char *path, const struct stat *former,
                         const void *bytes, size_t length, BaseText *error)
{
    BaseText beside = {0};
    bool done = false;
    int file;

    base_text_printf(&beside, "%s.XXXXXX", path);
    file = mkstemp(beside.data);
    if (file >= 0) {
        set_usual_mode(file, former);
        done = write_and_close(file, bytes, length) &&
               rename(beside.data, path) == 0;
        if (!done) {
            int reason = errno;

            unlink(beside.data);
            errno = reason;
        }
    }
    base_text_release(&beside);
    return done || fail_to_write(error, path);
}

static bool write_into(const char *path, const void *bytes, size_t length,
                       BaseText *error)
{
    /* Opening must not wait for a reader of a pipe that never comes; writing
     * may wait for one that is there. */
    int file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    int flags = file < 0 ? -1 : fcntl(file, F_GETFL);

    if (file >= 0 && flags >= 0)
        (void)fcntl(file, F_SETFL, flags & ~O_NONBLOCK);
    if (file < 0 || !write_and_close(file, bytes, length))
        return fail_to_write(error, path);
    return true;
}

bool base_file_write(const char *path, const void *bytes, size_t length,
                     BaseText *error)
{
    struct stat info;

    if (stat(path, &info) != 0)
        return write_beside(path, NULL, bytes, length, error);
    if (S_ISREG(info.st_mode))
        return write_beside(path, &info, bytes, length, error);
    return write_into(path, bytes, length, error);
}

bool base_file_exists(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0;
}

char *base_file_whole(const char *path)
{
    char *whole = realpath(path, NULL);
    char *owned = base_strdup(whole ? whole : path);

    free(whole);
    return owned;
}
