"""Methods of CPython's tests of the language that cannot pass here, each with
its reason: what is `unsupported`, or what they see. One that some versions
alone lack has each of them in front."""

CANNOT = {
    'test.test_json.test_speedups.TestDecode.test_make_scanner':
        'unsupported: self.json.scanner',
    'test.test_json.test_speedups.TestEncode.test_bad_markers_argument_to_encoder':
        'unsupported: self.json.encoder.c_make_encoder',
    'test.test_json.test_speedups.TestEncode.test_bad_str_encoder':
        'unsupported: self.json.encoder.c_make_encoder',
    'test.test_json.test_speedups.TestEncode.test_make_encoder':
        'unsupported: self.json.encoder.c_make_encoder',
    'test.test_json.test_speedups.TestSpeedups.test_encode_basestring_ascii':
        "differs: AssertionError: 'json.encoder' != '_json'",
    'test.test_json.test_speedups.TestSpeedups.test_scanstring':
        "differs: AssertionError: 'json.decoder' != '_json'",
    '3.12 test_collections.TestCollectionABCs.test_ByteString':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_collections.TestCollectionABCs.test_ByteString':
        'differs: AssertionError: DeprecationWarning not triggered',
    'test_collections.TestCollectionABCs.test_illegal_patma_flags':
        'unsupported: Sequence.__flags__',
    'test_collections.TestNamedTuple.test_new_builtins_issue_43102':
        'unsupported: new_func.__builtins__',
    '3.12 test_collections.TestNamedTuple.test_odd_sizes':
        "differs: AttributeError: module 'test.support' has no attribute 'EXCEEDS_RECURSIO...",
    'test_contextlib.TestExitStack.test_exit_exception_traceback':
        "differs:    ('raise_exc', 'raise exc')]",
    'test_contextlib_async.TestAsyncExitStack.test_exit_exception_traceback':
        'unsupported: asyncio.get_event_loop_policy',
    '3.11 test_coroutines.CoroutineTest.test_corotype_1':
        'unsupported: ct.send.__doc__',
    '3.12 test_coroutines.CoroutineTest.test_corotype_1':
        'unsupported: ct.send.__doc__',
    'test_coroutines.CoroutineTest.test_fatal_coro_warning':
        "differs: AttributeError: module 'test.support' has no attribute 'catch_unraisable...",
    'test_coroutines.CoroutineTest.test_for_2':
        'unsupported: sys.getrefcount()',
    'test_coroutines.CoroutineTest.test_for_3':
        'unsupported: sys.getrefcount()',
    'test_coroutines.CoroutineTest.test_for_4':
        'unsupported: sys.getrefcount()',
    'test_coroutines.CoroutineTest.test_for_6':
        'unsupported: sys.getrefcount()',
    'test_coroutines.OriginTrackingTest.test_origin_tracking':
        'unsupported: sys.get_coroutine_origin_tracking_depth',
    'test_coroutines.OriginTrackingTest.test_origin_tracking_warning':
        'unsupported: sys.get_coroutine_origin_tracking_depth',
    'test_coroutines.OriginTrackingTest.test_unawaited_warning_when_module_broken':
        "differs: AttributeError: module 'warnings' has no attribute '_warn_unawaited_coro...",
    'test_dataclasses.TestCase.test_field_metadata_custom_mapping':
        'unsupported: a mappingproxy of another mapping',
    'test_dataclasses.TestCase.test_field_named_like_builtin':
        'unsupported: builtins.__dict__',
    'test_dataclasses.TestCase.test_field_named_like_builtin_frozen':
        'unsupported: builtins.__dict__',
    'test_dataclasses.TestCase.test_helper_asdict_defaultdict':
        'unsupported: collections.defaultdict.default_factory',
    'test_dataclasses.TestCase.test_helper_astuple_defaultdict':
        'unsupported: collections.defaultdict.default_factory',
    'test_dataclasses.TestCase.test_is_dataclass_genericalias':
        'unsupported: a class that derives from types.GenericAlias',
    'test_dataclasses.TestDescriptors.test_getting_field_calls_get':
        'differs: AssertionError: 3 != 1',
    'test_dataclasses.TestDescriptors.test_setting_field_calls_set':
        'differs: AssertionError: 2 != 1',
    'test_dataclasses.TestDocString.test_docstring_with_no_signature':
        'unsupported: the signature of a class that derives from a builtin',
    'test_dict.DictTest.test_mutating_iteration_delete':
        'differs: AssertionError: RuntimeError not raised',
    'test_dict.DictTest.test_mutating_iteration_delete_over_items':
        'differs: AssertionError: RuntimeError not raised',
    'test_dict.DictTest.test_mutating_iteration_delete_over_values':
        'differs: AssertionError: RuntimeError not raised',
    'test_enum.MiscTestCase.test__all__':
        "differs: AttributeError: module 'test.support' has no attribute 'check__all__'",
    '3.11 test_enum.OldTestFlag.test_boundary':
        "differs: ValueError: <flag 'SkipFlag'>: no members with value 4",
    '3.11 test_enum.OldTestFlag.test_pickle':
        "differs: ValueError: <flag 'FlagStooges'>: no members with value 384",
    'test_enum.TestConvert.test_convert_complex':
        "differs: AttributeError: type object 'Enum' has no attribute '_convert_'",
    'test_enum.TestConvert.test_convert_int':
        "differs: AttributeError: type object 'IntEnum' has no attribute '_convert_'",
    'test_enum.TestConvert.test_convert_repr_and_str':
        "differs: AttributeError: type object 'IntEnum' has no attribute '_convert_'",
    'test_enum.TestConvert.test_convert_str':
        "differs: AttributeError: type object 'StrEnum' has no attribute '_convert_'",
    'test_enum.TestConvert.test_convert_uncomparable':
        "differs: AttributeError: type object 'Enum' has no attribute '_convert_'",
    'test_enum.TestConvert.test_convert_value_lookup_priority':
        "differs: AttributeError: type object 'IntEnum' has no attribute '_convert_'",
    'test_enum.TestHelpers.test_is_descriptor':
        'differs: AssertionError: False is not true',
    '3.11 test_enum.TestIntEnum.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestIntEnumClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestIntEnumClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestIntEnumFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestIntEnumFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestIntFlag.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestIntFlagClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestIntFlagClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestIntFlagFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestIntFlagFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestInternals.test_auto_garbage_corrected_ok':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_enum.TestInternals.test_auto_garbage_corrected_ok':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.11 test_enum.TestInternals.test_auto_garbage_ok':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_enum.TestInternals.test_auto_garbage_ok':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.11 test_enum.TestMinimalDate.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMinimalDateClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMinimalDateClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMinimalDateFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMinimalDateFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestMinimalFloat.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMinimalFloatClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMinimalFloatClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMinimalFloatFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMinimalFloatFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestMixedDate.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedDateClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedDateClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedDateFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedDateFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestMixedFloat.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedFloatClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedFloatClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedFloatFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedFloatFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestMixedInt.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedIntClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedIntClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestMixedIntFlag.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedIntFlagClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedIntFlagClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedIntFlagFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedIntFlagFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedIntFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedIntFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestMixedStr.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedStrClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedStrClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestMixedStrFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestMixedStrFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestPlainEnum.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestPlainEnumClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestPlainEnumClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestPlainEnumFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestPlainEnumFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.11 test_enum.TestPlainFlag.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestPlainFlagClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestPlainFlagClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestPlainFlagFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestPlainFlagFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    'test_enum.TestSpecial.test_pickle_by_name':
        "differs: AttributeError: module 'enum' has no attribute '_reduce_ex_by_global_nam...",
    'test_enum.TestSpecial.test_pickle_explodes':
        "differs: AttributeError: module 'enum' has no attribute '_make_class_unpicklable'",
    '3.11 test_enum.TestSpecial.test_repr_with_init_data_type_mixin':
        "differs: AssertionError: 'Foo(a=1)' != '<Entries.ENTRY1: Foo(a=1)>'",
    'test_enum.TestSpecial.test_subclasses_without_direct_pickle_support':
        'differs: AssertionError: TypeError not raised',
    'test_enum.TestStdLib.test_inspect_classify_class_attrs':
        'unsupported: inspect.Attribute',
    '3.12 test_enum.TestStdLib.test_inspect_signatures':
        'differs: AssertionError: <Signature (value[73 chars]t=1, boundary=None)> != <Sign...',
    '3.13 test_enum.TestStdLib.test_inspect_signatures':
        'differs: AssertionError: <Signature (value[73 chars]t=1, boundary=None)> != <Sign...',
    '3.11 test_enum.TestStrEnum.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestStrEnumClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestStrEnumClass.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.12 test_enum.TestStrEnumFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_enum.TestStrEnumFunction.test_dir_on_item':
        'unsupported: dir() of a member of an enum',
    '3.13 test_exception_group.DeepRecursionInSplitAndSubgroup.test_deep_split':
        'differs: AssertionError: RecursionError not raised',
    '3.13 test_exception_group.DeepRecursionInSplitAndSubgroup.test_deep_subgroup':
        'differs: AssertionError: RecursionError not raised',
    'test_float.FormatTestCase.test_format_testfile':
        'unsupported: open',
    'test_float.GeneralFloatCases.test_non_numeric_input_types':
        'unsupported: __buffer__()',
    'test_float.ReprTestCase.test_repr':
        "differs: AttributeError: 'SimpleNamespace' object has no attribute 'split'",
    'test_fstring.TestCase.test_global':
        'differs: AssertionError: "module \'unittest\' from" not found in "<module \'unittest...',
    'test_functools.TestCachedProperty.test_cached':
        "differs: AttributeError: module 'functools' has no attribute 'RLock'",
    '3.11 test_functools.TestCachedProperty.test_threaded':
        "differs: AttributeError: module 'functools' has no attribute 'RLock'",
    '3.12 test_functools.TestCmpToKeyC.test_cmp_to_signature':
        'unsupported: the signature of what is not written in Python',
    '3.12 test_functools.TestCmpToKeyPy.test_cmp_to_signature':
        'unsupported: the signature of what is not written in Python',
    '3.12 test_functools.TestLRUC.test_common_signatures':
        'unsupported: the signature of what is not written in Python',
    '3.13 test_functools.TestLRUC.test_common_signatures':
        'unsupported: the signature of what is not written in Python',
    'test_functools.TestLRUC.test_copy':
        'unsupported: functools.partial.__doc__',
    'test_functools.TestLRUC.test_deepcopy':
        'unsupported: functools.partial.__doc__',
    'test_functools.TestLRUC.test_lru_hash_only_once':
        "differs: TypeError: unsupported operand type(s) for *: 'Mock' and 'int'",
    '3.13 test_functools.TestLRUC.test_lru_recursion':
        'differs: RecursionError: maximum recursion depth exceeded',
    '3.12 test_functools.TestLRUPy.test_common_signatures':
        'unsupported: the signature of what is not written in Python',
    '3.13 test_functools.TestLRUPy.test_common_signatures':
        'unsupported: the signature of what is not written in Python',
    'test_functools.TestLRUPy.test_copy':
        'unsupported: functools.partial.__doc__',
    'test_functools.TestLRUPy.test_deepcopy':
        'unsupported: functools.partial.__doc__',
    'test_functools.TestLRUPy.test_lru_hash_only_once':
        "differs: TypeError: unsupported operand type(s) for *: 'Mock' and 'int'",
    '3.13 test_functools.TestLRUPy.test_lru_recursion':
        'differs: RecursionError: maximum recursion depth exceeded',
    'test_functools.TestPartialC.test_keystr_replaces_value':
        'differs: AssertionError: "[\'sth\']" not found in "functools.partial(<function capt...',
    'test_functools.TestPartialCSubclass.test_keystr_replaces_value':
        'differs: AssertionError: "[\'sth\']" not found in "test_functools.CPartialSubclass(...',
    'test_functools.TestPartialPySubclass.test_nested_optimization':
        'differs: <function signature at 0x>',
    'test_functools.TestSingleDispatch.test_cache_invalidation':
        'differs: AssertionError: 0 != 1',
    '3.13 test_functools.TestUpdateWrapper.test_update_type_wrapper':
        'unsupported: type.__dict__',
    '3.12 test_functools.TestWraps.test_default_update':
        'differs: AssertionError: () is not ()',
    '3.13 test_functools.TestWraps.test_default_update':
        'differs: AssertionError: () is not ()',
    '3.13 test_functools.TestWraps.test_update_type_wrapper':
        'unsupported: type.__dict__',
    'test_generators.ExceptionTest.test_except_throw_bad_exception':
        'differs: test_generators.ExceptionTest.test_except_throw_bad_exception.<locals>.E',
    'test_generators.FinalizationTest.test_refcycle':
        'unsupported: sys.getrefcount()',
    'test_heapq.TestModules.test_py_functions':
        'differs: + heapq',
    '3.12 test_int.IntStrDigitLimitsTests.test_int_max_str_digits_is_per_interpreter':
        "differs: AttributeError: module 'test.support' has no attribute 'run_in_subinterp'",
    '3.13 test_int.IntStrDigitLimitsTests.test_int_max_str_digits_is_per_interpreter':
        "differs: AttributeError: module 'test.support' has no attribute 'run_in_subinterp'",
    '3.12 test_int.IntSubclassStrDigitLimitsTests.test_int_max_str_digits_is_per_interpreter':
        "differs: AttributeError: module 'test.support' has no attribute 'run_in_subinterp'",
    '3.13 test_int.IntSubclassStrDigitLimitsTests.test_int_max_str_digits_is_per_interpreter':
        "differs: AttributeError: module 'test.support' has no attribute 'run_in_subinterp'",
    'test_int.IntTestCases.test_non_numeric_input_types':
        'unsupported: __buffer__()',
    'test_itertools.SubclassWithKwargsTest.test_keywords_in_subclass':
        'unsupported: a class that derives from zip',
    '3.12 test_itertools.TestBasicOps.test_accumulate':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_accumulate':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_itertools.TestBasicOps.test_combinations':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_combinations':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_itertools.TestBasicOps.test_combinations_with_replacement':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_combinations_with_replacement':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_count_with_step':
        'unsupported: a range with a bound beyond 2**63',
    '3.12 test_itertools.TestBasicOps.test_count_with_stride':
        'unsupported: a range with a bound beyond 2**63',
    '3.12 test_itertools.TestBasicOps.test_filterfalse':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_filterfalse':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_itertools.TestBasicOps.test_groupby':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_groupby':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_itertools.TestBasicOps.test_permutations':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_permutations':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.12 test_itertools.TestBasicOps.test_zip_longest_pickling':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.13 test_itertools.TestBasicOps.test_zip_longest_pickling':
        'differs: AssertionError: DeprecationWarning not triggered',
    '3.11 test_list.ListTest.test_list_resize_overflow':
        'unsupported: tuple.__itemsize__',
    'test_math.MathTests.test_mtestfile':
        'unsupported: open',
    'test_math.MathTests.test_testfile':
        'unsupported: open',
    'test_patma.TestCompiler.test_refleaks':
        'unsupported: open',
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
    '3.13 test_random.CommandLineTest.test_main':
        'unsupported: random.main',
    '3.13 test_random.CommandLineTest.test_parse_args':
        "differs: AttributeError: module 'random' has no attribute '_parse_args'",
    'test_random.MersenneTwister_TestBasicOps.test_choices':
        "unsupported: weights of type 'Fraction'",
    'test_random.MersenneTwister_TestBasicOps.test_randbelow_without_getrandbits':
        "differs: AttributeError: 'Random' object has no attribute '_randbelow_without_getrandbits'",
    'test_random.MersenneTwister_TestBasicOps.test_seed_when_randomness_source_not_found':
        'unsupported: random._urandom',
    'test_random.TestDistributions.test_betavariate_return_zero':
        "differs: TypeError: cannot set 'gammavariate' attribute of immutable type 'Random'",
    'test_random.TestDistributions.test_gammavariate_alpha_between_zero_and_one':
        "differs: TypeError: cannot set 'random' attribute of immutable type 'Random'",
    'test_random.TestDistributions.test_gammavariate_alpha_equal_one':
        "differs: TypeError: cannot set 'random' attribute of immutable type 'Random'",
    'test_random.TestDistributions.test_gammavariate_alpha_equal_one_equals_expovariate':
        "differs: TypeError: cannot set 'random' attribute of immutable type 'Random'",
    'test_random.TestDistributions.test_gammavariate_alpha_greater_one':
        "differs: TypeError: cannot set 'random' attribute of immutable type 'Random'",
    'test_statistics.ConvertTest.test_decimal':
        "differs: TypeError: _convert() missing 1 required positional argument: 'kind'",
    'test_statistics.ConvertTest.test_float':
        "differs: TypeError: _convert() missing 1 required positional argument: 'kind'",
    'test_statistics.ConvertTest.test_fraction':
        "differs: TypeError: _convert() missing 1 required positional argument: 'kind'",
    'test_statistics.ConvertTest.test_inf':
        "differs: TypeError: _convert() missing 1 required positional argument: 'kind'",
    'test_statistics.ConvertTest.test_int':
        "differs: TypeError: _convert() missing 1 required positional argument: 'kind'",
    'test_statistics.ConvertTest.test_nan':
        "differs: decimal.InvalidOperation: [<class 'decimal.ConversionSyntax'>]",
    'test_statistics.SumSpecialValues.test_decimal_basiccontext_mismatched_infs_to_nan':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.SumSpecialValues.test_decimal_extendedcontext_mismatched_infs_to_nan':
        'unsupported: decimal.ExtendedContext',
    'test_statistics.SumSpecialValues.test_decimal_inf':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.SumSpecialValues.test_decimal_snan_raises':
        "differs: decimal.InvalidOperation: [<class 'decimal.ConversionSyntax'>]",
    'test_statistics.SumSpecialValues.test_float_inf':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.SumSpecialValues.test_float_mismatched_infs':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.SumSpecialValues.test_nan':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.SumTortureTest.test_torture':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestCorrelationAndCovariance.test_sqrtprod_helper_function_fundamentals':
        "differs: AttributeError: module 'statistics' has no attribute '_sqrtprod'",
    'test_statistics.TestKDE.test_kde_kernel_invcdfs':
        "differs: AttributeError: module 'statistics' has no attribute '_kernel_invcdfs'",
    'test_statistics.TestModules.test_c_functions':
        "differs: AttributeError: module 'statistics' has no attribute '_normal_dist_inv_cdf'",
    'test_statistics.TestModules.test_py_functions':
        "differs: AttributeError: module 'statistics' has no attribute '_normal_dist_inv_cdf'",
    'test_statistics.TestSqrtHelpers.test_decimal_sqrt_of_frac':
        "differs: AttributeError: module 'statistics' has no attribute '_decimal_sqrt_of_f...",
    '3.11 test_statistics.TestSqrtHelpers.test_float_sqrt_of_frac':
        "differs: AttributeError: module 'statistics' has no attribute '_float_sqrt_of_frac'",
    'test_statistics.TestSqrtHelpers.test_integer_sqrt_of_frac_rto':
        "differs: AttributeError: module 'statistics' has no attribute '_integer_sqrt_of_f...",
    'test_statistics.TestSum.test_bytes_fail':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_compare_with_math_fsum':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_decimals':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_empty_data':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_floats':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_fractions':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_ints':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_mixed_sum':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
    'test_statistics.TestSum.test_strings_fail':
        "differs: AttributeError: module 'statistics' has no attribute '_sum'. Did you mea...",
}
