"""Holds the names of modules against a CPython's: each that it has is here, and
of the same kind, or unsupported by its name.

    python3 names.py PYTHON TASKARIUM RELEASE FOLDER [MODULE...]

Public names of the modules, and public attributes of their classes. Each that
differs is told, and at the end how many there are of each kind.
"""
import json
import os
import re
import subprocess
import sys

MODULES = '''abc array bisect builtins calendar cmath collections collections.abc contextlib
contextvars copy dataclasses datetime decimal enum errno fractions functools gc
graphlib heapq inspect io itertools json keyword linecache logging
logging.config logging.handlers math numbers operator pprint queue random re
reprlib sched signal statistics string struct sys textwrap threading time
timeit traceback types typing unittest uuid warnings weakref zlib'''.split()

KIND = '''
def kind(value):
    if isinstance(value, type):
        return 'class'
    if type(value).__name__ == 'module':
        return 'module'
    if value is None or type(value) in (bool, int, float, str):
        return f'{type(value).__name__} {value!r}'[:60]
    return 'callable' if callable(value) else 'object'
'''

ASK = KIND + '''
import importlib
import json
import keyword

found = []
for name in MODULES:
    module = importlib.import_module(name)
    for public in sorted(dir(module)):
        value = getattr(module, public)
        if (public[0] == '_' or keyword.iskeyword(public)
                or kind(value) == 'module'):
            continue
        found.append((name, public, kind(value)))
        if kind(value) != 'class' or (
                value.__module__.lstrip('_').split('.')[0]
                != name.split('.')[0]):
            continue
        for inner in sorted(dir(value)):
            if inner[0] != '_' and hasattr(value, inner):
                found.append((name, f'{public}.{inner}',
                              kind(getattr(value, inner))))
print(json.dumps(found))
'''


def ask(command, file, text):
    with open(file, 'w', encoding='utf-8') as stream:
        stream.write(text)
    return subprocess.run(command + [file], capture_output=True, text=True)


def answers(command, file, names):
    """What our Python says of each name; it ends at one that is unsupported,
    behind which it is asked anew."""
    found = {}
    while len(found) < len(names):
        text = KIND + f'import {names[0][0]}\n'
        for i, (module, name, _) in enumerate(names):
            if i not in found:
                text += (f'try:\n    print({i}, kind({module}.{name}))\n'
                         f'except Exception as error:\n'
                         f'    print({i}, type(error).__name__, error)\n')
        run = ask(command, file, text)
        for line in run.stdout.splitlines():
            number, _, answer = line.partition(' ')
            found[int(number)] = answer
        why = re.search('taskarium: (unsupported.*)', run.stderr)
        if not why:
            break
        found[next(i for i in range(len(names)) if i not in found)] = why[1]
    return found


def main():
    python, taskarium, release, folder = sys.argv[1:5]
    modules = sys.argv[5:] or MODULES
    file = os.path.join(folder, f'names-{release}.py')
    run = ask([python], file, f'MODULES = {modules!r}\n' + ASK)
    names, unsupported, differ = json.loads(run.stdout), 0, 0
    for module in modules:
        own = [row for row in names if row[0] == module]
        found = answers([taskarium, 'run', '--python', release], file, own)
        for i, (_, name, kind) in enumerate(own):
            ours = found.get(i, 'nothing')
            if ours.startswith('unsupported'):
                unsupported += 1
            elif ours != kind and f'{module}.{name}' != 'sys.version':
                differ += 1
                print(f'{module}.{name}: {kind}; ours: {ours}')
    print(f'{release}: {len(names)} names, {unsupported} unsupported, '
          f'{differ} differ')
    return differ > 0


if __name__ == '__main__':
    sys.exit(main())
