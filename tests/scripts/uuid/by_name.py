# Identifiers made of names, by MD5 and SHA-1.
import sys
import uuid

for space in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.UUID(int=0)):
    for name in ('python.org', '', 'é€😀', 'x' * 39, 'x' * 40, 'x' * 47, 'x' * 48, 'x' * 200):
        three, five = uuid.uuid3(space, name), uuid.uuid5(space, name)
        print(three, five, three.version, five.version, three.variant)
for call in (lambda: uuid.uuid3(5, 'x'), lambda: uuid.uuid5(uuid.NAMESPACE_DNS, 5), lambda: uuid.uuid3('x', 'y'), lambda: uuid.uuid5(uuid.NAMESPACE_OID)):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
if sys.version_info >= (3, 12):
    print(uuid.uuid3(uuid.NAMESPACE_DNS, b'python.org'))
