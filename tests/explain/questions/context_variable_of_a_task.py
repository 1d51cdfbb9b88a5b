import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


async def log_in(name):
    await asyncio.sleep(0.1)
    user.set(name)
    print("logged in", user.get())


async def main():
    await asyncio.create_task(log_in("ada"))
    print("hello", user.get())


asyncio.run(main())

# why: Task-2 log_in('ada') set the context variable `user` in line 9 ('ada'), at 0.100 s; Task-1 main() asked for it after that, in line 15, and got 'nobody': what is set in one context is not seen in another
# why 1: Task-2 log_in('ada') set the context variable `user` in line 9
# ru why: Task-2 log_in('ada') установила контекстную переменную `user` в строке 9 ('ada'), в 0.100 с; Task-1 main() обратилась к ней позже, в строке 15, и получила 'nobody'
