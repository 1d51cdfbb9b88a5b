"""Stands in for a module that is not here: tests of it are skipped."""

raise ImportError('no _pylong')
