"""A Reading and the Knowledge become an Answer."""
