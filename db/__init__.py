"""The database: models, queries that never write, commands that never commit, and what goes out as files.

Open it with :func:`db.session.open_database`, work inside :func:`db.session.transaction`; see :mod:`db.queries` for
what can be asked and :mod:`db.commands` for what can be done. Screens see the rows of :mod:`db.views.claims` only.
"""
