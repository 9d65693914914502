"""Answers questions on committee papers, each answer with the paragraph it rests on."""

__version__ = "0.1.0"
