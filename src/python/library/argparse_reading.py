"""How argparse reads the arguments of a command line."""

import re
from _argparse_actions import (ArgumentError, ONE_OR_MORE, OPTIONAL, PARSER,
                               REMAINDER, ZERO_OR_MORE, _is_negative, _name_of)
from _argparse_help import SUPPRESS
from _taskarium import version


class Reading:
    """One reading of a list of arguments. Each has a letter: O for an option,
    A for what is none, - for the two dashes after which none is one."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.options = {}
        self.rest = []
        self.seen = []
        self.given = []
        self.warned = set()
        self.positionals = [a for a in parser._actions if not a.option_strings]
        letters = []
        for i, arg in enumerate(args):
            if '-' in letters:
                letters.append('A')
            elif arg == '--':
                letters.append('-')
            elif (option := self.option_of(arg)) is None:
                letters.append('A')
            else:
                self.options[i] = option
                letters.append('O')
        self.letters = ''.join(letters)

    def run(self):
        at, last = 0, max(self.options, default=-1)
        while at <= last:
            following = min([i for i in self.options if i >= at])
            if at != following:
                end = self.take_positionals(at)
                if end > at:
                    at = end
                    continue
                self.rest += self.args[at:following]
                at = following
            at = self.take_option(at)
        end = self.take_positionals(at)
        self.rest += self.args[end:]
        self.finish()
        return self.rest

    def finish(self):
        """Defaults of what was not there, and complaints about it."""
        parser = self.parser
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif (isinstance(action.default, str)
                  and getattr(self.namespace, action.dest, None)
                  is action.default):
                setattr(self.namespace, action.dest,
                        parser._get_value(action, action.default))
        if missing:
            self.refuse('the following arguments are required: '
                        + ', '.join(missing))
        for group in parser._exclusive:
            if group.required and not any(a in self.given
                                          for a in group._group_actions):
                names = [_name_of(a) for a in group._group_actions
                         if a.help is not SUPPRESS]
                self.refuse(f"one of the arguments {' '.join(names)} is "
                            'required')

    def refuse(self, message):
        if version < 313:
            self.parser.error(message)
        raise ArgumentError(None, message)

    # --- options ----------------------------------------------------------------

    def option_of(self, arg):
        """The action, its name, the sign between, and what stands behind that;
        None if it is no option."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in parser._options:
            return parser._options[arg], arg, None, None
        if len(arg) == 1:
            return None
        name, sign, value = arg.partition('=')
        if sign and name in parser._options:
            return parser._options[name], name, sign, value
        meant = self.meant_by(arg)
        if len(meant) > 1:
            names = ', '.join([one[1] for one in meant])
            self.refuse(f'ambiguous option: {arg} could match {names}')
        if meant:
            return meant[0]
        if _is_negative(arg) and not parser._negative_options or ' ' in arg:
            return None
        return None, arg, None, None

    def meant_by(self, arg):
        """Options that the text may be short for."""
        parser = self.parser
        meant = []
        if arg[1] in parser.prefix_chars:
            if parser.allow_abbrev:
                start, sign, value = arg.partition('=')
                if not sign:
                    sign = value = None
                meant = [(action, name, sign, value)
                         for name, action in parser._options.items()
                         if name.startswith(start)]
            return meant
        for name, action in parser._options.items():
            if name == arg[:2]:
                meant.append((action, name, '', arg[2:]))
            elif name.startswith(arg):
                meant.append((action, name, None, None))
        return meant

    def take_option(self, at):
        """Does what the option at a place says; answers where it ends."""
        action, name, sign, value = self.options[at]
        if action is None:
            self.rest.append(self.args[at])
            return at + 1
        taken = []
        end = at + 1
        while value is not None:
            count = self.count(action, 'A')
            single = count == 0 and name[1] not in self.parser.prefix_chars
            if count == 1:
                taken.append((action, [value], name))
                break
            if not single or (version >= 313 and value == ''):
                raise ArgumentError(action,
                                    f'ignored explicit argument {value!r}')
            if version >= 313 and (sign or value[0]
                                   in self.parser.prefix_chars):
                raise ArgumentError(action,
                                    f'ignored explicit argument {value!r}')
            # One of several letters behind one dash.
            taken.append((action, [], name))
            name = name[0] + value[:1]
            if name not in self.parser._options:
                if version < 313:
                    raise ArgumentError(action,
                                        f'ignored explicit argument {value!r}')
                self.rest.append(name[0] + value)
                break
            action = self.parser._options[name]
            value = value[1:] or None
            sign = None if value is None else ''
            if version >= 313 and value and value[0] == '=':
                sign, value = '=', value[1:]
        if value is None:
            count = self.count(action, self.letters[at + 1:])
            end = at + 1 + count
            taken.append((action, self.args[at + 1:end], name))
        for action, args, name in taken:
            if version >= 313 and action.deprecated:
                self.warn(name, f"option '{name}' is deprecated")
            self.take(action, args, name)
        return end

    def count(self, action, letters):
        """How many of the arguments go to an option."""
        match = re.match(_pattern(action, ''), letters)
        if match:
            return len(match[1])
        message = {None: 'expected one argument',
                   OPTIONAL: 'expected at most one argument',
                   ONE_OR_MORE: 'expected at least one argument'}.get(
                       action.nargs)
        if message is None:
            plural = '' if action.nargs == 1 else 's'
            message = f'expected {action.nargs} argument{plural}'
        raise ArgumentError(action, message)

    # --- positional arguments ---------------------------------------------------

    def take_positionals(self, at):
        """As many of them as what comes next is enough for."""
        letters = self.letters[at:]
        for count in range(len(self.positionals), 0, -1):
            actions = self.positionals[:count]
            match = re.match(''.join([_pattern(a, '-*') for a in actions]),
                             letters)
            if match:
                break
        else:
            return at
        del self.positionals[:count]
        for action, part in zip(actions, match.groups()):
            args = self.args[at:at + len(part)]
            at += len(part)
            if version >= 313 and args and action.deprecated:
                self.warn(action.dest,
                          f"argument '{action.dest}' is deprecated")
            self.take(action, args)
        return at

    def warn(self, name, message):
        if name not in self.warned:
            self.parser._warning(message)
            self.warned.add(name)

    # --- values -----------------------------------------------------------------

    def take(self, action, args, name=None):
        self.seen.append(action)
        values = self.values_of(action, args)
        if values is not action.default:
            self.given.append(action)
            for group in self.parser._exclusive:
                if action not in group._group_actions:
                    continue
                for other in group._group_actions:
                    if other is not action and other in self.given:
                        raise ArgumentError(
                            action, 'not allowed with argument '
                            f'{_name_of(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, name)

    def values_of(self, action, args):
        parser, nargs = self.parser, action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in args and not (
                version >= 313 and action.option_strings):
            args.remove('--')
        if not args and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = parser._get_value(action, value)
                parser._check_value(action, value)
            return value
        if not args and nargs == ZERO_OR_MORE and not action.option_strings:
            value = args if action.default is None else action.default
            if version < 312 or action.default is not None:
                parser._check_value(action, value)
            return value
        values = [parser._get_value(action, arg) for arg in args]
        checked = {REMAINDER: 0, PARSER: 1}.get(nargs, len(values))
        for value in values[:checked]:
            parser._check_value(action, value)
        if len(values) == 1 and nargs in (None, OPTIONAL):
            return values[0]
        return values


def _pattern(action, dashes):
    """A regular expression for the letters that an action takes."""
    nargs = action.nargs
    any_of = '[A-]' if dashes else 'A'
    if nargs is None:
        body = f'{dashes}A{dashes}'
    elif nargs == OPTIONAL:
        body = f'{dashes}A?{dashes}'
    elif nargs == ZERO_OR_MORE:
        body = f'{dashes}{any_of}*'
    elif nargs == ONE_OR_MORE:
        body = f'{dashes}A{any_of}*'
    elif nargs == REMAINDER:
        body = '[-AO]*' if dashes else '[AO]*'
    elif nargs == PARSER:
        body = f'{dashes}A[-AO]*' if dashes else 'A[AO]*'
    elif nargs == SUPPRESS:
        body = dashes
    else:
        body = f'{dashes}{dashes.join("A" * nargs)}{dashes}'
    return f'({body})'
