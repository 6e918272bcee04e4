"""Packed files that come out the same for the same content."""

from __future__ import annotations

import io
import zipfile

#: The earliest moment a ZIP file can hold: a real one would make every file another.
EPOCH = (1980, 1, 1, 0, 0, 0)


def steady_zip(packed: bytes) -> bytes:
    """Return a ZIP file with the same content and without the moment at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), compress_type=zipfile.ZIP_DEFLATED)
    return made.getvalue()
