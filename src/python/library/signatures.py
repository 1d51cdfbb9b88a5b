"""What CPython says of the signatures of what it has in C: a fact to be held
against. Under its owner, a class or a module, each name; `+312` says since
which version it is so, `-312` up to which. `!` is what has no signature, `?` one
that is no Python, and `*` is any class."""

import re
from _taskarium import version

_TABLE = '''
*
 __abs__(self, /); __add__(self, value, /); __alloc__-312!;
 __alloc__+313(self, /); __and__(self, value, /); __bool__(self, /);
 __buffer__+312(self, flags, /); __bytes__(self, /);
 __call__(self, /, *args, **kwargs); __ceil__(self, /); __class_getitem__-312!;
 __class_getitem__+313(object, /); __complex__(self, /);
 __contains__(self, key, /); __delattr__(self, name, /);
 __delete__(self, instance, /); __delitem__(self, key, /); __dir__(self, /);
 __divmod__(self, value, /); __enter__-312!; __enter__+313(self, /);
 __eq__(self, value, /); __exit__-312!; __exit__+313(self, /, *exc_info);
 __float__(self, /); __floor__(self, /); __floordiv__(self, value, /);
 __format__(self, format_spec, /); __ge__(self, value, /);
 __get__(self, instance, owner=None, /); __getattribute__(self, name, /);
 __getformat__(typestr, /); __getitem__(self, key, /); __getnewargs__(self, /);
 __getstate__(self, /); __gt__(self, value, /); __hash__(self, /);
 __iadd__(self, value, /); __iand__(self, value, /); __imul__(self, value, /);
 __index__(self, /); __init__(self, /, *args, **kwargs);
 __init_subclass__-312!; __init_subclass__+313();
 __instancecheck__(self, instance, /); __int__(self, /); __invert__(self, /);
 __ior__(self, value, /); __isub__(self, value, /); __iter__(self, /);
 __ixor__(self, value, /); __le__(self, value, /); __len__(self, /);
 __length_hint__-312!; __length_hint__+313(self, /);
 __lshift__(self, value, /); __lt__(self, value, /); __mod__(self, value, /);
 __mul__(self, value, /); __ne__(self, value, /); __neg__(self, /);
 __new__(*args, **kwargs); __next__(self, /); __or__(self, value, /);
 __pos__(self, /); __pow__(self, value, mod=None, /); __prepare__-312!;
 __prepare__+313(name, bases, /, **kwds); __radd__(self, value, /);
 __rand__(self, value, /); __rdivmod__(self, value, /); __reduce__-312!;
 __reduce__+313(self, /); __reduce_ex__(self, proto=0, /);
 __release_buffer__+312(self, buffer, /); __repr__(self, /);
 __reversed__(self, /); __rfloordiv__(self, value, /);
 __rlshift__(self, value, /); __rmod__(self, value, /);
 __rmul__(self, value, /); __ror__(self, value, /);
 __round__(self, ndigits=None, /); __rpow__(self, value, mod=None, /);
 __rrshift__(self, value, /); __rshift__(self, value, /);
 __rsub__(self, value, /); __rtruediv__(self, value, /);
 __rxor__(self, value, /); __set__(self, instance, value, /);
 __set_name__-312!; __set_name__+313(self, owner, name, /);
 __setattr__(self, name, value, /); __setitem__(self, key, value, /);
 __setstate__-312!; __setstate__+313(self, object, /); __sizeof__(self, /);
 __str__(self, /); __sub__(self, value, /);
 __subclasscheck__(self, subclass, /); __subclasses__(self, /);
 __subclasshook__-312!; __subclasshook__+313(object, /);
 __truediv__(self, value, /); __trunc__(self, /); __xor__(self, value, /);
BaseException
 add_note-312!; add_note+313(self, object, /); with_traceback-312!;
 with_traceback+313(self, object, /);
BaseExceptionGroup
 derive-312!; derive+313(self, object, /); split-312!;
 split+313(self, object, /); subgroup-312!; subgroup+313(self, object, /);
_asyncio.Future
 add_done_callback?; cancel(self, /, msg=None); cancelled(self, /);
 done(self, /); exception(self, /); get_loop(self, /);
 remove_done_callback(self, fn, /); result(self, /);
 set_exception(self, exception, /); set_result(self, result, /);
_asyncio.Task
 add_done_callback?; cancel(self, /, msg=None); cancelled(self, /);
 cancelling(self, /); done(self, /); exception(self, /);
 get_context+312(self, /); get_coro(self, /); get_name(self, /);
 get_stack(self, /, *, limit=None);
 print_stack(self, /, *, limit=None, file=None);
 remove_done_callback(self, fn, /); result(self, /);
 set_exception(self, exception, /); set_name(self, value, /);
 set_result(self, result, /); uncancel(self, /);
asyncio.base_events.BaseEventLoop
 call_at(self, when, callback, *args, context=None);
 call_exception_handler(self, context);
 call_later(self, delay, callback, *args, context=None);
 call_soon(self, callback, *args, context=None);
 call_soon_threadsafe(self, callback, *args, context=None);
 create_future(self); create_task-313(self, coro, *, name=None, context=None);
 create_task+314(self, coro, **kwargs);
 default_exception_handler(self, context); get_debug(self);
 get_exception_handler(self); get_task_factory(self); is_closed(self);
 is_running(self); run_forever(self); run_in_executor(self, executor, func, *args);
 run_until_complete(self, future); set_debug(self, enabled);
 set_default_executor(self, executor); set_exception_handler(self, handler);
 set_task_factory(self, factory); shutdown_asyncgens(self);
 shutdown_default_executor-311(self);
 shutdown_default_executor+312(self, timeout=None); stop(self); time(self);
asyncio.base_futures
 isfuture(obj);
asyncio.coroutines
 iscoroutine(obj);
asyncio.events
 new_event_loop(); set_event_loop(loop);
asyncio.events.Handle
 cancel(self); cancelled(self);
asyncio.events.TimerHandle
 when(self);
asyncio.runners
 run-311(main, *, debug=None); run+312(main, *, debug=None, loop_factory=None);
asyncio.taskgroups.TaskGroup
 __aenter__(self); __aexit__(self, et, exc, tb);
 create_task-313(self, coro, *, name=None, context=None);
 create_task+314(self, coro, **kwargs);
asyncio.tasks
 all_tasks(loop=None); create_task-313(coro, *, name=None, context=None);
 create_task+314(coro, **kwargs); ensure_future(coro_or_future, *, loop=None);
 gather(*coros_or_futures, return_exceptions=False); sleep(delay, result=None);
asyncio.unix_events._UnixSelectorEventLoop
 add_signal_handler(self, sig, callback, *args); close(self);
 remove_signal_handler(self, sig);
_contextvars.Context
 copy(self, /); get(self, key, default=None, /); items(self, /); keys(self, /);
 run!; values(self, /);
_contextvars.ContextVar
 get?; reset(self, token, /); set(self, value, /);
_random.Random
 getrandbits(k, /); random();
async_generator
 aclose-312!; aclose+313(self, /); asend-312!; asend+313(self, object, /);
 athrow!;
builtins
 __import__(name, globals=None, locals=None, fromlist=(), level=0);
 abs(x, /); aiter(async_iterable, /); all(iterable, /); anext?;
 any(iterable, /); ascii(obj, /); bin(number, /); callable(obj, /); chr(i, /);
 compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *,
  _feature_version=-1);
 delattr(obj, name, /); dir-311!; dir+312-312?; dir+313!; divmod(x, y, /);
 eval-312(source, globals=None, locals=None, /);
 eval+313(source, /, globals=None, locals=None);
 exec-312(source, globals=None, locals=None, /, *, closure=None);
 exec+313(source, /, globals=None, locals=None, *, closure=None);
 format(value, format_spec='', /); getattr-311!; getattr+312-312?;
 getattr+313!; globals(); hasattr(obj, name, /); hash(obj, /); hex(number, /);
 id(obj, /); input(prompt='', /); isinstance(obj, class_or_tuple, /);
 issubclass(cls, class_or_tuple, /); iter-311!; iter+312-312?; iter+313!;
 len(obj, /); locals(); max!; min!; next-311!; next+312-312?; next+313!;
 oct(number, /); ord(c, /); pow(base, exp, mod=None);
 print(*args, sep=' ', end='\\n', file=None, flush=False); repr(obj, /);
 round(number, ndigits=None); setattr(obj, name, value, /);
 sorted(iterable, /, *, key=None, reverse=False); sum(iterable, /, start=0);
 vars-311!; vars+312-312?; vars+313!;
bytearray
 __reduce__(self, /); append(self, item, /); capitalize-312!;
 capitalize+313(self, /); center(self, width, fillchar=b' ', /);
 clear(self, /); copy(self, /); count-312!; count+313?;
 decode(self, /, encoding='utf-8', errors='strict'); endswith-312!;
 endswith+313?; expandtabs(self, /, tabsize=8);
 extend(self, iterable_of_ints, /); find-312!; find+313?; fromhex(string, /);
 hex?; index-312!; index+313?; insert(self, index, item, /); isalnum-312!;
 isalnum+313(self, /); isalpha-312!; isalpha+313(self, /); isascii-312!;
 isascii+313(self, /); isdigit-312!; isdigit+313(self, /); islower-312!;
 islower+313(self, /); isspace-312!; isspace+313(self, /); istitle-312!;
 istitle+313(self, /); isupper-312!; isupper+313(self, /);
 join(self, iterable_of_bytes, /); ljust(self, width, fillchar=b' ', /);
 lower-312!; lower+313(self, /); lstrip(self, bytes=None, /);
 partition(self, sep, /); pop(self, index=-1, /); remove(self, value, /);
 removeprefix(self, prefix, /); removesuffix(self, suffix, /);
 replace(self, old, new, count=-1, /); reverse(self, /); rfind-312!;
 rfind+313?; rindex-312!; rindex+313?; rjust(self, width, fillchar=b' ', /);
 rpartition(self, sep, /); rsplit(self, /, sep=None, maxsplit=-1);
 rstrip(self, bytes=None, /); split(self, /, sep=None, maxsplit=-1);
 splitlines(self, /, keepends=False); startswith-312!; startswith+313?;
 strip(self, bytes=None, /); swapcase-312!; swapcase+313(self, /); title-312!;
 title+313(self, /); translate(self, table, /, delete=b''); upper-312!;
 upper+313(self, /); zfill(self, width, /);
bytes
 __getnewargs__-312!; __getnewargs__+313(self, /); capitalize-312!;
 capitalize+313(self, /); center(self, width, fillchar=b' ', /); count-312!;
 count+313?; decode(self, /, encoding='utf-8', errors='strict'); endswith-312!;
 endswith+313?; expandtabs(self, /, tabsize=8); find-312!; find+313?;
 fromhex(string, /); hex?; index-312!; index+313?; isalnum-312!;
 isalnum+313(self, /); isalpha-312!; isalpha+313(self, /); isascii-312!;
 isascii+313(self, /); isdigit-312!; isdigit+313(self, /); islower-312!;
 islower+313(self, /); isspace-312!; isspace+313(self, /); istitle-312!;
 istitle+313(self, /); isupper-312!; isupper+313(self, /);
 join(self, iterable_of_bytes, /); ljust(self, width, fillchar=b' ', /);
 lower-312!; lower+313(self, /); lstrip(self, bytes=None, /);
 partition(self, sep, /); removeprefix(self, prefix, /);
 removesuffix(self, suffix, /); replace(self, old, new, count=-1, /);
 rfind-312!; rfind+313?; rindex-312!; rindex+313?;
 rjust(self, width, fillchar=b' ', /); rpartition(self, sep, /);
 rsplit(self, /, sep=None, maxsplit=-1); rstrip(self, bytes=None, /);
 split(self, /, sep=None, maxsplit=-1); splitlines(self, /, keepends=False);
 startswith-312!; startswith+313?; strip(self, bytes=None, /); swapcase-312!;
 swapcase+313(self, /); title-312!; title+313(self, /);
 translate(self, table, /, delete=b''); upper-312!; upper+313(self, /);
 zfill(self, width, /);
collections.OrderedDict
 clear-312!; clear+313(self, /); copy-312!; copy+313(self, /);
 fromkeys(iterable, value=None); items-312!; items+313(self, /); keys-312!;
 keys+313(self, /); move_to_end(self, /, key, last=True); pop?;
 popitem(self, /, last=True); setdefault(self, /, key, default=None); update!;
 values-312!; values+313(self, /);
collections.defaultdict
 copy-312!; copy+313(self, /);
collections.deque
 append-312!; append+313(self, item, /); appendleft-312!;
 appendleft+313(self, item, /); clear-312!; clear+313(self, /); copy-312!;
 copy+313(self, /); count-312!; count+313(self, value, /); extend-312!;
 extend+313(self, iterable, /); extendleft-312!;
 extendleft+313(self, iterable, /); index-312!; index+313?; insert-312!;
 insert+313(self, index, value, /); pop-312!; pop+313(self, /); popleft-312!;
 popleft+313(self, /); remove-312!; remove+313(self, value, /); reverse-312!;
 reverse+313(self, /); rotate-312!; rotate+313(self, n=1, /);
complex
 conjugate(self, /);
coroutine
 close-312!; close+313(self, /); send-312!; send+313(self, object, /); throw!;
dict
 __getitem__-311!; __getitem__+312(self, key, /); __sizeof__-312!;
 __sizeof__+313(self, /); clear-312!; clear+313(self, /); copy-312!;
 copy+313(self, /); fromkeys(iterable, value=None, /);
 get(self, key, default=None, /); items-312!; items+313(self, /); keys-312!;
 keys+313(self, /); pop?; popitem(self, /);
 setdefault(self, key, default=None, /); update!; values-312!;
 values+313(self, /);
float
 as_integer_ratio(self, /); conjugate(self, /); fromhex(string, /);
 hex(self, /); is_integer(self, /);
frame
 clear-312!; clear+313(self, /);
frozenset
 __contains__-312!; __contains__+313(self, object, /); __sizeof__-312!;
 __sizeof__+313(self, /); copy-312!; copy+313(self, /); difference-312!;
 difference+313(self, /, *others); intersection-312!;
 intersection+313(self, /, *others); isdisjoint-312!;
 isdisjoint+313(self, other, /); issubset-312!; issubset+313(self, other, /);
 issuperset-312!; issuperset+313(self, other, /); symmetric_difference-312!;
 symmetric_difference+313(self, other, /); union-312!;
 union+313(self, /, *others);
gc
 is_finalized(obj, /);
generator
 close-312!; close+313(self, /); send-312!; send+313(self, object, /); throw!;
int
 __ceil__-312!; __ceil__+313(self, /); __floor__-312!; __floor__+313(self, /);
 __round__?; __trunc__-312!; __trunc__+313(self, /); as_integer_ratio(self, /);
 bit_count(self, /); bit_length(self, /); conjugate-312!;
 conjugate+313(self, /); from_bytes(bytes, byteorder='big', *, signed=False);
 is_integer+312(self, /);
 to_bytes(self, /, length=1, byteorder='big', *, signed=False);
list
 __getitem__-311!; __getitem__+312(self, index, /); append(self, object, /);
 clear(self, /); copy(self, /); count(self, value, /);
 extend(self, iterable, /);
 index(self, value, start=0, stop=9223372036854775807, /);
 insert(self, index, object, /); pop(self, index=-1, /);
 remove(self, value, /); reverse(self, /);
 sort(self, /, *, key=None, reverse=False);
mappingproxy
 copy-312!; copy+313(self, /); get-312!; get+313(self, key, default=None, /);
 items-312!; items+313(self, /); keys-312!; keys+313(self, /); values-312!;
 values+313(self, /);
math
 acos(x, /); acosh(x, /); asin(x, /); asinh(x, /); atan(x, /); atan2(y, x, /);
 atanh(x, /); cbrt(x, /); ceil(x, /); comb(n, k, /); copysign(x, y, /);
 cos(x, /); cosh(x, /); degrees(x, /); dist(p, q, /); erf(x, /); erfc(x, /);
 exp(x, /); exp2(x, /); expm1(x, /); fabs(x, /); factorial(n, /); floor(x, /);
 fma+313(x, y, z, /); fmod(x, y, /); frexp(x, /); fsum(seq, /); gamma(x, /);
 gcd(*integers); hypot!; isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0);
 isfinite(x, /); isinf(x, /); isnan(x, /); isqrt(n, /); lcm(*integers);
 ldexp(x, i, /); lgamma(x, /); log!; log10(x, /); log1p(x, /); log2(x, /);
 modf(x, /); nextafter-311(x, y, /); nextafter+312(x, y, /, *, steps=None);
 perm(n, k=None, /); pow(x, y, /); prod(iterable, /, *, start=1);
 radians(x, /); remainder(x, y, /); sin(x, /); sinh(x, /); sqrt(x, /);
 tan(x, /); tanh(x, /); trunc(x, /); ulp(x, /);
memoryview
 _from_flags+312(object, flags); cast?; hex?; release(self, /);
 tobytes(self, /, order='C'); tolist(self, /); toreadonly(self, /);
object
 __reduce__(self, /); __reduce_ex__(self, protocol, /);
property
 deleter-312!; deleter+313(self, object, /); getter-312!;
 getter+313(self, object, /); setter-312!; setter+313(self, object, /);
random.Random
 betavariate(alpha, beta); binomialvariate+312(n=1, p=0.5); choice(seq);
 choices(population, weights=None, *, cum_weights=None, k=1);
 expovariate-311(lambd); expovariate+312(lambd=1.0); gammavariate(alpha, beta);
 gauss(mu=0.0, sigma=1.0); getstate(); lognormvariate(mu, sigma);
 normalvariate(mu=0.0, sigma=1.0); paretovariate(alpha); randbytes(n);
 randint(a, b); randrange(start, stop=None, step=1);
 sample(population, k, *, counts=None); seed(a=None, version=2);
 setstate(state); shuffle(x); triangular(low=0.0, high=1.0, mode=None);
 uniform(a, b); vonmisesvariate(mu, kappa); weibullvariate(alpha, beta);
range
 __reversed__-312!; __reversed__+313(self, /); count-312!;
 count+313(self, object, /); index-312!; index+313(self, object, /);
re.Match
 end(self, group=0, /); expand(self, /, template); group!;
 groupdict(self, /, default=None); groups(self, /, default=None);
 span(self, group=0, /); start(self, group=0, /);
re.Pattern
 findall(self, /, string, pos=0, endpos=9223372036854775807);
 finditer(self, /, string, pos=0, endpos=9223372036854775807);
 fullmatch(self, /, string, pos=0, endpos=9223372036854775807);
 match(self, /, string, pos=0, endpos=9223372036854775807);
 scanner(self, /, string, pos=0, endpos=9223372036854775807);
 search(self, /, string, pos=0, endpos=9223372036854775807);
 split(self, /, string, maxsplit=0); sub(self, /, repl, string, count=0);
 subn(self, /, repl, string, count=0);
set
 __contains__-312!; __contains__+313(self, object, /); __sizeof__-312!;
 __sizeof__+313(self, /); add-312!; add+313(self, object, /); clear-312!;
 clear+313(self, /); copy-312!; copy+313(self, /); difference-312!;
 difference+313(self, /, *others); difference_update-312!;
 difference_update+313(self, /, *others); discard-312!;
 discard+313(self, object, /); intersection-312!;
 intersection+313(self, /, *others); intersection_update-312!;
 intersection_update+313(self, /, *others); isdisjoint-312!;
 isdisjoint+313(self, other, /); issubset-312!; issubset+313(self, other, /);
 issuperset-312!; issuperset+313(self, other, /); pop-312!; pop+313(self, /);
 remove-312!; remove+313(self, object, /); symmetric_difference-312!;
 symmetric_difference+313(self, other, /); symmetric_difference_update-312!;
 symmetric_difference_update+313(self, other, /); union-312!;
 union+313(self, /, *others); update-312!; update+313(self, /, *others);
slice
 indices-312!; indices+313(self, object, /);
str
 __getnewargs__-312!; __getnewargs__+313(self, /); capitalize(self, /);
 casefold(self, /); center(self, width, fillchar=' ', /); count-312!;
 count+313?; encode(self, /, encoding='utf-8', errors='strict'); endswith-312!;
 endswith+313?; expandtabs(self, /, tabsize=8); find-312!; find+313?;
 format-312!; format+313(self, /, *args, **kwargs); format_map-312!;
 format_map+313(self, mapping, /); index-312!; index+313?; isalnum(self, /);
 isalpha(self, /); isascii(self, /); isdecimal(self, /); isdigit(self, /);
 isidentifier(self, /); islower(self, /); isnumeric(self, /);
 isprintable(self, /); isspace(self, /); istitle(self, /); isupper(self, /);
 join(self, iterable, /); ljust(self, width, fillchar=' ', /); lower(self, /);
 lstrip(self, chars=None, /); partition(self, sep, /);
 removeprefix(self, prefix, /); removesuffix(self, suffix, /);
 replace-312(self, old, new, count=-1, /);
 replace+313(self, old, new, /, count=-1); rfind-312!; rfind+313?; rindex-312!;
 rindex+313?; rjust(self, width, fillchar=' ', /); rpartition(self, sep, /);
 rsplit(self, /, sep=None, maxsplit=-1); rstrip(self, chars=None, /);
 split(self, /, sep=None, maxsplit=-1); splitlines(self, /, keepends=False);
 startswith-312!; startswith+313?; strip(self, chars=None, /);
 swapcase(self, /); title(self, /); translate(self, table, /); upper(self, /);
 zfill(self, width, /);
sys
 exc_info(); excepthook(exctype, value, traceback, /); exception();
 exit(status=None, /); get_asyncgen_hooks(); get_int_max_str_digits();
 getdefaultencoding(); getrecursionlimit(); intern(string, /);
 set_asyncgen_hooks!; set_int_max_str_digits(maxdigits);
 setrecursionlimit(limit, /);
time
 monotonic-312!; monotonic+313(); monotonic_ns-312!; monotonic_ns+313();
 perf_counter-312!; perf_counter+313(); perf_counter_ns-312!;
 perf_counter_ns+313(); process_time-312!; process_time+313();
 process_time_ns-312!; process_time_ns+313(); sleep-312!; sleep+313(object, /);
 thread_time-312!; thread_time+313(); thread_time_ns-312!;
 thread_time_ns+313(); time-312!; time+313();
tuple
 count(self, value, /);
 index(self, value, start=0, stop=9223372036854775807, /);
type
 mro(self, /);
'''


def _is_then(marks):
    return all([int(bound) <= version if sign == '+' else version <= int(bound)
                for sign, bound in re.findall(r'([+-])(\d+)', marks)])


def _find(owner, name):
    place = _TABLE.find(f'\n{owner}\n')
    if place < 0:
        return None
    rest = _TABLE[place + len(owner) + 2:]
    block = re.match(r'(?: .*\n)*', rest)[0]
    for entry in re.sub(r'\n +', ' ', block).split(';'):
        found = re.match(r' *(\w+)([-+\d]*)(.*)', entry)
        if found and found[1] == name and _is_then(found[2]):
            return found[3]
    return None


def text_of(owners, name):
    """'(obj, /)', '!', '?' or None: it is not known."""
    for owner in owners:
        found = _find(owner, name)
        if found is not None:
            return found
    return _find('*', name) if name[:2] == '__' else None


# Of the classes that CPython has in C, those that say what they take.
_CLASSES = '''
NoneType+313(); NotImplementedType+313(); bool+313(object=False, /);
classmethod+313(function, /);
code(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags,
codestring, constants, names, varnames, filename, name, qualname, firstlineno,
linetable, exceptiontable, freevars=(), cellvars=(), /); complex(real=0, imag=0); ellipsis+313();
enumerate(iterable, start=0); filter+313(function, iterable, /);
float(x=0, /); frozenset+313(iterable=(), /); list(iterable=(), /);
function-312(code, globals, name=None, argdefs=None, closure=None);
function+313(code, globals, name=None, argdefs=None, closure=None,
kwdefaults=None); map+313(function, iterable, /, *iterables);
mappingproxy+313(mapping); memoryview(object); method(function, instance, /);
module(name, doc=None); object();
property(fget=None, fset=None, fdel=None, doc=None); reversed(sequence, /);
set+313(iterable=(), /); staticmethod+313(function, /); tuple(iterable=(), /);
zip+313(*iterables, strict=False); _io.BytesIO(initial_bytes=b'');
_io.StringIO(initial_value='', newline='\\n'); collections.deque+313?;
functools.partial+313(func, /, *args, **keywords);
itertools._tee(iterable, /);
itertools.accumulate(iterable, func=None, *, initial=None);
itertools.batched-312(iterable, n);
itertools.batched+313(iterable, n, *, strict=False);
itertools.product+313(*iterables, repeat=1);
itertools.zip_longest+313(*iterables, fillvalue=None); itertools.chain+313(*iterables);
itertools.combinations(iterable, r);
itertools.combinations_with_replacement(iterable, r);
itertools.compress(data, selectors); itertools.count(start=0, step=1);
itertools.cycle(iterable, /); itertools.dropwhile(predicate, iterable, /);
itertools.filterfalse(function, iterable, /);
itertools.groupby(iterable, key=None); itertools.pairwise(iterable, /);
itertools.permutations(iterable, r=None); itertools.starmap(function,
iterable, /); itertools.takewhile(predicate, iterable, /); random.Random(x=None);
random.SystemRandom(x=None);
types.GenericAlias+313(origin, args, /);
types.SimpleNamespace+313(mapping_or_iterable=(), /, **kwargs)'''


def text_of_class(title):
    """'(iterable=(), /)', '?' or None: it says nothing."""
    for entry in ' '.join(_CLASSES.split('\n')).split(';'):
        found = re.match(r' *([\w.]+?)((?:[-+]\d+)*)([(?].*)', entry)
        if found and found[1] == title and _is_then(found[2]):
            return found[3]
    return None
