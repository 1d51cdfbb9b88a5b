# What goes while another exception leaves the block goes where no line is.
import warnings


class First(Exception):
    pass


class Second(Exception):
    pass


def raises(name):
    raise First(name, nobody_awaits(), nobody_awaits_either())


def raises_again():
    try:
        raise Second
    except Second as error:
        error.__context__ = None
        raise


async def nobody_awaits():
    pass


async def nobody_awaits_either():
    pass


def in_finally():
    try:
        raises('finally')
    finally:
        raises_again()


def in_except():
    try:
        raises('except')
    except First:
        raises_again()


def in_named():
    try:
        raises('named')
    except First as error:
        raises_again()


def in_clause():
    try:
        raises('clause')
    except raises_again():
        pass


class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *error):
        error = None
        raises_again()


def in_with():
    with Manager():
        raises('with')


def in_star():
    try:
        raises('star')
    except* First:
        raises_again()


for make in in_finally, in_except, in_named, in_clause, in_with, in_star:
    try:
        make()
    except* Second as error:
        print(make.__name__, 'is left')
        error = None
    warnings.simplefilter('always')
