"""Conversations as files: recorded, replayed against the engine of today, and rewritten when asked."""
