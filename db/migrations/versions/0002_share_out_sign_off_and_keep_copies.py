"""Share claims out, tag them, sign verdicts off, tell more of sources and keep copies of them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

USER = "REFERENCES \"user\" (user_id)"
#: Table, column and what it is, word for word: this form adds a column with its named checks on both databases,
#: without building the table anew, which would lose what refuses changes to it.
COLUMNS = (
    ("claim", "assignee_id", f"INTEGER CONSTRAINT fk_claim_assignee_id_user {USER}"),
    (
        "claim",
        "priority",
        "INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_claim_priority_is_known CHECK (priority BETWEEN -1 AND 2)",
    ),
    ("source", "author", "TEXT"),
    ("source", "published_at", "DATE"),
    (
        "source",
        "kind",
        "TEXT CONSTRAINT ck_source_kind_is_known CHECK (kind IN ('primary', 'secondary', 'official data', 'expert', "
        "'interview', 'own observation'))",
    ),
    ("source", "archive_url", "TEXT"),
    ("source", "confidential", "BOOLEAN DEFAULT {false} NOT NULL"),
    (
        "source",
        "version",
        "INTEGER DEFAULT 1 NOT NULL CONSTRAINT ck_source_version_counts_from_one CHECK (version >= 1)",
    ),
    ("scale", "retired", "BOOLEAN DEFAULT {false} NOT NULL"),
    ("rating", "retired", "BOOLEAN DEFAULT {false} NOT NULL"),
    ("verdict", "opened_at", "{moment}"),
)
#: What must never happen, whoever writes: name of the trigger, the change, the table, what is said.
GUARDS = (
    ("signoff_is_not_changed", "UPDATE", "signoff", "sign-offs are added, never changed"),
    ("signoff_is_not_deleted", "DELETE", "signoff", "sign-offs are added, never deleted"),
    ("snapshot_is_not_changed", "UPDATE", "snapshot", "a saved copy never changes"),
    ("snapshot_is_not_deleted", "DELETE", "snapshot", "a saved copy is never deleted"),
)
WORDS = {
    "sqlite": {"false": "0", "moment": "DATETIME"},
    "postgresql": {"false": "false", "moment": "TIMESTAMP WITH TIME ZONE"},
}


def guard(name: str, change: str, table: str, says: str) -> None:
    """Make the database itself refuse a change."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{says}'); END")
        return
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change('{says}')"
    )


def upgrade() -> None:
    words = WORDS[op.get_bind().dialect.name]
    for table, column, what in COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {what.format(**words)}")
    op.create_index("ix_claim_assignee_id", "claim", ["assignee_id"], unique=False)
    op.create_table(
        "tag",
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_tag_name_has_a_length")),
        sa.ForeignKeyConstraint(["created_by"], ["user.user_id"], name=op.f("fk_tag_created_by_user")),
        sa.PrimaryKeyConstraint("tag_id", name=op.f("pk_tag")),
        sa.UniqueConstraint("name_key", name=op.f("uq_tag_name_key")),
    )
    op.create_table(
        "claim_tag",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.claim_id"], name=op.f("fk_claim_tag_claim_id_claim")),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.tag_id"], name=op.f("fk_claim_tag_tag_id_tag")),
        sa.ForeignKeyConstraint(["added_by"], ["user.user_id"], name=op.f("fk_claim_tag_added_by_user")),
        sa.PrimaryKeyConstraint("claim_id", "tag_id", name=op.f("pk_claim_tag")),
    )
    op.create_index("ix_claim_tag_tag_id", "claim_tag", ["tag_id"], unique=False)
    op.create_table(
        "snapshot",
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.CheckConstraint("origin IN ('page', 'file')", name=op.f("ck_snapshot_origin_is_known")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_snapshot_sha256_is_hexadecimal")),
        sa.ForeignKeyConstraint(["source_id"], ["source.source_id"], name=op.f("fk_snapshot_source_id_source")),
        sa.ForeignKeyConstraint(["added_by"], ["user.user_id"], name=op.f("fk_snapshot_added_by_user")),
        sa.PrimaryKeyConstraint("snapshot_id", name=op.f("pk_snapshot")),
    )
    op.create_index("ix_snapshot_source_id", "snapshot", ["source_id"], unique=False)
    op.create_table(
        "signoff",
        sa.Column("signoff_id", sa.Integer(), nullable=False),
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("decision IN ('approve', 'return')", name=op.f("ck_signoff_decision_is_known")),
        sa.CheckConstraint("decision = 'approve' OR length(comment) > 0", name=op.f("ck_signoff_returns_say_why")),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdict.verdict_id"], name=op.f("fk_signoff_verdict_id_verdict")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.claim_id"], name=op.f("fk_signoff_claim_id_claim")),
        sa.ForeignKeyConstraint(["user_id"], ["user.user_id"], name=op.f("fk_signoff_user_id_user")),
        sa.PrimaryKeyConstraint("signoff_id", name=op.f("pk_signoff")),
    )
    op.create_index("ix_signoff_verdict_id", "signoff", ["verdict_id"], unique=False)
    op.create_index("ix_signoff_claim_id", "signoff", ["claim_id"], unique=False)
    for name, change, table, says in GUARDS:
        guard(name, change, table, says)


def downgrade() -> None:
    """Drop what was added; what refuses changes goes with its table."""
    for table in ("signoff", "snapshot", "claim_tag", "tag"):
        op.drop_table(table)
    op.drop_index("ix_claim_assignee_id", "claim")
    for table, column, _ in reversed(COLUMNS):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
