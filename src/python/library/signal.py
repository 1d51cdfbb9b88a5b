"""The names of signals; none but SIGINT ever comes to a program here."""

from _taskarium import unsupported
from enum import IntEnum

_INSTEAD = 'loop.add_signal_handler(signal.SIGINT, task.cancel)'
_NUMBERS = {
    'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5,
    'SIGABRT': 6, 'SIGIOT': 6, 'SIGBUS': 7, 'SIGFPE': 8, 'SIGKILL': 9,
    'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14,
    'SIGTERM': 15, 'SIGSTKFLT': 16, 'SIGCHLD': 17, 'SIGCLD': 17, 'SIGCONT': 18,
    'SIGSTOP': 19, 'SIGTSTP': 20, 'SIGTTIN': 21, 'SIGTTOU': 22, 'SIGURG': 23,
    'SIGXCPU': 24, 'SIGXFSZ': 25, 'SIGVTALRM': 26, 'SIGPROF': 27,
    'SIGWINCH': 28, 'SIGIO': 29, 'SIGPOLL': 29, 'SIGPWR': 30, 'SIGSYS': 31,
    'SIGRTMIN': 34, 'SIGRTMAX': 64}

Signals = IntEnum('Signals', _NUMBERS, module='signal')
Handlers = IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1}, module='signal')
globals().update(Signals.__members__)
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN
NSIG = 65


def signal(signalnum, handler, /):
    unsupported('a handler of a signal', _INSTEAD)


def getsignal(signalnum, /):
    unsupported('a handler of a signal', _INSTEAD)


def raise_signal(signalnum, /):
    unsupported('signal.raise_signal()', _INSTEAD)


def alarm(seconds, /):
    unsupported('signal.alarm()', _INSTEAD)


def pause():
    unsupported('signal.pause()', 'time.sleep(seconds)')
