"""Measuring the stages on annotated data; nothing here is needed to run the workbench."""
