/* What CPython says of a native that is called in the wrong way. */
#include "py_native_complaint.h"

#include "py_exception.h"
#include "py_machine.h"
#include "py_machine_state.h"
#include "py_module.h"
#include "py_suggest_closest.h"

#include <stdio.h>

/* The module that has the function; NULL: it is a method, or makes a type's
 * instances. */
static const PyModuleSpec *module_of(const PyMachine *machine,
                                     const PyNative *native)
{
    for (uint32_t i = 0; i < machine->module_count; i++) {
        const PyModuleEntry *entry = machine->modules[i].spec->entries;
        for (; entry && entry->name; entry++)
            if (entry->object == native)
                return machine->modules[i].spec;
    }
    return NULL;
}

/* As CPython calls the module that has the function in C; NULL: builtins, or it
 * is not C there. */
static const char *c_module_of(const PyMachine *machine, const PyNative *native)
{
    if (native->module_name)
        return native->module_name;
    const PyModuleSpec *spec = module_of(machine, native);
    if (!spec || strcmp(spec->name, "builtins") == 0 ||
        (!spec->has_c_functions && !spec->c_name))
        return NULL;
    return spec->c_name ? spec->c_name : spec->name;
}

static bool is_constructor(const PyMachine *machine, const PyNative *native)
{
    return !native->is_method && !native->module_name &&
           !module_of(machine, native);
}

static bool is_clinic(const PyMachine *machine, const PyNative *native)
{
    return native->clinic && py_machine_version(machine) >= native->clinic;
}

static bool counts_plainly(const PyMachine *machine, const PyNative *native)
{
    return native->counts_plainly &&
           py_machine_version(machine) >= native->counts_plainly;
}

/* What makes a type's instances takes keywords by another way than arguments by
 * position alone, unless it knows of them. */
static bool makes_by_tuple(const PyMachine *machine, const PyNative *native)
{
    return is_constructor(machine, native) && !native->is_vectorcall;
}

/* Of what is_python. */
static const PyType *class_of(const PyNative *native)
{
    return native->bound_to ? native->bound_to : native->owner;
}

uint32_t py_native_positional_only(const PyMachine *machine,
                                   const PyNative *native)
{
    return py_machine_version(machine) < native->keywords_since
               ? native->positional
               : native->positional_only;
}

bool py_native_gets_class(const PyMachine *machine, const PyNative *native)
{
    return native->gets_class_since &&
           py_machine_version(machine) >= native->gets_class_since;
}

/* Without the one that this version does not have yet. */
static uint32_t parameters_of(const PyMachine *machine, const PyNative *native)
{
    return native->parameter_count -
           (py_machine_version(machine) < native->last_since ? 1u : 0u);
}

/* It is Python text in CPython. */
static bool is_python_like(const PyMachine *machine, const PyNative *native)
{
    uint32_t keywords = native->keywords ? 1 : 0;
    bool is_text = native->is_python || native->module;
    return (is_text && !is_clinic(machine, native)) ||
           (!native->clinic &&
            native->positional_only + keywords < native->parameter_count);
}

bool py_native_is_text(const PyMachine *machine, const PyNative *native)
{
    return native->is_python ||
           (native->module && is_python_like(machine, native));
}

const char *py_native_module_name(const PyMachine *machine,
                                  const PyNative *native)
{
    if (native->is_lent)
        return py_machine_version(machine) < 312 ? "io" : "_io";
    if (native->module && is_python_like(machine, native))
        return native->module;
    const PyModuleSpec *spec = module_of(machine, native);
    return spec && native->is_python && native->bound_to
               ? spec->name
               : c_module_of(machine, native);
}

/* --- as CPython's generated parsers -------------------------------------- */

/* The counts of a native without its self. */
typedef struct Counts {
    uint32_t all, required, positional, positional_only;
} Counts;

static Counts counts_of(const PyMachine *machine, const PyNative *native)
{
    uint32_t self = native->is_method ? 1 : 0;
    return (Counts){parameters_of(machine, native) - self,
                    native->required - self, native->positional - self,
                    py_native_positional_only(machine, native) - self};
}

static const char *plural(uint32_t count)
{
    return count == 1 ? "" : "s";
}

enum { CALL_NAME = 128 };

/* "f()", or what its parser says that has not been told. */
static const char *call_name(const PyNative *native, char *room)
{
    if (native->is_nameless)
        return "function";
    bool makes = native->owner && native == native->owner->init;
    snprintf(room, CALL_NAME, "%s()",
             makes ? py_type_own_name(native->owner) : native->name);
    return room;
}

static bool check_clinic(PyMachine *machine, const PyNative *native,
                         uint32_t given, uint32_t keywords)
{
    Counts counts = counts_of(machine, native);
    uint32_t least = counts.required < counts.positional_only
                         ? counts.required
                         : counts.positional_only;
    bool exactly = counts.required >= counts.positional;
    char room[CALL_NAME];
    const char *name = call_name(native, room);
    if (given + keywords > counts.all)
        py_raise(machine, &py_TypeError,
                 "%s takes at most %u %sargument%s (%u given)", name,
                 counts.all, given ? "" : "keyword ", plural(counts.all),
                 given + keywords);
    else if (given > counts.positional && !counts.positional)
        py_raise(machine, &py_TypeError, "%s takes no positional arguments",
                 name);
    else if (given > counts.positional)
        py_raise(machine, &py_TypeError,
                 "%s takes %s %u positional argument%s (%u given)", name,
                 exactly ? "exactly" : "at most", counts.positional,
                 plural(counts.positional), given);
    else if (given < least)
        py_raise(machine, &py_TypeError,
                 "%s takes %s %u positional argument%s (%u given)", name,
                 least < counts.positional ? "at least" : "exactly", least,
                 plural(least), given);
    else
        return true;
    return false;
}

/* Of any number of arguments by position. */
static bool check_variadic(PyMachine *machine, const PyNative *native,
                           uint32_t given, uint32_t keywords)
{
    uint32_t self = native->is_method ? 1 : 0;
    uint32_t most = native->parameter_count - native->positional;
    if (native->counts_plainly && given == self) {
        py_raise(machine, &py_TypeError,
                 "%s expected at least 1 argument, got 0", native->name);
        return false;
    }
    if (!is_clinic(machine, native) || native->keywords || keywords <= most)
        return true;
    py_raise(machine, &py_TypeError,
             "%s() takes at most %u keyword argument%s (%u given)",
             native->name, most, plural(most), keywords);
    return false;
}

static void complain_required(PyMachine *machine, const PyNative *native,
                              const PyValue *all)
{
    uint32_t self = native->is_method ? 1 : 0, at = self;
    while (at + 1 < native->required && !py_is_undefined(all[at]))
        at++;
    char room[CALL_NAME];
    py_raise(machine, &py_TypeError,
             "%s missing required argument '%s' (pos %u)",
             call_name(native, room), native->names[at], at + 1 - self);
}

void py_native_complain_keyword(PyMachine *machine, const PyNative *native,
                                const char *name)
{
    uint32_t only = py_native_positional_only(machine, native);
    const char *const *names = native->names + only;
    uint32_t count = parameters_of(machine, native) - only;
    bool newer = py_machine_version(machine) >= 313 && !native->is_vectorcall;
    BaseText title = {0};
    bool is_text = native->is_python ||
                   (native->is_method && is_python_like(machine, native));
    if (is_text && class_of(native))
        base_text_printf(&title, "%s.", py_type_own_name(class_of(native)));
    base_text_append(&title,
                     native->hands_on_to ? native->hands_on_to : native->name);
    base_text_append(&title, "()");
    if (native->is_nameless) {
        base_text_clear(&title);
        base_text_append(&title, "this function");
    }
    const char *shown = base_text_str(&title);
    const char *meant =
        newer && (is_python_like(machine, native) || is_clinic(machine, native))
            ? py_suggest_closest(name, names, (int)count)
            : NULL;
    if (newer || (!is_clinic(machine, native) && !native->is_vectorcall))
        py_raise(machine, &py_TypeError,
                 "%s got an unexpected keyword argument '%s'%s%s%s", shown,
                 name, meant ? ". Did you mean '" : "", meant ? meant : "",
                 meant ? "'?" : "");
    else
        py_raise(machine, &py_TypeError,
                 "'%s' is an invalid keyword argument for %s", name, shown);
    base_text_release(&title);
}

void py_native_complain_twice(PyMachine *machine, const PyNative *native,
                              uint32_t at)
{
    uint32_t self = native->is_method ? 1 : 0;
    bool is_text = native->is_python ||
                   (native->is_method && is_python_like(machine, native));
    const PyType *class = is_text ? class_of(native) : NULL;
    char room[CALL_NAME];
    if (native->is_vectorcall)
        py_raise(machine, &py_TypeError,
                 "'%s' is an invalid keyword argument for %s()",
                 native->names[at], native->name);
    else if (is_clinic(machine, native))
        py_raise(machine, &py_TypeError,
                 "argument for %s given by name ('%s') and position (%u)",
                 call_name(native, room), native->names[at], at + 1 - self);
    else
        py_raise(machine, &py_TypeError,
                 "%s%s%s() got multiple values for argument '%s'",
                 class ? py_type_own_name(class) : "", class ? "." : "",
                 native->name, native->names[at]);
}

/* --- others --------------------------------------------------------------- */

/* Whose method it is. */
static const PyType *owner_of(const PyNative *native, const PyValue *args)
{
    if (native->of_class && py_is_class(args[0]))
        return py_class(args[0]);
    return native->owner ? native->owner : py_type_of(args[0]);
}

/* What is bound is told by its self's, or by the class that its self is. */
static const char *class_name(const PyMachine *machine, const PyNative *native,
                              const PyValue *args)
{
    if (native->class_name)
        return native->class_name;
    bool is_text = native->owner && is_python_like(machine, native);
    if (native != machine->bound_native || is_text)
        return py_type_own_name(owner_of(native, args));
    return py_type_own_name(py_is_class(args[0]) ? py_class(args[0])
                                                 : py_type_of(args[0]));
}

static void native_title(const PyMachine *machine, const PyNative *native,
                         const PyValue *args, uint32_t count, BaseText *out)
{
    const char *module = native->is_method || is_python_like(machine, native)
                             ? NULL
                             : c_module_of(machine, native);
    if (module)
        base_text_printf(out, "%s.", module);
    bool is_text = native->is_python || is_python_like(machine, native);
    if (native->owner && (is_text && (native->is_python || !count)))
        base_text_printf(out, "%s.", py_type_own_name(native->owner));
    else if (native->is_method && count)
        base_text_printf(out, "%s.", class_name(machine, native, args));
    else if (native->bound_to)
        base_text_printf(out, "%s.", py_type_own_name(native->bound_to));
    base_text_append(out, native->name);
}

/* Up to 3.12 the methods of groups take their argument out of a tuple. */
static void complain_of_tuple(PyMachine *machine, const PyNative *native,
                              uint32_t given)
{
    if (strcmp(native->name, "derive") == 0)
        py_raise(machine, &py_TypeError,
                 "function takes exactly 1 argument (%u given)", given);
    else
        py_raise(machine, &py_TypeError, "%s expected 1 argument, got %u",
                 native->name, given);
}

static void complain_count(PyMachine *machine, const PyNative *native,
                           const PyValue *args, uint32_t count)
{
    BaseText title = {0};
    native_title(machine, native, args, count, &title);
    uint32_t self =
        native->is_method && !is_python_like(machine, native) ? 1 : 0;
    uint32_t least = native->required - (native->required >= self ? self : 0);
    uint32_t most = native->positional - self;
    uint32_t given = count - (count >= self ? self : 0);
    if (native->bound_to && is_python_like(machine, native))
        least++, most++, given++;
    const char *name = base_text_str(&title);
    if (native->owner == &py_BaseExceptionGroup &&
        py_machine_version(machine) < 313)
        complain_of_tuple(machine, native, given);
    else if (native->parses_tuple && least == most &&
             py_machine_version(machine) < 313)
        py_raise(machine, &py_TypeError,
                 "%s() takes exactly %u argument%s (%u given)", native->name,
                 most, plural(most), given);
    else if (native->parses_tuple && py_machine_version(machine) < 313)
        py_raise(machine, &py_TypeError,
                 "%s() takes at %s %u argument%s (%u given)", native->name,
                 given < least ? "least" : "most", given < least ? least : most,
                 plural(given < least ? least : most), given);
    else if (is_python_like(machine, native) && least == most)
        py_raise(machine, &py_TypeError,
                 "%s() takes %u positional argument%s but %u %s given", name,
                 most, most == 1 ? "" : "s", given,
                 given == 1 ? "was" : "were");
    else if (is_python_like(machine, native))
        py_raise(machine, &py_TypeError,
                 "%s() takes from %u to %u positional arguments but %u %s "
                 "given",
                 name, least, most, given, given == 1 ? "was" : "were");
    else if (least == most && most == 0)
        py_raise(machine, &py_TypeError, "%s() takes no arguments (%u given)",
                 name, given);
    else if (least == most && most == 1 && !counts_plainly(machine, native) &&
             !is_constructor(machine, native))
        py_raise(machine, &py_TypeError,
                 "%s() takes exactly one argument (%u given)", name, given);
    else if (least == most)
        py_raise(machine, &py_TypeError, "%s expected %u argument%s, got %u",
                 native->name, least, least == 1 ? "" : "s", given);
    else if (given < least)
        py_raise(machine, &py_TypeError,
                 "%s expected at least %u argument%s, got %u", native->name,
                 least, least == 1 ? "" : "s", given);
    else
        py_raise(machine, &py_TypeError,
                 "%s%s expected at most %u argument%s, got %u", native->name,
                 native->is_vectorcall ? "()" : "", most, most == 1 ? "" : "s",
                 given);
    base_text_release(&title);
}

void py_native_complain_missing(PyMachine *machine, const PyNative *native,
                                const PyValue *all, const PyValue *args,
                                uint32_t count)
{
    if (is_clinic(machine, native)) {
        complain_required(machine, native, all);
        return;
    }
    if (!is_python_like(machine, native)) {
        complain_count(machine, native, args, count);
        return;
    }
    BaseText title = {0}, names = {0};
    native_title(machine, native, args, count, &title);
    uint32_t missing = 0, seen = 0;
    for (uint32_t i = 0; i < native->required; i++)
        missing += py_is_undefined(all[i]);
    for (uint32_t i = 0; i < native->required; i++) {
        if (!py_is_undefined(all[i]))
            continue;
        if (seen)
            base_text_append(&names, seen + 1 == missing
                                         ? (missing > 2 ? ", and " : " and ")
                                         : ", ");
        base_text_printf(&names, "'%s'", native->names[i]);
        seen++;
    }
    py_raise(machine, &py_TypeError,
             "%s() missing %u required positional argument%s: %s",
             base_text_str(&title), missing, missing == 1 ? "" : "s",
             base_text_str(&names));
    base_text_release(&title);
    base_text_release(&names);
}

void py_native_complain_self(PyMachine *machine, const PyType *owner,
                             const char *name, bool is_slot, PyValue self)
{
    if (!py_is_undefined(self))
        py_raise(machine, &py_TypeError,
                 is_slot ? "descriptor '%s' requires a '%s' object but "
                           "received a '%s'"
                         : "descriptor '%s' for '%s' objects doesn't apply to "
                           "a '%s' object",
                 name, py_type_name(owner), py_type_name(py_type_of(self)));
    else if (is_slot)
        py_raise(machine, &py_TypeError,
                 "descriptor '%s' of '%s' object needs an argument", name,
                 py_type_name(owner));
    else
        py_raise(machine, &py_TypeError,
                 "unbound method %s.%s() needs an argument",
                 py_type_own_name(owner), name);
}

static bool gets_tuple(const PyMachine *machine, const PyNative *native)
{
    return native->gets_tuple_in ||
           (native->parses_tuple && py_machine_version(machine) < 313);
}

/* It has no parameter that a keyword could name. */
static bool refuse_keywords(PyMachine *machine, const PyNative *native,
                            const PyValue *args)
{
    const PyModuleSpec *module = module_of(machine, native);
    if (native->bound_to)
        py_raise(machine, &py_TypeError, "%s.%s() takes no keyword arguments",
                 py_type_own_name(native->bound_to), native->name);
    else if (native->owner && native == native->owner->init)
        py_raise(machine, &py_TypeError, "%s() takes no keyword arguments",
                 py_type_own_name(native->owner));
    else if (native->is_method &&
             !(gets_tuple(machine, native) && native == machine->bound_native))
        py_raise(machine, &py_TypeError, "%s.%s() takes no keyword arguments",
                 class_name(machine, native, args), native->name);
    else if (gets_tuple(machine, native))
        py_raise(machine, &py_TypeError, "%s() takes no keyword arguments",
                 native->name);
    else if (native->module_name)
        py_raise(machine, &py_TypeError, "%s.%s() takes no keyword arguments",
                 native->module_name, native->name);
    else if (module && strcmp(module->name, "builtins") != 0)
        py_raise(machine, &py_TypeError, "%s.%s() takes no keyword arguments",
                 module->c_name ? module->c_name : module->name, native->name);
    else
        py_raise(machine, &py_TypeError, "%s() takes no keyword arguments",
                 native->name);
    return false;
}

/* As a function of the program's own: after its keywords were looked at. */
bool py_native_check_positions(PyMachine *machine, const PyNative *native,
                               const PyValue *all, const PyValue *args,
                               uint32_t given)
{
    if (!is_python_like(machine, native) || native->variadic ||
        given <= native->positional)
        return true;
    uint32_t by_name = 0;
    for (uint32_t i = native->positional; i < native->parameter_count; i++)
        by_name += !py_is_undefined(all[i]);
    if (by_name == 0) {
        complain_count(machine, native, args, given);
        return false;
    }
    BaseText title = {0};
    uint32_t self = native->bound_to ? 1 : 0;
    uint32_t most = native->positional + self;
    native_title(machine, native, args, given, &title);
    py_raise(machine, &py_TypeError,
             "%s() takes %u positional argument%s but %u positional "
             "argument%s (and %u keyword-only argument%s) were given",
             base_text_str(&title), most, plural(most), given + self,
             plural(given + self), by_name, plural(by_name));
    base_text_release(&title);
    return false;
}

/* As CPython's wrappers of slots, and its methods that get their class. */
static bool check_plainly(PyMachine *machine, const PyNative *native,
                          uint32_t given, uint32_t keywords)
{
    bool is_slot = native->is_slot;
    uint32_t count = given - 1; /* without self */
    BASE_INVARIANT(given > 0 && native->parameter_count == 1);
    if (is_slot && keywords)
        py_raise(machine, &py_TypeError,
                 "wrapper %s() takes no keyword arguments", native->name);
    else if (is_slot && count)
        py_raise(machine, &py_TypeError, "expected 0 arguments, got %u", count);
    else if (!is_slot &&
             (count || (keywords && py_machine_version(machine) >= 313)))
        py_raise(machine, &py_TypeError, "%s() takes no arguments",
                 native->name);
    else
        return true;
    return false;
}

bool py_native_check_counts(PyMachine *machine, const PyNative *native,
                            const PyValue *args, uint32_t given,
                            uint32_t keywords)
{
    bool by_position = native->positional_only == native->parameter_count ||
                       (native->clinic && !is_clinic(machine, native));
    bool is_few = native->clinic && given < native->required;
    if (native->is_slot || py_native_gets_class(machine, native))
        return check_plainly(machine, native, given, keywords);
    if (keywords && is_python_like(machine, native))
        return true; /* they are looked at first */
    bool is_count_off = given > native->positional || is_few;
    if (native->variadic && !check_variadic(machine, native, given, keywords))
        return false;
    if (is_clinic(machine, native) && !native->variadic && !native->keywords &&
        !(counts_plainly(machine, native) && is_count_off &&
          !(keywords && makes_by_tuple(machine, native))))
        return check_clinic(machine, native,
                            given - (native->is_method ? 1 : 0), keywords);
    if (keywords && !native->keywords && by_position && !native->is_python)
        return refuse_keywords(machine, native, args);
    if (native->variadic ||
        (given <= native->positional &&
         !(is_few && (by_position || counts_plainly(machine, native)))))
        return true;
    complain_count(machine, native, args, given);
    return false;
}
