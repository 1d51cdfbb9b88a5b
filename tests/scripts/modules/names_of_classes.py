# Names that classes of modules have, in the form that CPython has them.
import decimal
import io
import logging
import struct
import time

packed = struct.Struct("<ih")
print(packed.format, packed.size)
try:
    packed.format = 3
except AttributeError as e:
    print(e)
stream = io.StringIO()
print(stream.encoding, stream.errors, stream.newlines, stream.line_buffering,
      hasattr(io.StringIO, "encoding"), hasattr(io.TextIOBase, "newlines"))


class Raw(io.RawIOBase):
    pass


try:
    Raw().readinto(bytearray(2))
except NotImplementedError as e:
    print(repr(e))
epoch = time.gmtime(0)
print(epoch.tm_zone, epoch.tm_gmtoff, hasattr(time.struct_time, "tm_zone"))
logging.disable(logging.INFO)
print(logging.root.manager.disable, hasattr(logging.Manager, "disable"))
logging.root.manager.disable = "DEBUG"
print(logging.root.manager.disable, hasattr(logging.LoggerAdapter, "warn"))
context = decimal.Context(prec=3)
print(context.prec, context.copy().prec, context)
