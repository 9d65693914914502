"""A page on a topic: what of a paper belongs on it, chosen, said once and tried."""
