"""Methods of CPython's tests of the language that cannot pass here, each with
its reason: what is `unsupported`, or what they see. One that some versions
alone lack has each of them in front."""

CANNOT = {
    '3.11 test_asyncgen.AsyncGenAsyncioTest.test_anext_iter':
        'unsupported: throw() with a type and a value',
    'test_asyncgen.AsyncGenTest.test_async_gen_3_arg_deprecation_warning':
        'differs: TypeError: async_generator.athrow() takes exactly one argument (3 given)',
    'test_asyncgen.AsyncGenTest.test_async_gen_api_01':
        'unsupported: g.ag_frame',
    'test_asyncgen.TestUnawaitedWarnings.test_aclose':
        'differs: AssertionError: RuntimeWarning not triggered',
    'test_asyncgen.TestUnawaitedWarnings.test_asend':
        'differs: AssertionError: RuntimeWarning not triggered',
    'test_asyncgen.TestUnawaitedWarnings.test_athrow':
        'differs: AssertionError: RuntimeWarning not triggered',
    'test_collections.TestCollectionABCs.test_Buffer':
        "differs: AssertionError: bytearray(b'x') is not an instance of <class 'collection...",
    'test_collections.TestCollectionABCs.test_ByteString':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_collections.TestCollectionABCs.test_MutableSequence':
        "differs: AssertionError: bytearray(b'') is not an instance of <class 'collections...",
    'test_collections.TestCollectionABCs.test_Sequence':
        "differs: AssertionError: <memory at 0x> is not an instance of <class 'collections...",
    'test_collections.TestCollectionABCs.test_Set_hash_matches_frozenset':
        'unsupported: a range with a bound beyond 2**63',
    'test_collections.TestCollectionABCs.test_illegal_patma_flags':
        'unsupported: Sequence.__flags__',
    'test_collections.TestNamedTuple.test_new_builtins_issue_43102':
        'unsupported: new_func.__builtins__',
    '3.12 test_collections.TestNamedTuple.test_odd_sizes':
        "differs: AttributeError: module 'test.support' has no attribute 'EXCEEDS_RECURSIO...",
    'test_collections.TestUserObjects.test_str_protocol':
        "differs: AssertionError: {'__slots__', '__abstractmethods__', '__sizeof__', '__lt...",
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
        'differs: StopIteration',
    'test_coroutines.CoroutineTest.test_bpo_45813_1':
        'differs: AssertionError: RuntimeWarning not triggered',
    'test_coroutines.CoroutineTest.test_bpo_45813_2':
        'unsupported: gen.cr_frame.clear',
    'test_coroutines.CoroutineTest.test_copy':
        'unsupported: a copy of a coroutine_wrapper',
    '3.11 test_coroutines.CoroutineTest.test_corotype_1':
        'unsupported: ct.send.__doc__',
    '3.12 test_coroutines.CoroutineTest.test_corotype_1':
        'unsupported: ct.send.__doc__',
    'test_coroutines.CoroutineTest.test_cr_await':
        'unsupported: coro_b.cr_await',
    'test_coroutines.CoroutineTest.test_fatal_coro_warning':
        "differs: AttributeError: module 'test.support' has no attribute 'catch_unraisable...",
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
    '3.12 test_coroutines.CoroutineTest.test_func_10':
        'unsupported: throw() with a type and a value',
    '3.13 test_coroutines.CoroutineTest.test_func_10':
        'unsupported: throw() with a type and a value',
    'test_coroutines.CoroutineTest.test_func_11':
        "unsupported: dir() of 'coroutine_wrapper'",
    'test_coroutines.CoroutineTest.test_func_9':
        'differs: AssertionError: RuntimeWarning not triggered',
    'test_coroutines.OriginTrackingTest.test_origin_tracking':
        'unsupported: sys.get_coroutine_origin_tracking_depth',
    'test_coroutines.OriginTrackingTest.test_origin_tracking_warning':
        'unsupported: sys.get_coroutine_origin_tracking_depth',
    'test_coroutines.OriginTrackingTest.test_unawaited_warning_when_module_broken':
        "differs: AttributeError: module 'warnings' has no attribute '_warn_unawaited_coro...",
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
    'test_itertools.SubclassWithKwargsTest.test_keywords_in_subclass':
        'unsupported: a class that derives from zip',
    '3.12 test_itertools.TestBasicOps.test_accumulate':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_accumulate':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_itertools.TestBasicOps.test_chain_reducible':
        'unsupported: a copy of a tuple_iterator',
    'test_itertools.TestBasicOps.test_chain_setstate':
        "differs: AttributeError: 'chain' object has no attribute '__setstate__'. Did you ...",
    '3.12 test_itertools.TestBasicOps.test_combinations':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_combinations':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_itertools.TestBasicOps.test_combinations_with_replacement':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_combinations_with_replacement':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_itertools.TestBasicOps.test_compress':
        'unsupported: a copy of a str_ascii_iterator',
    'test_itertools.TestBasicOps.test_count':
        'unsupported: a range with a bound beyond 2**63',
    'test_itertools.TestBasicOps.test_count_with_step':
        'unsupported: a range with a bound beyond 2**63',
    'test_itertools.TestBasicOps.test_count_with_stride':
        'unsupported: a range with a bound beyond 2**63',
    'test_itertools.TestBasicOps.test_cycle_copy_pickle':
        'unsupported: a copy of a str_ascii_iterator',
    'test_itertools.TestBasicOps.test_cycle_setstate':
        "differs: AttributeError: 'cycle' object has no attribute '__setstate__'. Did you ...",
    'test_itertools.TestBasicOps.test_dropwhile':
        'unsupported: a copy of a list_iterator',
    'test_itertools.TestBasicOps.test_filter':
        'unsupported: a copy of a filter',
    '3.12 test_itertools.TestBasicOps.test_filterfalse':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_filterfalse':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_itertools.TestBasicOps.test_groupby':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_groupby':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_itertools.TestBasicOps.test_islice':
        'unsupported: a copy of a range_iterator',
    'test_itertools.TestBasicOps.test_map':
        'unsupported: a copy of a map',
    'test_itertools.TestBasicOps.test_pairwise_reenter':
        'differs: [1]',
    '3.12 test_itertools.TestBasicOps.test_permutations':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_permutations':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_itertools.TestBasicOps.test_product_issue_25021':
        "differs: AttributeError: 'product' object has no attribute '__setstate__'. Did yo...",
    'test_itertools.TestBasicOps.test_product_pickling':
        "differs: TypeError: cannot pickle 'generator' object",
    '3.12 test_itertools.TestBasicOps.test_repeat':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_repeat':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_itertools.TestBasicOps.test_starmap':
        'unsupported: a copy of a zip',
    'test_itertools.TestBasicOps.test_takewhile':
        'unsupported: a copy of a list_iterator',
    'test_itertools.TestBasicOps.test_tee':
        "differs: TypeError: cannot create weak reference to '_tee' object",
    'test_itertools.TestBasicOps.test_tee_concurrent':
        'deadlock: nothing is ready, no timer is set, and these tasks and threads wait:',
    'test_itertools.TestBasicOps.test_tee_del_backward':
        'walks 20 000 000 items, beyond what a run may take',
    'test_itertools.TestBasicOps.test_tee_reenter':
        'differs: AssertionError: RuntimeError not raised',
    '3.12 test_itertools.TestBasicOps.test_zip_longest_pickling':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_zip_longest_pickling':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_itertools.TestExamples.test_accumulate_reducible':
        'unsupported: a copy of a list_iterator',
    'test_itertools.TestExamples.test_accumulate_reducible_none':
        'unsupported: a copy of a list_iterator',
    '3.11 test_list.ListTest.test_list_resize_overflow':
        'unsupported: tuple.__itemsize__',
    '3.13 test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_dict_comprehension_iterable_expression':
        'differs: AssertionError: "assignment expression cannot be used in a comprehension...',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_list_comprehension_iterable_expression':
        'differs: AssertionError: "assignment expression cannot be used in a comprehension...',
    '3.13 test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_mangled_class_variables':
        'differs: AssertionError: "assignment expression cannot rebind comprehension itera...',
    '3.13 test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_rebinding_dict_comprehension_inner_loop':
        'differs: AssertionError: SyntaxError not raised',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_rebinding_list_comprehension_inner_loop':
        'differs: AssertionError: SyntaxError not raised',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_rebinding_set_comprehension_inner_loop':
        'differs: AssertionError: SyntaxError not raised',
    'test_named_expressions.NamedExpressionInvalidTest.test_named_expression_invalid_set_comprehension_iterable_expression':
        'differs: AssertionError: "assignment expression cannot be used in a comprehension...',
    'test_patma.TestCompiler.test_refleaks':
        'unsupported: open',
    'test_patma.TestInheritance.test_late_registration_mapping':
        "differs: AssertionError: None != 'map'",
    'test_patma.TestInheritance.test_late_registration_sequence':
        "differs: AssertionError: None != 'seq'",
    'test_patma.TestInheritance.test_multiple_inheritance_mapping':
        "differs: AssertionError: None != 'map'",
    'test_patma.TestInheritance.test_multiple_inheritance_sequence':
        "differs: AssertionError: None != 'seq'",
    'test_patma.TestPatma.test_patma_141':
        'differs: TypeError: bytearray() accepts 0 positional sub-patterns (1 given)',
    'test_patma.TestPatma.test_patma_184':
        "differs: UnboundLocalError: cannot access local variable 'y' where it is not asso...",
    'test_patma.TestPatma.test_patma_185':
        "differs: UnboundLocalError: cannot access local variable 'y' where it is not asso...",
    'test_patma.TestPatma.test_patma_186':
        "differs: UnboundLocalError: cannot access local variable 'x' where it is not asso...",
    'test_patma.TestPatma.test_patma_239':
        "differs: UnboundLocalError: cannot access local variable 'y' where it is not asso...",
    'test_patma.TestPatma.test_patma_240':
        "differs: UnboundLocalError: cannot access local variable 'y' where it is not asso...",
    'test_patma.TestSyntaxErrors.test_mapping_pattern_duplicate_key_edge_case0':
        'differs: AssertionError: SyntaxError not raised',
    'test_patma.TestSyntaxErrors.test_mapping_pattern_duplicate_key_edge_case1':
        'differs: AssertionError: SyntaxError not raised',
    'test_patma.TestSyntaxErrors.test_mapping_pattern_duplicate_key_edge_case2':
        'differs: AssertionError: SyntaxError not raised',
    'test_patma.TestSyntaxErrors.test_mapping_pattern_duplicate_key_edge_case3':
        'differs: AssertionError: SyntaxError not raised',
    'test_patma.TestTracing.test_default_capture':
        'unsupported: sys.gettrace',
    'test_patma.TestTracing.test_default_wildcard':
        'unsupported: sys.gettrace',
    'test_patma.TestTracing.test_no_default':
        'unsupported: sys.gettrace',
    'test_patma.TestTracing.test_only_default_capture':
        'unsupported: sys.gettrace',
    'test_patma.TestTracing.test_only_default_wildcard':
        'unsupported: sys.gettrace',
    'test_patma.TestTracing.test_unreachable_code':
        'unsupported: sys.gettrace',
    'test_scope.ScopeTests.testEvalExecFreeVars':
        'unsupported: eval() of its code',
    'test_scope.ScopeTests.testGlobalInParallelNestedFunctions':
        "differs: NameError: name 'y' is not defined",
    'test_scope.ScopeTests.testScopeOfGlobalStmt':
        "differs: NameError: name 'x' is not defined",
    'test_set.TestFrozenSet.test_cyclical_repr':
        'differs: RecursionError: maximum recursion depth exceeded',
    'test_set.TestFrozenSet.test_init':
        'differs: TypeError: frozenset.__init__() takes exactly one argument (the instance...',
    'test_set.TestFrozenSetSubclass.test_cyclical_repr':
        'differs: RecursionError: maximum recursion depth exceeded',
    'test_set.TestFrozenSetSubclass.test_init':
        'differs: TypeError: FrozenSetSubclass.__init__() takes exactly one argument (the ...',
    'test_set.TestSet.test_cyclical_repr':
        'differs: RecursionError: maximum recursion depth exceeded',
    'test_set.TestSetSubclass.test_cyclical_repr':
        'differs: RecursionError: maximum recursion depth exceeded',
    'test_with.FailureTestCase.testAssignmentToNoneError':
        "unsupported: the mode 'single'",
    'test_with.FailureTestCase.testAssignmentToTupleContainingNoneError':
        "unsupported: the mode 'single'",
    'test_with.FailureTestCase.testAssignmentToTupleOnlyContainingNoneError':
        "unsupported: the mode 'single'",
}
