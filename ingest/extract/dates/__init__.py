"""Printed dates, resolved by the calendar and the document."""
