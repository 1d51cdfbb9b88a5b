# What a logger answers of a level it remembers until a level is set.
import logging

log = logging.getLogger('a.b')
parent = logging.getLogger('a')
print(log.isEnabledFor(logging.INFO), log._cache)
parent.level = logging.INFO
print(log.isEnabledFor(logging.INFO), log.isEnabledFor(logging.DEBUG))
parent.setLevel(logging.DEBUG)
print(log._cache, log.isEnabledFor(logging.INFO), log.isEnabledFor(logging.DEBUG), log._cache)
logging.disable(logging.INFO)
print(log.isEnabledFor(logging.INFO), log.isEnabledFor(logging.WARNING), log._cache)
log.disabled = True
print(log.isEnabledFor(logging.WARNING))
print('%s and %% or %5.1f|%-6s|%c%x%%' % ('a', 2.25, 'ab', 'z', 255), b'%s%%%d' % (b'x', 5))
