# Classes that annotations give parameters to.
import concurrent.futures
import queue
import types

jobs: queue.Queue[int] = queue.Queue()
jobs.put(1)
print(jobs.get(), concurrent.futures.Future[int], queue.Queue[int],
      queue.LifoQueue[int], queue.PriorityQueue[int])
words: queue.SimpleQueue[str] = queue.SimpleQueue()
print(queue.Queue[int](3).maxsize)
for kind in (types.MappingProxyType, types.GeneratorType, types.CoroutineType,
             types.AsyncGeneratorType):
    try:
        print(kind[int, str])
    except TypeError as error:
        print(error)
# expect: 1 concurrent.futures._base.Future[int] queue.Queue[int] queue.LifoQueue[int] queue.PriorityQueue[int]
# expect: 3
# expect: mappingproxy[int, str]
# expect: generator[int, str]
# expect: coroutine[int, str]
# expect: async_generator[int, str]
