"""Rows → bytes: CSV, JSON lines, Excel, ZIP."""
