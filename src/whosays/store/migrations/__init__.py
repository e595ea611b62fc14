"""The migrations of the tables: numbered, run in order, never changed once released."""
