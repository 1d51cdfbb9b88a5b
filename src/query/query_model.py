"""A run as expressions see it.

Reads, line by line, what is asked and the runs that it is asked of, and prints
one line for each answer. query_scene.c writes what is read here, and
query_answer.c reads what is printed.
"""
import asyncio
import bisect
import builtins
import sys


ALL = 0xffffffff # where a run stands that is seen to its end
RECORD, FIELD, SPARED, FOR_ONE = '\x1e', '\x1f', '-', '='
TELL = '\x1d' # before the name of a sentence, and what it is about
TOLD = {name: name for name in ('names', 'plural', 'seconds', 'ordinal', 'why',
                                'at', 'state')}
TOLD |= dict.fromkeys(('first', 'last', 'every', 'count'), 'events')
UNEQUAL = {'Event': 'equal_event', 'Task': 'equal_task', 'Group': 'equal_group',
           'Line': 'equal_line'}
MISSPELT = ('kind', 'knob', 'fixed', 'function', 'generator', 'events', 'why', 'at',
            'state', 'names', 'plural', 'seconds', 'ordinal', 'equal_list',
            *UNEQUAL.values())
OPEN, CLOSE = 'f"""{', '}"""'
CLOSED = {'finished': 'returned', 'failed': 'failed', 'cancelled': 'cancelled'}
ERRORS = ('failed', 'group_exit_begin', 'group_exit_end', 'gather_error',
          'timeout_exit', 'end')


class Told(Exception):
    """What is wrong, in a sentence of query_answer.c: its name, and about what."""


class Spared(BaseException):
    """An expression asks for what was not written of a run."""


def unescape(text):
    if '\\' not in text:
        return text
    out, i = [], 0
    while i < len(text):
        if text[i] == '\\':
            out.append(chr(int(text[i + 1:i + 3], 16)))
            i += 3
        else:
            out.append(text[i])
            i += 1
    return ''.join(out)


def escape(text):
    for mark in '\\\n\r\x1e\x1f\0':
        if mark in text:
            text = text.replace(mark, f'\\{ord(mark):02x}')
    return text


def records(line):
    return [record.split(FIELD) for record in line.split(RECORD)] if line else []


class NothingType:
    """What is not there: false, and so is all of it."""
    __slots__ = ()

    def __getattr__(self, name):
        if name[:2] == '__':
            raise AttributeError(name)
        return self

    def __bool__(self):
        return False

    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __contains__(self, item):
        return False

    def __getitem__(self, key):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __eq__(self, other):
        return other is self or other is None

    def __hash__(self):
        return 0

    def __round__(self, digits=None):
        return self

    def __int__(self):
        raise Told('nothing')

    __float__ = __index__ = __int__

    def __str__(self):
        return '–'

    __repr__ = __str__

    def __format__(self, spec):
        return '–'

    def nothing(self, *args):
        return self

    def false(self, other):
        return False

    __lt__ = __le__ = __gt__ = __ge__ = false
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = nothing
    __truediv__ = __rtruediv__ = __floordiv__ = __mod__ = __neg__ = nothing
    __pow__ = __rpow__ = __rfloordiv__ = __rmod__ = __abs__ = nothing
    __round__ = nothing
    del nothing, false


Nothing = NothingType()


PLAIN = (str, int, float)


def are_one(thing, other):
    """Are both the same of one run? What can never be is told."""
    if type(other) is type(thing):
        return thing.run is other.run
    if type(other) in PLAIN or type(other) is Error:
        raise Told(UNEQUAL[type(thing).__name__])
    return False


class Things(list):
    """A list that has Nothing where it ends, and stays as it is."""
    __slots__ = ()

    def refuse(self, *args, **kwargs):
        raise Told('fixed')

    def __eq__(self, other):
        if type(other) in PLAIN:
            raise Told('equal_list')
        return list.__eq__(self, other)

    __hash__ = None

    append = extend = insert = pop = remove = clear = sort = reverse = refuse
    __setitem__ = __delitem__ = __iadd__ = __imul__ = refuse
    del refuse

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Things(list.__getitem__(self, key))
        if not hasattr(key, '__index__') or -len(self) <= key < len(self):
            return list.__getitem__(self, key)
        return Nothing


def is_plain(text):
    """Is it the repr of numbers, texts and containers of them, and no more?"""
    word, quote, i = '', '', 0
    for i, mark in enumerate(text + ' '):
        if quote:
            if mark == quote and text[i - 1] != '\\':
                quote = ''
        elif mark.isalpha() or mark == '_':
            word += mark
        else:
            if word not in ('', 'None', 'True', 'False', 'inf', 'nan', 'b', 'e'):
                return False
            word = ''
            if mark in '\'"':
                quote = mark
    return not quote


def read_value(text):
    """The value that a repr shows, if it is one of a plain type."""
    if not is_plain(text):
        return text
    try:
        return eval(text, {'inf': float('inf'), 'nan': float('nan')})
    except Exception:
        return text


class Knobs(dict):
    def __missing__(self, name):
        raise Told('knob', repr(name)
                   + ('; there are: ' + ' '.join(self) if self else ''))

    def __getattr__(self, name):
        if name[:2] == '__':
            raise AttributeError(name)
        return self[name]


class TypeName(str):
    """That of an exception's type, which equals the type as well."""
    __slots__ = ()

    def __eq__(self, other):
        if isinstance(other, type):
            return self == other.__name__
        return str.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__


class Error:
    """An exception: its type's name, its repr, what it says. For isinstance() it
    is of the type that has this name, if that is one of Python's or asyncio's."""
    __slots__ = ('_kind', 'repr')

    def __init__(self, kind, text):
        self._kind, self.repr = kind, text

    type = property(lambda self: TypeName(self._kind))

    @property
    def __class__(self):
        for module in builtins, asyncio:
            kind = getattr(module, self._kind, None)
            if isinstance(kind, type) and issubclass(kind, BaseException):
                return kind
        raise Told('own_error', self._kind)

    @property
    def message(self):
        inside = self.repr[len(self._kind) + 1:-1]
        value = read_value(inside) if inside else ''
        return value if isinstance(value, str) else inside

    def __eq__(self, other):
        if type(other) is Error:
            return self.repr == other.repr
        if isinstance(other, type):
            return self._kind == other.__name__
        return isinstance(other, str) and other in (self._kind, self.repr)

    def __hash__(self):
        return hash(self.repr)

    def __str__(self):
        return self.repr

    __repr__ = __str__


class Event:
    __slots__ = ('run', 'number', 'fields')

    def __init__(self, run, number):
        self.run, self.number = run, number
        self.fields = run.fields(number)

    kind = property(lambda self: self.fields[0])
    turn = property(lambda self: int(self.fields[1]))
    time = property(lambda self: float(self.fields[2]))
    line = property(lambda self: int(self.fields[3]) or Nothing)
    task = property(lambda self: self.run.task(int(self.fields[4])))
    by = property(lambda self: self.run.task(int(self.fields[5])))
    child = property(lambda self: self.run.task(int(self.fields[6])))
    group = property(lambda self: self.run.group(int(self.fields[7])))
    cause = property(lambda self: self.run.event(int(self.fields[8])))
    also = property(lambda self: self.run.event(int(self.fields[9])))
    text = property(lambda self: unescape(self.fields[10]))
    detail = property(lambda self: unescape(self.fields[11]))
    count = property(lambda self: int(self.fields[12]))
    amount = property(lambda self: float(self.fields[13]))
    flags = property(lambda self: int(self.fields[14]))

    @property
    def status(self):
        return self.count if self.kind == 'end' else Nothing

    @property
    def value(self):
        if self.kind in ('finished', 'drawn'):
            return read_value(self.text)
        if self.kind in ('timer_set', 'timer_fired', 'timer_dropped',
                         'timeout_set', 'timeout_fired', 'timeout_left',
                         'blocking_sleep'):
            return self.amount
        if self.kind in ('stdout', 'stderr'):
            return self.text
        return self.count

    @property
    def error(self):
        if self.kind in ERRORS and self.text:
            return Error(self.text, self.detail)
        return Nothing

    def __eq__(self, other):
        return are_one(self, other) and self.number == other.number

    def __hash__(self):
        return self.number

    def __str__(self):
        return f'{self.kind} {self.number}'

    __repr__ = __str__


class Task:
    __slots__ = ('run', 'serial', 'fields')

    def __init__(self, run, fields):
        self.run, self.fields = run, fields
        self.serial = int(fields[0])

    def _field(self, index):
        """One of those that are not there where only outcomes are known."""
        if len(self.fields) < 5:
            raise Spared
        return self.fields[index]

    name = property(lambda self: unescape(self._field(4)))
    function = property(lambda self: unescape(self._field(5)))
    call = property(lambda self: unescape(self._field(6)))
    parent = property(lambda self: self.run.task(int(self._field(7))))
    made = property(lambda self: self.run.event(int(self.fields[1])))
    started = property(lambda self: self.run.event(int(self._field(8))))
    ended = property(lambda self: self.run.event(int(self.fields[2])))
    group = property(lambda self: self.made.group)

    @property
    def arguments(self):
        call = self.call
        return call[call.find('(') + 1:-1] if '(' in call else ''

    @property
    def outcome(self):
        kind = self.fields[3]
        if kind and (self.run.is_whole or int(self.fields[2]) <= self.run.cut):
            return CLOSED[kind]
        return None

    @property
    def result(self):
        ended = self.ended
        return ended.value if ended and ended.kind == 'finished' else Nothing

    @property
    def error(self):
        return self.ended.error

    @property
    def requests(self):
        return Things(event for event in self.run.every('cancel_requested')
                      if event.task == self)

    @property
    def draws(self):
        return Things(event.value for event in self.run.every('drawn')
                      if event.task == self)

    @property
    def sleeps(self):
        return Things(event.amount - event.time
                      for event in self.run.every('suspended')
                      if event.task == self and event.count == SLEEP)

    def __eq__(self, other):
        return are_one(self, other) and self.serial == other.serial

    def __hash__(self):
        return self.serial

    def __str__(self):
        return self.name

    __repr__ = __str__


class Group:
    __slots__ = ('run', 'serial', 'fields')

    def __init__(self, run, fields):
        self.run, self.fields = run, fields
        self.serial = int(fields[0])

    name = property(lambda self: self.entered.text)
    line = property(lambda self: self.entered.line)
    parent = property(lambda self: self.entered.task)
    entered = property(lambda self: self.run.event(int(self.fields[1])))
    aborted = property(lambda self: self.run.event(int(self.fields[2])))
    exited = property(lambda self: self.run.event(int(self.fields[3])))

    @property
    def children(self):
        return Things(task for task in self.run.tasks if task.group == self)

    @property
    def errors(self):
        failed = [task for task in self.children if task.outcome == 'failed']
        failed.sort(key=lambda task: task.ended.number)
        own = [event.error for event in self.run.every('group_exit_begin')
               if event.group == self and event.error
               and event.error.type != 'CancelledError']
        return Things(own + [task.error for task in failed])

    def __eq__(self, other):
        return are_one(self, other) and self.serial == other.serial

    def __hash__(self):
        return self.serial

    def __str__(self):
        return f'TaskGroup {self.name}' if self.name else 'TaskGroup'

    __repr__ = __str__


class Line:
    __slots__ = ('event',)

    def __init__(self, event):
        self.event = event

    text = property(lambda self: self.event.text)
    stream = property(lambda self: self.event.kind)
    task = property(lambda self: self.event.task)
    run = property(lambda self: self.event.run)

    def __eq__(self, other):
        return are_one(self, other) and self.event == other.event

    def __hash__(self):
        return self.event.number

    def __str__(self):
        return self.text

    __repr__ = __str__


class Frame:
    """A function that a task is in."""
    __slots__ = ('function', 'line', 'locals')

    def __init__(self, function, line, local):
        self.function, self.line = function, line
        self.locals = {name: read_value(value) for name, value in local.items()}

    def __str__(self):
        return f'{self.function} in line {self.line}'

    __repr__ = __str__


class Standing:
    """How a task stood that had not ended: what it waited for, where it was."""
    __slots__ = ('task', 'state', 'cancelling', 'waits_on', 'waits_for',
                 'wakes_at', 'frames')

    def __init__(self, run, fields):
        self.task, self.state = run.task(fields[0]), STATES[fields[1]]
        self.cancelling, self.waits_on = fields[2], run.task(fields[3])
        self.waits_for = fields[4] or Nothing
        self.wakes_at = Nothing if fields[5] is None else fields[5]
        self.frames = Things(Frame(*frame) for frame in fields[6])

    line = property(lambda self: self.frames[-1].line)
    locals = property(lambda self: self.frames[-1].locals or {})

    def __str__(self):
        return f'{self.task} {self.state}'

    __repr__ = __str__


class Entry:
    """What stands in the loop's queue, or in the list of its timers."""
    __slots__ = ('what', 'task', 'when')

    def __init__(self, run, what, task, when=Nothing):
        self.what, self.task, self.when = what, run.task(task), when

    def __str__(self):
        return self.what

    __repr__ = __str__


class Snapshot:
    """How things stood at an event."""
    __slots__ = ('event', 'running', 'tasks', 'ready', 'timers')

    def __init__(self, run, event, picture):
        self.event, self.running = event, run.task(picture[0])
        self.tasks = Things(Standing(run, fields) for fields in picture[1]
                            if run.task(fields[0]))
        self.ready = Things(Entry(run, *fields) for fields in picture[2])
        self.timers = Things(Entry(run, *fields) for fields in picture[3])

    def of(self, task):
        for standing in self.tasks:
            if standing.task == task:
                return standing
        return Nothing

    def __str__(self):
        return f'the state at event {self.event.number}'

    __repr__ = __str__


class Run:
    """One side: a run up to the event `cut`."""

    def __init__(self, scene, side):
        self.place = f'{scene} {side}'
        self.seed, self.python, cut, knobs = input().split(FIELD, 3)
        is_whole = self.seed.removeprefix('-').isdecimal()
        self.seed = int(self.seed) if is_whole else eval(unescape(self.seed), {})
        self.cut = int(cut)
        self.is_whole = self.cut == ALL
        self.knobs = Knobs((name, read_value(unescape(value)))
                           for name, value in records(knobs))
        line = input()
        self.written = line.split(RECORD) if line else []
        if line == SPARED:
            self.written = None
        line = input()
        self.own = {int(number) for number in line.split(RECORD)} if line else ()
        self.all_tasks = [Task(self, fields) for fields in records(input())]
        self.by_serial = {task.serial: task for task in self.all_tasks}
        line = input()
        self.all_groups = None
        if line != SPARED:
            self.all_groups = [Group(self, fields) for fields in records(line)]
        self.of_kind = None

    @property
    def raw(self):
        if self.written is None:
            raise Spared
        return self.written

    @property
    def whole_groups(self):
        if self.all_groups is None:
            raise Spared
        return self.all_groups

    def fields(self, number):
        """Those of an event, taken apart when they are asked for."""
        fields = self.raw[number]
        if isinstance(fields, str):
            fields = self.written[number] = fields.split(FIELD)
        return fields

    def event(self, number):
        return Event(self, number) if 0 <= number <= self.cut else Nothing

    def task(self, serial):
        return self.by_serial.get(serial, Nothing)

    def group(self, serial):
        for group in self.whole_groups:
            if group.serial == serial:
                return group
        return Nothing

    def numbers(self, kind):
        if self.of_kind is None:
            self.of_kind = {}
            for number in range(len(self.raw)):
                self.of_kind.setdefault(self.fields(number)[0], []).append(number)
        if not isinstance(kind, str):
            raise Told('events')
        if kind not in KINDS:
            raise Told('kind', f'{kind!r}; there are: ' + ' '.join(sorted(KINDS)))
        found = self.of_kind.get(kind, [])
        return found[:bisect.bisect_right(found, self.cut)]

    def every(self, kind, **fields):
        found = [Event(self, number) for number in self.numbers(kind)]
        for name, value in fields.items():
            found = [event for event in found if getattr(event, name) == value]
        return Things(found)

    def first(self, kind, **fields):
        if not fields:
            numbers = self.numbers(kind)
            return Event(self, numbers[0]) if numbers else Nothing
        found = self.every(kind, **fields)
        return found[0] if found else Nothing

    def last(self, kind, **fields):
        if not fields:
            numbers = self.numbers(kind)
            return Event(self, numbers[-1]) if numbers else Nothing
        found = self.every(kind, **fields)
        return found[-1] if found else Nothing

    def count(self, kind, **fields):
        return len(self.every(kind, **fields) if fields else self.numbers(kind))

    @property
    def now(self):
        return self.event(min(self.cut, len(self.raw) - 1))

    @property
    def events(self):
        return Things(Event(self, number)
                      for number in range(min(self.cut + 1, len(self.raw))))

    @property
    def tasks(self):
        if self.is_whole:
            return Things(self.all_tasks)
        return Things(task for task in self.all_tasks
                      if int(task.fields[1]) <= self.cut)

    @property
    def groups(self):
        return Things(group for group in self.whole_groups
                      if int(group.fields[1]) <= self.cut)

    @property
    def output(self):
        """What the program has written: not what we say of its end."""
        numbers = sorted(self.numbers('stdout') + self.numbers('stderr'))
        return Things(Line(Event(self, number)) for number in numbers
                      if number not in self.own)

    @property
    def returned(self):
        return Things(task for task in self.tasks if task.outcome == 'returned')

    @property
    def failed(self):
        return Things(task for task in self.tasks if task.outcome == 'failed')

    @property
    def cancelled(self):
        return Things(task for task in self.tasks if task.outcome == 'cancelled')

    @property
    def alive(self):
        return Things(task for task in self.tasks if task.outcome is None)

    @property
    def ended(self):
        return Things(task for task in self.tasks if task.outcome)

    def why(self, thing):
        """What made it happen, back to the beginning."""
        if not is_a(thing, (Event, Task, NothingType)):
            raise Told('why')
        event = thing if isinstance(thing, Event) else thing.ended
        chain = []
        while event:
            chain.append(event)
            event = event.cause
        return Things(chain)


    def at(self, event):
        """How things stood when the event was recorded."""
        if not is_a(event, (Event, NothingType)):
            raise Told('at')
        if not event or event.number > self.cut:
            return Nothing
        place = f'{self.place} {event.number}'
        picture = PICTURES.get(place)
        if picture is None:
            NEEDS[place] = True
            return Nothing
        if picture == 'refused':
            raise Told('look')
        if picture == 'far':
            raise Told('far')
        if isinstance(picture, str):
            picture = eval(picture, {'inf': float('inf')})
            if picture:
                picture = Snapshot(self, event, picture)
            PICTURES[place] = picture or Nothing
        return PICTURES[place]

    def state(self, task, event):
        """The word for how a task stood then."""
        if not is_a(task, (Task, NothingType)) or not is_a(event, (Event, NothingType)):
            raise Told('state')
        if not task or not event or not task.made or (
                event.number < task.made.number):
            return Nothing
        ended = task.ended
        if ended and ended.number <= event.number:
            return task.outcome
        return self.at(event).of(task).state


VALUES = ('seed', 'python', 'knobs', 'events', 'tasks', 'groups', 'output',
          'returned', 'failed', 'cancelled', 'alive', 'ended', 'now')


def hide(name):
    def hidden(*args, **kwargs):
        raise NameError(f"name '{name}' is not for expressions", name=name)
    return hidden


# What speaks, reads or runs texts.
HIDDEN = {name: hide(name) for name in (
    'print', 'input', 'eval', 'exec', 'compile', '__import__', 'open',
    'breakpoint', 'exit', 'quit', 'globals', 'locals', 'vars')}
CALLS = ('first', 'last', 'every', 'count', 'why', 'at', 'state')
SPEAKERS = ('names', 'plural', 'seconds', 'ordinal', 'other', 'Nothing')
THERE_ARE = '; there are: ' + ' '.join(VALUES + CALLS + SPEAKERS[:-1])


def is_a(value, kinds):
    """isinstance(), of whatever an expression gives."""
    return type(value) is not Error and isinstance(value, kinds)


class KindOfKind(type):
    def __call__(cls, *args):
        if len(args) != 1:
            return type(*args)
        if type(args[0]) is Error:
            return args[0].__class__
        return {TypeName: str, Things: list}.get(type(args[0])) or type(args[0])

    def __instancecheck__(cls, value):
        return isinstance(value, type)


class Kind(metaclass=KindOfKind):
    """type(), which tells of ours what isinstance() says they are."""


def is_number(value):
    return is_a(value, (int, float, NothingType))


def names(things):
    if is_a(things, str) or not hasattr(things, '__iter__'):
        raise Told('names')
    words = [str(thing) for thing in things]
    link = ' и ' if LANGUAGE == 'ru' else ' and '
    return ', '.join(words[:-1]) + link + words[-1] if words[1:] else ''.join(words)


def plural(number, *forms):
    """The form of a word that stands with the number: English has two, Russian
    three, whichever language the program speaks around them."""
    if len(forms) not in (2, 3) or not is_number(number):
        raise Told('plural')
    if len(forms) == 2:
        return forms[number != 1]
    if number % 1 > 0:
        return forms[1]
    number = abs(number)
    if number % 10 == 1 and number % 100 != 11:
        return forms[0]
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return forms[1]
    return forms[2]


def seconds(value):
    if value is Nothing:
        return str(Nothing)
    if not is_number(value):
        raise Told('seconds')
    return f'{value:.3f} ' + ('с' if LANGUAGE == 'ru' else 's')


def ordinal(number, ending=None):
    if not is_a(number, (int, NothingType)):
        raise Told('ordinal')
    if ending is not None:
        return f'{number}-{ending}'
    if abs(number) % 100 in (11, 12, 13):
        return f'{number}th'
    return f'{number}' + {1: 'st', 2: 'nd', 3: 'rd'}.get(abs(number) % 10, 'th')


def namespace(run, other, text):
    """The names that the text may mean; no more are made than it says."""
    found = dict(HIDDEN)
    found |= {'Nothing': Nothing, 'names': names, 'plural': plural,
             'seconds': seconds, 'ordinal': ordinal, 'other': other}
    if 'type' in text:
        found['type'] = Kind
    for name in VALUES:
        if name in text:
            found[name] = getattr(run, name)
    for name in CALLS:
        found[name] = getattr(run, name)
    return found


def told_of(value):
    """What stands in an answer's place by mistake is told, all else given back."""
    for hidden in HIDDEN.values():
        if value is hidden:
            hidden()
    if callable(value) and value is not Nothing:
        raise Told('function', getattr(value, '__name__', 'lambda').strip('<>'))
    if hasattr(value, '__next__'):
        raise Told('generator')
    return value


def find_until(run, other, code, text):
    """The first event, from the beginning, for which the expression holds."""
    end, whole, found = run.cut, run.is_whole, Nothing
    run.is_whole = False
    for number in range(min(end + 1, len(run.raw))):
        run.cut = number
        if told_of(eval(code, namespace(run, other, text))):
            found = number
            break
    run.cut, run.is_whole = end, whole
    return run.event(found) if found is not Nothing else Nothing


def show_number(value):
    """As a float, also where it is none."""
    try:
        return repr(float(value))
    except OverflowError:
        return 'inf' if value > 0 else '-inf'


def show(value):
    """str() of it, also of a number with more digits than Python shows."""
    most = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        text = str(value)
    finally:
        sys.set_int_max_str_digits(most)
    text.encode() # half a character is told of here, by its place in the answer
    return text


def name_kind(value):
    """The name of its type, as one who reads Python knows it."""
    if value is Nothing:
        return 'Nothing'
    return {Things: 'list', TypeName: 'str'}.get(type(value)) or type(value).__name__


def describe(value):
    """What kind of value it is, and the numbers of what it refers to."""
    if type(value) is Error:
        return 'other', ''
    if isinstance(value, Event):
        return 'event', str(value.number)
    if isinstance(value, Task):
        return 'task', str(value.serial)
    if isinstance(value, Group):
        return 'group', str(value.serial)
    if isinstance(value, Line):
        return 'event', str(value.event.number)
    if isinstance(value, (list, tuple)) and value:
        kinds = {describe(item)[0] for item in value}
        if len(kinds) == 1 and kinds <= {'event', 'task', 'group'}:
            return kinds.pop() + 's', ' '.join(describe(item)[1] for item in value)
    if value is Nothing or value is None:
        return 'nothing', ''
    if isinstance(value, bool):
        return 'truth', ''
    if isinstance(value, (int, float)):
        return 'number', show_number(value)
    return ('text' if isinstance(value, str) else 'other'), ''


def answer(mode, text, code, run, other):
    if mode == 'until':
        value = find_until(run, other, code, text)
    else:
        value = told_of(eval(code, namespace(run, other, text)))
    kind, refers = describe(value)
    return ('good', str(int(bool(value))), f'{kind} {name_kind(value)}', refers,
            show(value))


def misses_argument(error):
    """Which of our own functions the arguments do not fit; '' for another."""
    start = str(error).partition('() ')[0].removeprefix('Run.')
    if not isinstance(error, TypeError) or start not in TOLD:
        return ''
    return TOLD[start]


def parts_named(kind):
    return [name for name in vars(kind)
            if name[0] != '_' and name not in ('run', 'fields', 'serial')]


def parts_of(value):
    """What one of ours has, for who asks for what it has not."""
    if type(value) not in KINDS_OF_OURS:
        return ''
    return '; there are: ' + ' '.join(parts_named(type(value)))


def column_of(error, text, mode):
    """Where in the expression it was when that happened, from 1."""
    import traceback
    source = OPEN + text + CLOSE if mode == 'text' else text.strip()
    skipped = len(text) - len(text.lstrip()) if mode != 'text' else -len(OPEN)
    where = [frame for frame in traceback.extract_tb(error.__traceback__)
             if frame.filename == '<lesson>']
    if not where or where[-1].colno is None:
        name = error.args[1] if error.args[:1] == ('function',) else ''
        if isinstance(error, NameError):
            name = error.name
        return max(0, text.rfind(name)) + 1 if name else 1
    line, start, end = where[-1].lineno, where[-1].colno, where[-1].end_colno
    if isinstance(error, AttributeError) and isinstance(error.name, str):
        line = where[-1].end_lineno
        start = max(start, end - len(error.name.encode())) if (
            line == where[-1].lineno) else end - len(error.name.encode())
    lines = source.split('\n')
    before = lines[line - 1].encode()[:start].decode('utf-8', 'replace')
    return max(1, characters_before(lines, line) + len(before) + skipped + 1)


def characters_before(lines, line):
    return sum(len(text) + 1 for text in lines[:line - 1])


def is_misspelt(error):
    """Is it wrong of every run?"""
    return (isinstance(error, (SyntaxError, NameError))
            or isinstance(error, Told) and error.args[0] in MISSPELT
            or isinstance(error, AttributeError) and parts_of(error.obj) != '')


def complain(error, text, mode):
    column = 1
    if not isinstance(error, (SyntaxError, MemoryError, RecursionError)):
        column = column_of(error, text, mode)
    if isinstance(error, SyntaxError):
        column, words = error.offset or len(text) + 1, error.msg
        if mode == 'text':
            column = max(1, column - len(OPEN))
        elif error.offset:
            column += (len(text) - len(text.lstrip())
                       + characters_before(text.strip().split('\n'), error.lineno or 1))
    elif isinstance(error, NameError) and error.name:
        told = 'hidden' if error.name in HIDDEN else 'undefined'
        words = f'{TELL}{told}{TELL}{error.name!r}{THERE_ARE}'
    elif isinstance(error, Told):
        words = TELL + TELL.join((*error.args, '')[:2])
    elif isinstance(error, MemoryError):
        words = TELL + 'memory' + TELL
    elif isinstance(error, RecursionError):
        words = TELL + 'recursion' + TELL
    elif told := misses_argument(error):
        words = TELL + told + TELL
    else:
        words = f'{type(error).__name__}: {error}'.replace("'Things'", "'list'")
        if isinstance(error, AttributeError):
            words += parts_of(error.obj)
    misspelt = 'misspelt' if is_misspelt(error) else ''
    return 'wrong', str(column), misspelt, '', words


KINDS_OF_OURS = (Event, Task, Group, Line, Error, Snapshot, Standing, Frame, Entry)
KINDS_OF_PYTHON = (str, bytes, list, tuple, dict, set, frozenset, int, float,
                   complex, range, slice, type(None for none in ()), type)


def has_part(name):
    """Is there anything that has such a part?"""
    return name[0] == '_' or any(hasattr(kind, name) for kind in (
        *KINDS_OF_OURS, Run, *KINDS_OF_PYTHON))


NO_SUCH = {'state': 'standing'} # its sentence has another name
# What the parts are that can never be one of the others.
PART_IS = {'equal_task': ('task', 'by', 'child', 'parent', 'waits_on'),
           'equal_group': ('group',),
           'equal_event': ('cause', 'also', 'made', 'started', 'ended', 'entered',
                           'aborted', 'exited'),
           'text': ('name', 'function', 'call', 'arguments', 'text', 'message',
                    'repr', 'type'),
           'number': ('turn', 'time', 'line', 'amount', 'number')}
PARTS = {part: kind for kind, parts in PART_IS.items() for part in parts}


def words_of(part):
    """All that a part can be, of which it is one; of another part, nothing."""
    if part == 'kind':
        return sorted(KINDS)
    if part == 'state':
        return STATES
    if part == 'outcome':
        return CLOSED.values()
    return ('stdout', 'stderr') if part == 'stream' else ()


def judge_mention(kind, name, of):
    """What is wrong with one, in a sentence of query_answer.c; None."""
    if kind == 'name':
        if name in HIDDEN:
            return 'hidden', repr(name) + THERE_ARE
        if (name not in VALUES + CALLS + SPEAKERS and not hasattr(builtins, name)):
            return 'undefined', repr(name) + THERE_ARE
    elif kind == 'part':
        if of != 'knobs' and not has_part(name):
            parts = {part for ours in KINDS_OF_OURS for part in parts_named(ours)}
            return 'part', repr(name) + '; there are: ' + ' '.join(sorted(parts))
    elif kind == 'compared':
        words = words_of(of)
        if words and name not in words:
            return NO_SUCH.get(of, of), f'{name!r}; there are: ' + ' '.join(words)
        if PARTS.get(of, 'text') != 'text':
            return PARTS[of], repr(name)
    elif kind == 'no text':
        if words := words_of(of):
            return NO_SUCH.get(of, of), f'{name}; there are: ' + ' '.join(words)
        if of == 'python':
            return 'python', name
        if PARTS.get(of, 'number') != 'number':
            return PARTS[of], name
    elif kind == 'is':
        if name[-1:] in ('"', "'") or name[:1].isdecimal() or (
                of in ('error', 'type')
                and isinstance(getattr(builtins, name, None), type)):
            return 'is', name
    elif kind == 'sought':
        if of == 'error' or (
                of == 'type' and isinstance(getattr(builtins, name, None), type)):
            return 'set', name
    elif of in ('first', 'last', 'every', 'count'):
        if kind == 'word' and name not in KINDS:
            return 'kind', f'{name!r}; there are: ' + ' '.join(sorted(KINDS))
        if kind == 'argument' and not hasattr(Event, name):
            return 'part', (f'{name!r}; there are: '
                            + ' '.join(parts_named(Event)))
    return None


def judge_mentions(mentions):
    """Is a name wrong of every run, wherever it stands? The answer; None."""
    for kind, name, of, column in mentions:
        told = judge_mention(kind, unescape(name), unescape(of))
        if told:
            return 'wrong', column, 'misspelt', '', TELL + TELL.join(told)
    return None


def prepare(mode, text, mentions):
    """The code of an expression, or what is wrong with it; and what is wrong
    with it where nothing comes to be evaluated."""
    if mode == 'text':
        source = OPEN + text + CLOSE
    else:
        source = text.strip()
    try:
        return compile(source, '<lesson>', 'eval'), None, judge_mentions(mentions)
    except SyntaxError as error:
        return None, complain(error, text, mode), None


def answer_scene(scene, asked):
    """Reads it, and answers one expression after the other."""
    run = Run(scene, 0)
    other = Run(scene, 1) if input() == 'other' else Nothing
    for mode, text, code, wrong, unseen in asked:
        try:
            told = wrong or answer(mode, text, code, run, other)
        except Exception as error:
            told = complain(error, text, mode)
            if isinstance(error, AttributeError) and unseen:
                told = (*told[:2], *unseen[2:4], told[4])
        yield told if told[2] == 'misspelt' else unseen or told


def changes_something(mentions):
    """May it leave its mark in what the next scene is asked with, too?"""
    return any(name[:2] == '__' or name in ('getattr', 'setattr', 'delattr')
               for _, name, *_ in mentions)


class Ids:
    """Has id() been asked for since? A text of an object may show it, too."""
    STEP = 16

    def __init__(self):
        self.last = id(object())

    def were_given(self):
        self.last += self.STEP
        return id(object()) != self.last


async def main():
    global LANGUAGE, KINDS, SLEEP, STATES, PICTURES, NEEDS
    LANGUAGE, scenes, asked = input().split(FIELD)
    kinds, sleep = input().split(FIELD)
    KINDS, SLEEP = set(kinds.split(' ')), int(sleep)
    STATES, PICTURES, NEEDS = input().split(','), {}, {}
    while line := input():
        place, picture = line.split(FIELD, 1)
        PICTURES[place] = picture
    asked = [(*input().split(FIELD), records(input())) for _ in range(int(asked))]
    asked = [(mode, unescape(text), mentions) for mode, text, mentions in asked]
    many = int(scenes) > 1
    if many and any(changes_something(mentions) for _, _, mentions in asked):
        print(FOR_ONE)
        return
    asked = [(mode, text, *prepare(mode, text, mentions))
             for mode, text, mentions in asked]
    ids = Ids()
    try:
        await asyncio.sleep(0) # the first has no less time than another
        # One by one: if this is ended, the first that is missing was too long.
        for scene in range(int(scenes)):
            for told in answer_scene(scene, asked):
                print(FIELD.join(map(escape, told)))
                if many and ids.were_given():
                    print(FOR_ONE)
                    return
                await asyncio.sleep(0) # the next one has as much time as this
        print(' '.join(NEEDS))
    except Spared:
        print(SPARED)


asyncio.run(main())
