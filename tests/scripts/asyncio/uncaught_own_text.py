# What an uncaught exception says is asked of its own __str__.
import asyncio


class Burnt(Exception):
    def __init__(self, dish):
        super().__init__(dish)
        self.dish = dish

    def __str__(self):
        return f'the {self.dish} is ' + ' '.join(['quite', 'black'])


async def main():
    print('cooking')
    raise Burnt('fish')


asyncio.run(main())

# expect: cooking
# expect error: Burnt: the fish is quite black
