-- SQLite has no row-level security, and no other program than the server that opens it.
SELECT 1;
