import asyncio


class Client:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def get(self, n):
        return self.loop.run_until_complete(self.fetch(n))

    async def fetch(self, n):
        await asyncio.sleep(0.1)
        return n

    def close(self):
        self.loop.close()


client = Client()
print(client.get(1))
client.close()
print(client.get(2))

# why: In line 9 something was asked of a loop that was closed: line 16 had closed it, at 0.100 s.
# ru why: В строке 9 обращение к закрытому циклу: его закрыли раньше, в строке 16, в 0.100 с.
# timeline: In line 9 something is asked of a loop that is closed.
# ru timeline: В строке 9 обращение к закрытому циклу.
