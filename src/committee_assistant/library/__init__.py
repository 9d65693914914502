"""Many papers: stored in the user's data folder, searched across, and compared."""
