"""A shell of commands, its help, and what it says of lines it cannot take."""
import cmd
import io
import sys


class Shell(cmd.Cmd):
    intro = "Welcome. Type help or ? to list commands.\n"
    prompt = "(turtle) "

    def __init__(self, *args, **named):
        super().__init__(*args, **named)
        self.total = 0

    def do_add(self, arg):
        """Add numbers:  ADD 1 2 3

            and tell the sum
        """
        try:
            self.total += sum(map(int, arg.split()))
        except ValueError as e:
            self.stdout.write(f"wrong: {e}\n")
            return
        self.stdout.write(f"{self.total}\n")

    def do_echo(self, arg):
        "Say it again."
        print(repr(arg), file=self.stdout)

    def do_shell(self, arg):
        print("shell", arg, file=self.stdout)

    def do_quiet(self, arg):
        pass

    def do_bye(self, arg):
        "Stop."
        print("Bye", file=self.stdout)
        return True

    def do_EOF(self, arg):
        print("end", file=self.stdout)
        return True

    def help_topics(self):
        print("what there is", file=self.stdout)

    def help_quiet(self):
        print("says nothing", file=self.stdout)

    def precmd(self, line):
        return line.replace("plus", "add")

    def postcmd(self, stop, line):
        print(f"[{stop} {line!r}]", file=self.stdout)
        return stop

    def preloop(self):
        print("pre", file=self.stdout)

    def postloop(self):
        print("post", file=self.stdout)


LINES = """add 1 2
plus 3

add x
?
help add
help echo
help quiet
help shell
help nothing
help topics
! ls -l
  echo   a  b
echo(1)
nonsense words
$
quiet
help help
"""
shell = Shell(stdin=io.StringIO(LINES), stdout=sys.stdout)
shell.use_rawinput = False
shell.cmdqueue = ["echo queued"]
shell.cmdloop()
shell.cmdloop(intro="again") if False else None
print(shell.lastcmd, shell.onecmd("bye"), shell.onecmd("add 4"), shell.onecmd(""))
for line in "", "x", "?", "!", "a.b c", "add(3) 4", "  q  ", "help a b", "-":
    print(repr(line), shell.parseline(line), cmd.Cmd().parseline(line))
shell.columnize(["one"])
shell.columnize([])
for width in 10, 30, 80:
    shell.columnize([f"item{n * 7 % 23}" * (n % 3 + 1) for n in range(17)], width)
shell.columnize(["a" * 90, "b"])
try:
    shell.columnize(["a", 1, 2])
except TypeError as e:
    print(e)
shell.print_topics("Header", ["x", "y"], 15, 80)
shell.print_topics("Nothing", [], 15, 80)
shell.ruler = ""
shell.print_topics("Plain", ["x"], 15, 80)
print(sorted(shell.complete_help("ad")), shell.completenames("e"), shell.completedefault("x"))
print([name for name in dir(cmd.Cmd) if not name.startswith("_")], cmd.PROMPT, cmd.IDENTCHARS)
print(cmd.Cmd.onecmd(shell, "zzz"), shell.identchars == cmd.IDENTCHARS)
