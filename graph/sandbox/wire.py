"""How the pool and a worker talk over their socket: frames of one byte of kind, four of length, then the content."""

import socket
import struct
from typing import NamedTuple

ASK, ACCEPTED, DATA, END, FAILED = b"q", b"a", b"d", b"e", b"x"
"""Pool: a query. Worker: it is being worked on; a piece of the answer; the answer is complete; there is none."""

_HEAD = struct.Struct("!cI")
_PIECE = 1 << 20


class Frame(NamedTuple):
    """A frame as received."""

    kind: bytes
    content: bytes


def send(connection: socket.socket, kind: bytes, content: bytes | bytearray = b"") -> None:
    """Send one frame. Raises OSError when the other side is gone."""
    connection.sendall(_HEAD.pack(kind, len(content)) + content)


def receive(connection: socket.socket) -> Frame | None:
    """The next frame; None when the other side is gone, even within a frame. Raises TimeoutError as the socket does."""
    head = _exactly(connection, _HEAD.size)
    if head is None:
        return None
    kind, length = _HEAD.unpack(head)
    content = _exactly(connection, length)
    return None if content is None else Frame(kind, content)


def _exactly(connection: socket.socket, length: int) -> bytes | None:
    parts: list[bytes] = []
    while length:
        try:
            part = connection.recv(min(length, _PIECE))
        except ConnectionError:
            return None
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
