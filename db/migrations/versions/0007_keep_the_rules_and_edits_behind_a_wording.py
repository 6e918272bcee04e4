"""Keep which rules made a claim, and which edits made its wording out of its quote.

Claims of the earlier version have neither: nobody wrote them down.
"""

from alembic import op

revision = "0007"
down_revision = "0006"

COLUMNS = ("rules", "edits")


def upgrade() -> None:
    for column in COLUMNS:
        op.execute(f"ALTER TABLE claim ADD COLUMN {column} JSON")


def downgrade() -> None:
    """Drop what was added."""
    for column in reversed(COLUMNS):
        op.execute(f"ALTER TABLE claim DROP COLUMN {column}")
