# asynccontextmanager, AsyncExitStack, aclosing, nullcontext and decorators.
import asyncio
from contextlib import (AbstractAsyncContextManager, AsyncContextDecorator,
                        AsyncExitStack, aclosing, asynccontextmanager,
                        contextmanager, nullcontext, suppress)


@asynccontextmanager
async def resource(name, swallow=()):
    """What it says of itself."""
    print('open', name)
    await asyncio.sleep(0.01)
    try:
        yield name
    except swallow as error:
        print('swallowed', repr(error))
    finally:
        await asyncio.sleep(0.01)
        print('close', name)


async def attempt(label, coroutine):
    try:
        result = await coroutine
    except BaseException as error:
        print(label, '->', repr(error), '|', repr(error.__cause__), '|',
              repr(error.__context__), error.__suppress_context__)
    else:
        print(label, '->', result)


async def plain():
    async with resource('a') as a, resource('b') as b:
        print('inside', a, b)
    async with resource('c', KeyError):
        raise KeyError('k')
    async with resource('d', KeyError):
        raise ValueError('v')


@asynccontextmanager
async def never():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield 1
    yield 2


@asynccontextmanager
async def stubborn():
    try:
        yield 1
    except ValueError:
        pass
    yield 2


@asynccontextmanager
async def instead(error):
    try:
        yield
    except Exception as caught:
        raise error from caught


async def use(manager, error=None):
    async with manager as value:
        if error:
            raise error
    return value


@resource('decorator')
async def decorated(x):
    print('decorated', x)
    return x + 1


class Manual(AsyncContextDecorator):
    async def __aenter__(self):
        print('manual in')
        return self

    async def __aexit__(self, *details):
        print('manual out', details[0])


@Manual()
async def manual():
    print('manual body')


async def managers():
    await attempt('plain', plain())
    await attempt('never', use(never()))
    await attempt('twice', use(twice()))
    await attempt('stubborn', use(stubborn(), ValueError('x')))
    await attempt('instead', use(instead(KeyError('new')), ValueError('old')))
    for error in (StopIteration('s'), StopAsyncIteration('sa'), RuntimeError('r'),
                  GeneratorExit('g'), asyncio.CancelledError('c')):
        await attempt('passes', use(resource('e'), error))
    print(resource.__name__, resource.__doc__, type(resource('x')).__name__)
    print(await decorated(1), await decorated(2), decorated.__name__)
    await manual()
    manager = resource('once')
    await use(manager)
    try:
        await use(manager)
    except Exception as error:
        print(type(error).__name__)


async def items():
    try:
        yield 1
        yield 2
    finally:
        print('items closed')


async def little_ones():
    async with aclosing(items()) as source:
        async for item in source:
            print('item', item)
            break
    print('after aclosing')
    async with nullcontext(5) as five:
        print(five)
    with nullcontext() as nothing:
        print(nothing)
    print(isinstance(Manual(), AbstractAsyncContextManager), isinstance(5, AbstractAsyncContextManager))
    try:
        AbstractAsyncContextManager()
    except TypeError as error:
        print(str(error).replace("'", ''))


@contextmanager
def synchronous(name):
    print('in', name)
    try:
        yield name
    finally:
        print('out', name)


async def goodbye(name):
    await asyncio.sleep(0.01)
    print('goodbye', name)


async def loud(kind, error, traceback):
    print('loud', kind, error)
    return kind is KeyError


async def stacks():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(resource('s1')),
              stack.enter_context(synchronous('s2')))
        stack.callback(print, 'callback', end='!\n')
        stack.push_async_callback(goodbye, name='world')
        stack.push_async_exit(loud)
        stack.push_async_exit(resource('never entered')) if False else None
        print('body')
    async with AsyncExitStack() as stack:
        stack.push_async_exit(loud)
        raise KeyError('swallowed by the stack')
    stack = AsyncExitStack()
    await stack.enter_async_context(resource('moved'))
    other = stack.pop_all()
    await stack.aclose()
    print('nothing closed yet')
    await other.aclose()
    try:
        await stack.enter_async_context(5)
    except TypeError as error:
        print(error)
    try:
        await stack.enter_async_context(synchronous('x'))
    except TypeError as error:
        print(error)
    await attempt('fails', failing_stack())
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(goodbye, 'cancelled')
            async with asyncio.timeout(0.005):
                await asyncio.sleep(1)
    except TimeoutError:
        print('too late')


async def failing_stack():
    async def fails(*details):
        print('fails', details[0])
        raise ValueError('while leaving')
    async with AsyncExitStack() as stack:
        stack.push_async_exit(loud)
        stack.enter_context(suppress(TypeError))
        stack.push_async_exit(fails)
        raise ZeroDivisionError('first')


asyncio.run(managers())
asyncio.run(little_ones())
asyncio.run(stacks())
