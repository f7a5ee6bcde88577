"""Researchers' queries run in worker processes that can be killed."""
