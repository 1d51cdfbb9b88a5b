"""Logging in full: handlers, filters, adapters, formatters, levels, dictless config; with threads and exceptions."""
import io
import logging
import sys
import threading
import time
import traceback
import warnings
from logging import Formatter, Handler, LogRecord, LoggerAdapter, NullHandler, StreamHandler

TRACE = 5
logging.addLevelName(TRACE, 'TRACE')


class ListHandler(Handler):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.lines = []
    def emit(self, record):
        self.lines.append(self.format(record))


class Only(logging.Filter):
    def __init__(self, low, high): super().__init__(); self.low, self.high = low, high
    def filter(self, r): return self.low <= r.levelno <= self.high


class Upper(Formatter):
    def format(self, record):
        return super().format(record).upper()


class Adapter(LoggerAdapter):
    def process(self, msg, kwargs):
        return f'[{self.extra["user"]}] {msg}', kwargs


root = logging.getLogger()
app = logging.getLogger('app')
db = logging.getLogger('app.db')
lh = ListHandler(logging.DEBUG)
lh.setFormatter(Formatter('%(asctime)s %(levelname)-7s %(name)s %(message)s', '%Y'))
out = StreamHandler(sys.stdout)
out.setFormatter(Upper('%(name)s: %(message)s'))
out.addFilter(Only(logging.INFO, logging.WARNING))
app.addHandler(lh); app.addHandler(out)
app.setLevel(TRACE)
app.log(TRACE, 'very %s', 'detailed')
app.debug('debug %(a)s', {'a': 1})
db.info('info from %r', 'db')
db.warning('warn %d%%', 50)
app.error('error %s %s', 'a', 'b')
Adapter(app, {'user': 'ann'}).info('hello %s', 'there')
try:
    {}['k']
except KeyError:
    app.exception('caught')
    db.critical('with exc', exc_info=True, stack_info=False)
db.propagate = False
db.info('lost')
print(*lh.lines, sep='\n')
print(app.level, app.getEffectiveLevel(), db.getEffectiveLevel(), db.parent, app.hasHandlers(), root.handlers, app.isEnabledFor(3), logging.getLevelName('TRACE'), logging.getLevelName(99))
logging.disable(logging.ERROR); app.error('off'); logging.disable(logging.NOTSET)
print(app.manager.disable, logging.getLogger('app') is app, app.getChild('x.y').name, repr(logging.getLogger('app.x.y')))
for style, fmt in (('%', '%(levelname)s|%(message)s|%(extra)s'), ('{', '{levelname:>8}|{message}|{extra!r}'), ('$', '$levelname|${message}|$extra')):
    h = StreamHandler(sys.stdout); h.setFormatter(Formatter(fmt, style=style, defaults={'extra': 'none'}))
    l = logging.Logger('own'); l.addHandler(h); l.warning('styled'); l.warning('styled', extra={'extra': 5})
for bad in (lambda: Formatter('{x', style='{'), lambda: Formatter('%(x)', style='%'), lambda: Formatter(style='!'), lambda: app.setLevel('NOPE'), lambda: logging.getLogger(5), lambda: app.log('x', 'y'), lambda: app.info('x', extra={'message': 1}), lambda: logging.basicConfig(bad=1), lambda: logging.basicConfig(stream=sys.stdout, filename='x')):
    try: bad()
    except (ValueError, TypeError, KeyError) as e: print(type(e).__name__, e)
rec = LogRecord('n', 20, '/p/file.py', 7, 'msg %s', ('arg',), None, 'func')
print(rec, rec.getMessage(), rec.module, rec.filename, rec.funcName, rec.threadName, rec.processName, rec.levelname)
print(logging.makeLogRecord({'msg': 'made', 'levelname': 'X'}).getMessage(), Formatter().format(rec), Formatter('%(filename)s:%(lineno)d %(module)s %(funcName)s').format(rec))
def work(n): logging.getLogger('thr').warning('in %s', threading.current_thread().name)
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(threadName)s %(levelno)s %(message)s', force=True)
ts = [threading.Thread(target=work, args=(i,), name=f'T{i}') for i in range(3)]
for t in ts: t.start(); t.join()
logging.captureWarnings(True); warnings.warn('captured'); logging.captureWarnings(False)
logging.info('root info'); logging.debug('no'); logging.log(30, 'x')
app.info('too %s %s', 'few')
app.warning('not used', 'extra arg')
logging.getLogger('lib').addHandler(NullHandler())
class Bad(Handler):
    def emit(self, r): raise RuntimeError('handler broke')
b = logging.getLogger('b'); b.addHandler(Bad()); b.propagate = False
try: b.error('x')
except RuntimeError as e: print(e)
def outer():
    def inner(): app.warning('where', stacklevel=2)
    inner()
out.setFormatter(Formatter('%(funcName)s:%(lineno)d')); outer()
buf = io.StringIO()
logging.basicConfig(stream=buf, force=True, datefmt='%H', format='%(asctime)s %(relativeCreated)d %(message)s'); logging.error('buffered'); print(len(buf.getvalue()) > 8)
logging.shutdown()
logging.lastResort.setLevel(logging.ERROR); root.handlers.clear(); logging.getLogger('last').error('resort'); logging.getLogger('last').warning('no')
