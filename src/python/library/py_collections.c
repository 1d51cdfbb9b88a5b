#include "py_collections.h"

#include "py_default_dict.h"
#include "py_deque.h"
#include "py_ordered_dict.h"
#include "py_tuple_getter.h"

static const PyModuleEntry entries[] = {
    {"deque", &py_deque_type, NULL, 0, 0, 0},
    {"defaultdict", &py_default_dict_type, NULL, 0, 0, 0},
    {"OrderedDict", &py_ordered_dict_type, NULL, 0, 0, 0},
    {"_tuplegetter", &py_tuple_getter_type, NULL, 0, 0, 0},
    {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_collections_natives = {
    .name = "_collections", .entries = entries, .is_private = true};
