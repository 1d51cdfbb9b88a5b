"""Writes random asyncio programs.

    python3 asyncio_programs.py FIRST COUNT [RELEASE] > programs.py

The file that comes out holds COUNT programs, of the numbers FIRST, FIRST + 1
and so on: trees of groups, gathers, timeouts, shields, cancellations that are
passed on or swallowed, queues, locks, hand-overs, threads, async generators
and contexts. Run with `random.seed(i)` before it, 0 <= i < COUNT, it plays its
i-th program alone, so that `taskarium verify --seeds` holds all of them against
a CPython that is started twice. What a number stands for depends on nothing but
the RELEASE (3.11, which is the default, 3.12 or 3.13), whose names are used.

Nothing is written whose order a CPython leaves open (DESIGN.md, section 2), and
nothing that shows a task's text, which is another one for the classes that the
harness records with. Nor do tasks wait in a circle: a request to stop them goes
round until the C stack or the recursion limit ends it, and so where it ends, and
what is left pending then, is a matter of how many frames the harness has. And
cycles are collected once all is over: of what a collector has met before it
tells at the end in the order in which it met it, which is that of asyncio's
heap of timers and of sets by address.
"""
import random
import sys

PREFACE = '''\
import asyncio
import concurrent.futures
import contextlib
import contextvars
import gc
import queue
import random
import threading
import time

var = contextvars.ContextVar('var', default='-')


class Odd(Exception):
    pass


class Deep(Odd):
    pass


def who():
    try:
        task = asyncio.current_task()
    except RuntimeError:
        task = None
    return task.get_name() if task else threading.current_thread().name


def say(*what):
    print('%.3f' % time.monotonic(), who(), var.get(), *what)


def text(error):
    if isinstance(error, BaseExceptionGroup):
        return '%s(%s)' % (type(error).__name__, ', '.join(map(text, error.exceptions)))
    said = type(error).__name__ + str(error.args)
    for mark, other in ('<-', error.__cause__), ('<~', error.__context__):
        if other is not None:
            said += mark + type(other).__name__
    return said


def rank(future):
    """Of a task whose body is work3() three, of what waits for no other more."""
    coroutine = future.get_coro() if isinstance(future, asyncio.Task) else None
    name = getattr(coroutine, '__name__', '')       # that of an eager task is gone
    return int(name[4:]) if name.startswith('work') else 99


def outcome(future):
    if not future.done():
        return 'pending'
    if future.cancelled():
        return 'cancelled'
    return text(future.exception()) if future.exception() else future.result()


async def fail(delay, error):
    try:
        await asyncio.sleep(delay)
    finally:
        say('fails with', type(error).__name__)
    raise error


async def rest(delay, value):
    await asyncio.sleep(delay)
    return value


async def stubborn(delay, value, times):
    while True:
        try:
            await asyncio.sleep(delay)
            return value
        except asyncio.CancelledError as error:
            say('stubborn', error.args, asyncio.current_task().cancelling())
            times -= 1
            if times < 0:
                raise


async def tidy(delay, after):
    try:
        await asyncio.sleep(delay)
    finally:
        try:
            await asyncio.sleep(after)
        finally:
            say('tidied')


async def ticks(count, delay):
    try:
        for i in range(count):
            await asyncio.sleep(delay)
            try:
                got = yield i
            except Odd as error:
                say('into the generator', text(error))
                got = 'odd'
            if got is not None:
                say('sent', got)
    except GeneratorExit:
        say('generator exit')
        raise
    finally:
        say('generator over')
        await asyncio.sleep(0)


@contextlib.asynccontextmanager
async def room(name, swallows=False):
    say('enter', name)
    try:
        yield name
    except Odd as error:
        say('room', name, text(error))
        if not swallows:
            raise
    finally:
        await asyncio.sleep(0)
        say('leave', name)


def job(delay, value, error=None):
    say('job')
    time.sleep(delay)
    if error is not None:
        raise error
    say('job over')
    return value


class Awaitable:
    def __init__(self, inner):
        self.inner = inner

    def __await__(self):
        say('awaited')
        return (yield from self.inner.__await__())
'''

EPILOGUE = '''
asyncio_programs = [%s]
asyncio_programs[{%s}[random.getrandbits(64)]]()
'''

DELAYS = ['0', '0', '0.1', '0.1', '0.2', '0.25', '0.3', '0.5', '1']
ERRORS = ["Odd('a')", "Odd('b')", "Deep('c')", "ValueError(1)", "KeyError('k')",
          "RuntimeError('r')", "OSError(2, 'no')"]
CLASSES = ['Odd', 'Deep', 'ValueError', 'KeyError', 'TimeoutError', 'RuntimeError',
           'asyncio.CancelledError', 'Exception', '(ValueError, Odd)', 'BaseException']


class Writer:
    """One program, written from the outside in. A statement is a method that
    returns lines; `self.deep` says how far inside of others it stands."""

    def __init__(self, number, release):
        self.number = number
        self.release = release
        self.lot = random.Random('taskarium %d' % number)
        self.works = self.lot.randrange(2, 6)
        self.names = 0
        self.deep = 0
        self.collects = False
        self.work = -1              # whose body is written; -1: of main()
        self.statements = [
            (getattr(Writer, name), method_weight)
            for name, method_weight in WEIGHTS.items()]

    # -- small things

    def chance(self, share):
        return self.lot.random() < share

    def one(self, *choices):
        return self.lot.choice(choices)

    def delay(self):
        return self.lot.choice(DELAYS)

    def error(self):
        return self.lot.choice(ERRORS)

    def name(self, stem):
        self.names += 1
        return '%s%d' % (stem, self.names)

    def number_below(self, end):
        return self.lot.randrange(end)

    # -- what can be awaited

    def coroutine(self):
        """An expression that makes a coroutine."""
        if self.chance(0.45) and self.work + 1 < self.works and self.deep < 5:
            return 'work%d(%d)' % (self.lot.randrange(self.work + 1, self.works),
                                   self.number_below(4))
        return self.one(
            'rest(%s, %d)' % (self.delay(), self.number_below(9)),
            'rest(%s, %d)' % (self.delay(), self.number_below(9)),
            'fail(%s, %s)' % (self.delay(), self.error()),
            'fail(%s, %s)' % (self.delay(), self.error()),
            'stubborn(%s, %d, %d)' % (self.delay(), self.number_below(9), self.one(1, 1, 2)),
            'tidy(%s, %s)' % (self.delay(), self.delay()),
            'asyncio.sleep(%s, %d)' % (self.delay(), self.number_below(9)),
            'line.get()', 'gate.wait()', 'line.put(%d)' % self.number_below(9),
            'asyncio.to_thread(job, %s, %d)' % (self.delay(), self.number_below(9)),
            'asyncio.wait_for(%s, %s)' % (self.one('gate.wait()', 'line.get()', 'rest(0.2, 3)'),
                                          self.delay()))

    def awaitable(self):
        """An expression that makes something to wait for, a coroutine or not."""
        kind = self.number_below(12)
        if kind < 6:
            return self.coroutine()
        if kind == 6:
            return 'asyncio.shield(%s)' % self.coroutine()
        if kind == 7:
            return 'asyncio.gather(%s)' % ', '.join(
                [self.coroutine() for _ in range(self.number_below(3))]
                + self.one([], ['return_exceptions=True']))
        if kind == 8:
            return 'asyncio.create_task(%s)' % self.coroutine()
        if kind == 9:
            return self.ahead()
        if kind == 10:
            return 'future()'
        return 'asyncio.ensure_future(Awaitable(%s))' % self.coroutine()

    def kept(self):
        return 'kept[%d %% len(kept)]' % self.number_below(7)

    def ahead(self):
        """Of what is kept something that may be waited for here: works wait
        for later ones alone."""
        return 'ahead(%d, %d)' % (self.work, self.number_below(7))

    # -- blocks

    def block(self, most=3, least=1):
        """Statements of a suite one deeper."""
        self.deep += 1
        lines = []
        for _ in range(self.lot.randint(least, most) if self.deep < 4 else 1):
            lines += self.statement()
        self.deep -= 1
        return ['    ' + line for line in lines]

    def statement(self):
        if self.deep > 4:
            return self.say()
        kinds, weights = zip(*self.statements)
        return self.lot.choices(kinds, weights)[0](self)

    # -- statements

    def say(self):
        return [self.one(
            "say('here', %d)" % self.number_below(99),
            "say('asked', asyncio.current_task().cancelling())",
            "say(sorted(t.get_name() for t in asyncio.all_tasks()))",
            "say([outcome(t) for t in kept[1:]])",
            "say(lock.locked(), gate.is_set(), line.qsize(), line.full())",
            "say(line.empty(), room_for_two.locked(), meeting.n_waiting)")]

    def wait_a_little(self):
        return ['await asyncio.sleep(%s)' % self.delay()]

    def wait_for_one(self):
        return ["say('got', outcome(%s))" % self.kept() if self.chance(0.2)
                else "say('got', await %s)" % self.awaitable()]

    def spawn(self):
        context = ', context=contextvars.copy_context()' if self.chance(0.2) else ''
        name = ", name='n%d'" % self.number_below(9) if self.chance(0.2) else ''
        made = 'asyncio.create_task(%s%s%s)' % (self.coroutine(), name, context)
        if self.chance(0.15):
            return [made]
        return ['kept.append(%s)' % made]

    def cancel(self):
        message = self.one('', '', "'m'", 'None')
        return ["say('cancels', %s.cancel(%s))" % (self.kept(), message)]

    def cancel_self(self):
        task = self.name('me')
        return ['%s = asyncio.current_task()' % task,
                self.one('asyncio.get_running_loop().call_later(%s, %s.cancel)'
                         % (self.delay(), task),
                         'asyncio.get_running_loop().call_soon(%s.cancel)' % task,
                         '%s.cancel("myself")' % task)]

    def uncancel(self):
        return ["say('uncancel', asyncio.current_task().uncancel())"]

    def group(self):
        group = self.name('group')
        lines = ['async with asyncio.TaskGroup() as %s:' % group]
        self.deep += 1
        for _ in range(self.number_below(4)):
            made = '%s.create_task(%s)' % (group, self.coroutine())
            lines.append('    ' + ('kept.append(%s)' % made if self.chance(0.3) else made))
        self.deep -= 1
        return lines + (self.block(2) if self.chance(0.5) else
                        ["    say('in', %s)" % ("'%s'" % group)])

    def gather(self):
        given = [self.awaitable() for _ in range(self.number_below(4))]
        if self.chance(0.5):
            given.append('return_exceptions=True')
        return ["say('gathered', [text(r) if isinstance(r, BaseException) else r",
                "                 for r in await asyncio.gather(%s)])" % ', '.join(given)]

    def timeout(self):
        name = self.name('limit')
        kind = self.number_below(4)
        made = ('asyncio.timeout_at(asyncio.get_running_loop().time() + %s)' if kind == 0
                else 'asyncio.timeout(%s)') % self.delay()
        lines = ['async with %s as %s:' % (made, name)] + self.block(2)
        if self.chance(0.25):
            lines.append('    %s.reschedule(%s)' % (
                name, self.one('None', 'asyncio.get_running_loop().time() + ' + self.delay())))
            lines += self.block(1)
        return lines + ["say('timeout', %s.expired())" % name]

    def wait_for(self):
        return ["say('in time', await asyncio.wait_for(%s, %s))" % (
            self.awaitable(), self.one('None', self.delay(), self.delay()))]

    def shield(self):
        name = self.name('inner')
        return ['%s = asyncio.ensure_future(%s)' % (name, self.coroutine()),
                'try:',
                "    say('shielded', await asyncio.shield(%s))" % name,
                'except asyncio.CancelledError as error:',
                "    say('shield gone', error.args, outcome(%s))" % name,
                self.one('    raise', '    %s.cancel()' % name, "    say(await %s)" % name)]

    def wait(self):
        done, pending = self.name('done'), self.name('pending')
        lines = ['%s, %s = await asyncio.wait([' % (done, pending)]
        for _ in range(self.lot.randint(1, 3)):
            lines.append('    asyncio.create_task(%s),' % self.coroutine())
        when = self.one('', ", return_when='FIRST_COMPLETED'", ", return_when='FIRST_EXCEPTION'")
        time = ', timeout=' + self.delay() if self.chance(0.5) else ''
        lines.append(']%s%s)' % (when, time))
        lines.append("say('waited', [outcome(t) for t in %s], len(%s))" % (done, pending))
        after = self.number_below(4)
        if after == 0:
            lines += ['for task in %s:' % pending, '    task.cancel()']
        elif after == 1:
            lines.append('kept.extend(%s)' % pending)
        return lines

    def as_completed(self):
        given = '[%s]' % ', '.join(self.coroutine() for _ in range(self.lot.randint(1, 3)))
        limit = ', timeout=' + self.delay() if self.chance(0.4) else ''
        name = self.name('next')
        if self.release >= (3, 13) and self.chance(0.5):
            return ['async for %s in asyncio.as_completed(%s%s):' % (name, given, limit),
                    "    say('completed', outcome(%s))" % name]
        return ['for %s in asyncio.as_completed(%s%s):' % (name, given, limit),
                '    try:',
                "        say('completed', await %s)" % name,
                '    except (Odd, TimeoutError) as error:',
                "        say('completed', text(error))"]

    def attempt(self):
        lines = ['try:'] + self.block()
        last = self.number_below(10)
        caught = self.lot.choice(CLASSES)
        if last < 8:
            lines += ['except %s as error:' % caught,
                      "    say('caught', text(error))"]
            if self.chance(0.5):
                lines += self.block(2)
            if self.chance(0.3):
                lines.append('    ' + self.one('raise', 'raise %s' % self.error(),
                                               'raise %s from None' % self.error(),
                                               'raise %s from error' % self.error()))
            if self.chance(0.15):
                lines += ['else:'] + self.block(1)
        if last >= 6:
            lines += ['finally:'] + self.block(2)
        return lines

    def attempt_star(self):
        lines = ['try:'] + self.block(2)
        for caught in self.lot.sample(['Odd', 'ValueError', '(OSError, KeyError)',
                                       'asyncio.CancelledError', 'TimeoutError'], self.one(1, 2)):
            lines += ['except* %s as errors:' % caught,
                      "    say('some', text(errors))"]
            if self.chance(0.3):
                lines.append('    ' + self.one('raise', 'raise %s' % self.error()))
        return lines

    def throw(self):
        return ['if %s:' % self.one('kept[-1].done()', 'line.empty()', 'lock.locked()',
                                    'gate.is_set()', "var.get() == '-'"),
                '    raise %s' % self.error()]

    def loop(self):
        return ['for _ in range(%d):' % self.one(2, 2, 3)] + self.block(2)

    def use_lock(self):
        if self.chance(0.3):
            return ['await %s' % self.one('lock.acquire()',
                                          'asyncio.wait_for(lock.acquire(), %s)' % self.delay()),
                    'try:'] + self.block(1) + ['finally:', '    lock.release()']
        return ['async with %s:' % self.one('lock', 'lock', 'room_for_two', 'bounded')
                ] + self.block(2)

    def misuse(self):
        return ['try:', '    ' + self.one('lock.release()', 'bounded.release()', 'line.task_done()',
                                          'changed.notify()', 'line.get_nowait()',
                                          'line.put_nowait(7)', 'kept[-1].result()',
                                          'kept[-1].exception()', 'meeting.n_waiting'),
                'except (Exception, asyncio.CancelledError) as error:',
                "    say('misused', text(error))"]

    def use_queue(self):
        return self.one(
            ['await line.put(%d)' % self.number_below(9)],
            ["say('item', await line.get())"],
            ["say('item', await line.get())", 'line.task_done()'],
            ["say('best', await asyncio.wait_for(best.get(), %s))" % self.delay()],
            ['best.put_nowait(%d)' % self.number_below(9), 'best.put_nowait(%d)'
             % self.number_below(9)],
            ['await asyncio.wait_for(line.join(), %s)' % self.delay()],
            ['while not line.empty():', "    say('drained', line.get_nowait())"])

    def close_queue(self):
        if self.release < (3, 13):
            return self.use_queue()
        return ['line.shutdown(%s)' % self.one('', 'immediate=True')]

    def use_gate(self):
        return self.one(['gate.set()'], ['gate.set()', 'gate.clear()'], ['gate.clear()'],
                        ["say('gate', await gate.wait())"],
                        ['asyncio.get_running_loop().call_later(%s, gate.set)' % self.delay()])

    def use_condition(self):
        lines = ['async with changed:']
        return lines + self.one(
            ['    state.append(1)', '    changed.notify(%d)' % self.one(1, 1, 2)],
            ['    changed.notify_all()'],
            ['    say(await changed.wait_for(lambda: len(state) > %d))' % self.number_below(4)],
            ['    say(await asyncio.wait_for(changed.wait(), %s))' % self.delay()],
            ['    await changed.wait()', "    say('notified', len(state))"])

    def use_barrier(self):
        return self.one(
            ["say('met', await meeting.wait())"],
            ['async with meeting as place:', "    say('place', place)"],
            ["say('met', await asyncio.wait_for(meeting.wait(), %s))" % self.delay()],
            ['await meeting.%s()' % self.one('reset', 'abort')])

    def use_thread(self):
        name = self.name('result')
        return self.one(
            ["say('thread', await asyncio.to_thread(job, %s, %d))" % (
                self.delay(), self.number_below(9))],
            ["say('thread', await asyncio.to_thread(job, %s, 0, %s))" % (
                self.delay(), self.error())],
            ['%s = asyncio.get_running_loop().run_in_executor(%s, job, %s, 4)' % (
                name, self.one('None', 'pool'), self.delay()),
             "say('executor', await %s)" % name],
            ['kept.append(asyncio.get_running_loop().run_in_executor(pool, job, %s, 5))'
             % self.delay()],
            ['%s = asyncio.get_running_loop()' % name,
             'threading.Thread(target=%s.call_soon_threadsafe, args=(gate.set,)).start()' % name],
            ['%s = asyncio.get_running_loop()' % name,
             'def call():',
             '    try:',
             '        sent = asyncio.run_coroutine_threadsafe(%s, %s)' % (self.coroutine(), name),
             "        say('from the loop', sent.result(%s))" % self.one('2', '0.3'),
             '    except BaseException as error:',
             "        say('from the loop', type(error).__name__)",
             'await asyncio.to_thread(call)'],
            ['time.sleep(%s)' % self.delay()],
            ['%s = queue.Queue()' % name,
             'threading.Thread(target=lambda: (time.sleep(%s), %s.put(1))).start()' % (
                 self.delay(), name),
             "say('handed over', await asyncio.to_thread(%s.get))" % name])

    def use_generator(self):
        made = 'ticks(%d, %s)' % (self.one(2, 3), self.delay())
        name = self.name('ticks')
        if self.chance(0.4):
            lines = ['async for tick in %s:' % made, "    say('tick', tick)"]
            if self.chance(0.5):
                lines += ['    if tick == %d:' % self.one(0, 1),
                          '        ' + self.one('break', 'break', 'raise %s' % self.error())]
            return lines
        lines = ['%s = %s' % (name, made), "say('first', await anext(%s, 'none'))" % name]
        lines += self.one(
            ["say('next', await %s.asend('x'))" % name],
            ["say('thrown', await %s.athrow(%s))" % (name, self.error())],
            ['await %s.aclose()' % name],
            ['async with contextlib.aclosing(%s):' % name, "    say('next', await anext(%s))" % name],
            ['say([tick async for tick in %s])' % name],
            ['del %s' % name, "say('dropped')"],
            ['kept.append(asyncio.create_task(rest(0.1, %s)))' % name])
        return lines

    def use_context(self):
        token = self.name('token')
        value = "'v%d'" % self.number_below(9)
        return self.one(
            ['var.set(%s)' % value],
            ['%s = var.set(%s)' % (token, value)] + [line[4:] for line in self.block(1)]
            + ['var.reset(%s)' % token],
            ['contextvars.copy_context().run(say, %s)' % value],
            ['asyncio.get_running_loop().call_soon(say, %s, context=contextvars.copy_context())'
             % value])

    def use_callbacks(self):
        handle = self.name('handle')
        loop = 'asyncio.get_running_loop()'
        return self.one(
            ["%s.call_later(%s, say, 'later')" % (loop, self.delay())],
            ["%s.call_soon(say, 'soon')" % loop],
            ['%s = %s.call_later(%s, say, 1)' % (handle, loop, self.delay()),
             'await asyncio.sleep(%s)' % self.delay(), '%s.cancel()' % handle,
             'say(%s.cancelled())' % handle],
            ["%s.add_done_callback(lambda done: say('over', outcome(done)))" % self.kept()],
            ['%s.call_soon(fails, %s)' % (loop, self.error())],
            ["%s.call_at(%s.time() + %s, say, 'at')" % (loop, loop, self.delay())])

    def use_future(self):
        name = self.name('future')
        loop = 'asyncio.get_running_loop()'
        return ['%s = %s.create_future()' % (name, loop),
                self.one('%s.call_later(%s, settle, %s, %d)' % (
                            loop, self.delay(), name, self.number_below(9)),
                         '%s.call_later(%s, settle, %s, %s)' % (
                             loop, self.delay(), name, self.error()),
                         '%s.call_later(%s, %s.cancel)' % (loop, self.delay(), name),
                         '%s.set_result(1)' % name,
                         'kept.append(%s)' % name),
                "say('future', await %s)" % self.one(
                    name, 'asyncio.wait_for(%s, %s)' % (name, self.delay()),
                    'asyncio.shield(%s)' % name)]

    def enter_room(self):
        if self.chance(0.4):
            return ['async with contextlib.AsyncExitStack() as stack:',
                    "    await stack.enter_async_context(room('a', %s))" % self.one(True, False),
                    "    stack.push_async_callback(asyncio.sleep, %s)" % self.delay(),
                    "    stack.callback(say, 'unwound')"] + self.block(1)
        return ["async with room('%s', %s):" % (self.one('a', 'b'), self.one(True, False))
                ] + self.block(2)

    def collect(self):
        self.collects = True
        return ["say('garbage')"]

    # -- the whole

    def work_text(self, index):
        self.work = index
        lines = ['async def work%d(level):' % index, "    say('work%d', level)" % index]
        lines += self.block(4)
        return lines + ["    return 'w%d'" % index]

    def main_text(self):
        self.work = -1
        lines = ['async def main():']
        if self.release >= (3, 12) and self.chance(0.2):
            lines.append('    asyncio.get_running_loop().set_task_factory('
                         'asyncio.eager_task_factory)')
        if self.chance(0.15):
            lines.append("    asyncio.get_running_loop().set_exception_handler("
                         "lambda loop, context: say('handler', context['message']))")
        lines.append('    kept.append(asyncio.create_task(rest(0.3, 0)))')
        for _ in range(self.one(2, 3, 4)):
            lines += ['    try:', '        async with asyncio.timeout(5):']
            lines += ['        ' + line for line in self.block(3)]
            lines += ['    except BaseException as error:',
                      "        say('main', text(error))"]
        return lines + self.one(["    say('end')"], ['    await asyncio.sleep(2)'],
                                ['    raise %s' % self.error()],
                                ["    say('end')"])

    def program(self):
        """The lines of a function that is the program."""
        lines = ['line = asyncio.Queue(%d)' % self.one(0, 1, 2),
                 'best = asyncio.%s()' % self.one('PriorityQueue', 'LifoQueue'),
                 'lock, gate = asyncio.Lock(), asyncio.Event()',
                 'room_for_two, bounded = asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)',
                 'changed, meeting = asyncio.Condition(), asyncio.Barrier(2)',
                 'pool = concurrent.futures.ThreadPoolExecutor(%d)' % self.one(1, 2),
                 'kept, state = [], []',
                 '',
                 'def ahead(level, number):',
                 '    those = [one for one in kept if rank(one) > level]',
                 '    return those[number % len(those)]',
                 '',
                 'def fails(error):',
                 '    raise error',
                 '',
                 'def settle(future, value):',
                 '    if not future.done():',
                 '        if isinstance(value, Exception):',
                 '            future.set_exception(value)',
                 '        else:',
                 '            future.set_result(value)',
                 '',
                 'def future():',
                 '    made = asyncio.get_running_loop().create_future()',
                 '    asyncio.get_running_loop().call_later(0.2, settle, made, 5)',
                 '    return made']
        for index in range(self.works):
            lines += [''] + self.work_text(index)
        lines += [''] + self.main_text() + ['']
        if any('asyncio.as_completed(' in line for line in lines):
            # It begins its coroutines in the order of a set: CPython leaves
            # open which of them is first, and eager ones tell.
            lines = [line for line in lines if 'eager_task_factory' not in line]
        run = 'asyncio.run(main())'
        if self.chance(0.15):
            run = 'with asyncio.Runner() as runner:\n        runner.run(main())\n' \
                  '        runner.run(rest(0.1, 1))'
        text = ['def program_%d():' % self.number]
        if self.collects:
            text = ['def run_%d():' % self.number]
        text += [('    ' + line).rstrip() for line in lines] + ['    ' + run]
        if self.collects:
            text += ['', '', 'def program_%d():' % self.number, '    run_%d()' % self.number,
                     '    gc.collect()', "    say('collected')"]
        return '\n'.join(text)


# How often each statement stands in a program.
WEIGHTS = {
    'say': 3, 'wait_a_little': 5, 'wait_for_one': 5, 'spawn': 8, 'cancel': 6, 'cancel_self': 2,
    'uncancel': 1, 'group': 7, 'gather': 5, 'timeout': 5, 'wait_for': 4, 'shield': 3, 'wait': 3,
    'as_completed': 2, 'attempt': 10, 'attempt_star': 3, 'throw': 2, 'loop': 2, 'use_lock': 4,
    'misuse': 2, 'use_queue': 4, 'close_queue': 0.5, 'use_gate': 3, 'use_condition': 2,
    'use_barrier': 2, 'use_thread': 4, 'use_generator': 4, 'use_context': 3, 'use_callbacks': 3,
    'use_future': 3, 'enter_room': 2, 'collect': 0.5}


def draw_of(seed):
    """What random.getrandbits(64) answers first after random.seed(seed)."""
    return random.Random(seed).getrandbits(64)


def main():
    first, count = int(sys.argv[1]), int(sys.argv[2])
    release = sys.argv[3] if len(sys.argv) > 3 else '3.11'
    version = tuple(map(int, release.split('.')[:2]))
    sys.stdout.write(PREFACE)
    for number in range(first, first + count):
        sys.stdout.write('\n\n' + Writer(number, version).program() + '\n')
    names = ', '.join('program_%d' % number for number in range(first, first + count))
    draws = ', '.join('%d: %d' % (draw_of(index), index) for index in range(count))
    sys.stdout.write(EPILOGUE % (names, draws))


main()
