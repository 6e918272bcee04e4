"""Folders and ZIP files of articles. Nothing is unpacked to the disk; what looks like a trap is refused by name."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from claims import MAX_BYTES, READERS, read_file, read_path
from claims.types import Document
from db.errors import RefusedError, UnreadableImportError

#: What an archive may hold.
MAX_FILES = 100_000
MAX_UNPACKED = 10_000_000_000
#: A larger file that was packed this many times smaller is a bomb, not a text. In bytes.
MAX_RATIO = 200
SMALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """An article of which only the address is known yet: ``read`` asks the network for it, and nothing else does."""

    url: str
    title: str
    read: Callable[[], Document]


#: A file to be read: its place, how much is done with it, and what reads it.
Reading = tuple[str, float, Callable[[], Document | Page]]


def folder_readings(folder: Path) -> Iterator[Reading]:
    """Yield each file under a folder, in the order of the names; hidden ones are left out."""
    files = [path for path in sorted(folder.rglob("*")) if not path.is_dir()]
    for number, path in enumerate(files, start=1):
        place = path.relative_to(folder).as_posix()
        if not _is_hidden(place):
            yield place, number / len(files), partial(_read_in_folder, path)


def archive_readings(path: Path, name: str) -> Iterator[Reading]:
    """Yield each file of a ZIP file, in the order of the names; hidden ones are left out.

    Raises :class:`UnreadableImportError` for a damaged archive, or one that holds more than any archive of articles.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = sorted((part for part in archive.infolist() if not part.is_dir()), key=lambda part: part.filename)
            _refuse_too_much(parts, name)
            for number, part in enumerate(parts, start=1):
                if not _is_hidden(part.filename):
                    yield part.filename, number / len(parts), partial(_read_in_archive, archive, part)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableImportError(name, f"it is a damaged ZIP file ({error})", "Make it anew.") from error


def _refuse_too_much(parts: list[zipfile.ZipInfo], name: str) -> None:
    if len(parts) > MAX_FILES:
        raise UnreadableImportError(name, f"it holds {len(parts):,} files", f"Make archives of {MAX_FILES:,} at most.")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED:
        raise UnreadableImportError(
            name, f"unpacked it would take {unpacked // 1_000_000:,} MB", "Make several smaller archives of it."
        )


def _parts(place: str) -> tuple[str, ...]:
    return PurePosixPath(place.replace("\\", "/")).parts


def _is_hidden(place: str) -> bool:
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in _parts(place))


def _read_in_folder(path: Path) -> Document:
    if path.is_symlink():
        raise RefusedError("It is a link to another place, and links are not followed. Copy the file itself.")
    _refuse_other_kinds(path.name)
    return read_path(path)


def _read_in_archive(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Document:
    place = PurePosixPath(part.filename.replace("\\", "/"))
    if place.is_absolute() or ".." in place.parts or ":" in part.filename:
        raise RefusedError("Its name leads out of the archive. Nothing was read of it.")
    if stat.S_ISLNK(part.external_attr >> 16):
        raise RefusedError("It is a link to another place, and links are not followed.")
    if part.flag_bits & 1:
        raise RefusedError("It is encrypted. Make the archive again without a password.")
    _refuse_other_kinds(place.name)
    if part.file_size > MAX_BYTES:
        raise RefusedError(f"It is larger than {MAX_BYTES // 1_000_000} MB, which no article is.")
    if part.file_size > max(SMALL, MAX_RATIO * part.compress_size):
        raise RefusedError("It is packed like a bomb: a small file that would fill the memory. Nothing was read of it.")
    try:
        # No more is ever unpacked than the archive says of the file.
        data = archive.read(part)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise RefusedError(f"It is damaged in the archive ({error}).") from error
    return read_file(place.name, data)


def _refuse_other_kinds(name: str) -> None:
    if Path(name).suffix.lower() not in READERS:
        raise RefusedError(f"Files of this kind are not read. Those that are: {', '.join(READERS)}.")
