import textwrap
text = 'The quick brown fox jumps over the lazy dog. ' * 4 + 'A well-known word and supercalifragilisticexpialidocious.'
print(textwrap.fill(text, 40))
print(textwrap.wrap(text, width=20)[:5], textwrap.wrap('', 5), textwrap.wrap('aaaaaaaaaaaa bb', 5), textwrap.wrap('aaaaaaaaaaaa bb', 5, break_long_words=False))
print(textwrap.shorten('Hello  world and all', width=12), textwrap.shorten('Hello world', width=11), textwrap.shorten('Hello world foo', width=10, placeholder='...'))
print(repr(textwrap.dedent('''
    hello
      world

    end
    ''')), repr(textwrap.dedent('a\n  b')), repr(textwrap.dedent('\t x\n\t  y\n   \n')))
print(textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\n\nb', '+', lambda l: True))
print(textwrap.fill('one two three four', 12, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('a b c d e f g h', 5, max_lines=2))
try: textwrap.wrap('x', 0)
except ValueError as e: print(e)
