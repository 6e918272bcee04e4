"""What goes out as files, streamed: see :mod:`db.export.registry`."""

from db.export.order import Order, Tally
from db.export.registry import EXPORTERS, FORMATS, WHATS, Exporter, exporter, formats_of
from db.export.tables.claim_columns import COLUMNS, Column
from db.export.tables.definitions import TABLES, Table

__all__ = [
    "COLUMNS",
    "EXPORTERS",
    "FORMATS",
    "TABLES",
    "WHATS",
    "Column",
    "Exporter",
    "Order",
    "Table",
    "Tally",
    "exporter",
    "formats_of",
]
