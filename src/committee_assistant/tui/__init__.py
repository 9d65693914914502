"""The terminal application; nothing else in the package imports Textual."""
