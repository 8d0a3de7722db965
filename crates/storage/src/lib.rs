//! Schema, migrations and one repository per feature, on SQLite and PostgreSQL.
