import asyncio, random
PAGES = {"/": ["/a", "/b", "/404"], "/a": ["/b", "/c"], "/b": ["/"], "/c": ["/slow"], "/slow": []}
class NotFound(LookupError):
    def __init__(self, url):
        super().__init__(url)
        self.add_note(f"while fetching {url!r}")
async def fetch(url):
    await asyncio.sleep(random.uniform(0.1, 0.4) if url != "/slow" else 10)
    if url not in PAGES:
        raise NotFound(url)
    return PAGES[url]
async def worker(name, queue, seen, errors):
    while True:
        url = await queue.get()
        try:
            links = await asyncio.wait_for(fetch(url), 1)
            for link in links:
                if link not in seen:
                    seen.add(link)
                    queue.put_nowait(link)
            print(f"{name}: {url} -> {links}")
        except (NotFound, TimeoutError) as error:
            errors.append((url, error))
            print(f"{name}: {url} {type(error).__name__} {getattr(error, '__notes__', [])}")
        finally:
            queue.task_done()
async def main():
    queue, seen, errors = asyncio.Queue(), {"/"}, []
    queue.put_nowait("/")
    workers = [asyncio.create_task(worker(f"w{i}", queue, seen, errors)) for i in range(3)]
    await queue.join()
    for w in workers: w.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print([type(r).__name__ for r in results], sorted(seen))
    if errors:
        raise ExceptionGroup("crawl", [e for _, e in errors])
asyncio.run(main())
