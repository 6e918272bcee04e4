"""What goes out as files, streamed: see :func:`stream_claims`."""

from db.export.columns import COLUMNS, Column
from db.export.csv_lines import FILE_NAME, MIME_TYPE, stream_claims

__all__ = ["COLUMNS", "FILE_NAME", "MIME_TYPE", "Column", "stream_claims"]
