# Where an assertion's error stands depends on what decided.
import traceback

name = None
other = 3


def tell(function):
    try:
        function()
    except AssertionError as error:
        print(''.join(traceback.format_exception(error)[2:]), end='')


def plain():
    assert name, 'plain'


def turned():
    assert not other, 'turned'


def compared():
    assert other == 4, 'compared'


def both():
    assert other and other > 5, 'both'


def chosen():
    assert (other if name else name), 'chosen'


def first():
    assert other < 2 and name, 'first'


def inside():
    if other: assert name; print(1)


def long():
    assert (other ==
            4), 'long'


for function in (plain, turned, compared, both, chosen, first, inside, long):
    tell(function)
assert not other
