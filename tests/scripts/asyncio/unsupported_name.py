# What CPython's asyncio has and ours lacks cannot be caught.
# expect status: 5
# expect error: taskarium: unsupported
import asyncio

try:
    asyncio.open_connection
except BaseException:
    print('not reached')
