"""string.Formatter: what str.format() does, for a class to change."""

from _taskarium import place


def _field_end(text, at):
    """Where the field that begins at `at` ends: at its } that is not within
    others."""
    depth, in_brackets = 1, False
    while at < len(text):
        letter = text[at]
        if letter == '[':
            in_brackets = True
        elif letter == ']':
            in_brackets = False
        elif letter == '{' and not in_brackets:
            depth += 1
        elif letter == '}' and not in_brackets:
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _field(text):
    """A field's name, format and conversion."""
    in_brackets = False
    for at, letter in enumerate(text):
        if letter == '[':
            in_brackets = True
        elif letter == ']':
            in_brackets = False
        elif letter == '{' and not in_brackets:
            raise ValueError("unexpected '{' in field name")
        elif letter == ':' and not in_brackets:
            return text[:at], text[at + 1:], None
        elif letter == '!' and not in_brackets:
            rest = text[at + 1:]
            if not rest:
                raise ValueError("unmatched '{' in format spec")
            if rest[1:2] not in ('', ':'):
                raise ValueError("expected ':' after conversion specifier")
            return text[:at], rest[2:], rest[0]
    return text, '', None


def _parse(text):
    """(text, name, format, conversion) of each field with what is before it."""
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    literal, at = '', 0
    while at < len(text):
        letter = text[at]
        if letter not in '{}':
            literal += letter
            at += 1
            continue
        if text[at + 1:at + 2] == letter:
            yield literal + letter, None, None, None
            literal, at = '', at + 2
            continue
        if letter == '}' or at + 1 == len(text):
            raise ValueError(f"Single '{letter}' encountered in format string")
        end = _field_end(text, at + 1)
        yield literal, *_field(text[at + 1:end])
        literal, at = '', end + 1
    if literal:
        yield literal, None, None, None


def _split_name(name):
    """What a field's name begins with, and (is an attribute, name or index)
    for each step on from there."""
    ends = [end for end in (name.find('.'), name.find('[')) if end >= 0]
    end = min(ends, default=len(name))
    first = name[:end]
    return int(first) if first.isdigit() else first, _steps(name[end:])


def _steps(rest):
    while rest:
        if rest[0] == '.':
            ends = [at for at in (rest.find('.', 1), rest.find('[', 1))
                    if at >= 0]
            end = min(ends, default=len(rest))
            step, rest = rest[1:end], rest[end:]
            is_attribute = True
        elif rest[0] == '[':
            end = rest.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            step, rest = rest[1:end], rest[end + 1:]
            step, is_attribute = int(step) if step.isdigit() else step, False
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field "
                             'specifier')
        if step == '':
            raise ValueError('Empty attribute in format string')
        yield is_attribute, step


class Formatter:
    """Lays out texts as str.format() does; each step is a method."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args,
                 recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field '
                                     'numbering')
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif isinstance(name, str) and name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field '
                                     'numbering')
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1,
                auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return convert(value)

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, step in steps:
            obj = getattr(obj, step) if is_attribute else obj[step]
        return obj, first


place('string', Formatter)
