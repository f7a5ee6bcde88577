"""Evaluation: what a hand annotation says compared with what extraction says, as pure functions.

`facts.evaluate` compares fact lines, `links.evaluate` links between measures; `gold` reads annotations, `page` writes
the figures for people, `baseline` holds them against those of another day.
"""
