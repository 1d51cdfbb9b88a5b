"""Puts into asyncio's inner modules what its tests take from them: the classes
in C, which ours stand for, and beside them classes that derive, in the place of
those in Python."""

import asyncio
from asyncio import futures, tasks


def _derived(kind):
    return type(kind.__name__, (kind,), {'__module__': __name__})


def _private(*args):
    raise NotImplementedError('asyncio keeps that to itself')


futures._CFuture = asyncio.Future
futures._PyFuture = _derived(asyncio.Future)
tasks._CTask = asyncio.Task
tasks._PyTask = _derived(asyncio.Task)
for _kind in 'c', 'py':
    for _name in ('register_task', 'unregister_task', 'enter_task',
                  'leave_task', 'swap_current_task',
                  'register_eager_task', 'unregister_eager_task'):
        setattr(tasks, f'_{_kind}_{_name}', _private)
    setattr(tasks, f'_{_kind}_current_task', asyncio.current_task)


def give_loops(module):
    """A test that makes bare loops, whose selector is a mock, is given loops of
    the one kind that there is; they tell likewise what was shut down."""
    test = getattr(module, 'BaseTest', None)
    if not hasattr(test, 'new_loop'):
        return

    def new_loop(self):
        loop = asyncio.SelectorEventLoop()
        loop.shutdown_ag_run = False
        shut_down = loop.shutdown_asyncgens

        async def shutdown_asyncgens():
            await shut_down()
            loop.shutdown_ag_run = True

        loop.shutdown_asyncgens = shutdown_asyncgens
        return loop

    test.new_loop = new_loop
