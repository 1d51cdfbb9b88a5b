#include "script_cpython.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "verify_harness.h"

bool script_python_parse(ScriptPython *python, const char *word)
{
    const char *mark = strchr(word, '=');
    size_t length = mark ? (size_t)(mark - word) : 0;

    if (length == 0 || length >= sizeof python->release)
        return false;
    memcpy(python->release, word, length);
    python->release[length] = '\0';
    python->path = mark + 1;
    return true;
}

static void take(ScriptOutcome *outcome, const VerifyAnswer *answer)
{
    base_text_append_n(&outcome->out, base_text_str(&answer->out),
                       answer->out.length);
    base_text_append_n(&outcome->err, base_text_str(&answer->err),
                       answer->err.length);
    outcome->status = atoi(base_text_str(&answer->status));
}

/* It waits, or may: then CPython runs it on a virtual clock. */
static bool needs_virtual_time(const char *text)
{
    static const char *const words[] = {"asyncio", "import threading",
                                        "import time", "concurrent.futures"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(text, words[i]))
            return true;
    return false;
}

static bool ask_harness(const ScriptPython *python,
                        const ScriptRequest *request, ScriptOutcome *outcome)
{
    VerifyHarnessOptions options = {.python = python->path,
                                    .script = request->harness,
                                    .program = request->path,
                                    .mode = VERIFY_PLAIN,
                                    .trust = true}; /* it is our own */
    VerifyHarness harness;
    VerifyAnswer answer = {0};
    BaseText error = {0};
    bool good = verify_harness_start(&harness, &options, &error);

    if (good) {
        good = verify_harness_ask(&harness, request->seed, &answer, &error);
        verify_harness_stop(&harness);
    }
    if (good)
        take(outcome, &answer);
    else
        printf("    %s: %s\n", python->path, base_text_str(&error));
    base_text_release(&error);
    verify_answer_release(&answer);
    return good;
}

bool script_cpython_run(const ScriptPython *python,
                        const ScriptRequest *request, ScriptOutcome *outcome)
{
    const char *command[] = {python->path, request->path, NULL};

    if (needs_virtual_time(base_text_str(request->text)))
        return ask_harness(python, request, outcome);
    script_process_run(command, outcome);
    if (outcome->status == 0 || outcome->status == 1)
        return true;
    printf("    %s: status %d\n%s", python->path, outcome->status,
           base_text_str(&outcome->err));
    return false;
}
