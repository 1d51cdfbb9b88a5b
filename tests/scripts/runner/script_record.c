#include "script_record.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "script_text.h"

#define LARGEST_RECORD ((size_t)16 << 20)
#define LONGEST_TOLD ((size_t)4000)

void script_record_release(ScriptRecord *record)
{
    for (uint32_t i = 0; i < record->count; i++) {
        base_free(record->answers[i].name);
        base_text_release(&record->answers[i].releases);
        base_text_release(&record->answers[i].body);
    }
    base_free(record->answers);
    *record = (ScriptRecord){0};
}

/* The file has no NUL in it. */
static void write_bytes(const char *bytes, const char *end, BaseText *body)
{
    for (; bytes < end; bytes++) {
        if (*bytes == '\0')
            base_text_append(body, "\\0");
        else
            base_text_append_char(body, *bytes);
    }
}

static void write_lines(const BaseText *text, char mark, BaseText *body)
{
    const char *rest = base_text_str(text), *end = rest + text->length;

    while (rest < end) {
        const char *stop = memchr(rest, '\n', (size_t)(end - rest));
        base_text_append_char(body, mark);
        base_text_append(body, stop ? " " : "\\ ");
        if (!stop)
            stop = end;
        write_bytes(rest, stop, body);
        base_text_append_char(body, '\n');
        rest = stop + 1;
    }
}

void script_answer_write(const ScriptOutcome *outcome,
                         const ScriptComments *comments, BaseText *body)
{
    const BaseText *out = &outcome->out;

    base_text_printf(body, "status %d\n", outcome->status);
    if (comments->has_out && out->length == comments->out.length &&
        memcmp(out->data, comments->out.data, out->length) == 0)
        base_text_append(body, "stdout as the comments say\n");
    else if (out->length > LONGEST_TOLD)
        base_text_printf(body, "stdout of %zu bytes, %016" PRIx64 "\n",
                         out->length, script_text_hash(out));
    else
        write_lines(out, '>', body);
    write_lines(&outcome->err, '!', body);
}

static ScriptAnswer *add_answer(ScriptRecord *record, const char *name,
                                uint64_t text)
{
    BASE_GROW(record->answers, record->count, record->capacity);
    ScriptAnswer *answer = &record->answers[record->count++];
    *answer = (ScriptAnswer){.name = base_strdup(name), .text = text};
    return answer;
}

static bool is_of(const ScriptAnswer *answer, const char *name, uint64_t text)
{
    return answer->text == text && strcmp(answer->name, name) == 0;
}

void script_record_add(ScriptRecord *record, const char *name, uint64_t text,
                       const char *release, const BaseText *body)
{
    ScriptAnswer *answer = NULL;

    for (uint32_t i = 0; i < record->count; i++) {
        if (is_of(&record->answers[i], name, text) &&
            strcmp(record->answers[i].body.data, body->data) == 0)
            answer = &record->answers[i];
    }
    if (!answer) {
        answer = add_answer(record, name, text);
        base_text_append_n(&answer->body, body->data, body->length);
    }
    base_text_append_char(&answer->releases, ' ');
    base_text_append(&answer->releases, release);
}

static bool has_word(const char *words, const char *word)
{
    size_t length = strlen(word);

    for (; (words = strstr(words, word)); words += length) {
        if (words[-1] == ' ' && (words[length] == ' ' || words[length] == '\0'))
            return true;
    }
    return false;
}

ScriptAnswer *script_record_find(ScriptRecord *record, const char *name,
                                 uint64_t text, const char *release)
{
    for (uint32_t i = 0; i < record->count; i++) {
        ScriptAnswer *answer = &record->answers[i];
        if (is_of(answer, name, text) &&
            has_word(base_text_str(&answer->releases), release)) {
            answer->used = true;
            return answer;
        }
    }
    return NULL;
}

bool script_record_read(ScriptRecord *record, const char *path)
{
    BaseText file = {0}, error = {0};
    char name[128] = "";
    uint64_t text = 0;
    size_t length;
    const char *rest, *line;
    ScriptAnswer *answer = NULL;
    bool good = base_file_read(path, LARGEST_RECORD, &file, &error);

    if (!good)
        printf("%s\n", base_text_str(&error));
    rest = base_text_str(&file);
    while ((line = script_text_line(&rest, &length))) {
        if (sscanf(line, "--- %127[^\n]", name) == 1) {
            char *mark = strrchr(name, ' ');
            text = mark ? strtoull(mark, NULL, 16) : 0;
            *(mark ? mark : name) = '\0';
        } else if (strncmp(line, "===", 3) == 0) {
            answer = add_answer(record, name, text);
            base_text_append_n(&answer->releases, line + 3, length - 3);
        } else if (answer) {
            base_text_append_n(&answer->body, line, length);
            base_text_append_char(&answer->body, '\n');
        }
    }
    base_text_release(&file);
    base_text_release(&error);
    return good;
}

bool script_record_write(const ScriptRecord *record, const char *path)
{
    BaseText file = {0}, error = {0};

    for (uint32_t i = 0; i < record->count; i++) {
        const ScriptAnswer *answer = &record->answers[i];
        if (i == 0 || !is_of(answer - 1, answer->name, answer->text))
            base_text_printf(&file, "--- %s %016" PRIx64 "\n", answer->name,
                             answer->text);
        base_text_printf(&file, "===%s\n%s", base_text_str(&answer->releases),
                         base_text_str(&answer->body));
    }
    bool good =
        base_file_write(path, base_text_str(&file), file.length, &error);
    if (!good)
        printf("%s\n", base_text_str(&error));
    base_text_release(&file);
    base_text_release(&error);
    return good;
}
