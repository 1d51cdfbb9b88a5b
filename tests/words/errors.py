#!/usr/bin/env python3
"""All that is said about what is wrong, in English and in Russian.

    errors.py TASKARIUM

Runs programs and commands that end badly, and holds that stderr is in the
language that was asked for, by option or by environment; that its last line
tells in it what it is about; and that a trace is in English, always.
"""
import os
import re
import subprocess
import sys
import tempfile

CYRILLIC = re.compile("[а-яё]", re.I)

PROGRAMS = {
    "deadlock": "import asyncio\n"
                "async def main():\n"
                "    async with (lock := asyncio.Lock()):\n"
                "        await lock.acquire()\n"
                "asyncio.run(main())\n",
    "waits": "import asyncio\n"
             "async def child(future):\n"
             "    await future\n"
             "async def main():\n"
             "    future = asyncio.get_running_loop().create_future()\n"
             "    await asyncio.create_task(child(future))\n"
             "asyncio.run(main())\n",
    "threads": "import threading\n"
               "lock = threading.Lock()\n"
               "lock.acquire()\n"
               "lock.acquire()\n",
    "turns": "import asyncio\n"
             "async def main():\n"
             "    while True:\n"
             "        await asyncio.sleep(0)\n"
             "asyncio.run(main())\n",
    "loop": "while True:\n    pass\n",
    "prints": "while True:\n    print('x' * 100)\n",
    "module": "import socket\n",
    "construct": "breakpoint()\n",
    "reading": "print(input())\n",
    "fine": "print(1)\n",
}

# The words of a command, and what its Russian must have besides.
CASES = [
    ("run deadlock", "держит сама эта задача со строки 3"),
    ("run waits", "ждёт: задача Task-2"),
    ("run threads", "MainThread"),
    ("run turns --max-turns 5", "витков"),
    ("run prints --max-output 900", "prints.py:2"),
    ("run loop --max-instructions 1000", "команд"),
    ("run prints --max-output 1000", "байт"),
    ("run fine --max-memory 500", "--max-memory"),
    ("run module", "import модуля 'socket'"),
    ("run construct", "Напишите вместо этого"),
    ("run reading", "--input FILE"),
    ("run nowhere.py", "nowhere.py"),
    ("run fine --bogus", "--bogus"),
    ("run fine --max-turns none", "none"),
    ("run fine --input nowhere", "nowhere"),
    ("run fine --set X=1", "X"),
    ("frobnicate", "frobnicate"),
    ("why", "taskarium why"),
    ("compare fine --seed 1", "compare"),
    ("draw fine", "draw"),
    ("find fine --where nosuch", "есть: seed"),
    ("sweep fine --by first(", "столбец"),
    ("sweep fine", "sweep"),
    ("check nowhere", "nowhere"),
    ("check lesson", "нет такой директивы"),
    ("new-lesson .", "папку"),
]


def ask(taskarium, words, language, option):
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("LC_ALL", "LANG", "LANGUAGE", "LC_MESSAGES")}
    if option:
        words = [*words, "--lang", language]
    else:
        environment["LANG"] = {"en": "en_US.UTF-8", "ru": "ru_RU.UTF-8"}[language]
    return subprocess.run([taskarium, *words], capture_output=True, text=True,
                          env=environment, stdin=subprocess.DEVNULL).stderr


def check(taskarium, words, wanted, option):
    english = ask(taskarium, words, "en", option)
    russian = ask(taskarium, words, "ru", option)
    if not english or CYRILLIC.search(english):
        yield f"not English: {english}"
    lines = [line for line in russian.splitlines()
             if re.search("[A-Za-z]{3} [a-z]{2}", line)]
    if not CYRILLIC.search(russian) or wanted not in russian:
        yield f"not Russian: {russian}"
    if len(english.splitlines()) != len(russian.splitlines()):
        yield f"not the same lines:\n{english}{russian}"
    for line in lines:
        if not CYRILLIC.search(line) and line.strip() not in english:
            yield f"not Russian: {line}"


def main():
    taskarium = os.path.abspath(sys.argv[1])
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name, text in PROGRAMS.items():
            with open(f"{name}.py", "w", encoding="utf-8") as file:
                file.write(text)
        os.mkdir("lesson")
        with open("lesson/lesson.md", "w", encoding="utf-8") as file:
            file.write("<!-- lesson: x -->\n<!-- frob: 1 -->\n")
        for number, (case, wanted) in enumerate(CASES):
            words = [f"{word}.py" if word in PROGRAMS else word
                     for word in case.split()]
            wrong += [f"{case}: {fault}" for fault in
                      check(taskarium, words, wanted, number % 2 == 0)]
        for name in ("deadlock", "loop", "module", "construct"):
            words = ["trace", f"{name}.py", "--max-instructions", "1000"]
            traces = {language: subprocess.run(
                [taskarium, *words, "--lang", language], capture_output=True,
                text=True).stdout for language in ("en", "ru")}
            if not traces["en"] or traces["en"] != traces["ru"]:
                wrong.append(f"another trace: {name}")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


sys.exit(main())
