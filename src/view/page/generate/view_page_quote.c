/*
 * Writes a header that has text files as C strings. Run by the build.
 *
 * usage: view_page_quote FILE...     page.css becomes VIEW_PAGE_CSS
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static void quote_line(const char *line)
{
    fputs("    \"", stdout);
    for (; *line != '\0'; line++) {
        if (*line == '"' || *line == '\\')
            printf("\\%c", *line);
        else if (*line == '\n')
            fputs("\\n", stdout);
        else if (*line == '?') /* no trigraph */
            fputs("\\?", stdout);
        else
            putchar(*line);
    }
    fputs("\"", stdout);
}

static int quote_file(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    FILE *file = fopen(path, "r");
    char line[512];

    if (!file)
        return 1;
    fputs("#define VIEW_", stdout);
    for (; *name != '\0'; name++)
        putchar(*name == '.' ? '_' : toupper((unsigned char)*name));
    while (fgets(line, sizeof line, file)) {
        fputs(" \\\n", stdout);
        quote_line(line);
    }
    fputs("\n\n", stdout);
    return fclose(file);
}

int main(int argc, char **argv)
{
    int status = 0;

    puts("/* Made by view_page_quote. */");
    for (int i = 1; i < argc; i++)
        status |= quote_file(argv[i]);
    return status;
}
