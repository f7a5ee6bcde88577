"""How the command line speaks: words on stderr, errors and warnings for people, progress on a terminal."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from . import errors, settings

words = Console(stderr=True, highlight=False, emoji=False)


class Faces(click.Group):
    """A group whose verbs end with the project's own errors printed for people."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; warnings and errors of the project are printed, an error ends with status 1."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("always", UserWarning)
                warnings.showwarning = warn
                return super().invoke(ctx)
        except errors.PolicyGraphError as error:
            words.print(f"[bold red]Error:[/] {plain(str(error))}", soft_wrap=True)
            ctx.exit(1)


def warn(message: Warning | str, *_: object) -> None:
    """Print a warning; takes what `warnings.showwarning` is given."""
    words.print(f"[yellow]Warning:[/] {plain(str(message))}", soft_wrap=True)


def plain(text: str) -> str:
    """Text that is shown as it is, its brackets no markup."""
    return text.replace("[", "\\[")


def data_option(verb: Callable[..., Any]) -> Callable[..., Any]:
    """`--data DIR`, else POLICYGRAPH_DATA, else the user's data folder."""
    text = "Folder of the releases (else POLICYGRAPH_DATA, else your data folder)."
    return click.option("--data", type=click.Path(path_type=Path, file_okay=False), help=text)(verb)


def configured(data: Path | None) -> settings.Settings:
    """The settings in force, with the data folder of the command line."""
    found = settings.load()
    return replace(found, data=data) if data else found


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """A callback `(step, done, total)` that draws a bar on a terminal and nothing elsewhere."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=words, disable=not words.is_terminal) as bar:
        tasks: dict[str, Any] = {}

        def step(name: str, done: int, total: int) -> None:
            if name not in tasks:
                tasks[name] = bar.add_task(name, total=total)
            bar.update(tasks[name], completed=done, total=total)

        yield step
