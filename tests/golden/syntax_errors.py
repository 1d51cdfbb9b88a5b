"""Checks or makes tests/unit/python/syntax_errors.txt.

syntax_errors.py --check FILE
syntax_errors.py --write FILE 311=PYTHON 312=PYTHON 313=PYTHON

The file: a line "--- source" with escapes for each program, then for each
group of versions "=== 311 312" and what they write to stderr.
"""
import sys

from golden import pythons_of, stderr_of, version_at_hand

ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\x01": "\\x01"}


def escape(source):
    return "".join(ESCAPES.get(letter, letter) for letter in source)


def unescape(line):
    for letter, escaped in reversed(ESCAPES.items()):
        if letter != "\\":
            line = line.replace("\\\\", "\0").replace(escaped, letter)
            line = line.replace("\0", "\\\\")
    return line.replace("\\\\", "\\")


def read(path):
    """A list of (source, {version: text})."""
    table, versions = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("--- "):
                table.append((unescape(line[4:-1]), {}))
            elif line.startswith("=== "):
                versions = line.split()[1:]
                table[-1][1].update(dict.fromkeys(versions, ""))
            else:
                for version in versions:
                    table[-1][1][version] += line
    return table


def error_of(python, source):
    text = stderr_of(python, source)
    return "" if text.startswith("Traceback") else text


def write(path, pythons):
    table = read(path)
    with open(path, "w", encoding="utf-8") as file:
        for source, _ in table:
            groups = {}
            for version, python in pythons.items():
                groups.setdefault(error_of(python, source), []).append(version)
            file.write("--- " + escape(source) + "\n")
            for text, versions in groups.items():
                file.write("=== " + " ".join(versions) + "\n" + text)


def check(path):
    version, failures = version_at_hand(), 0
    for source, texts in read(path):
        found = error_of(sys.executable, source)
        if found != texts[version]:
            failures += 1
            print(f"{source!r}\nexpected:\n{texts[version]}found:\n{found}")
    return 1 if failures else 0


if __name__ == "__main__":
    if sys.argv[1] == "--write":
        write(sys.argv[2], pythons_of(sys.argv[3:]))
    else:
        sys.exit(check(sys.argv[2]))
