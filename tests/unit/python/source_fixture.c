#include "source_fixture.h"

#include <check.h>
#include <string.h>

#include "base_file.h"
#include "py_diagnostic_format.h"

void source_fixture_init(SourceFixture *fixture, const char *text,
                         size_t length, PyVersion version)
{
    *fixture = (SourceFixture){0};
    if (py_source_init(&fixture->source, "x.py", text, length,
                       &fixture->diagnostics))
        fixture->module = py_parse(&fixture->arena, &fixture->source, version,
                                   &fixture->diagnostics);
    if (fixture->module && !py_scope_analyze(&fixture->arena, fixture->module,
                                             version, &fixture->diagnostics))
        fixture->module = NULL;
    for (int i = 0; i < fixture->diagnostics.count; i++)
        py_diagnostic_format(&fixture->diagnostics.items[i], &fixture->source,
                             &fixture->text);
}

void source_fixture_release(SourceFixture *fixture)
{
    base_text_release(&fixture->text);
    py_diagnostics_release(&fixture->diagnostics);
    py_source_release(&fixture->source);
    base_arena_release(&fixture->arena);
}

void source_fixture_read(const char *name, BaseText *out)
{
    BaseText path = {0}, error = {0};

    base_text_printf(&path, "%s/unit/python/%s", TESTS_DIR, name);
    ck_assert_msg(
        base_file_read(base_text_str(&path), (size_t)1 << 24, out, &error),
        "%s", base_text_str(&error));
    base_text_release(&path);
    base_text_release(&error);
}

void source_fixture_unescape(char *text)
{
    char *out = text;

    while (*text) {
        if (text[0] != '\\') {
            *out++ = *text++;
            continue;
        }
        if (text[1] == 'x') {
            *out++ = '\x01';
            text += 4;
            continue;
        }
        *out++ = text[1] == 'n' ? '\n' : text[1] == 't' ? '\t' : text[1];
        text += 2;
    }
    *out = '\0';
}
