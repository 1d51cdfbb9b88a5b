# Wrong calls that name a class, a module or a method of CPython.
import abc
import array
import asyncio
import bisect
import collections
import concurrent.futures
import csv
import datetime
import decimal
import difflib
import enum
import fractions
import functools
import gc
import hashlib
import hmac
import inspect
import io
import itertools
import json
import logging
import operator
import queue
import random
import statistics
import struct
import sys
import threading
import time
import traceback
import types
import typing
import unittest
import warnings


def attempt(call):
    try:
        answer = call()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print('value', type(answer).__name__)


attempt(lambda: BaseExceptionGroup(None, None))
attempt(lambda: ExceptionGroup(None, None))
attempt(lambda: compile(None, None, None, None, None, None, None, None, None))
attempt(lambda: abc.get_cache_token(None))
attempt(lambda: abc.get_cache_token(zzz=1))
attempt(lambda: array.ArrayType())
attempt(lambda: array.ArrayType(None, None, None))
attempt(lambda: array.array())
attempt(lambda: array.array(None, None, None))
attempt(lambda: bisect.bisect(None, None, None))
attempt(lambda: bisect.bisect_left(None, None, None))
attempt(lambda: bisect.bisect_right(None, None, None))
attempt(lambda: bisect.insort(None, None, None))
attempt(lambda: bisect.insort_left(None, None, None))
attempt(lambda: bisect.insort_right(None, None, None))
attempt(lambda: datetime.date(None))
attempt(lambda: datetime.datetime())
attempt(lambda: datetime.datetime(None))
attempt(lambda: datetime.timedelta(None, None))
attempt(lambda: datetime.timedelta(None, None, None))
attempt(lambda: decimal.getcontext(None))
attempt(lambda: decimal.getcontext(zzz=1))
attempt(lambda: decimal.localcontext(*1))
attempt(lambda: decimal.localcontext(**1))
attempt(lambda: difflib.Match(*1))
attempt(lambda: difflib.Match(**1))
attempt(lambda: enum.Enum(None))
attempt(lambda: enum.Flag(None))
attempt(lambda: enum.IntEnum(None))
attempt(lambda: enum.IntFlag(None))
attempt(lambda: enum.ReprEnum(None))
attempt(lambda: enum.StrEnum(None))
attempt(lambda: functools.get_cache_token(None))
attempt(lambda: functools.get_cache_token(zzz=1))
attempt(lambda: gc.collect(None))
attempt(lambda: gc.set_threshold(None))
attempt(lambda: hashlib.new())
attempt(lambda: hashlib.new(None, None, None))
attempt(lambda: hmac.compare_digest())
attempt(lambda: hmac.compare_digest(zzz=1))
attempt(lambda: inspect.FrameInfo())
attempt(lambda: inspect.FrameInfo(None))
attempt(lambda: inspect.Traceback())
attempt(lambda: inspect.Traceback(None))
attempt(lambda: io.BufferedIOBase(None))
attempt(lambda: io.BytesIO([]))
attempt(lambda: io.IOBase(None))
attempt(lambda: io.RawIOBase(None))
attempt(lambda: io.TextIOBase(None))
attempt(lambda: json.decoder.scanstring(None))
attempt(lambda: json.decoder.scanstring(None, None, None, None))
attempt(lambda: json.encoder.encode_basestring())
attempt(lambda: json.encoder.encode_basestring(zzz=1))
attempt(lambda: json.encoder.encode_basestring_ascii())
attempt(lambda: json.encoder.encode_basestring_ascii(zzz=1))
attempt(lambda: logging.LoggerAdapter(None, None, None))
attempt(lambda: logging.LoggerAdapter(None, None, None, None))
attempt(lambda: random.Random(None, None))
attempt(lambda: random.Random(zzz=1))
attempt(lambda: statistics.LinearRegression(*1))
attempt(lambda: statistics.LinearRegression(**1))
attempt(lambda: statistics.bisect_left(None, None, None))
attempt(lambda: statistics.bisect_right(None, None, None))
attempt(lambda: sys.getfilesystemencodeerrors(None))
attempt(lambda: sys.getfilesystemencodeerrors(zzz=1))
attempt(lambda: sys.getfilesystemencoding(None))
attempt(lambda: sys.getfilesystemencoding(zzz=1))
attempt(lambda: sys.getprofile(zzz=1))
attempt(lambda: sys.getrefcount())
attempt(lambda: sys.getsizeof())
attempt(lambda: sys.getswitchinterval(None))
attempt(lambda: sys.getswitchinterval(zzz=1))
attempt(lambda: sys.gettrace(zzz=1))
attempt(lambda: sys.is_finalizing(None))
attempt(lambda: sys.is_finalizing(zzz=1))
attempt(lambda: traceback.TracebackException(zzz=1))
attempt(lambda: traceback.TracebackException(exc_typex=1))
attempt(lambda: types.SimpleNamespace(None))
attempt(lambda: types.SimpleNamespace(None, None))
attempt(lambda: typing.NamedTuple())
attempt(lambda: typing.NamedTuple(None, None, None))
attempt(lambda: typing.ParamSpec())
attempt(lambda: typing.ParamSpec(None, None))
attempt(lambda: typing.ParamSpecArgs())
attempt(lambda: typing.ParamSpecArgs(None, None))
attempt(lambda: typing.ParamSpecKwargs())
attempt(lambda: typing.ParamSpecKwargs(None, None))
attempt(lambda: typing.TypeVar())
attempt(lambda: typing.TypeVar(1))
attempt(lambda: typing.TypeVarTuple())
attempt(lambda: typing.TypeVarTuple(None, None))
attempt(lambda: typing.TypedDict())
attempt(lambda: typing.TypedDict(None, None, None))
attempt(lambda: unittest.TestSuite(None, None))
attempt(lambda: unittest.TestSuite(zzz=1))
attempt(lambda: unittest.addModuleCleanup(*1))
attempt(lambda: unittest.addModuleCleanup(**1))
attempt(lambda: unittest.doModuleCleanups(*1))
attempt(lambda: unittest.doModuleCleanups(**1))
attempt(lambda: unittest.enterModuleContext(*1))
attempt(lambda: unittest.enterModuleContext(**1))
attempt(lambda: unittest.expectedFailure(*1))
attempt(lambda: unittest.expectedFailure(**1))
attempt(lambda: unittest.registerResult(*1))
attempt(lambda: unittest.registerResult(**1))
attempt(lambda: unittest.removeHandler(*1))
attempt(lambda: unittest.removeHandler(**1))
attempt(lambda: unittest.removeResult(*1))
attempt(lambda: unittest.removeResult(**1))
attempt(lambda: unittest.skip(*1))
attempt(lambda: unittest.skip(**1))
attempt(lambda: unittest.skipIf(*1))
attempt(lambda: unittest.skipIf(**1))
attempt(lambda: unittest.skipUnless(*1))
attempt(lambda: unittest.skipUnless(**1))
attempt(lambda: warnings.warn(*1))
attempt(lambda: warnings.warn(**1))
attempt(lambda: warnings.warn_explicit(*1))
attempt(lambda: warnings.warn_explicit(**1))
attempt(lambda: asyncio.DefaultEventLoopPolicy(None))
attempt(lambda: asyncio.DefaultEventLoopPolicy(zzz=1))
attempt(lambda: asyncio.Handle())
attempt(lambda: asyncio.Handle(None))
attempt(lambda: asyncio.TimerHandle())
attempt(lambda: asyncio.TimerHandle(None))
attempt(lambda: asyncio.get_event_loop_policy(*1))
attempt(lambda: asyncio.get_event_loop_policy(**1))
attempt(lambda: asyncio.iscoroutinefunction(*1))
attempt(lambda: asyncio.iscoroutinefunction(**1))
attempt(lambda: asyncio.run_coroutine_threadsafe(*1))
attempt(lambda: asyncio.run_coroutine_threadsafe(**1))
attempt(lambda: asyncio.set_event_loop_policy(*1))
attempt(lambda: asyncio.set_event_loop_policy(**1))
attempt(lambda: asyncio.wrap_future(*1))
attempt(lambda: asyncio.wrap_future(**1))
attempt(lambda: concurrent.futures.as_completed(*1))
attempt(lambda: concurrent.futures.as_completed(**1))
attempt(lambda: concurrent.futures.wait(*1))
attempt(lambda: concurrent.futures.wait(**1))
attempt(lambda: threading.excepthook())
attempt(lambda: threading.excepthook(zzz=1))
attempt(lambda: time.ctime(None, None))
attempt(lambda: time.struct_time(None))
attempt(lambda: enum.pickle_by_enum_name())
attempt(lambda: enum.pickle_by_enum_name(None))
attempt(lambda: enum.pickle_by_global_name())
attempt(lambda: enum.pickle_by_global_name(None))
attempt(lambda: logging.getHandlerByName())
attempt(lambda: logging.getHandlerByName(None))
attempt(lambda: logging.getHandlerNames())
attempt(lambda: logging.getHandlerNames(None))
attempt(lambda: typing.TypeAliasType())
attempt(lambda: typing.TypeAliasType(None, None, None))
attempt(lambda: enum.EnumDict())
attempt(lambda: enum.EnumDict(None))
