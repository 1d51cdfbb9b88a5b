"""Runs one asyncio program for many seeds under the CPython that executes this
file, on a virtual clock, so that Taskarium can be held against it.

    python3 -S -P -B verify_harness.py (--events | --plain) PROGRAM
            [--max-turns N] [--max-time SECONDS] [--input BYTES]
            [--interrupt-at SECONDS[,SECONDS...]]

Standard input brings what the program reads from its own (as many bytes as
--input says), and then one seed a line, with a word behind it that nobody can
guess. Standard output says "ready" before the first is read. For each the
answer is a line

    run SEED WORD STATUS STDOUT STDERR EVENTS

and then as many bytes as the last three numbers say: what the program wrote,
its standard error without the frames of library files, and the events as JSON
Lines. STATUS is the program's exit status, "deadlock" or "limit". A line that
begins with "end" is the last one, and is its own answer.

--events puts recording subclasses over asyncio's pure Python classes; its
standard error is not the real one. --plain keeps the C classes, as the
program would meet them, and records nothing.

What both decide, because CPython leaves it open: time is virtual and moves
only when nothing is ready; timers that are due at the same time run in the
order in which they were set; where asyncio walks a set of tasks it goes in
the order of their creation; one thread runs at a time, from when it is started
until it waits or ends. The program itself is not touched. It finds no
files, sockets, processes or foreign functions: an audit hook refuses them. A
line "tried SEED WORD EVENT" goes before the answer when it asked for one, or
has done something to the standard files of the process.

--interrupt-at sends SIGINT at moments of virtual time: in the main thread's
first wait that does not end before. Where the program never waits, it comes
after some seconds of real time.
"""
import sys

EVENTS = "--events" in sys.argv
if EVENTS:
    sys.modules["_asyncio"] = None      # no accelerator: pure Python classes

import argparse
import asyncio
import atexit
import builtins
import collections
import concurrent.futures.thread
import contextvars
import datetime
import dis
import functools
import gc
import importlib.machinery
import importlib.util
import inspect
import io
import itertools
import json
import linecache
import logging
import math
import os
import queue
import random
import re
import signal
import threading
import time
import traceback
import types
import warnings
import weakref
import _sitebuiltins
import _thread
from asyncio import (base_events, constants, events, exceptions, futures, taskgroups, tasks,
                     timeouts, unix_events)

VERSION = sys.version_info[:2]
EPOCH = 1_700_000_000.0

# Frames of this file below the program's main module (3.11 counts calls in C too),
# and those that VirtualLoop puts between asyncio's: the program shall have as
# many frames to itself as it has without us.
FRAMES_BELOW = 8 if VERSION < (3, 12) else 6
FRAMES_BETWEEN = 2


class Deadlock(BaseException):
    """Nothing is ready, and nothing ever will be."""


class Limit(BaseException):
    """The program goes on for too long."""


class State:
    """What begins anew with each seed."""

    def __init__(self):
        self.now = 0.0
        self.turn = 0
        self.records = []
        self.recording = True       # until the program ends
        self.listening = True       # until it is stopped
        self.goes_round = False     # a request to stop, in a circle of tasks
        self.stopped = None         # "deadlock" or "limit"
        self.task_numbers = itertools.count(1)
        self.serials = itertools.count(1)
        self.timers = itertools.count(1)
        self.groups = itertools.count(1)
        self.interrupts = collections.deque(limits.interrupts)
        self.listens = None         # the loop that hears of signals
        self.schedule = Schedule()
        self.last = None            # what nobody caught, as sys.last_value


limits = types.SimpleNamespace(turns=200_000, seconds=1e9, interrupts=())

ENDLESS = 1.5       # real seconds without a wait


class Interrupts:
    """Ctrl+C: what the main thread gets while it waits."""

    @staticmethod
    def moment():
        """When the running thread gets the next one."""
        if not state.interrupts or state.schedule.current is not state.schedule.main:
            return math.inf
        return state.interrupts[0]

    @staticmethod
    def take():
        state.interrupts.popleft()
        signal.raise_signal(signal.SIGINT)

    @classmethod
    def is_due(cls):
        return cls.moment() <= state.now

    @classmethod
    def pass_time(cls, until):
        """Up to a moment, or to what comes before it."""
        state.now = max(state.now, float(min(until, cls.moment())))

    @classmethod
    def sleep(cls, until):
        """The only thread sleeps until then."""
        while cls.moment() <= until:
            cls.pass_time(until)
            cls.take()
        cls.pass_time(until)

    @staticmethod
    def told(native):
        """A handler; who is asked to stop is recorded before it is."""
        def handler(number, frame):
            entry = {}
            if number == signal.SIGINT:
                entry = record("intervened", deed="interrupt", task="loop")
            native(number, frame)       # or raises KeyboardInterrupt
            if isinstance(native, functools.partial):       # Runner's own
                entry["task"] = native.keywords["main_task"].get_name()
            elif state.listens is not None:
                state.listens.hear(number)
        handler.native = native
        return handler

    @classmethod
    def install(cls):
        native_set, native_get = signal.signal, signal.getsignal

        def get_handler(number):
            handler = native_get(number)
            return getattr(handler, "native", handler)

        def set_handler(number, handler):
            before = get_handler(number)
            native_set(number, cls.told(handler) if callable(handler) else handler)
            return before

        def set_wakeup(loop):
            if state.schedule.current is not state.schedule.main:
                raise ValueError("set_wakeup_fd only works in main thread of the main interpreter")
            state.listens = None if loop == -1 else loop

        signal.signal, signal.getsignal = set_handler, get_handler
        signal.set_wakeup_fd = set_wakeup
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if limits.interrupts:
            _thread.start_new_thread(cls.watch, (_thread.allocate_lock(),))

    @classmethod
    def watch(cls, lock):
        """Who never waits hears of it when a real while has passed."""
        before = None
        lock.acquire()
        while True:
            lock.acquire(timeout=ENDLESS)
            now = (state, state.turn, state.now, len(state.interrupts))
            if now == before and cls.moment() < math.inf:
                state.interrupts.popleft()
                _thread.interrupt_main()
            before = now


QUANTUM = 20_000        # lines that a thread runs before others may


class Actor:
    """A thread: what the schedule knows of it."""

    def __init__(self, number, name):
        self.number = number
        self.name = name
        self.baton = _thread.allocate_lock()    # held, unless it may run
        self.baton.acquire()
        self.parked = self.ended = self.woken = self.polls = False
        self.deadline = math.inf
        self.order = 0
        self.loop = None
        self.joiners = []
        self.raises = None


class Schedule:
    """Who runs: the baton goes from one thread to another. Time passes only
    when nobody can run; then those who are due go on in the order of their
    deadlines and of when they parked, loops that poll behind the others."""

    def __init__(self):
        self.main = self.current = Actor(0, "MainThread")
        self.alive = [self.main]
        self.ready = collections.deque()
        self.numbers = itertools.count(1)
        self.orders = itertools.count(1)
        self.lines = 0

    def count(self, frame, event, argument):
        """A trace function: who runs for very long gives way by and by."""
        if frame.f_code.co_filename not in program.files:
            return None
        if event == "line":
            self.lines += 1
            if self.lines > QUANTUM:
                self.pause()
        return self.count

    def watch(self):
        """The running thread's lines are counted while others could run: the
        function that counts is a call, too, where calls are nested too deep."""
        if not self.ready:
            sys.settrace(None)
        elif sys.gettrace() is None:
            frame = sys._getframe()
            while frame is not None:
                if frame.f_code.co_filename in program.files:
                    frame.f_trace = self.count
                frame = frame.f_back
            sys.settrace(self.count)

    def _stop(self, kind, exception):
        """The run is over: the main thread hears of it."""
        self.main.raises = stopped(kind, exception)
        self.ready.clear()
        return self.main

    def _pass_time(self):
        parked = [actor for actor in self.alive if actor.parked]
        parked.sort(key=lambda actor: (actor.deadline, actor.polls, actor.order))
        if not parked or parked[0].deadline == math.inf:
            return self._stop("deadlock", Deadlock)
        if parked[0].deadline > limits.seconds:
            return self._stop("limit", Limit)
        state.now = max(state.now, parked[0].deadline)
        for actor in parked:
            if actor.deadline <= state.now:
                self._append(actor)
        return self.ready.popleft()

    def _append(self, actor):
        actor.parked = False
        self.ready.append(actor)

    def _go_to(self, actor, leaves=False):
        before, self.current = self.current, actor
        self.lines = 0
        if actor is not before:
            actor.baton.release()
            if leaves:
                return
            before.baton.acquire()
        self.watch()
        if before.raises is not None:
            raise before.raises

    def give_way(self, leaves=False):
        """The next who can run does so."""
        actor = self.ready.popleft() if self.ready else self._pass_time()
        self._go_to(actor, leaves)

    def park(self, deadline=math.inf, polls=False):
        """Waits; answers whether it was woken."""
        if deadline <= state.now and not polls:
            return False
        actor = self.current
        while True:
            actor.parked, actor.woken, actor.polls = True, False, polls
            actor.deadline = min(deadline, max(Interrupts.moment(), state.now))
            actor.order = next(self.orders)
            self.give_way()
            if actor.woken or polls or not Interrupts.is_due():
                return actor.woken
            Interrupts.take()
            if deadline <= state.now and not Interrupts.is_due():
                return False

    def unpark(self, actor):
        if actor.parked:
            actor.woken = True
            self._append(actor)
            self.watch()

    def pause(self):
        """Others who can run do so first."""
        self.ready.append(self.current)
        self.give_way()

    def hand_over(self, actor):
        """A parked thread goes on at once; this one when that gives way."""
        if actor.parked:
            actor.parked, actor.woken = False, True
            self.ready.appendleft(self.current)
            self._go_to(actor)

    def begin(self, name):
        actor = Actor(next(self.numbers), name)
        self.alive.append(actor)
        record("thread_started", name=name)
        return actor

    def run(self, actor):
        """A new thread goes on at once."""
        self.ready.appendleft(self.current)
        self._go_to(actor)

    def end(self, actor):
        record("thread_ended", name=actor.name)
        actor.ended = True
        self.alive.remove(actor)
        for joiner in actor.joiners:
            self.unpark(joiner)
        self.give_way(leaves=True)

    def wake(self, loop):
        for actor in self.alive:
            if actor.parked and actor.polls and actor.loop is loop:
                self.unpark(actor)


state = State()


def record(kind, **fields):
    """Notes an event on entry; the answer may be filled in afterwards."""
    entry = {"turn": state.turn, "time": state.now, "kind": kind, **fields}
    if state.recording:
        state.records.append(entry)
    return entry


# ---- order ------------------------------------------------------------------

class OrderedSet(set):
    """A set that is walked in the order in which its members came, by the
    collector, too, which sees what the slots hold first."""

    SEEN = ["_%02d" % index for index in range(40)]
    __slots__ = [*SEEN, "_order"]

    def __init__(self, members=()):
        super().__init__()
        self._order = {}
        for member in members:
            self.add(member)

    def add(self, member):
        super().add(member)
        if member in self._order:
            return
        self._order[member] = None
        if len(self._order) <= len(self.SEEN):
            setattr(self, self.SEEN[len(self._order) - 1], member)

    def _forget(self, member):
        self._order.pop(member, None)
        for slot, other in itertools.zip_longest(self.SEEN, list(self._order)[:len(self.SEEN)]):
            setattr(self, slot, other)

    def discard(self, member):
        super().discard(member)
        self._forget(member)

    def remove(self, member):
        super().remove(member)
        self._forget(member)

    def clear(self):
        super().clear()
        self._order.clear()
        self._forget(None)

    def pop(self):
        for member in self._order:
            self.remove(member)
            return member
        raise KeyError("pop from an empty set")

    def copy(self):
        return OrderedSet(self)

    def __iter__(self):
        return iter(list(self._order))

    # What dies with it dies after this, in its order and in no frame of ours.
    def __del__(self):
        super().clear()

    def __repr__(self):
        return "{%s}" % ", ".join(map(repr, self)) if self else "set()"


OrderedSet.__name__ = OrderedSet.__qualname__ = "set"


class TimerHandle(events.TimerHandle):
    """Of two timers for the same time the one set first is the smaller."""

    __slots__ = ("_serial",)
    __hash__ = events.TimerHandle.__hash__

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        without_inner_place(self)
        self._serial = next(state.timers)

    def __lt__(self, other):
        return (self._when, self._serial) < (other._when, other._serial)


class OrderedWeakSet:
    """A set that holds nothing alive and keeps the order of adding."""

    def __init__(self):
        self._order = {}

    def add(self, member):
        reference = self._order.get(id(member))
        if reference is None or reference() is None:
            self.discard(member)    # what had its address, and its place
            self._order[id(member)] = weakref.ref(member)

    def discard(self, member):
        self._order.pop(id(member), None)

    def clear(self):
        self._order.clear()

    def __len__(self):
        return len(list(iter(self)))

    def __iter__(self):
        for reference in list(self._order.values()):
            member = reference()
            if member is not None:
                yield member


def fix_orders():
    # Two frames of ours are among those that debug mode remembers.
    constants.DEBUG_STACK_DEPTH += 2
    # Module globals that shadow the builtin, inside of asyncio only.
    tasks.set = taskgroups.set = OrderedSet
    TimerHandle.__qualname__ = "TimerHandle"
    events.TimerHandle = TimerHandle
    native = tasks.all_tasks

    def all_tasks(loop=None):
        if loop is None:
            loop = events.get_running_loop()
        return OrderedSet(sorted(native(loop), key=loop.creation_order))

    tasks.all_tasks = asyncio.all_tasks = all_tasks
    if sys.version_info < (3, 13):
        order_as_completed()


def order_as_completed():
    """Its set is a comprehension, which no global shadows, and the task that
    came last in it lives on until the walk is over."""
    unordered = "{ensure_future(f, loop=loop) for f in set(fs)}"
    lines, first = inspect.getsourcelines(tasks.as_completed)
    source = "\n" * (first - 1) + "".join(lines).replace(
        unordered, "set([%s])" % unordered[1:-1])
    exec(compile(source, tasks.__file__, "exec"), tasks.__dict__)
    asyncio.as_completed = tasks.as_completed


# ---- time and the event loop --------------------------------------------------

class EpollSelector:
    """What a loop of CPython's is made with, by its name."""


class ToldLoop(unix_events.selector_events.BaseSelectorEventLoop):
    """Made only for what CPython's log says when a loop is made."""

    def __init__(self):
        super().__init__(EpollSelector())

    def _make_self_pipe(self):
        """No file is opened."""

    def __del__(self):
        """Nothing was to be closed."""


class VirtualLoop(base_events.BaseEventLoop):
    """An event loop without file descriptors, whose clock jumps."""

    def __init__(self):
        super().__init__()
        if base_events.logger.isEnabledFor(logging.DEBUG):
            ToldLoop()
        self._clock_resolution = 1e-9       # what Linux has
        self._selector = self
        self._created = {}
        self._asyncgens = OrderedWeakSet()
        self._signal_handlers = {}

    @property
    def _csock(self):
        """What signals are written to: never held, lest the loop lives longer."""
        return types.SimpleNamespace(fileno=lambda: self)

    add_signal_handler = unix_events._UnixSelectorEventLoop.add_signal_handler
    remove_signal_handler = unix_events._UnixSelectorEventLoop.remove_signal_handler
    _handle_signal = unix_events._UnixSelectorEventLoop._handle_signal
    _check_signal = unix_events._UnixSelectorEventLoop._check_signal

    def hear(self, number):
        """As what is read from the pipe that signals are written to."""
        self._woken = True
        self._add_callback(events.Handle(self._handle_signal, (number,), self))

    def close(self):
        super().close()
        for number in list(self._signal_handlers):
            self.remove_signal_handler(number)

    def time(self):
        return state.now

    def select(self, timeout):
        """A signal's handler does not end it, unless it wakes the loop (PEP 475)."""
        self._woken = False
        until = self.due(timeout)
        while True:
            self.wait(timeout, until)
            if not Interrupts.is_due():
                return []
            while Interrupts.is_due():
                Interrupts.take()
            if self._woken or timeout == 0 or len(state.schedule.alive) > 1 or state.now >= until:
                return []

    def due(self, timeout):
        """When the first timer is: the sum of now and the timeout may differ."""
        if timeout is None:
            return math.inf
        if timeout >= base_events.MAXIMUM_SELECT_TIMEOUT:
            return min(self._scheduled[0]._when, state.now + base_events.MAXIMUM_SELECT_TIMEOUT)
        return self._scheduled[0]._when if timeout > 0 else state.now

    def wait(self, timeout, until):
        """Until something is to be done."""
        schedule = state.schedule
        if timeout is not None and timeout <= 0:
            if schedule.ready:
                schedule.pause()
            return
        if schedule.ready or len(schedule.alive) > 1:
            schedule.park(until, polls=True)
            return
        if min(until, Interrupts.moment()) == math.inf:
            raise stopped("deadlock", Deadlock)
        if min(until, Interrupts.moment()) > limits.seconds and until < math.inf:
            raise stopped("limit", Limit)
        Interrupts.pass_time(until)

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        self._woken = True
        state.schedule.wake(self)

    def run_forever(self):
        self._check_closed()
        self._check_running()
        record("loop_start")
        actor = state.schedule.current
        before, actor.loop = actor.loop, self
        depth = sys.getrecursionlimit()
        sys.setrecursionlimit(depth + FRAMES_BETWEEN)
        try:
            super().run_forever()
        finally:
            sys.setrecursionlimit(depth)
            actor.loop = before
            record("loop_stop")

    def _run_once(self):
        state.turn += 1
        if state.turn > limits.turns:
            raise stopped("limit", Limit)
        super()._run_once()

    def create_task(self, coro, **options):
        serial = next(state.serials)
        task = super().create_task(coro, **options)
        if isinstance(task, futures.Future):
            without_inner_place(task)
        self._created[id(task)] = serial
        return task

    def creation_order(self, task):
        return self._created.get(id(task), 0)

    def call_exception_handler(self, context):
        if hasattr(context, "get"):
            record("loop_exception", message=context.get("message"))
        super().call_exception_handler(context)


# Texts name it as what it stands for.
VirtualLoop.__name__ = VirtualLoop.__qualname__ = "_UnixSelectorEventLoop"
VirtualLoop.__module__ = "asyncio.unix_events"


def stopped(kind, exception):
    """Ends the run as far as anyone hears of it: asyncio's own shutdown, which
    the exception sets off, is not the program's."""
    record(kind)
    state.recording = state.listening = False
    state.stopped = kind
    return exception


UTCNOW = ("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "
          "Use timezone-aware objects to represent datetimes in UTC: "
          "datetime.datetime.now(datetime.UTC).")


def make_time_virtual():
    native_strftime, native_gmtime = time.strftime, time.gmtime
    time.tzset = lambda: None       # reads the zone's file, which is out of reach

    def sleep(seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        schedule = state.schedule
        if schedule.current is schedule.main:
            record("blocking_sleep", seconds=float(seconds))
        if seconds == 0:
            schedule.pause()
        elif len(schedule.alive) > 1 or schedule.ready:
            schedule.park(state.now + seconds)
        else:
            Interrupts.sleep(state.now + seconds)

    def gmtime(seconds=None):
        return native_gmtime(EPOCH + state.now if seconds is None else seconds)

    def strftime(form, moment=None):
        return native_strftime(form, gmtime() if moment is None else moment)

    class Datetime(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            moment = cls.fromtimestamp(EPOCH + state.now, tz or datetime.timezone.utc)
            return moment if tz else moment.replace(tzinfo=None)

        @classmethod
        def utcnow(cls):
            if VERSION >= (3, 12):
                warnings.warn(UTCNOW, DeprecationWarning, stacklevel=2)
            return cls.now()

        def __repr__(self):
            text = super().__repr__()
            return "datetime." + text if type(self) is Datetime else text

    Datetime.__name__ = Datetime.__qualname__ = Datetime.__module__ = "datetime"
    Datetime.min, Datetime.max = (
        Datetime.combine(moment.date(), moment.time()) for moment in (Datetime.min, Datetime.max))
    sleep.__qualname__, strftime.__qualname__ = "sleep", "strftime"
    time.sleep = sleep
    time.monotonic = time.perf_counter = lambda: state.now
    time.process_time = time.thread_time = time.monotonic
    time.monotonic_ns = time.perf_counter_ns = lambda: int(state.now * 1e9)
    time.process_time_ns = time.thread_time_ns = time.monotonic_ns
    time.time = lambda: EPOCH + state.now
    time.time_ns = lambda: round(time.time() * 1000000) * 1000
    time.gmtime = time.localtime = gmtime
    time.strftime = strftime
    datetime.datetime = Datetime
    asyncio.DefaultEventLoopPolicy._loop_factory = VirtualLoop
    asyncio.SelectorEventLoop = VirtualLoop
    if VERSION >= (3, 13):
        asyncio.EventLoop = VirtualLoop


# ---- threads --------------------------------------------------------------------

class VirtualLock:
    """A lock for which threads park."""

    def __init__(self):
        self._held = False
        self._waiters = []

    def __repr__(self):
        return "<%slocked _thread.lock object at %#x>" % ("" if self._held else "un", id(self))

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._held:
            if not blocking or timeout == 0:
                return False
            if not self._wait(math.inf if timeout < 0 else state.now + timeout):
                return False
        self._held = True
        return True

    def _wait(self, deadline):
        actor = state.schedule.current
        self._waiters.append(actor)
        try:
            while self._held:
                if not state.schedule.park(deadline):
                    return not self._held
            return True
        finally:
            self._waiters.remove(actor)

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False
        if self._waiters:
            state.schedule.unpark(self._waiters[0])

    def locked(self):
        return self._held

    def _at_fork_reinit(self):
        self.__init__()

    acquire_lock, release_lock, locked_lock = acquire, release, locked
    __enter__ = acquire

    def __exit__(self, *exc):
        self.release()


VirtualLock.__name__ = VirtualLock.__qualname__ = "lock"
VirtualLock.__module__ = "_thread"


class WorkQueue:
    """What an executor's threads take their work from: one that waits gets it
    at once."""

    def __init__(self):
        self._items = collections.deque()
        self._waiting = collections.deque()

    def put(self, item):
        if item is not None:
            record("executor_submit", func=job_name(item.fn))
        self._items.append(item)
        if self._waiting:
            actor = self._waiting.popleft()
            if item is None:
                state.schedule.unpark(actor)
            else:
                state.schedule.hand_over(actor)

    def get(self, block=True):
        while not self._items:
            self._waiting.append(state.schedule.current)
            state.schedule.park()
        return self._items.popleft()

    def get_nowait(self):
        if not self._items:
            raise queue.Empty
        return self._items.popleft()


def job_name(function):
    inner = getattr(function, "func", function)
    if isinstance(getattr(inner, "__self__", None), contextvars.Context) and function.args:
        inner = function.args[0]
    return getattr(inner, "__qualname__", "?")


def act(actor, function):
    """The whole of a real thread: waits for its turn, and passes it on."""
    actor.baton.acquire()
    state.schedule.watch()
    try:
        function()
    finally:
        sys.settrace(None)
        state.schedule.end(actor)


def starts_threads(native):
    """A function that starts a thread of threading's, which then is an actor."""

    def start(function, *args, **options):
        thread = function.__self__
        actor = thread._actor = state.schedule.begin(thread._name)
        guard.is_starting = True
        try:
            native(lambda: act(actor, function), *args, **options)
        finally:
            guard.is_starting = False
        state.schedule.run(actor)

    return start


def make_threads_virtual():
    native_join, native_is_alive = threading.Thread.join, threading.Thread.is_alive

    @functools.wraps(native_join)
    def join(self, timeout=None):
        actor, me = getattr(self, "_actor", None), state.schedule.current
        if actor is None or actor is me:
            return native_join(self, timeout)
        deadline = math.inf if timeout is None else state.now + max(timeout, 0)
        while not actor.ended:
            actor.joiners.append(me)
            woken = False
            try:
                woken = state.schedule.park(deadline)
            finally:
                if not woken and me in actor.joiners:
                    actor.joiners.remove(me)
            if not woken:
                return None
        native_join(self)

    @functools.wraps(native_is_alive)
    def is_alive(self):
        actor = getattr(self, "_actor", None)
        if actor is not None and actor.ended:
            native_join(self)
        return native_is_alive(self)

    threading.Thread.join, threading.Thread.is_alive = join, is_alive
    threading._allocate_lock = VirtualLock
    threading.Lock = VirtualLock if VERSION >= (3, 13) else lambda: VirtualLock()
    threading._CRLock = None
    threading._time = queue.time = lambda: state.now
    def get_ident():
        return state.schedule.current.number + 1

    get_ident.__qualname__ = "get_ident"
    threading.get_ident = threading.get_native_id = get_ident
    if VERSION >= (3, 13):
        threading._start_joinable_thread = starts_threads(_thread.start_joinable_thread)
    else:
        start = _thread.start_new_thread
        threading._start_new_thread = starts_threads(lambda function, args: start(function, args))
    queue.SimpleQueue = queue._PySimpleQueue
    pools = concurrent.futures.thread
    pools.queue = types.SimpleNamespace(SimpleQueue=WorkQueue, Empty=queue.Empty)
    os.cpu_count = os.process_cpu_count = lambda: 4     # the same everywhere
    native_name = threading.Thread.name.fset

    def set_name(self, name):
        native_name(self, name)
        if hasattr(self, "_actor"):
            self._actor.name = self._name

    threading.Thread.name = threading.Thread.name.setter(set_name)


def begin_threads():
    """Names and locks as they are when a program starts."""
    pools = concurrent.futures.thread
    threading._counter = itertools.count(1).__next__
    main_thread = threading.main_thread()
    main_thread._ident = 1
    threading._active = {1: main_thread}
    threading.excepthook = threading.__excepthook__
    sys.excepthook = sys.__excepthook__
    pools.ThreadPoolExecutor._counter = itertools.count().__next__
    pools._global_shutdown_lock = VirtualLock()
    pools._threads_queues.clear()
    pools._shutdown = False


class Remembered:
    """What modules remember that a program has changed, as it was before the
    first one ran: each is the first of its process."""

    def __init__(self):
        self.filters = list(warnings.filters)
        self.depth = sys.getrecursionlimit()
        self.loggers = dict(logging.root.manager.loggerDict)
        self.levels = [(names, dict(names))
                       for names in (logging._levelToName, logging._nameToLevel)]

    def bring_back(self):
        sys.setrecursionlimit(self.depth)
        decimal = sys.modules.get("decimal")
        if decimal is not None:
            decimal.setcontext(decimal.DefaultContext.copy())
        self.bring_back_warnings()
        self.bring_back_loggers()
        atexit.register(logging.shutdown)

    def bring_back_warnings(self):
        warnings.filters[:] = self.filters
        warnings._filters_mutated()
        for module in list(sys.modules.values()):
            registry = getattr(module, "__warningregistry__", None)
            if registry:
                registry.clear()

    def bring_back_loggers(self):
        manager = logging.root.manager
        manager.disable = logging.NOTSET
        manager.loggerDict.clear()
        manager.loggerDict.update(self.loggers)
        for logger in (logging.root, *self.loggers.values()):
            if isinstance(logger, logging.Logger):
                logger.handlers.clear()
                logger.filters.clear()
                logger.propagate, logger.disabled = True, False
                logger.setLevel(logging.NOTSET)
        logging.root.setLevel(logging.WARNING)
        logging._handlers.clear()
        logging._handlerList.clear()
        for names, own in self.levels:
            names.clear()
            names.update(own)


remembered = None


def wait_for_threads():
    """What the end of the main thread does: executors end, and threads that are
    no daemons are waited for."""
    pools = concurrent.futures.thread
    pools._shutdown = True
    workers = list(pools._threads_queues.items())
    for _, work in workers:
        work.put(None)
    for thread, _ in workers:
        thread.join()
    while True:
        left = [thread for thread in threading.enumerate() if not thread.daemon
                and getattr(thread, "_actor", None) in state.schedule.alive]
        if not left:
            break
        left[0].join()


# ---- recording subclasses -------------------------------------------------------

def running():
    """The name of the task whose step this is, or "loop"."""
    try:
        task = tasks.current_task()
    except RuntimeError:
        task = None
    return "loop" if task is None else task.get_name()


class Shown:
    """The text of a value as a trace of ours shows it: none of the program's
    code is run, and what is long is cut."""

    DEPTH, ITEMS, BYTES = 4, 20, 400
    ERROR_DEPTH, ERROR_BYTES = 8, 4000
    BRACKETS = {list: "[]", tuple: "()", set: ("{", "}"), frozenset: ("frozenset({", "})"),
                dict: "{}", collections.deque: ("deque([", "])")}

    def __init__(self):
        self.parts = []
        self.size = 0

    def add(self, text):
        self.parts.append(text)
        self.size += len(text.encode(errors="surrogatepass"))

    def is_cut(self, index, depth, is_error):
        if is_error:
            is_over = depth > self.ERROR_DEPTH or self.size >= self.ERROR_BYTES
        else:
            is_over = depth >= self.DEPTH or self.size >= self.BYTES
        if is_over or index >= self.ITEMS:
            self.add("...")
            return True
        return False

    def add_all(self, items, depth, show, is_error=False):
        for index, item in enumerate(items):
            if index:
                self.add(", ")
            if self.is_cut(index, depth, is_error):
                break
            show(item)

    def show(self, value, depth=0):
        kind = set if type(value) is OrderedSet else type(value)
        if kind in (float, bool, complex, type(None), type(...), type(NotImplemented)):
            self.add(repr(value))
        elif kind is int:
            bits = value.bit_length()
            self.add(repr(value) if bits <= 64 else "<int of %d bits>" % bits)
        elif kind is str:
            self.show_text(value)
        elif kind is bytes:
            self.add(repr(value[:self.BYTES]))
        elif kind in self.BRACKETS:
            self.show_container(value, kind, depth)
        elif kind is range:
            self.show_range(value)
        elif kind is type:
            full = kind.__flags__ & value.__flags__ & 1 << 8 or value.__module__ == "_asyncio"
            self.add("<class '%s%s'>" % (
                value.__module__ + "." if full and value.__module__ != "builtins" else "",
                value.__name__))
        elif isinstance(value, BaseException) and depth == 0 and not is_programs(kind):
            self.show_error(value, 0)
        else:
            self.add("<%s object>" % kind.__name__)

    def show_text(self, value):
        whole = value.encode(errors="surrogatepass")
        begin = whole[:self.BYTES]
        while len(begin) < len(whole) and whole[len(begin)] & 0xC0 == 0x80:
            begin = begin[:-1]
        self.add(repr(begin.decode(errors="surrogatepass")))
        if len(begin) < len(whole):
            self.add("...")

    def show_container(self, value, kind, depth):
        if kind in (set, frozenset) and not value:
            self.add(kind.__name__ + "()")
            return
        begin, end = self.BRACKETS[kind]
        if kind is tuple and len(value) == 1:
            end = ",)"
        if kind is collections.deque and value.maxlen is not None:
            end = "], maxlen=%d)" % value.maxlen
        self.add(begin)
        if kind is dict:
            self.add_all(value.items(), depth, lambda pair: self.show_pair(pair, depth + 1))
        else:
            self.add_all(value, depth, lambda item: self.show(item, depth + 1))
        self.add(end)

    def show_pair(self, pair, depth):
        self.show(pair[0], depth)
        self.add(": ")
        self.show(pair[1], depth)

    def show_range(self, value):
        self.add("range(")
        parts = [value.start, value.stop, value.step]
        self.add_all(parts[:2 + (value.step != 1)], 0, self.show)
        self.add(")")

    def show_error(self, error, depth):
        self.add(type(error).__name__ + "(")
        for index, argument in enumerate(error.args):
            if index:
                self.add(", ")
            if self.is_cut(index, depth, True):
                break
            if index == 1 and isinstance(error, BaseExceptionGroup):
                self.add("[")
                self.add_all(error.exceptions, depth + 1,
                             lambda member: self.show_error(member, depth + 1), True)
                self.add("]")
            elif isinstance(argument, BaseException) and not is_programs(type(argument)):
                if not self.is_cut(0, depth + 1, True):
                    self.show_error(argument, depth + 1)
            else:
                self.show(argument)
        self.add(")")


def is_programs(kind):
    """A class that Python code has made; of asyncio's that in the C one."""
    return (bool(kind.__flags__ & 1 << 9)
            and kind.__module__ not in ("builtins", "asyncio.exceptions"))


def shown(value):
    text = Shown()
    text.show(value)
    return "".join(text.parts)


def type_name(exception):
    return None if exception is None else type(exception).__name__


STEPS = ("async_generator_asend", "async_generator_athrow", "anext_awaitable",
         "coroutine_wrapper")


def behind(step):
    """The async generator of what its asend() and its like have given; what
    anext() waits for; the coroutine whose __await__() it is."""
    if type(step).__name__ in ("anext_awaitable", "coroutine_wrapper"):
        return gc.get_referents(step)[0]
    for referent in gc.get_referents(step):
        if hasattr(referent, "ag_await"):
            return referent
    return None


def program_line(task):
    """Where the program's innermost frame of a suspended task stands."""
    awaitable, line = task.get_coro(), None
    while awaitable is not None:
        for kind in ("cr", "gi", "ag"):
            frame = getattr(awaitable, kind + "_frame", None)
            if frame is not None and frame.f_code.co_filename in program.files:
                line = frame.f_lineno
        if type(awaitable).__name__ in STEPS:
            awaitable = behind(awaitable)
            continue
        awaitable = (getattr(awaitable, "cr_await", None) or getattr(awaitable, "ag_await", None)
                     or getattr(awaitable, "gi_yieldfrom", None))
    return line


def without_inner_place(made):
    """Debug mode shall not see the frame of ours in which it was made."""
    if made._source_traceback:
        del made._source_traceback[-1]
    return made


class RecordingTask(tasks.Task):
    """A pure Python Task that says what it does.

    No frame of these methods may keep the task or an exception alive when it
    is left: a traceback reaches them, and asyncio speaks when a task dies.
    """

    _begun = False
    _is_being_asked = False

    def __init__(self, coro, **options):
        creator = running()
        super().__init__(coro, **options)
        without_inner_place(self)
        if not self._begun:
            record("task_created", task=self.get_name(), by=creator)

    def set_name(self, name):
        before = self.get_name()
        super().set_name(name)
        if self.get_name() != before:
            record("task_renamed", task=self.get_name())

    def _record_step(self, thrown):
        fields = {} if thrown is None else {"throw": type_name(thrown)}
        record("resumed" if self._begun else "first_step", task=self.get_name(), **fields)
        self._begun = True

    def _record_outcome(self):
        name = self.get_name()
        if not self.done():
            line = program_line(self)
            record("suspended", task=name, **({"line": line} if line else {}))
        elif self.cancelled():
            record("cancelled", task=name)
        elif self._exception is not None:
            record("failed", task=name, exc=type_name(self._exception))
        else:
            record("finished", task=name, result=shown(self._result))

    def _let_go(self, thrown):
        let_go_of(thrown)
        let_go_of(self._cancelled_exc)
        if self._exception is not None:
            let_go_of(self._exception)
            self._exception_tb = without_hidden(self._exception_tb)

    def _Task__step(self, exc=None):
        if self._must_cancel and not isinstance(exc, exceptions.CancelledError):
            exc = self._make_cancelled_error()
        self._record_step(exc)
        try:
            super()._Task__step(exc)
        finally:
            self._record_outcome()
            self._let_go(exc)
            self = exc = None

    def _Task__eager_start(self):
        record("task_created", task=self.get_name(), by=running())
        record("first_step", task=self.get_name())
        self._begun = True
        try:
            super()._Task__eager_start()
        finally:
            self._record_outcome()
            self._let_go(None)
            self = None

    def _Task__wakeup(self, future):
        # The Python class steps inside of its `except`, which gives whatever
        # the program raises then a context; the C class does not. Nor does it
        # raise what such a future failed with: that keeps the context it had.
        exc = kept = context = None
        if type(future) in (asyncio.Future, asyncio.Task) and future._exception is not None:
            kept, context = future._exception, future._exception.__context__
        try:
            future.result()
        except BaseException as error:
            let_go_of(error)
            if error is kept:
                error.__context__ = context
            exc = error
        try:
            if exc is None:
                self._Task__step()
            else:
                self._Task__step(exc)
        finally:
            self = future = exc = kept = context = None

    def cancel(self, msg=None):
        # Tasks that wait in a circle ask one another until that is too deep.
        if self._is_being_asked or state.goes_round:
            state.goes_round, before = True, self.cancelling()
            try:
                return super().cancel(msg=msg)
            finally:
                self._num_cancels_requested = before
        before = self.cancelling()
        entry = record("cancel_requested", task=self.get_name(), by=running())
        self._is_being_asked = True
        accepted = None
        try:
            accepted = super().cancel(msg=msg)
        finally:
            self._is_being_asked = state.goes_round = False
            if accepted is None:
                self._num_cancels_requested = before + 1
            entry.update(cancelling=self.cancelling(), accepted=bool(accepted))
        return accepted

    def uncancel(self):
        left = super().uncancel()
        record("uncancel", task=self.get_name(), left=left)
        return left


# What the C classes call it in texts.
C_NAMES = {"_Task__wakeup": "task_wakeup"}

# The Python frames that the C classes do not have.
HIDDEN = {getattr(kind, name).__code__ for kind in (tasks.Task, RecordingTask) for name in (
    "_Task__step", "_Task__step_run_and_handle_result", "_Task__wakeup", "_Task__eager_start")
    if hasattr(kind, name)}


def without_hidden(place):
    """The same traceback without these frames. They hold what they throw, and
    who called them, down to the loop's: cycles that the C class does not make,
    so that what dies at once there would live on."""
    first = last = None
    while place is not None:
        following = place.tb_next
        if place.tb_frame.f_code not in HIDDEN:
            first = first or place
            last = place
        elif last is not None:
            last.tb_next = following
        place = following
    return first


def clear_hidden(place):
    """Those whose frames are left know who called them, and that such a frame
    holds what it threw."""
    while place is not None:
        frame = place.tb_frame
        while frame is not None:
            if frame.f_code in HIDDEN:
                try:
                    frame.clear()
                except RuntimeError:    # of another step, which runs
                    pass
            frame = frame.f_back
        place = place.tb_next
    place = frame = None


def hide_in_tracebacks():
    """What the program prints of a traceback has none of them, either."""
    walk = traceback._walk_tb_with_full_positions

    def shown(tb):
        for frame, places in walk(tb):
            if frame.f_code not in HIDDEN and frame.f_code.co_filename != __file__:
                yield frame, places

    traceback._walk_tb_with_full_positions = shown


def let_go_of(error):
    if error is not None:
        clear_hidden(error.__traceback__)
        error.__traceback__ = without_hidden(error.__traceback__)
    error = None


def install_counting():
    """The C class counts tasks for as long as the process lives. What stands
    in its place makes tasks of that class, named by a count of our own."""
    native = tasks.Task

    class Counting(type):
        def __call__(cls, *given, **options):
            if len(given) == 1 and options.get("name") is None:
                options["name"] = "Task-%d" % next(state.task_numbers)
            if cls is Task:
                return without_inner_place(native(*given, **options))
            return super().__call__(*given, **options)

        def __instancecheck__(cls, one):
            return isinstance(one, native) if cls is Task else super().__instancecheck__(one)

    class Task(native, metaclass=Counting):
        pass

    put_in_place(Task, tasks, "Task")
    if VERSION >= (3, 12):
        install_eager_factory(Task)


def put_in_place(ours, module, name):
    ours.__qualname__ = ours.__name__ = name
    for part in vars(ours).values():
        if isinstance(part, types.FunctionType):
            part.__qualname__ = "%s.%s" % (name, C_NAMES.get(part.__name__, part.__name__))
    ours.__module__ = "_asyncio" if name == "Task" else module.__name__
    setattr(module, name, ours)
    setattr(asyncio, name, ours)


def install_eager_factory(task_class):
    factory = tasks.create_eager_task_factory(task_class)
    tasks.eager_task_factory = asyncio.eager_task_factory = factory


def is_exception(value):
    return isinstance(value, BaseException) or (
        isinstance(value, type) and issubclass(value, BaseException))


def speak_like_the_c_classes():
    """The pure Python Future says more about a wrong use of it."""
    for method in ("set_result", "set_exception"):
        native = getattr(futures.Future, method)

        def checked(self, value, _native=native,
                    _takes_exceptions=method == "set_exception"):
            if self.done():
                raise exceptions.InvalidStateError("invalid state")
            if _takes_exceptions and not is_exception(value):
                raise TypeError("invalid exception object")
            return _native(self, value)

        setattr(futures.Future, method, checked)

    # A second call forgets what the first one has led to. Only then is __dict__
    # asked for: 3.13.0 never gives up what lies in it.
    native_init = futures.Future.__init__
    futures.Future._has_begun = False

    def begin(self, **options):
        if self._has_begun:
            for name in ("_state", "_result", "_exception", "_cancel_message", "_cancelled_exc",
                         "_exception_tb", "_Future__log_traceback"):
                self.__dict__.pop(name, None)
        self._has_begun = True
        native_init(self, **options)
        without_inner_place(self)

    futures.Future.__init__ = begin

    # The C class has no frames, in which an exception would keep the future
    # alive that holds it.
    def result(self):
        try:
            if self.cancelled():
                raise self._make_cancelled_error()
            if not self.done():
                raise exceptions.InvalidStateError("Result is not set.")
            self._Future__log_traceback = False
            if self._exception is not None:
                raise self._exception.with_traceback(self._exception_tb)
            return self._result
        finally:
            self = None

    def exception(self):
        try:
            if self.cancelled():
                raise self._make_cancelled_error()
            if not self.done():
                raise exceptions.InvalidStateError("Exception is not set.")
            self._Future__log_traceback = False
            return self._exception
        finally:
            self = None

    def wait(self):
        try:
            while not self.done():
                if self._asyncio_future_blocking:
                    raise RuntimeError("await wasn't used with future")
                self._asyncio_future_blocking = True
                yield self
            return self.result()
        finally:
            self = None

    HIDDEN.update((result.__code__, exception.__code__, wait.__code__))
    futures.Future.result = result
    futures.Future.exception = exception
    futures.Future.__await__ = futures.Future.__iter__ = wait


class RecordingGroup(taskgroups.TaskGroup):
    """A TaskGroup that says what it does."""

    async def __aenter__(self):
        result = await super().__aenter__()
        self._number = next(state.groups)
        record("group_enter", task=running(), group=self._number)
        return result

    async def __aexit__(self, kind, exc, tb):
        thrown = {} if exc is None else {"exc": type_name(exc)}
        record("group_exit_begin", task=running(), group=self._number, **thrown,
               pending=len(self._tasks))
        try:
            result = await super().__aexit__(kind, exc, tb)
        except BaseException as error:
            record("group_exit_end", task=running(), group=self._number, raises=type_name(error))
            raise
        finally:
            exc = tb = None
        record("group_exit_end", task=running(), group=self._number)
        return result

    def _abort(self):
        waiting = sum(not task.done() for task in self._tasks)
        record("group_abort", group=self._number, cancels=waiting)
        super()._abort()

    def _on_task_done(self, task):
        record("group_child_done", group=self._number, child=task.get_name(),
               left=len(self._tasks) - (task in self._tasks))
        super()._on_task_done(task)


def record_timeouts():
    for method, kind in (("reschedule", "timeout_set"), ("_on_timeout", "timeout_fired")):
        native = getattr(timeouts.Timeout, method)

        def wrapped(self, *args, _native=native, _kind=kind):
            task = self._task
            entry = record(_kind, task=task.get_name() if task else "loop")
            try:
                result = _native(self, *args)
            except (RuntimeError, AssertionError, TypeError):   # nothing is set
                if state.records and state.records[-1] is entry:
                    state.records.pop()
                raise
            finally:
                if isinstance(self._when, (int, float)):
                    entry["when"] = float(self._when)
            return result

        wrapped.__qualname__ = native.__qualname__
        setattr(timeouts.Timeout, method, wrapped)


def install_recording():
    put_in_place(RecordingTask, tasks, "Task")
    put_in_place(RecordingGroup, taskgroups, "TaskGroup")
    if VERSION >= (3, 12):
        install_eager_factory(RecordingTask)
    record_timeouts()
    speak_like_the_c_classes()


# ---- what a stranger's program may not do -----------------------------------------

class Guard:
    """An audit hook. It cannot be taken away again."""

    REFUSED = ("socket.", "subprocess.", "ctypes.", "os.", "shutil.", "tempfile.", "fcntl.", "pty.",
               "mmap.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.", "nntplib.",
               "telnetlib.", "sqlite3.", "webbrowser.", "signal.", "resource.", "syslog.", "msvcrt.",
               "winreg.", "glob.", "pathlib.", "_thread.", "_posixsubprocess.", "time.sleep")
    IMPORT_LOOKS = ("os.listdir", "os.scandir")

    def __init__(self, files):
        self.files = files
        self.is_starting = False
        self.tried = ""     # the first event that was refused
        self.folders = tuple(os.path.realpath(folder) + os.sep for folder in sys.path if folder)

    def is_library(self, path):
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        if not isinstance(path, str):
            return False
        # normpath, not realpath: looking at links would ask the hook again.
        path = os.path.normpath(path)
        return path in self.files or (path + os.sep).startswith(self.folders)

    def __call__(self, event, args):
        if event == "open":
            path, mode, flags = args
            writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
            if writes or not self.is_library(path):
                self.refuse(event, "open no file", writes or not self.is_looked_for(*args))
        elif event in self.IMPORT_LOOKS:
            if not self.is_library(args[0]):
                self.refuse(event, "look into no folder")
        elif event.startswith("_thread.start") and self.is_starting:
            return
        elif event.startswith(self.REFUSED):
            self.refuse(event, "not use " + event)

    @staticmethod
    def is_looked_for(path, mode, flags):
        """By CPython on its own: what prints a traceback reads this file, and
        a SyntaxError the file by whose name compile() calls its text."""
        return path == __file__ or mode == "rb" and flags == 0

    def refuse(self, event, what, is_told=True):
        # A program may raise events of its own, of any name.
        name = "".join(letter for letter in event if letter.isalnum() or letter in "._")
        if is_told and not self.tried:
            self.tried = name[:40]
        raise PermissionError("verify: the program may " + what)


# ---- what lies beside the program -------------------------------------------------

class Kept(importlib.machinery.SourceFileLoader):
    """Loads a module whose text was read before the first run."""

    def __init__(self, name, path):
        super().__init__(name, path)
        with open(path, "rb") as file:
            self.source = file.read()

    def path_stats(self, path):
        raise OSError("nothing is known of the file but its text")

    def get_data(self, path):
        return self.source


class Beside:
    """Finds these modules, which each run imports anew."""

    def __init__(self, places):
        self.files, self.folders, self.loaders = set(), {}, {}
        for place in places:
            name, _, path = place.partition("=")
            if path.endswith("/"):
                self.folders[name] = path[:-1]
            else:
                self.files.add(path)
                self.loaders[name] = Kept(name, path)
        if places:
            sys.meta_path.insert(0, self)

    def find_spec(self, name, path=None, target=None):
        if name in self.folders:
            spec = importlib.machinery.ModuleSpec(name, None, is_package=True)
            spec.submodule_search_locations = [self.folders[name]]
            return spec
        if name not in self.loaders:
            return None
        loader = self.loaders[name]
        inner = None
        if os.path.basename(loader.path) == "__init__.py":
            inner = [os.path.dirname(loader.path)]
        return importlib.util.spec_from_file_location(
            name, loader.path, loader=loader, submodule_search_locations=inner)

    def forget(self):
        for name in (*self.folders, *self.loaders):
            sys.modules.pop(name, None)


# ---- one run ----------------------------------------------------------------------

class Output(io.TextIOBase):
    """Standard output: kept, and recorded line by line."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self):
        self.parts = []
        self.line = ""

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        if state.listening:
            self.parts.append(text)
        self.line += text
        *lines, self.line = self.line.split("\n")
        for line in lines:
            record("stdout", line=without_own_places(line))
        return len(text)

    def text(self):
        return without_own_places("".join(self.parts))

    def end(self):
        if self.line:
            record("stdout", line=self.line)
            self.line = ""


FRAME = re.compile(r'^((?:\s*\| )?)\s*File "(.*)", line \d+(?:, in .*)?$')


# Where a coroutine or a warning of a library file is.
PLACE = re.compile(r"(\(\) (?:running|done)),?(?: defined)? at (/[^<>\n]*\.py):\d+>")
CALLBACK = re.compile(r"(\(.*?\)) at (/[^<>\n,\] ]*\.py):\d+(?=[],> \n])")
MADE = re.compile(r" created at (/[^<>\n ]*\.py):\d+")
# What a warning adds while there still are modules.
HINT = re.compile(r"^RuntimeWarning: Enable tracemalloc .*\n", re.MULTILINE)
WARNING = re.compile(r"^(/.*\.py):\d+(: \w*Warning: .*\n)  .*\n", re.MULTILINE)


def warning_place(path):
    """Of a warning: a file of the library, or our own, which stands where the
    interpreter itself ends the program."""
    if path == __file__:
        return "sys:1" if VERSION < (3, 13) else "<sys>:0"
    return "<asyncio>:0"


def without_library_places(text):
    """As Taskarium writes them, which has no such files."""
    text = PLACE.sub(lambda m: m[0] if m[2] in program.files else m[1] + ">", text)
    text = CALLBACK.sub(lambda m: m[0] if m[2] in program.files else m[1], text)
    text = MADE.sub(lambda m: m[0] if m[1] in program.files else "", text)
    told = set()

    def warning(match):
        if match[1] in program.files:
            return match[0]
        line = warning_place(match[1]) + match[2]
        if match[1] == __file__ and line in told:
            return ""       # once for each place
        told.add(line)
        return line

    return WARNING.sub(warning, text)


LIBRARY = os.path.dirname(os.__file__) + os.sep


def without_own_places(text):
    """What debug mode writes into a repr, where that is no line of the program
    but one of this interpreter's library: no two machines have the same."""
    if LIBRARY not in text:
        return text
    for pattern, kept in (PLACE, r"\1>"), (CALLBACK, r"\1"), (MADE, ""):
        text = pattern.sub(lambda m: m.expand(kept) if LIBRARY in m[0] else m[0], text)
    return text


def without_library_frames(text, files):
    """Drops the frames of all files but these from printed tracebacks, with
    the source lines and anchors below them."""
    kept, dropping = [], None
    for line in text.split("\n"):
        frame = FRAME.match(line)
        if frame and ", in " in line:
            dropping = None if frame[2] in files else line[:len(line) - len(line.lstrip(" |"))]
        elif dropping is not None and not (
                line.startswith(dropping + "  ") or line.startswith(dropping + "[Previous line")):
            dropping = None
        if dropping is None:
            kept.append(line)
    return "\n".join(kept)


def standard_error(text):
    return without_library_places(without_library_frames(text, program.files))


class Program:
    """The program's text, read once, run many times; its files are those of
    the modules beside it, too."""

    def __init__(self, path, modules):
        self.path = path
        self.files = {path, *modules}
        with open(path, "rb") as file:
            self.source = file.read()
        self.code = None

    def compile(self):
        if self.code is None:
            self.code = compile(self.source, self.path, "exec", dont_inherit=True)
        return self.code

    def execute(self, module):
        sys.modules["__main__"] = module
        exec(self.compile(), module.__dict__)

    def own(self, tb):
        """The part of a traceback that begins with the program."""
        while tb is not None and tb.tb_frame.f_code is not self.code:
            tb = tb.tb_next
        return tb

    def show(self, error):
        """What python3 prints of an exception that nobody caught, or the
        program's own hook; the exit status."""
        tb = self.own(error.__traceback__)
        error.with_traceback(tb)
        if sys.excepthook is sys.__excepthook__:
            sys.__excepthook__(type(error), error, tb)
            return 1
        try:
            sys.excepthook(type(error), error, tb)
        except SystemExit as request:
            return exit_status(request)
        except BaseException as failure:
            failure.__traceback__ = failure.__traceback__.tb_next
            failure.__context__ = None
            sys.stderr.write("Error in sys.excepthook:\n")
            sys.__excepthook__(type(failure), failure, failure.__traceback__)
            sys.stderr.write("\nOriginal exception was:\n")
            sys.__excepthook__(type(error), error, tb)
        return 1


def exit_status(request):
    """The exit status that SystemExit asks for, its message printed."""
    if request.code is None:
        return 0
    if isinstance(request.code, int):
        return request.code & 0xff
    print(request.code, file=sys.stderr)
    return 1


def forget_unhandled(error):
    """Up to 3.11 an exception's traceback grows where it is handled, and the
    SystemExit that ends a program is not: what it came by last is not there."""
    tb = program.own(error.__traceback__)
    while tb is not None and not any(
            entry.start <= tb.tb_lasti < entry.end for entry in
            dis._parse_exception_table(tb.tb_frame.f_code)):
        tb = tb.tb_next
    error.__traceback__ = tb


def execute(module):
    try:
        try:
            program.execute(module)
            status = 0
        except SystemExit as request:
            if sys.version_info < (3, 12):
                forget_unhandled(request)
            status = exit_status(request)
        except (Deadlock, Limit):
            raise
        except BaseException as error:
            if state.stopped:           # run()'s own end has raised this
                return state.stopped
            state.last = error
            status = program.show(error)
        wait_for_threads()
        atexit._run_exitfuncs()
        return status
    except Deadlock:
        return "deadlock"
    except Limit:
        return "limit"


def tear_down(module):
    """What the end of an interpreter does: unreachable objects go while the
    main module is whole, then the exception that nobody caught and the module's
    names, those with one underscore first, and what became unreachable with
    them. Returns how much of standard error was written before that."""
    gc.collect()
    written = sys.stderr.tell()
    state.last = None
    names = module.__dict__
    for first in (True, False):
        for name in list(names):
            private = name.startswith("_") and not name.startswith("__")
            if private == first and name != "__builtins__":
                names[name] = None
    beside.forget()
    gc.collect()
    return written


def set_streams(given, out, err):
    sys.stdin, sys.stdout, sys.stderr = given, out, err
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = given, out, err


def run_seed(seed):
    """Returns the status, both outputs and the events of one run."""
    global state
    state = State()
    tasks._task_name_counter = state.task_numbers.__next__
    begin_threads()
    remembered.bring_back()
    module = types.ModuleType("__main__")
    module.__file__ = program.path
    module.__builtins__ = __builtins__
    out, err = Output(), io.StringIO()
    streams = sys.stdin, sys.stdout, sys.stderr
    set_streams(io.StringIO(given), out, err)
    random.seed(seed)
    gc.disable()
    try:
        record("begin")
        status = execute(module)
        before_the_end = tear_down(module)
        out.end()
        record("end", status=status)
    finally:
        sys.settrace(None)
        gc.enable()
        sys.modules.pop("__main__", None)
        set_streams(*streams)
    text = err.getvalue()
    text = text[:before_the_end] + HINT.sub("", text[before_the_end:])
    return status, out.text(), standard_error(text), state.records


def as_lines(records):
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in records)


def seed_value(text):
    """The literal, an int of any length, which by default is refused."""
    digits = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return eval(text, {"__builtins__": {}})
    finally:
        sys.set_int_max_str_digits(digits)


def answer(seed, channel):
    status, out, err, records = run_seed(seed_value(seed.split()[0]))
    blocks = [text.encode("utf-8", "backslashreplace")
              for text in (out, err, as_lines(records) if EVENTS else "")]
    sizes = " ".join(str(len(block)) for block in blocks)
    guard.tried = guard.tried or standard.touched()
    if guard.tried:
        channel.write(("tried %s %s\n" % (seed, guard.tried)).encode())
    channel.write(("run %s %s %s\n" % (seed, status, sizes)).encode())
    for block in blocks:
        channel.write(block)
    channel.flush()


def as_text(data):
    """As a text stream reads it: a line ends with a newline alone."""
    return data.decode().replace("\r\n", "\n").replace("\r", "\n")


ANSWERS = 9         # as verify_cage.h knows


class StandardFiles:
    """The standard ones. What they lead to is moved to where the program does
    not meet it: it finds an empty input, and outputs by which we hear of it
    when it does not write through sys.stdout and sys.stderr."""

    def __init__(self):
        self.seeds = os.fdopen(os.dup(0), "rb")
        self.errors = os.dup(2)
        os.dup2(1, ANSWERS)
        self.answers = os.fdopen(ANSWERS, "wb")
        self.heard, outputs = os.pipe()
        os.set_blocking(self.heard, False)
        os.set_blocking(outputs, False)
        nowhere = os.open(os.devnull, os.O_RDONLY)
        for place, file in enumerate((nowhere, outputs, outputs)):
            os.dup2(file, place)
        os.close(nowhere)
        os.close(outputs)
        self.places = self.look()

    @staticmethod
    def look():
        """What the three are."""
        places = []
        for place in range(3):
            try:
                found = os.fstat(place)
                places.append((found.st_dev, found.st_ino))
            except OSError:     # it is closed
                places.append(None)
        return places

    def touched(self):
        """What a program has done to them, as the hook would call it."""
        try:
            if os.read(self.heard, 1):
                return "write"
        except BlockingIOError:
            pass
        return "" if self.look() == self.places else "dup2"

    def give_back_errors(self):
        os.dup2(self.errors, 2)


standard = None


def moments(text):
    return [float(one) for one in text.split(",")]


def parse_arguments():
    parser = argparse.ArgumentParser(allow_abbrev=False)
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--events", action="store_true")
    mode.add_argument("--plain", action="store_true")
    parser.add_argument("--max-turns", type=int, default=limits.turns)
    parser.add_argument("--max-time", type=float, default=limits.seconds)
    parser.add_argument("--input", type=int, default=0)
    parser.add_argument("--interrupt-at", type=moments, default=())
    parser.add_argument("--module", action="append", default=[])
    parser.add_argument("program")
    return parser.parse_args()


class Quitter(_sitebuiltins.Quitter):
    """exit() and quit(), which are of the module that -S leaves out."""

    def __call__(self, code=None):
        raise SystemExit(code)


def main():
    global program, guard, given, remembered, beside, standard
    arguments = parse_arguments()
    limits.turns, limits.seconds = arguments.max_turns, arguments.max_time
    limits.interrupts = arguments.interrupt_at
    beside = Beside(arguments.module)
    program = Program(arguments.program, beside.files)
    standard = StandardFiles()
    seeds, answers = standard.seeds, standard.answers
    sys.setrecursionlimit(sys.getrecursionlimit() + FRAMES_BELOW)
    remembered = Remembered()
    fix_orders()
    make_time_virtual()
    make_threads_virtual()
    Interrupts.install()
    for name in "exit", "quit":
        setattr(builtins, name, Quitter(name, "Ctrl-D (i.e. EOF)"))
    if EVENTS:
        hide_in_tracebacks()
        install_recording()
    else:
        install_counting()
    sys.argv = [program.path]
    traceback.format_exc()          # what printing a traceback imports, now
    linecache.getline(__file__, 1)
    atexit._clear()     # what modules have to say when all seeds are done
    gc.collect()
    gc.freeze()
    guard = Guard(program.files)
    sys.addaudithook(guard)
    answers.write(b"ready\n")
    answers.flush()
    given = as_text(seeds.read(arguments.input))
    for line in seeds:
        if line.startswith(b"end"):
            answers.write(line)
            answers.flush()
            break
        contextvars.Context().run(answer, line.decode("ascii").strip(), answers)
    answers.flush()
    os._exit(0)         # threads that are parked for ever do not hold us


try:
    main()
except BaseException:
    if standard is not None:
        standard.give_back_errors()
    raise
