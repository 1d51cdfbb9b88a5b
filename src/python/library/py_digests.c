/*
 * Digests of bytes: what nettle knows of what CPython's hashlib promises. That
 * one's C code asks OpenSSL, hence the functions' names.
 */
#include "py_digests.h"

#include <nettle/hmac.h>
#include <nettle/nettle-meta.h>
#include <nettle/pbkdf2.h>

#include <string.h>
#include <strings.h>

#include "base_words.h"
#include "py_argument.h"
#include "py_bytes.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_id.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_memoryview.h"
#include "py_native_table.h"
#include "py_string.h"

enum { MOST_DIGEST = 64, BYTES_PER_WORK = 64, WORK_PER_ROUND = 16 };

typedef struct PyDigest {
    PyObject object;
    const struct nettle_hash *kind;
    const char *name;
    uint64_t context[]; /* kind->context_size bytes */
} PyDigest;

/* Those that every CPython has, and what else OpenSSL calls them. */
static const struct {
    const char *name, *other, *third;
    const struct nettle_hash *kind;
} kinds[] = {
    {"md5", "ssl3-md5", "md5", &nettle_md5},
    {"sha1", "sha-1", "ssl3-sha1", &nettle_sha1},
    {"sha224", "sha-224", "sha2-224", &nettle_sha224},
    {"sha256", "sha-256", "sha2-256", &nettle_sha256},
    {"sha384", "sha-384", "sha2-384", &nettle_sha384},
    {"sha512", "sha-512", "sha2-512", &nettle_sha512},
    {"sha3_224", "sha3-224", "sha3-224", &nettle_sha3_224},
    {"sha3_256", "sha3-256", "sha3-256", &nettle_sha3_256},
    {"sha3_384", "sha3-384", "sha3-384", &nettle_sha3_384},
    {"sha3_512", "sha3-512", "sha3-512", &nettle_sha3_512},
};
enum {
    MD5,
    SHA1,
    SHA224,
    SHA256,
    SHA384,
    SHA512,
    SHA3_224,
    SHA3_256,
    SHA3_384,
    SHA3_512,
    KINDS
};
_Static_assert(KINDS == sizeof kinds / sizeof *kinds, "a number for each kind");

static const char *const lacking[] = {
    "blake2b",    "blake2s",    "blake2b512", "blake2s256", "md5-sha1",
    "ripemd160",  "rmd160",     "ripemd",     "sha512_224", "sha512-224",
    "sha512_256", "sha512-256", "sha512/224", "sha512/256", "shake_128",
    "shake_256",  "shake128",   "shake256",   "shake-128",  "shake-256",
    "sm3",        NULL};

static const PyType digest_type;

static PyDigest *digest_of(PyValue value)
{
    return (PyDigest *)py_object(value);
}

/* --- what is digested ------------------------------------------------------
 */

/* Its bytes (borrowed); NULL with an exception. */
static const PyBytes *bytes_like(PyMachine *machine, PyValue data)
{
    PyValue held =
        py_is_any_string(data) ? PY_UNDEFINED : py_bytes_like(machine, data);
    if (!py_is_undefined(held))
        return (const PyBytes *)py_object(held);
    if (!py_is_raising(machine))
        py_raise(machine, &py_TypeError,
                 py_is_any_string(data)
                     ? "Strings must be encoded before hashing"
                     : "object supporting the buffer API required");
    return NULL;
}

static bool absorb(PyMachine *machine, PyDigest *digest, PyValue data)
{
    const PyBytes *bytes = bytes_like(machine, data);
    if (!bytes || !py_charge(machine, bytes->size / BYTES_PER_WORK))
        return false;
    digest->kind->update(digest->context, bytes->size,
                         (const uint8_t *)bytes->data);
    return true;
}

/* --- objects ---------------------------------------------------------------
 */

static PyDigest *make(PyMachine *machine, size_t kind)
{
    PyDigest *digest = py_object_new_sized(machine, &digest_type,
                                           kinds[kind].kind->context_size);
    if (!digest)
        return NULL;
    digest->kind = kinds[kind].kind;
    digest->name = kinds[kind].name;
    digest->kind->init(digest->context);
    return digest;
}

static PyValue start(PyMachine *machine, size_t kind, PyValue data)
{
    PyDigest *digest = make(machine, kind);
    if (!digest)
        return PY_ERROR;
    if (py_is_undefined(data) || absorb(machine, digest, data))
        return py_from_object(digest);
    py_decref(machine, py_from_object(digest));
    return PY_ERROR;
}

/* The kind's number; KINDS with an exception, or the run's end, if there is
 * none. */
static size_t find_kind(PyMachine *machine, PyValue name)
{
    if (!py_is_any_string(name)) {
        py_raise(machine, &py_TypeError, "name must be a string");
        return KINDS;
    }
    const char *text = py_string(name)->text;
    for (size_t i = 0; i < KINDS; i++)
        if (strcasecmp(text, kinds[i].name) == 0 ||
            strcasecmp(text, kinds[i].other) == 0 ||
            strcasecmp(text, kinds[i].third) == 0)
            return i;
    for (size_t i = 0; lacking[i]; i++)
        if (strcasecmp(text, lacking[i]) == 0) {
            py_unsupported_text(machine, N_("hashlib.sha256(data)"),
                                N_("the digest %s"), text);
            return KINDS;
        }
    py_raise(machine, &py_ValueError, "unsupported hash type %s", text);
    return KINDS;
}

/* name, string, usedforsecurity */
static PyValue new (PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    size_t kind = find_kind(machine, args[0]);
    return kind == KINDS ? PY_ERROR : start(machine, kind, args[1]);
}

static PyDigest *copy_of(PyMachine *machine, const PyDigest *digest)
{
    size_t size = digest->kind->context_size;
    PyDigest *copy = py_object_new_sized(machine, &digest_type, size);
    if (!copy)
        return NULL;
    copy->kind = digest->kind;
    copy->name = digest->name;
    memcpy(copy->context, digest->context, size);
    return copy;
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyDigest *made = copy_of(machine, digest_of(args[0]));
    return made ? py_from_object(made) : PY_ERROR;
}

static PyValue update(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return absorb(machine, digest_of(args[0]), args[1]) ? PY_NONE : PY_ERROR;
}

/* Of what has come so far; more may follow, hence from a copy. */
static bool finish(PyMachine *machine, PyValue self, uint8_t *out)
{
    PyDigest *last = copy_of(machine, digest_of(self));
    if (!last)
        return false;
    last->kind->digest(last->context, last->kind->digest_size, out);
    py_decref(machine, py_from_object(last));
    return true;
}

static PyValue digest(PyMachine *machine, const PyValue *args, uint32_t count)
{
    uint8_t bytes[MOST_DIGEST];
    BASE_INVARIANT(count == 1);
    return finish(machine, args[0], bytes)
               ? py_bytes_new(machine, (const char *)bytes,
                              digest_of(args[0])->kind->digest_size)
               : PY_ERROR;
}

static PyValue hexdigest(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t bytes[MOST_DIGEST];
    char text[2 * MOST_DIGEST];
    BASE_INVARIANT(count == 1);
    size_t size = digest_of(args[0])->kind->digest_size;
    if (!finish(machine, args[0], bytes))
        return PY_ERROR;
    for (size_t i = 0; i < size; i++) {
        text[2 * i] = digits[bytes[i] >> 4];
        text[2 * i + 1] = digits[bytes[i] & 15];
    }
    return py_string_new(machine, text, 2 * size);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_printf(
        out, "<%s _hashlib.HASH object @ 0x%llx>", digest_of(self)->name,
        (unsigned long long)py_machine_id(machine, py_object(self)));
    return true;
}

static PyValue get_name(PyMachine *machine, PyObject *self)
{
    const char *name = ((PyDigest *)(void *)self)->name;
    return py_string_new(machine, name, strlen(name));
}

static PyValue get_digest_size(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(((PyDigest *)(void *)self)->kind->digest_size);
}

static PyValue get_block_size(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_small(((PyDigest *)(void *)self)->kind->block_size);
}

static const PyNative methods[] = {
    PY_METHOD(&digest_type, "copy", copy, 0, 0),
    PY_METHOD(&digest_type, "digest", digest, 0, 0),
    PY_METHOD(&digest_type, "hexdigest", hexdigest, 0, 0),
    PY_METHOD(&digest_type, "update", update, 1, 1),
    {.name = NULL},
};

static const PyGetter getters[] = {
    {"name", get_name, NULL},
    {"digest_size", get_digest_size, NULL},
    {"block_size", get_block_size, NULL},
    {NULL, NULL, NULL},
};

static const PyType digest_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "HASH",
    .module = "_hashlib",
    .title = "_hashlib.HASH",
    .size = sizeof(PyDigest),
    .repr = repr,
    .methods = methods,
    .getters = getters,
};

/* --- keys from passwords ---------------------------------------------------
 */

/* What nettle keeps of a HMAC. */
typedef struct Mac {
    const struct nettle_hash *kind;
    PyDigest *outer, *inner, *state; /* owned */
} Mac;

static void mac_update(void *context, size_t size, const uint8_t *data)
{
    Mac *mac = context;
    hmac_update(mac->state->context, mac->kind, size, data);
}

static void mac_digest(void *context, size_t size, uint8_t *out)
{
    Mac *mac = context;
    hmac_digest(mac->outer->context, mac->inner->context, mac->state->context,
                mac->kind, size, out);
}

static void release(PyMachine *machine, PyDigest *digest)
{
    if (digest)
        py_decref(machine, py_from_object(digest));
}

static PyValue derive_key(PyMachine *machine, size_t kind,
                          const PyBytes *password, const PyBytes *salt,
                          unsigned rounds, PyValue key)
{
    Mac mac = {kinds[kind].kind, make(machine, kind), make(machine, kind),
               make(machine, kind)};
    if (mac.outer && mac.inner && mac.state) {
        PyBytes *bytes = (PyBytes *)py_object(key);
        hmac_set_key(mac.outer->context, mac.inner->context, mac.state->context,
                     mac.kind, password->size, (const uint8_t *)password->data);
        pbkdf2(&mac, mac_update, mac_digest, mac.kind->digest_size, rounds,
               salt->size, (const uint8_t *)salt->data, bytes->size,
               (uint8_t *)bytes->data);
    } else {
        py_decref(machine, key);
        key = PY_ERROR;
    }
    release(machine, mac.outer);
    release(machine, mac.inner);
    release(machine, mac.state);
    return key;
}

/* What CPython reads into a C long. */
static bool read_long(PyMachine *machine, const PyValue *argument, int64_t *out)
{
    PyValue number;
    if (!py_argument_int(machine, argument, &number))
        return false;
    if (py_int_to_i64(number, out))
        return true;
    py_raise(machine, &py_OverflowError,
             "Python int too large to convert to C long");
    return false;
}

static bool check_size(PyMachine *machine, int64_t size, const char *what)
{
    if (size >= 1 && size <= INT32_MAX)
        return true;
    if (size < 1)
        py_raise(machine, &py_ValueError, "%s must be greater than 0.", what);
    else
        py_raise(machine, &py_OverflowError, "%s is too great.", what);
    return false;
}

static const PyBytes *bytes_argument(PyMachine *machine, PyValue value)
{
    PyValue held = py_bytes_like(machine, value);
    if (!py_is_undefined(held))
        return (const PyBytes *)py_object(held);
    if (!py_is_raising(machine))
        py_raise(machine, &py_TypeError,
                 "a bytes-like object is required, not '%s'",
                 py_type_name(py_type_of(value)));
    return NULL;
}

/* Not filled in yet. */
static PyValue new_key(PyMachine *machine, size_t size)
{
    PyBytes *bytes = py_bytes_reserve(machine, size);
    if (!bytes)
        return PY_ERROR;
    bytes->data[size] = 0;
    return py_from_object(bytes);
}

/* hash_name, password, salt, iterations, dklen */
static PyValue pbkdf2_hmac(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    int64_t rounds, size;
    const PyBytes *password, *salt;
    BASE_INVARIANT(count == 5);
    if (!py_is_any_string(args[0]))
        return py_argument_wrong(machine, "pbkdf2_hmac", "'hash_name'", "str",
                                 args[0]);
    if (!(password = bytes_argument(machine, args[1])) ||
        !(salt = bytes_argument(machine, args[2])) ||
        !read_long(machine, &args[3], &rounds))
        return PY_ERROR;
    size_t kind = find_kind(machine, args[0]);
    if (kind == KINDS)
        return PY_ERROR;
    size_t step = kinds[kind].kind->digest_size;
    size = (int64_t)step;
    if (!py_is_undefined(args[4]) && !py_is_none(args[4]) &&
        !read_long(machine, &args[4], &size))
        return PY_ERROR;
    if (!check_size(machine, rounds, "iteration value") ||
        !check_size(machine, size, "key length") ||
        !py_charge(machine, (uint64_t)rounds * WORK_PER_ROUND *
                                (((uint64_t)size + step - 1) / step)))
        return PY_ERROR;
    PyValue key = new_key(machine, (size_t)size);
    return py_is_error(key) ? PY_ERROR
                            : derive_key(machine, kind, password, salt,
                                         (unsigned)rounds, key);
}

/* --- the module ------------------------------------------------------------
 */

#define MAKE(kind)                                                             \
    static PyValue make_##kind(PyMachine *machine, const PyValue *args,        \
                               uint32_t count)                                 \
    {                                                                          \
        BASE_INVARIANT(count == 2);                                            \
        return start(machine, kind, args[0]);                                  \
    }                                                                          \
    static const PyNative native_##kind
#define NATIVE(kind, text)                                                     \
    PY_FUNCTION_NAMED("openssl_" text, make_##kind, 0, 1, 0, 2, "string",      \
                      "usedforsecurity")
MAKE(MD5) = NATIVE(MD5, "md5");
MAKE(SHA1) = NATIVE(SHA1, "sha1");
MAKE(SHA224) = NATIVE(SHA224, "sha224");
MAKE(SHA256) = NATIVE(SHA256, "sha256");
MAKE(SHA384) = NATIVE(SHA384, "sha384");
MAKE(SHA512) = NATIVE(SHA512, "sha512");
MAKE(SHA3_224) = NATIVE(SHA3_224, "sha3_224");
MAKE(SHA3_256) = NATIVE(SHA3_256, "sha3_256");
MAKE(SHA3_384) = NATIVE(SHA3_384, "sha3_384");
MAKE(SHA3_512) = NATIVE(SHA3_512, "sha3_512");

static const PyNative native_new = PY_FUNCTION_NAMED(
    "new", new, 1, 2, 0, 3, "name", "string", "usedforsecurity");
static const PyNative native_pbkdf2_hmac =
    PY_FUNCTION_NAMED("pbkdf2_hmac", pbkdf2_hmac, 4, 5, 0, 5, "hash_name",
                      "password", "salt", "iterations", "dklen");

static const PyModuleEntry entries[] = {
    {"new", &native_new, NULL, 0, 0, 0},
    {"openssl_md5", &native_MD5, NULL, 0, 0, 0},
    {"openssl_sha1", &native_SHA1, NULL, 0, 0, 0},
    {"openssl_sha224", &native_SHA224, NULL, 0, 0, 0},
    {"openssl_sha256", &native_SHA256, NULL, 0, 0, 0},
    {"openssl_sha384", &native_SHA384, NULL, 0, 0, 0},
    {"openssl_sha512", &native_SHA512, NULL, 0, 0, 0},
    {"openssl_sha3_224", &native_SHA3_224, NULL, 0, 0, 0},
    {"openssl_sha3_256", &native_SHA3_256, NULL, 0, 0, 0},
    {"openssl_sha3_384", &native_SHA3_384, NULL, 0, 0, 0},
    {"openssl_sha3_512", &native_SHA3_512, NULL, 0, 0, 0},
    {"pbkdf2_hmac", &native_pbkdf2_hmac, NULL, 0, 0, 0},
    {"HASH", &digest_type, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_digests_natives = {.name = "_hashlib",
                                         .entries = entries,
                                         .has_c_functions = true,
                                         .is_private = true};
