"""Runs the bench's programs once each, in a build that counts what it does.

    bench_train.py BIN_DIR SOURCE_DIR
"""
import os
import subprocess
import sys
import tempfile

from bench_kernels import KERNELS
from bench_programs import PROGRAMS, group
from bench_waits import WAITS

BIN, SOURCE = sys.argv[1], sys.argv[2]
MACHINE = os.path.join(BIN, "bench_machine")
LESSON = os.path.join(SOURCE, "lessons", "01-ten-tasks", "main.py")


def train(*args):
    subprocess.run([MACHINE, *args], stdout=subprocess.DEVNULL, check=True)


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "program.py")
    for text in (*PROGRAMS.values(), *KERNELS.values(), *WAITS.values(),
                 group(1000), group(20000)):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        train("run", path)
    train("seeds", LESSON, "2000")
