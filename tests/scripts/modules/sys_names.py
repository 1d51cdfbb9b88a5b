# What sys says of numbers, hashes and the interpreter.
import sys

print(sys.float_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info[3], len(sys.float_info))
print(sys.float_info.max * 2, sys.float_info.dig, sys.float_info.mant_dig)
print(sys.int_info)
print(sys.hash_info)
print(hash(sys.hash_info.modulus), hash(float("inf")) == sys.hash_info.inf)
print(isinstance(sys.float_info, tuple), type(sys.float_info).__name__, type(sys.float_info).__module__)
print(sys.float_repr_style, sys.api_version, sys.warnoptions)
print(sys.version.split()[0] == ".".join(map(str, sys.version_info[:3])))
print(sys.implementation.name, sys.implementation.cache_tag == "cpython-3%d" % sys.version_info[1])
print(sys.implementation.version == sys.version_info, sys.implementation.hexversion == sys.hexversion)
print(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.is_finalizing())

try:
    sys.float_info.max = 1
except AttributeError as error:
    print(error)

print(sys.flags.optimize, sys.flags.dev_mode, sys.flags.interactive, len(sys.flags))
