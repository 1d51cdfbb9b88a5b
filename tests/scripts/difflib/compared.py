import difflib

a = 'one\ntwo\nthree\nfour\n'.splitlines(True)
b = 'ore\ntree\nemu\nfour\n'.splitlines(True)
print(''.join(difflib.ndiff(a, b)))
print(''.join(difflib.unified_diff(a, b, 'before', 'after')))
print(''.join(difflib.context_diff(a, b, 'before', 'after', '2020', '2021')))
s = difflib.SequenceMatcher(None, 'abxcd', 'abcd')
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_opcodes())
print(s.get_matching_blocks(), s.find_longest_match())
print(difflib.SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;',
                              'private volatile Thread currentThread;').ratio())
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
print(list(difflib.restore(difflib.ndiff(a, b), 1)) == a)
print('\n'.join(difflib.ndiff(['a b', '', 'same'], ['a  b', 'same', 'more'])))
for wrong in (lambda: difflib.get_close_matches('a', [], n=0),
              lambda: difflib.get_close_matches('a', [], cutoff=2),
              lambda: list(difflib.restore([], 3))):
    try:
        print(wrong())
    except ValueError as e:
        print(e)
