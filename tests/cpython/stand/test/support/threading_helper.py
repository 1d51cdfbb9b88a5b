"""Stands in for test.support.threading_helper."""

import contextlib
import threading
import unittest


def reap_threads(test):
    return test


def requires_working_threading(*, module=False):
    return None if module else lambda test: test


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    yield
    if unlock:
        unlock()
    for thread in threads:
        thread.join()


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


def join_thread(thread, timeout=None):
    thread.join(timeout)


def run_concurrently(worker, nthreads, *args):
    raise unittest.SkipTest('threads in parallel')
