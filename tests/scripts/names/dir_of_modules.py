"""What dir() lists of modules: CPython's names, whatever else lies there."""
import abc
import bisect
import calendar
import copy
import dataclasses
import fractions
import heapq
import html
import json
import keyword
import numbers
import operator
import pprint
import queue
import random
import reprlib
import string
import struct
import textwrap
import timeit
import typing

for module in (abc, bisect, calendar, copy, dataclasses, fractions, heapq,
               html, json, keyword, numbers, operator, pprint, queue, random,
               reprlib, string, struct, textwrap, timeit, typing):
    print(module.__name__, dir(module))
json.added = 1
print('added' in dir(json), json.added, 'added' in dir(string))
try:
    string.never_there
except AttributeError as error:
    print(error)
