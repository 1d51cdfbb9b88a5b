"""A program that takes commands, line by line."""

import string
import sys
from _taskarium import unsupported, version

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """Each method do_X of a subclass is a command X."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Takes lines until a command says that it was the last one."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(f'{self.intro}\n')
        stop = None
        while not stop:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue
                               else _next_line(self))
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def precmd(self, line):
        """The line as it is to be understood."""
        return line

    def postcmd(self, stop, line):
        """Whether it was the last line."""
        return stop

    def preloop(self):
        """Called once, before the first line."""

    def postloop(self):
        """Called once, after the last line."""

    def parseline(self, line):
        """The command, its words, and the line that they are of."""
        line = line.strip()
        if line.startswith('?'):
            line = f'help {line[1:]}'
        elif line.startswith('!'):
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = f'shell {line[1:]}'
        elif not line:
            return None, None, line
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        """Does what a line says; true if it is to be the last one."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        work = getattr(self, f'do_{cmd}', None) if cmd else None
        if work is None:
            return self.default(line)
        return work(arg)

    def emptyline(self):
        """An empty line does again what the last one did."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """A line that is no command."""
        self.stdout.write(f'*** Unknown syntax: {line}\n')

    def completedefault(self, *ignored):
        """What a line may go on with."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin so."""
        return [name[3:] for name in self.get_names()
                if name.startswith(f'do_{text}')]

    def complete(self, text, state):
        unsupported('cmd.Cmd.complete()')

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        topics = {name[5:] for name in self.get_names()
                  if name.startswith('help_' + args[0])}
        return list(topics.union(self.completenames(*args)))

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            _tell(self, arg)
            return
        names = sorted(set(self.get_names()))
        topics = {name[5:] for name in names if name.startswith('help_')}
        told, untold = [], []
        for name in names:
            if not name.startswith('do_'):
                continue
            is_told = name[3:] in topics or getattr(self, name).__doc__
            topics.discard(name[3:])
            (told if is_told else untold).append(name[3:])
        self.stdout.write(f'{self.doc_leader}\n')
        self.print_topics(self.doc_header, told, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, untold, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """A list below a header."""
        if not cmds:
            return
        self.stdout.write(f'{header}\n')
        if self.ruler:
            self.stdout.write(f'{self.ruler * len(header)}\n')
        self.columnize(cmds, maxcol - 1)
        self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Texts in columns, each read downwards."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [str(at) for at, text in enumerate(list)
                 if not isinstance(text, str)]
        if wrong:
            raise TypeError('list[i] not a string for i in '
                            + ', '.join(wrong))
        if len(list) == 1:
            self.stdout.write(f'{list[0]}\n')
            return
        for rows in range(1, len(list)):
            columns = [list[at:at + rows] for at in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * len(widths) - 2 <= displaywidth:
                break
        else:
            rows, columns, widths = len(list), [list], [0]
        for row in range(rows):
            texts = [column[row] for column in columns if row < len(column)]
            line = '  '.join([text.ljust(width)
                              for text, width in zip(texts, widths)])
            self.stdout.write(f'{line}\n')


def _next_line(shell):
    """A line of the input; EOF at its end."""
    if shell.use_rawinput:
        try:
            return input(shell.prompt)
        except EOFError:
            return 'EOF'
    shell.stdout.write(shell.prompt)
    shell.stdout.flush()
    line = shell.stdin.readline()
    return line.rstrip('\r\n') if line else 'EOF'


def _tell(shell, name):
    """What there is to know of a command."""
    tell = getattr(shell, f'help_{name}', None)
    if tell is not None:
        tell()
        return
    work = getattr(shell, f'do_{name}', _tell)
    text = None if work is _tell else work.__doc__
    if text and version >= 313:
        from inspect import cleandoc
        text = cleandoc(text)
    shell.stdout.write(f'{text or shell.nohelp % (name,)}\n')
