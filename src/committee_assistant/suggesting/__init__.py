"""Questions that the program proposes: to begin with, after an answer, after a refusal, and while typing."""
