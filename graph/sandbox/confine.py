"""What a worker gives up before it sees a query: memory, files, new sockets, other programs.

Two means deny the network, since neither holds alone everywhere. A limit of zero open files works on every POSIX system
once the graph is in memory, but not for a store on disk, which opens its files as it needs them. A seccomp filter
(https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html) works for both, on Linux. Where
neither does (a store on disk, on another system) the screen alone refuses SERVICE.
"""

import ctypes
import errno
import os
import platform
import resource
import signal
import sys
from pathlib import Path

_LINUX = sys.platform == "linux"
_MIB = 1 << 20

_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _MODE_FILTER = 1, 22, 38, 2
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _DENY, _KILL = 0x7FFF0000, 0x00050000 | errno.EACCES, 0x80000000
_X32_CALLS = 0x40000000
"""Numbers from here on are the x32 variants of the same calls."""
_ARCHITECTURES = {
    # audit number, then: socket, connect, bind, socketpair, execve, ptrace, execveat, io_uring_setup
    "x86_64": (0xC000003E, (41, 42, 49, 53, 59, 101, 322, 425)),
    "aarch64": (0xC00000B7, (198, 203, 200, 199, 221, 117, 281, 425)),
}


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


_libc = ctypes.CDLL(None, use_errno=True) if _LINUX else None


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent ends (Linux; elsewhere the end of the socket does it)."""
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def write_nothing() -> None:
    """No files written, no core dumps."""
    for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(limit, (0, 0))


def open_nothing() -> None:
    """No further file descriptors of any kind; those open stay open."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def deny_network() -> bool:
    """Let the kernel refuse sockets and other programs to this thread and those it starts; False where it cannot."""
    known = _ARCHITECTURES.get(platform.machine())
    if _libc is None or known is None or _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    steps = _filter(*known)
    program = _Program(len(steps), (_Instruction * len(steps))(*steps))
    return _libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0


def _filter(architecture: int, denied: tuple[int, ...]) -> list[_Instruction]:
    """Kill what comes by another architecture's door, refuse the denied calls, allow the rest."""
    checks = [_Instruction(_EQUAL, len(denied) - at, 0, number) for at, number in enumerate(denied)]
    return [
        _Instruction(_LOAD, 0, 0, 4),
        _Instruction(_EQUAL, 1, 0, architecture),
        _Instruction(_RETURN, 0, 0, _KILL),
        _Instruction(_LOAD, 0, 0, 0),
        _Instruction(_AT_LEAST, len(denied) + 1, 0, _X32_CALLS),
        *checks,
        _Instruction(_RETURN, 0, 0, _ALLOW),
        _Instruction(_RETURN, 0, 0, _DENY),
    ]


class Memory:
    """The address space of this process: measured, and limited from what it is now (Linux; elsewhere unlimited)."""

    def __init__(self, extra: int) -> None:
        """`extra` in MiB above what is in use. Opens what it needs, so make it before files are denied."""
        self._extra = extra * _MIB
        self._statm = os.open(Path("/proc/self/statm"), os.O_RDONLY) if _LINUX else None
        self._start = self.used()

    def used(self) -> int:
        """Bytes of address space in use; 0 where that cannot be known."""
        return int(os.pread(self._statm, 64, 0).split()[0]) * resource.getpagesize() if self._statm is not None else 0

    def limit(self) -> None:
        """From here on, allocations above the allowance fail."""
        if self._statm is not None:
            most = self._start + self._extra
            resource.setrlimit(resource.RLIMIT_AS, (most, most))

    def swollen(self) -> bool:
        """Whether so much of the allowance stays taken that the next query would have markedly less."""
        return self.used() - self._start > self._extra // 4
