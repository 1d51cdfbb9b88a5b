"""Options of a command line, as getopt() of C takes them."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _long_name(name, known):
    """The option that is meant, and whether it takes a value."""
    likely = [one for one in known if one.startswith(name)]
    if not likely:
        raise GetoptError(f'option --{name} not recognized', name)
    if name in likely:
        return name, False
    if f'{name}=' in likely:
        return name, True
    if len(likely) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    whole = likely[0]
    return whole.removesuffix('='), whole.endswith('=')


def _take_long(found, word, known, args):
    """--name, --name=value or --name value."""
    name, equals, value = word.partition('=')
    name, takes = _long_name(name, known)
    if takes and not equals:
        if not args:
            raise GetoptError(f'option --{name} requires argument', name)
        value, *args = args
    elif equals and not takes:
        raise GetoptError(f'option --{name} must not have an argument', name)
    found.append((f'--{name}', value))
    return args


def _take_short(found, letters, known, args):
    """-a, -abc, -a value or -avalue."""
    while letters:
        letter, letters = letters[0], letters[1:]
        at = known.find(letter) if letter != ':' else -1
        if at < 0:
            raise GetoptError(f'option -{letter} not recognized', letter)
        value = ''
        if known.startswith(':', at + 1):
            if not letters:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument',
                                      letter)
                letters, *args = args
            value, letters = letters, ''
        found.append((f'-{letter}', value))
    return args


def _known_long(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    """The options up to the first other word, and the words behind them."""
    found = []
    longopts = _known_long(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        word, args = args[0], args[1:]
        if word == '--':
            break
        if word.startswith('--'):
            args = _take_long(found, word[2:], longopts, args)
        else:
            args = _take_short(found, word[1:], shortopts, args)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The options wherever they stand, and the other words."""
    found, others = [], []
    longopts = _known_long(longopts)
    is_first_last = shortopts.startswith('+')
    if is_first_last:
        shortopts = shortopts[1:]
    while args:
        word = args[0]
        if word == '--':
            others += args[1:]
            break
        if word.startswith('--'):
            args = _take_long(found, word[2:], longopts, args[1:])
        elif word.startswith('-') and word != '-':
            args = _take_short(found, word[1:], shortopts, args[1:])
        elif is_first_last:
            others += args
            break
        else:
            others.append(word)
            args = args[1:]
    return found, others
