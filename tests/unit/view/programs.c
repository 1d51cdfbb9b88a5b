#define _POSIX_C_SOURCE 200809L

#include "programs.h"

#include "base_file.h"

#include <check.h>
#include <glob.h>
#include <stdlib.h>

/* clang-format off */
const Program programs[] = {
    {"deep groups",
     "import asyncio\n"
     "async def level(n):\n"
     "    async with asyncio.TaskGroup() as tg:\n"
     "        if n == 0:\n"
     "            await asyncio.sleep(0.1)\n"
     "            raise KeyError('at the bottom')\n"
     "        tg.create_task(level(n - 1), name=f'level {n}')\n"
     "        tg.create_task(asyncio.sleep(n))\n"
     "asyncio.run(level(6))\n"},
    {"200 tasks",
     "import asyncio, random\n"
     "random.seed(1)\n"
     "async def worker(n):\n"
     "    await asyncio.sleep(random.uniform(0.1, 2))\n"
     "    if random.random() < 0.1:\n"
     "        raise ValueError(f'worker {n} broke')\n"
     "    return n\n"
     "async def main():\n"
     "    done = await asyncio.gather(*[worker(n) for n in range(200)],\n"
     "                                return_exceptions=True)\n"
     "    print(len(done))\n"
     "asyncio.run(main())\n"},
    {"10000 tasks",
     "import asyncio\n"
     "async def worker(n):\n"
     "    await asyncio.sleep(n % 10)\n"
     "    1 / (n - 5000)\n"
     "async def main():\n"
     "    async with asyncio.TaskGroup() as tg:\n"
     "        for n in range(10000):\n"
     "            tg.create_task(worker(n))\n"
     "asyncio.run(main())\n"},
    {"long and wide names",
     "import asyncio\n"
     "async def \xE5\x8F\x96\xE5\xBE\x97\xE3\x81\x99\xE3\x82\x8B(url):\n"
     "    await asyncio.sleep(0.3)\n"
     "    return '\xE3\x83\x87\xE3\x83\xBC\xE3\x82\xBF' * 12\n"
     "async def a_coroutine_whose_name_is_much_longer_than_its_lane(what):\n"
     "    try:\n"
     "        await asyncio.sleep(5)\n"
     "    finally:\n"
     "        raise RuntimeError('a message that goes on and on ' * 6)\n"
     "async def main():\n"
     "    async with asyncio.timeout(0.5):\n"
     "        async with asyncio.TaskGroup() as the_group_of_all_that_is_read:\n"
     "            t = the_group_of_all_that_is_read.create_task\n"
     "            t(\xE5\x8F\x96\xE5\xBE\x97\xE3\x81\x99\xE3\x82\x8B('a'), "
     "name='\xD0\xBE\xD1\x87\xD0\xB5\xD0\xBD\xD1\x8C "
     "\xD0\xB4\xD0\xBB\xD0\xB8\xD0\xBD\xD0\xBD\xD0\xBE\xD0\xB5 "
     "\xD0\xB8\xD0\xBC\xD1\x8F \xF0\x9F\x90\x8D')\n"
     "            t(a_coroutine_whose_name_is_much_longer_than_its_lane(1))\n"
     "asyncio.run(main())\n"},
    {"threads",
     "import asyncio, threading, time\n"
     "count = 0\n"
     "def read(n):\n"
     "    global count\n"
     "    seen = count\n"
     "    time.sleep(0.2 + n / 10)\n"
     "    count = seen + 1\n"
     "    return n\n"
     "async def main():\n"
     "    async with asyncio.TaskGroup() as tg:\n"
     "        for n in range(4):\n"
     "            tg.create_task(asyncio.to_thread(read, n))\n"
     "    time.sleep(0.3)\n"
     "    print(count)\n"
     "asyncio.run(main())\n"},
    {"queue, lock and semaphore",
     "import asyncio\n"
     "async def put(queue):\n"
     "    for n in range(5):\n"
     "        await queue.put(n)\n"
     "        await asyncio.sleep(0.01)\n"
     "    queue.shutdown() if hasattr(queue, 'shutdown') else None\n"
     "async def take(queue, lock, some):\n"
     "    while True:\n"
     "        n = await queue.get()\n"
     "        async with some, lock:\n"
     "            await asyncio.sleep(0.02)\n"
     "            print(n)\n"
     "        queue.task_done()\n"
     "async def main():\n"
     "    queue, lock = asyncio.Queue(2), asyncio.Lock()\n"
     "    some = asyncio.Semaphore(2)\n"
     "    takers = [asyncio.create_task(take(queue, lock, some))\n"
     "              for _ in range(3)]\n"
     "    await put(queue)\n"
     "    await asyncio.wait(takers, timeout=0.2)\n"
     "    for t in takers:\n"
     "        t.cancel('enough')\n"
     "    await asyncio.gather(*takers, return_exceptions=True)\n"
     "asyncio.run(main())\n"},
    {"timeouts within timeouts",
     "import asyncio\n"
     "async def main():\n"
     "    try:\n"
     "        async with asyncio.timeout(0.3):\n"
     "            try:\n"
     "                async with asyncio.timeout(0.1):\n"
     "                    await asyncio.sleep(1)\n"
     "            except TimeoutError:\n"
     "                print('inner')\n"
     "            await asyncio.shield(asyncio.sleep(1, 'kept'))\n"
     "    except TimeoutError:\n"
     "        print('outer')\n"
     "asyncio.run(main())\n"},
    {"a deadlock",
     "import asyncio\n"
     "async def wait_for(lock, other):\n"
     "    async with lock:\n"
     "        await asyncio.sleep(0)\n"
     "        async with other:\n"
     "            pass\n"
     "async def main():\n"
     "    a, b = asyncio.Lock(), asyncio.Lock()\n"
     "    await asyncio.gather(wait_for(a, b), wait_for(b, a))\n"
     "asyncio.run(main())\n"},
    {"no loop at all", "print('one')\nprint('two')\n"},
};
/* clang-format on */

const size_t program_count = sizeof programs / sizeof *programs;

static const float sizes[LOOK_SIZES][2] = {
    {960, 600}, {1280, 800}, {1440, 900}, {2560, 1440}, {3840, 2160}};
static const float scales[LOOK_SCALES] = {1, 1.25f, 1.5f};
static const char *const languages[LOOK_LANGUAGES] = {"en", "ru"};

Look program_look(unsigned nth)
{
    float scale = scales[nth / LOOK_SIZES % LOOK_SCALES];

    return (Look){
        .language = languages[nth / LOOK_SIZES / LOOK_SCALES % LOOK_LANGUAGES],
        .width = sizes[nth % LOOK_SIZES][0] / scale,
        .height = sizes[nth % LOOK_SIZES][1] / scale,
        .scale = scale,
        .nth = nth};
}

static void show_file(const char *path, unsigned nth,
                      void (*show)(const Program *program, unsigned nth))
{
    BaseText source = {0}, error = {0};
    bool read = base_file_read(path, 1 << 20, &source, &error);

    ck_assert_msg(read, "%s", base_text_str(&error));
    show(&(Program){path, base_text_str(&source)}, nth);
    base_text_release(&source);
    base_text_release(&error);
}

void programs_each(void (*show)(const Program *program, unsigned nth))
{
    glob_t files;

    ck_assert_int_eq(glob(TESTS_DIR "/explain/questions/*.py", 0, NULL, &files),
                     0);
    ck_assert_int_eq(
        glob(LESSONS_DIR "/[0-9]*/*.py", GLOB_APPEND, NULL, &files), 0);
    ck_assert_uint_ge(files.gl_pathc, 30);
    for (size_t i = 0; i < program_count; i++)
        show(&programs[i], (unsigned)i);
    for (size_t i = 0; i < files.gl_pathc; i++)
        show_file(files.gl_pathv[i], (unsigned)(program_count + i), show);
    globfree(&files);
}

bool programs_whole(void)
{
    const char *whole = getenv("TASKARIUM_WHOLE");

    return whole && whole[0] != '\0';
}
