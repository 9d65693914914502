"""What readers thought of answers: kept on their own machine, for whoever keeps the knowledge."""
