# Loggers that a dictionary describes, handlers that keep what they hear, and
# what becomes of them at the program's end.
import atexit
import logging
import sys

try:
    logging.handlers
except AttributeError as error:
    print(error)

import logging.config
from logging import handlers
import queue


class Censor(logging.Filter):
    def __init__(self, word):
        super().__init__()
        self.word = word

    def filter(self, record):
        record.msg = str(record.msg).replace(self.word, '***')
        return True


class Kept(logging.Handler):
    terminator = ''

    def __init__(self, first='', **more):
        super().__init__()
        self.first, self.more = first, more

    def emit(self, record):
        print('kept:', self.first, self.format(record), self.more)

    def flush(self):
        print('flush of', self.first or 'nothing')

    def close(self):
        super().close()
        print('close of', self.first or 'nothing')


def make_formatter(fmt, mark='!'):
    return logging.Formatter(fmt + mark)


atexit.register(print, 'before the handlers close')
gone = Kept('a handler that nobody holds')
del gone

SHORT = {'format': '%(levelname).1s %(name)s: %(message)s'}
CONFIG = {
    'version': 1,
    'disable_existing_loggers': False,
    'own': {'words': ['secret', 'key'], 'level': ['DEBUG']},
    'formatters': {
        'short': SHORT,
        'curly': {'format': '{name}={message}', 'style': '{', 'datefmt': '%Y'},
        'made': {'()': make_formatter, 'format': '%(message)s', 'mark': '?'},
        'loose': {'format': 'no field', 'validate': False},
        'named': {'class': 'logging.Formatter', 'format': '<%(message)s>'},
    },
    'filters': {'no': {'()': '__main__.Censor', 'word': 'cfg://own.words[0]'},
                'shop': {'name': 'shop'}},
    'handlers': {
        'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout',
                'formatter': 'short', 'level': 'cfg://own.level[0]',
                'filters': ['no']},
        'a': {'class': 'logging.handlers.MemoryHandler', 'capacity': 3,
              'target': 'out', 'formatter': 'curly'},
        'kept': {'()': Kept, 'first': 'one', 'formatter': 'named',
                 '.': {'terminator': ';'}, 'more': (1, [2])},
    },
    'loggers': {
        'shop': {'level': 'DEBUG', 'handlers': ['out'], 'propagate': False},
        'shop.cart': {'level': 'WARNING', 'handlers': ['kept'],
                      'filters': ['shop']},
        'late': {'handlers': ['a'], 'propagate': False, 'level': 1},
    },
    'root': {'level': 'INFO', 'handlers': ['out']},
}
before = logging.getLogger('before')
logging.config.dictConfig(CONFIG)
shop = logging.getLogger('shop')
shop.debug('secret is out')
logging.getLogger('shop.cart').info('hidden')
logging.getLogger('shop.cart').warning('seen %d', 3)
logging.getLogger('late').info('first')
logging.getLogger('late').info('second')
print('nothing of it yet')
logging.getLogger('late').error('third')
before.info('root %s', 'info')
print(shop.handlers, shop.propagate, before.disabled, list(CONFIG['formatters']))
print(shop.handlers[0].name, logging.getLogger('shop.cart').handlers[0].terminator)

incremental = {'version': 1, 'incremental': True,
               'handlers': {'out': {'level': 'ERROR'}},
               'loggers': {'shop': {'level': 'INFO'}}, 'root': {'level': 40}}
logging.config.dictConfig(incremental)
shop.warning('not heard')
shop.error('heard')
print(logging.root.level, shop.level)

HANDLER = 'logging.StreamHandler'
for wrong in (
        {}, {'version': 2}, {'version': 1, 'root': {'handlers': ['none']}},
        {'version': 1, 'handlers': {'h': {'class': 'logging.Nothing'}}},
        {'version': 1, 'handlers': {'h': {'class': 'nothing.Here'}}},
        {'version': 1, 'handlers': {'h': {'class': HANDLER, 'level': 'LOUD'}}},
        {'version': 1, 'handlers': {'h': {'class': HANDLER, 'formatter': 'f'}}},
        {'version': 1, 'handlers': {'h': {'class': HANDLER, 'filters': ['f']}}},
        {'version': 1, 'handlers': {'h': {'class': HANDLER, 'no id': 1}}},
        {'version': 1, 'handlers': {'h': {'class': HANDLER, 'colour': 1}}},
        {'version': 1, 'handlers': {'h': {'level': 1}}},
        {'version': 1, 'formatters': {'f': {'style': '?'}}},
        {'version': 1, 'formatters': {'f': {'format': 'none'}}},
        {'version': 1, 'filters': {'f': {'()': 'nothing.Here'}}},
        {'version': 1, 'loggers': {'l': {'level': 'LOUD'}}},
        {'version': 1, 'incremental': True, 'handlers': {'h': {}}},
        {'version': 1, 'x': 1, 'root': {'level': 'cfg://y'}},
        {'version': 1, 'x': [1], 'root': {'level': 'cfg://x.?'}}):
    try:
        logging.config.dictConfig(wrong)
    except Exception as error:
        print(type(error).__name__, error, '|', repr(error.__cause__))
print(before.disabled, shop.disabled, shop.handlers)
for text in 'name', '_1', '1st', '':
    try:
        print(logging.config.valid_ident(text))
    except ValueError as error:
        print(error)

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter('%(name)s|%(message)s'))
log = logging.getLogger('w')
log.setLevel(10)
log.propagate = log.disabled = False
channel = queue.Queue()
log.addHandler(handlers.QueueHandler(channel))
out.setLevel(logging.INFO)
listener = handlers.QueueListener(channel, out, respect_handler_level=True)
listener.start()
log.info('one %s', 1)
log.debug('two')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('three')
listener.stop()
print(channel.qsize())
memory = handlers.MemoryHandler(2, flushLevel=logging.CRITICAL)
log.handlers[:] = [memory]
log.info('a')
log.info('b')
log.info('c')
print(len(memory.buffer), memory)
memory.setTarget(out)
log.critical('d')
print(len(memory.buffer), memory.shouldFlush(logging.makeLogRecord({'levelno': 1})))
log.info('told at the end')
log.handlers[:] = [memory, Kept('last')]
silent = handlers.MemoryHandler(9, target=out, flushOnClose=False)
silent.handle(logging.makeLogRecord({'msg': 'kept back', 'levelno': 1}))
log.info('bad %d', 'x')
