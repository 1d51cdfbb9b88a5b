"""What is called when the program has ended."""
import atexit


def later(word):
    print('at the end:', word, kept)
    if word == 'again':
        atexit.register(later, 'registered too late')
        atexit.unregister(taken_back)


class Thing:
    def __del__(self):
        print('the thing dies after them')


@atexit.register
def plain():
    print('plain')


def taken_back():
    print('never')


class Fails:
    def __repr__(self):
        return 'what fails'

    def __call__(self):
        raise KeyError('at the end')


kept = [1, 2]
thing = Thing()
atexit.register(taken_back)
atexit.register(later, 'first')
atexit.register(taken_back)
atexit.register(Fails())
atexit.register(later, 'again')
atexit.register(later, word='by keyword')
try:
    atexit.register(None)
except TypeError as error:
    print(type(error).__name__)
print('the end of the text')
