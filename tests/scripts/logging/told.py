import logging
import sys

log = logging.getLogger('app')
log.warning('before any set-up: %s', 1)
log.info('not told')
logging.basicConfig(stream=sys.stdout, level=logging.INFO)
log.info('told %d %s', 1, 'x')
log.debug('not')
logging.getLogger('app.part').error('part %(a)s', {'a': 1})
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
    log.error('again', exc_info=True)
    log.warning('without')
log.critical('stop')
log.log(25, 'between')
log.log(logging.ERROR, 'by number')
logging.addLevelName(25, 'NOTICE')
log.log(25, 'named')
print(logging.getLevelName(25), logging.getLevelName('INFO'), logging.getLevelName(7))
print(log, log.parent, log.level, log.getEffectiveLevel(), log.isEnabledFor(10))
print(log.handlers, logging.root.handlers, logging.getLogger() is logging.root)
for fmt, style in (('%(name)-10s|%(levelname)8s|%(funcName)s:%(lineno)d %(message)s', '%'),
                   ('{levelname:>10} {module} {message}', '{'),
                   ('$levelname ${message}', '$')):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter(fmt, style=style))
    own = logging.Logger('own')
    own.addHandler(handler)

    def f():
        own.error('from f')

    f()
    own.warning('at the top')
only = logging.getLogger('only')
only.propagate = False
h = logging.StreamHandler(sys.stdout)
h.setLevel(logging.ERROR)
h.addFilter(lambda record: 'secret' not in record.getMessage())
only.addHandler(h)
only.warning('too low')
only.error('told')
only.error('a secret')
only.addFilter(logging.Filter('only.part'))
only.error('not this part')
child = logging.getLogger('only').getChild('part')
child.error('this part')
adapter = logging.LoggerAdapter(only, {'user': 'u'})
only.filters.clear()
h.setFormatter(logging.Formatter('%(user)s %(message)s'))
adapter.error('adapted')
logging.disable(logging.ERROR)
log.error('disabled')
log.critical('not disabled')
logging.disable(logging.NOTSET)


class Keep(logging.Handler):
    def emit(self, record):
        print('kept', record.levelname, record.getMessage(), record.args,
              record.name, record.lineno, record.filename, record)


log.addHandler(Keep())
log.info('a %s', 'record')
log.propagate = False
log.info('extra', extra={'a': 1})
for wrong in (lambda: log.setLevel('LOUD'), lambda: log.setLevel(1.5),
              lambda: log.log('x', 'y'), lambda: logging.Formatter('x'),
              lambda: logging.Formatter(style='?'),
              lambda: logging.basicConfig(force=True, wrong=1),
              lambda: logging.getLogger(5),
              lambda: log.info('m', extra={'name': 1}),
              lambda: logging.Handler().emit(None)):
    try:
        print(wrong())
    except (ValueError, TypeError, KeyError, NotImplementedError) as e:
        print(type(e).__name__, e)
null = logging.getLogger('null')
null.addHandler(logging.NullHandler())
null.propagate = False
null.error('nowhere')
print(logging.getLevelNamesMapping()['WARN'], repr(Keep()), null.hasHandlers())
record = logging.makeLogRecord({'msg': 'made %s', 'args': ('x',), 'levelname': 'L', 'name': 'n'})
print(logging.Formatter(logging.BASIC_FORMAT).format(record))
import warnings
logging.basicConfig(stream=sys.stdout, force=True)
logging.captureWarnings(True)
warnings.warn('a warning')
logging.captureWarnings(False)
logging.error('root %s', 'error')
logging.getLogger('x').error('stack', stack_info=True)
