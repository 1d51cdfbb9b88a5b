"""Times that are no numbers, where they are compared at once."""
import asyncio
async def main():
    for f in (lambda: asyncio.timeout_at('x'), lambda: asyncio.timeout('x'), lambda: asyncio.timeout_at([1]), lambda: asyncio.timeout_at(object), lambda: asyncio.timeout(True), lambda: asyncio.timeout_at(7), lambda: asyncio.timeout_at(None)):
        try:
            async with f() as t:
                print(t.when())
        except Exception as e:
            print(repr(e))
    try:
        async with asyncio.timeout(5) as t:
            t.reschedule('soon')
    except Exception as e:
        print(repr(e))
    for w in ('x', [1], None, True, -1, '5'):
        try:
            print(await asyncio.sleep(w, 'slept'))
        except Exception as e:
            print(repr(e))
    for w in ('x', [1], None, True, -1, '5'):
        c = asyncio.sleep(0, 'waited')
        try:
            print(await asyncio.wait_for(c, w))
        except Exception as e:
            print(repr(e))
            c.close()
    for w in ('x', [1]):
        t = asyncio.create_task(asyncio.sleep(0, 'waited'))
        try:
            print(await asyncio.wait([t], timeout=w))
        except Exception as e:
            print(repr(e))
        await t
asyncio.run(main())

# expect: TypeError("'<=' not supported between instances of 'str' and 'float'")
# expect: TypeError("unsupported operand type(s) for +: 'float' and 'str'")
# expect: TypeError("'<=' not supported between instances of 'list' and 'float'")
# expect: TypeError("'<=' not supported between instances of 'type' and 'float'")
# expect: 1.0
# expect: 7
# expect: None
# expect: TypeError("'<=' not supported between instances of 'str' and 'float'")
# expect: TypeError("'<=' not supported between instances of 'str' and 'int'")
# expect: TypeError("'<=' not supported between instances of 'list' and 'int'")
# expect: TypeError("'<=' not supported between instances of 'NoneType' and 'int'")
# expect: slept
# expect: slept
# expect: TypeError("'<=' not supported between instances of 'str' and 'int'")
# expect: TypeError("'<=' not supported between instances of 'str' and 'int'")
# expect: TypeError("'<=' not supported between instances of 'list' and 'int'")
# expect: waited
# expect: waited
# expect: TimeoutError()
# expect: TypeError("'<=' not supported between instances of 'str' and 'int'")
# expect: TypeError("unsupported operand type(s) for +: 'float' and 'str'")
# expect: TypeError("unsupported operand type(s) for +: 'float' and 'list'")
