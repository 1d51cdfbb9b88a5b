import asyncio


class Same:
    def __call__(self, future):
        print("called")

    def __eq__(self, other):
        print("eq")
        return True

    __hash__ = None


class Truth:
    def __call__(self, future):
        print("truth called")

    def __eq__(self, other):
        return Truth()

    def __bool__(self):
        print("bool")
        return False


class Broken:
    def __call__(self, future):
        print("broken called")

    def __eq__(self, other):
        raise ValueError("never equal")


class Removing:
    """Changes the list while it is gone through."""

    def __init__(self, future):
        self.future = future

    def __call__(self, future):
        print("removing called")

    def __eq__(self, other):
        if other is print:
            return False
        self.future.remove_done_callback(print)
        return True


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(Same())
    future.add_done_callback(print)
    future.add_done_callback(Same())
    print(future.remove_done_callback(Same()))

    future = loop.create_future()
    for callback in Truth(), Broken(), Truth():
        future.add_done_callback(callback)
    try:
        future.remove_done_callback(Same())
    except ValueError as error:
        print(error)
    future.set_result(1)
    await asyncio.sleep(0)

    future = loop.create_future()
    future.add_done_callback(Removing(future))
    future.add_done_callback(print)
    print(future.remove_done_callback(len))
    future.set_result(2)
    await asyncio.sleep(0)


asyncio.run(main())

# expect: eq
# expect: eq
# expect: eq
# expect: 3
# expect: bool
# expect: never equal
# expect: truth called
# expect: broken called
# expect: truth called
# expect: 1
