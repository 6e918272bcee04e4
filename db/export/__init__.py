"""What goes out as files, streamed: see :mod:`db.export.registry`."""

from db.export.order import Order, Tally
from db.export.registry import EXPORTERS, FORMATS, WHATS, Exporter, exporter, formats_of
from db.export.tables.catalogue import TABLES, Table

__all__ = [
    "EXPORTERS",
    "FORMATS",
    "TABLES",
    "WHATS",
    "Exporter",
    "Order",
    "Table",
    "Tally",
    "exporter",
    "formats_of",
]
