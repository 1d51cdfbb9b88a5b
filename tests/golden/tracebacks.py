"""Checks or makes tests/unit/python/tracebacks.txt.

tracebacks.py --check FILE
tracebacks.py --write FILE 311=PYTHON 312=PYTHON 313=PYTHON

The file: "## name" for each program, its text behind "|"; then for each version
"#data 311", the exceptions as plain lines, "#expect 311" and what CPython
writes to stderr behind "|". The lines of data: E type message suppress is-group
cause context; N note; F function line and span; M member. Numbers are indexes
of the E lines, -1 is none.
"""
import subprocess
import sys

from golden import pythons_of, stderr_of, version_at_hand


def escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def raise_from(source):
    scope = {"__name__": "__main__", "__builtins__": __builtins__}
    try:
        exec(compile(source, "x.py", "exec"), scope)
    except BaseException as error:
        return error


def lines_of(error, number):
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = kind.__module__ + "." + name
    is_group = isinstance(error, BaseExceptionGroup)
    yield "\t".join(["E", name, escape(str(error)),
                     str(int(error.__suppress_context__)), str(int(is_group)),
                     str(number(error.__cause__)),
                     str(number(error.__context__))])
    for note in getattr(error, "__notes__", []):
        yield "N\t" + escape(note)
    trace = error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        if code.co_filename == "x.py":
            line, end, column, end_column = list(
                code.co_positions())[trace.tb_lasti // 2]
            yield "\t".join(["F", code.co_name, str(trace.tb_lineno),
                             *(str(place or 0) for place in
                               (line, column, end, end_column))])
        trace = trace.tb_next
    for member in error.exceptions if is_group else ():
        yield f"M\t{number(member)}"


def data_of(source):
    errors = [raise_from(source)]

    def number(error):
        if error is None:
            return -1
        for index, known in enumerate(errors):
            if known is error:
                return index
        errors.append(error)
        return len(errors) - 1

    lines = []
    for error in errors:  # grows while it is read
        lines.extend(lines_of(error, number))
    return "\n".join(lines) + "\n"


def read(path):
    """A list of (name, source, {version: expected})."""
    table, into = [], None
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("## "):
                table.append([line[3:-1], "", {}])
                into = None
            elif line.startswith("#expect "):
                into = line.split()[1]
                table[-1][2][into] = ""
            elif line.startswith("|") and into is None:
                table[-1][1] += line[1:]
            elif line.startswith("|"):
                table[-1][2][into] += line[1:]
    return table


def barred(text):
    return "".join("|" + line for line in text.splitlines(True))


def write(path, pythons):
    table = read(path)
    with open(path, "w", encoding="utf-8") as file:
        for name, source, _ in table:
            file.write(f"## {name}\n{barred(source)}")
            for version, python in pythons.items():
                run = subprocess.run([python, "-E", "-S", __file__, "--data"],
                                     input=source.encode(),
                                     capture_output=True, check=True)
                file.write(f"#data {version}\n{run.stdout.decode()}")
                file.write(f"#expect {version}\n")
                file.write(barred(stderr_of(python, source)))


def check(path):
    version, failures = version_at_hand(), 0
    for name, source, texts in read(path):
        found = stderr_of(sys.executable, source)
        if found != texts[version]:
            failures += 1
            print(f"{name}\nexpected:\n{texts[version]}found:\n{found}")
    return 1 if failures else 0


if __name__ == "__main__":
    if sys.argv[1] == "--data":
        sys.stdout.write(data_of(sys.stdin.read()))
    elif sys.argv[1] == "--write":
        write(sys.argv[2], pythons_of(sys.argv[3:]))
    else:
        sys.exit(check(sys.argv[2]))
