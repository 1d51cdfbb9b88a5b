"""Methods of CPython's tests that cannot pass here, each with its reason. One
that a version alone lacks has it in front: '3.11 test_x.C.test_y'."""

_LOOP = 'it sets the private _loop'

CANNOT = {
    'test_locks.ConditionTests.test_ambiguous_loops': _LOOP,
}
