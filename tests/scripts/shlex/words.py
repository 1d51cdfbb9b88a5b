import shlex
for text in ('ls -l "my file" b\\ c', "a'b'c \"d\\\"e\" '' \"\"", 'x=1 # not\nmore', 'a;b|c&&d > e', "it's", 'end\\', '"open', '', '  ', "'a b'c'd e'", 'é ü-ß', 'a"b c"d', r'"a\nb\\c\$"', "a 'b'", 'tab\tsep', '~/x *.py $HOME', "''", "a ''", '"a" "b"'):
    for posix in (True, False):
        for comments in (False, True):
            try:
                print(repr(text), posix, comments, shlex.split(text, comments, posix))
            except ValueError as e:
                print(repr(text), posix, comments, 'ValueError', e)
    for named in ({}, {'posix': True}, {'punctuation_chars': True}, {'posix': True, 'punctuation_chars': True}, {'punctuation_chars': '|'}):
        try:
            print(named, list(shlex.shlex(text, **named)))
        except ValueError as e:
            print(named, 'ValueError', e)
for text in ('', 'simple', 'two words', "it's", 'a/b-c.d', '$HOME', 'é', 'a"b', '\n', '@%+=:,./-_'):
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text])
print(shlex.join(['ls', '-l', 'my file', "it's"]))
lex = shlex.shlex('a = 1 + b2', infile='f')
print(lex.get_token(), lex.get_token(), lex.lineno, lex.error_leader())
lex.push_token('pushed')
print(list(lex), lex.eof == '', lex.punctuation_chars)
lex = shlex.shlex("a.b c,d 'e f'")
lex.whitespace += ','
lex.wordchars += '.'
print([*lex])
