"""Methods of CPython's tests of the language that cannot pass here, each with
its reason: what is `unsupported`, or what they see. One that some versions
alone lack has each of them in front."""

CANNOT = {
    'test_contextlib.TestExitStack.test_exit_exception_traceback':
        "differs:    ('raise_exc', 'raise exc')]",
    'test_contextlib_async.TestAsyncExitStack.test_body_exception_suppress':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_callback':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_close':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_dont_reraise_RuntimeError':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_enter_context':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_enter_context_errors':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_excessive_nesting':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_chaining':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_chaining_suppress':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_explicit_none_context':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_non_suppressing':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_traceback':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_with_correct_context':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_with_existing_context':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_raise':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_exit_suppress':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_no_resources':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_pop_all':
        'unsupported: asyncio.get_event_loop_policy',
    'test_contextlib_async.TestAsyncExitStack.test_push':
        'unsupported: asyncio.get_event_loop_policy',
    'test_coroutines.CoroutineTest.test_await_15':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_await_3':
        'unsupported: aw.send',
    'test_coroutines.CoroutineTest.test_bpo_45813_1':
        'differs: AssertionError: RuntimeWarning not triggered',
    'test_coroutines.CoroutineTest.test_bpo_45813_2':
        'unsupported: gen.cr_frame.clear',
    'test_coroutines.CoroutineTest.test_copy':
        'unsupported: a copy of a coroutine_wrapper',
    'test_coroutines.CoroutineTest.test_coro_wrapper_send_stop_iterator':
        'unsupported: aw.send',
    'test_coroutines.CoroutineTest.test_coro_wrapper_send_tuple':
        'unsupported: aw.send',
    '3.11 test_coroutines.CoroutineTest.test_corotype_1':
        'unsupported: ct.send.__doc__',
    '3.12 test_coroutines.CoroutineTest.test_corotype_1':
        'unsupported: ct.send.__doc__',
    'test_coroutines.CoroutineTest.test_cr_await':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_fatal_coro_warning':
        "differs: AttributeError: module 'test.support' has no attribute 'catch_unraisable_exception",
    'test_coroutines.CoroutineTest.test_for_11':
        'differs: ZeroDivisionError: division by zero',
    'test_coroutines.CoroutineTest.test_for_2':
        'unsupported: sys.getrefcount()',
    'test_coroutines.CoroutineTest.test_for_3':
        'unsupported: sys.getrefcount()',
    'test_coroutines.CoroutineTest.test_for_4':
        'unsupported: sys.getrefcount()',
    'test_coroutines.CoroutineTest.test_for_6':
        'unsupported: sys.getrefcount()',
    'test_coroutines.CoroutineTest.test_func_1':
        'unsupported: aw.send',
    'test_coroutines.CoroutineTest.test_func_10':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_func_11':
        "unsupported: dir() of 'coroutine_wrapper'",
    'test_coroutines.CoroutineTest.test_func_14':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_func_16':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_func_18':
        'unsupported: it.send',
    'test_coroutines.CoroutineTest.test_func_19':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_func_5':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_func_6':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_func_8':
        'unsupported: types.coroutine',
    'test_coroutines.CoroutineTest.test_func_9':
        'differs: AssertionError: RuntimeWarning not triggered',
    'test_coroutines.CoroutineTest.test_pickle':
        'unsupported: aw.close',
    'test_coroutines.CoroutineTest.test_stack_in_coroutine_throw':
        'unsupported: types.coroutine',
    'test_coroutines.OriginTrackingTest.test_origin_tracking':
        'unsupported: sys.get_coroutine_origin_tracking_depth',
    'test_coroutines.OriginTrackingTest.test_origin_tracking_warning':
        'unsupported: sys.get_coroutine_origin_tracking_depth',
    'test_coroutines.OriginTrackingTest.test_unawaited_warning_when_module_broken':
        "differs: AttributeError: module 'warnings' has no attribute '_warn_unawaited_coroutine",
    'test_dict.DictTest.test_mutating_iteration_delete':
        'differs: AssertionError: RuntimeError not raised',
    'test_dict.DictTest.test_mutating_iteration_delete_over_items':
        'differs: AssertionError: RuntimeError not raised',
    'test_dict.DictTest.test_mutating_iteration_delete_over_values':
        'differs: AssertionError: RuntimeError not raised',
    'test_dict.DictTest.test_views_mapping':
        'unsupported: type.__dict__',
    'test_exception_group.LeafGeneratorTest.test_leaf_generator':
        'differs: ? ^                                                      ^',
    'test_generators.ExceptionTest.test_except_throw_bad_exception':
        'differs: test_generators.ExceptionTest.test_except_throw_bad_exception.<locals>.E',
    '3.12 test_generators.ExceptionTest.test_gen_3_arg_deprecation_warning':
        'unsupported: throw() with a type and a value',
    '3.13 test_generators.ExceptionTest.test_gen_3_arg_deprecation_warning':
        'unsupported: throw() with a type and a value',
    'test_generators.FinalizationTest.test_refcycle':
        'unsupported: sys.getrefcount()',
    'test_generators.GeneratorTest.test_ag_frame_f_back':
        'unsupported: ag.ag_frame',
    'test_generators.YieldFromTests.test_generator_gi_yieldfrom':
        'unsupported: gen_b.gi_yieldfrom',
    'test_heapq.TestModules.test_py_functions':
        'differs: + heapq',
    '3.11 test_list.ListTest.test_list_resize_overflow':
        'unsupported: tuple.__itemsize__',
    '3.13 test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_dict_comprehension_iterable_expression':
        'differs: AssertionError: "assignment expression cannot be used in a comprehension iterable expressi',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_list_comprehension_iterable_expression':
        'differs: AssertionError: "assignment expression cannot be used in a comprehension iterable expressi',
    '3.13 test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_mangled_class_variables':
        'differs: AssertionError: "assignment expression cannot rebind comprehension iteration variable \\\'__',
    '3.13 test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_rebinding_dict_comprehension_inner_loop':
        'differs: AssertionError: SyntaxError not raised',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_rebinding_list_comprehension_inner_loop':
        'differs: AssertionError: SyntaxError not raised',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_rebinding_set_comprehension_inner_loop':
        'differs: AssertionError: SyntaxError not raised',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_set_comprehension_iterable_expression':
        'differs: AssertionError: "assignment expression cannot be used in a comprehension iterable expressi',
    'test_scope.ScopeTests.testEvalExecFreeVars':
        'unsupported: eval() of its code',
    'test_scope.ScopeTests.testGlobalInParallelNestedFunctions':
        "differs: NameError: name 'y' is not defined",
    'test_scope.ScopeTests.testScopeOfGlobalStmt':
        "differs: NameError: name 'x' is not defined",
    'test_with.FailureTestCase.testAssignmentToNoneError':
        "unsupported: the mode 'single'",
    'test_with.FailureTestCase.testAssignmentToTupleContainingNoneError':
        "unsupported: the mode 'single'",
    'test_with.FailureTestCase.testAssignmentToTupleOnlyContainingNoneError':
        "unsupported: the mode 'single'",
}
