#define _GNU_SOURCE

#include "verify_cage.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/landlock.h>
#include <poll.h>
#include <sched.h>
#include <seccomp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "base_memory.h"

/* ---- which files ---- */

void verify_cage_add(VerifyCage *cage, const char *path)
{
    for (uint32_t i = 0; i < cage->count; i++)
        if (strcmp(cage->paths[i], path) == 0)
            return;
    BASE_GROW(cage->paths, cage->count, cage->capacity);
    cage->paths[cage->count++] = base_strdup(path);
}

/* "/usr/bin/python3" has its library in "/usr/lib". */
static void add_interpreter(VerifyCage *cage, const char *python)
{
    const char *folder = strrchr(python, '/');
    BaseText path = {0};

    verify_cage_add(cage, python);
    while (folder && folder > python && folder[-1] != '/')
        folder--;
    if (!folder || folder == python)
        return;
    base_text_append_n(&path, python, (size_t)(folder - python));
    size_t prefix = path.length;
    base_text_append(&path, "lib");
    verify_cage_add(cage, path.data);
    path.length = prefix;
    base_text_append(&path, "pyvenv.cfg");
    verify_cage_add(cage, path.data);
    base_text_release(&path);
}

void verify_cage_init(VerifyCage *cage, const char *python, const char *script,
                      const char *program)
{
    static const char *const given[] = {
        "/lib",         "/lib64",         "/usr/lib",
        "/usr/lib64",   "/usr/local/lib", "/etc/ld.so.cache",
        "/dev/urandom", "/dev/null",      "/usr/share/locale"};
    char *real = realpath(python, NULL);

    *cage = (VerifyCage){.count = 0};
    for (size_t i = 0; i < sizeof given / sizeof given[0]; i++)
        verify_cage_add(cage, given[i]);
    add_interpreter(cage, python);
    if (real)
        add_interpreter(cage, real);
    free(real);
    verify_cage_add(cage, script);
    verify_cage_add(cage, program);
}

void verify_cage_release(VerifyCage *cage)
{
    for (uint32_t i = 0; i < cage->count; i++)
        base_free(cage->paths[i]);
    base_free(cage->paths);
    *cage = (VerifyCage){.count = 0};
}

/* ---- Landlock ---- */

/* The header may be older than the kernel: rights by the ABI that brought
 * them, the lowest bits first. */
static uint64_t rights_of_abi(long abi)
{
    int bits = abi >= 5 ? 16 : abi >= 3 ? 15 : abi == 2 ? 14 : 13;

    return ((uint64_t)1 << bits) - 1;
}

static long landlock_abi(void)
{
    return syscall(SYS_landlock_create_ruleset, NULL, 0,
                   LANDLOCK_CREATE_RULESET_VERSION);
}

static bool allow_path(int rules, const char *path)
{
    struct landlock_path_beneath_attr rule = {
        .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE |
                          LANDLOCK_ACCESS_FS_READ_DIR |
                          LANDLOCK_ACCESS_FS_EXECUTE,
        .parent_fd = open(path, O_PATH | O_CLOEXEC)};
    bool is_folder = true;

    if (rule.parent_fd < 0)
        return true; /* what is not there needs no leave */
    if (strcmp(path, "/dev/null") == 0)
        rule.allowed_access |= LANDLOCK_ACCESS_FS_WRITE_FILE;
    int folder = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        is_folder = false;
    else
        close(folder);
    if (!is_folder)
        rule.allowed_access &= ~(uint64_t)LANDLOCK_ACCESS_FS_READ_DIR;
    long done = syscall(SYS_landlock_add_rule, rules,
                        LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
    return done == 0;
}

static bool restrict_files(const VerifyCage *cage)
{
    struct landlock_ruleset_attr attributes = {
        .handled_access_fs = rights_of_abi(landlock_abi())};
    int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes,
                             sizeof attributes.handled_access_fs, 0);
    bool good = rules >= 0;

    for (uint32_t i = 0; good && i < cage->count; i++)
        good = allow_path(rules, cage->paths[i]);
    good = good && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    if (rules >= 0)
        close(rules);
    return good;
}

/* ---- seccomp ---- */

#define CALL(name) SCMP_SYS(name)

/* What an interpreter does with itself. */
static const int allowed[] = {CALL(readv),
                              CALL(pread64),
                              CALL(lseek),
                              CALL(fstat),
                              CALL(newfstatat),
                              CALL(stat),
                              CALL(lstat),
                              CALL(statx),
                              CALL(statfs),
                              CALL(fstatfs),
                              CALL(access),
                              CALL(faccessat),
                              CALL(faccessat2),
                              CALL(readlink),
                              CALL(readlinkat),
                              CALL(getdents64),
                              CALL(getcwd),
                              CALL(dup),
                              CALL(mmap),
                              CALL(munmap),
                              CALL(mprotect),
                              CALL(mremap),
                              CALL(madvise),
                              CALL(brk),
                              CALL(futex),
                              CALL(clock_gettime),
                              CALL(clock_getres),
                              CALL(clock_nanosleep),
                              CALL(nanosleep),
                              CALL(gettimeofday),
                              CALL(time),
                              CALL(times),
                              CALL(getrandom),
                              CALL(getpid),
                              CALL(gettid),
                              CALL(getppid),
                              CALL(getuid),
                              CALL(geteuid),
                              CALL(getgid),
                              CALL(getegid),
                              CALL(getresuid),
                              CALL(getresgid),
                              CALL(getgroups),
                              CALL(uname),
                              CALL(sysinfo),
                              CALL(getrlimit),
                              CALL(getrusage),
                              CALL(sched_yield),
                              CALL(sched_getaffinity),
                              CALL(sched_getparam),
                              CALL(sched_getscheduler),
                              CALL(sigaltstack),
                              CALL(rt_sigaction),
                              CALL(rt_sigprocmask),
                              CALL(rt_sigreturn),
                              CALL(set_tid_address),
                              CALL(set_robust_list),
                              CALL(rseq),
                              CALL(arch_prctl),
                              CALL(exit),
                              CALL(exit_group),
                              CALL(poll),
                              CALL(ppoll),
                              CALL(select),
                              CALL(pselect6),
                              CALL(epoll_create1),
                              CALL(epoll_ctl),
                              CALL(epoll_wait),
                              CALL(epoll_pwait),
                              CALL(eventfd2),
                              CALL(pipe),
                              CALL(pipe2),
                              CALL(restart_syscall),
                              CALL(getcpu),
                              CALL(membarrier),
                              CALL(umask)};

/* A call that is allowed for one value of its argument number `at`, under a
 * mask, and asked about for all others. */
typedef struct Narrow {
    int call;
    unsigned at;
    uint64_t mask, value;
} Narrow;

static bool allow_narrow(scmp_filter_ctx filter, const Narrow *narrow)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, narrow->call, 1,
                            SCMP_CMP(narrow->at, SCMP_CMP_MASKED_EQ,
                                     narrow->mask, narrow->value)) == 0;
}

/* Not on the standard files, up to `last`. */
static bool allow_own_files(scmp_filter_ctx filter, int call, int last)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                            SCMP_CMP(0, SCMP_CMP_GT, (uint64_t)last)) == 0;
}

static bool add_narrow(scmp_filter_ctx filter, int channel)
{
    enum { ALL = 0x7fffffff };
    const uint64_t self = (uint64_t)getpid();
    const Narrow narrow[] = {
        {CALL(sendmsg), 0, ALL, (uint64_t)channel},
        {CALL(write), 0, UINT32_MAX, VERIFY_CAGE_ANSWERS},
        {CALL(clone), 0, CLONE_THREAD, CLONE_THREAD},
        {CALL(ioctl), 1, ALL, TCGETS},
        {CALL(ioctl), 1, ALL, TIOCGWINSZ},
        {CALL(ioctl), 1, ALL, FIOCLEX},
        {CALL(ioctl), 1, ALL, FIONBIO},
        {CALL(fcntl), 1, ALL, F_DUPFD},
        {CALL(fcntl), 1, ALL, F_DUPFD_CLOEXEC},
        {CALL(fcntl), 1, ALL, F_GETFD},
        {CALL(fcntl), 1, ALL, F_SETFD},
        {CALL(fcntl), 1, ALL, F_GETFL},
        {CALL(fcntl), 1, ALL, F_SETFL},
        {CALL(prlimit64), 2, UINT64_MAX, 0},
        {CALL(prctl), 0, ALL, PR_SET_NAME},
        {CALL(prctl), 0, ALL, PR_GET_NAME},
        {CALL(socketpair), 0, ALL, AF_UNIX},
        {CALL(kill), 0, UINT64_MAX, self},
        {CALL(tgkill), 0, UINT64_MAX, self},
    };
    bool good = true;

    for (size_t i = 0; good && i < sizeof narrow / sizeof narrow[0]; i++)
        good = allow_narrow(filter, &narrow[i]);
    return good && allow_own_files(filter, CALL(read), STDIN_FILENO) &&
           allow_own_files(filter, CALL(close), STDERR_FILENO);
}

/* Calls that this machine does not have are skipped. */
static bool add_allowed(scmp_filter_ctx filter)
{
    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
        if (allowed[i] >= 0 &&
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
            return false;
    return true;
}

/* About all else the parent is asked. */
static scmp_filter_ctx make_filter(int channel)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_NOTIFY);

    if (filter && add_allowed(filter) && add_narrow(filter, channel))
        return filter;
    seccomp_release(filter);
    return NULL;
}

/* ---- a file between the two ---- */

/* One byte, and room for one open file with it. */
typedef struct Parcel {
    char byte;
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof(int))];
    } control;
    struct iovec part;
    struct msghdr message;
} Parcel;

static struct msghdr *parcel_wrap(Parcel *parcel)
{
    *parcel = (Parcel){.byte = 0};
    parcel->part = (struct iovec){.iov_base = &parcel->byte, .iov_len = 1};
    parcel->message =
        (struct msghdr){.msg_iov = &parcel->part,
                        .msg_iovlen = 1,
                        .msg_control = parcel->control.room,
                        .msg_controllen = sizeof parcel->control.room};
    return &parcel->message;
}

/* ---- the child ---- */

static bool send_listener(int channel, int listener)
{
    Parcel parcel;
    struct cmsghdr *head = CMSG_FIRSTHDR(parcel_wrap(&parcel));

    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(head), &listener, sizeof listener);
    return sendmsg(channel, &parcel.message, 0) == 1;
}

bool verify_cage_enter(const VerifyCage *cage, int channel)
{
    scmp_filter_ctx filter = make_filter(channel);

    if (!filter || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        !restrict_files(cage) || seccomp_load(filter) != 0)
        return false;
    int listener = seccomp_notify_fd(filter);
    bool sent = listener >= 0 && send_listener(channel, listener);
    if (listener >= 0)
        close(listener);
    return sent;
}

/* ---- the parent ---- */

bool verify_cage_is_possible(void)
{
    enum { NOTIFIES = 5 };

    return landlock_abi() > 0 && seccomp_api_get() >= NOTIFIES;
}

int verify_cage_take_listener(int channel, double seconds)
{
    Parcel parcel;
    struct msghdr *message = parcel_wrap(&parcel);
    struct pollfd waiting = {.fd = channel, .events = POLLIN};
    int listener = -1;

    if (poll(&waiting, 1, (int)(seconds * 1000.0)) <= 0 ||
        recvmsg(channel, message, MSG_CMSG_CLOEXEC) != 1)
        return -1;
    struct cmsghdr *head = CMSG_FIRSTHDR(message);
    if (head && head->cmsg_type == SCM_RIGHTS)
        memcpy(&listener, CMSG_DATA(head), sizeof listener);
    return listener;
}

/* The path may change while we look: this is for the report alone, since
 * Landlock decides. */
static bool is_given_path(const VerifyCage *cage, const char *path)
{
    if (strstr(path, ".."))
        return false;
    for (uint32_t i = 0; i < cage->count; i++) {
        size_t length = strlen(cage->paths[i]);
        if (strncmp(path, cage->paths[i], length) == 0 &&
            (path[length] == '\0' || path[length] == '/'))
            return true;
    }
    return false;
}

static bool opens_given_file(const VerifyCage *cage,
                             const struct seccomp_notif *call)
{
    bool is_at = call->data.nr != CALL(open) && call->data.nr != CALL(creat);
    uint64_t flags = call->data.args[is_at ? 2 : 1];
    char path[PATH_MAX] = "";
    struct iovec here = {.iov_base = path, .iov_len = sizeof path - 1};
    struct iovec there = {.iov_base =
                              (void *)(uintptr_t)call->data.args[is_at ? 1 : 0],
                          .iov_len = sizeof path - 1};

    if (call->data.nr == CALL(creat) || call->data.nr == CALL(openat2) ||
        (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)))
        return false;
    ssize_t got = process_vm_readv((pid_t)call->pid, &here, 1, &there, 1, 0);
    return got > 0 && is_given_path(cage, path);
}

static bool is_opening(int call)
{
    return call == CALL(open) || call == CALL(openat) ||
           call == CALL(openat2) || call == CALL(creat);
}

static void note(BaseText *tried, const struct seccomp_notif *call)
{
    char *name =
        seccomp_syscall_resolve_num_arch(call->data.arch, call->data.nr);

    if (tried && tried->length == 0)
        base_text_append(tried, name ? name : "a call without a name");
    free(name);
}

/* What an interpreter does before a program runs in it, and no longer then. */
static bool is_preparing(int call)
{
    return call == CALL(read) || call == CALL(write) || call == CALL(close) ||
           call == CALL(dup2) || call == CALL(dup3);
}

static void judge(const VerifyCage *cage, const struct seccomp_notif *call,
                  struct seccomp_notif_resp *answer, bool *has_begun,
                  BaseText *tried)
{
    const int number = call->data.nr;

    if (is_opening(number)) {
        answer->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
        if (tried && !opens_given_file(cage, call))
            note(tried, call);
    } else if (number == CALL(execve) && !*has_begun) {
        answer->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
        *has_begun = true;
    } else if (!tried && is_preparing(number)) {
        answer->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
    } else if (!tried || number == CALL(clone3)) {
        answer->error = -ENOSYS; /* glibc then takes older ones, as `clone` */
    } else {
        answer->error = -EPERM;
        note(tried, call);
    }
}

void verify_cage_answer(const VerifyCage *cage, int listener, bool *has_begun,
                        BaseText *tried)
{
    struct seccomp_notif *call;
    struct seccomp_notif_resp *answer;

    if (seccomp_notify_alloc(&call, &answer) != 0)
        return;
    if (seccomp_notify_receive(listener, call) == 0) {
        answer->id = call->id;
        judge(cage, call, answer, has_begun, tried);
        seccomp_notify_respond(listener, answer);
    }
    seccomp_notify_free(call, answer);
}
