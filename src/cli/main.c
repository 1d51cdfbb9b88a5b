/*
 * main() of taskarium.
 */
#define _POSIX_C_SOURCE 200809L

#include "cli_commands.h"

#include <fcntl.h>
#include <unistd.h>

/* Who closed one of the three standard files would see another file take its
 * place: they lead nowhere then. */
static void open_standard_files(void)
{
    int file = open("/dev/null", O_RDWR);

    while (file >= 0 && file <= 2)
        file = open("/dev/null", O_RDWR);
    if (file > 2)
        close(file);
}

int main(int count, char **arguments)
{
    open_standard_files();
    return cli_commands_main(count, arguments);
}
