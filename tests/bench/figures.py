"""One promised figure, what it is held to, and the machine that it was measured on."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure by its name; `target` is the most it may be, None where nothing is promised.

    Its value is None where it could not be measured.
    """

    name: str
    value: float | None
    unit: str
    target: float | None

    sign: ClassVar[str] = "<="

    @property
    def met(self) -> bool | None:
        """Whether the promise is kept."""
        if self.target is None or self.value is None:
            return None
        return self.value <= self.target

    def as_json(self) -> dict[str, object]:
        """The figure as it stands in figures.json."""
        return {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "target": self.target,
            "met": self.met,
        }


class AtLeast(Figure):
    """A figure whose target is the least that it may be."""

    sign: ClassVar[str] = ">="

    @property
    @override
    def met(self) -> bool | None:
        """Whether the promise is kept."""
        return None if self.target is None or self.value is None else self.value >= self.target


def median(values: list[float]) -> float:
    """Return the middle of the values."""
    return percentile(values, 50)


def percentile(values: list[float], share: int) -> float:
    """Return the smallest value that this share of them (in percent) does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


def shown(figures: list[Figure], on: dict[str, object]) -> str:
    """Return the figures as a table, below the machine that they were measured on."""
    return "\n".join(
        [
            f"\n{on['processor']}, {on['cores']} cores, load {on['load_before']}, {on['system']}",
            *map(_row, figures),
        ]
    )


def _row(figure: Figure) -> str:
    if figure.value is None:
        return f"{figure.name:<36}{'not measured':>10}"
    target = "" if figure.target is None else f"{figure.sign} {figure.target:g}"
    met = {True: "met", False: "MISSED", None: "not promised"}[figure.met]
    return f"{figure.name:<36}{figure.value:>10g} {figure.unit:<14}{target:>10}  {met}"


def machine() -> dict[str, object]:
    """Return what the figures depend on."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load_before": [round(load, 1) for load in os.getloadavg()],
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in text.splitlines() if "model name" in line]
    return names[0] if names else platform.processor()


def most_memory(process: int | str = "self") -> float:
    """Return the most that a process ever had in the memory at once, in MB.

    `ru_maxrss` of a process begins with what the one had that started it.
    """
    status = Path(f"/proc/{process}/status").read_text("ascii")
    [line] = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024
