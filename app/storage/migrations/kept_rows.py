"""Triggers that refuse to change or remove rows, in the words of each engine. Frozen: old migrations rely on it."""

from alembic import op

_REFUSE = """
    CREATE OR REPLACE FUNCTION desk_keeps_rows() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN
        RAISE EXCEPTION 'rows of %% are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$"""


def keep_rows(*tables: str) -> None:
    """From now on rows of these tables can only be added; on a server neither can a table be emptied at once."""
    server = op.get_bind().dialect.name == "postgresql"
    if server:
        op.get_bind().exec_driver_sql(_REFUSE)
    for table in tables:
        for action in ("UPDATE", "DELETE"):
            name = f"{table}_no_{action.lower()}"
            if server:
                op.execute(
                    f"CREATE TRIGGER {name} BEFORE {action} ON {table} FOR EACH ROW EXECUTE FUNCTION desk_keeps_rows()"
                )
            else:
                op.execute(
                    f"CREATE TRIGGER {name} BEFORE {action} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed or removed'); END"
                )
        if server:
            op.execute(
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION desk_keeps_rows()"
            )
