#define _GNU_SOURCE

#include "verify_python.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base_memory.h"
#include "verify_process.h"

/* A stub may ask the network or wait for somebody: it is not waited for. */
static const double PATIENCE = 10.0;

static const char question[] =
    "import sys; print(sys.implementation.name, *sys.version_info[:3], "
    "sys.executable)";

static bool ask(const char *path, BaseText *answer)
{
    const char *const arguments[] = {path, "-S", "-E", "-c", question, NULL};
    VerifyProcess process;
    BaseText error = {0};

    bool answered = verify_process_start(&process, arguments, true, &error) &&
                    verify_process_line(&process, PATIENCE, answer);
    verify_process_stop(&process);
    base_text_release(&error);
    return answered;
}

static int slot_of(int major, int minor)
{
    int version = major * 100 + minor;

    if (version < VERIFY_FIRST_PYTHON || version > VERIFY_LAST_PYTHON)
        return -1;
    return version - VERIFY_FIRST_PYTHON;
}

/* Looks at one candidate and keeps it if its version has none yet; where a
 * release is wanted only that. */
static void consider(VerifyPython *slots, int release, const char *path)
{
    BaseText answer = {0};
    int major, minor, micro, before = 0;

    if (access(path, X_OK) != 0)
        return;
    if (ask(path, &answer) &&
        sscanf(answer.data, "cpython %d %d %d %n", &major, &minor, &micro,
               &before) == 3 &&
        before > 0 && slot_of(major, minor) >= 0) {
        VerifyPython *slot = &slots[slot_of(major, minor)];
        bool is_it =
            release == 0 || release == major * 10000 + minor * 100 + micro;
        if (is_it && !slot->path) {
            slot->version = major * 100 + minor;
            slot->path = base_strdup(answer.data + before);
            snprintf(slot->release, sizeof slot->release, "%d.%d.%d", major,
                     minor, micro);
        }
    }
    base_text_release(&answer);
}

/* Is there one for every version that is wanted? */
static bool is_complete(const VerifyPython *slots, int wanted)
{
    for (int i = 0; i < VERIFY_PYTHONS; i++) {
        bool needed = wanted == 0 || wanted == VERIFY_FIRST_PYTHON + i;
        if (needed && !slots[i].path)
            return false;
    }
    return true;
}

static void consider_on_path(VerifyPython *slots, int release, const char *name)
{
    const char *folders = getenv("PATH");
    BaseText path = {0};

    while (folders && *folders != '\0') {
        size_t length = strcspn(folders, ":");
        base_text_clear(&path);
        base_text_append_n(&path, folders, length);
        base_text_printf(&path, "/%s", name);
        if (length > 0)
            consider(slots, release, path.data);
        folders += length + (folders[length] == ':');
    }
    base_text_release(&path);
}

static void consider_pyenv(VerifyPython *slots, int release, int version)
{
    const char *home = getenv("HOME");
    BaseText pattern = {0};
    glob_t found;

    if (!home)
        return;
    base_text_printf(&pattern, "%s/.pyenv/versions/3.%d*/bin/python3", home,
                     version % 100);
    if (glob(pattern.data, 0, NULL, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; i++)
            consider(slots, release, found.gl_pathv[i]);
        globfree(&found);
    }
    base_text_release(&pattern);
}

static void look_for(VerifyPython *slots, int release, int version)
{
    char name[24];

    snprintf(name, sizeof name, "python3.%d", version % 100);
    consider_on_path(slots, release, name);
    if (!slots[version - VERIFY_FIRST_PYTHON].path)
        consider_pyenv(slots, release, version);
}

static void look_for_all(VerifyPython *slots, int wanted, int release)
{
    consider_on_path(slots, release, "python3");
    for (int version = VERIFY_FIRST_PYTHON;
         version <= VERIFY_LAST_PYTHON && !is_complete(slots, wanted);
         version++) {
        if ((wanted == 0 || wanted == version) &&
            !slots[version - VERIFY_FIRST_PYTHON].path)
            look_for(slots, release, version);
    }
}

int verify_python_find(VerifyPython found[VERIFY_PYTHONS], int wanted)
{
    VerifyPython slots[VERIFY_PYTHONS] = {{0}};
    int release = wanted > 1000 ? wanted : 0;
    int count = 0;

    if (release != 0)
        wanted /= 100;
    look_for_all(slots, wanted, release);
    if (release != 0 && !is_complete(slots, wanted))
        look_for_all(slots, wanted, 0);
    for (int i = 0; i < VERIFY_PYTHONS; i++) {
        if (slots[i].path && (wanted == 0 || slots[i].version == wanted))
            found[count++] = slots[i];
        else
            base_free(slots[i].path);
    }
    return count;
}

void verify_python_release(VerifyPython *pythons, int count)
{
    for (int i = 0; i < count; i++) {
        base_free(pythons[i].path);
        pythons[i].path = NULL;
    }
}
