"""Places of __slots__ in what derives from str, whatever its length."""


class Word(str):
    __slots__ = ('kind', 'weight')

    def __new__(cls, text, kind=None):
        word = super().__new__(cls, text)
        if kind:
            word.kind = kind
        return word


class Phrase(Word):
    __slots__ = 'words',


class Loose(Word):
    pass


def tell(word):
    found = []
    for name in 'kind', 'weight', 'words', 'other':
        try:
            found.append(getattr(word, name))
        except AttributeError as error:
            found.append(str(error))
    print(repr(word), len(word), hash(word) == hash(str(word)), found)


for text in '', 'a', 'abcdefg', 'abcdefgh', 'x' * 15, 'y' * 16, 'z' * 17, 'слово' * 9:
    word = Word(text, 'noun')
    word.weight = [len(text)]
    tell(word)
    phrase = Phrase(text)
    phrase.words = text.split('c')
    tell(phrase)
    phrase.kind = phrase.words
    del phrase.words
    tell(phrase)
    loose = Loose(text, 'verb')
    loose.other = {'weight': text}
    loose.weight = 2.5
    tell(loose)
    print(loose.__dict__, loose == word, {word: 1}[text])

try:
    Word('a').other = 1
except AttributeError as error:
    print(error)
try:
    del Word('a').kind
except AttributeError as error:
    print(error)
print(Word('a').upper(), type(Word('a') + 'b').__name__, Word('b') in ['b'])
word = Word('self')
word.kind = word
print(word.kind.kind is word)
print(Word.kind, Word.__slots__, hasattr(word, '__dict__'))
try:
    word.__class__ = Phrase
except TypeError as error:
    print(error)
