#include "py_suggest_closest.h"

#include <limits.h>
#include <stddef.h>
#include <string.h>

/* CPython's numbers: moving a letter costs two, its case one; at most a third
 * of the letters may change, and long names or many are not looked at. */
enum { MAX_CANDIDATES = 750, MAX_LENGTH = 40, MOVE_COST = 2, CASE_COST = 1 };

static int lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter;
}

static int substitution_cost(char left, char right)
{
    if (left == right)
        return 0;
    return lower(left) == lower(right) ? CASE_COST : MOVE_COST;
}

static int smaller(int left, int right)
{
    return left < right ? left : right;
}

/* One row of the table of distances between the beginnings of both words. The
 * result is the row's last entry, *least its smallest. */
static int fill_row(int *row, const char *word, int length, char letter,
                    int index, int *least)
{
    int distance = index * MOVE_COST, result = distance;

    *least = INT_MAX;
    for (int i = 0; i < length; i++) {
        int substituted = distance + substitution_cost(letter, word[i]);

        distance = row[i];
        result = smaller(smaller(result, distance) + MOVE_COST, substituted);
        row[i] = result;
        *least = smaller(*least, result);
    }
    return result;
}

/* Levenshtein's distance, or more than `limit` as soon as that is certain. */
static int measure_distance(const char *left, int left_length,
                            const char *right, int right_length, int limit)
{
    int row[MAX_LENGTH], result = 0, least;

    while (left_length > 0 && right_length > 0 && *left == *right) {
        left++;
        right++;
        left_length--;
        right_length--;
    }
    while (left_length > 0 && right_length > 0 &&
           left[left_length - 1] == right[right_length - 1]) {
        left_length--;
        right_length--;
    }
    if (left_length == 0 || right_length == 0)
        return (left_length + right_length) * MOVE_COST;
    if (left_length > MAX_LENGTH || right_length > MAX_LENGTH)
        return limit + 1;
    if (right_length < left_length)
        return measure_distance(right, right_length, left, left_length, limit);
    if ((right_length - left_length) * MOVE_COST > limit)
        return limit + 1;
    for (int i = 0; i < left_length; i++)
        row[i] = (i + 1) * MOVE_COST;
    for (int i = 0; i < right_length; i++) {
        result = fill_row(row, left, left_length, right[i], i, &least);
        if (least > limit)
            return limit + 1;
    }
    return result;
}

const char *py_suggest_closest_within(const char *name,
                                      const char *const *candidates, int count,
                                      int most)
{
    const char *best = NULL;
    int best_distance = most == INT_MAX ? INT_MAX : most + 1;
    size_t length = strlen(name);

    if (count >= MAX_CANDIDATES || length > MAX_LENGTH)
        return NULL;
    for (int i = 0; i < count; i++) {
        size_t other = strlen(candidates[i]);
        int limit, distance;

        if (strcmp(candidates[i], name) == 0)
            continue;
        if (other > 10 * MAX_LENGTH)
            other = 10 * MAX_LENGTH;
        limit = smaller((int)(length + other + 3) * MOVE_COST / 6,
                        best_distance - 1);
        distance = measure_distance(name, (int)length, candidates[i],
                                    (int)other, limit);
        if (distance > limit)
            continue;
        best = candidates[i];
        best_distance = distance;
    }
    return best;
}

const char *py_suggest_closest(const char *name, const char *const *candidates,
                               int count)
{
    return py_suggest_closest_within(name, candidates, count, INT_MAX);
}
