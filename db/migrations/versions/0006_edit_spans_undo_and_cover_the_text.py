"""Merge claims, take claims and verdicts back, mark what was looked at, and keep how much of a text was.

The words of the articles that are there already are counted by the program, when the tables are up to date.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

#: Table, column and what it is, word for word, as in the migration before.
COLUMNS = (
    (
        "claim",
        "dismissed_by",
        'INTEGER CONSTRAINT fk_claim_dismissed_by_user REFERENCES "user" (user_id) '
        "CONSTRAINT ck_claim_nobody_dismissed_what_is_not CHECK (dismissed_by IS NULL OR state = 'dismissed')",
    ),
    (
        "claim",
        "merged_into",
        "INTEGER CONSTRAINT fk_claim_merged_into_claim REFERENCES claim (claim_id) "
        "CONSTRAINT ck_claim_merged_claims_are_dismissed CHECK (merged_into IS NULL OR state = 'dismissed')",
    ),
    (
        "claim",
        "taken_back",
        "BOOLEAN DEFAULT {false} NOT NULL "
        "CONSTRAINT ck_claim_claims_taken_back_are_dismissed CHECK (NOT taken_back OR state = 'dismissed')",
    ),
    ("article", "n_words", "INTEGER DEFAULT 0 NOT NULL"),
    (
        "article",
        "n_covered",
        "INTEGER DEFAULT 0 NOT NULL "
        "CONSTRAINT ck_article_covered_words_are_words CHECK (n_covered BETWEEN 0 AND n_words)",
    ),
)
#: What must never happen, whoever writes: name of the trigger, the change, the table, what is said.
GUARDS = (
    ("retraction_is_not_changed", "UPDATE", "retraction", "retractions are added, never changed"),
    ("retraction_is_not_deleted", "DELETE", "retraction", "retractions are added, never changed"),
)
FALSE = {"sqlite": "0", "postgresql": "false"}


def guard(name: str, change: str, table: str, says: str) -> None:
    """Make the database itself refuse a change."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{says}'); END")
        return
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change('{says}')"
    )


def upgrade() -> None:
    false = FALSE[op.get_bind().dialect.name]
    for table, column, what in COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {what.format(false=false)}")
    op.create_index("ix_claim_merged_into", "claim", ["merged_into"], unique=False)
    op.create_table(
        "look",
        sa.Column("look_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_look_span_is_not_empty")),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.revision_id"], name=op.f("fk_look_revision_id_revision")),
        sa.ForeignKeyConstraint(["user_id"], ["user.user_id"], name=op.f("fk_look_user_id_user")),
        sa.PrimaryKeyConstraint("look_id", name=op.f("pk_look")),
        sa.UniqueConstraint("revision_id", "start", "end", name=op.f("uq_look_revision_id_start_end")),
    )
    op.create_table(
        "retraction",
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("retracted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdict.verdict_id"], name=op.f("fk_retraction_verdict_id_verdict")),
        sa.ForeignKeyConstraint(["user_id"], ["user.user_id"], name=op.f("fk_retraction_user_id_user")),
        sa.PrimaryKeyConstraint("verdict_id", name=op.f("pk_retraction")),
    )
    for name, change, table, says in GUARDS:
        guard(name, change, table, says)
    # Until now only the events knew: the last one by which a claim that is still dismissed was.
    op.execute(
        "UPDATE claim SET dismissed_by = (SELECT event.user_id FROM event WHERE event.event_id = "
        "(SELECT max(one.event_id) FROM event AS one WHERE one.claim_id = claim.claim_id AND one.action = 'dismiss')) "
        "WHERE state = 'dismissed'"
    )


def downgrade() -> None:
    """Drop what was added; what refuses changes goes with its table."""
    for table in ("retraction", "look"):
        op.drop_table(table)
    op.drop_index("ix_claim_merged_into", "claim")
    for table, column, _ in reversed(COLUMNS):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
