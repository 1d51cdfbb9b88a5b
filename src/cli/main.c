/*
 * main() of taskarium.
 */
#include "cli_commands.h"

int main(int count, char **arguments)
{
    return cli_commands_main(count, arguments);
}
