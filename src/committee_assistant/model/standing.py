"""Names of facts that many papers have, so that what members ask of any paper finds them."""

HEADLINES = "headlines"
"""The id of the statement that says in short what a paper says; the next are ids of lists."""
RECOMMENDATIONS = "recommendations"
DECISIONS = "decisions"
ACTIONS = "actions"
