"""Arguments of a command line."""

import sys
from _argparse_actions import (_ACTIONS, _UNKNOWN, ONE_OR_MORE, OPTIONAL, PARSER,
                               REMAINDER, ZERO_OR_MORE, Action, ArgumentError,
                               ArgumentTypeError, BooleanOptionalAction,
                               FileType, Namespace, _is_negative, _AttributeHolder)
from _argparse_help import (SUPPRESS, ArgumentDefaultsHelpFormatter,
                            HelpFormatter, MetavarTypeHelpFormatter,
                            RawDescriptionHelpFormatter, RawTextHelpFormatter)
from _argparse_reading import Reading as _Reading
from _taskarium import unsupported, version

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError',
           'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
           'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace',
           'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']


# --- where arguments are added -----------------------------------------------

class _ActionsContainer:
    """A parser, or a group of its arguments."""

    def __init__(self, owner, description, prefix_chars, argument_default,
                 conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        if not hasattr(self, f'_handle_conflict_{conflict_handler}'):
            raise ValueError('invalid conflict_resolution value: '
                             f'{conflict_handler!r}')
        shared = owner is not self
        self._registries = owner._registries if shared else {
            'action': dict(_ACTIONS), 'type': {None: str}}
        self._actions = owner._actions if shared else []
        self._options = owner._options if shared else {}
        self._defaults = owner._defaults if shared else {}
        self._exclusive = owner._exclusive if shared else []
        self._negative_options = owner._negative_options if shared else []
        self._action_groups = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registered(self, registry_name, value):
        return self._registries[registry_name].get(value, value)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and 'dest' in kwargs:
                raise ValueError(
                    'dest supplied twice for positional argument')
            kwargs = _positional(*args, **kwargs)
        else:
            kwargs = self._optional(args, kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in self._defaults:
                kwargs['default'] = self._defaults[kwargs['dest']]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        make = self._registered('action', name)
        if not callable(make):
            raise ValueError(f'unknown action "{make}"')
        action = make(**kwargs)
        kind = self._registered('type', action.type)
        if not callable(kind):
            raise ValueError(f'{kind!r} is not callable')
        if kind is FileType:
            raise ValueError(f'{kind!r} is a FileType class object, instance '
                             'of it must be passed')
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError(
                    'length of metavar tuple does not match nargs') from None
        return self._add_action(action)

    def _optional(self, names, kwargs):
        for name in names:
            if name[0] not in self.prefix_chars:
                raise ValueError(
                    f'invalid option string {name!r}: must start with a '
                    f'character {self.prefix_chars!r}')
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [name for name in names
                    if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long or names)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError('dest= is required for options like '
                                 f'{names[-1]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(names))

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._exclusive.append(group)
        return group

    def _add_action(self, action):
        known = [(name, self._options[name]) for name in action.option_strings
                 if name in self._options]
        if known:
            getattr(self, f'_handle_conflict_{self.conflict_handler}')(action,
                                                                       known)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._options[name] = action
            if _is_negative(name) and not self._negative_options:
                self._negative_options.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _handle_conflict_error(self, action, known):
        plural = 's' if len(known) > 1 else ''
        raise ArgumentError(action, f'conflicting option string{plural}: '
                            + ', '.join([name for name, _ in known]))

    def _handle_conflict_resolve(self, action, known):
        for name, other in known:
            other.option_strings.remove(name)
            self._options.pop(name, None)
            if not other.option_strings:
                other.container._remove_action(other)

    def _add_container_actions(self, container):
        """Those of a parser that is a parent of this one."""
        mine = {}
        for group in self._action_groups:
            if group.title in mine:
                raise ValueError('cannot merge actions - two groups are named '
                                 f'{group.title!r}')
            mine[group.title] = group
        homes = {}
        for group in container._action_groups:
            if group.title not in mine:
                mine[group.title] = self.add_argument_group(
                    title=group.title, description=group.description,
                    conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                homes[id(action)] = mine[group.title]
        for group in container._exclusive:
            copy = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                homes[id(action)] = copy
        for action in container._actions:
            homes.get(id(action), self)._add_action(action)


def _positional(dest, **kwargs):
    if 'required' in kwargs:
        raise TypeError("'required' is an invalid argument for positionals")
    nargs = kwargs.get('nargs')
    if version >= 313 and nargs == 0:
        raise ValueError('nargs for positionals must be != 0')
    if nargs not in (OPTIONAL, ZERO_OR_MORE) or (
            nargs == ZERO_OR_MORE and 'default' not in kwargs):
        kwargs['required'] = True
    return dict(kwargs, dest=dest, option_strings=[])


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        for name in 'conflict_handler', 'prefix_chars', 'argument_default':
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(container, description, **kwargs)
        self.title = title
        self._group_actions = []

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


# --- the parser ----------------------------------------------------------------

class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Reads the arguments of a command line."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None,
                 parents=[], formatter_class=HelpFormatter, prefix_chars='-',
                 fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        _ActionsContainer.__init__(self, self, description, prefix_chars,
                            argument_default, conflict_handler)
        if fromfile_prefix_chars is not None:
            unsupported('arguments that are read from files')
        self.prog = (sys.argv[0].rpartition('/')[2] if prog is None
                     else prog)
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            start = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(start + 'h', start * 2 + 'help', action='help',
                              default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if version >= 313 and not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name))
                for name in ('prog', 'usage', 'description', 'formatter_class',
                             'conflict_handler', 'add_help')]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            message = 'cannot have multiple subparser arguments'
            if version >= 313:
                raise ArgumentError(None, message)
            self.error(message)
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(
                kwargs.pop('title', 'subcommands'),
                kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(
                self.usage, [a for a in self._actions if not a.option_strings],
                self._exclusive, '')
            kwargs['prog'] = formatter.format_help().strip()
        action = self._registered('action', kwargs.pop('action', 'parsers'))(
            option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        return group._add_action(action)

    # --- reading ---------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            self._refuse('unrecognized arguments: ' + ' '.join(rest))
        return args

    def _refuse(self, message):
        if version >= 313 and not self.exit_on_error:
            raise ArgumentError(None, message)
        self.error(message)

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if (action.dest is not SUPPRESS and action.default is not SUPPRESS
                    and not hasattr(namespace, action.dest)):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                rest = _Reading(self, args, namespace).run()
            except ArgumentError as error:
                self.error(str(error))
        else:
            rest = _Reading(self, args, namespace).run()
        if hasattr(namespace, _UNKNOWN):
            rest += getattr(namespace, _UNKNOWN)
            delattr(namespace, _UNKNOWN)
        return namespace, rest

    def parse_intermixed_args(self, args=None, namespace=None):
        unsupported('parse_intermixed_args()', 'parse_args()')

    def parse_known_intermixed_args(self, args=None, namespace=None):
        unsupported('parse_known_intermixed_args()', 'parse_known_args()')

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _get_value(self, action, text):
        kind = self._registered('type', action.type)
        if not callable(kind):
            raise ArgumentError(action, f'{kind!r} is not callable')
        try:
            return kind(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: '
                                f'{text!r}') from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join([repr(one) for one in action.choices])
            raise ArgumentError(action, f'invalid choice: {value!r} (choose '
                                f'from {choices})')

    # --- texts -----------------------------------------------------------------

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(),
                            sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(),
                            sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n', sys.stderr)
