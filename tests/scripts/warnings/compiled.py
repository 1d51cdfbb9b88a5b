"""What is noticed in a text when it is compiled."""
import warnings

TEXTS = [r"'\d'", r"f'\d'", r"f'\d{a}'", "f'a\\\n\\q'", r"f'{a:\d}'",
         r"f'\{6}'", r"f'{1}' '\d'", r"rf'\d{1}'", r"f'\d\d{1}\d'", r"b'\d'",
         "a is 1", "(a, 1) is ()", "1if a else 0", "[1](0)", "[1][1, 2]",
         "(1)()", "'\\400'", "assert (a, 'b')"]


def tell(text, mode):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            if mode == 'exec()':
                exec(text, {'a': 1})
            elif mode == 'eval()':
                print(repr(eval(text, {'a': 1})))
            else:
                print(type(compile(text, 'a text', mode)).__name__)
        except Exception as error:
            print(text, type(error).__name__, error)
        for one in caught:
            print(repr(text), mode, one.category.__name__, one.message,
                  one.filename, one.lineno)


for text in TEXTS:
    for mode in 'exec', 'eval', 'exec()', 'eval()':
        tell(text, mode)

with warnings.catch_warnings():
    warnings.simplefilter('error')
    for text in r"'\d'", "a is 1", "x = 1\nx is 1":
        try:
            compile(text, 'raised', 'exec')
        except SyntaxError as error:
            print(type(error).__name__, error, error.lineno, error.filename)
    warnings.simplefilter('ignore')
    print(eval(r"'\d'"))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('default')
    for _ in range(2):
        eval('1 is 1')
    print(len(caught))
