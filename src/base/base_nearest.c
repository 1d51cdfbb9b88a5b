#include "base_nearest.h"

#include <stddef.h>
#include <string.h>

enum { MOST_MISTAKES = 2 };

static int least(int a, int b, int c)
{
    int low = a < b ? a : b;

    return low < c ? low : c;
}

/* How many characters to add, drop or change to make `a` into `b`; a large
 * number for names that are too long to be one of ours. */
static int distance(const char *a, const char *b)
{
    int row[BASE_NEAREST_LONGEST + 1];
    size_t length = strlen(b);

    if (length > BASE_NEAREST_LONGEST || strlen(a) > BASE_NEAREST_LONGEST)
        return BASE_NEAREST_LONGEST;
    for (size_t j = 0; j <= length; j++)
        row[j] = (int)j;
    for (size_t i = 0; a[i] != '\0'; i++) {
        int corner = row[0];
        row[0] = (int)i + 1;
        for (size_t j = 0; j < length; j++) {
            int above = row[j + 1];
            row[j + 1] = least(above + 1, row[j] + 1, corner + (a[i] != b[j]));
            corner = above;
        }
    }
    return row[length];
}

const char *base_nearest(const char *typed, const char *const *names, int count)
{
    const char *best = NULL;
    int nearest = MOST_MISTAKES + 1;

    for (int i = 0; i < count; i++) {
        int mistakes = distance(typed, names[i]);
        if (mistakes < nearest && 2 * mistakes < (int)strlen(names[i])) {
            nearest = mistakes;
            best = names[i];
        }
    }
    return best;
}
