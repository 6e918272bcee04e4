"""Find claims by the words of their wording, quotes and sources; keep views of the queue; index its orders."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

#: What is searched: the index, the table it belongs to, that table's key, the columns whose words it holds.
SEARCHED = (
    ("claim_words", "claim", "claim_id", ("headline", "claim_text", "speaker")),
    ("quote_words", "appearance", "appearance_id", ("quote",)),
    ("source_words", "source", "source_id", ("title", "publisher", "url")),
    ("evidence_words", "evidence", "evidence_id", ("quote",)),
)
INDEXES = (
    ("ix_claim_state_newest", "claim", ("state", "claim_id")),
    ("ix_claim_state_priority", "claim", ("state", "priority", "checkworthiness", "claim_id")),
    ("ix_claim_priority", "claim", ("priority", "checkworthiness", "claim_id")),
    ("ix_claim_speaker", "claim", ("speaker", "claim_id")),
    ("ix_claim_claim_type", "claim", ("claim_type", "claim_id")),
    ("ix_article_publisher", "article", ("publisher",)),
)
#: The words of a text without case, accents and punctuation, in a form that both sides of a search share. The limit
#: keeps a text of any length below what PostgreSQL can index.
WORDS_OF = r"""
CREATE FUNCTION words_of(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', regexp_replace(
    lower(regexp_replace(normalize(left(said, 50000), NFD), '[\u0300-\u036f]', '', 'g')),
    '[!-/:-@\[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
$$
"""


def keep_words_in_sqlite(index: str, table: str, key: str, columns: tuple[str, ...]) -> None:
    """An index of words over a table, which the table's own triggers keep true."""
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{column}" for column in (key, *columns)) for row in ("new", "old"))
    op.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='{key}', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    add = f"INSERT INTO {index} (rowid, {names}) VALUES ({new});"
    take = f"INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', {old});"
    op.execute(f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {add} END")
    op.execute(f"CREATE TRIGGER {index}_changed AFTER UPDATE OF {names} ON {table} BEGIN {take} {add} END")
    op.execute(f"CREATE TRIGGER {index}_deleted AFTER DELETE ON {table} BEGIN {take} END")


def keep_words_in_postgresql(index: str, table: str, key: str, columns: tuple[str, ...]) -> None:
    """The same as a table of words beside the table; it goes when its row goes."""
    said = "concat_ws(' ', {})".format(", ".join(f"{{row}}{column}" for column in columns))
    op.execute(
        f"CREATE TABLE {index} (rowid integer PRIMARY KEY REFERENCES {table} ({key}) ON DELETE CASCADE, "
        "words tsvector NOT NULL)"
    )
    op.execute(f"INSERT INTO {index} SELECT {key}, words_of({said.format(row='')}) FROM {table}")
    op.execute(f"CREATE INDEX ix_{index} ON {index} USING gin (words)")
    op.execute(
        f"CREATE FUNCTION keep_{index}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"INSERT INTO {index} VALUES (new.{key}, words_of({said.format(row='new.')})) "
        "ON CONFLICT (rowid) DO UPDATE SET words = excluded.words; RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {index}_kept AFTER INSERT OR UPDATE OF {', '.join(columns)} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION keep_{index}()"
    )


def upgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute(WORDS_OF)
    for searched in SEARCHED:
        (keep_words_in_sqlite if sqlite else keep_words_in_postgresql)(*searched)
    for name, table, columns in INDEXES:
        op.create_index(name, table, list(columns), unique=False)
    op.create_table(
        "saved_view",
        sa.Column("saved_view_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_saved_view_name_has_a_length")),
        sa.ForeignKeyConstraint(["created_by"], ["user.user_id"], name=op.f("fk_saved_view_created_by_user")),
        sa.PrimaryKeyConstraint("saved_view_id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("name_key", name=op.f("uq_saved_view_name_key")),
    )


def downgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.drop_table("saved_view")
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table)
    for index, table, *_ in SEARCHED:
        for happens in ("added", "changed", "deleted") if sqlite else ("kept",):
            op.execute(f"DROP TRIGGER {index}_{happens}" + ("" if sqlite else f" ON {table}"))
        op.execute(f"DROP TABLE {index}")
        if not sqlite:
            op.execute(f"DROP FUNCTION keep_{index}()")
    if not sqlite:
        op.execute("DROP FUNCTION words_of(text)")
