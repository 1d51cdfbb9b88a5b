"""Loggers, handlers and formatters as a dictionary describes them."""

import functools
import logging
import logging.handlers
import queue
import re
from _taskarium import version

DEFAULT_LOGGING_CONFIG_PORT = 9030
RESET_ERROR = 104
IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)


def valid_ident(s):
    """True; a text that is no identifier is an error."""
    if not IDENTIFIER.match(s):
        raise ValueError(f'Not a valid Python identifier: {s!r}')
    return True


# --- containers that convert what is asked of them ---------------------------


class ConvertingMixin:
    """What the three containers share; `configurator` converts."""

    def convert_with_key(self, key, value, replace=True):
        result = self.convert(value)
        if result is not value:
            if replace:
                self[key] = result
            if type(result) in _CONVERTING:
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if result is not value and type(result) in _CONVERTING:
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    """A dictionary whose values are converted."""

    def __getitem__(self, key):
        return self.convert_with_key(key, super().__getitem__(key))

    def get(self, key, default=None):
        return self.convert_with_key(key, super().get(key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, super().pop(key, default),
                                     replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list whose items are converted."""

    def __getitem__(self, key):
        return self.convert_with_key(key, super().__getitem__(key))

    def pop(self, idx=-1):
        return self.convert(super().pop(idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple whose items are converted."""

    def __getitem__(self, key):
        return self.convert_with_key(key, super().__getitem__(key),
                                     replace=False)


_CONVERTING = {ConvertingDict: dict, ConvertingList: list,
               ConvertingTuple: tuple}


class BaseConfigurator:
    """Converts texts that name something, and makes what they name."""

    CONVERT_PATTERN = re.compile(r'^(?P<prefix>[a-z]+)://(?P<suffix>.*)$')
    WORD_PATTERN = re.compile(r'^\s*(\w+)\s*')
    DOT_PATTERN = re.compile(r'^\.\s*(\w+)\s*')
    INDEX_PATTERN = re.compile(r'^\[([^\[\]]*)\]\s*' if version >= 313
                               else r'^\[\s*(\w+)\s*\]\s*')
    DIGIT_PATTERN = re.compile(r'^\d+$')
    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        first, *rest = s.split('.')
        path = first
        try:
            found = self.importer(path)
            for part in rest:
                path += '.' + part
                if not hasattr(found, part):
                    self.importer(path)
                found = getattr(found, part)
            return found
        except ImportError as error:
            raise ValueError(f'Cannot resolve {s!r}: {error}') from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        match = self.WORD_PATTERN.match(value)
        if match is None:
            raise ValueError(f'Unable to convert {value!r}')
        rest = value[match.end():]
        found = self.config[match[1]]
        while rest:
            if match := self.DOT_PATTERN.match(rest):
                found = found[match[1]]
            elif match := self.INDEX_PATTERN.match(rest):
                index = match[1]
                if self.DIGIT_PATTERN.match(index):
                    try:
                        index = int(index)
                        found = found[index]
                    except TypeError:
                        found = found[match[1]]
                else:
                    found = found[index]
            else:
                raise ValueError(f'Unable to convert {value!r} at {rest!r}')
            rest = rest[match.end():]
        return found

    def convert(self, value):
        for converting, plain in _CONVERTING.items():
            if isinstance(value, plain):
                if isinstance(value, converting) or hasattr(value, '_fields'):
                    return value
                value = converting(value)
                value.configurator = self
                return value
        if isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            name = match and self.value_converters.get(match['prefix'])
            if name:
                return getattr(self, name)(match['suffix'])
        return value

    def configure_custom(self, config):
        make = config.pop('()')
        if not callable(make):
            make = self.resolve(make)
        return _finish(make, config)

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


def _finish(make, config):
    """Calls it with what is left of `config`; '.' are attributes."""
    result = make(**{key: config[key] for key in config
                     if key != '.' and valid_ident(key)})
    for name, value in (config.pop('.', None) or {}).items():
        setattr(result, name, value)
    return result


class _Step:
    """What is raised in it is the cause of a ValueError that says where."""

    def __init__(self, what):
        self.what = what

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if isinstance(error, Exception):
            raise ValueError(f'Unable to {self.what}') from error


_QUEUE = ('empty', 'full', 'get', 'get_nowait', 'put', 'put_nowait', 'join',
          'qsize', 'task_done')


def _is_queue(value):
    if isinstance(value, queue.Queue):
        return True
    return version >= 313 and all(callable(getattr(value, name, None))
                                  for name in _QUEUE)


class DictConfigurator(BaseConfigurator):
    """Does what a dictionary of version 1 says."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.pop('incremental', False):
            self._change(config)
        else:
            self._replace(config)

    def _change(self, config):
        handlers = config.get('handlers', {})
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            with _Step(f'configure handler {name!r}'):
                level = handlers[name].get('level', None)
                if level:
                    logging._handlers[name].setLevel(
                        logging._checkLevel(level))
        loggers = config.get('loggers', {})
        for name in loggers:
            with _Step(f'configure logger {name!r}'):
                self.configure_logger(name, loggers[name], True)
        self._set_root(config, True)

    def _replace(self, config):
        disables = config.pop('disable_existing_loggers', True)
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        logging._handlerList.clear()
        for kind in 'formatter', 'filter':
            parts = config.get(kind + 's', {})
            configure = getattr(self, 'configure_' + kind)
            for name in parts:
                with _Step(f'configure {kind} {name!r}'):
                    parts[name] = configure(parts[name])
        self._make_handlers(config.get('handlers', {}))
        self._set_loggers(config.get('loggers', {}), disables)
        self._set_root(config, False)

    def _make_handlers(self, handlers):
        """One that needs another is made after all the others."""
        later = []
        waits = (' not configured yet' if version >= 312
                 else 'target not configured yet')

        def make(name):
            handler = self.configure_handler(handlers[name])
            handler.name = name
            handlers[name] = handler

        for name in sorted(handlers):
            try:
                make(name)
            except Exception as error:
                if waits not in str(error.__cause__):
                    raise ValueError('Unable to configure handler '
                                     f'{name!r}') from error
                later.append(name)
        for name in later:
            with _Step(f'configure handler {name!r}'):
                make(name)

    def _set_loggers(self, loggers, disables):
        """Those that are not named, nor below one that is, fall silent."""
        left = sorted(logging.root.manager.loggerDict)
        below = set()
        for name in loggers:
            if name in left:
                below.update(other for other in left
                             if other.startswith(name + '.'))
                left.remove(name)
            with _Step(f'configure logger {name!r}'):
                self.configure_logger(name, loggers[name])
        for name in left:
            logger = logging.root.manager.loggerDict[name]
            if name not in below:
                logger.disabled = disables
            elif not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True

    def _set_root(self, config, incremental):
        root = config.get('root', None)
        if root:
            with _Step('configure root logger'):
                self.configure_root(root, incremental)

    def configure_formatter(self, config):
        if '()' in config:
            make = config['()']
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                config['fmt'] = config.pop('format')
                config['()'] = make
                return self.configure_custom(config)
        name = config.get('class', None)
        make = logging.Formatter if not name else _resolve(name)
        values = [config.get('format', None), config.get('datefmt', None),
                  config.get('style', '%')]
        if 'validate' in config:
            values.append(config['validate'])
        defaults = config.get('defaults', None) if version >= 312 else None
        if defaults is None:
            return make(*values)
        return make(*values, defaults=defaults)

    def configure_filter(self, config):
        if '()' in config:
            return self.configure_custom(config)
        return logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for each in filters:
            with _Step(f'add filter {each!r}'):
                is_one = (callable(each)
                          or callable(getattr(each, 'filter', None)))
                filterer.addFilter(each if is_one
                                   else self.config['filters'][each])

    def configure_handler(self, config):
        before = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            with _Step(f'set formatter {formatter!r}'):
                formatter = self.config['formatters'][formatter]
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        if '()' in config:
            make = config.pop('()')
            if not callable(make):
                make = self.resolve(make)
        else:
            make = config.pop('class')
            if version < 312 or not callable(make):
                make = self.resolve(make)
            make = self._read_handler(make, config, before)
        try:
            result = _finish(make, config)
        except TypeError as error:
            if "'stream'" not in str(error):
                raise
            config['strm'] = config.pop('stream')
            result = _finish(make, config)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        return result

    def _read_handler(self, kind, config, before):
        """What makes a handler of that class; other handlers that it names
        are put into its place in `config`."""
        if issubclass(kind, logging.handlers.MemoryHandler):
            if version >= 313 and 'flushLevel' in config:
                config['flushLevel'] = logging._checkLevel(
                    config['flushLevel'])
            if 'target' in config:
                name = config['target']
                with _Step(f'set target handler {name!r}'):
                    config['target'] = self._handler(
                        name, config, before, 'target not configured yet')
        elif (version >= 312
              and issubclass(kind, logging.handlers.QueueHandler)):
            self._read_queue_handler(config, before)
            return functools.partial(self._configure_queue_handler, kind)
        return kind

    def _handler(self, name, config, before, message):
        found = self.config['handlers'][name]
        if not isinstance(found, logging.Handler):
            config.update(before)
            raise TypeError(message)
        return found

    def _read_queue_handler(self, config, before):
        if version < 313 and 'handlers' not in config:
            raise ValueError('No handlers specified for a QueueHandler')
        if 'queue' in config and not _is_queue(config['queue']):
            wanted = config['queue']
            make = self._called(wanted, 'queue')
            config['queue'] = make() if isinstance(wanted, str) else make
        if 'listener' in config:
            wanted = config['listener']
            listener = (wanted if isinstance(wanted, type)
                        else self._called(wanted, 'listener'))
            if (not callable(listener) or isinstance(listener, type)
                    and not issubclass(listener,
                                       logging.handlers.QueueListener)):
                raise TypeError(f'Invalid listener specifier {wanted!r}')
            config['listener'] = listener
        if 'handlers' in config:
            found = []
            for name in config['handlers']:
                with _Step(f'set required handler {name!r}'):
                    found.append(self._handler(
                        name, config, before, f'Required handler {name!r} '
                        'is not configured yet'))
            config['handlers'] = found

    def _called(self, wanted, what):
        """What a text names; what the factory of a dictionary makes."""
        if isinstance(wanted, str):
            found = self.resolve(wanted)
            if callable(found):
                return found
        elif isinstance(wanted, dict) and '()' in wanted:
            return self.configure_custom(dict(wanted))
        raise TypeError(f'Invalid {what} specifier {wanted!r}')

    def _configure_queue_handler(self, klass, queue=None, handlers=(),
                                 listener=logging.handlers.QueueListener,
                                 respect_handler_level=False, **kwargs):
        if queue is None:
            queue = _new_queue()
        told = listener(queue, *handlers,
                        respect_handler_level=respect_handler_level)
        handler = klass(queue, **kwargs if version >= 313 else {})
        handler.listener = told
        return handler

    def add_handlers(self, logger, handlers):
        for name in handlers:
            with _Step(f'add handler {name!r}'):
                logger.addHandler(self.config['handlers'][name])

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        handlers = config.get('handlers', None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get('filters', None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


def _new_queue():
    return queue.Queue()


def _resolve(name):
    """What a dotted name stands for."""
    first, *rest = name.split('.')
    found = __import__(first)
    path = first
    for part in rest:
        path += '.' + part
        if not hasattr(found, part):
            __import__(path)
        found = getattr(found, part)
    return found


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets up logging as the dictionary says."""
    dictConfigClass(config).configure()
