"""Signals: SIGINT alone comes from outside, others when they are raised."""

from _taskarium import in_c, unsupported
from enum import IntEnum
from operator import index as _index
from sys import _getframe

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


_handlers = {}      # what the program has set, by number
_IGNORED = 13, 17, 18, 23, 25, 28       # these are not, or do nothing


def default_int_handler(signalnum, frame, /):
    """What SIGINT does by itself."""
    _index(signalnum)
    raise KeyboardInterrupt


def _on_sigint(signalnum, frame):
    """Stands for what asyncio.Runner sets while its main task runs."""
    unsupported('calling the handler of asyncio.Runner', _INSTEAD)


def _check_number(signalnum):
    number = _index(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    return number


def _handler_of(number):
    if number in _handlers:
        return _handlers[number]
    if number == 2:
        from _asyncio import has_runner
        return _on_sigint if has_runner() else default_int_handler
    return SIG_IGN if number in (13, 25) else SIG_DFL


def _call_own():
    _handlers[2](2, _getframe(0))


def signal(signalnum, handler):
    """Calls handler(number, frame) when that signal comes; answers with what
    was called before."""
    from _asyncio import is_main_thread, set_sigint
    if not is_main_thread():
        raise ValueError('signal only works in main thread of the main '
                         'interpreter')
    number = _check_number(signalnum)
    if handler in (SIG_DFL, SIG_IGN):
        handler = Handlers(handler)
    elif not callable(handler):
        raise TypeError('signal handler must be signal.SIG_IGN, '
                        'signal.SIG_DFL, or a callable object')
    if number in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = _handler_of(number)
    if number == 2 and handler in (default_int_handler, _on_sigint):
        _handlers.pop(number, None)
        set_sigint(0, None)
        return before
    _handlers[number] = handler
    if number == 2:
        set_sigint(1 if handler is SIG_IGN else 2, _call_own)
    return before


def getsignal(signalnum):
    """What is called when that signal comes."""
    return _handler_of(_check_number(signalnum))


def raise_signal(signalnum, /):
    """Sends it to the program itself, which gets it at once."""
    from _asyncio import is_main_thread, raise_sigint, tell_loop
    number = _index(signalnum)
    if not 0 <= number <= 64:
        raise OSError(22, 'Invalid argument')
    if not is_main_thread():
        unsupported('signal.raise_signal() in a thread', _INSTEAD)
    handler = _handlers.get(number)
    if number == 2:
        if handler is not SIG_DFL and not raise_sigint():
            return
    elif handler is None and number in _IGNORED or number == 0:
        return
    elif handler is None and tell_loop(number):
        return
    if handler is SIG_IGN:
        return
    if handler is None or handler is SIG_DFL:
        unsupported('a signal that ends the process', 'sys.exit()')
    handler(number, _getframe(0))


def alarm(seconds, /):
    unsupported('signal.alarm()', _INSTEAD)


def pause():
    unsupported('signal.pause()', 'time.sleep(seconds)')


for _each in default_int_handler, raise_signal, alarm, pause:
    in_c(_each)
