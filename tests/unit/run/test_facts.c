/* What a second look at a run brings out: writes that are lost, and branches
 * that keep lines from running. Each program says what is true of it. */
#include "run_facts.h"
#include "run_machine.h"
#include "trace_facts.h"

#include "base_text.h"
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "import asyncio\n"
#define TAIL                                                                   \
    "async def main():\n"                                                      \
    "    await asyncio.gather(*[add() for _ in range(3)])\n"                   \
    "asyncio.run(main())\n"

/* `lost` is "name read wrote, overwritten by count"; "": nothing is. */
static const struct {
    const char *text, *lost;
} writers[] = {
    {HEAD "n = 0\n"
          "async def add():\n"
          "    global n\n"
          "    seen = n\n"
          "    await asyncio.sleep(0)\n"
          "    n = seen + 1\n" TAIL,
     "n 0 1 1 2"},
    {HEAD "n = 0\n"
          "async def add():\n"
          "    global n\n"
          "    await asyncio.sleep(0)\n"
          "    n += 1\n" TAIL,
     ""},
    {HEAD "n = 0\n"
          "lock = asyncio.Lock()\n"
          "async def add():\n"
          "    global n\n"
          "    async with lock:\n"
          "        seen = n\n"
          "        await asyncio.sleep(0)\n"
          "        n = seen + 1\n" TAIL,
     ""},
    {HEAD "class Box: pass\n"
          "box = Box()\n"
          "box.n = 'a'\n"
          "async def add():\n"
          "    seen = box.n\n"
          "    await asyncio.sleep(0)\n"
          "    box.n = seen + 'b'\n" TAIL,
     "box.n 'a' 'ab' 'ab' 2"},
    {HEAD "box = {'n': 1.5}\n"
          "async def add():\n"
          "    seen = box['n']\n"
          "    await asyncio.sleep(0)\n"
          "    box['n'] = seen * 2\n" TAIL,
     "box['n'] 1.5 3.0 3.0 2"},
    {HEAD "box = [[1], 2]\n"
          "async def add():\n"
          "    seen = box[0]\n"
          "    await asyncio.sleep(0)\n"
          "    box[0] = seen + [3]\n" TAIL,
     "box[0] [1] [1, 3] [1, 3] 2"},
    {HEAD "def make():\n"
          "    n = 5\n"
          "    async def add():\n"
          "        nonlocal n\n"
          "        seen = n\n"
          "        await asyncio.sleep(0)\n"
          "        n = seen - 1\n"
          "    return add\n"
          "add = make()\n" TAIL,
     "n 5 4 4 2"},
    /* The other's write is read again before this one. */
    {HEAD "n = 0\n"
          "async def add():\n"
          "    global n\n"
          "    seen = n\n"
          "    await asyncio.sleep(0)\n"
          "    n = max(seen, n) + 1\n" TAIL,
     ""},
    /* Written by setattr() in between: nobody saw who. */
    {HEAD "class Box: pass\n"
          "box = Box()\n"
          "box.n = 0\n"
          "async def add():\n"
          "    seen = box.n\n"
          "    await asyncio.sleep(0)\n"
          "    setattr(box, 'n', seen + 1)\n" TAIL,
     ""},
};

static TraceFacts look(const char *text)
{
    TraceFacts facts = {0};
    RunProgram *program = run_program_new("facts.py", text, strlen(text), 313);

    run_facts_find(program, &(RunOptions){0}, &facts);
    run_program_free(program);
    return facts;
}

START_TEST(a_write_over_anothers_is_lost)
{
    TraceFacts facts = look(writers[_i].text);
    char told[200] = "";

    ck_assert_uint_le(facts.lost_count, 1);
    if (facts.lost_count == 1) {
        const TraceLostWrite *lost = &facts.lost[0];
        snprintf(told, sizeof told, "%s %s %s %s %u", lost->name,
                 lost->read.value, lost->lost.value, lost->written.value,
                 lost->count);
        ck_assert_uint_eq(lost->read.task, lost->written.task);
        ck_assert_uint_ne(lost->lost.task, lost->written.task);
        ck_assert_uint_eq(lost->lost.line, lost->written.line);
        ck_assert_uint_lt(lost->read.line, lost->written.line);
    }
    ck_assert_str_eq(told, writers[_i].lost);
    trace_facts_release(&facts);
}
END_TEST

/* What they share need not be a global: an attribute, an item, a variable of an
 * enclosing function, each by the name of its own object. What one task makes
 * and another only reads is not shared, nor is what lies where another's lay.
 */
static const struct {
    const char *text, *shared;
} sharers[] = {
    {HEAD "class Box:\n"
          "    def __init__(self):\n"
          "        self.n = self.constant = 0\n"
          "    def more(self):\n"
          "        self.n += 1 + self.constant\n"
          "box = Box()\n"
          "async def add():\n"
          "    box.more()\n" TAIL,
     "box.n: 0 >1 1 >2 2 >3; "},
    {HEAD "class Box:\n"
          "    def __init__(self):\n"
          "        self.n = 0\n"
          "async def add():\n"
          "    box = Box()\n"
          "    box.n += 1\n" TAIL,
     ""},
    {HEAD "box = {'n': 0, 'read': 1}\n"
          "async def add():\n"
          "    key = 'n'\n"
          "    box[key] += box['read']\n" TAIL,
     "box['n']: 0 >1 1 >2 2 >3; "},
    {HEAD "boxes = [[0], [5]]\n"
          "async def add():\n"
          "    for i in range(2):\n"
          "        boxes[i][0] += 1\n" TAIL,
     "boxes[0][0]: 0 >1 1 >2 2 >3; boxes[1][0]: 5 >6 6 >7 7 >8; "},
    {HEAD "class Box:\n"
          "    __slots__ = ('n',)\n"
          "class Crate:\n"
          "    total = 7\n"
          "    def __init__(self):\n"
          "        self._n = 3\n"
          "    @property\n"
          "    def n(self):\n"
          "        return self._n\n"
          "    @n.setter\n"
          "    def n(self, n):\n"
          "        self._n = n\n"
          "        Crate.total = self.total\n"
          "box, crate = Box(), Crate()\n"
          "box.n = 0\n"
          "async def add():\n"
          "    box.n = crate.n = crate.n + 1\n" TAIL,
     "crate._n: 3 >4 4 >5 5 >6; box.n: >4 >5 >6; "
     "Crate.total: 7 >7 7 >7 7 >7; "},
    {HEAD "import collections\n"
          "box, count = {1: 5}, collections.Counter()\n"
          "async def add():\n"
          "    box[1] = box[2] = box[1] + 1\n"
          "    count['a'] += 1\n" TAIL,
     "box[1]: 5 >6 6 >7 7 >8; box[2]: >6 >7 >8; "
     "count['a']: >1 1 >2 2 >3; "},
    {HEAD "def make():\n"
          "    n = 5\n"
          "    async def add():\n"
          "        nonlocal n\n"
          "        n -= 1\n"
          "    return add\n"
          "add = make()\n" TAIL,
     "n: 5 >4 4 >3 3 >2; "},
    /* What calls of the library do with a container, whatever they go by. */
    {HEAD "log, table, seen = [], {}, set()\n"
          "async def add():\n"
          "    log.append(len(log))\n"
          "    table.update({len(log): 0})\n"
          "    seen.add(len(log))\n" TAIL,
     "log: [] >[0] [0] [0] [0] >[0, 1] [0, 1] [0, 1] [0, 1] >[0, 1, 2] "
     "[0, 1, 2] [0, 1, 2]; "
     "table: >{1: 0} >{1: 0, 2: 0} >{1: 0, 2: 0, 3: 0}; "
     "seen: >{1} >{1, 2} >{1, 2, 3}; "},
    {HEAD "import collections, heapq\n"
          "heap, row = [3], collections.deque()\n"
          "async def add():\n"
          "    heapq.heappush(heap, 1)\n"
          "    row.appendleft(heap[0])\n" TAIL,
     "heap: >[1, 3] >[1, 3, 1] >[1, 1, 1, 3]; "
     "row: >deque([1]) >deque([1, 1]) >deque([1, 1, 1]); "},
    {HEAD "async def add(all, n):\n"
          "    all.append(n)\n"
          "async def main():\n"
          "    all = []\n"
          "    await asyncio.gather(add(all, 2), add(all, 1))\n"
          "    all.sort(key=lambda n: n)\n"
          "    all[:] = [n for n in all if n > 1]\n"
          "    del all[0]\n"
          "asyncio.run(main())\n",
     "all: >[2] >[2, 1] >[1, 2] [1, 2] >[2] >[]; "},
    /* However many there are that nobody shares. */
    {HEAD "n = 0\n"
          "async def add():\n"
          "    global n\n"
          "    for i in range(30000):\n"
          "        len([i])\n"
          "    n += 1\n" TAIL,
     "n: 0 >1 1 >2 2 >3; "},
    /* Of each its own; and what is put away is not read by that. */
    {HEAD "kept = []\n"
          "async def add():\n"
          "    own = []\n"
          "    own.append(1)\n"
          "    kept.append(own)\n" TAIL,
     "kept: >[[1]] >[[1], [1]] >[[1], [1], [1]]; "},
};

START_TEST(what_is_shared_need_not_be_global)
{
    TraceFacts facts = look(sharers[_i].text);
    BaseText told = {0};

    for (uint32_t k = 0; k < facts.shared_count; k++) {
        base_text_printf(&told, "%s:", facts.shared[k].name);
        for (uint32_t i = 0; i < facts.sight_count; i++)
            if (facts.sights[i].shared == k)
                base_text_printf(&told, " %s%s",
                                 facts.sights[i].writes ? ">" : "",
                                 facts.sights[i].access.value);
        base_text_append(&told, "; ");
    }
    ck_assert_str_eq(base_text_str(&told), sharers[_i].shared);
    base_text_release(&told);
    trace_facts_release(&facts);
}
END_TEST

/* All that is done with a global that two share, one of which writes; of what
 * each has for itself, and of what nobody writes, nothing. */
START_TEST(who_reads_and_writes_what_is_shared)
{
    static const char text[] = "import asyncio\n"
                               "n, read, of_one = 0, 7, 0\n"
                               "async def add(k):\n"
                               "    global n, of_one\n"
                               "    if k == 0:\n"
                               "        of_one += 1\n"
                               "    pair = [read, k]\n"
                               "    pair[1] += 1\n"
                               "    await asyncio.sleep(k)\n"
                               "    n += pair[1]\n"
                               "async def main():\n"
                               "    await asyncio.gather(add(0), add(1))\n"
                               "asyncio.run(main())\n";
    TraceFacts facts = look(text);
    BaseText told = {0};

    ck_assert_uint_eq(facts.shared_count, 1);
    ck_assert_str_eq(facts.shared[0].name, "n");
    ck_assert_uint_eq(facts.shared[0].lost, 0);
    for (uint32_t i = 0; i < facts.sight_count; i++) {
        const TraceSight *sight = &facts.sights[i];
        base_text_printf(&told, "%s %u %s %u; ",
                         sight->writes ? "write" : "read", sight->access.task,
                         sight->access.value, sight->access.line);
    }
    ck_assert_str_eq(base_text_str(&told),
                     "read 2 0 10; write 2 1 10; read 3 1 10; write 3 3 10; ");
    base_text_release(&told);
    trace_facts_release(&facts);
}
END_TEST

static const char branches[] = "def f(n):\n"
                               "    if n > 3:\n"
                               "        print('much')\n"
                               "        print('more')\n"
                               "    elif n == 'a' or n == 'b':\n"
                               "        print('text')\n"
                               "    else:\n"
                               "        print('little')\n"
                               "    for item in ():\n"
                               "        print(item)\n"
                               "    while n is None:\n"
                               "        n = 0\n"
                               "    if n: print('same line')\n"
                               "    try:\n"
                               "        return n\n"
                               "    except KeyError:\n"
                               "        print('never raised')\n"
                               "    finally:\n"
                               "        return g(n)\n"
                               "def g(n):\n"
                               "    try:\n"
                               "        raise OSError\n"
                               "    except KeyError:\n"
                               "        print('another')\n"
                               "    except OSError:\n"
                               "        if n < 2 and n > 7:\n"
                               "            print('never both')\n"
                               "    return n\n"
                               "f(1); f(2)\n"
                               "if f(0) == 0:\n"
                               "    pass\n"
                               "else:\n"
                               "    print('other')\n";

START_TEST(a_branch_keeps_lines_from_running)
{
    TraceFacts facts = look(branches);
    BaseText told = {0};

    for (uint32_t i = 0; i < facts.branch_count; i++) {
        const TraceBranch *branch = &facts.branches[i];
        base_text_printf(&told, "%s %u %u-%u %u%s|", branch->function,
                         branch->line, branch->first, branch->last,
                         branch->times, branch->is_loop ? " loop" : "");
    }
    ck_assert_str_eq(base_text_str(&told),
                     "f 2 3-4 3|f 5 6-6 3|f 9 10-10 3 loop|f 11 12-12 3|"
                     "g 26 27-27 3|<module> 30 33-33 1|");
    ck_assert_str_eq(facts.branches[0].condition, "if n > 3:");
    base_text_release(&told);
    trace_facts_release(&facts);
}
END_TEST

START_TEST(what_takes_too_long_is_not_looked_at)
{
    TraceFacts facts = look("n = 0\n"
                            "while n < 3000000:\n"
                            "    n += 1\n"
                            "    if n < 0:\n"
                            "        print(n)\n");

    ck_assert_uint_eq(facts.branch_count, 0);
    trace_facts_release(&facts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_facts");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, a_write_over_anothers_is_lost, 0,
                        sizeof writers / sizeof *writers);
    tcase_add_test(test, who_reads_and_writes_what_is_shared);
    tcase_add_loop_test(test, what_is_shared_need_not_be_global, 0,
                        sizeof sharers / sizeof sharers[0]);
    tcase_add_test(test, a_branch_keeps_lines_from_running);
    tcase_add_test(test, what_takes_too_long_is_not_looked_at);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
