# question: the reply came, and the request still hangs
# right answer: The future is still in client.pending: the reply looked for it under "7" and not under 7.
import asyncio

class Client:
    def __init__(self):
        self.pending = {}

    async def request(self, n):
        f = asyncio.get_running_loop().create_future()
        self.pending[n] = f
        return await f

    def on_reply(self, n, text):
        self.pending.pop(str(n), None)

async def main():
    client = Client()
    t = asyncio.create_task(client.request(7))
    await asyncio.sleep(0.1)
    client.on_reply(7, "hello")
    print(await t)

asyncio.run(main())

# why: Task-2 Client.request(…, 7) waits for the future `f` of line 10, in line 12.
# ru why: Task-2 Client.request(…, 7) ждёт Future `f` из строки 10, в строке 12.
# why: Task-1 main() can still get at it, through `client`, and did not set it.
# ru why: Task-1 main() ещё может добраться до него через `client`, но она его не заполнила.
