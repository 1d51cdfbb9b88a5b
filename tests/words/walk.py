#!/usr/bin/env python3
"""Every sentence in both languages, over real runs.

    walk.py TASKARIUM CATALOGUE.po EXTRACT.sh SOURCE PROGRAM...

Holds that the catalogue has a translation of every sentence in src, with the
same things to fill in; then asks about each program in English and in Russian,
and holds that no answer has a hole, a sentence of the other language, or fewer
lines than the other's. Sentences of src/explain that no program brings out are
listed, and may be no more than SILENT; those of marks are the window's, and
what is not supported is named by the machine.
"""
import ast
import json
import os
import re
import subprocess
import sys
import tempfile

import endings

HOLE = re.compile(r"%(?:\d+\$)?[-0-9.*]*(?:ll|l|z)?[sudfgc]")

# What has no line is told without one.
NOWHERE = re.compile(r"(?:\bline|\bстрок[аеиу]) 0\b")

# Of each language, what no run here comes to: a trace with more than 512 MiB of
# texts; an error outside of any task that has no line; and, of two runs side by
# side in the window, that one has no more events while it still runs.
SILENT = 6


def read_catalogue(text):
    """The entries: (files, msgid, plural, translations)."""
    entries = []
    for block in text.split("\n\n"):
        fields, name, files = {}, None, set()
        if any(line.startswith("#~") for line in block.split("\n")):
            continue
        for line in block.split("\n"):
            if line.startswith("#:"):
                files.update(line[2:].split())
            found = re.match(r'(msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$',
                             line)
            if found:
                name = found[1]
                fields[name] = ast.literal_eval(found[2])
            elif line.startswith('"') and name:
                fields[name] += ast.literal_eval(line)
        if fields.get("msgid"):
            forms = [fields[k] for k in sorted(fields) if k.startswith("msgstr")]
            entries.append((files, fields["msgid"], fields.get("msgid_plural"),
                            forms))
    return entries


def holes(sentence):
    """What is filled in, in the order of the arguments."""
    found = []
    for place, hole in enumerate(HOLE.findall(sentence.replace("%%", ""))):
        number = re.match(r"%(\d+)\$", hole)
        kind = re.sub(r"\d+\$", "", hole)
        found.append((int(number[1]) - 1 if number else place, kind))
    return sorted(found)


def check_catalogue(catalogue, template):
    wrong = []
    known = {entry[1]: entry for entry in catalogue}
    for files, msgid, plural, _ in template:
        entry = known.get(msgid)
        if not entry:
            wrong.append(f"not in the catalogue: {msgid!r}")
            continue
        if len(entry[3]) != (3 if plural else 1) or not all(entry[3]):
            wrong.append(f"not translated: {msgid!r}")
        wrong += [f"other things to fill in: {form!r} for {msgid!r}"
                  for form in entry[3] if holes(form) != holes(plural or msgid)]
        wrong += [f"a tail of another kind: {form!r} for {msgid!r}"
                  for form in entry[3]
                  if form.endswith("\n") != msgid.endswith("\n")]
    return wrong


def ask(taskarium, language, *words):
    answer = subprocess.run([taskarium, *words, "--lang", language],
                            capture_output=True, text=True,
                            input="w Task-1\n")
    return answer.stdout or answer.stderr


def questions(taskarium, program, thorough):
    yield ("timeline", program, "--width", "100")
    yield ("why", program)
    trace = ask(taskarium, "en", "trace", program)
    tasks = trace.count('"kind": "task_created"')
    for task in range(1, min(tasks, 7) + 1):
        yield ("why", program, str(task))
    if not thorough:
        return
    yield ("why", program, "2", "--prove")
    yield ("why", program, "--max-turns", "3")
    yield ("timeline", program, "--max-events", "20")
    yield ("compare", program, "--seed", "1", "2")
    yield ("compare", program, "--python", "3.11", "3.13")
    firsts, lasts = {}, {}
    for line in trace.splitlines():
        event = json.loads(line)
        firsts.setdefault((event["kind"], event.get("line")), event["event"])
        lasts[event["kind"]] = event["event"]
    for event in sorted({*firsts.values(), *lasts.values()}):
        yield ("why", program, "--event", str(event))


def questions_of_endings(folder):
    """The same of those, each with the options that it is run with."""
    for name, text, program in list(endings.write(folder)):
        options = endings.OPTIONS.get(name, ())
        for words in (("why", program), ("why", program, "1"),
                      ("why", program, "2"), ("timeline", program)):
            yield text, (*words, *options)
        for command, *rest in endings.ASKED.get(name, ()):
            rest = [os.path.join(folder, word) if word.endswith(".py") else word
                    for word in rest]
            yield text, (command, program, *rest, *options)
    lesson, text = endings.write_lesson(folder)
    yield text, ("study", lesson)


def literal_parts(sentence):
    """Words of a sentence that are long enough to be known again."""
    return [part.strip() for part in HOLE.split(sentence)
            if len(re.findall(r"[A-Za-z]{2,}", part)) >= 3]


def is_said(sentence, lines, answers):
    """Whether a line is this sentence, filled in; a link of a chain is one
    without its full stop. What is most of it is looked for first: quickly."""
    parts = HOLE.split(sentence.strip("\n").removesuffix("."))
    pattern = re.compile("[^\\n]*?".join(map(re.escape, parts)))
    longest = max(parts, key=len)
    found = answers if any("\n" in part for part in parts) else lines
    return any(longest in text and pattern.search(text) for text in found)


def main():
    taskarium, catalogue, extract, source, *programs = sys.argv[1:]
    template = subprocess.run(["sh", extract, "--template"], cwd=source,
                              capture_output=True, text=True, check=True).stdout
    entries = read_catalogue(open(catalogue, encoding="utf-8").read())
    wrong = check_catalogue(entries, read_catalogue(template))
    english = [(msgid, part) for _, msgid, _, forms in entries
               for part in literal_parts(msgid)
               if not any(part in form for form in forms)]
    said = {"en": [], "ru": []}
    asked = []
    for program in programs:
        text = open(program, encoding="utf-8").read()
        asked += [(text, question) for question in questions(
            taskarium, program, program in (programs[0], programs[-1]))]
    with tempfile.TemporaryDirectory() as folder:
        asked += questions_of_endings(folder)
        for text, question in asked:
            answers = {language: ask(taskarium, language, *question)
                       for language in said}
            for language, answer in answers.items():
                said[language].append(answer)
                where = f"{language} {' '.join(question)}"
                if HOLE.search(answer.replace("%%", "")) or "(null)" in answer:
                    wrong.append(f"a hole in {where}:\n{answer}")
                nowhere = NOWHERE.search(answer)
                if nowhere and nowhere[0] not in text:
                    wrong.append(f"{nowhere[0]} in {where}:\n{answer}")
            counts = {len(a.splitlines()) for a in answers.values()}
            if question[0] == "why" and max(counts) > min(counts) + 6:
                wrong.append(f"not the same lines: {' '.join(question)}")
            for msgid, part in english:
                if part in answers["ru"] and part not in text:
                    wrong.append(f"English in ru {' '.join(question)}: {part}")
    lines = {language: sorted({line for answer in said[language]
                               for line in answer.splitlines()})
             for language in said}
    silent = []
    for files, msgid, plural, forms in entries:
        if not any(name.startswith("src/explain/") and "_mark" not in name
                   and "_tie" not in name and "_own" not in name for name in files):
            continue
        for language, sentences in (("en", [msgid, plural or msgid]),
                                    ("ru", forms)):
            if not any(is_said(s, lines[language], said[language])
                       for s in sentences):
                silent.append(f"{language}: {msgid!r}")
    print("never said:", *silent, sep="\n  ")
    if len(silent) > SILENT:
        wrong.append(f"{len(silent)} sentences are never said")
    print(*dict.fromkeys(wrong), sep="\n")
    return 1 if wrong else 0


sys.exit(main())
