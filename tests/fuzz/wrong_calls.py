"""Wrong calls of all there is, ours against a CPython's.

    python3 wrong_calls.py PYTHON TASKARIUM RELEASE FOLDER [PART/PARTS] [KIND]

PYTHON, which is of that RELEASE, is asked what there is: the builtins, their
methods, the modules that are here, and what they hold. All of it whose title
has KIND, a regular expression, in it is called with too few, too many and
wrong arguments, given in place, by name, twice and by names that are none.
What PYTHON and TASKARIUM print of each call has to be the same. A call that is
unsupported is left out; `--reasons` tells why, `--table` tells all that differs
in a form that is easy to sort. PART of PARTS takes each so many-th of them.
"""
import json
import keyword
import os
import re
import resource
import subprocess
import sys

EACH = 400

# What there is to be called, by the expression that makes it anew.
RECEIVERS = {
    'core': '''5 | True | 1.5 | 1j | 'ab' | b'ab' | bytearray(b'ab')
        memoryview(b'ab') | [1, 2] | (1, 2) | {1: 2} | {1, 2}
        frozenset([1, 2]) | range(3) | slice(1, 2) | object() | None | ...
        NotImplemented | int | type | enumerate([]) | zip() | map(len, [])
        filter(None, []) | reversed([1]) | iter([]) | iter(()) | iter({})
        iter({1}) | iter('a') | iter(range(1)) | iter(len, 1) | {}.keys()
        {}.values() | {}.items() | property(len) | classmethod(len)
        staticmethod(len) | super(C, C()) | len | [].append | C().m | fn
        str.upper | C | C() | gen() | co() | co().__await__() | ag()
        ag().asend(1) | ag().__anext__() | fn.__code__ | list[int] | int | str
        fn.__get__ | int.real | type.__dict__ | C.__dict__''',
    'exceptions': '''ValueError('x') | OSError(1, 'x')
        SyntaxError('x', ('f', 1, 2, 't')) | StopIteration(1) | KeyError('x')
        UnicodeDecodeError('utf-8', b'x', 0, 1, 'r') | ImportError('x')
        UnicodeEncodeError('utf-8', 'x', 0, 1, 'r') | SystemExit(1)
        UnicodeTranslateError('x', 0, 1, 'r') | AttributeError('x')
        NameError('x') | ExceptionGroup('x', [ValueError(1)])
        BaseExceptionGroup('x', [KeyboardInterrupt()]) | Err('x')
        tb(ValueError(1))''',
    'collections': '''collections.deque([1]) | collections.OrderedDict({1: 2})
        collections.defaultdict(list) | collections.Counter('ab')
        collections.ChainMap({}) | Pair(1, 2) | Pair | collections.UserDict()
        collections.UserList([1]) | collections.UserString('a')
        iter(collections.deque()) | reversed(collections.deque())''',
    'datetime': '''datetime.date(2020, 1, 2) | datetime.time(1, 2)
        datetime.datetime(2020, 1, 2) | datetime.timedelta(1)
        datetime.timezone.utc | datetime.tzinfo()''',
    'numbers': '''decimal.Decimal(1) | decimal.Context()
        fractions.Fraction(1, 2) | random.Random(1) | random
        statistics.NormalDist(1, 2)''',
    'functools': '''functools.partial(len) | functools.lru_cache(fn)
        functools.cached_property(fn) | functools.singledispatch(fn)
        functools.cmp_to_key(fn) | functools.partialmethod(fn)
        itertools.count() | itertools.chain() | itertools.cycle([])
        itertools.repeat(1) | itertools.tee([])[0] | itertools.islice([], 1)
        operator.itemgetter(1) | operator.attrgetter('x')
        operator.methodcaller('x') | contextlib.ExitStack()
        contextlib.AsyncExitStack() | contextlib.suppress()
        contextlib.nullcontext() | contextlib.closing(1)
        contextlib.contextmanager(gen)()''',
    'texts': '''io.StringIO('a') | io.BytesIO(b'a') | re.compile('a')
        re.match('a', 'a') | string.Template('a') | string.Formatter()
        textwrap.TextWrapper() | json.JSONEncoder() | json.JSONDecoder()
        struct.Struct('i') | array.array('i', [1]) | csv.DictReader([])
        csv.reader([]) | hashlib.md5() | shlex.shlex('a')
        argparse.ArgumentParser() | argparse.Namespace()''',
    'threads': '''threading.Lock() | threading.RLock() | threading.Event()
        threading.Condition() | threading.Semaphore() | threading.Thread()
        threading.Barrier(1) | threading.local() | queue.Queue()
        queue.SimpleQueue() | queue.PriorityQueue()
        concurrent.futures.Future()''',
    'others': '''types.SimpleNamespace(a=1) | types.MappingProxyType({})
        contextvars.ContextVar('x') | contextvars.Context()
        contextvars.ContextVar('x').set(1) | Color.RED | Color | Flags.A
        weakref.ref(C) | Data(1) | Data | abc.ABCMeta | abc.ABC
        typing.TypeVar('T') | typing.List[int] | typing.Optional[int]
        types.ModuleType('x') | graphlib.TopologicalSorter()
        logging.Logger('x') | logging.Formatter() | unittest.TestCase()
        traceback.TracebackException(ValueError, ValueError(1), None)
        traceback.StackSummary() | inspect.signature(fn) | uuid.UUID(int=1)
        inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY)''',
    'asyncio': '''asyncio.Lock() | asyncio.Event() | asyncio.Condition()
        asyncio.Semaphore() | asyncio.BoundedSemaphore() | asyncio.Queue()
        asyncio.PriorityQueue() | asyncio.LifoQueue() | asyncio.Barrier(1)
        asyncio.get_running_loop().create_future() | asyncio.Future()
        asyncio.get_running_loop().create_task(co()) | asyncio.TaskGroup()
        asyncio.timeout(5) | asyncio.Runner() | asyncio.get_running_loop()
        asyncio.get_running_loop().call_soon(fn)
        asyncio.get_running_loop().call_later(5, fn)
        asyncio.get_event_loop_policy()''',
}
# Modules whose functions and classes are called, and their classes' methods.
MODULES = '''abc argparse array ast atexit base64 binascii bisect calendar
    cmath collections colorsys contextlib contextvars copy csv dataclasses
    datetime decimal difflib enum fnmatch fractions functools gc graphlib
    hashlib heapq hmac html inspect io itertools json keyword linecache
    logging math numbers operator pprint queue random re reprlib sched shlex
    statistics string struct sys textwrap threading time traceback types
    typing unicodedata unittest uuid warnings weakref zlib
    concurrent.futures asyncio'''.split()
# What would wait, write, end or change the run that it is called in.
LEFT_OUT = r'''\b(input|breakpoint|help|copyright|credits|license|print|sleep
    |_clear_type_cache|settrace|setprofile|set_trace|setrecursionlimit
    |setswitchinterval|_debugmallocstats|call_tracing|activate_stack_trampoline
    |main|stop|close|shutdown|run_forever|set_event_loop|set_event_loop_policy
    |set_exception_handler|pthread_getcpuclockid|clock_\w+|_exit|_get\w*
    |unraisablehook|excepthook|displayhook|exec_module|_\w*frames\w*
    |create_subprocess_\w+|subprocess_\w+|connect_\w+|open_\w+|start_\w+
    |create_\w*(server|connection|endpoint)|sock_\w+|(add|remove)_\w+er
    |sendfile|start_tls|set_debug|_\w+_debug|addaudithook|simplefilter
    |filterwarnings|resetwarnings|basicConfig|disable|lastResort|set_task_factory
    |set_default_executor|gc\.\w+|localcontext|setcontext|set_asyncgen_hooks
    |__subclasses__|__dir__|__sizeof__|set_int_max_str_digits)\b'''
LEFT_OUT = re.compile(re.sub(r'\s', '', LEFT_OUT))
# Whose answer takes for ever.
GROWS = re.compile(r'pow|shift|factorial|comb|perm|mul|exp|randbytes|repeat')
ARGUMENTS = [
    '', 'None', '1', '"x"', '[1], [2]', 'None, None, None',
    '1, 2, 3, 4, 5, 6, 7', 'zz=1', '1, zz=1', '"x", zz=1', '[1], zz=1', '1.5',
    '"x", 1.5', '-1', '"x", "y"', '1, 2', 'object()', '*[]', '[1]',
    '"x", 1, 2', '**{1: 2}', '"x", **{1: 2}', '*5', '**5', '*None', '**None',
    '{}', 'b"x"', 'int', 'len', '10**20', 'float("nan")', '()', '(1, 2)', '1j',
    'ValueError', 'ValueError(1)', '"x", None', '1, None', 'fn', 'C()',
    '**{"": 1}', '1, 2, 3', 'None, None, None, None', '*gen(), **{}', 'C',
    '{1: 2}, {3: 4}', '"", ""',
]

# What a program's calls speak of; only what they do is read, which takes time.
NAMES = {
    'Color': """class Color(enum.Enum):
    RED = 1
""",
    'Flags': """class Flags(enum.Flag):
    A = 1
""",
    'Data': """@dataclasses.dataclass
class Data:
    a: int
""",
    'Pair': """Pair = collections.namedtuple('Pair', 'x y')
""",
}
PREFACE = '''
import re, types


def told(error):
    text = f'{type(error).__name__}: {error}'
    if isinstance(error, (AttributeError, NameError, ImportError)):
        text += f' ({error.name!r}'
        if isinstance(error, AttributeError):
            text += f' {type(error.obj).__name__}'
        text += ')'
    return re.sub(' at 0x[0-9a-fA-F]+', ' at 0x', text).replace('\\n', '|')


def asked(function):
    answer = function()
    if type(answer).__name__ == 'coroutine' and answer.__name__ != 'co':
        try:
            answer.send(None)
            return 'waits'
        except StopIteration:
            return 'returns'
        finally:
            answer.close()
    return type(answer).__name__


def tell(number, function):
    try:
        text = asked(function)
    except BaseException as error:
        text = told(error)
    print(f'@{number} {text}'[:600], flush=True)


class C:
    def m(self, a): pass
class Err(Exception): pass
def fn(a): pass
def gen(): yield 1
async def co(): pass
async def ag(): yield 1
def tb(error):
    try:
        raise error
    except Exception as e:
        return e.__traceback__
'''
# A CPython that waits is woken.
WAKE = '''
import os, signal
sys.stdout = open(os.dup(1), 'w')
class Blocked(BaseException): pass
def wake(*arguments): raise Blocked()
signal.signal(signal.SIGALRM, wake)
_asked = asked
def asked(function):
    signal.setitimer(signal.ITIMER_REAL, 5)
    try:
        return _asked(function)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
'''
ENUMERATE = '''
import builtins
receivers, modules = json.loads(sys.argv[1])
found = []
kinds = (type, types.FunctionType, types.BuiltinFunctionType, types.MethodType)


def keywords(call):
    try:
        parameters = inspect.signature(call).parameters.values()
    except Exception:
        return []
    return [p.name for p in parameters if p.kind in (
        p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY) and p.name != 'self'][:6]


def add(group, title, make, call=None):
    found.append((group, title, make, keywords(call)))


def methods(group, expression, value):
    for name in sorted(dir(value)):
        if name.startswith('_') and not name.endswith('__'):
            continue
        try:
            method = getattr(value, name)
        except BaseException:
            continue
        if callable(method) and name != '__class__':
            add(group, f'({expression}).{name}', f'({expression}).{name}',
                method)


async def all_of_them():
    asyncio.get_running_loop().set_exception_handler(lambda *told: None)
    for name in sorted(dir(builtins)):
        if not name.startswith('_') and callable(getattr(builtins, name)):
            value = getattr(builtins, name)
            group = ('exceptions' if isinstance(value, type) and
                     issubclass(value, BaseException) else 'builtins')
            add(group, name, name, value)
    seen = set()
    for group, expressions in receivers:
        for expression in expressions:
            value = eval(expression)
            methods(group, expression, value)
            kind = type(value)
            if kind in seen or kind is type or isinstance(value, types.ModuleType):
                continue
            seen.add(kind)
            for name in sorted(dir(kind)):
                if name.startswith('_') and not name.endswith('__'):
                    continue
                if callable(getattr(kind, name, None)) and name != '__class__':
                    add('unbound ' + group, f'type({expression}).{name}',
                        f'type({expression}).{name}', getattr(kind, name))
    for module in modules:
        held = eval(module)
        group = 'loop asyncio' if module == 'asyncio' else 'module ' + module
        for name in sorted(dir(held)):
            value = getattr(held, name)
            if name.startswith('_') or not isinstance(value, kinds):
                continue
            if (getattr(value, '__module__', None) or module).split('.')[0].strip('_') \\
                    != module.split('.')[0]:
                continue
            add(group, f'{module}.{name}', f'{module}.{name}', value)
asyncio.run(all_of_them())
print(json.dumps(found))
'''


def output_of(command, file, folder):
    def bounds():
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    environment = dict(os.environ, PYTHONHASHSEED='0', COLUMNS='80')
    try:
        ran = subprocess.run(command + [file], capture_output=True, cwd=folder,
                             env=environment, timeout=300, preexec_fn=bounds,
                             stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b'').decode('utf-8', 'replace'), 'late'
    return (ran.stdout.decode('utf-8', 'replace'),
            ran.stderr.decode('utf-8', 'replace'))


def program(rows, first, in_loop, wake):
    text = '\n'.join(rows)
    names = ''.join(made for name, made in NAMES.items()
                    if re.search(fr'\b{name}\b', text))
    modules = [name for name in MODULES
               if re.search(fr'\b{re.escape(name)}\b', text + names)]
    lines = ['import sys', *map('import {}'.format, modules), PREFACE, names,
             WAKE if wake else '', 'async def main():' if in_loop
             else 'if True:']
    if in_loop:
        lines.append('    asyncio.get_running_loop().set_exception_handler('
                     'lambda *told: None)')
    lines += [f'    tell({i}, lambda: {rows[i]})'
              for i in range(first, len(rows))]
    return '\n'.join(lines + ['asyncio.run(main())' if in_loop else '', ''])


def run(command, file, folder):
    output, errors = output_of(command, file, folder)
    return {int(number): text for number, text in
            re.findall(r'^@(\d+) (.*)$', output, re.M)}, errors


def calls_of(make, keywords):
    for arguments in ARGUMENTS:
        if '10**20' not in arguments or not GROWS.search(make):
            yield f'{make}({arguments})'
    for name in keywords:
        if keyword.iskeyword(f'{name}s'):
            continue
        for arguments in (f'{name}=None', f'1, {name}="x"', f'{name}s=1',
                          f'**{{"{name}": 1, "zz": 2}}'):
            yield f'{make}({arguments})'


def written(found, kind, part, parts):
    """Programs: the rows of each, and whether they stand in a loop."""
    programs = {}
    for group, title, make, keywords in found:
        if LEFT_OUT.search(title) or not re.search(kind, f'{group}: {title}'):
            continue
        in_loop = 'asyncio' in group
        listed = programs.setdefault((group, in_loop), [[]])
        if len(listed[-1]) > EACH:
            listed.append([])
        listed[-1] += calls_of(make, keywords)
    made = [(group, rows, in_loop) for (group, in_loop), listed in
            programs.items() for rows in listed if rows]
    return made[part::parts]


def is_same(rows, at):
    """Whether what is called is called in the next row too."""
    return rows[at].split(').')[-1].split('(')[0] == \
        rows[at + 1].split(').')[-1].split('(')[0]


class Asked:
    def __init__(self, python, taskarium, release, folder):
        self.python, self.taskarium = [python], [taskarium, 'run', '--python',
                                                 release]
        self.file = os.path.join(folder, f'calls-{release}-{os.getpid()}.py')
        self.folder = folder

    def write(self, *told):
        with open(self.file, 'w', encoding='utf-8') as stream:
            stream.write(program(*told))

    def enumerate(self):
        with open(self.file, 'w', encoding='utf-8') as stream:
            stream.write(f'import json, {", ".join(MODULES)}\n{PREFACE}' +
                         ''.join(NAMES.values()) + ENUMERATE)
        receivers = [(group, [text.strip() for text in
                              re.split(r'\||\n', texts)])
                     for group, texts in RECEIVERS.items()]
        told = subprocess.run(
            self.python + ['-W', 'ignore', self.file,
                           json.dumps([receivers, MODULES])],
            stdout=subprocess.PIPE, check=True)
        return json.loads(told.stdout)

    def ours(self, rows, in_loop):
        first, ours, left_out = 0, {}, {}
        while first < len(rows):
            self.write(rows, first, in_loop, False)
            told, errors = run(self.taskarium, self.file, self.folder)
            ours.update(told)
            at = next((i for i in range(first, len(rows)) if i not in ours),
                      len(rows))
            reason = re.search('taskarium: (.*)', errors)
            if at < len(rows):
                why = left_out[at] = reason[1] if reason else errors[-200:]
                # What is not there at all is asked of twice.
                if left_out.get(at - 1) == why:
                    while at + 1 < len(rows) and is_same(rows, at):
                        at += 1
                        left_out[at] = why
            first = at + 1
        return ours, left_out

    def theirs(self, rows, in_loop):
        first, theirs = 0, {}
        while first < len(rows):
            self.write(rows, first, in_loop, True)
            told, errors = run(self.python, self.file, self.folder)
            theirs.update(told)
            first = next((i for i in range(first, len(rows))
                          if i not in theirs), len(rows))
            if first < len(rows):
                theirs[first] = 'ends it: ' + errors[-80:].replace('\n', '|')
        return theirs


def main():
    python, taskarium, release, folder = sys.argv[1:5]
    taskarium = os.path.abspath(taskarium)
    rest = [text for text in sys.argv[5:] if not text.startswith('--')]
    part, parts = map(int, (rest[0] if rest else '0/1').split('/'))
    asked = Asked(python, taskarium, release, folder)
    found = asked.enumerate()
    total, bad, reasons = 0, 0, {}
    for group, rows, in_loop in written(found, rest[1] if rest[1:] else '',
                                        part, parts):
        theirs = asked.theirs(rows, in_loop)
        ours, left_out = asked.ours(rows, in_loop)
        total += len(rows)
        for i, row in enumerate(rows):
            if i in left_out:
                reasons.setdefault(left_out[i], []).append(
                    (row, theirs.get(i)))
            elif ours.get(i) != theirs.get(i):
                bad += 1
                form = ('{}\t{}\t{}\t{}' if '--table' in sys.argv else
                        '{}: {}\n  {}\n  {}')
                print(form.format(group, row, theirs.get(i), ours.get(i)),
                      flush=True)
    os.remove(asked.file)
    away = sum(map(len, reasons.values()))
    print(f'{total} calls, {away} left out, {bad} differ')
    if '--reasons' in sys.argv:
        for why in sorted(reasons, key=lambda why: -len(reasons[why])):
            print('=', len(reasons[why]), why, '|', *reasons[why][0])
    return bad > 0


if __name__ == '__main__':
    sys.exit(main())
