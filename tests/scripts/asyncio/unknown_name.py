# What no version of CPython has is an AttributeError.
import asyncio

try:
    asyncio.nonsense
except AttributeError as error:
    print(error)

# expect: module 'asyncio' has no attribute 'nonsense'
