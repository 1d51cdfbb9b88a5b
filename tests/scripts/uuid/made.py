import errno
import uuid

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.urn, u.bytes, u.bytes_le, u.fields, u.version, u.variant)
print(uuid.UUID(int=5), uuid.UUID(bytes=b'\x01' * 16), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), uuid.UUID('{' + u.hex + '}') == u)
v = uuid.uuid4()
print(v.version, v.variant, len(str(v)), v != uuid.uuid4(), type(v), hash(u) == hash(u.int), sorted([u, uuid.UUID(int=1)])[0].int)
print(uuid.UUID(int=5, version=4), u.time_low, u.node, u.clock_seq, u.time, uuid.NAMESPACE_DNS, int(u) == u.int)
for wrong in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b'x'), lambda: setattr(u, 'int', 5), lambda: uuid.UUID(int=1, version=9), lambda: u < 5):
    try:
        print(wrong())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(errno.ENOENT, errno.errorcode[2], errno.EAGAIN, errno.errorcode[errno.EWOULDBLOCK], errno.ETIMEDOUT, len(errno.errorcode))
