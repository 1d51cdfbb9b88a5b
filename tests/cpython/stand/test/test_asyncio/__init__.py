"""Stands in for the package of CPython's tests."""
