"""A roof over this process: so much memory, so much time of the processor, and then it ends.

On Windows a job object does it (the system ends the process, or lets no more memory be had); on
Linux the limits of the process. macOS takes no notice of a limit of memory; there, as everywhere,
whoever started the process also ends it by the clock.
"""

import sys


def limit_this_process(*, megabytes: int, seconds: int) -> None:
    """Let this process have so much memory and no more; end it after so much computing.

    Raises:
        OSError, ValueError: the system refuses the limits.
    """
    if sys.platform == "win32":
        _by_job(megabytes, seconds)
    else:
        _by_resource(megabytes, seconds)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9
    _PROCESS_TIME, _PROCESS_MEMORY, _DIE_QUIETLY = 0x2, 0x100, 0x400
    _HUNDRED_NANOSECONDS = 10_000_000

    class _Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, with the counters that we do not read as room."""

        _fields_ = (
            ("process_time", wintypes.LARGE_INTEGER),
            ("job_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
            ("counters", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    def _by_job(megabytes: int, seconds: int) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD,
        )  # fmt: skip
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        limits = _Limits()
        limits.flags = _PROCESS_TIME | _PROCESS_MEMORY | _DIE_QUIETLY
        limits.process_time = seconds * _HUNDRED_NANOSECONDS
        limits.process_memory = megabytes * 1_000_000
        job = kernel.CreateJobObjectW(None, None)
        size = ctypes.sizeof(limits)
        if not (
            job
            and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size)
            and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        ):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import resource

    def _by_resource(megabytes: int, seconds: int) -> None:
        for limit, most in (
            (resource.RLIMIT_AS, megabytes * 1_000_000),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(limit)
            within = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(limit, (within, hard))
