"""Hyphens, dashes and ends of sentences, as lines are cut at them."""
import random
import textwrap

TEXTS = [
    "Hello there -- you goof-ball, use the -b option!",
    "this-is-a-useful-feature--for-reformatting posts from tim-peters'ly",
    "this-is-useful--in some cases--but a-b-c-d and x-1 and 1-x and e-mail",
    "some_option=--dir=--some-dir and --long-option, -f, a--b---c ---d",
    '"Stop!"--she said... "No-one-here?"--!-- a.-b c!--d _--_ x_-y_ un-é-même',
    "yaba daba-doo well-known-2-go 2-well-known a-bc ab-c ab--cd- -ab --",
]
for text in TEXTS:
    print(textwrap.TextWrapper()._split(text))
    for width in (5, 9, 14, 30):
        print(textwrap.wrap(text, width))
print(textwrap.fill("A sentence. And one! \"Quoted.\" 'So?' e.g. this. END. x", 20,
                    fix_sentence_endings=True))
print(textwrap.TextWrapper(fix_sentence_endings=True).wrap(
    'Well, Doctor? I am. "Yes." No.  Two.'))
random.seed(3)
for _ in range(300):
    text = "".join(random.choices("ab-- .1_'é", k=random.randint(1, 14)))
    print(repr(text), textwrap.TextWrapper()._split(text))
