"""A handler of exceptions that logs what was lost."""
import asyncio, logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s')
log = logging.getLogger('app')
def handler(loop, context):
    exc = context.get('exception', context['message'])
    log.error('caught %r', exc)
async def bad():
    await asyncio.sleep(0.1)
    raise RuntimeError('lost')
async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(bad())
    await asyncio.sleep(0.2)
    import gc; gc.collect()
    log.info('done')
asyncio.run(main())

# expect: ERROR:app:caught RuntimeError('lost')
# expect: INFO:app:done
