"""Remember which files went out, so that what changed since can be told."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

GUARDS = (
    ("export_is_not_changed", "UPDATE", "exports are added, never changed"),
    ("export_is_not_deleted", "DELETE", "exports are added, never deleted"),
)


def guard(name: str, change: str, says: str) -> None:
    """Make the database itself refuse a change."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON export BEGIN SELECT RAISE(ABORT, '{says}'); END")
        return
    op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON export FOR EACH ROW EXECUTE FUNCTION refuse_change('{says}')")


def upgrade() -> None:
    op.create_table(
        "export",
        sa.Column("export_id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("filters", sa.JSON(), nullable=False),
        sa.Column("newest_event_id", sa.Integer(), nullable=False),
        sa.Column("open_event_ids", sa.JSON(), nullable=False),
        sa.Column("claims", sa.Text(), nullable=False),
        sa.Column("number_of_rows", sa.Integer(), nullable=False),
        sa.CheckConstraint("number_of_rows >= 0", name=op.f("ck_export_rows_are_not_negative")),
        sa.ForeignKeyConstraint(["made_by"], ["user.user_id"], name=op.f("fk_export_made_by_user")),
        sa.PrimaryKeyConstraint("export_id", name=op.f("pk_export")),
    )
    op.create_index("ix_export_made_by", "export", ["made_by"], unique=False)
    for name, change, says in GUARDS:
        guard(name, change, says)


def downgrade() -> None:
    """Drop the table; what refuses changes goes with it."""
    op.drop_table("export")
