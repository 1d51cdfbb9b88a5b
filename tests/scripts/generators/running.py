def g():
    x = 1
    yield x
    y = 2
    yield y
i=g(); print(i.gi_frame is None, i.gi_code.co_name, i.gi_suspended); next(i); print(i.gi_frame is None, i.gi_running, i.gi_suspended); list(i); print(i.gi_frame, i.gi_code.co_name)
async def c(): pass
k=c(); print(k.cr_running, k.cr_frame is None, k.cr_code.co_name); k.close(); print(k.cr_frame)
def selfish():
    yield me.gi_running
me=selfish(); print(next(me), me.gi_running)
