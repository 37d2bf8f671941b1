"""Packs the built program as a Debian package: build/dist/nhavanhoa_VERSION_ARCH.deb."""

import gzip
import shutil
import subprocess
import tomllib
from email.utils import formatdate
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "build" / "dist"
TREE = ROOT / "build" / "deb"
ABOUT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NAME, VERSION = ABOUT["name"], ABOUT["version"]
MAINTAINER = "Nhà Văn Hóa maintainers <maintainers@nhavanhoa.invalid>"

LIBRARIES = "installer/system_libraries.sh"
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: education
Priority: optional
Description: register of a village culture house
 Visits, book loans and club sessions of a village culture house in Viet Nam,
 kept on one PC and sent to the provincial server whenever there is a
 connection. Works without any connection for as long as it has to.
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {name}

Files: *
Copyright: 2026 the Nhà Văn Hóa maintainers
License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.

Files: usr/lib/{name}/_internal/resources/fonts/*
Copyright: the Noto project authors
License: OFL-1.1
 The text is in OFL.txt beside the fonts.

Files: usr/lib/{name}/_internal/resources/icons/*
Copyright: the Lucide contributors
License: ISC
 The text is in LICENSE beside the icons.

Files: usr/lib/{name}/_internal/PySide6/*
Copyright: The Qt Company Ltd and other contributors
License: LGPL-3
 On Debian systems the text is in /usr/share/common-licenses/LGPL-3. The libraries are those of
 the wheels on PyPI, unchanged, and can be exchanged in this folder.
"""
DESKTOP_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Nhà Văn Hóa
GenericName=Register of a culture house
GenericName[vi]=Sổ của nhà văn hóa
Exec={name}
Icon={name}
Terminal=false
Categories=Education;Office;
StartupWMClass={name}
"""


def main() -> None:
    """Lay the tree out and pack it."""
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(DIST / NAME, TREE / "usr" / "lib" / NAME, symlinks=True)
    starter = TREE / "usr" / "bin" / NAME
    starter.parent.mkdir(parents=True)
    starter.symlink_to(f"../lib/{NAME}/{NAME}")
    _put(f"usr/share/applications/{NAME}.desktop", DESKTOP_ENTRY.format(name=NAME))
    icon = (ROOT / "installer" / f"{NAME}.svg").read_text("utf-8")
    _put(f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg", icon)
    _put(f"usr/share/doc/{NAME}/copyright", COPYRIGHT.format(name=NAME))
    _put_changelog()
    _put("DEBIAN/control", _control())
    package = DIST / f"{NAME}_{VERSION}_{_architecture()}.deb"
    _settle_modes()
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(TREE), str(package)], check=True
    )
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")


def _put(path: str, text: str) -> None:
    target = TREE / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _put_changelog() -> None:
    """Debian wants a changelog of the package; what a user can notice stands in ours beside it."""
    when = formatdate((ROOT / "CHANGELOG.md").stat().st_mtime, localtime=False)
    entry = (
        f"{NAME} ({VERSION}) unstable; urgency=low\n\n  * See CHANGELOG.md.\n\n"
        f" -- {MAINTAINER}  {when}\n"
    )
    folder = TREE / "usr" / "share" / "doc" / NAME
    for name, text in (
        ("changelog.gz", entry),
        ("CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text("utf-8")),
    ):
        (folder / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _control() -> str:
    return CONTROL.format(
        name=NAME,
        version=VERSION,
        architecture=_architecture(),
        maintainer=MAINTAINER,
        size=sum(path.lstat().st_size for path in TREE.rglob("*") if path.is_file()) // 1024,
        depends=", ".join(_depends()),
    )


def _depends() -> list[str]:
    """The libraries of the system, from the one list that `make setup` uses, and its libc."""
    script = (ROOT / LIBRARIES).read_text("utf-8")
    listed = script.split('needed="', 1)[1].split('"', 1)[0].split()
    libc = _said("dpkg-query", "--show", "--showformat=${Version}", "libc6").split("-")[0]
    # The bootloader and the wheels run from glibc 2.28 on, but what is built here was joined
    # to this system's.
    return [f"libc6 (>= {libc})", *(f"{name} | {name}t64" for name in listed)]


def _architecture() -> str:
    return _said("dpkg", "--print-architecture")


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def _settle_modes() -> None:
    """Whoever built it: readable for all, writable for the owner only."""
    for path in TREE.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)


if __name__ == "__main__":
    main()
