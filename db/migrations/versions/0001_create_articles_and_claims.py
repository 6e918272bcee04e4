"""Create articles, claims, sources, verdicts and events."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

#: What must never happen, whoever writes: name of the trigger, the change, the table, what is said.
GUARDS = (
    ("verdict_is_not_changed", "UPDATE", "verdict", "verdicts are added, never changed"),
    ("verdict_is_not_deleted", "DELETE", "verdict", "verdicts are added, never deleted"),
    ("event_is_not_changed", "UPDATE", "event", "events are added, never changed"),
    ("event_is_not_deleted", "DELETE", "event", "events are added, never deleted"),
    ("revision_is_not_changed", "UPDATE", "revision", "the text of an article never changes"),
    ("revision_is_not_deleted", "DELETE", "revision", "the text of an article is never deleted"),
    (
        "proposal_is_not_changed",
        "UPDATE OF proposed_text, proposed_headline, proposed_speaker, engine, engine_version",
        "claim",
        "what a machine proposed never changes",
    ),
    ("claim_is_not_deleted", "DELETE", "claim", "claims are dismissed, never deleted"),
    ("evidence_is_not_deleted", "DELETE", "evidence", "evidence is withdrawn, never deleted"),
)


def guard(name: str, change: str, table: str, says: str) -> None:
    """Make the database itself refuse a change."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{says}'); END")
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change('{says}')"
    )


def upgrade() -> None:
    op.create_table(
        "scale",
        sa.Column("scale_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scale_id", name=op.f("pk_scale")),
        sa.UniqueConstraint("slug", name=op.f("uq_scale_slug")),
    )
    op.create_table(
        "user",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("role IN ('viewer', 'checker', 'editor', 'admin')", name=op.f("ck_user_role_is_known")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_user_name_has_a_length")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_user")),
        sa.UniqueConstraint("name_key", name=op.f("uq_user_name_key")),
    )
    op.create_table(
        "article",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published_at", sa.Date(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("n_open", sa.Integer(), nullable=False),
        sa.Column("n_checked", sa.Integer(), nullable=False),
        sa.Column("n_approved", sa.Integer(), nullable=False),
        sa.Column("n_returned", sa.Integer(), nullable=False),
        sa.Column("n_recheck", sa.Integer(), nullable=False),
        sa.Column("n_dismissed", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "n_open >= 0 AND n_checked >= 0 AND n_approved >= 0 AND n_returned >= 0 AND n_recheck >= 0 AND n_dismissed >= 0",
            name=op.f("ck_article_counts_are_not_negative"),
        ),
        sa.ForeignKeyConstraint(["added_by"], ["user.user_id"], name=op.f("fk_article_added_by_user")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_article")),
    )
    op.create_index("ix_article_added_by", "article", ["added_by"], unique=False)
    op.create_index(
        "ix_article_counts",
        "article",
        ["n_open", "n_checked", "n_approved", "n_returned", "n_recheck", "n_dismissed"],
        unique=False,
    )

    op.create_table(
        "rating",
        sa.Column("rating_id", sa.Integer(), nullable=False),
        sa.Column("scale_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("common", sa.Text(), nullable=False),
        sa.Column("decisive", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "common IN ('true', 'mostly true', 'mixed', 'mostly false', 'false', 'unverifiable')",
            name=op.f("ck_rating_common_is_known"),
        ),
        sa.CheckConstraint("length(colour) = 7 AND colour LIKE '#%'", name=op.f("ck_rating_colour_is_hexadecimal")),
        sa.ForeignKeyConstraint(["scale_id"], ["scale.scale_id"], name=op.f("fk_rating_scale_id_scale")),
        sa.PrimaryKeyConstraint("rating_id", name=op.f("pk_rating")),
        sa.UniqueConstraint("scale_id", "position", name=op.f("uq_rating_scale_id_position")),
        sa.UniqueConstraint("scale_id", "slug", name=op.f("uq_rating_scale_id_slug")),
    )
    op.create_table(
        "source",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("url_normalised", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(url IS NULL) = (url_normalised IS NULL)", name=op.f("ck_source_addresses_are_normalised")),
        sa.CheckConstraint("url IS NOT NULL OR length(title) > 0", name=op.f("ck_source_can_be_told_from_others")),
        sa.ForeignKeyConstraint(["added_by"], ["user.user_id"], name=op.f("fk_source_added_by_user")),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source")),
        sa.UniqueConstraint("url_normalised", name=op.f("uq_source_url_normalised")),
    )
    op.create_table(
        "claim",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("first_start", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("dismissal_reason", sa.Text(), nullable=True),
        sa.Column("claim_text", sa.Text(), nullable=False),
        sa.Column("proposed_text", sa.Text(), nullable=True),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("proposed_headline", sa.Text(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("proposed_speaker", sa.Text(), nullable=True),
        sa.Column("attribution", sa.JSON(), nullable=False),
        sa.Column("resolutions", sa.JSON(), nullable=False),
        sa.Column("claim_type", sa.Text(), nullable=False),
        sa.Column("checkworthiness", sa.Double(), nullable=False),
        sa.Column("signals", sa.JSON(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=True),
        sa.Column("engine_version", sa.Text(), nullable=True),
        sa.Column("verdict_id", sa.Integer(), nullable=True),
        sa.Column("rating_id", sa.Integer(), nullable=True),
        sa.Column("n_evidence", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(state = 'dismissed') = (dismissal_reason IS NOT NULL)",
            name=op.f("ck_claim_dismissed_claims_and_no_others_have_a_reason"),
        ),
        sa.CheckConstraint(
            "claim_type IN ('quantity', 'event', 'rule', 'causation', 'comparison', 'attribute', 'quotation', 'prediction', 'opinion', 'other')",
            name=op.f("ck_claim_claim_type_is_known"),
        ),
        sa.CheckConstraint(
            "dismissal_reason IN ('opinion', 'prediction', 'question', 'instruction', 'hypothetical', 'vague', 'trivial', 'boilerplate', 'duplicate', 'not a claim')",
            name=op.f("ck_claim_dismissal_reason_is_known"),
        ),
        sa.CheckConstraint(
            "state IN ('open', 'checked', 'approved', 'returned', 'recheck', 'dismissed')",
            name=op.f("ck_claim_state_is_known"),
        ),
        sa.CheckConstraint(
            "(engine IS NULL) = (proposed_text IS NULL)", name=op.f("ck_claim_engines_and_no_others_propose")
        ),
        sa.CheckConstraint(
            "(verdict_id IS NULL) = (rating_id IS NULL)", name=op.f("ck_claim_verdict_and_rating_go_together")
        ),
        sa.CheckConstraint("checkworthiness BETWEEN 0 AND 1", name=op.f("ck_claim_checkworthiness_is_a_share")),
        sa.CheckConstraint("n_evidence >= 0", name=op.f("ck_claim_evidence_is_not_negative")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_claim_version_counts_from_one")),
        sa.ForeignKeyConstraint(["article_id"], ["article.article_id"], name=op.f("fk_claim_article_id_article")),
        sa.ForeignKeyConstraint(["created_by"], ["user.user_id"], name=op.f("fk_claim_created_by_user")),
        sa.ForeignKeyConstraint(["rating_id"], ["rating.rating_id"], name=op.f("fk_claim_rating_id_rating")),
        sa.ForeignKeyConstraint(
            ["verdict_id"], ["verdict.verdict_id"], name=op.f("fk_claim_verdict_id_verdict"), use_alter=True
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claim")),
    )
    op.create_index("ix_claim_rating_id", "claim", ["rating_id"], unique=False)
    op.create_index("ix_claim_reading_order", "claim", ["article_id", "first_start", "claim_id"], unique=False)
    op.create_index(
        "ix_claim_state_reading_order", "claim", ["state", "article_id", "first_start", "claim_id"], unique=False
    )
    op.create_index("ix_claim_state_worth", "claim", ["state", "checkworthiness", "claim_id"], unique=False)
    op.create_index("ix_claim_worth", "claim", ["checkworthiness", "claim_id"], unique=False)

    op.create_table(
        "revision",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("passages", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_revision_sha256_is_hexadecimal")),
        sa.CheckConstraint("length(text) > 0", name=op.f("ck_revision_text_is_not_empty")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_revision_number_counts_from_one")),
        sa.ForeignKeyConstraint(["article_id"], ["article.article_id"], name=op.f("fk_revision_article_id_article")),
        sa.PrimaryKeyConstraint("revision_id", name=op.f("pk_revision")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_revision_article_id_number")),
        sa.UniqueConstraint("sha256", name=op.f("uq_revision_sha256")),
    )
    op.create_table(
        "appearance",
        sa.Column("appearance_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("context_before", sa.Text(), nullable=False),
        sa.Column("context_after", sa.Text(), nullable=False),
        sa.CheckConstraint('length(quote) = "end" - start', name=op.f("ck_appearance_quote_is_as_long_as_its_span")),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_appearance_span_is_not_empty")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.claim_id"], name=op.f("fk_appearance_claim_id_claim")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.revision_id"], name=op.f("fk_appearance_revision_id_revision")
        ),
        sa.PrimaryKeyConstraint("appearance_id", name=op.f("pk_appearance")),
        sa.UniqueConstraint("claim_id", "position", name=op.f("uq_appearance_claim_id_position")),
    )
    op.create_index("ix_appearance_place", "appearance", ["revision_id", "start", "end"], unique=False)

    op.create_table(
        "event",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.claim_id"], name=op.f("fk_event_claim_id_claim")),
        sa.ForeignKeyConstraint(["user_id"], ["user.user_id"], name=op.f("fk_event_user_id_user")),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_event")),
    )
    op.create_index("ix_event_batch_id", "event", ["batch_id"], unique=False)
    op.create_index("ix_event_claim_id", "event", ["claim_id", "event_id"], unique=False)
    op.create_index("ix_event_user_id", "event", ["user_id", "event_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("locator", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("stance IN ('supports', 'refutes', 'context')", name=op.f("ck_evidence_stance_is_known")),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", name=op.f("ck_evidence_somebody_withdrew_it")
        ),
        sa.ForeignKeyConstraint(["added_by"], ["user.user_id"], name=op.f("fk_evidence_added_by_user")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.claim_id"], name=op.f("fk_evidence_claim_id_claim")),
        sa.ForeignKeyConstraint(["source_id"], ["source.source_id"], name=op.f("fk_evidence_source_id_source")),
        sa.ForeignKeyConstraint(["withdrawn_by"], ["user.user_id"], name=op.f("fk_evidence_withdrawn_by_user")),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_evidence")),
    )
    op.create_index("ix_evidence_claim_id", "evidence", ["claim_id"], unique=False)
    op.create_index("ix_evidence_source_id", "evidence", ["source_id"], unique=False)

    op.create_table(
        "verdict",
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("rating_id", sa.Integer(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("correction", sa.Text(), nullable=False),
        sa.Column("claim_text", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.claim_id"], name=op.f("fk_verdict_claim_id_claim")),
        sa.ForeignKeyConstraint(["rating_id"], ["rating.rating_id"], name=op.f("fk_verdict_rating_id_rating")),
        sa.ForeignKeyConstraint(["user_id"], ["user.user_id"], name=op.f("fk_verdict_user_id_user")),
        sa.PrimaryKeyConstraint("verdict_id", name=op.f("pk_verdict")),
    )
    op.create_index("ix_verdict_claim_id", "verdict", ["claim_id"], unique=False)
    op.create_index("ix_verdict_rating_id", "verdict", ["rating_id"], unique=False)

    if op.get_bind().dialect.name == "postgresql":
        op.create_foreign_key("fk_claim_verdict_id_verdict", "claim", "verdict", ["verdict_id"], ["verdict_id"])
    for name, change, table, says in GUARDS:
        guard(name, change, table, says)


def downgrade() -> None:
    """Drop every table; what refuses changes goes with them."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("fk_claim_verdict_id_verdict", "claim", type_="foreignkey")
    for table in (
        "appearance",
        "event",
        "evidence",
        "verdict",
        "claim",
        "revision",
        "source",
        "rating",
        "article",
        "user",
        "scale",
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")
