"""The package in which concurrent.futures lies."""
