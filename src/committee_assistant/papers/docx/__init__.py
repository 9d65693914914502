"""Word documents: their package, styles, automatic numbers, text and tables."""
