"""Days and moments as text, made by the database itself: a million of them need not become Python objects first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Double, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class iso_moment(GenericFunction[str]):  # noqa: N801 - a function of SQL
    """``iso_moment(column)``: a moment as ISO 8601 in UTC, to the second, ending in Z."""

    type = Text()
    inherit_cache = True


class iso_day(GenericFunction[str]):  # noqa: N801 - a function of SQL
    """``iso_day(column)``: a day as ISO 8601."""

    type = Text()
    inherit_cache = True


@compiles(iso_moment, "sqlite")
def _moment_in_sqlite(function: iso_moment, compiler: SQLCompiler, **options: Any) -> str:
    column = compiler.process(function.clauses, **options)
    # Stored in UTC as 2024-05-06 07:08:09.123456.
    return f"substr({column}, 1, 10) || 'T' || substr({column}, 12, 8) || 'Z'"


@compiles(iso_moment, "postgresql")
def _moment_in_postgresql(function: iso_moment, compiler: SQLCompiler, **options: Any) -> str:
    column = compiler.process(function.clauses, **options)
    return f"""to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"""


@compiles(iso_day, "sqlite")
def _day_in_sqlite(function: iso_day, compiler: SQLCompiler, **options: Any) -> str:
    return f"substr({compiler.process(function.clauses, **options)}, 1, 10)"


@compiles(iso_day, "postgresql")
def _day_in_postgresql(function: iso_day, compiler: SQLCompiler, **options: Any) -> str:
    return f"to_char({compiler.process(function.clauses, **options)}, 'YYYY-MM-DD')"


class seconds_between(GenericFunction[float]):  # noqa: N801 - a function of SQL
    """``seconds_between(earlier, later)``: how many seconds lie between two moments."""

    type = Double()
    inherit_cache = True


@compiles(seconds_between, "sqlite")
def _seconds_in_sqlite(function: seconds_between, compiler: SQLCompiler, **options: Any) -> str:
    earlier, later = (compiler.process(clause, **options) for clause in function.clauses)
    return f"(julianday({later}) - julianday({earlier})) * 86400.0"


@compiles(seconds_between, "postgresql")
def _seconds_in_postgresql(function: seconds_between, compiler: SQLCompiler, **options: Any) -> str:
    earlier, later = (compiler.process(clause, **options) for clause in function.clauses)
    return f"CAST(EXTRACT(EPOCH FROM {later} - {earlier}) AS double precision)"
