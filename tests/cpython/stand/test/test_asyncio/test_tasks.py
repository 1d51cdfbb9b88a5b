"""What test_eager_task_factory takes from CPython's file of that name."""

from test_tasks import get_innermost_context
