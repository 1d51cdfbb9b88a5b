"""Methods of CPython's tests of tasks, futures and runners that cannot pass
here, each with its reason; * stands for every class that has it."""

_PRIVATE = 'it calls a private function'
_SETS = 'it sets private attributes'
_LOGGER = "it replaces asyncio's logger"
_THROWS = 'it throws what is no exception'
_SOURCE = 'it reads the private _source_traceback'
_LINES = 'it looks for a line of the library in a traceback'
_MIMICS = 'a mock that says it is a Future'
_FACTORY = 'a task factory that makes what is no task'
_NEW = '__new__() without __init__()'
_REGISTERS = 'it registers tasks by private functions'
_CALL_SOON = "it replaces the loop's call_soon"
_RUN_ONCE = 'it calls the private _run_once'
_CALLBACKS = 'it reads the private _callbacks'
_CALL_LATER = "it replaces the loop's call_later"
_CLOCK = "its loop's clock is a generator"
_HANDLER = "it replaces the loop's call_exception_handler"
_GET_LOOP = 'a get_loop() that is not there'
_READY = "it looks into the loop's private _ready"
_TIME = 'real time passes in a loop that always has something to do'
_DERIVES = 'the text of an error of a future that derives'

CANNOT = {
    'test_runners.RunnerTests.test_interrupt_call_soon': _TIME,
    'test_runners.RunTests.test_asyncio_run_debug': _PRIVATE,
    'test_futures.*.test_future_iter_get_referents_segfault': 'it imports _asyncio',
    '3.13 test_futures.*.test_copy_state': _LINES,
    'test_futures.*.test_future_del_segfault': _SETS,
    'test_tasks.*.test_del__log_destroy_pending_segfault': _SETS,
    'test_futures.*.test_future_exception_never_retrieved': _LOGGER,
    'test_futures.*.test_future_exception_never_retrieved_debug': _LOGGER,
    'test_futures.*.test_tb_logger_exception_unretrieved': _LOGGER,
    'test_futures.*.test_future_iter_throw': _THROWS,
    'test_futures.*.test_future_repr': _SOURCE,
    'test_futures.*.test_future_source_traceback': _SOURCE,
    'test_tasks.*.test_task_repr': _SOURCE,
    'test_tasks.*.test_task_source_traceback': _SOURCE,
    'test_futures.*.test_isfuture': _MIMICS,
    'test_runners.RunTests.test_asyncio_run_without_uncancel': _FACTORY,
    'test_futures.*.test_uninitialized': _NEW,
    'test_tasks.*.test__enter_task': _REGISTERS,
    'test_tasks.*.test__enter_task_failure': _REGISTERS,
    'test_tasks.*.test__leave_task': _REGISTERS,
    'test_tasks.*.test__leave_task_failure1': _REGISTERS,
    'test_tasks.*.test__register_task_1': _REGISTERS,
    'test_tasks.*.test__register_task_2': _REGISTERS,
    'test_tasks.*.test__register_task_3': _REGISTERS,
    'test_tasks.*.test__unregister_task': _REGISTERS,
    'test_tasks.*.test__unregister_task_not_registered': _REGISTERS,
    'test_tasks.*.test_error_in_call_soon': _CALL_SOON,
    'test_tasks.*.test_log_destroyed_pending_task': _RUN_ONCE,
    'test_tasks.*.test_shield_cancel_outer': _CALLBACKS,
    'test_tasks.*.test_sleep_cancel': _CALL_LATER,
    'test_tasks.*.test_stop_while_run_in_complete': _CLOCK,
    'test_tasks.*.test_set_exception_causes_invalid_state': _HANDLER,
    'test_tasks.*.test_set_result_causes_invalid_state': _HANDLER,
    'test_tasks.CoroutineGatherTests.test_issue46672': _HANDLER,
    'test_tasks.*.test_foobar': _GET_LOOP,
    'test_tasks.*.test_duplicate_coroutines': _READY,
    'test_tasks.*.test_one_exception': _READY,
    'test_tasks.*.test_result_exception_success': _READY,
    'test_tasks.*.test_return_exceptions': _READY,
    'test_tasks.*.test_success': _READY,
    'test_tasks.*.test_constructor_empty_sequence_use_global_loop': _READY,
    'test_tasks.*.test_constructor_empty_sequence_use_running_loop': _READY,
    'test_tasks.*.test_constructor_homogenous_futures': _READY,
    'test_tasks.*.test_one_cancellation': _READY,
    'test_tasks.*.test_result_exception_one_cancellation': _READY,
    'test_tasks.CTaskSubclass_PyFuture_Tests.test_other_loop_future': _DERIVES,
    'test_tasks.CTask_CFuture_SubclassTests.test_other_loop_future': _DERIVES,
    'test_tasks.PyTask_CFutureSubclass_Tests.test_other_loop_future': _DERIVES,
    'test_tasks.PyTask_PyFuture_SubclassTests.test_other_loop_future': _DERIVES,
}
