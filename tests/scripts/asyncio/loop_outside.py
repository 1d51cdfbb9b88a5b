# get_event_loop() where none runs.
import asyncio
import warnings

warnings.simplefilter('always')
with warnings.catch_warnings(record=True) as told:
    try:
        loop = asyncio.get_event_loop()
        print(loop is asyncio.get_event_loop(), loop.is_running())
        print(loop.run_until_complete(asyncio.sleep(1, 'slept')))
        loop.close()
    except RuntimeError as error:
        print(error)
    print([(one.category.__name__, str(one.message)) for one in told])
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
# expect: True False
# expect: slept
# expect: [('DeprecationWarning', 'There is no current event loop')]
# expect: There is no current event loop in thread 'MainThread'.
