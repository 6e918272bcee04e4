"""Keep fact-checks that others have published."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

#: What was published is not ours to change; its place on the common scale is.
PUBLISHED = (
    "url, url_normalised, claim_text, claim_key, claimant, claim_date, appearances, title, publisher, site, "
    "reviewed_at, language, rating_label, rating_value, rating_best, rating_worst, rating_published, added_by, added_at"
)
#: What must never happen, whoever writes: name of the trigger, the change, the table, what is said.
GUARDS = (
    ("fact_check_is_not_changed", f"UPDATE OF {PUBLISHED}", "fact_check", "what was published never changes"),
    ("fact_check_is_not_deleted", "DELETE", "fact_check", "published fact-checks are added, never deleted"),
)


def guard(name: str, change: str, table: str, says: str) -> None:
    """Make the database itself refuse a change."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{says}'); END")
        return
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change('{says}')"
    )


def upgrade() -> None:
    op.create_table(
        "fact_check",
        sa.Column("fact_check_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("url_normalised", sa.Text(), nullable=False),
        sa.Column("claim_text", sa.Text(), nullable=False),
        sa.Column("claim_key", sa.Text(), nullable=False),
        sa.Column("claimant", sa.Text(), nullable=True),
        sa.Column("claim_date", sa.Date(), nullable=True),
        sa.Column("appearances", sa.JSON(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("reviewed_at", sa.Date(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("rating_label", sa.Text(), nullable=False),
        sa.Column("rating_value", sa.Double(), nullable=True),
        sa.Column("rating_best", sa.Double(), nullable=True),
        sa.Column("rating_worst", sa.Double(), nullable=True),
        sa.Column("rating_published", sa.JSON(), nullable=False),
        sa.Column("common", sa.Text(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "common IN ('true', 'mostly true', 'mixed', 'mostly false', 'false', 'unverifiable')",
            name=op.f("ck_fact_check_common_is_known"),
        ),
        sa.CheckConstraint("length(claim_text) > 0", name=op.f("ck_fact_check_claim_is_not_empty")),
        sa.CheckConstraint("length(claim_key) = 64", name=op.f("ck_fact_check_claim_key_is_hexadecimal")),
        sa.CheckConstraint(
            "(rating_value IS NULL) = (rating_best IS NULL) AND (rating_value IS NULL) = (rating_worst IS NULL)",
            name=op.f("ck_fact_check_numbers_come_all_three_or_none"),
        ),
        sa.CheckConstraint(
            "rating_worst < rating_best AND rating_value BETWEEN rating_worst AND rating_best",
            name=op.f("ck_fact_check_numbers_make_a_scale"),
        ),
        sa.CheckConstraint(
            "length(rating_label) > 0 OR rating_value IS NOT NULL",
            name=op.f("ck_fact_check_says_what_was_found"),
        ),
        sa.ForeignKeyConstraint(["added_by"], ["user.user_id"], name=op.f("fk_fact_check_added_by_user")),
        sa.PrimaryKeyConstraint("fact_check_id", name=op.f("pk_fact_check")),
        sa.UniqueConstraint("url_normalised", "claim_key", name=op.f("uq_fact_check_url_normalised_claim_key")),
    )
    op.create_index("ix_fact_check_common", "fact_check", ["common", "fact_check_id"], unique=False)
    for name, change, table, says in GUARDS:
        guard(name, change, table, says)


def downgrade() -> None:
    """Drop the table; what refuses changes goes with it."""
    op.drop_table("fact_check")
