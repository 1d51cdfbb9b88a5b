"""Methods of CPython's tests that cannot pass here, each with its reason. One
that a version alone lacks has it in front: '3.11 test_x.C.test_y'."""

_SEND = "asyncio's own coroutines can be awaited, not resumed with send()"
_LOOP = 'it sets the private _loop'

CANNOT = {
    'test_taskgroups.TestTaskGroup.test_taskgroup_without_parent_task': _SEND,
    'test_timeouts.TimeoutTests.test_timeout_without_task': _SEND,
    'test_locks.ConditionTests.test_ambiguous_loops': _LOOP,
}
