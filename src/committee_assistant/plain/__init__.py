"""A conversation in labelled lines, one after another, that a screen reader can follow."""
