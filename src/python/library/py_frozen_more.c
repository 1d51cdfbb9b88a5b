/* More of the modules that are our own Python text, as py_frozen.c. */
#include "py_frozen_more.h"

#include "py_frozen_names.h"

#include "py_frozen_programs.h"

/* Names that CPython's modules have and ours lack. */

static const char *const missing_config_errors[] = {NULL};

static const char *const missing_configparser[] = {
    "Iterable", "contextlib", "functools", "io",       "itertools",
    "os",       "sys",        "types",     "warnings", NULL};

static const char *const missing_mock_calls[] = {NULL};

static const char *const missing_mock_patch[] = {NULL};

static const char *const missing_ipaddress[] = {NULL};

static const char *const missing_ipaddress_six[] = {NULL};

static const char *const missing_copyreg[] = {NULL};

static const char *const missing_codecs[] = {"BufferedIncrementalDecoder",
                                             "BufferedIncrementalEncoder",
                                             "EncodedFile",
                                             "StreamReader",
                                             "StreamReaderWriter",
                                             "StreamRecoder",
                                             "StreamWriter",
                                             "ascii_decode",
                                             "ascii_encode",
                                             "backslashreplace_errors",
                                             "builtins",
                                             "charmap_build",
                                             "charmap_decode",
                                             "charmap_encode",
                                             "escape_decode",
                                             "escape_encode",
                                             "getreader",
                                             "getwriter",
                                             "ignore_errors",
                                             "latin_1_decode",
                                             "latin_1_encode",
                                             "lookup_error",
                                             "make_encoding_map",
                                             "make_identity_dict",
                                             "namereplace_errors",
                                             "open",
                                             "raw_unicode_escape_decode",
                                             "raw_unicode_escape_encode",
                                             "readbuffer_encode",
                                             "register",
                                             "register_error",
                                             "replace_errors",
                                             "strict_errors",
                                             "sys",
                                             "unicode_escape_decode",
                                             "unicode_escape_encode",
                                             "unregister",
                                             "utf_16_be_decode",
                                             "utf_16_be_encode",
                                             "utf_16_decode",
                                             "utf_16_encode",
                                             "utf_16_ex_decode",
                                             "utf_16_le_decode",
                                             "utf_16_le_encode",
                                             "utf_32_be_decode",
                                             "utf_32_be_encode",
                                             "utf_32_decode",
                                             "utf_32_encode",
                                             "utf_32_ex_decode",
                                             "utf_32_le_decode",
                                             "utf_32_le_encode",
                                             "utf_7_decode",
                                             "utf_7_encode",
                                             "utf_8_decode",
                                             "utf_8_encode",
                                             "xmlcharrefreplace_errors",
                                             NULL};

static const char *const missing_ast_compile[] = {NULL};

static const char *const missing_mock_magic[] = {NULL};

static const char *const missing_tomllib[] = {NULL};

static const char *const missing_os_path[] = {
    "exists",   "genericpath",  "getatime", "getctime", "getmtime",
    "getsize",  "isdevdrive",   "isdir",    "isfile",   "isjunction",
    "islink",   "ismount",      "lexists",  "os",       "realpath",
    "samefile", "sameopenfile", "samestat", "stat",     "sys",
    NULL};

static const char *const missing_pathlib[] = {
    "EBADF",    "ELOOP",      "ENOENT",   "ENOTDIR",   "S_ISBLK",
    "S_ISCHR",  "S_ISDIR",    "S_ISFIFO", "S_ISLNK",   "S_ISREG",
    "S_ISSOCK", "attrgetter", "fnmatch",  "functools", "io",
    "ntpath",   "posixpath",  "re",       "sys",       "urlquote_from_bytes",
    "warnings", NULL};

static const char *const missing_os[] = {"CLD_CONTINUED",
                                         "CLD_DUMPED",
                                         "CLD_EXITED",
                                         "CLD_KILLED",
                                         "CLD_STOPPED",
                                         "CLD_TRAPPED",
                                         "CLONE_FILES",
                                         "CLONE_FS",
                                         "CLONE_NEWCGROUP",
                                         "CLONE_NEWIPC",
                                         "CLONE_NEWNET",
                                         "CLONE_NEWNS",
                                         "CLONE_NEWPID",
                                         "CLONE_NEWTIME",
                                         "CLONE_NEWUSER",
                                         "CLONE_NEWUTS",
                                         "CLONE_SIGHAND",
                                         "CLONE_SYSVSEM",
                                         "CLONE_THREAD",
                                         "CLONE_VM",
                                         "DirEntry",
                                         "EFD_CLOEXEC",
                                         "EFD_NONBLOCK",
                                         "EFD_SEMAPHORE",
                                         "EX_CANTCREAT",
                                         "EX_CONFIG",
                                         "EX_DATAERR",
                                         "EX_IOERR",
                                         "EX_NOHOST",
                                         "EX_NOINPUT",
                                         "EX_NOPERM",
                                         "EX_NOUSER",
                                         "EX_OSERR",
                                         "EX_OSFILE",
                                         "EX_PROTOCOL",
                                         "EX_SOFTWARE",
                                         "EX_TEMPFAIL",
                                         "EX_UNAVAILABLE",
                                         "EX_USAGE",
                                         "F_LOCK",
                                         "F_TEST",
                                         "F_TLOCK",
                                         "F_ULOCK",
                                         "GRND_NONBLOCK",
                                         "GRND_RANDOM",
                                         "GenericAlias",
                                         "MFD_ALLOW_SEALING",
                                         "MFD_CLOEXEC",
                                         "MFD_HUGETLB",
                                         "MFD_HUGE_16GB",
                                         "MFD_HUGE_16MB",
                                         "MFD_HUGE_1GB",
                                         "MFD_HUGE_1MB",
                                         "MFD_HUGE_256MB",
                                         "MFD_HUGE_2GB",
                                         "MFD_HUGE_2MB",
                                         "MFD_HUGE_32MB",
                                         "MFD_HUGE_512KB",
                                         "MFD_HUGE_512MB",
                                         "MFD_HUGE_64KB",
                                         "MFD_HUGE_8MB",
                                         "MFD_HUGE_MASK",
                                         "MFD_HUGE_SHIFT",
                                         "Mapping",
                                         "MutableMapping",
                                         "NGROUPS_MAX",
                                         "O_ACCMODE",
                                         "O_APPEND",
                                         "O_ASYNC",
                                         "O_CLOEXEC",
                                         "O_CREAT",
                                         "O_DIRECT",
                                         "O_DIRECTORY",
                                         "O_DSYNC",
                                         "O_EXCL",
                                         "O_FSYNC",
                                         "O_LARGEFILE",
                                         "O_NDELAY",
                                         "O_NOATIME",
                                         "O_NOCTTY",
                                         "O_NOFOLLOW",
                                         "O_NONBLOCK",
                                         "O_PATH",
                                         "O_RSYNC",
                                         "O_SYNC",
                                         "O_TMPFILE",
                                         "O_TRUNC",
                                         "POSIX_FADV_DONTNEED",
                                         "POSIX_FADV_NOREUSE",
                                         "POSIX_FADV_NORMAL",
                                         "POSIX_FADV_RANDOM",
                                         "POSIX_FADV_SEQUENTIAL",
                                         "POSIX_FADV_WILLNEED",
                                         "POSIX_SPAWN_CLOSE",
                                         "POSIX_SPAWN_CLOSEFROM",
                                         "POSIX_SPAWN_DUP2",
                                         "POSIX_SPAWN_OPEN",
                                         "PRIO_PGRP",
                                         "PRIO_PROCESS",
                                         "PRIO_USER",
                                         "P_ALL",
                                         "P_NOWAIT",
                                         "P_NOWAITO",
                                         "P_PGID",
                                         "P_PID",
                                         "P_PIDFD",
                                         "P_WAIT",
                                         "RTLD_DEEPBIND",
                                         "RTLD_GLOBAL",
                                         "RTLD_LAZY",
                                         "RTLD_LOCAL",
                                         "RTLD_NODELETE",
                                         "RTLD_NOLOAD",
                                         "RTLD_NOW",
                                         "RWF_APPEND",
                                         "RWF_DSYNC",
                                         "RWF_HIPRI",
                                         "RWF_NOWAIT",
                                         "RWF_SYNC",
                                         "SCHED_BATCH",
                                         "SCHED_FIFO",
                                         "SCHED_IDLE",
                                         "SCHED_OTHER",
                                         "SCHED_RESET_ON_FORK",
                                         "SCHED_RR",
                                         "SEEK_DATA",
                                         "SEEK_HOLE",
                                         "SPLICE_F_MORE",
                                         "SPLICE_F_MOVE",
                                         "SPLICE_F_NONBLOCK",
                                         "ST_APPEND",
                                         "ST_MANDLOCK",
                                         "ST_NOATIME",
                                         "ST_NODEV",
                                         "ST_NODIRATIME",
                                         "ST_NOEXEC",
                                         "ST_NOSUID",
                                         "ST_RDONLY",
                                         "ST_RELATIME",
                                         "ST_SYNCHRONOUS",
                                         "ST_WRITE",
                                         "TFD_CLOEXEC",
                                         "TFD_NONBLOCK",
                                         "TFD_TIMER_ABSTIME",
                                         "TFD_TIMER_CANCEL_ON_SET",
                                         "TMP_MAX",
                                         "WCONTINUED",
                                         "WCOREDUMP",
                                         "WEXITED",
                                         "WEXITSTATUS",
                                         "WIFCONTINUED",
                                         "WIFEXITED",
                                         "WIFSIGNALED",
                                         "WIFSTOPPED",
                                         "WNOHANG",
                                         "WNOWAIT",
                                         "WSTOPPED",
                                         "WSTOPSIG",
                                         "WTERMSIG",
                                         "WUNTRACED",
                                         "XATTR_CREATE",
                                         "XATTR_REPLACE",
                                         "XATTR_SIZE_MAX",
                                         "abort",
                                         "access",
                                         "chdir",
                                         "chmod",
                                         "chown",
                                         "chroot",
                                         "close",
                                         "closerange",
                                         "confstr",
                                         "confstr_names",
                                         "copy_file_range",
                                         "cpu_count",
                                         "ctermid",
                                         "device_encoding",
                                         "dup",
                                         "dup2",
                                         "environ",
                                         "environb",
                                         "eventfd",
                                         "eventfd_read",
                                         "eventfd_write",
                                         "execl",
                                         "execle",
                                         "execlp",
                                         "execlpe",
                                         "execv",
                                         "execve",
                                         "execvp",
                                         "execvpe",
                                         "fchdir",
                                         "fchmod",
                                         "fchown",
                                         "fdatasync",
                                         "fdopen",
                                         "fork",
                                         "forkpty",
                                         "fpathconf",
                                         "fstat",
                                         "fstatvfs",
                                         "fsync",
                                         "ftruncate",
                                         "fwalk",
                                         "get_blocking",
                                         "get_exec_path",
                                         "get_inheritable",
                                         "get_terminal_size",
                                         "getcwd",
                                         "getcwdb",
                                         "getegid",
                                         "getenv",
                                         "getenvb",
                                         "geteuid",
                                         "getgid",
                                         "getgrouplist",
                                         "getgroups",
                                         "getloadavg",
                                         "getlogin",
                                         "getpgid",
                                         "getpgrp",
                                         "getpid",
                                         "getppid",
                                         "getpriority",
                                         "getrandom",
                                         "getresgid",
                                         "getresuid",
                                         "getsid",
                                         "getuid",
                                         "getxattr",
                                         "grantpt",
                                         "initgroups",
                                         "isatty",
                                         "kill",
                                         "killpg",
                                         "lchown",
                                         "link",
                                         "listdir",
                                         "listxattr",
                                         "lockf",
                                         "login_tty",
                                         "lseek",
                                         "lstat",
                                         "major",
                                         "makedev",
                                         "makedirs",
                                         "memfd_create",
                                         "minor",
                                         "mkdir",
                                         "mkfifo",
                                         "mknod",
                                         "nice",
                                         "open",
                                         "openpty",
                                         "pathconf",
                                         "pathconf_names",
                                         "pidfd_open",
                                         "pipe",
                                         "pipe2",
                                         "popen",
                                         "posix_fadvise",
                                         "posix_fallocate",
                                         "posix_openpt",
                                         "posix_spawn",
                                         "posix_spawnp",
                                         "pread",
                                         "preadv",
                                         "process_cpu_count",
                                         "ptsname",
                                         "putenv",
                                         "pwrite",
                                         "pwritev",
                                         "read",
                                         "readlink",
                                         "readv",
                                         "register_at_fork",
                                         "remove",
                                         "removedirs",
                                         "removexattr",
                                         "rename",
                                         "renames",
                                         "replace",
                                         "rmdir",
                                         "scandir",
                                         "sched_get_priority_max",
                                         "sched_get_priority_min",
                                         "sched_getaffinity",
                                         "sched_getparam",
                                         "sched_getscheduler",
                                         "sched_param",
                                         "sched_rr_get_interval",
                                         "sched_setaffinity",
                                         "sched_setparam",
                                         "sched_setscheduler",
                                         "sched_yield",
                                         "sendfile",
                                         "set_blocking",
                                         "set_inheritable",
                                         "setegid",
                                         "seteuid",
                                         "setgid",
                                         "setgroups",
                                         "setns",
                                         "setpgid",
                                         "setpgrp",
                                         "setpriority",
                                         "setregid",
                                         "setresgid",
                                         "setresuid",
                                         "setreuid",
                                         "setsid",
                                         "setuid",
                                         "setxattr",
                                         "spawnl",
                                         "spawnle",
                                         "spawnlp",
                                         "spawnlpe",
                                         "spawnv",
                                         "spawnve",
                                         "spawnvp",
                                         "spawnvpe",
                                         "splice",
                                         "st",
                                         "stat",
                                         "stat_result",
                                         "statvfs",
                                         "statvfs_result",
                                         "strerror",
                                         "supports_bytes_environ",
                                         "supports_dir_fd",
                                         "supports_effective_ids",
                                         "supports_fd",
                                         "supports_follow_symlinks",
                                         "symlink",
                                         "sync",
                                         "sys",
                                         "sysconf",
                                         "sysconf_names",
                                         "system",
                                         "tcgetpgrp",
                                         "tcsetpgrp",
                                         "terminal_size",
                                         "timerfd_create",
                                         "timerfd_gettime",
                                         "timerfd_gettime_ns",
                                         "timerfd_settime",
                                         "timerfd_settime_ns",
                                         "times",
                                         "times_result",
                                         "truncate",
                                         "ttyname",
                                         "umask",
                                         "uname",
                                         "uname_result",
                                         "unlink",
                                         "unlockpt",
                                         "unsetenv",
                                         "unshare",
                                         "urandom",
                                         "utime",
                                         "wait",
                                         "wait3",
                                         "wait4",
                                         "waitid",
                                         "waitid_result",
                                         "waitpid",
                                         "waitstatus_to_exitcode",
                                         "walk",
                                         "write",
                                         "writev",
                                         NULL};

#define SPEC(file, module)                                                     \
    const PyModuleSpec py_##file##_module = {.name = (module),                 \
                                             .program = &py_frozen_##file,     \
                                             .missing = missing_##file,        \
                                             .names = py_names_##file,         \
                                             .is_private =                     \
                                                 (module)[0] == '_'};
PY_FROZEN_MORE(SPEC)
#undef SPEC

/* The names that CPython's have, as in py_frozen_names.c. */

/* clang-format off */
const char py_names_unittest_mock[] =
    "ANY AsyncMagicMixin AsyncMock AsyncMockMixin Base CallableMixin CodeType "
    "DEFAULT FILTER_DIR FunctionTypes InvalidSpecError MagicMixin MagicMock "
    "MagicProxy MethodType Mock ModuleType NonCallableMagicMock NonCallableMock "
    "PropertyMock RLock ThreadingMixin+313 ThreadingMock+313 _ANY "
    "_ATTRIB_DENY_LIST+312 _AnyComparer _AsyncIterator _CODE_ATTRS+312 "
    "_CODE_SIG+312 _Call _CallList _MOCK_SIG-311 _MockIter _Sentinel "
    "_SentinelObject _SpecState __all__ __builtins__ __cached__ __file__ "
    "_all_magics _all_sync_magics _allowed_names _async_magics "
    "_async_method_magics _builtins _calculate_return_value _callable "
    "_check_and_set_parent _check_signature _check_spec_arg_typos _clear_dict "
    "_copy_func_details _delegating_property _deleted _extract_mock "
    "_format_call_signature _get_async_iter _get_eq _get_iter _get_method "
    "_get_ne _get_signature_object _get_target _instance_callable "
    "_is_async_func _is_async_obj _is_exception _is_instance_mock _is_list "
    "_is_magic _magics _missing _must_skip _non_defaults _patch _patch_dict "
    "_patch_multiple _patch_object _patch_stopall _return_values _safe_super "
    "_set_async_signature+313 _set_return_value _set_signature "
    "_setup_async_mock _setup_func _side_effect_methods _sync_async_magics "
    "_timeout_unset+313 _to_stream _try_iter _unsupported_magics asyncio "
    "builtins call contextlib create_autospec file_spec inplace inspect io "
    "iscoroutinefunction magic_methods mock_open numerics open_spec partial "
    "patch pkgutil pprint right safe_repr seal sentinel sys threading+313 wraps";

const char py_names_configparser[] =
    "BasicInterpolation ConfigParser ConverterMapping DEFAULTSECT "
    "DuplicateOptionError DuplicateSectionError Error ExtendedInterpolation "
    "Interpolation InterpolationDepthError InterpolationError "
    "InterpolationMissingOptionError InterpolationSyntaxError Iterable+313 "
    "LegacyInterpolation-312 MAX_INTERPOLATION_DEPTH MissingSectionHeaderError "
    "MultilineContinuationError+313 MutableMapping NoOptionError NoSectionError "
    "ParsingError RawConfigParser SafeConfigParser-311 SectionProxy "
    "UNNAMED_SECTION+313 _ChainMap _Line+313 _ReadState+313 _UNSET "
    "_UnnamedSection+313 __all__ __builtins__ __cached__ __file__ _default_dict "
    "contextlib+313 functools io itertools os re sys types+313 warnings-312";

const char py_names_os[] =
    "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED "
    "CLONE_FILES+312 CLONE_FS+312 CLONE_NEWCGROUP+312 CLONE_NEWIPC+312 "
    "CLONE_NEWNET+312 CLONE_NEWNS+312 CLONE_NEWPID+312 CLONE_NEWTIME+312 "
    "CLONE_NEWUSER+312 CLONE_NEWUTS+312 CLONE_SIGHAND+312 CLONE_SYSVSEM+312 "
    "CLONE_THREAD+312 CLONE_VM+312 DirEntry EFD_CLOEXEC EFD_NONBLOCK "
    "EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST "
    "EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL "
    "EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK "
    "F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias MFD_ALLOW_SEALING "
    "MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB "
    "MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB "
    "MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK "
    "MFD_HUGE_SHIFT Mapping MutableMapping NGROUPS_MAX O_ACCMODE O_APPEND "
    "O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_FSYNC "
    "O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH "
    "O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC O_WRONLY "
    "POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM "
    "POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE "
    "POSIX_SPAWN_CLOSEFROM+313 POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP "
    "PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD "
    "P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL "
    "RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI "
    "RWF_NOWAIT RWF_SYNC R_OK SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER "
    "SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE "
    "SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND "
    "ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID "
    "ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TFD_CLOEXEC+313 "
    "TFD_NONBLOCK+313 TFD_TIMER_ABSTIME+313 TFD_TIMER_CANCEL_ON_SET+313 TMP_MAX "
    "WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED "
    "WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG "
    "WUNTRACED W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK _Environ "
    "__all__ __builtins__ __file__ _check_methods _execvpe _exists _exit "
    "_fspath _fwalk _fwalk_close+313 _fwalk_walk+313 _fwalk_yield+313 "
    "_get_exports_list _spawnvef _walk-311 _walk_symlinks_as_files+313 "
    "_wrap_close abc abort access altsep chdir chmod chown chroot close "
    "closerange confstr confstr_names copy_file_range cpu_count ctermid curdir "
    "defpath device_encoding devnull dup dup2 environ environb error eventfd "
    "eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp "
    "execvpe extsep fchdir fchmod fchown fdatasync fdopen fork forkpty "
    "fpathconf fsdecode fsencode fspath fstat fstatvfs fsync ftruncate fwalk "
    "get_blocking get_exec_path get_inheritable get_terminal_size getcwd "
    "getcwdb getegid getenv getenvb geteuid getgid getgrouplist getgroups "
    "getloadavg getlogin getpgid getpgrp getpid getppid getpriority getrandom "
    "getresgid getresuid getsid getuid getxattr grantpt+313 initgroups isatty "
    "kill killpg lchown linesep link listdir listxattr lockf login_tty lseek "
    "lstat major makedev makedirs memfd_create minor mkdir mkfifo mknod name "
    "nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open "
    "pipe pipe2 popen posix_fadvise posix_fallocate posix_openpt+313 "
    "posix_spawn posix_spawnp pread preadv process_cpu_count+313 ptsname+313 "
    "putenv pwrite pwritev read readlink readv register_at_fork remove "
    "removedirs removexattr rename renames replace rmdir scandir "
    "sched_get_priority_max sched_get_priority_min sched_getaffinity "
    "sched_getparam sched_getscheduler sched_param sched_rr_get_interval "
    "sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile "
    "sep set_blocking set_inheritable setegid seteuid setgid setgroups "
    "setns+312 setpgid setpgrp setpriority setregid setresgid setresuid "
    "setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe spawnv "
    "spawnve spawnvp spawnvpe splice st stat stat_result statvfs statvfs_result "
    "strerror supports_bytes_environ supports_dir_fd supports_effective_ids "
    "supports_fd supports_follow_symlinks symlink sync sys sysconf "
    "sysconf_names system tcgetpgrp tcsetpgrp terminal_size timerfd_create+313 "
    "timerfd_gettime+313 timerfd_gettime_ns+313 timerfd_settime+313 "
    "timerfd_settime_ns+313 times times_result truncate ttyname umask uname "
    "uname_result unlink unlockpt+313 unsetenv unshare+312 urandom utime wait "
    "wait3 wait4 waitid waitid_result waitpid waitstatus_to_exitcode walk write "
    "writev";

const char py_names_os_path[] =
    "__all__ __builtins__ __file__ _get_sep _joinrealpath-312 "
    "_path_normpath-312 _varprog _varprogb abspath altsep basename commonpath "
    "commonprefix curdir defpath devnull dirname exists expanduser expandvars "
    "extsep genericpath getatime getctime getmtime getsize isabs isdevdrive+313 "
    "isdir isfile isjunction+312 islink ismount join lexists normcase normpath "
    "os pardir pathsep realpath relpath samefile sameopenfile samestat sep "
    "split splitdrive splitext splitroot+312 stat supports_unicode_filenames "
    "sys";

const char py_names_pathlib[] =
    "EBADF-312 ELOOP-312 ENOENT-312 ENOTDIR-312 Path PosixPath PurePath "
    "PurePosixPath PureWindowsPath S_ISBLK-312 S_ISCHR-312 S_ISDIR-312 "
    "S_ISFIFO-312 S_ISLNK-312 S_ISREG-312 S_ISSOCK-312 Sequence-312 "
    "UnsupportedOperation+313 WindowsPath "
    "_DoubleRecursiveWildcardSelector+312-312 _FNMATCH_PREFIX+312-312 "
    "_FNMATCH_SLICE+312-312 _FNMATCH_SUFFIX+312-312 _Flavour-311 "
    "_IGNORED_ERRNOS-312 _IGNORED_WINERRORS-312 _ParentSelector+312-312 "
    "_PathParents-312 _PosixFlavour-311 _PreciseSelector-311 "
    "_RecursiveWildcardSelector-312 _SWAP_SEP_AND_NEWLINE+312-312 _Selector-312 "
    "_TerminatingSelector-312 _WINERROR_CANT_RESOLVE_FILENAME-312 "
    "_WINERROR_INVALID_NAME-312 _WINERROR_NOT_READY-312 "
    "_WIN_RESERVED_NAMES+312-312 _WildcardSelector-312 _WindowsFlavour-311 "
    "__all__ __builtins__ __cached__ __file__ _abc+313 _compile_pattern+312-312 "
    "_compile_pattern_lines+312-312 _ignore_error-312 "
    "_is_case_sensitive+312-312 _is_wildcard_pattern-311 _local+313 "
    "_make_selector-312 _posix_flavour-311 _windows_flavour-311 attrgetter-311 "
    "fnmatch-312 functools-312 io-312 ntpath-312 os-312 posixpath-312 re-312 "
    "sys-312 urlquote_from_bytes-312 warnings-312";

const char py_names_ipaddress[] =
    "AddressValueError IPV4LENGTH IPV6LENGTH IPv4Address IPv4Interface "
    "IPv4Network IPv6Address IPv6Interface IPv6Network NetmaskValueError "
    "_BaseAddress _BaseConstants _BaseNetwork _BaseV4 _BaseV6 _IPAddressBase "
    "_IPv4Constants _IPv6Constants __builtins__ __cached__ __file__ __version__ "
    "_address_fmt_re _collapse_addresses_internal _count_righthand_zero_bits "
    "_find_address_range _split_optional_netmask collapse_addresses functools "
    "get_mixed_type_key ip_address ip_interface ip_network "
    "summarize_address_range v4_int_to_packed v6_int_to_packed";

const char py_names_copyreg[] =
    "_HEAPTYPE __all__ __builtins__ __cached__ __file__ __newobj__ "
    "__newobj_ex__ _extension_cache _extension_registry _inverted_registry "
    "_new_type _reconstructor _reduce_ex _slotnames add_extension "
    "clear_extension_cache constructor dispatch_table pickle pickle_complex "
    "pickle_union remove_extension";

const char py_names_codecs[] =
    "BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 "
    "BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8 "
    "BufferedIncrementalDecoder BufferedIncrementalEncoder Codec CodecInfo "
    "EncodedFile IncrementalDecoder IncrementalEncoder StreamReader "
    "StreamReaderWriter StreamRecoder StreamWriter __all__ __builtins__ "
    "__file__ _false ascii_decode ascii_encode backslashreplace_errors builtins "
    "charmap_build charmap_decode charmap_encode decode encode escape_decode "
    "escape_encode getdecoder getencoder getincrementaldecoder "
    "getincrementalencoder getreader getwriter ignore_errors iterdecode "
    "iterencode latin_1_decode latin_1_encode lookup lookup_error "
    "make_encoding_map make_identity_dict namereplace_errors open "
    "raw_unicode_escape_decode raw_unicode_escape_encode readbuffer_encode "
    "register register_error replace_errors strict_errors sys "
    "unicode_escape_decode unicode_escape_encode unregister utf_16_be_decode "
    "utf_16_be_encode utf_16_decode utf_16_encode utf_16_ex_decode "
    "utf_16_le_decode utf_16_le_encode utf_32_be_decode utf_32_be_encode "
    "utf_32_decode utf_32_encode utf_32_ex_decode utf_32_le_decode "
    "utf_32_le_encode utf_7_decode utf_7_encode utf_8_decode utf_8_encode "
    "xmlcharrefreplace_errors";

const char py_names_tomllib[] =
    "TOMLDecodeError __all__ __builtins__ __cached__ __file__ _parser _re "
    "_types load loads";
