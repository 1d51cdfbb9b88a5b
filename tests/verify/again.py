"""What one run has said to `logging`, `warnings` and `atexit` is nothing to the
next."""
import asyncio
import atexit
import logging
import random
import warnings

log = logging.getLogger('work.part')
logging.addLevelName(15, 'MIDDLING')


@atexit.register
def last():
    print('at the end', logging.getLevelName(15))


async def work(number):
    log.info('task %d', number)
    log.log(15, 'middling')
    warnings.warn('heard once')
    await asyncio.sleep(random.random())
    logging.warning('task %d has slept', number)


async def main():
    if random.random() < 0.5:
        logging.basicConfig(level=logging.DEBUG, format='%(levelname)s: %(message)s')
        warnings.simplefilter('ignore')
    if random.random() < 0.3:
        logging.disable(logging.WARNING)
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(work(number))
    if random.random() < 0.3:
        log.propagate = False
        logging.getLogger('asyncio').setLevel(logging.CRITICAL)


asyncio.run(main())
log.error('still there')
