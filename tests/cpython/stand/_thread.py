"""Stands in for _thread, of which its tests need this alone."""

import signal


def interrupt_main(signum=2):
    signal.raise_signal(signum)
