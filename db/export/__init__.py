"""What goes out as files, streamed: see :func:`stream_verdicts`."""

from db.export.columns import COLUMNS, Column
from db.export.verdicts import FILE_NAME, MIME_TYPE, stream_verdicts

__all__ = ["COLUMNS", "FILE_NAME", "MIME_TYPE", "Column", "stream_verdicts"]
