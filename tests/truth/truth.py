#!/usr/bin/env python3
"""Is every sentence true? Programs are made, and what is said of each is turned
back into claims and held against its events.

    truth.py TASKARIUM PYTHON FIRST LAST

`taskarium verify` holds those events against CPython PYTHON first, so that they
are facts that do not come from us alone. A sentence that is no claim known here
is a failure, too.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import programs

NUMBERS = dict(no=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7,
               eight=8, nine=9, ten=10, eleven=11, twelve=12)
ORDINALS = dict(first=1, second=2, third=3, fourth=4, fifth=5, sixth=6)
ENDS = ("finished", "failed", "cancelled")


def number(word):
    return NUMBERS[word.lower()] if word.lower() in NUMBERS else int(word)


class Run:
    def __init__(self, events, text):
        self.events = events
        self.source = text.split("\n")
        self.end = {e["task"]: e for e in events if e["kind"] in ENDS}
        self.first = {e["task"]: e for e in events if e["kind"] == "first_step"}

    def every(self, kind, turn=None, **fields):
        return [e for e in self.events if kind in (None, e["kind"])
                and (turn is None or e["turn"] == turn)
                and all(e.get(k) == v for k, v in fields.items())]

    def some(self, *args, **fields):
        return bool(self.every(*args, **fields))

    def never(self, first, last):
        """No event lies in these lines."""
        return not any(first <= e.get("source_line", e.get("line") or 0) <= last
                       for e in self.events
                       if isinstance(e.get("source_line", e.get("line")), int))

    def line(self, at):
        return self.source[at - 1] if 0 < at <= len(self.source) else ""


CLAIMS = []


def claim(pattern):
    def keep(check):
        CLAIMS.append((re.compile(pattern + r"\Z"), check))
        return check
    return keep


T = r"(\S+?)(?: \w+\(\))?"  # a task, perhaps with its call
C = r"(\S+?)(?: \w+\([^)]*\))?"


@claim(rf"asyncio\.run\(\) makes {T}: it is queued\.?")
def _(run, at, task):
    return run.some("task_created", at, task=task, by="loop")


@claim(rf"{T} creates {T}: it is queued\.?")
def _(run, at, by, task):
    return run.some("task_created", at, task=task, by=by)


@claim(rf"{T} takes its first step\.?")
def _(run, at, task):
    return run.some("first_step", at, task=task)


@claim(rf"{T} goes on\.?")
def _(run, at, task):
    return any("throw" not in e or not e["throw"]
               for e in run.every("resumed", at, task=task))


@claim(r"A timer rings at ([\d.]+) s\.?")
def _(run, at, when):
    return any(abs(e["when"] - float(when)) < 0.0006
               for e in run.every("timer_fired", at))


@claim(rf"{T} raised (\w+)")
def _(run, at, task, kind):
    return run.some("failed", at, task=task, exc=kind)


@claim(r"The group heard: a child (failed|ended)")
def _(run, at, how):
    children = [e["child"] for e in run.every("group_child_done", at)]
    return how == "ended" and bool(children) or any(
        run.end[c]["kind"] == "failed" for c in children)


@claim("The group heard: its last child ended")
def _(run, at):
    return run.some("group_child_done", at, left=0)


@claim("The group aborts")
def _(run, at):
    return run.some("group_abort", at)


@claim(rf"(?:The time limit calls )?{T}\.cancel\(\)")
def _(run, at, task):
    return run.some("cancel_requested", at, task=task)


@claim(rf"asyncio\.run\(\) ends: {T}\.cancel\(\)")
def _(run, at, task):
    started = run.every("shutdown_begin")
    return any(e["event"] > started[0]["event"]
               for e in run.every("cancel_requested", at, task=task))


@claim(rf"{T} calls {T}\.cancel\(\)")
def _(run, at, by, task):
    return run.some("cancel_requested", at, task=task, by=by)


@claim(rf"(?:gather\(\) of )?{T} passes it on: {T}\.cancel\(\)")
def _(run, at, by, task):
    return run.some("cancel_requested", at, task=task) and \
        run.some("cancel_requested", at, task=by)


@claim(r"CancelledError thrown at its await")
def _(run, at):
    return run.some("resumed", at, throw="CancelledError")


@claim(r"CancelledError thrown before its first line")
def _(run, at):
    return run.some("first_step", at, throw="CancelledError")


@claim(r"(\w+) thrown at its await")
def _(run, at, kind):
    return run.some("resumed", at, throw=kind)


@claim(rf"{T} is cancelled\.?")
def _(run, at, task):
    return run.some("cancelled", at, task=task)


@claim(rf"{T} returns(?: (.*?))?\.?")
def _(run, at, task, value):
    return any(value is None or e["result"] == value
               for e in run.every("finished", at, task=task))


@claim(rf"{T} fails: (.*?)\.")
def _(run, at, task, error):
    return run.some("failed", at, task=task, repr=error)


@claim(rf"{T} waits for (.*?)\.?")
def _(run, at, task, what):
    return run.some("suspended", at, task=task)


@claim(rf"{T} opens a group\.?")
def _(run, at, task):
    return run.some("group_enter", at, task=task)


@claim(rf"{T} sets a time limit at ([\d.]+) s\.?")
def _(run, at, task, when):
    return any(abs(e["when"] - float(when)) < 0.0006
               for e in run.every("timeout_set", at, task=task))


@claim(rf"{T} leaves its block in time: the time limit at ([\d.]+) s is "
       r"dropped\.?")
def _(run, at, task, when):
    return any(abs(e["when"] - float(when)) < 0.0006
               for e in run.every("timeout_left", at, task=task))


@claim(rf"The time limit of {T} is over\.?")
def _(run, at, task):
    return run.some("timeout_fired", at, task=task)


@claim(r"[Tt]he time limit of line (\d+) turns CancelledError into TimeoutError\.?")
def _(run, at, line):
    return "asyncio.timeout" in run.line(int(line)) and \
        run.some("timeout_exit", at, line=int(line), timeout_error=True)


@claim(r"The time limit of line (\d+) raises no TimeoutError: its block raised "
       r"(\w+)\.?")
def _(run, at, line, kind):
    return run.some("timeout_exit", at, line=int(line), exc=kind)


@claim(rf"(?:The time limit of line \d+ takes its request to stop {T}|The group "
       rf"takes one request to stop {T}) back\.?")
def _(run, at, limited, grouped):
    return run.some("uncancel", at, task=limited or grouped)


@claim(rf"{T} takes one request to stop back\.?")
def _(run, at, task):
    return run.some("uncancel", at, task=task)


@claim(rf"{T} prints: (.*)")
def _(run, at, task, line):
    return run.some("stdout", at, task=task, line=line)


def printed_by(run, at, task):
    """Lines that are printed in a turn; "The program" is of no task."""
    return [e["line"].strip() for e in run.every("stdout", at)
            if (e.get("task") or e.get("by") or "The program") == task]


@claim(rf"{T} prints (\d+) lines: (.*)")
def _(run, at, task, count, shown):
    printed = printed_by(run, at, task)
    return any(" / ".join(printed[i:i + int(count)]) == shown
               for i in range(len(printed)))


@claim(rf"{T} prints (\d+) lines; the first: (.*); the last: (.*)")
def _(run, at, task, count, first, last):
    printed = printed_by(run, at, task)
    return any(printed[i:i + 1] == [first] and
               printed[i + int(count) - 1:i + int(count)] == [last]
               for i in range(len(printed)))


@claim(rf"{T} prints the same line (\d+) times: (.*)")
def _(run, at, task, count, line):
    return printed_by(run, at, task).count(line) >= int(count)


@claim(r"A traceback of (\d+) lines is written to stderr; it ends with: (.*)")
def _(run, at, count, line):
    written = [e["line"] for e in run.every("stderr", at)]
    return len(written) >= int(count) and any(
        told.lstrip(" |+-") == line for told in written) and any(
        "Traceback (most recent call last)" in told for told in written)


@claim(r"(\d+) lines are written to stderr; the first: (.*)")
def _(run, at, count, line):
    written = [e["line"] for e in run.every("stderr", at)]
    return len(written) >= int(count) and any(
        told.endswith(line.strip()) for told in written)


@claim(r"The (?:same happens|last \d+ (?:lines|instants) come) (\d+) more times?, "
       r"in turns (\d+) to (\d+)\.")
def _(run, at, count, first, last):
    return int(count) > 0 and int(first) <= int(last) and \
        run.some(None, int(first)) and run.some(None, int(last))


@claim(rf"{T} creates (\w+) tasks: they are queued, none has run yet\.")
def _(run, at, by, count):
    return len(run.every("task_created", at, by=by)) >= number(count)


@claim(r"(\w+) tasks take their first step(?: and go to sleep)?\."
       r"(?: They wait for the lock `\w+`, held by (\S+) since line (\d+)\.)?")
def _(run, at, count, holder, line):
    steps = run.every("first_step", at)
    waits = [e for e in run.every("suspended", at) if e.get("wait") == "lock"]
    return len(steps) >= number(count) and (not holder or len(
        waits) >= number(count) and bool(held_by(
            run, holder, line, run.events.index(waits[-1]))))


@claim(r"(\w+) tasks go on(?: and go to sleep)?\.")
def _(run, at, count):
    return len(run.every("resumed", at)) >= number(count)


@claim(r"(\w+) timers ring at the same moment\.")
def _(run, at, count):
    return len(run.every("timer_fired", at)) >= number(count)


def thrown(run, at):
    return run.every("resumed", at, throw="CancelledError") + \
        run.every("first_step", at, throw="CancelledError")


@claim(r"CancelledError is thrown into (\w+) tasks, one after another\."
       r"(?: None of them has ended: all wait again\.| (\w+) of them wait "
       rf"again\.| {T} alone has not ended: it waits for .*\.)?")
def _(run, at, count, waits, alone):
    told = thrown(run, at)
    if len(told) < number(count):
        return False
    return not alone or run.end.get(alone, {"turn": 1e9})["turn"] > at


@claim(rf"(\w+) is thrown into {T}(?:, which never began| at its await)\.?")
def _(run, at, kind, task):
    return run.some("resumed", at, task=task, throw=kind) or \
        run.some("first_step", at, task=task, throw=kind)


@claim(rf"The group asks (\w+) tasks? (?:and its own parent, {T}, )?to stop\. "
       r"Nobody stops yet\.")
def _(run, at, count, parent):
    asked = {e["task"] for e in run.every("cancel_requested", at)}
    return len(asked) >= number(count) + (parent is not None) and \
        (parent is None or parent in asked)


@claim(rf"The group asks {T} to stop\.")
def _(run, at, task):
    return run.some("cancel_requested", at, task=task)


PASSED = r"(?: Who waits for others passes that on: to (.*?)\.)?"


def passed_on(run, at, passed):
    """Each of these was asked because another one was."""
    asked = {e["event"]: e for e in run.every("cancel_requested", at)}
    return all(any(e["task"] == name and e["cause"] in asked and e["accepted"]
                   for e in asked.values())
               for name in re.findall(r"(\S+) \w+\(", passed or ""))


@claim(rf"{T} asks {T} to stop\.{PASSED}")
def _(run, at, by, task, passed):
    if by == "asyncio.run()":
        return run.some("shutdown_begin") and \
            run.some("cancel_requested", at, task=task, by="loop")
    return run.some("cancel_requested", at, task=task,
                    by=task if task == "itself" else by) and \
        passed_on(run, at, passed)


@claim(rf"{T} asks itself to stop\.{PASSED}")
def _(run, at, task, passed):
    return run.some("cancel_requested", at, task=task, by=task) and \
        passed_on(run, at, passed)


@claim(rf"The time limit of line (\d+) asks {T} to stop\.{PASSED}")
def _(run, at, line, task, passed):
    limits = {e["event"]: e for e in run.every("timeout_fired", at, task=task)}
    return "timeout" in run.line(int(line)) and any(
        e["cause"] in limits
        for e in run.every("cancel_requested", at, task=task)) and \
        passed_on(run, at, passed)


@claim(rf"The group asks {T} to stop once more, since others had asked, too\.")
def _(run, at, task):
    return any(run.events[e["event"] - 1]["kind"] == "uncancel"
               for e in run.every("cancel_requested", at, task=task, by=task))


@claim(rf"{T} passes its request to stop on to {T}\.")
def _(run, at, by, task):
    return passed_on(run, at, f"{task} f()")


@claim(r"asyncio\.run\(\) asks (\w+) tasks to stop\. Nobody stops yet\.")
def _(run, at, count):
    return run.some("shutdown_begin") and number(count) <= \
        len({e["task"] for e in run.every("cancel_requested", at, by="loop")})


@claim(rf"(\w+) tasks are asked to stop\. Nobody stops yet\.")
def _(run, at, count):
    return len({e["task"] for e in run.every("cancel_requested", at)}) \
        >= number(count)


@claim(rf"{T} (?:asks {T}|is asked) to stop, (\d+) times\. .*")
def _(run, at, by, task, count):
    return len(run.every("cancel_requested", at)) >= int(count)


@claim(rf"A request to stop reaches {T} too late: it has ended\.")
def _(run, at, task):
    return any(run.end[task]["event"] < e["event"]
               for e in run.every("cancel_requested", at, task=task))


@claim(rf"The group hears that {T} has ended; (\w+) child(?:ren)? (?:is|are) "
       r"left\.")
def _(run, at, task, left):
    return run.some("group_child_done", at, child=task, left=number(left))


@claim(r"The group hears that (\w+) children have ended; "
       r"(?:(none) is left|still there: (\w+))\.")
def _(run, at, count, none, left):
    heard = run.every("group_child_done", at)
    return any(e["left"] == (0 if none else number(left))
               for e in heard[number(count) - 1:])


@claim(r"The group aborts: it asks (\w+) child(?:ren)? to stop\.")
def _(run, at, count):
    return run.some("group_abort", at, cancels=number(count))


@claim(r"The group aborts; it has no child to stop\.")
def _(run, at):
    return run.some("group_abort", at, cancels=0)


@claim(rf"{T} reaches the end of its group(?:: (\w+) child(?:ren)? still runs?)?"
       r"\.?")
def _(run, at, task, count):
    return run.some("group_exit_begin", at, task=task,
                    pending=number(count) if count else 0)


@claim(rf"{T} leaves the block of its group with (\w+)(?:\(.*\))?"
       r"(?:, raised in line (\d+))?(?:: (\w+) child(?:ren)? still runs?)?\.?")
def _(run, at, task, kind, line, count):
    return run.some("group_exit_begin", at, task=task, exc=kind,
                    pending=number(count) if count else 0) and \
        (not line or "raise" in run.line(int(line))
         or "await" in run.line(int(line)))


@claim(r"The group ends(?: and raises (\w+))?\.?")
def _(run, at, kind):
    return any((e.get("raises") or None) == kind
               for e in run.every("group_exit_end", at))


@claim(r"The except\* of line (\d+) catches (\w+) errors?\.?")
def _(run, at, line, count):
    return "except*" in run.line(int(line)) and \
        run.some("except_matched", at, line=int(line), leaves=number(count))


@claim(rf"gather\(\) hands on its first error, from {T}(?:; it cancels nobody: "
       r"(\d+) goe?s? on)?\.?")
def _(run, at, task, count):
    return any(e["go_on"] == float(count or 0) if "go_on" in e else not count
               for e in run.every("gather_error", at, child=task))


@claim(r"The except (\S+) of line (\d+) does not match (\w+)\.")
def _(run, at, clause, line, kind):
    return clause.split(".")[-1] in run.line(int(line)) and \
        run.some("except_missed", at, line=int(line), exc=kind)


@claim(r"asyncio\.run\(\) begins to clean up\.?")
def _(run, at):
    return run.some("shutdown_begin", at)


@claim(r"asyncio\.run\(\) cleans up: it (?:closes what async (generators) are "
       r"still open|waits for the threads of its executor)")
def _(run, at, generators):
    name = "asyncgens" if generators else "default_executor"
    made = [e["task"] for e in run.every("task_created") if name in e["coro"]]
    return any(e.get("task") in made for e in run.every(None, at))


@claim(rf"{T} caught CancelledError in line (\d+) and did not raise it again\.")
def _(run, at, task, line):
    return "except" in run.line(int(line)) and bool(
        run.every("resumed", None, task=task, throw="CancelledError") or
        run.every("result_asked", at))


# The ledger.

@claim(r".*asks it (?:to stop|once more).*; cancelling\(\) is (\d+)\.")
def _(run, at, count, task=None):
    return run.some("cancel_requested", at, task=task, cancelling=int(count))


@claim(r".*(?:is asked, and passes it on).*; cancelling\(\) is (\d+)\.")
def _(run, at, count, task=None):
    return run.some("cancel_requested", at, task=task, cancelling=int(count))


@claim(r".*takes (?:a|its) request back; cancelling\(\) is (\d+)\.")
def _(run, at, count, task=None):
    return run.some("uncancel", at, task=task, left=int(count))


@claim(r"(?:one )?CancelledError is thrown at its await in line (\d+)"
       r"(?:, for (\d+) requests)?\.")
def _(run, at, line, count, task=None):
    return run.some("resumed", at, task=task, throw="CancelledError")


@claim(r"CancelledError comes before its first step: no line of it ever ran\.")
def _(run, at, task=None):
    return run.some("first_step", at, task=task, throw="CancelledError") and \
        not run.some("stdout", task=task)


@claim(r"CancelledError is caught in line (\d+) and not raised again\.")
def _(run, at, line, task=None):
    return "except" in run.line(int(line))


@claim(r"it ends, cancelled\.")
def _(run, at, task=None):
    return run.some("cancelled", at, task=task)


@claim(r"it fails: .*")
def _(run, at, task=None):
    return run.some("failed", at, task=task)


@claim(r"it returns; it is not cancelled\.")
def _(run, at, task=None):
    return run.some("finished", at, task=task)


@claim(r"it ends before it is told: the last request did nothing\.")
def _(run, at, task=None):
    asked = run.every("cancel_requested", task=task)
    return run.end[task]["kind"] != "cancelled" and bool(asked) and not any(
        e["event"] > asked[-1]["event"] and e.get("left") == 0
        for e in run.every("uncancel", task=task)) and not any(
        e["event"] > asked[-1]["event"]
        for e in run.every("resumed", task=task, throw="CancelledError"))


@claim(r"it is asked to stop, too late: it has ended\.")
def _(run, at, task=None):
    return run.some("cancel_requested", at, task=task)

# Who was asked to stop: a line of several sentences about one request.

def requests_at(run, task, when):
    return [e for e in run.every("cancel_requested", task=task)
            if abs(e["time"] - float(when)) < 0.0006]


OUTCOME = (r"(?: It waited for others, and so passed that on to (.*?)\.)?"
           r"(?: CancelledError came at its await in line (\d+)(?:, while it "
           r"was still dealing with the one before)?\.)?"
           r"(?: It was waiting there for .*?\.)?"
           r"(?: (It caught CancelledError in line \d+ and did not raise it "
           r"again|`return` in line \d+ left a finally, and so threw "
           r"CancelledError away|It had not ended yet, and was waiting in line "
           r"\d+ for .*?, when it was asked again, at [\d.]+ s|It had not ended "
           r"yet when it was asked again, at [\d.]+ s|No line of it had run, and none ever did|It ended cancelled|"
           r"It ended before it was told|The time limit took that back: its "
           r"block had ended (?:without CancelledError|with \w+)|"
           r"It ended with an error of its own|It returned all the same|The time limit of line \d+ turned "
           r"CancelledError into TimeoutError|One CancelledError came for \d+ "
           r"requests?, and the time limit of line \d+ took it for its own: "
           r"this one was lost)\.)?")


def came(run, task, when, passed, thrown, outcome):
    """What a line says besides who asked."""
    return any(came_of(run, task, one, passed, thrown, outcome)
               for one in requests_at(run, task, when))


def came_of(run, task, asked, passed, thrown, outcome):
    after = [e for e in run.events if e["event"] > asked["event"]
             and e.get("task") == task]
    if thrown and not any(e["kind"] == "resumed" and e["line"] == int(thrown)
                          and e.get("throw") == "CancelledError"
                          for e in after):
        return False
    for name in re.findall(r"(\S+) \w+\(", passed or ""):
        if not run.some("cancel_requested", asked["turn"], task=name,
                        accepted=True):
            return False
    kinds = {e["kind"] for e in after}
    if not outcome:
        return True
    if outcome == "It ended cancelled":
        return "cancelled" in kinds
    if outcome.startswith("No line"):
        return run.first[task].get("throw") == "CancelledError"
    if outcome.startswith("It caught"):
        return "cancel_kept" in kinds and "except" in run.line(
            int(re.search(r"line (\d+)", outcome)[1]))
    if outcome.startswith("`return`"):
        return "cancel_kept" in kinds and "return" in run.line(
            int(re.search(r"line (\d+)", outcome)[1]))
    if outcome.startswith("It had not ended"):
        again = re.search(r"at ([\d.]+) s$", outcome)[1]
        line = re.search(r"line (\d+) for", outcome)
        second = [e for e in requests_at(run, task, again)
                  if e["event"] > asked["event"]]
        waits = [e for e in after if second and e["kind"] == "suspended"
                 and e["event"] < second[-1]["event"]]
        return bool(second) and run.end[task]["event"] > second[-1]["event"] \
            and (not line or waits and waits[-1]["line"] == int(line[1]))
    if outcome.startswith("It ended before"):
        return not any(e.get("throw") == "CancelledError" for e in after
                       if e["event"] < run.end[task]["event"])
    if outcome.startswith("The time limit took"):
        kind = re.search(r"with (\w+)$", outcome)
        return any(e["kind"] == "timeout_exit" and not e.get("timeout_error")
                   and (e.get("exc") or None) == (kind and kind[1])
                   for e in after)
    if outcome.startswith(("It returned", "It ended with")):
        return run.end[task]["kind"] == (
            "finished" if outcome.startswith("It ret") else "failed")
    return any(e.get("timeout_error") for e in after)


@claim(rf"{T} asked {T} to stop(?: in line (\d+))?, at ([\d.]+) s\.{OUTCOME}")
def _(run, at, by, task, line, when, passed, thrown, outcome):
    return any(e["by"] == by and (not line or e["line"] == int(line))
               for e in requests_at(run, task, when)) and \
        came(run, task, when, passed, thrown, outcome)


@claim(rf"As it aborted, the TaskGroup tg of line (\d+) asked its own parent, "
       rf"{T}, to stop, at ([\d.]+) s: cancelling\(\) was (\d+)\. It caught "
       r"CancelledError in line (\d+) and did not raise it again; on its way "
       r"out the group took its request back: cancelling\(\) was (\d+)\.")
def _(run, at, line, task, when, asked, caught, left):
    return "TaskGroup" in run.line(int(line)) and any(
        e["cancelling"] == int(asked)
        for e in requests_at(run, task, when)) and \
        "except" in run.line(int(caught)) and \
        run.some("uncancel", task=task, left=int(left))


@claim(rf"The TaskGroup tg of line (\d+) ended with errors at ([\d.]+) s while a "
       rf"request of others to stop {T} still counted, and so asked it once "
       rf"more\.{OUTCOME}")
def _(run, at, line, when, task, passed, thrown, outcome):
    return any(abs(e["time"] - float(when)) < 0.0006 and e.get("raises")
               for e in run.every("group_exit_end", task=task,
                                  line=int(line))) and any(
        e["by"] == task for e in requests_at(run, task, when)) and \
        came(run, task, when, passed, thrown, outcome)


@claim(rf"{T} asked itself to stop in line (\d+), at ([\d.]+) s\.{OUTCOME}")
def _(run, at, task, line, when, passed, thrown, outcome):
    return any(e["by"] == task for e in requests_at(run, task, when)) and \
        came(run, task, when, passed, thrown, outcome)


@claim(rf"The time limit of line (\d+) passed and asked {T} to stop, at "
       rf"([\d.]+) s\.{OUTCOME}")
def _(run, at, line, task, when, passed, thrown, outcome):
    return run.some("timeout_set", task=task, line=int(line)) and any(
        abs(e["time"] - float(when)) < 0.0006
        for e in run.every("timeout_fired", task=task)) and \
        came(run, task, when, passed, thrown, outcome)


@claim(rf"The time limit of line (\d+), which line (\d+) had moved, passed and "
       rf"asked {T} to stop, at ([\d.]+) s\.{OUTCOME}")
def _(run, at, line, moved, task, when, passed, thrown, outcome):
    fired = [e for e in run.every("timeout_fired", task=task)
             if abs(e["time"] - float(when)) < 0.0006]
    sets = [e for e in run.every("timeout_set", task=task)
            if fired and e["object"] == fired[0]["object"]]
    return len(sets) > 1 and sets[0]["line"] == int(line) and \
        sets[-1]["line"] == int(moved) and \
        sets[-1]["when"] == fired[0]["when"] and \
        came(run, task, when, passed, thrown, outcome)


WAITED = re.compile(r"(\S+)(?: \w+\([^)]*\))? waited in line (\d+) for the lock "
                    r"`\w+`, held by (\S+) since line (\d+)\.")


def waited_in_circle(run, request, circle):
    """What is said of the time before a request."""
    task, when = re.search(rf"asked {T} to stop.*?, at ([\d.]+) s\.",
                           request).groups()
    upto = requests_at(run, task, when)[-1]["event"]
    ring = re.findall(r"(?:^| -> )(\S+)", circle.partition(". ")[0])
    waits = WAITED.findall(circle)
    for at, (one, line, holder, since) in enumerate(waits):
        stood = [e for e in run.every("suspended", task=one)
                 if e["event"] < upto][-1]
        held = [e for e in run.events if e["event"] < upto
                and e.get("object") == stood["object"]
                and e["kind"] in ("lock_acquired", "lock_released")][-1]
        if stood["wait"] != "lock" or stood["line"] != int(line) or \
                held["kind"] != "lock_acquired" or held["task"] != holder or \
                held["line"] != int(since) or ring[at:at + 2] != [one, holder]:
            return False
    return len(ring) == len(waits) + 1 > 2 and ring[0] == ring[-1]


def said(run, task, text, upto=None, after=0):
    """The event in which the task printed that, as the program itself says."""
    for event in run.every("stdout"):
        if event["line"] == f"{task} {text}" and event["event"] > after and \
                (upto is None or event["event"] < upto):
            return event["event"]
    return None


@claim(rf"(\w+)\(.*\), raised in line (\d+), went no further than line (\d+) in "
       rf"{C}: (?:the exit method that )?`(.*)` (takes errors of any kind, and there it "
       r"was neither printed nor raised again|there leaves a finally, and the "
       r"error is dropped|calls answered True, which drops the error)\."
       r"(?: So it went \d+ more times?\.)?")
def _(run, at, error, raised, line, task, clause, how):
    text = run.line(int(line)).strip()
    wide = re.match(r"except( \(?(Base)?Exception\b.*)?:", text) or \
        "suppress" in text
    return int(raised) < int(line) + 99 and (
        clause in text if how.startswith("there") else
        clause == text and (wide or how.startswith("calls")))


@claim(rf"{C} decided in line (\d+) by `purse\['left'\]` \((.*?)\); meanwhile "
       rf"{C} changed it in line (\d+) \((.*?)\); {T} did not decide anew, and "
       r"changed it in line (\d+) \((.*?)\)\.")
def _(run, at, task, line, seen, other, changed, given, again, acted, last):
    sees = said(run, task, f"sees {seen}")
    theirs = sees and said(run, other, f"leaves {given}", after=sees)
    own = theirs and said(run, task, f"leaves {last}", after=theirs)
    between = [e for e in run.every("stdout") if own and theirs < e["event"] < own
               and (" leaves " in e["line"] or e["line"].startswith(task))]
    return own and not between and again == task != other and \
        run.line(int(line)).strip().startswith("if purse") and \
        run.line(int(changed)) == run.line(int(acted)) == \
        "        purse['left'] -= amount"


@claim(rf"{T} failed with (.*) in line (\d+), and gather\(\) in line (\d+), "
       r"with return_exceptions=True, put the error into the list of results "
       r"and did not raise it\.")
def _(run, at, task, error, line, gather):
    return run.end[task].get("repr") == error and \
        run.end[task]["line"] == int(line) and \
        "return_exceptions=True" in run.line(int(gather))


@claim(r"(Lines?) (\d+)(?: to (\d+))? never ran: (?:it was decided in line "
       r"(\d+) \(`(.*)`\), \d+ times?, and each time the other way|the loop of "
       r"line \d+ \(`.*`\) had nothing to go through)\.")
def _(run, at, word, first, last, line, condition):
    return run.never(int(first), int(last or first)) and \
        (not line or run.line(int(line)).strip() == condition)


# What did not happen, and the root cause: sentences that stand for themselves.

def ended(run, task, kind, when):
    end = run.end.get(task)
    return bool(end) and end["kind"] == kind and \
        abs(end["time"] - float(when)) < 0.0006


@claim(rf"{T} was not cancelled then: it went on, and returned at ([\d.]+) s\.")
def _(run, at, task, when):
    return ended(run, task, "finished", when)


@claim(rf"{T} was not cancelled then: it went on, and failed at ([\d.]+) s: (.*)\.")
def _(run, at, task, when, error):
    return ended(run, task, "failed", when) and run.end[task]["repr"] == error


@claim(rf"{T} was not cancelled then: it went on, until (?:it was cancelled|asyncio\.run\(\) cancelled it "
       r"at its end,) at ([\d.]+) s\.")
def _(run, at, task, when):
    return ended(run, task, "cancelled", when)


@claim(rf"gather\(\) in line (\d+) handed on its first error, (.*) from {T} "
       r"\(line (\d+)\), and cancelled nobody\.")
def _(run, at, line, error, task, where):
    return "gather" in run.line(int(line)) and \
        run.end[task].get("repr") == error and "raise" in run.line(int(where))


@claim(rf"gather\(\) in line (\d+) handed on the cancellation of {T} at "
       r"([\d.]+) s, and cancelled nobody\.")
def _(run, at, line, task, when):
    return "gather" in run.line(int(line)) and \
        run.end[task]["kind"] == "cancelled"


@claim(r"A timer for ([\d.]+) s is dropped\.?")
def _(run, at, when):
    return any(abs(e["when"] - float(when)) < 0.0006
               for e in run.every("timer_dropped", at))


@claim(r"gather\(\) in line (\d+) handed on its first error at ([\d.]+) s, and "
       r"cancelled nobody\.")
def _(run, at, line, when):
    return "gather" in run.line(int(line))


@claim(rf"{T} was asked to stop.* before its first step: no line of it ever "
       r"ran\.")
def _(run, at, task):
    return run.first[task].get("throw") == "CancelledError" and \
        not run.some("stdout", task=task)


@claim(rf"{T} caught CancelledError in line (\d+) at ([\d.]+) s and did not "
       r"raise it again: it went on(?:, and ended at ([\d.]+) s)?\."
       r"(?: (asyncio\.run\(\)) had asked it, at its own end, and (?:waited for it "
       r"until then|asks only once: it waits for a task that never ends, so the "
       r"program does not, either)\.)?")
def _(run, at, task, line, when, end, shut):
    if shut and run.every("cancel_requested", task=task)[-1]["event"] < \
            run.every("shutdown_begin")[0]["event"]:
        return False
    return "except" in run.line(int(line)) and any(
        abs(e["time"] - float(when)) < 0.0006
        for e in run.every("resumed", task=task, throw="CancelledError")) and \
        (not end or abs(run.end[task]["time"] - float(end)) < 0.0006)


@claim(rf"The TaskGroup tg of line (\d+) asked once, at ([\d.]+) s, and then "
       rf"waited for {T}: it ended only at ([\d.]+) s\.")
def _(run, at, line, asked, task, end):
    return any(abs(e["time"] - float(end)) < 0.0006
               for e in run.every("group_exit_end")) and \
        any(abs(e["time"] - float(asked)) < 0.0006
            for e in run.every("group_abort"))


@claim(rf"{T} was no error to the TaskGroup tg of line (\d+) when it ended "
       r"cancelled: .*")
def _(run, at, task, line):
    return run.end[task]["kind"] == "cancelled" and not run.some("group_abort")


@claim(rf"{T} ended cancelled, and gather\(\) in line (\d+), with "
       r"return_exceptions=True, .*")
def _(run, at, task, line):
    return run.end[task]["kind"] == "cancelled" and \
        "return_exceptions=True" in run.line(int(line))


@claim(rf"{T} was still there when the main task ended: nobody waited for it, "
       r"and asyncio\.run\(\) cancelled it at ([\d.]+) s\.")
def _(run, at, task, when):
    return run.end["Task-1"]["event"] < run.end[task]["event"]


@claim(rf"{T} failed with (.*) in line (\d+) at ([\d.]+) s, and nobody awaited "
       r"it or asked for its exception: .*")
def _(run, at, task, error, line, when):
    return ended(run, task, "failed", when) and run.end[task]["repr"] == error


@claim(r"except (\S+) in line (\d+) was tried against (\w+) and did not match"
       r"\.?(?:: .*)?")
def _(run, at, clause, line, kind):
    return clause.split(".")[-1] in run.line(int(line)) and \
        "except" in run.line(int(line))


@claim(r"The time limit of line (\d+) passed and raised no TimeoutError: .*|"
       r"The time limit of line (\d+) passed and did not turn CancelledError .*")
def _(run, at, line, other):
    line = int(line or other)
    return "timeout" in run.line(line) and \
        any(not e.get("timeout_error")
            for e in run.every("timeout_exit", line=line))


@claim(rf"(?:Root cause|Before|also): (\w+)\((.*?)\) in (?:the block of a "
       rf"TaskGroup in )?{T}, line (\d+) \(turn (\d+)(?:, [\d.]+ s)?\)"
       r"(?:, (\w+) groups? deep)?\.?")
def _(run, at, kind, text, task, line, turn, groups):
    return "raise" in run.line(int(line)) and kind in run.line(int(line)) and \
        (run.some("failed", int(turn), task=task, exc=kind)
         or run.some("group_exit_begin", int(turn), task=task, exc=kind))


def raised(run):
    """The errors that the program's own lines raised: each has its text."""
    found = set()
    for e in run.every("failed"):
        if "Group" not in e["exc"]:
            found.add(e["repr"])
    for e in run.every("group_exit_begin"):
        if e.get("exc") and e["exc"] not in ("CancelledError",):
            found.add(("block", e["group"]))
    return found


@claim(r"(One|\d+) real errors?(?:; (\w+) tasks? (?:was|were) only cancelled "
       r"because of (?:it|them))?\.")
def _(run, at, count, cancelled):
    told = 1 if count == "One" else int(count)
    dead = [e for e in run.every("cancelled")]
    return told == len(raised(run)) and \
        (number(cancelled) if cancelled else 0) <= len(dead)


@claim(r"Nothing failed\.")
def _(run, at):
    return not run.every("failed")


def waits_of(run, task):
    """(suspended, resumed) of a task."""
    before = None
    for e in run.events:
        if e.get("task") != task:
            continue
        if e["kind"] == "suspended":
            before = e
        elif e["kind"] == "resumed" and before:
            yield before, e
            before = None


@claim(rf"{T} awaited (\w+)\(\) (\w+) times \(line ([\d, ]+)\), one call after "
       r"the other: ([\d.]+) s in all, and no other task was there to run "
       r"meanwhile\. If no call depends on how another ended, they could wait "
       r"side by side, as tasks or in a gather\(\), for as long as the longest: "
       r"([\d.]+) s\.")
def _(run, at, task, function, count, lines, whole, longest):
    """The function sleeps once: its line is that of the waits."""
    inside = [n for n, text in enumerate(run.source, 1)
              if text.startswith(f"async def {function}(")][0] + 1
    took = [b["time"] - a["time"] for a, b in waits_of(run, task)
            if a["line"] == inside]
    called = [int(n) for n in lines.split(", ")]
    others = [e for e in run.every("task_created") if e["task"] != task
              and any(a["event"] > e["event"] and
                      run.end[e["task"]]["event"] > a["event"]
                      for a, _ in waits_of(run, task) if a["line"] == inside)]
    return len(took) == number(count) and not others and \
        all(f"await {function}(" in run.line(n) for n in called) and \
        abs(sum(took) - float(whole)) < 0.0006 and \
        abs(max(took) - float(longest)) < 0.0006


@claim(rf"{T} made (.*) and awaited each at once, in line (\d+): each was made "
       r"only when the one before had ended, so they did not run side by side, "
       r"and took ([\d.]+) s in all\.")
def _(run, at, task, names, line, whole):
    made = [run.every("task_created", task=name, by=task)[0]
            for name in re.findall(r"(\S+) \w+\(", names)]
    ends = [run.end[e["task"]]["event"] for e in made]
    took = [b["time"] - a["time"] for a, b in waits_of(run, task)
            if a["line"] == int(line)]
    return len(made) > 1 and "create_task" in run.line(int(line)) and all(
        e["event"] > end for e, end in zip(made[1:], ends)) and \
        abs(sum(took) - float(whole)) < 0.0006


@claim(rf"(\w+)\(\), which {T} had handed to a thread in line (\d+), was not "
       rf"stopped when {T} was told to, at ([\d.]+) s: nothing can stop a "
       r"thread\. It went on there until ([\d.]+) s, and what it gave was "
       r"thrown away\.")
def _(run, at, function, task, line, told, when, end):
    given = run.every("executor_submit", task=task, func=function,
                      line=int(line))
    return task == told and len(given) == 1 and any(
        e["also"] == given[0]["event"] and e["called"] and
        abs(e["time"] - float(end)) < 0.0006
        for e in run.every("executor_ended")) and any(
            e.get("throw") == "CancelledError" and
            abs(e["time"] - float(when)) < 0.0006
            for e in run.every("resumed", task=task))


@claim(rf"{T} threw CancelledError away at ([\d.]+) s: `return` in line (\d+) "
       r"left a finally, which ends whatever is being raised\.")
def _(run, at, task, when, line):
    return "return" in run.line(int(line)) and any(
        abs(e["time"] - float(when)) < 0.0006 and e["line"] == int(line)
        for e in run.every("cancel_kept", task=task))


@claim(r"`return` in line (\d+) leaves a finally, and so throws CancelledError "
       r"away\.")
def _(run, at, line):
    return "return" in run.line(int(line)) and \
        run.some("cancel_kept", at, line=int(line))


@claim(rf"{T} failed with (.*) in line (\d+) at ([\d.]+) s, and nobody awaited "
       r"it or asked for its exception: .*\. asyncio\.wait\(\) in line (\d+) "
       r"waited for it, and raises nothing\.")
def _(run, at, task, error, line, when, waited):
    return ended(run, task, "failed", when) and "asyncio.wait(" in run.line(
        int(waited)) and any(task in e["on"] for e in run.every(
            "suspended", wait="wait", line=int(waited)))


@claim(rf"`return` in line (\d+) leaves a finally, and so {T} throws "
       r"CancelledError away\.?")
def _(run, at, line, task):
    return "return" in run.line(int(line)) and \
        run.some("cancel_kept", at, line=int(line), task=task)


@claim(r"(\w+) is handed to a thread\.?")
def _(run, at, function):
    return run.some("executor_submit", at, func=function)


@claim(rf"{T} starts the thread (\S+(?: \(\S+\))?)(?: in line (\d+))?\.?")
def _(run, at, task, thread, line):
    return run.some("thread_started", at, name=thread) and any(
        e.get("line") == (int(line) if line else None)
        for e in run.every("thread_started", at, name=thread))


@claim(r"The thread (.+?) waits for (the end of time\.sleep\(\)|its next call|"
       r"the end of the thread \S+?)\.?")
def _(run, at, thread, what):
    blocked = run.every("thread_blocked", at)
    return any(("sleep" in what) == ("sleep" in e["on"]) and
               (" thread " not in what or what.split()[-1] in e["on"])
               for e in blocked)


@claim(r"The thread (.+?) goes on: its time is up\.?")
def _(run, at, thread):
    return any(not e.get("woken")
               for e in run.every("thread_resumed", at, name=thread))


@claim(r"The thread (.+?) is woken, and goes on\.?")
def _(run, at, thread):
    return run.some("thread_resumed", at, name=thread, woken=True)


@claim(r"The thread (.+?) is done with (\w+)\(\)\.?")
def _(run, at, thread, function):
    return run.some("executor_ended", at, func=function)


@claim(r"A call is handed to a thread\.?")
def _(run, at):
    return run.some("executor_submit", at, func="?")


@claim(r"The thread (.+?) is done with its call\.?")
def _(run, at, thread):
    return run.some("executor_ended", at, func="?")


@claim(r"(\w+)\(\) (failed|returned) in its thread: (.*?)\.?")
def _(run, at, function, how, value):
    waits = run.every("suspended", on=function + "() in a thread")
    return any(e["value"] == value and "task" not in e and
               bool(e.get("raises")) == (how == "failed") and
               any(w.get("also") == e["also"] for w in waits)
               for e in run.every("resolved", at))


@claim(r"The thread (.+?) ends\.?")
def _(run, at, thread):
    return run.some("thread_ended", at, name=thread)


@claim(r"A callback gives its result to a future: (.*?)\.?")
def _(run, at, value):
    return any(e["value"] == value and "task" not in e
               for e in run.every("resolved", at))


@claim(r"The loop's exception handler is told: (.*)\.?")
def _(run, at, text):
    return any(e["message"] == text.rstrip(".")
               for e in run.every("loop_exception", at))


def held_by(run, task, line=None, upto=None):
    """The lock is taken, and not let go of, by that task at an event."""
    held = None
    for e in run.events[:upto]:
        if e["kind"] == "lock_acquired":
            held = e
        elif e["kind"] == "lock_released":
            held = None
    return held and held["task"] == task and (not line or
                                              held["line"] == int(line))


@claim(rf"{T} takes the lock `(\w+)`\.?")
def _(run, at, task, name):
    return run.some("lock_acquired", at, task=task, name=name)


@claim(rf"{T} releases the lock `(\w+)`\.?")
def _(run, at, task, name):
    return run.some("lock_released", at, task=task, name=name)


@claim(rf"{T} moves its time limit to ([\d.]+) s\.?")
def _(run, at, task, when):
    return "reschedule" in "".join(
        run.line(e["line"]) for e in run.every("timeout_set", at, task=task)
        if abs(e["when"] - float(when)) < 0.0006)


@claim(rf"The time limit of line (\d+) asked {T} to stop at ([\d.]+) s, and its "
       r"block ended only at ([\d.]+) s\.")
def _(run, at, line, task, asked, end):
    return "timeout" in run.line(int(line)) and any(
        abs(e["time"] - float(asked)) < 0.0006
        for e in run.every("timeout_fired", task=task)) and any(
            abs(e["time"] - float(end)) < 0.0006
            for e in run.every("timeout_exit", task=task, line=int(line)))


@claim(r"The lock `lock` lets in one task at a time: it was taken (\w+) times?, "
       r"and held for ([\d.]+) s in all\. The longest wait for it was that of "
       rf"{T}, in line (\d+): ([\d.]+) s\.")
def _(run, at, taken, held, task, line, longest):
    took = run.every("lock_acquired")
    gone = run.every("lock_released")
    waits = {(e["task"], a["line"]): e["time"] - a["time"]
             for other in run.first
             for a, e in waits_of(run, other) if a.get("wait") == "lock"}
    return len(took) == len(gone) == number(taken) and abs(sum(
        b["time"] - a["time"] for a, b in zip(took, gone)) - float(held)) \
        < 0.0006 and len(waits) > 2 and \
        abs(waits[task, int(line)] - float(longest)) < 0.0006 and \
        abs(max(waits.values()) - float(longest)) < 0.0006


@claim(r"In line (\d+) (\w+) tasks took the (?:lock|semaphore) `(\w+)`, each one "
       r"of its own: no two of them shared one, so nobody had to wait there for "
       r"another\. Only one that is made once, and handed to all, keeps tasks "
       r"apart\.")
def _(run, at, line, count, name):
    took = run.every("lock_acquired", line=int(line), name=name)
    owner = {e["object"]: e["task"] for e in took}
    used = [e for kind in ("lock_acquired", "lock_released", "suspended")
            for e in run.every(kind) if e.get("object") in owner]
    return len({e["task"] for e in took}) == number(count) and \
        len(owner) >= number(count) and \
        all(owner[e["object"]] == e["task"] for e in used)


@claim(rf"{T} handed (\w+) calls to threads \(line ([\d, ]+)\), and awaited each "
       r"before it handed over the next: ([\d.]+) s in all, and no other task "
       r"was there to run meanwhile\. If no call depends on how another ended, a "
       r"gather\(\) of them keeps several threads at work; the longest took "
       r"([\d.]+) s\.")
def _(run, at, task, count, lines, whole, longest):
    called = [int(n) for n in lines.split(", ")]
    took = [b["time"] - a["time"] for a, b in waits_of(run, task)
            if a["line"] in called]
    given = run.every("executor_submit", task=task)
    return len(took) == len(given) == number(count) and all(
        "to_thread(" in run.line(n) for n in called) and not any(
            e["event"] < given[-1]["event"]
            for e in run.every("task_created") if e["task"] != task) and \
        abs(sum(took) - float(whole)) < 0.0006 and \
        abs(max(took) - float(longest)) < 0.0006


def hold(run, at, sentence, task=None):
    """True; or what is wrong with the sentence."""
    known = False
    sentence, circle, around = sentence.partition(
        " Until then there was a circle: ")
    if circle and not waited_in_circle(run, sentence, around):
        return "false"
    for pattern, check in CLAIMS:
        found = pattern.match(sentence)
        if not found:
            continue
        known = True
        names = check.__code__.co_varnames[:check.__code__.co_argcount]
        more = {"task": task} if "task" in names and \
            len(names) > 2 + len(found.groups()) else {}
        if check(run, at, *found.groups(), **more):
            return None
    return "false" if known else "no claim"


def hold_same(run, before, names, task):
    """None: the sentence before holds of each of these tasks, too."""
    labels = {e["task"]: " ".join(filter(None, (e["task"], e.get("call"))))
              for e in run.events if e["kind"] == "task_created"}
    at, sentence = before
    for name in names.split(", "):
        said = [sentence.replace(label, labels[name])
                for label in labels.values() if label in sentence]
        if all(hold(run, at, one, task) for one in said):
            return f"false of {name}"
    return None


def hold_again(run, before, when, about):
    """The sentence before, of the last moment instead of the first."""
    if not before:
        return "of nobody"
    at, sentence = before
    return hold(run, at, re.sub(r"at [\d.]+ s\b", f"at {when} s", sentence,
                                count=1), about)


HEADINGS = re.compile(r"(Why|How|Where) .*\?$|Who was asked to stop$|Requests to stop, and what became "
                      r"of them$|What did not happen$|Who waits for whom$")
PLACE = re.compile(r"(?:turn (\d+)|before the loop)(?: · ([\d.]+ s))?"
                   r"(?: · line (\d+))?(.*)$")


def sentences_of_why(answer):
    """(turn, sentence), a note's own claims included."""
    lines, title = answer.split("\n"), None
    for line, below in zip(lines, lines[1:] + [""]):
        if not line.strip() or HEADINGS.match(line):
            continue
        found = re.match(r"  (\S.*?)(?:\s{2,}|$)"
                         r"((?:turn \d+|before the loop)\b.*)?$", line)
        late = re.match(r" {20,}((?:turn|before).*)$", line)
        ledger = re.match(r"  (?:turn (\d+)(?:, [\d.]+ s)?|before the loop): "
                          r"(.*)$", line)
        if ledger:
            yield int(ledger[1] or 0), ledger[2]
        elif late and title:
            place = PLACE.match(late[1])
            yield int(place[1] or 0), title
            title = None
        elif found and found[2]:
            place = PLACE.match(found[2])
            yield int(place[1] or 0), found[1]
        elif (found and line.rstrip().endswith((".", "deep", ")"))
              and not re.match(r" {20,}(?:turn|before)", below)) or \
                not line.startswith("  "):
            yield None, line.strip()
        else:
            title = line.strip()


def sentences_of_timeline(answer):
    for line in answer.split("\n"):
        found = re.match(r"  (?:Turns? (\d+)(?: to \d+)?: )?(.*)$", line)
        if not line.startswith("  ") or line.startswith("   ") or not found:
            continue
        for part in re.split(r" · (?=\S+ waits for)", found[2]):
            pieces = re.match(rf"(.*?\.) ((?!Who )\S+ waits for .*)$", part)
            if pieces and "alone has not ended" not in part and \
                    "None of them" not in part:
                yield int(found[1] or 0), pieces[1]
                yield int(found[1] or 0), pieces[2]
            else:
                yield int(found[1] or 0), part


def tell(taskarium, *words):
    return subprocess.run([taskarium, *words], capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout


def check(taskarium, python, path, text):
    wrong = []
    trace = tell(taskarium, "trace", path, "--python", python)
    run = Run([json.loads(line) for line in trace.splitlines()], text)
    verified = subprocess.run([taskarium, "verify", path, "--python", python,
                               "--seed", "1", "--trust"], capture_output=True,
                              text=True)
    if verified.returncode != 0:
        return [f"CPython says otherwise: {verified.stdout[:400]}"
                f"{verified.stderr[:400]}"], 0
    said = [(None, None, at, s) for at, s in sentences_of_timeline(
        tell(taskarium, "timeline", path, "--python", python))
        if not s.startswith(("asyncio.run() cleans", "t = "))]
    for task in [None, *dict.fromkeys(e["task"] for e in run.events
                                      if e["kind"] == "task_created")]:
        words = [task] if task else []
        said += [(task, task, at, s) for at, s in sentences_of_why(
            tell(taskarium, "why", path, *words, "--python", python))]
    before = None
    for question, task, at, sentence in said:
        same = re.match(r"The same goes for (.*?)(?: and \d+ more)?\.$",
                        sentence)
        again = re.match(r"So it went (\d+) more times, the last one at "
                         r"([\d.]+) s\.$", sentence)
        fault = hold_same(run, before, same[1], task) if same else \
            hold_again(run, before, again[2], task) if again else \
            hold(run, at, sentence, task)
        before = before if same or again else (at, sentence)
        if fault:
            wrong.append(f"{fault}: {question or 'the run'}, turn {at}: "
                         f"{sentence}")
    return wrong, len(said)


def main():
    taskarium, python, first, last = sys.argv[1:]
    if python == "here":
        python = "3.%d" % sys.version_info[1]
    failures = sentences = 0
    with tempfile.TemporaryDirectory() as folder:
        for at in range(int(first), int(last) + 1):
            path, text = os.path.join(folder, "made.py"), programs.program(at)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            wrong, count = check(taskarium, python, path, text)
            sentences += count
            if wrong:
                failures += 1
                print(f"--- program {at}", *dict.fromkeys(wrong), sep="\n  ")
    print(f"{sentences} sentences of {int(last) - int(first) + 1} programs; "
          f"{failures} programs with false ones")
    return 1 if failures or not sentences else 0


if __name__ == "__main__":
    sys.exit(main())
