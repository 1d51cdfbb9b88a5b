"""How argparse writes a usage and a help text."""

import re
from _taskarium import version

__name__ = 'argparse'  # as which its classes are shown

SUPPRESS = '==SUPPRESS=='
# What a terminal of 80 columns leaves, which is what there is without one.
_WIDTH = 78


class _Section:
    """A heading and what stands under it: texts, or functions that make
    them."""

    def __init__(self, heading, parent, indent):
        self.heading = heading
        self.parent = parent
        self.indent = indent
        self.parts = []


class HelpFormatter:
    """Writes help, and may be derived from to write it otherwise."""

    def __init__(self, prog, indent_increment=2, max_help_position=24,
                 width=None):
        self._width = _WIDTH if width is None else width
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(
            max_help_position, max(self._width - 20, indent_increment * 2))
        self._current_indent = 0
        self._action_max_length = 0
        self._section = self._root = _Section(None, None, 0)

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    # --- what goes into the text ---------------------------------------------

    def start_section(self, heading):
        self._indent()
        section = _Section(heading, self._section, self._current_indent)
        self._section.parts.append((self._write_section, (section,)))
        self._section = section

    def end_section(self):
        self._section = self._section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._section.parts.append((self._format_text, (text,)))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._section.parts.append(
                (self._format_usage, (usage, actions, groups, prefix)))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        sizes = [len(self._format_action_invocation(action))
                 + self._current_indent]
        for inner in self._iter_indented_subactions(action):
            sizes.append(len(self._format_action_invocation(inner))
                         + self._current_indent)
        self._action_max_length = max(self._action_max_length, *sizes)
        self._section.parts.append((self._format_action, (action,)))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def _write(self, section):
        texts = [make(*args) for make, args in section.parts]
        return ''.join([text for text in texts
                        if text and text is not SUPPRESS])

    def _write_section(self, section):
        self._indent()
        body = self._write(section)
        self._dedent()
        if not body:
            return ''
        heading = ''
        if section.heading is not SUPPRESS and section.heading is not None:
            heading = f"{'':{self._current_indent}}{section.heading}:\n"
        return f'\n{heading}{body}\n'

    def format_help(self):
        text = self._write(self._root)
        if not text:
            return text
        return re.sub(r'\n\n\n+', '\n\n', text).strip('\n') + '\n'

    # --- usage ---------------------------------------------------------------

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        options = [a for a in actions if a.option_strings]
        others = [a for a in actions if not a.option_strings]
        whole = ' '.join([self._prog, *self._usage_parts(options + others,
                                                         groups)])
        width = self._width - self._current_indent
        if len(prefix) + len(whole) > width:
            whole = '\n'.join(self._break_usage(
                self._short_parts(options, groups),
                self._short_parts(others, groups), len(prefix), width))
        return f'{prefix}{whole}\n\n'

    def _short_parts(self, actions, groups):
        """Parts between which a line may end."""
        parts = self._usage_parts(actions, groups)
        if version >= 313:
            return parts
        return re.findall(r'\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+',
                          ' '.join(parts))

    def _break_usage(self, options, others, prefix, width):
        if prefix + len(self._prog) > 0.75 * width:
            lines = _fill(options + others, prefix, prefix, width)
            if len(lines) > 1:
                lines = (_fill(options, prefix, prefix, width)
                         + _fill(others, prefix, prefix, width))
            return [self._prog, *lines]
        indent = prefix + len(self._prog) + 1
        if options:
            lines = (_fill([self._prog, *options], indent, prefix, width)
                     + _fill(others, indent, indent, width))
        elif others:
            lines = _fill([self._prog, *others], indent, prefix, width)
        else:
            return [self._prog]
        return [lines[0].lstrip(' '), *lines[1:]]

    def _usage_parts(self, actions, groups):
        around = self._grouped(actions, groups)
        grouped = {id(a) for group in around.values()
                   for a in group._group_actions}
        parts = [self._usage_part(a, id(a) in grouped) for a in actions]
        for (start, end), group in around.items():
            inside = [i for i in range(start, end) if parts[i] is not None]
            if not inside:
                continue
            signs = '[]'
            if group.required:
                signs = '()' if len(inside) > 1 else ('', '')
            parts[inside[0]] = signs[0] + parts[inside[0]]
            parts[inside[-1]] += signs[1]
            for i in inside[:-1]:
                parts[i] += ' |'
        return [part for part in parts if part is not None]

    def _grouped(self, actions, groups):
        """From where to where the actions are those of a group."""
        around = {}
        for group in groups:
            inside = group._group_actions
            if not inside:
                if version >= 313:
                    raise ValueError(f'empty group {group}')
                continue
            for start, action in enumerate(actions):
                if action is inside[0]:
                    end = start + len(inside)
                    if actions[start:end] == inside:
                        around[start, end] = group
                    break
        return around

    def _usage_part(self, action, is_grouped):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(
                action, self._get_default_metavar_for_positional(action))
            if is_grouped and part[:1] == '[' and part[-1:] == ']':
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            args = self._format_args(
                action, self._get_default_metavar_for_optional(action))
            part = f'{action.option_strings[0]} {args}'
        if action.required or is_grouped:
            return part
        return f'[{part}]'

    # --- one argument --------------------------------------------------------

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        return self._fill_text(
            text, max(self._width - self._current_indent, 11),
            ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        place = min(self._action_max_length + 2, self._max_help_position)
        room = place - self._current_indent - 2
        head = self._format_action_invocation(action)
        indent = ' ' * self._current_indent
        has_help = action.help and action.help.strip()
        lines = []
        if has_help:
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, max(self._width - place, 11))
        if lines and len(head) <= room:
            head = f'{indent}{head:<{room}}  {lines.pop(0)}\n'
        elif has_help is not None and action.help and len(head) <= room:
            head = f'{indent}{head:<{room}}  \n'
        else:
            head = f'{indent}{head}\n'
        text = head + ''.join([f"{'':{place}}{line}\n" for line in lines])
        for inner in self._iter_indented_subactions(action):
            text += self._format_action(inner)
        return text

    def _format_action_invocation(self, action):
        names = action.option_strings
        if not names:
            name, = self._metavar_formatter(
                action, self._get_default_metavar_for_positional(action))(1)
            return name
        if action.nargs == 0:
            return ', '.join(names)
        args = self._format_args(
            action, self._get_default_metavar_for_optional(action))
        if version >= 313:
            return f"{', '.join(names)} {args}"
        return ', '.join([f'{name} {args}' for name in names])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = '{%s}' % ','.join([str(one) for one in action.choices])
        else:
            name = default_metavar

        def several(count):
            return name if isinstance(name, tuple) else (name,) * count

        return several

    def _format_args(self, action, default_metavar):
        several = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % several(1)
        if nargs == '?':
            return '[%s]' % several(1)
        if nargs == '*':
            names = several(1)
            if len(names) == 2:
                return '[%s [%s ...]]' % names
            return '[%s ...]' % names
        if nargs == '+':
            return '%s [%s ...]' % several(2)
        if nargs == '...':
            return '...'
        if nargs == 'A...':
            return '%s ...' % several(1)
        if nargs == SUPPRESS:
            return ''
        try:
            shape = ' '.join(['%s'] * range(nargs).stop)
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return shape % several(nargs)

    def _expand_help(self, action):
        values = {}
        for name, value in dict(vars(action), prog=self._prog).items():
            if value is SUPPRESS:
                continue
            if name == 'choices' and value is not None:
                value = ', '.join([str(one) for one in value])
            values[name] = getattr(value, '__name__', value)
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        inner = getattr(action, '_get_subactions', None)
        if inner is not None:
            self._indent()
            yield from inner()
            self._dedent()

    # --- what classes that derive from it change ------------------------------

    def _split_lines(self, text, width):
        from textwrap import wrap
        return wrap(_spaced(text), width)

    def _fill_text(self, text, width, indent):
        from textwrap import fill
        return fill(_spaced(text), width, initial_indent=indent,
                    subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _spaced(text):
    return re.sub(r'[ \n\r\t\v\f]+', ' ', text).strip()


def _fill(parts, indent, first, width):
    """Lines of the parts; before the first stands something else."""
    lines, line = [], []
    used = first - 1
    for part in parts:
        if line and used + 1 + len(part) > width:
            lines.append(' ' * indent + ' '.join(line))
            line, used = [], indent - 1
        line.append(part)
        used += len(part) + 1
    if line:
        lines.append(' ' * indent + ' '.join(line))
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the lines of descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line
                        for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves the lines of all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Says the default of each argument."""

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if '%(default)' in text or action.default is SUPPRESS:
            return text
        if action.option_strings or action.nargs in ('?', '*'):
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Calls what an argument takes by its type."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
