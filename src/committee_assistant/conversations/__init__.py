"""Conversations kept in the user's folder: written as they go, listed, searched, taken up again and exported."""
