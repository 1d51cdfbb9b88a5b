# Context variables, their tokens, and contexts as mappings.
import contextvars
from contextvars import Context, ContextVar, Token, copy_context

plain = ContextVar('plain')
filled = ContextVar('filled', default=[1])


def attempt(call, *args):
    try:
        print('->', call(*args))
    except BaseException as error:
        text = str(error)
        while ' at 0x' in text:
            start = text.index(' at 0x')
            end = min(i for i, c in enumerate(text) if i > start + 5 and c not in '0123456789abcdefx')
            text = text[:start] + text[end:]
        print('!!', type(error).__name__, text)


print(ContextVar, Token, Context, Token.MISSING, type(Token.MISSING))
print(plain.name, filled.name, filled.get(), filled.get(5), plain.get('fallback'))
attempt(plain.get)
attempt(plain.get, 1, 2)
token = plain.set(1)
print(plain.get(), token.var is plain, token.old_value is Token.MISSING)
second = plain.set(2)
print(second.old_value)
attempt(filled.reset, second)
attempt(plain.reset, 5)
plain.reset(second)
print(plain.get())
attempt(plain.reset, second)
plain.reset(token)
attempt(plain.get)
token = plain.set(3)
attempt(Context().run, plain.reset, token)
attempt(Token)
attempt(ContextVar, 5)
attempt(ContextVar)
attempt(Context, 1)
attempt(hash, token)
attempt(hash, Context())
attempt(setattr, plain, 'foo', 1)
print(repr(plain).startswith("<ContextVar name='plain' at 0x"))
print(repr(filled).startswith("<ContextVar name='filled' default=[1] at 0x"))
print(repr(second).startswith("<Token used var=<ContextVar name='plain' at 0x"))
print(repr(Context()).startswith('<_contextvars.Context object at 0x'))
print(ContextVar[int], len({plain, filled, plain}))

context = copy_context()
print(len(context), context[plain], plain in context, filled in context, context.get(filled), context.get(filled, 0))
attempt(context.__getitem__, filled)
attempt(lambda: context['x'])
attempt(lambda: 5 in context)
attempt(context.get, 'x')
print([v.name for v in context], list(context.values()), [(v.name, x) for v, x in context.items()])
print([v.name for v in context.keys()])


def change(a, *, b):
    plain.set(a)
    filled.set(b)
    print('inside', plain.get(), filled.get(), len(context))
    return a + b


print(context.run(change, 10, b=20), plain.get(), filled.get())
print(context[plain], context[filled], len(context))
other = context.copy()
print(other == context, other is context, other == copy_context(), other == 5, other != context)
other.run(plain.set, 11)
print(other == context, context[plain])
attempt(context.run)
attempt(context.run, 5)
attempt(context.run, context.run, print)
attempt(context.run, lambda: 1 / 0)
attempt(context.run, lambda: context.run(print))
print(context.run(lambda: copy_context() == context))
empty = Context()
print(len(empty), list(empty), empty == Context(), empty.run(plain.get, 'nothing'))
many = [ContextVar('v%d' % i) for i in range(50)]
for i, v in enumerate(many):
    v.set(i)
print(sum(v.get() for v in many), len(copy_context()))


def generator():
    plain.set('from the generator')
    yield plain.get()
    yield plain.get()


g = generator()
print(next(g), plain.get())
plain.set('outside')
print(next(g), copy_context().run(next, iter([plain.get()])))


class Falsy:
    def __eq__(self, other):
        return 'yes' if isinstance(other, Falsy) else NotImplemented


v = ContextVar('v')
a, b = Context(), Context()
a.run(v.set, Falsy())
b.run(v.set, Falsy())
print(a == b, a != b)
