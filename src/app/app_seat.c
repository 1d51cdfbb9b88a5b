#define _POSIX_C_SOURCE 200809L

#include "app_seat.h"

#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* Objects of the conversation: the first is there, the others are made by what
 * is asked. */
enum { DISPLAY = 1, REGISTRY = 2, ANSWERED = 3 };
/* Requests to the display. */
enum { SYNC = 0, GET_REGISTRY = 1 };
/* What the registry tells of. */
enum { GLOBAL = 0 };

enum { HEADER = 8, LONGEST = 4096, WAIT_MS = 500 };

/* Where the compositor listens; false: the environment names none. */
static bool find_address(struct sockaddr_un *address)
{
    const char *folder = getenv("XDG_RUNTIME_DIR");
    const char *name = getenv("WAYLAND_DISPLAY");
    size_t room = sizeof address->sun_path;

    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (!name || !*name)
        name = "wayland-0";
    int length = *name == '/' ? snprintf(address->sun_path, room, "%s", name)
                 : folder
                     ? snprintf(address->sun_path, room, "%s/%s", folder, name)
                     : -1;
    return length > 0 && (size_t)length < room;
}

static int open_socket(void)
{
    struct sockaddr_un address;
    if (!find_address(&address))
        return -1;
    int file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (file >= 0 &&
        connect(file, (struct sockaddr *)&address, sizeof address) != 0) {
        close(file);
        return -1;
    }
    return file;
}

/* For all that there is, and for a word when that has been told. */
static bool ask(int file)
{
    const uint32_t words[] = {DISPLAY, 12u << 16 | GET_REGISTRY, REGISTRY,
                              DISPLAY, 12u << 16 | SYNC,         ANSWERED};
    return send(file, words, sizeof words, MSG_NOSIGNAL) ==
           (ssize_t)sizeof words;
}

/* Exactly so many bytes; false: they do not come. */
static bool receive(int file, void *out, size_t size)
{
    char *bytes = out;
    while (size > 0) {
        struct pollfd wait = {.fd = file, .events = POLLIN};
        ssize_t got =
            poll(&wait, 1, WAIT_MS) == 1 ? recv(file, bytes, size, 0) : -1;
        if (got <= 0)
            return false;
        bytes += got;
        size -= (size_t)got;
    }
    return true;
}

/* Of "name, length of the interface's name, that name": whether it is a seat.
 */
static bool is_seat(const char *body, size_t size)
{
    static const char seat[] = "wl_seat";
    return size >= HEADER + sizeof seat &&
           memcmp(body + HEADER, seat, sizeof seat) == 0;
}

/* Reads until all is told; *has_seat: there was one among it. */
static bool read_globals(int file, bool *has_seat)
{
    uint32_t head[2];
    char body[LONGEST];
    *has_seat = false;
    while (receive(file, head, sizeof head)) {
        size_t size = head[1] >> 16;
        if (size < HEADER || size - HEADER > sizeof body ||
            !receive(file, body, size - HEADER))
            return false;
        if (head[0] == ANSWERED)
            return true;
        if (head[0] == REGISTRY && (head[1] & 0xffff) == GLOBAL)
            *has_seat = *has_seat || is_seat(body, size - HEADER);
    }
    return false;
}

bool app_seat_is_missing(void)
{
    bool has_seat = true;
    int file = open_socket();
    if (file < 0)
        return false;
    bool told = ask(file) && read_globals(file, &has_seat);
    close(file);
    return told && !has_seat;
}
