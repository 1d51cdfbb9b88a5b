/* Names that classes of CPython's library have, and ours have not: marked as in
 * py_members.c. */
#include "py_class_lacks.h"

#include "base_text.h"
#include "py_members.h"
#include "py_string.h"
#include "py_type.h"

#include <string.h>

/* clang-format off */
static const struct {
    const char *type;
    const char *names; /* a blank between them */
} lacks[] = {
    {"_csv.Dialect",
     "strict"},
    {"_io.BytesIO",
     "__setstate__"},
    {"_io.StringIO",
     "__setstate__"},
    {"abc.ABCMeta",
     "_abc_caches_clear _abc_registry_clear"},
    {"argparse.ArgumentParser",
     "_get_nargs_pattern _get_option_tuples _get_optional_actions "
     "_get_positional_actions _get_values _match_argument "
     "_match_arguments_partial _parse_known_args _parse_optional "
     "_read_args_from_files"},
    {"argparse.HelpFormatter",
     "_Section _add_item _format_actions_usage _get_actions_usage_parts+313 "
     "_join_parts"},
    {"argparse._ActionsContainer",
     "_check_conflict _get_handler _get_optional_kwargs "
     "_get_positional_kwargs _pop_action_class _registry_get"},
    {"ast.AST",
     "_field_types+313"},
    {"ast.Constant",
     "n-313 s-313"},
    {"calendar._localized_day",
     "_days"},
    {"calendar._localized_month",
     "_months"},
    {"collections.UserList",
     "_UserList__cast"},
    {"concurrent.futures._base.Future",
     "_Future__get_result __class_getitem__"},
    {"csv.DictWriter",
     "_dict_to_list"},
    {"difflib.Differ",
     "_fancy_helper _fancy_replace _plain_replace _qformat"},
    {"difflib.HtmlDiff",
     "_collect_lines _convert_flags _default_prefix _file_template "
     "_format_line _legend _line_wrapper _make_prefix _split_line _styles "
     "_tab_newline_replace _table_template"},
    {"difflib.SequenceMatcher",
     "_SequenceMatcher__chain_b"},
    {"enum.Enum",
     "__signature__+312"},
    {"enum.EnumType",
     "_convert_"},
    {"fractions.Fraction",
     "_add _div _divmod _floordiv _format_float_style+313 "
     "_format_general+313 _from_coprime_ints+312 _mod _mul "
     "_operator_fallbacks _sub"},
    {"graphlib.TopologicalSorter",
     "_get_nodeinfo"},
    {"hmac.HMAC",
     "_hmac _init_hmac _init_old _inner _outer block_size digest_size"},
    {"inspect.BoundArguments",
     "__setstate__"},
    {"inspect.Parameter",
     "__setstate__"},
    {"inspect.Signature",
     "__setstate__ _bind"},
    {"inspect._ParameterKind",
     "KEYWORD_ONLY POSITIONAL_ONLY POSITIONAL_OR_KEYWORD VAR_KEYWORD "
     "VAR_POSITIONAL __new_member__ _generate_next_value_ _member_map_ "
     "_member_names_ _member_type_ _new_member_ _unhashable_values_ "
     "_unhashable_values_map_+313 _use_args_ _value2member_map_ _value_repr_"},
    {"itertools._tee",
     "__setstate__"},
    {"logging.FileHandler",
     "_open"},
    {"logging.Handler",
     "_at_fork_reinit"},
    {"logging.NullHandler",
     "_at_fork_reinit"},
    {"pprint.PrettyPrinter",
     "_dispatch _format _format_dict_items _format_items "
     "_format_namespace_items _pprint_bytearray _pprint_bytes "
     "_pprint_chain_map _pprint_counter _pprint_dataclass "
     "_pprint_default_dict _pprint_deque _pprint_dict _pprint_list "
     "_pprint_mappingproxy _pprint_ordered_dict _pprint_set "
     "_pprint_simplenamespace _pprint_str _pprint_tuple _pprint_user_dict "
     "_pprint_user_list _pprint_user_string"},
    {"reprlib.Repr",
     "_repr_iterable"},
    {"statistics.NormalDist",
     "__setstate__"},
    {"string.Template",
     "_invalid"},
    {"textwrap.TextWrapper",
     "_fix_sentence_endings _handle_long_word _munge_whitespace "
     "_split_chunks"},
    {"threading.Thread",
     "_after_fork+313 _bootstrap_inner _delete _reset_internal_locks-312 "
     "_set_ident _set_native_id _set_tstate_lock-312 _stop-312 "
     "_wait_for_tstate_lock-312"},
    {"traceback.FrameSummary",
     "_dedented_lines+313 _lines+313 _lines_dedented+313 _original_line-312 "
     "_original_lines+313 _set_lines+313"},
    {"traceback.StackSummary",
     "_extract_from_extended_frame_gen _should_show_carets+313"},
    {"traceback.TracebackException",
     "_format_syntax_error _load_lines"},
    {"typing.Annotated",
     "__class_getitem__-312 _class_getitem_inner-312"},
    {"typing.ForwardRef",
     "__forward_arg__ __forward_code__ __forward_evaluated__ "
     "__forward_is_argument__ __forward_is_class__ __forward_module__ "
     "__forward_value__"},
    {"typing.ParamSpec",
     "__bound__+312 __contravariant__+312 __covariant__+312 __default__+313 "
     "__infer_variance__+312 __typing_prepare_subst__ __typing_subst__"},
    {"typing.ParamSpecArgs",
     "__mro_entries__+312 __origin__+312"},
    {"typing.ParamSpecKwargs",
     "__mro_entries__+312 __origin__+312"},
    {"typing.Protocol",
     "__callable_proto_members_only__+312-312 __protocol_attrs__+312"},
    {"typing.SupportsAbs",
     "__callable_proto_members_only__+312-312 "
     "__non_callable_proto_members__+313 __protocol_attrs__+312"},
    {"typing.SupportsBytes",
     "__callable_proto_members_only__+312-312 "
     "__non_callable_proto_members__+313 __protocol_attrs__+312"},
    {"typing.SupportsComplex",
     "__callable_proto_members_only__+312-312 "
     "__non_callable_proto_members__+313 __protocol_attrs__+312"},
    {"typing.SupportsFloat",
     "__callable_proto_members_only__+312-312 "
     "__non_callable_proto_members__+313 __protocol_attrs__+312"},
    {"typing.SupportsIndex",
     "__callable_proto_members_only__+312-312 "
     "__non_callable_proto_members__+313 __protocol_attrs__+312"},
    {"typing.SupportsInt",
     "__callable_proto_members_only__+312-312 "
     "__non_callable_proto_members__+313 __protocol_attrs__+312"},
    {"typing.SupportsRound",
     "__callable_proto_members_only__+312-312 "
     "__non_callable_proto_members__+313 __protocol_attrs__+312"},
    {"typing.TypeVar",
     "__bound__+312 __constraints__+312 __contravariant__+312 "
     "__covariant__+312 __default__+313 __infer_variance__+312 "
     "__typing_prepare_subst__+313"},
    {"typing.TypeVarTuple",
     "__default__+313 __typing_prepare_subst__ __typing_subst__"},
    {"typing._CallableType",
     "__getitem_inner__"},
    {"typing._GenericAlias",
     "__iter__ _determine_new_args _make_substitution"},
    {"typing._SpecialForm",
     "_getitem _name"},
    {"unittest.case.TestCase",
     "_addDuration+312 _addExpectedFailure _addUnexpectedSuccess "
     "_assertNotWarns+313 _deprecate-311"},
    {"unittest.loader.TestLoader",
     "_find_test_path _find_tests _get_directory_containing_module "
     "_get_module_from_name _get_name_from_path _match_path _top_level_dir"},
    {"unittest.main.TestProgram",
     "_discovery_parser _do_discovery _getDiscoveryArgParser "
     "_getMainArgParser _getParentArgParser _initArgParsers _print_help"},
    {"unittest.result.TestResult",
     "_clean_tracebacks _is_relevant_tb_level _remove_unittest_tb_frames"},
    {"unittest.runner.TextTestRunner",
     "_printDurations+312"},
    {"unittest.suite.TestSuite",
     "_addClassOrModuleLevelException _createClassOrModuleLevelException "
     "_get_previous_module"},
    {"uuid.UUID",
     "__setstate__"},
    {"weakref.WeakKeyDictionary",
     "_commit_removals _scrub_removals"},
    {"weakref.WeakMethod",
     "_func_ref _meth_type"},
    {"weakref.WeakValueDictionary",
     "_commit_removals"},
    {"weakref.finalize",
     "_dirty _exitfunc _index_iter _registered_with_atexit _registry "
     "_select_for_exit _shutdown"},
};
/* clang-format on */

static const char *lacks_of(const char *type)
{
    size_t low = 0, high = sizeof lacks / sizeof *lacks;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(type, lacks[middle].type);

        if (order == 0)
            return lacks[middle].names;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool is_among(const char *names, const PyString *name, int version)
{
    PyMemberName member;

    while (names && py_members_next(&names, version, &member))
        if (member.length == name->size &&
            memcmp(member.name, name->text, name->size) == 0)
            return true;
    return false;
}

bool py_class_lacks(const PyType *type, const PyString *name, int version)
{
    PyValue module = py_type_own_module(type);
    BaseText full = {0};
    bool found;

    if (!(type->flags & PY_TYPE_HEAP) || !py_is_any_string(module) ||
        py_string_is(py_string(module), "__main__"))
        return false;
    py_type_append_name(type, &full);
    found = is_among(lacks_of(base_text_str(&full)), name, version);
    base_text_release(&full);
    return found;
}
