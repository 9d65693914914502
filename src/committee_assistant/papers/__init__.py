"""A document becomes a Paper: read by its content, cut into blocks, and numbered as it is printed."""
