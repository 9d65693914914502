"""What was said so far, and what a follow-up leaves out of its question."""
