"""A folder of knowledge becomes facts and a list of everything wrong with it."""
