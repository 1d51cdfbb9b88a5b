# A future holds its loop, which may be closed.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.close()
future.add_done_callback(print)
try:
    future.set_result(1)
except RuntimeError as error:
    print(repr(error))
print(future)
try:
    future.add_done_callback(print)
except RuntimeError as error:
    print(repr(error))
future = loop.create_future()
future.add_done_callback(print)
try:
    print(future.cancel())
except RuntimeError as error:
    print(repr(error))
print(asyncio.new_event_loop().create_future().add_done_callback(print))
other = asyncio.new_event_loop()
future = other.create_future()
future.set_result(2)
other.close()
try:
    future.add_done_callback(print)
except RuntimeError as error:
    print(repr(error))
print(future.remove_done_callback(print))
